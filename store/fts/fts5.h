// FTS5's own interface of a connection, for what SQL cannot ask of it. Private to this folder.
#pragma once

struct sqlite3;
struct fts5_api;

namespace store {

/// Throws SQLite::Exception when this SQLite has no FTS5.
[[nodiscard]] fts5_api* fts5_of(sqlite3* connection);

}  // namespace store
