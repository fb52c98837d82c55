// FTS5's tokenizer for this program's indexes: core/search_words, under the name "foresay_words".
// Private to this folder.
#pragma once

#include <string>
#include <string_view>
#include <vector>

struct sqlite3;

namespace store {

/// On every connection: an index cannot be read without it. Throws SQLite::Exception.
void register_search_tokenizer(sqlite3* connection);

/// A word of the index in a phrase of a query, with others that may stand in its place; for the
/// inside of an FTS5 string.
[[nodiscard]] std::string word_or_others(std::string_view word,
                                         const std::vector<std::string>& others);

/// The text without the characters that word_or_others writes.
[[nodiscard]] std::string without_marks(std::string_view text);

}  // namespace store
