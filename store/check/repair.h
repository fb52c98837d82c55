// Makes anew what a project derives from the rest of it.
#pragma once

#include "core/base/result.h"
#include "store/sqlite/database.h"

namespace store {

/// The search index, the counters and SQLite's own indexes, of a project that is open for writing.
/// All or nothing; refused when the file is too damaged for it. What people made is not touched.
[[nodiscard]] core::Checked rebuild_derived(const Database& database);

}  // namespace store
