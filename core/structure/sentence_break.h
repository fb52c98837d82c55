// Where the sentences of one paragraph end: marks that end sentences, what stands before them
// (abbreviations, initials, numbers) and behind them, and the quotations and brackets around them.
#pragma once

#include <string_view>
#include <vector>

#include "core/structure/sentence_words.h"
#include "core/text/offset.h"

namespace core {

/// The sentences of `paragraph` in order, without white space at their ends, none empty, in bytes
/// of it; together they hold all but white space. A newline counts as a space. Linear in its size.
[[nodiscard]] std::vector<ByteRange> sentences_of_paragraph(std::string_view paragraph,
                                                            const SentenceRules& rules);

/// The items of a list that stands in one line ("1. One 2. Two", "a) … b) …", "• … • …"), or the
/// whole; none of them empty.
[[nodiscard]] std::vector<ByteRange> items_in_line(std::string_view line);

}  // namespace core
