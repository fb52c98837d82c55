#include "store/changeset.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>

#include "store/changeset_format.h"

namespace store {
namespace {

constexpr std::array<std::string_view, 12> kRecorded = {
    "annotation",  "span_fragment", "annotation_label",     "attribution_hop",
    "link",        "party",         "party_alias",          "document",
    "proposition", "evidence",      "proposition_relation", "proposition_look"};

void check(const Database& database, int code) {
  if (code != SQLITE_OK) throw SQLite::Exception(database.raw(), code);
}

struct SqliteFree {
  void operator()(void* memory) const { sqlite3_free(memory); }
};
using Memory = std::unique_ptr<void, SqliteFree>;

int wanted_table(void* /*context*/, const char* table) { return is_recorded(table) ? 1 : 0; }

// Remembers why the first conflict arose; nothing is ever overwritten or left out.
int on_conflict(void* context, int kind, sqlite3_changeset_iter* /*at*/) {
  auto& first = *static_cast<int*>(context);
  if (first == 0) first = kind;
  return SQLITE_CHANGESET_ABORT;
}

core::Error conflict(int kind) {
  if (kind == SQLITE_CHANGESET_FOREIGN_KEY || kind == SQLITE_CHANGESET_CONSTRAINT) {
    return {"something that undo does not cover (an outcome, a verdict or an import) depends on it",
            core::ErrorKind::refused};
  }
  return {"what it changed has been changed since by something that undo does not cover",
          core::ErrorKind::refused};
}

bool names_clash(const Database& database) {
  return database
      .integer(
          "SELECT 1 FROM party_alias JOIN party USING (folded) UNION ALL "
          "SELECT 1 FROM party GROUP BY folded HAVING count(*) > 1 UNION ALL "
          "SELECT 1 FROM party_alias GROUP BY folded HAVING count(*) > 1 LIMIT 1")
      .has_value();
}

}  // namespace

bool is_recorded(std::string_view table) {
  return std::find(kRecorded.begin(), kRecorded.end(), table) != kRecorded.end();
}

ChangeRecorder::ChangeRecorder(const Database& database) {
  check(database, sqlite3session_create(database.raw(), "main", &session_));
  sqlite3session_table_filter(session_, wanted_table, nullptr);
  const int code = sqlite3session_attach(session_, nullptr);
  if (code == SQLITE_OK) return;
  sqlite3session_delete(session_);
  check(database, code);
}

ChangeRecorder::~ChangeRecorder() { sqlite3session_delete(session_); }

std::string ChangeRecorder::changeset() {
  int size = 0;
  void* bytes = nullptr;
  const int code = sqlite3session_changeset(session_, &size, &bytes);
  const Memory owner(bytes);
  if (code != SQLITE_OK) throw SQLite::Exception("The changes could not be recorded.", code);
  return {static_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

core::Checked apply_changeset(const Database& database, std::string_view changeset,
                              Direction direction) {
  // SQLite may never return from a damaged changeset.
  if (!is_readable_changeset(changeset)) {
    return core::Error{"the journal's record of it is damaged (`foresay check` tells more)",
                       core::ErrorKind::corrupt};
  }
  Memory inverted;
  if (direction == Direction::backwards) {
    int size = 0;
    void* bytes = nullptr;
    check(database, sqlite3changeset_invert(static_cast<int>(changeset.size()), changeset.data(),
                                            &size, &bytes));
    inverted.reset(bytes);
    changeset = {static_cast<const char*>(bytes), static_cast<std::size_t>(size)};
  }
  // The rules that look at two tables wait until all tables are as they shall be.
  database.query("INSERT INTO setting (key, value) VALUES ('reverting', '1')").run();
  int first = 0;
  // The interface takes its input without const and does not write to it.
  const int code =
      sqlite3changeset_apply(database.raw(), static_cast<int>(changeset.size()),
                             const_cast<char*>(changeset.data()), nullptr, on_conflict, &first);
  if (code == SQLITE_ABORT) return conflict(first);
  check(database, code);
  database.query("DELETE FROM setting WHERE key = 'reverting'").run();
  if (names_clash(database)) return conflict(SQLITE_CHANGESET_CONSTRAINT);
  return core::Done{};
}

}  // namespace store
