// Reads the search syntax people type and writes the FTS5 expression for it. It knows no table and
// runs no query.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace store {

struct ReadQuery {
  std::string expression;  ///< For FTS5.
  /// How it was understood, in the same syntax: the words as they are searched, AND and all
  /// parentheses that matter; behind a word of any form the other forms.
  std::string understood;
};

/// The words of the index that are forms of the same word as a folded one, without itself.
using FormsOf = std::function<std::vector<std::string>(const std::string& word)>;

/// Words all have to occur; "…" in any quotation marks is a phrase, word* a prefix, NEAR(a b, 5),
/// AND, OR, NOT (capitals) and parentheses. forms: before a word, phrase or parenthesis finds its
/// words in any form, `any_form` all of them. Everything else is a word's character, so no input
/// can break the expression. An error says what is wrong and what to write instead.
[[nodiscard]] core::Result<ReadQuery> read_query(std::string_view query, const FormsOf& forms_of,
                                                 bool any_form = false);

/// The same for a box that completes while one types: every word has to occur, the last one may be
/// unfinished, and nothing is syntax. Empty when there is no word.
[[nodiscard]] std::string typed_words_expression(std::string_view typed);

}  // namespace store
