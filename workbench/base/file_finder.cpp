#include "workbench/base/file_finder.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "core/text/shown_name.h"
#include "workbench/base/file_writer.h"

namespace workbench {
namespace {

namespace fs = std::filesystem;

/// Device and inode: what a file is, whatever way led to it.
using Identity = std::pair<dev_t, ino_t>;

Identity identity_of(const struct stat& info) { return {info.st_dev, info.st_ino}; }

/// "a pipe"; empty for files and folders.
std::string special_kind(mode_t mode) {
  if (S_ISFIFO(mode)) return "a pipe";
  if (S_ISSOCK(mode)) return "a socket";
  if (S_ISCHR(mode) || S_ISBLK(mode)) return "a device";
  return {};
}

/// The card of an exported dataset and its list of parts describe the files beside them and are no
/// articles.
bool is_dataset_card(const fs::path& file) {
  std::error_code error;
  return (file.filename() == "README.md" || file.filename() == "splits.csv") &&
         fs::exists(file.parent_path() / "documents.jsonl", error);
}

/// How browsers end the name of the folder beside a page they save: what is in it belongs to the
/// page. Each language has its own.
constexpr std::array<std::string_view, 21> kCompanions = {
    "_files",     ".files",  "-Dateien", "_fichiers", "_archivos", "_arquivos", "_ficheiros",
    "_bestanden", "_file",   "-filer",   "_filer",    "_pliki",    "_soubory",  "-tiedostot",
    "_datoteke",  "_failid", "_fitxers", "_fails",    "_bylos",    "_elemei",   "_fajlovi"};

/// The folder of the pictures and frames of a page that lies beside it.
bool is_companion(const fs::path& folder) {
  const auto name = folder.filename().string();
  return std::ranges::any_of(kCompanions, [&](std::string_view ending) {
    if (!name.ends_with(ending)) return false;
    const auto page = name.substr(0, name.size() - ending.size());
    std::error_code error;
    return std::ranges::any_of(std::array{".html", ".htm", ".xhtml"}, [&](const char* extension) {
      return !page.empty() && fs::is_regular_file(folder.parent_path() / (page + extension), error);
    });
  });
}

class Walk {
 public:
  explicit Walk(const std::stop_token& stop) : stop_(stop) {}

  void take(const fs::path& path);
  [[nodiscard]] FoundFiles result() && { return std::move(found_); }

 private:
  void take_folder(const fs::path& path, const Identity& identity);
  void problem(const fs::path& path, std::string sentence) {
    found_.problems.push_back({std::move(sentence), core::shown_name(path.native()), 0});
  }

  const std::stop_token& stop_;
  FoundFiles found_;
  std::set<Identity> seen_;
  std::vector<Identity> inside_;  ///< The folders being walked, outermost first.
};

void Walk::take(const fs::path& path) {
  if (stop_.stop_requested()) return;
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0) {
    const int reason = errno;
    struct stat link {};
    if (reason == ELOOP) {
      problem(path, "This symbolic link leads round in a circle, so there is no file to read.");
    } else if (reason == ENOENT && ::lstat(path.c_str(), &link) == 0) {
      problem(path, "This symbolic link leads nowhere: its target does not exist.");
    } else {
      problem(path, "Could not be read: " + system_reason(reason) + ".");
    }
    return;
  }
  const Identity identity = identity_of(info);
  if (S_ISDIR(info.st_mode)) return take_folder(path, identity);
  if (const auto kind = special_kind(info.st_mode); !kind.empty()) {
    return problem(path, "This is " + kind + ", not a file; it was left alone.");
  }
  if (seen_.insert(identity).second) found_.files.push_back(path);
}

void Walk::take_folder(const fs::path& path, const Identity& identity) {
  if (std::ranges::find(inside_, identity) != inside_.end()) {
    return problem(path,
                   "This symbolic link leads back to a folder it lies in; it was not followed.");
  }
  if (!seen_.insert(identity).second) return;
  std::error_code error;
  std::vector<fs::path> entries;
  for (fs::directory_iterator it(path, error), end; !error && it != end; it.increment(error)) {
    const bool hidden = it->path().filename().string().front() == '.';
    const bool beside = is_dataset_card(it->path()) || is_companion(it->path());
    if (!hidden && !beside) entries.push_back(it->path());
  }
  if (error) problem(path, "The folder could not be read: " + system_reason(error.value()) + ".");
  std::ranges::sort(entries);
  inside_.push_back(identity);
  for (const auto& entry : entries) take(entry);
  inside_.pop_back();
}

class File {
 public:
  // Without waiting: a pipe put in the file's place after the walk must not hold us up.
  explicit File(const fs::path& path)
      : fd_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)) {}
  ~File() {
    if (fd_ >= 0) ::close(fd_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  [[nodiscard]] int get() const { return fd_; }

 private:
  int fd_;
};

core::Error unreadable(const fs::path& path, const std::string& why) {
  return {"The file could not be read: " + why + ".", core::ErrorKind::refused,
          core::shown_name(path.native())};
}

std::string in_mib(std::int64_t bytes) { return std::to_string(bytes >> 20) + " MiB"; }

core::Error too_large(const fs::path& path, std::int64_t size, std::int64_t largest) {
  return {"The file has " + in_mib(size) + "; files of more than " + in_mib(largest) +
              " are not imported. Split it and import the parts.",
          core::ErrorKind::refused, core::shown_name(path.native())};
}

/// Grows with what is read, because a file may change its size meanwhile.
core::Result<std::string> read_up_to(int fd, const fs::path& path, std::int64_t expected,
                                     std::int64_t largest) {
  std::string bytes;
  std::size_t have = 0;
  for (;;) {
    if (bytes.size() == have) {
      bytes.resize(std::max(have + 65536, static_cast<std::size_t>(expected) + 1));
    }
    const ssize_t n = ::read(fd, bytes.data() + have, bytes.size() - have);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return unreadable(path, system_reason(errno));
    if (n == 0) break;
    have += static_cast<std::size_t>(n);
    if (std::cmp_greater(have, largest)) {
      return too_large(path, static_cast<std::int64_t>(have), largest);
    }
  }
  bytes.resize(have);
  return bytes;
}

}  // namespace

FoundFiles find_files(const std::vector<fs::path>& paths, const std::stop_token& stop) {
  Walk walk(stop);
  for (const auto& path : paths) walk.take(path);
  return std::move(walk).result();
}

core::Result<std::string> read_whole_file(const fs::path& path, std::int64_t largest) {
  const File file(path);
  if (file.get() < 0) return unreadable(path, system_reason(errno));
  struct stat info {};
  if (::fstat(file.get(), &info) != 0) return unreadable(path, system_reason(errno));
  if (!S_ISREG(info.st_mode)) return unreadable(path, "it is not a regular file");
  if (info.st_size > largest) return too_large(path, info.st_size, largest);
  return read_up_to(file.get(), path, info.st_size, largest);
}

}  // namespace workbench
