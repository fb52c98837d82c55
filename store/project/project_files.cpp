#include "store/project/project_files.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "store/files/file_place.h"
#include "store/schema/migrations.h"

namespace store {
namespace {

namespace fs = std::filesystem;
using core::Error;
using core::ErrorKind;

constexpr std::array<const char*, 3> kSqliteEnds = {"-wal", "-shm", "-journal"};

Error second_name(const fs::path& project) {
  return {quoted_path(project) +
              " has a second name (a hard link), and writing it would change that one as well. "
              "Make a copy with `foresay backup` and work on the copy; reading works as it is.",
          ErrorKind::refused};
}

/// SQLite deletes the file that the end of a journal names, whichever that is.
bool names_further_file(const fs::path& journal) {
  constexpr std::string_view kMagic = "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7";
  const Descriptor fd(::open(journal.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  struct stat info {};
  if (!fd.ok() || ::fstat(fd.get(), &info) != 0) return false;
  const auto size = static_cast<off_t>(kMagic.size());
  std::string end(kMagic.size(), '\0');
  return info.st_size > size &&
         ::pread(fd.get(), end.data(), end.size(), info.st_size - size) ==
             static_cast<ssize_t>(end.size()) &&
         end == kMagic;
}

/// By the number that SQLite's header has for the program that made the file.
bool is_ours(std::string_view header) {
  constexpr std::size_t kApplicationIdAt = 68;
  std::int64_t id = 0;
  for (const char byte : header.substr(std::min(kApplicationIdAt, header.size()), 4)) {
    id = id * 256 + static_cast<unsigned char>(byte);
  }
  return id == kApplicationId;
}

Error in_the_way(const fs::path& file, const std::string& what) {
  return {quoted_path(file) + " " + what + "; move it away and open the project again.",
          ErrorKind::refused};
}

}  // namespace

fs::path real_path(const fs::path& project) {
  std::error_code error;
  const auto whole = fs::absolute(project, error);
  if (error) return project;
  if (auto real = fs::canonical(whole, error); !error) return real;
  auto folder = fs::canonical(whole.parent_path(), error);
  return error ? whole : folder / whole.filename();
}

std::optional<Error> refuse_by_kind(const fs::path& path, Database::Access access) {
  std::error_code failed;
  const auto status = fs::status(path, failed);
  if (failed && failed != std::errc::no_such_file_or_directory) {
    return Error{quoted_path(path) + " cannot be reached: " + system_reason(failed.value()) + ".",
                 ErrorKind::refused};
  }
  if (!fs::exists(status)) {
    return Error{
        quoted_path(path) + " does not exist; make it with `foresay new` or check the name.",
        ErrorKind::not_found};
  }
  if (!fs::is_regular_file(status)) {
    return Error{quoted_path(path) + " is not a file; open a project file (*.foresay).",
                 ErrorKind::not_ours};
  }
  if (::access(path.c_str(), R_OK) != 0) {
    return Error{quoted_path(path) + " cannot be read; change its permissions.",
                 ErrorKind::refused};
  }
  if (access == Database::Access::read_only) return std::nullopt;
  if (::access(path.c_str(), W_OK) != 0) {
    return Error{
        quoted_path(path) + " cannot be written; change its permissions or open it read only.",
        ErrorKind::refused};
  }
  if (has_second_name(path)) return second_name(path);
  return std::nullopt;
}

std::optional<Error> refuse_by_neighbours(const fs::path& project, Database::Access access) {
  for (const auto* end : kSqliteEnds) {
    const fs::path file = project.string() + end;
    struct stat info {};
    if (::lstat(file.c_str(), &info) != 0) continue;
    if (!S_ISREG(info.st_mode)) return in_the_way(file, "is no file of its own");
    const bool writes = access == Database::Access::read_write;
    if (writes && info.st_nlink > 1) return in_the_way(file, "has a second name (a hard link)");
    if (std::string_view(end) == "-journal" && names_further_file(file)) {
      return in_the_way(file, "names a further file that would be deleted");
    }
  }
  return std::nullopt;
}

bool belongs_to_project(const fs::path& file) {
  const std::string name = file.string();
  for (const std::string_view end : {"-wal", "-shm", "-journal", "-lock"}) {
    if (!name.ends_with(end)) continue;
    if (belongs_to_project(name.substr(0, name.size() - end.size()))) return true;
  }
  struct stat info {};
  if (::stat(file.c_str(), &info) != 0 || !S_ISREG(info.st_mode)) return false;
  return is_ours(Database::header_of(file));
}

}  // namespace store
