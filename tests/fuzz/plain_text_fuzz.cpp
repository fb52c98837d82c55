// Any bytes: plain text is read or refused with a sentence, and what is read is UTF-8.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/text/utf8.h"
#include "importers/registry.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto batch = importers::find("plain_text")->read({"input.txt", bytes}, {});
  if (!batch) {
    if (batch.error().message.empty()) std::abort();
    return 0;
  }
  for (const auto& document : batch->documents) {
    if (core::first_invalid_utf8(document.value.text)) std::abort();
    if (core::first_invalid_utf8(document.value.meta.title)) std::abort();
    if (core::first_invalid_utf8(document.value.meta.publisher)) std::abort();
    for (const auto& author : document.value.meta.authors) {
      if (core::first_invalid_utf8(author)) std::abort();
    }
  }
  return 0;
}
