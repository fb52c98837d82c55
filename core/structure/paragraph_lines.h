// Which lines of a text go on in the next: a paragraph that was wrapped by hand reads as one.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/structure/sentence_words.h"
#include "core/text/offset.h"

namespace core {

/// How wide the lines of a text are wrapped, in code points; 0 when they are not.
[[nodiscard]] std::size_t wrap_width(std::string_view text);

/// The paragraphs of `stretch` in order, without white space at their ends, in bytes of `text`:
/// each over one line, or over several that read as one. A dateline and a rule stand alone, and
/// lines with marks of quotation (">") join none without. `width` is that of the whole text.
[[nodiscard]] std::vector<ByteRange> paragraphs_of(std::string_view text, ByteRange stretch,
                                                   std::size_t width, const SentenceRules& rules);

}  // namespace core
