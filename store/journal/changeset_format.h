// Whether the bytes of a changeset can be read to their end. SQLite's own reader is written for
// changesets it made itself and may never return from damaged ones, so this is asked first.
#pragma once

#include <string_view>

namespace store {

/// Follows the format in the comments of SQLite's session extension: table headers, then changes
/// whose records have one value a column.
[[nodiscard]] bool is_readable_changeset(std::string_view bytes);

}  // namespace store
