#include "workbench/base/folder_files.h"

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <utility>
#include <vector>

#include "core/base/sha256.h"

namespace workbench {
namespace {

using store::Descriptor;
using store::FolderHandle;

Descriptor open_regular(const FolderHandle& folder, const std::string& name) {
  constexpr int kFlags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
  const auto info = folder.look(name);
  if (!info || !S_ISREG(info->st_mode)) return {};
  return Descriptor(::openat(folder.get(), name.c_str(), kFlags));
}

template <class Take>
bool read_pieces(const FolderHandle& folder, const std::string& name, const Take& take) {
  constexpr std::size_t kPiece = std::size_t{1} << 16;
  const Descriptor fd = open_regular(folder, name);
  if (!fd.ok()) return false;
  std::string piece(kPiece, '\0');
  for (;;) {
    const auto n = ::read(fd.get(), piece.data(), piece.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return n == 0;
    take(std::string_view(piece).substr(0, static_cast<std::size_t>(n)));
  }
}

}  // namespace

core::Result<NamePlace> place_below(const FolderHandle& top, const std::string& path, bool make) {
  auto folder = top.below(".");
  std::string rest = path;
  for (auto slash = rest.find('/'); folder && slash != std::string::npos; slash = rest.find('/')) {
    const std::string part = rest.substr(0, slash);
    folder = make ? folder->make_below(part) : folder->below(part);
    rest = rest.substr(slash + 1);
  }
  if (!folder) return folder.error();
  return NamePlace{*std::move(folder), std::move(rest)};
}

std::string read_below(const FolderHandle& folder, const std::string& name) {
  constexpr std::size_t kLargest = std::size_t{64} << 20;
  std::string bytes;
  const bool read = read_pieces(folder, name, [&bytes](std::string_view piece) {
    if (bytes.size() < kLargest) bytes += piece;
  });
  return read ? bytes : std::string();
}

std::string hash_below(const FolderHandle& folder, const std::string& name) {
  core::Sha256 hash;
  const bool read = read_pieces(folder, name, [&hash](std::string_view piece) { hash.add(piece); });
  return read ? hash.hex() : std::string();
}

std::vector<std::string> names_in(const FolderHandle& folder) {
  std::vector<std::string> names;
  const int fd = ::openat(folder.get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const std::unique_ptr<DIR, int (*)(DIR*)> list(fd < 0 ? nullptr : ::fdopendir(fd), &::closedir);
  while (list) {
    const auto* entry = ::readdir(list.get());
    if (entry == nullptr) break;
    const std::string name(static_cast<const char*>(entry->d_name));
    if (name != "." && name != "..") names.push_back(name);
  }
  return names;
}

void remove_below(const FolderHandle& folder, const std::string& name) {
  // A stack of names instead of recursion: somebody may have nested folders very deeply.
  std::vector<std::string> open = {name};
  while (!open.empty()) {
    const std::string path = open.back();
    const auto place = place_below(folder, path, false);
    if (!place) return;
    const auto inside = place->folder.below(place->name);
    const std::size_t before = open.size();
    if (inside) {
      for (const auto& each : names_in(*inside)) {
        const auto info = inside->look(each);
        if (info && S_ISDIR(info->st_mode)) {
          open.push_back(path + "/" + each);
        } else {
          inside->remove(each);
        }
      }
    }
    if (open.size() > before) continue;
    open.pop_back();
    place->folder.remove_folder(place->name);
    if (place->folder.look(place->name)) return;  // It stays, and so do those around it.
  }
}

void remove_empty_parents(const FolderHandle& top, std::string path) {
  for (auto slash = path.rfind('/'); slash != std::string::npos; slash = path.rfind('/')) {
    path.resize(slash);
    const auto place = place_below(top, path, false);
    if (!place) return;
    place->folder.remove_folder(place->name);
    if (place->folder.look(place->name)) return;
  }
}

}  // namespace workbench
