// A number for each row of what people made, kept at every commit: a single bit that flips on a
// disk, a row that another program changed, added or removed no longer agrees with it.
#pragma once

#include "store/sqlite/database.h"

namespace store {

/// The first format that has the table row_sum.
inline constexpr int kRowSumsSince = 10;

/// All sums anew, inside the caller's transaction: for migrations, and for what is copied.
void fill_row_sums(const Database& database);

/// Temporary triggers, which are not in the file, keep the sums for as long as the connection
/// lives.
void follow_row_sums(const Database& database);

}  // namespace store
