#include "store/project/dated_backups.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <system_error>

#include "core/base/sha256.h"
#include "store/files/file_place.h"
#include "store/project/project_files.h"
#include "store/project/project_opening.h"
#include "store/project/snapshot.h"
#include "store/sqlite/sqlite_errors.h"

namespace store {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kDayMs = 24LL * 60 * 60 * 1000;
constexpr std::string_view kBackupEnd = ".bak";
/// Longer names leave no room for the moment where a name may have 255 bytes.
constexpr std::size_t kLongestName = 200;

/// "2026-12-01T043800Z": no colon, which some systems refuse in names.
std::string moment_words(core::Timestamp at) {
  std::string iso = core::to_iso(core::Timestamp{at.ms / 1000 * 1000});
  std::erase(iso, ':');
  return iso;
}

std::optional<core::Timestamp> moment_of(std::string words) {
  constexpr std::size_t kLength = 18;
  if (words.size() != kLength || words.back() != 'Z') return std::nullopt;
  words.insert(15, ":").insert(13, ":");
  return core::parse_timestamp(words);
}

fs::path folder_of(const BackupSeries& series) {
  return series.folder.empty() ? real_path(series.project).parent_path() : series.folder;
}

/// What the names of a series begin with. In a folder for many projects those of one name differ by
/// where they lie.
std::string beginning_of(const BackupSeries& series) {
  constexpr std::size_t kDigits = 8;
  const auto project = real_path(series.project);
  std::string name = project.filename().string();
  const bool too_long = name.size() > kLongestName;
  if (too_long) name.resize(kLongestName);
  if (too_long || !series.folder.empty()) {
    name += "-" + core::sha256_hex(project.string()).substr(0, kDigits);
  }
  return name + ".";
}

/// Whether it was written by a person or program that went on working in it.
bool in_use(const fs::path& file) {
  std::error_code none;
  for (const auto* end : {"-wal", "-lock"}) {
    if (fs::exists(fs::symlink_status(file.string() + end, none))) return true;
  }
  return false;
}

void prune(const BackupSeries& series) {
  auto all = dated_backups(series);
  for (std::size_t i = series.keep; i < all.size(); ++i) {
    const auto place = place_of(all[i].file);
    if (!place || in_use(all[i].file) || !belongs_to_project(all[i].file)) continue;
    place->folder.remove(place->name);
  }
}

}  // namespace

std::vector<DatedBackup> dated_backups(const BackupSeries& series) {
  std::vector<DatedBackup> out;
  const auto beginning = beginning_of(series);
  std::error_code error;
  for (fs::directory_iterator at(folder_of(series), error), end; !error && at != end;
       at.increment(error)) {
    const auto name = at->path().filename().string();
    if (!name.starts_with(beginning) || !name.ends_with(kBackupEnd)) continue;
    const auto middle = name.size() - beginning.size();
    if (middle <= kBackupEnd.size()) continue;
    const auto made = moment_of(name.substr(beginning.size(), middle - kBackupEnd.size()));
    std::error_code none;
    if (!made || !fs::is_regular_file(at->symlink_status(none))) continue;
    out.push_back({at->path(), *made, at->file_size(none)});
  }
  std::ranges::sort(out, [](const auto& a, const auto& b) { return a.made > b.made; });
  return out;
}

bool backup_is_due(const BackupSeries& series, core::Timestamp now) {
  if (series.keep == 0) return false;
  // One from the future was made while the clock was wrong and says nothing.
  return std::ranges::none_of(dated_backups(series), [now](const DatedBackup& backup) {
    return backup.made.ms > now.ms - kDayMs && backup.made.ms <= now.ms + kDayMs;
  });
}

core::Result<fs::path> dated_name(const BackupSeries& series, std::string_view end) {
  const auto folder = folder_of(series);
  std::error_code error;
  if (!fs::is_directory(folder, error)) {
    return core::Error{"The folder for backups, " + quoted_path(folder) +
                           ", is not there; make it, or name another in the settings.",
                       core::ErrorKind::refused};
  }
  auto at = core::now();
  const auto beginning = beginning_of(series);
  while (true) {
    auto file = folder / (beginning + moment_words(at) + std::string(end));
    if (!fs::exists(fs::symlink_status(file, error))) return file;
    at.ms += 1000;
  }
}

core::Result<fs::path> make_dated_backup(const BackupSeries& series, const BackupOptions& options) {
  const auto snapshot = Snapshot::open(series.project);
  if (!snapshot) return snapshot.error();
  auto file = dated_name(series, kBackupEnd);
  if (!file) return file;
  if (auto done = backup(snapshot->database(), *file, options); !done) return done.error();
  prune(series);
  return file;
}

core::Result<BackupCounts> count_backup(const fs::path& file) {
  const auto database = open_to_read(file);
  if (!database) return database.error();
  try {
    const auto rows = [&](const std::string& table) {
      return database->integer("SELECT count(*) FROM " + table).value_or(0);
    };
    return BackupCounts{rows("document"), rows("annotation"), rows("proposition")};
  } catch (const SQLite::Exception& failure) {
    if (auto no = refusal(failure, file)) return *std::move(no);
    throw;
  }
}

}  // namespace store
