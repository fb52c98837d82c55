// Any bytes as a page.
#include <cstddef>
#include <cstdint>

#include "tests/fuzz/read_page.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::read_page("html", {reinterpret_cast<const char*>(data), size});
  return 0;
}
