// Any bytes as a page in a MIME message.
#include <cstddef>
#include <cstdint>

#include "tests/fuzz/read_page.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::read_page("mhtml", {reinterpret_cast<const char*>(data), size});
  return 0;
}
