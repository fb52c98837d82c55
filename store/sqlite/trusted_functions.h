// The JSON functions that the rules of a project's tables call. SQLite 3.40 refuses its own ones to
// what a file defines, because they are not marked as harmless; they are marked here.
#pragma once

struct sqlite3;

namespace store {

/// json_valid(x), json_type(x) and json_array_length(x) as SQLite has them, also under
/// PRAGMA trusted_schema = OFF. Throws SQLite::Exception.
void register_trusted_functions(sqlite3* connection);

}  // namespace store
