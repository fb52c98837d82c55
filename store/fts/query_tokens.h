// The parts of a typed search query, for store/search_query.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace store {

enum class TokenKind {
  phrase,
  prefix,
  open,
  close,
  near,
  forms,
  logic_and,
  logic_or,
  logic_not,
  comma
};

struct QueryToken {
  TokenKind kind = TokenKind::phrase;
  std::string text;  ///< As typed, without quotation marks or star.
};

/// Refuses a phrase that does not end and a star inside a word. `query` is valid UTF-8.
[[nodiscard]] core::Result<std::vector<QueryToken>> query_tokens(std::string_view query);

/// What is said of a query that cannot be read.
[[nodiscard]] core::Error unreadable_query(std::string why);

/// Whether the text has a word that an index could have.
[[nodiscard]] bool has_word(std::string_view text);

}  // namespace store
