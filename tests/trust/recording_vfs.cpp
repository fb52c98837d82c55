#include "tests/trust/recording_vfs.h"

#include <sqlite3.h>

#include <algorithm>
#include <new>
#include <stdexcept>

namespace trust {
namespace {

constexpr int kSector = 512;

/// The usual VFS's file lies behind it.
struct RecordedFile {
  sqlite3_file base{};
  sqlite3_io_methods methods{};
  std::string* name = nullptr;  ///< Null for files without one.

  sqlite3_file* usual() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

RecordedFile& recorded(sqlite3_file* file) { return *reinterpret_cast<RecordedFile*>(file); }

// SQLite's interface has no place for an object of ours in a file.
RecordingVfs*& recorder() {
  static RecordingVfs* now = nullptr;
  return now;
}

sqlite3_vfs* usual_vfs() { return sqlite3_vfs_find("unix"); }

std::string name_alone(const char* path) { return std::filesystem::path(path).filename().string(); }

void put_down(sqlite3_file* file, DiskStep step, std::int64_t at, std::string bytes) {
  if (recorded(file).name == nullptr) return;
  recorder()->put_down({step, *recorded(file).name, at, std::move(bytes)});
}

int close_file(sqlite3_file* file) {
  auto& self = recorded(file);
  const int code = self.usual()->pMethods->xClose(self.usual());
  delete self.name;
  self.~RecordedFile();
  return code;
}
int read_file(sqlite3_file* file, void* out, int size, sqlite3_int64 at) {
  auto* usual = recorded(file).usual();
  return usual->pMethods->xRead(usual, out, size, at);
}
int write_file(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at) {
  auto* usual = recorded(file).usual();
  if (!recorder()->takes(size)) return SQLITE_FULL;
  const int code = usual->pMethods->xWrite(usual, bytes, size, at);
  if (code == SQLITE_OK) {
    put_down(file, DiskStep::write, at,
             std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(size)));
  }
  return code;
}
int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
  auto* usual = recorded(file).usual();
  const int code = usual->pMethods->xTruncate(usual, size);
  if (code == SQLITE_OK) put_down(file, DiskStep::truncate, size, {});
  return code;
}
int sync_file(sqlite3_file* file, int flags) {
  auto* usual = recorded(file).usual();
  const int code = usual->pMethods->xSync(usual, flags);
  if (code == SQLITE_OK) put_down(file, DiskStep::sync, 0, {});
  return code;
}
int size_of_file(sqlite3_file* file, sqlite3_int64* size) {
  auto* usual = recorded(file).usual();
  return usual->pMethods->xFileSize(usual, size);
}
int lock_file(sqlite3_file* file, int kind) {
  auto* usual = recorded(file).usual();
  return usual->pMethods->xLock(usual, kind);
}
int unlock_file(sqlite3_file* file, int kind) {
  auto* usual = recorded(file).usual();
  return usual->pMethods->xUnlock(usual, kind);
}
int is_reserved(sqlite3_file* file, int* reserved) {
  auto* usual = recorded(file).usual();
  return usual->pMethods->xCheckReservedLock(usual, reserved);
}
int control_file(sqlite3_file* file, int what, void* value) {
  auto* usual = recorded(file).usual();
  return usual->pMethods->xFileControl(usual, what, value);
}
int sector_size(sqlite3_file* file) {
  auto* usual = recorded(file).usual();
  return usual->pMethods->xSectorSize(usual);
}
// What the system promises of this machine's disk is not what every disk keeps.
int no_promises(sqlite3_file* /*file*/) { return 0; }
int map_shared(sqlite3_file* file, int page, int size, int extend, void volatile** out) {
  auto* usual = recorded(file).usual();
  return usual->pMethods->xShmMap(usual, page, size, extend, out);
}
int lock_shared(sqlite3_file* file, int offset, int count, int flags) {
  auto* usual = recorded(file).usual();
  return usual->pMethods->xShmLock(usual, offset, count, flags);
}
void barrier_shared(sqlite3_file* file) {
  auto* usual = recorded(file).usual();
  usual->pMethods->xShmBarrier(usual);
}
int unmap_shared(sqlite3_file* file, int remove) {
  auto* usual = recorded(file).usual();
  return usual->pMethods->xShmUnmap(usual, remove);
}

sqlite3_io_methods recording_methods() {
  sqlite3_io_methods out{};
  out.iVersion = 2;
  out.xClose = close_file;
  out.xRead = read_file;
  out.xWrite = write_file;
  out.xTruncate = truncate_file;
  out.xSync = sync_file;
  out.xFileSize = size_of_file;
  out.xLock = lock_file;
  out.xUnlock = unlock_file;
  out.xCheckReservedLock = is_reserved;
  out.xFileControl = control_file;
  out.xSectorSize = sector_size;
  out.xDeviceCharacteristics = no_promises;
  out.xShmMap = map_shared;
  out.xShmLock = lock_shared;
  out.xShmBarrier = barrier_shared;
  out.xShmUnmap = unmap_shared;
  return out;
}

int open_file(sqlite3_vfs* /*vfs*/, const char* path, sqlite3_file* file, int flags, int* given) {
  auto* self = new (file) RecordedFile();
  const int code = usual_vfs()->xOpen(usual_vfs(), path, self->usual(), flags, given);
  if (code != SQLITE_OK) return code;
  self->methods = recording_methods();
  if (path != nullptr) self->name = new std::string(name_alone(path));
  self->base.pMethods = &self->methods;
  return SQLITE_OK;
}

int remove_file(sqlite3_vfs* /*vfs*/, const char* path, int sync) {
  const int code = usual_vfs()->xDelete(usual_vfs(), path, sync);
  if (code == SQLITE_OK) recorder()->put_down({DiskStep::remove, name_alone(path), 0, {}});
  return code;
}

sqlite3_vfs& recording_vfs() {
  static sqlite3_vfs vfs = [] {
    sqlite3_vfs out = *usual_vfs();
    out.pNext = nullptr;
    out.zName = "recording";
    out.szOsFile += static_cast<int>(sizeof(RecordedFile));
    out.xOpen = open_file;
    out.xDelete = remove_file;
    return out;
  }();
  return vfs;
}

void apply_write(std::string& file, const DiskEntry& entry, std::size_t size) {
  const auto at = static_cast<std::size_t>(entry.at);
  if (file.size() < at + size) file.resize(at + size);
  std::copy_n(entry.bytes.begin(), size, file.begin() + entry.at);
}

void apply_move(Disk& disk, const std::string& names) {
  const auto slash = names.find('/');
  auto moved = disk.extract(names.substr(0, slash));
  if (moved.empty()) return;
  disk.erase(names.substr(slash + 1));
  moved.key() = names.substr(slash + 1);
  disk.insert(std::move(moved));
}

void apply_whole(Disk& disk, const DiskEntry& entry) {
  switch (entry.step) {
    case DiskStep::write:
      return apply_write(disk[entry.file], entry, entry.bytes.size());
    case DiskStep::truncate:
      return disk[entry.file].resize(static_cast<std::size_t>(entry.at));
    case DiskStep::remove:
      disk.erase(entry.file);
      return;
    case DiskStep::move:
      return apply_move(disk, entry.bytes);
    case DiskStep::sync:
      return;
  }
}

void apply_perhaps(Disk& disk, const DiskEntry& entry, std::mt19937_64& random) {
  constexpr unsigned kFates = 3;
  const auto fate = random() % kFates;
  if (fate == 0) return;
  if (fate == 1 || entry.step != DiskStep::write) return apply_whole(disk, entry);
  const auto sectors = entry.bytes.size() / kSector;
  const auto kept = sectors == 0 ? 0 : random() % (sectors + 1) * kSector;
  if (kept > 0) apply_write(disk[entry.file], entry, kept);
}

/// For each file, the entry behind its last sync before the cut.
std::map<std::string, std::size_t> ends_of_synced(const std::vector<DiskEntry>& entries,
                                                  std::size_t cut) {
  std::map<std::string, std::size_t> out;
  for (std::size_t i = 0; i < cut; ++i) {
    if (entries[i].step == DiskStep::sync) out[entries[i].file] = i + 1;
  }
  return out;
}

}  // namespace

RecordingVfs::RecordingVfs() {
  recorder() = this;
  if (sqlite3_vfs_register(&recording_vfs(), 1) != SQLITE_OK) {
    throw std::runtime_error("SQLite takes no VFS");
  }
}

RecordingVfs::~RecordingVfs() {
  sqlite3_vfs_unregister(&recording_vfs());
  sqlite3_vfs_register(usual_vfs(), 1);
  recorder() = nullptr;
}

RecordingVfs* RecordingVfs::now() { return recorder(); }

Disk disk_after(const Disk& before, const std::vector<DiskEntry>& entries, std::size_t cut,
                std::mt19937_64& random) {
  const auto synced = ends_of_synced(entries, cut);
  Disk disk = before;
  for (std::size_t i = 0; i < cut; ++i) {
    const auto end = synced.find(entries[i].file);
    if (end != synced.end() && i < end->second) {
      apply_whole(disk, entries[i]);
    } else {
      apply_perhaps(disk, entries[i], random);
    }
  }
  return disk;
}

}  // namespace trust
