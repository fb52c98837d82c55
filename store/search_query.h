// Reads the search syntax people type and writes the FTS5 expression for it. It knows no table and
// runs no query.
#pragma once

#include <string>
#include <string_view>

#include "core/result.h"

namespace store {

/// Words all have to occur; "…" is a phrase, word* a prefix, NEAR(a b, 5), AND, OR, NOT (capitals)
/// and parentheses. Letters whose accents FTS5's tokenizer keeps (й, ё, ή …) are searched in both
/// spellings. Everything else is a word's character, so no input can break the expression. An error
/// says what is wrong and what to write instead.
[[nodiscard]] core::Result<std::string> fts_expression(std::string_view query);

/// The same for a box that completes while one types: every word has to occur, the last one may be
/// unfinished, and nothing is syntax. Empty when there is no word.
[[nodiscard]] std::string typed_words_expression(std::string_view typed);

}  // namespace store
