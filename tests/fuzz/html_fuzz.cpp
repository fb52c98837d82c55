// Any bytes: a page is read or refused with a sentence, and what is read is UTF-8.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/text/utf8.h"
#include "importers/registry.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto batch = importers::find("html")->read({"input.html", bytes}, {});
  if (!batch) {
    if (batch.error().message.empty()) std::abort();
    return 0;
  }
  for (const auto& document : batch->documents) {
    const auto& meta = document.value.meta;
    for (const auto& text : {document.value.text, meta.title, meta.publisher, meta.address}) {
      if (core::first_invalid_utf8(text)) std::abort();
    }
    for (const auto& author : meta.authors) {
      if (core::first_invalid_utf8(author)) std::abort();
    }
  }
  return 0;
}
