#include "store/project/project_update.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <algorithm>
#include <string_view>

#include "store/files/stop_signal.h"
#include "store/project/backup.h"
#include "store/schema/migrations.h"
#include "store/schema/migrations_data.h"
#include "store/sqlite/bulk_mode.h"

namespace store {
namespace {

namespace fs = std::filesystem;

/// So many steps of SQLite's machine lie between two looks at the stop token.
constexpr int kStepsBetweenLooks = 1'000;
constexpr double kLeastProgress = 0.005;

fs::path free_backup_name(const fs::path& project, std::int64_t version) {
  const std::string stem = project.string() + ".v" + std::to_string(version);
  fs::path name = stem + ".bak";
  for (int n = 2; fs::exists(name); ++n) name = stem + "." + std::to_string(n) + ".bak";
  return name;
}

std::int64_t version_of(const Database& database) {
  return database.integer("PRAGMA user_version").value_or(0);
}

core::Error stopped(const fs::path& path) {
  return {"'" + path.string() +
              "' is as it was: bringing it up to date was stopped. Open it again "
              "to do so.",
          core::ErrorKind::cancelled};
}

/// How often the steps that a file lacks index all documents anew.
std::int64_t times_indexed(std::int64_t version) {
  constexpr std::string_view kAnew =
      "INSERT INTO document_search (document_search) VALUES ('rebuild')";
  return std::ranges::count_if(migrations(), [version, kAnew](const MigrationText& step) {
    return step.number > version &&
           std::string_view(step.sql).find(kAnew) != std::string_view::npos;
  });
}

/// While it lives, says how many of the documents are indexed anew, which is what takes long, and
/// lets statements fail once a stop was asked for.
class UpdateWatch {
 public:
  UpdateWatch(const Database& database, const OpenOptions& options)
      : raw_(database.raw()),
        options_(options),
        documents_(database.integer("SELECT count(*) FROM document").value_or(0) *
                   times_indexed(version_of(database))) {
    sqlite3_update_hook(raw_, on_update, this);
    sqlite3_progress_handler(
        raw_, kStepsBetweenLooks,
        [](void* self) {
          return static_cast<UpdateWatch*>(self)->options_.stop.stop_requested() ? 1 : 0;
        },
        this);
  }
  ~UpdateWatch() {
    listen_for_stop(raw_);
    sqlite3_update_hook(raw_, nullptr, nullptr);
  }
  UpdateWatch(const UpdateWatch&) = delete;
  UpdateWatch& operator=(const UpdateWatch&) = delete;

 private:
  // FTS5 writes one row of sizes for each document that it takes in.
  static void on_update(void* self, int kind, const char* /*database*/, const char* table,
                        sqlite3_int64 /*row*/) {
    if (kind == SQLITE_INSERT && std::string_view(table) == "document_search_docsize") {
      static_cast<UpdateWatch*>(self)->one_more();
    }
  }

  void one_more() {
    ++indexed_;
    const double share =
        static_cast<double>(indexed_) / static_cast<double>(std::max(documents_, indexed_));
    if (!options_.progress || (share < 1 && share - told_ < kLeastProgress)) return;
    told_ = share;
    options_.progress(UpdateStep::indexing, share);
  }

  sqlite3* raw_;
  const OpenOptions& options_;
  std::int64_t documents_;
  std::int64_t indexed_ = 0;
  double told_ = 0;
};

core::Checked migrate_watched(const Database& database, const OpenOptions& options) {
  try {
    const LargeWrites large(database);
    const UpdateWatch watch(database, options);
    migrate(database, migrations());
    return core::Done{};
  } catch (const SQLite::Exception& failure) {
    if (failure.getErrorCode() != SQLITE_INTERRUPT) throw;
    return stopped(database.path());
  }
}

// Removes the copy again when nothing came of it: a large one each time would fill the disk.
class KeptCopy {
 public:
  KeptCopy(const Database& database, fs::path copy)
      : database_(database), version_(version_of(database)), copy_(std::move(copy)) {}
  KeptCopy(const KeptCopy&) = delete;
  KeptCopy& operator=(const KeptCopy&) = delete;
  ~KeptCopy() {
    std::error_code ignored;
    if (!moved_on()) fs::remove(copy_, ignored);
  }

 private:
  [[nodiscard]] bool moved_on() const {
    try {
      return version_of(database_) != version_;
    } catch (const SQLite::Exception&) {
      return true;  // Who cannot say so keeps the copy.
    }
  }

  const Database& database_;
  std::int64_t version_;
  fs::path copy_;
};

}  // namespace

core::Checked bring_up_to_date(const Database& database, const OpenOptions& options) {
  const auto version = version_of(database);
  if (version == format_version()) return core::Done{};
  if (options.access == Database::Access::read_only) {
    return core::Error{"'" + database.path().string() +
                           "' was made by an older Foresay; open it for writing once, so that it "
                           "is brought up to date.",
                       core::ErrorKind::refused};
  }
  BackupOptions copying;
  copying.stop = options.stop;
  if (options.progress) {
    copying.progress = [&options](double share) { options.progress(UpdateStep::copying, share); };
  }
  const auto copy = free_backup_name(database.path(), version);
  auto kept = backup(database, copy, copying);
  if (!kept) return options.stop.stop_requested() ? stopped(database.path()) : kept;
  const KeptCopy copied(database, copy);
  auto done = migrate_watched(database, options);
  if (!done) return done;
  // The log of so large a change would stay beside the project until it is closed.
  static_cast<void>(database.integer("PRAGMA wal_checkpoint(TRUNCATE)"));
  return core::Done{};
}

}  // namespace store
