// The quotations of a text by their marks: curly, angled, low and straight ones, nested, over
// several paragraphs. It knows marks only: what is a quotation and what merely a word in doubt
// ("packaging") is not told apart here.
#pragma once

#include <string_view>
#include <vector>

#include "core/text/offset.h"

namespace core {

/// Ranges from opening to closing mark, both included, in order of their beginnings. A quotation
/// nobody closes ends with its third paragraph.
[[nodiscard]] std::vector<ByteRange> quotations(std::string_view text);

}  // namespace core
