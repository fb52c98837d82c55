// The SQL functions of this program: foresay_hits(table) gives the places of the matched phrases of
// the current row, foresay_name_key(name) is core::name_key. They are registered on every
// connection.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

struct sqlite3;

namespace store {

/// A matched phrase in one column of an FTS5 row, in bytes of that column's text.
struct PhrasePlace {
  std::int32_t column = 0;
  std::int32_t begin = 0;
  std::int32_t end = 0;

  auto operator<=>(const PhrasePlace&) const = default;
};

/// Safe to call more than once. Throws SQLite::Exception when SQLite refuses.
void register_search_functions(sqlite3* connection);

/// Reads what foresay_hits gave: ascending by column and begin, none twice.
[[nodiscard]] std::vector<PhrasePlace> places_in(std::string_view blob);

}  // namespace store
