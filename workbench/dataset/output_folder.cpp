#include "workbench/dataset/output_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <system_error>
#include <utility>

#include "core/base/sha256.h"
#include "store/project/project_files.h"
#include "workbench/base/folder_files.h"

namespace workbench {
namespace {

namespace fs = std::filesystem;
using store::FolderHandle;

/// A folder of files on their way; one that no running export holds was cut.
constexpr std::string_view kPartPrefix = ".foresay-part-";

core::Error refused(std::string sentence, const fs::path& path) {
  return {std::move(sentence), core::ErrorKind::refused, path.string()};
}

bool is_part(const FolderHandle& folder, const std::string& name) {
  const auto info = folder.look(name);
  return name.starts_with(kPartPrefix) && info && S_ISDIR(info->st_mode);
}

/// Throws: bytes that cannot be written are the machine's failure.
void must(const std::string& what, const fs::path& path, int error) {
  if (error == 0) return;
  throw fs::filesystem_error("Could not " + what, path, {error, std::generic_category()});
}

template <class T>
T must_have(core::Result<T> result, const std::string& what, const fs::path& path) {
  const int error = errno;
  if (!result) must(what, path, error == 0 ? EIO : error);
  return *std::move(result);
}

/// Which folder is meant: a link to one is written through, and stays a link.
core::Result<FolderHandle> open_folder(const fs::path& named, bool& made) {
  std::error_code error;
  const fs::path folder = fs::absolute(named, error).lexically_normal();
  made = !fs::exists(fs::symlink_status(folder, error)) && !error;
  if (!error || error == std::errc::no_such_file_or_directory) {
    error.clear();
    fs::create_directories(folder, error);
  }
  const auto real = error ? folder : fs::canonical(folder, error);
  if (!error) return FolderHandle::open(real);
  return refused("The folder cannot be written: " + store::system_reason(error.value()) + ".",
                 named);
}

}  // namespace

/// One file being written; it is synced when it is closed.
class OutputFolder::File {
 public:
  File(const FolderHandle& part, const std::string& name) : path_(part.path() / name) {
    const auto place = must_have(place_below(part, name, true), "make the folder of", path_);
    fd_ = must_have(place.folder.create(place.name, 0666), "create", path_);
  }
  void write(std::string_view bytes) {
    constexpr std::size_t kPiece = std::size_t{1} << 16;
    hash_.add(bytes);
    waiting_ += bytes;
    if (waiting_.size() >= kPiece) flush();
  }
  /// The hash of what was written.
  std::string close() {
    flush();
    must("write", path_, ::fsync(fd_.get()) == 0 ? 0 : errno);
    fd_.close();
    return hash_.hex();
  }

 private:
  void flush() {
    std::string_view rest = waiting_;
    while (!rest.empty()) {
      const auto n = ::write(fd_.get(), rest.data(), rest.size());
      if (n < 0 && errno == EINTR) continue;
      must("write", path_, n < 0 ? errno : 0);
      rest.remove_prefix(static_cast<std::size_t>(n));
    }
    waiting_.clear();
  }

  fs::path path_;
  store::Descriptor fd_;
  std::string waiting_;
  core::Sha256 hash_;
};

core::Checked may_write_folder(const fs::path& folder, bool force) {
  std::error_code error;
  const auto status = fs::status(folder, error);
  if (!fs::exists(status)) {
    if (!error || error == std::errc::no_such_file_or_directory) return core::Done{};
    return refused("The folder cannot be written: " + store::system_reason(error.value()) + ".",
                   folder);
  }
  if (!fs::is_directory(status)) {
    return refused("The export is a folder, and this is a file; name another place.", folder);
  }
  if (force) return core::Done{};
  const auto opened = FolderHandle::open(folder);
  if (!opened) return opened.error();
  const auto names = names_in(*opened);
  const bool ours =
      std::ranges::all_of(names, [&](const auto& name) { return is_part(*opened, name); });
  if (ours || !read_below(*opened, kExportList).empty()) return core::Done{};
  return refused(
      "The folder holds other files and no earlier export. Name another folder, or use --force to "
      "put the export among them.",
      folder);
}

core::Result<std::unique_ptr<OutputFolder>> OutputFolder::open(const fs::path& named, bool force,
                                                               const fs::path& project) {
  if (auto may = may_write_folder(named, force); !may) return may.error();
  bool made = false;
  auto folder = open_folder(named, made);
  if (!folder) return folder.error();
  // Not every file system of a network can lock a folder.
  if (::flock(folder->get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
    return refused("Another export is writing this folder; wait for it or name another.", named);
  }
  auto name = std::string(kPartPrefix) + store::unguessable_name().substr(1);
  auto part = folder->make_below(name, 0700);
  if (!part) return core::Error{part.error().message, part.error().kind, named.string()};
  std::unique_ptr<OutputFolder> out(
      new OutputFolder(*std::move(folder), *std::move(part), std::move(name)));
  out->force_ = force;
  out->made_ = made;
  if (!project.empty()) out->project_ = store::identity_at(project);
  out->before_ = parse_export_list(read_below(out->folder_, kExportList));
  out->take_over_cut();
  return out;
}

OutputFolder::OutputFolder(FolderHandle folder, FolderHandle part, std::string part_name)
    : folder_(std::move(folder)), part_(std::move(part)), part_name_(std::move(part_name)) {}

OutputFolder::~OutputFolder() {
  file_.reset();
  remove_below(folder_, part_name_);
  std::error_code ignored;
  if (made_) fs::remove(folder_.path(), ignored);  // Only when it is empty.
}

// An export that was cut has moved some of the files that its list names.
void OutputFolder::take_over_cut() {
  for (const auto& name : names_in(folder_)) {
    if (name == part_name_ || !is_part(folder_, name)) continue;
    found_cut_ = true;
    if (const auto cut = folder_.below(name)) {
      const auto moved = parse_export_list(read_below(*cut, kExportList));
      for (const auto& [path, hash] : moved) {
        const auto place = place_below(folder_, path, false);
        if (place && hash_below(place->folder, place->name) == hash) before_[path] = hash;
      }
    }
    remove_below(folder_, name);
  }
}

void OutputFolder::begin_file(const std::string& path) {
  assert(stays_inside(path) && "an exporter named a file outside its folder");
  end_file();
  file_ = std::make_unique<File>(part_, path);
  writing_ = path;
}

void OutputFolder::write(std::string_view bytes) { file_->write(bytes); }

void OutputFolder::end_file() {
  if (file_) files_[writing_] = file_->close();
  file_.reset();
}

bool OutputFolder::is_earlier(const FolderHandle& folder, const std::string& name,
                              const std::string& path) const {
  const auto info = folder.look(name);
  if (!info || !S_ISREG(info->st_mode) || store::identity_of(*info) == project_) return false;
  const auto hash = hash_below(folder, name);
  const auto listed = before_.find(path);
  return (listed != before_.end() && listed->second == hash) || files_.at(path) == hash;
}

core::Checked OutputFolder::may_replace(const std::string& path) const {
  const fs::path full = folder_.path() / path;
  const auto place = place_below(folder_, path, false);
  if (!place) {
    const bool missing = errno == ENOENT;
    return missing ? core::Checked(core::Done{}) : place.error();
  }
  const auto info = place->folder.look(place->name);
  if (!info || is_earlier(place->folder, place->name, path)) return core::Done{};
  if (S_ISDIR(info->st_mode)) {
    return refused("A folder has the name of a file of the export; name another place.", full);
  }
  const bool project = store::identity_of(*info) == project_ || store::belongs_to_project(full);
  if (project) {
    return refused(
        "This is a project or belongs to one, and is not written over; name another "
        "place.",
        full);
  }
  if (force_) return core::Done{};
  return refused(
      "The file was not written by an earlier export, or was changed since. Name another folder, "
      "or "
      "use --force to replace it.",
      full);
}

core::Checked OutputFolder::move_into_place(const std::string& path) {
  const auto from = place_below(part_, path, false);
  if (!from) return from.error();
  const auto to = place_below(folder_, path, true);
  if (!to) return to.error();
  const auto there = to->folder.look(to->name);
  if (there && S_ISREG(there->st_mode)) {
    ::fchmodat(from->folder.get(), from->name.c_str(), there->st_mode & 0777U, 0);
  }
  const int error = from->folder.move(from->name, to->folder, to->name);
  if (error != 0)
    return store::could_not("move the file to its place", folder_.path() / path, error);
  return to->name == path ? core::Checked(core::Done{}) : to->folder.sync();
}

void OutputFolder::remove_stale() {
  for (const auto& [path, hash] : before_) {
    if (files_.contains(path)) continue;
    const auto place = place_below(folder_, path, false);
    if (!place || hash_below(place->folder, place->name) != hash) continue;
    place->folder.remove(place->name);
    remove_empty_parents(folder_, path);
  }
}

core::Checked OutputFolder::finish() {
  end_file();
  for (const auto& [path, hash] : files_) {
    if (auto may = may_replace(path); !may) return may;
  }
  File list(part_, kExportList);
  list.write(export_list(files_));
  (void)list.close();
  if (auto synced = part_.sync(); !synced) return synced;
  for (const auto& [path, hash] : files_) {
    if (auto moved = move_into_place(path); !moved) return moved;
  }
  remove_stale();
  if (auto moved = move_into_place(kExportList); !moved) return moved;
  made_ = false;
  return folder_.sync();
}

}  // namespace workbench
