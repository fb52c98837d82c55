// Any bytes in the journal of a project from somebody else: applied to the tables that undo covers,
// or refused. What else the project holds stays.
#include <SQLiteCpp/SQLiteCpp.h>

#include <array>
#include <cstdint>
#include <string_view>

#include "store/journal/changeset.h"
#include "tests/fuzz/scratch.h"

namespace {

std::string rows_of_logs(const store::Database& database) {
  std::string out;
  for (const std::string table : {"outcome", "verdict", "journal", "blob", "setting", "import"}) {
    out += std::to_string(database.integer("SELECT count(*) FROM \"" + table + "\"").value_or(0));
    out += " ";
  }
  return out;
}

void apply_once(const store::Database& database, std::string_view changes,
                store::Direction direction) {
  const store::Transaction transaction(database, store::Transaction::Kind::immediate);
  const auto before = rows_of_logs(database);
  try {
    const auto done = store::apply_changeset(database, changes, direction);
    if (!done && done.error().message.empty()) std::abort();
  } catch (const SQLite::Exception&) {
    return;  // No changeset at all.
  }
  if (rows_of_logs(database) != before) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const fuzz::Scratch scratch;
  static const auto project = fuzz::make_project(scratch / "p.foresay");
  const std::string_view changes(reinterpret_cast<const char*>(data), size);
  apply_once(project.database(), changes, store::Direction::forwards);
  apply_once(project.database(), changes, store::Direction::backwards);
  return 0;
}
