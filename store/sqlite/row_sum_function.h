// The SQL function that sums a row: a bit that flips in any of its values gives another number.
#pragma once

struct sqlite3;

namespace store {

/// The SQL function foresay_row_sum(value, …), which every connection has: 64 bits that differ
/// whenever a single value differs in its type or in up to eight bytes that lie together.
void register_row_sum(sqlite3* connection);

}  // namespace store
