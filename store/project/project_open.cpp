#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>
#include <unistd.h>

#include <utility>

#include "store/edit/current_annotator.h"
#include "store/files/leftovers.h"
#include "store/project/project.h"
#include "store/project/project_files.h"
#include "store/project/project_impl.h"
#include "store/project/project_opening.h"
#include "store/project/project_update.h"
#include "store/schema/migrations.h"
#include "store/schema/migrations_data.h"
#include "store/schema/row_sums.h"
#include "store/schema/schema_compare.h"
#include "store/sqlite/sqlite_errors.h"

namespace store {
namespace {

namespace fs = std::filesystem;
using core::Error;
using core::ErrorKind;

core::Checked refuse_or_migrate(const Database& database, const OpenOptions& options) {
  if (auto refused = refuse_by_header(database)) return *refused;
  if (options.access == Database::Access::read_write) {
    // Before anything is written: what was planted would run with it.
    if (auto ours = refuse_foreign_schema(database); !ours) return ours;
  }
  auto ready = bring_up_to_date(database, options);
  if (!ready) return ready;
  if (options.access == Database::Access::read_only) {
    if (auto plain = refuse_deceptive_schema(database); !plain) return plain;
  }
  if (is_cut_short(database)) {
    return Error{quoted_path(database.path()) +
                     " is damaged: its end is missing. Restore a backup, or take what can be "
                     "read into a new project with `foresay rescue`.",
                 ErrorKind::corrupt};
  }
  if (options.access == Database::Access::read_write) {
    database.run("PRAGMA journal_mode = WAL");
    follow_row_sums(database);
  }
  return core::Done{};
}

Error cannot_make(const fs::path& path, const std::string& why) {
  return {quoted_path(path) + " cannot be made: " + why + ".", ErrorKind::refused};
}

std::optional<Error> refuse_to_make(const fs::path& path, const std::string& annotator) {
  if (annotator.empty()) {
    return Error{"A project needs the name of its annotator; give one.", ErrorKind::bad_input};
  }
  if (path.string().starts_with("file:")) {
    return Error{quoted_path(path) + " looks like an address; write './" + path.string() +
                     "' for a file of that name.",
                 ErrorKind::refused};
  }
  if (fs::exists(fs::symlink_status(path))) {
    return Error{quoted_path(path) + " exists already; open it, or choose another name.",
                 ErrorKind::refused};
  }
  const auto folder = fs::absolute(path).parent_path();
  if (!fs::is_directory(folder)) {
    return cannot_make(path,
                       "there is no folder " + quoted_path(folder) + "; make the folder first");
  }
  if (::access(folder.c_str(), W_OK) != 0) {
    return cannot_make(path, "the folder " + quoted_path(folder) + " cannot be written");
  }
  return std::nullopt;
}

// Makes the project under another name first: a program that is killed half way leaves no file that
// looks like a project.
core::Checked make_draft(const fs::path& draft, const std::string& annotator,
                         const Project::Fill& fill) {
  {
    const auto database = Database::create(draft);
    // The file is synced once, when it is whole.
    database.run("PRAGMA synchronous = OFF");
    migrate(database, migrations());
    follow_row_sums(database);
    IdSource ids;
    write_annotator(database, ids, annotator);
  }
  if (!fill) return core::Done{};
  auto project = Project::open(draft);
  if (!project) return project.error();
  return fill(*project);
}

core::Checked make_file(const fs::path& path, const std::string& annotator,
                        const Project::Fill& fill) {
  const auto place = place_of(path);
  if (!place) return place.error();
  auto draft = TemporaryFile::beside(*place);
  if (!draft) return cannot_make(path, draft.error().message);
  try {
    if (auto made = make_draft(draft->path(), annotator, fill); !made) return made;
  } catch (const SQLite::Exception& failure) {
    if (failure.getErrorCode() == SQLITE_FULL) return cannot_make(path, "the disk is full");
    return cannot_make(path, failure.what());
  }
  // It replaces nothing that appeared in the meantime.
  return draft->move_into_place(false);
}

}  // namespace

int format_version() { return std::end(kMigrations)[-1].number; }

bool needs_update(const fs::path& named) {
  const auto path = real_path(named);
  const auto access = Database::Access::read_only;
  if (refuse_by_kind(path, access) || refuse_by_neighbours(path, access)) return false;
  try {
    const Database database(path, access, log_beside(path));
    return !refuse_by_header(database) &&
           database.integer("PRAGMA user_version").value_or(0) < format_version();
  } catch (const SQLite::Exception&) {
    return false;  // Opening it will say why.
  }
}

core::Result<Project> Project::open(const fs::path& named, const OpenOptions& options) {
  const auto path = real_path(named);
  if (auto refused = refuse_by_kind(path, options.access)) return *refused;
  if (auto refused = refuse_by_neighbours(path, options.access)) return *refused;
  try {
    std::optional<ProjectLock> lock;
    std::string remark;
    auto log = Database::Log::own;
    if (options.access == Database::Access::read_write) {
      auto taken = ProjectLock::take(path, options.wait);
      if (!taken) return taken.error();
      lock = *std::move(taken);
      const auto before = lock->left_behind().value_or(LockNote());
      if (has_foreign_log(path, before)) remark = move_log_aside(path);
      remove_leftovers(lock->folder());
    } else {
      log = log_beside(path);
    }
    Database database(path, options.access, log);
    auto ready = refuse_or_migrate(database, options);
    if (!ready) return ready.error();
    return Project(std::make_unique<Parts>(std::move(lock), std::move(database), options.access,
                                           std::move(remark)));
  } catch (const SQLite::Exception& failure) {
    if (auto refused = refusal(failure, path)) return *refused;
    return Error{quoted_path(path) + " cannot be opened: " + failure.what() + ".",
                 ErrorKind::refused};
  }
}

core::Result<Project> Project::create(const fs::path& path, const std::string& annotator) {
  return create(path, annotator, Fill());
}

core::Result<Project> Project::create(const fs::path& path, const std::string& annotator,
                                      const Fill& fill) {
  if (auto refused = refuse_to_make(path, annotator)) return *refused;
  auto made = make_file(path, annotator, fill);
  if (!made) return made.error();
  return open(path);
}

}  // namespace store
