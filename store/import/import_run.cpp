#include "store/import/import_run.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include "store/sqlite/sqlite_errors.h"

namespace store {

bool ImportRun::wrote(const std::function<void()>& write, const std::string& thing,
                      const Source& source) const {
  try {
    write();
    return true;
  } catch (const SQLite::Exception& failure) {
    const auto refused = refusal(failure, database().path());
    // Only a rule of the schema concerns this thing alone; a full disk concerns the whole import.
    if (!refused || refused->kind != core::ErrorKind::refused ||
        failure.getErrorCode() != SQLITE_CONSTRAINT) {
      throw;
    }
    lose(thing + " is left out: " + refused->message, source);
    return false;
  }
}

core::Id ImportRun::free_id(std::string_view table, core::Id wanted) const {
  if (!wanted) return context.ids.next();
  auto rows = database().query("SELECT 1 FROM " + std::string(table) + " WHERE id = ?");
  rows.with(wanted);
  if (rows.step()) return context.ids.next();
  return wanted;
}

}  // namespace store
