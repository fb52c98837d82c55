#include "workbench/output_folder.h"

#include <fcntl.h>
#include <stdio.h>

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <optional>
#include <set>
#include <sstream>
#include <system_error>
#include <utility>

#include "workbench/file_finder.h"
#include "workbench/file_writer.h"

namespace workbench {
namespace {

namespace fs = std::filesystem;
using Names = std::set<std::string>;

core::Error refused(std::string sentence, const fs::path& path) {
  return {std::move(sentence), core::ErrorKind::refused, path.string()};
}

core::Error could_not(const std::string& what, const fs::path& path, const std::error_code& why) {
  return refused("Could not " + what + ": " + system_reason(why.value()) + ".", path);
}

/// Whether a listed name stays inside the folder; a list may have been edited by anybody.
bool stays_inside(const fs::path& name) {
  return name.is_relative() && !name.empty() &&
         std::ranges::none_of(name, [](const fs::path& part) { return part == ".."; });
}

/// What an earlier export wrote, its list included; empty when there was none.
std::optional<Names> earlier_export(const fs::path& folder) {
  const auto bytes = read_whole_file(folder / kExportList);
  if (!bytes) return std::nullopt;
  Names names = {kExportList};
  std::istringstream lines(*bytes);
  for (std::string line; std::getline(lines, line);) {
    if (stays_inside(line)) names.insert(line);
  }
  return names;
}

/// Every file below the folder, as relative names. Links are files of their own.
Names files_below(const fs::path& folder) {
  Names names;
  std::error_code error;
  fs::recursive_directory_iterator it(folder, error);
  for (const fs::recursive_directory_iterator end; !error && it != end; it.increment(error)) {
    std::error_code ignored;
    if (it->symlink_status(ignored).type() == fs::file_type::directory) continue;
    names.insert(it->path().lexically_relative(folder).generic_string());
  }
  return names;
}

/// A folder beside the target that is removed, with what is in it, unless it was moved away.
class TemporaryFolder {
 public:
  explicit TemporaryFolder(fs::path path) : path_(std::move(path)) {}
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

core::Checked write_below(const fs::path& folder, const OutputFile& file) {
  assert(stays_inside(file.path) && "an exporter made a path that leaves its folder");
  const fs::path path = folder / file.path;
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  if (error) return could_not("make the folder", path.parent_path(), error);
  return write_new_file(path, file.bytes);
}

core::Checked sync_folders(const fs::path& folder) {
  std::error_code error;
  fs::recursive_directory_iterator it(folder, error);
  for (const fs::recursive_directory_iterator end; !error && it != end; it.increment(error)) {
    if (!it->is_directory()) continue;
    if (auto synced = sync_folder(it->path()); !synced) return synced;
  }
  return sync_folder(folder);
}

/// Fails on file systems that cannot exchange two names in one step.
bool exchange(const fs::path& a, const fs::path& b) {
  return ::renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) == 0;
}

core::Checked move_each(const fs::path& from, const fs::path& to, const Names& names) {
  std::error_code error;
  for (const auto& name : names) {
    fs::create_directories((to / name).parent_path(), error);
    if (!error) fs::rename(from / name, to / name, error);
    if (error) return could_not("put the file in its place", to / name, error);
  }
  return core::Done{};
}

void remove_stale(const fs::path& folder, const Names& before, const Names& now) {
  std::error_code ignored;
  for (const auto& name : before) {
    if (now.contains(name)) continue;
    fs::remove(folder / name, ignored);
    for (auto parent = fs::path(name).parent_path(); !parent.empty();
         parent = parent.parent_path()) {
      // Fails, as it should, on a folder that still holds something.
      if (!fs::remove(folder / parent, ignored)) break;
    }
  }
}

core::Checked put_in_place(const fs::path& made, const fs::path& folder, const Names& names) {
  std::error_code error;
  const auto before = earlier_export(folder).value_or(Names{});
  const auto present = files_below(folder);
  // Onto a folder that is missing or empty a rename works as it is.
  if (present.empty()) fs::rename(made, folder, error);
  if (present.empty() && !error) return sync_folder(folder.parent_path());
  if (std::ranges::includes(before, present) && exchange(made, folder)) {
    return sync_folder(folder.parent_path());
  }
  if (auto moved = move_each(made, folder, names); !moved) return moved;
  remove_stale(folder, before, names);
  return sync_folders(folder);
}

}  // namespace

core::Checked may_write_folder(const fs::path& folder, bool force) {
  std::error_code error;
  if (!fs::exists(folder, error)) return core::Done{};
  if (!fs::is_directory(folder, error)) {
    return refused("The export is a folder, and this is a file; name another place.", folder);
  }
  if (force || fs::is_empty(folder, error) || earlier_export(folder)) return core::Done{};
  return refused(
      "The folder holds other files and no earlier export. Name another folder, or use --force to "
      "put the export among them.",
      folder);
}

core::Checked write_folder(const fs::path& named, const std::vector<OutputFile>& files,
                           bool force) {
  if (auto may = may_write_folder(named, force); !may) return may;
  std::error_code error;
  fs::path folder = fs::absolute(named, error).lexically_normal();
  if (!folder.has_filename()) folder = folder.parent_path();  // "out/" is "out"
  fs::create_directories(folder.parent_path(), error);
  if (error) return could_not("make the folder", folder.parent_path(), error);
  const TemporaryFolder made(temporary_beside(folder));
  Names names = {kExportList};
  std::string list;
  for (const auto& file : files) {
    if (!names.insert(file.path).second) continue;
    if (auto written = write_below(made.path(), file); !written) return written;
  }
  for (const auto& name : names) {
    if (name != kExportList) list += name + "\n";
  }
  if (auto written = write_below(made.path(), {kExportList, list}); !written) return written;
  if (auto synced = sync_folders(made.path()); !synced) return synced;
  return put_in_place(made.path(), folder, names);
}

}  // namespace workbench
