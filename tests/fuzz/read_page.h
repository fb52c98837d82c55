// A page is read or refused with a sentence, and what is read is UTF-8.
#pragma once

#include <cstdlib>
#include <string>
#include <string_view>

#include "core/text/utf8.h"
#include "importers/registry.h"

namespace fuzz {

inline void read_page(const std::string& format, std::string_view bytes) {
  const auto batch = importers::find(format)->read({"input." + format, bytes}, {});
  if (!batch) {
    if (batch.error().message.empty()) std::abort();
    return;
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
}

}  // namespace fuzz
