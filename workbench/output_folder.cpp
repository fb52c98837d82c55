#include "workbench/output_folder.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

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

/// Throws: a name that cannot be synced or moved is the machine's failure.
void must(const std::string& what, const fs::path& path, const std::error_code& error) {
  if (error) throw fs::filesystem_error("Could not " + what, path, error);
}

std::error_code last_error() { return {errno, std::generic_category()}; }

void sync_name(const fs::path& path, int flags) {
  const int fd = ::open(path.c_str(), flags | O_RDONLY | O_CLOEXEC);
  const bool synced = fd >= 0 && ::fsync(fd) == 0;
  const auto error = synced ? std::error_code() : last_error();
  if (fd >= 0) ::close(fd);
  must("sync", path, error);
}

void sync_folders(const fs::path& folder) {
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_directory()) sync_name(entry.path(), O_DIRECTORY);
  }
  sync_name(folder, O_DIRECTORY);
}

/// Fails on file systems that cannot exchange two names in one step.
bool exchange(const fs::path& a, const fs::path& b) {
  return ::renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) == 0;
}

void move_each(const fs::path& from, const fs::path& to, const Names& names) {
  for (const auto& name : names) {
    fs::create_directories((to / name).parent_path());
    fs::rename(from / name, to / name);
  }
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

}  // namespace

/// One file being written; it is synced when it is closed.
class OutputFolder::File {
 public:
  explicit File(fs::path path)
      : path_(std::move(path)),
        stream_(std::fopen(path_.c_str(), "wbxe"), &std::fclose) {  // x: it must be new
    must("create", path_, stream_ ? std::error_code() : last_error());
  }
  void write(std::string_view bytes) {
    if (std::fwrite(bytes.data(), 1, bytes.size(), stream_.get()) != bytes.size()) {
      must("write", path_, last_error());
    }
  }
  void close() {
    const bool good = std::fflush(stream_.get()) == 0 && ::fsync(::fileno(stream_.get())) == 0;
    must("write", path_, good ? std::error_code() : last_error());
    stream_.reset();
  }

 private:
  fs::path path_;
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> stream_;
};

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

core::Result<std::unique_ptr<OutputFolder>> OutputFolder::open(const fs::path& named, bool force) {
  if (auto may = may_write_folder(named, force); !may) return may.error();
  std::error_code error;
  fs::path folder = fs::absolute(named, error).lexically_normal();
  if (!folder.has_filename()) folder = folder.parent_path();  // "out/" is "out"
  // A link to a folder is written through, and stays a link.
  if (fs::is_symlink(folder, error)) folder = fs::canonical(folder, error);
  fs::create_directories(folder.parent_path(), error);
  fs::path made = temporary_beside(folder);
  if (!error) fs::create_directory(made, error);
  if (error) {
    return refused("The folder cannot be written: " + system_reason(error.value()) + ".", named);
  }
  return std::unique_ptr<OutputFolder>(new OutputFolder(std::move(folder), std::move(made)));
}

OutputFolder::OutputFolder(fs::path folder, fs::path made)
    : folder_(std::move(folder)), made_(std::move(made)) {}

OutputFolder::~OutputFolder() {
  file_.reset();
  std::error_code ignored;
  fs::remove_all(made_, ignored);
}

void OutputFolder::begin_file(const std::string& path) {
  assert(stays_inside(path) && "an exporter named a file outside its folder");
  end_file();
  const fs::path full = made_ / path;
  fs::create_directories(full.parent_path());
  file_ = std::make_unique<File>(full);
  files_.insert(path);
}

void OutputFolder::write(std::string_view bytes) { file_->write(bytes); }

void OutputFolder::end_file() {
  if (file_) file_->close();
  file_.reset();
}

void OutputFolder::write_list() {
  std::string list;
  for (const auto& name : files_) list += name + "\n";
  begin_file(kExportList);
  write(list);
  end_file();
}

void OutputFolder::finish() {
  write_list();
  sync_folders(made_);
  const auto before = earlier_export(folder_).value_or(Names{});
  const auto present = files_below(folder_);
  std::error_code error;
  // Onto a folder that is missing or empty a rename works as it is.
  if (present.empty()) fs::rename(made_, folder_, error);
  const bool moved = present.empty() && !error;
  const bool only_ours = std::ranges::includes(before, present);
  if (!moved && !(only_ours && exchange(made_, folder_))) {
    move_each(made_, folder_, files_);
    remove_stale(folder_, before, files_);
    sync_folders(folder_);
  }
  sync_name(folder_.parent_path(), O_DIRECTORY);
}

}  // namespace workbench
