#include "store/journal/changeset.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <unordered_set>

#include "store/journal/changeset_format.h"

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

/// What is to be known of a changeset that is applied.
struct Applying {
  int conflict = 0;      ///< The first one's kind.
  core::Id proposition;  ///< That the first conflict is about, if any.
  bool names = false;    ///< It has rows of parties or their aliases.
};

bool holds_names(std::string_view table) { return table == "party" || table == "party_alias"; }

// The tables come one by one before their rows; all of them are wanted.
int on_table(void* context, const char* table) {
  if (holds_names(table)) static_cast<Applying*>(context)->names = true;
  return 1;
}

bool same_value(sqlite3_value* a, sqlite3_value* b) {
  const int type = sqlite3_value_type(a);
  if (type != sqlite3_value_type(b)) return false;
  if (type == SQLITE_NULL) return true;
  if (type == SQLITE_INTEGER) return sqlite3_value_int64(a) == sqlite3_value_int64(b);
  const auto size = sqlite3_value_bytes(a);
  return type == SQLITE_TEXT && size == sqlite3_value_bytes(b) &&
         std::equal(sqlite3_value_text(a), sqlite3_value_text(a) + size, sqlite3_value_text(b));
}

// A name may have been given another key since: by a newer version of the program, which has
// another idea of what names are the same.
bool differs_in_key_alone(sqlite3_changeset_iter* at) {
  const char* table = nullptr;
  int columns = 0;
  int kind = 0;
  sqlite3changeset_op(at, &table, &columns, &kind, nullptr);
  if (!holds_names(table)) return false;
  const int key = std::string_view(table) == "party" ? 2 : 3;
  for (int i = 0; i < columns; ++i) {
    sqlite3_value* recorded = nullptr;
    sqlite3_value* now = nullptr;
    if (i == key || sqlite3changeset_old(at, i, &recorded) != SQLITE_OK || recorded == nullptr) {
      continue;
    }
    if (sqlite3changeset_conflict(at, i, &now) != SQLITE_OK || !same_value(recorded, now)) {
      return false;
    }
  }
  return true;
}

// The proposition that a change takes back or changes; 0 when it is about something else.
core::Id proposition_of(sqlite3_changeset_iter* at) {
  const char* table = nullptr;
  int columns = 0;
  int change = 0;
  sqlite3changeset_op(at, &table, &columns, &change, nullptr);
  if (change == SQLITE_INSERT || std::string_view(table) != "proposition") return {};
  sqlite3_value* id = nullptr;
  sqlite3changeset_old(at, 0, &id);
  return id == nullptr ? core::Id() : core::Id(sqlite3_value_int64(id));
}

// Remembers why the first conflict arose; nothing else is ever overwritten or left out.
int on_conflict(void* context, int kind, sqlite3_changeset_iter* at) {
  if (kind == SQLITE_CHANGESET_DATA && differs_in_key_alone(at)) return SQLITE_CHANGESET_REPLACE;
  auto& applying = *static_cast<Applying*>(context);
  if (applying.conflict != 0) return SQLITE_CHANGESET_ABORT;
  applying.conflict = kind;
  // That of the foreign keys is about no one change.
  if (kind != SQLITE_CHANGESET_FOREIGN_KEY) applying.proposition = proposition_of(at);
  return SQLITE_CHANGESET_ABORT;
}

// Keys that an older version recorded become those of this one, unless another name has them.
void renew_name_keys(const Database& database) {
  const auto free = [](const std::string& key) {
    return "WHERE folded <> " + key +
           " AND NOT EXISTS (SELECT 1 FROM party AS o WHERE o.folded = " + key +
           ") AND NOT EXISTS (SELECT 1 FROM party_alias AS o WHERE o.folded = " + key + ")";
  };
  const std::string name = "foresay_name_key(party.name)";
  const std::string alias = "foresay_name_key(party_alias.alias)";
  database.query("UPDATE party SET folded = " + name + " " + free(name)).run();
  database.query("UPDATE party_alias SET folded = " + alias + " " + free(alias)).run();
}

core::Error refused_for(const Database& database, const Applying& applying) {
  auto outcome = database.query("SELECT 1 FROM outcome WHERE proposition_id = ?");
  outcome.with(applying.proposition);
  if (outcome.step()) {
    return {"an outcome is recorded of its proposition, and outcomes stay",
            core::ErrorKind::refused};
  }
  if (applying.conflict == SQLITE_CHANGESET_FOREIGN_KEY ||
      applying.conflict == SQLITE_CHANGESET_CONSTRAINT) {
    return {"an outcome, a verdict, an import or an edit that was passed over depends on it",
            core::ErrorKind::refused};
  }
  return {"what it changed has been changed since by something that stays",
          core::ErrorKind::refused};
}

struct Finalize {
  void operator()(sqlite3_changeset_iter* at) const { sqlite3changeset_finalize(at); }
};

// Of both tables the first column is the annotation, and part of the primary key.
core::Id annotation_of(sqlite3_changeset_iter* at) {
  const char* table = nullptr;
  int columns = 0;
  int kind = 0;
  sqlite3changeset_op(at, &table, &columns, &kind, nullptr);
  const std::string_view name = table;
  if (name != "annotation" && name != "span_fragment") return {};
  sqlite3_value* id = nullptr;
  if (kind == SQLITE_INSERT) {
    sqlite3changeset_new(at, 0, &id);
  } else {
    sqlite3changeset_old(at, 0, &id);
  }
  return id == nullptr ? core::Id() : core::Id(sqlite3_value_int64(id));
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

std::optional<std::vector<core::Id>> annotations_in(const Database& database,
                                                    std::string_view changeset, std::size_t most) {
  std::vector<core::Id> out;
  sqlite3_changeset_iter* iterator = nullptr;
  // The interface takes its input without const and does not write to it.
  check(database, sqlite3changeset_start(&iterator, static_cast<int>(changeset.size()),
                                         const_cast<char*>(changeset.data())));
  const std::unique_ptr<sqlite3_changeset_iter, Finalize> at(iterator);
  std::unordered_set<core::Id> seen;
  while (sqlite3changeset_next(at.get()) == SQLITE_ROW) {
    const core::Id id = annotation_of(at.get());
    if (!id || !seen.insert(id).second) continue;
    if (out.size() == most) return std::nullopt;
    out.push_back(id);
  }
  return out;
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
  Applying applying;
  // The interface takes its input without const and does not write to it.
  const int code =
      sqlite3changeset_apply(database.raw(), static_cast<int>(changeset.size()),
                             const_cast<char*>(changeset.data()), on_table, on_conflict, &applying);
  // The second is what SQLite makes of foreign keys that lead nowhere once all has been applied.
  if (applying.conflict != 0 && (code == SQLITE_ABORT || code == SQLITE_CONSTRAINT)) {
    return refused_for(database, applying);
  }
  check(database, code);
  if (applying.names) renew_name_keys(database);
  database.query("DELETE FROM setting WHERE key = 'reverting'").run();
  if (names_clash(database)) return refused_for(database, {SQLITE_CHANGESET_CONSTRAINT, {}, false});
  return core::Done{};
}

}  // namespace store
