// What SQLite writes, put down in order, so that a test can say what a disk holds after the power
// failed at any moment. For tests alone.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace trust {

/// `move` is of a folder, as are the syncs of the file without a name.
enum class DiskStep { write, truncate, sync, remove, move };

struct DiskEntry {
  DiskStep step = DiskStep::write;
  std::string file;     ///< Its name alone: "p.foresay-wal".
  std::int64_t at = 0;  ///< In bytes: where it was written, or the size it was cut to.
  std::string bytes;    ///< What was written; or the name that was moved, a "/" and the new name.
};

/// While it lives every connection of the process writes through it, and the syncs and renames of
/// the program are put down, too. One at a time; connections do
/// not outlive it.
class RecordingVfs {
 public:
  RecordingVfs();
  ~RecordingVfs();
  RecordingVfs(const RecordingVfs&) = delete;
  RecordingVfs& operator=(const RecordingVfs&) = delete;

  /// The one that lives, or null.
  [[nodiscard]] static RecordingVfs* now();

  [[nodiscard]] const std::vector<DiskEntry>& entries() const { return entries_; }
  void put_down(DiskEntry entry) { entries_.push_back(std::move(entry)); }

  /// The disk takes so many bytes more, then it is full; empty: it never is.
  void set_room(std::optional<std::int64_t> bytes) { room_ = bytes; }
  /// Whether they still fit; takes their room.
  [[nodiscard]] bool takes(int bytes) {
    if (!room_) return true;
    *room_ -= bytes;
    return *room_ >= 0;
  }

 private:
  std::vector<DiskEntry> entries_;
  std::optional<std::int64_t> room_;
};

/// Files by their names.
using Disk = std::map<std::string, std::string>;

/// What the disk may hold when the power fails after `cut` entries: what was synced is there; each
/// write since is there, is lost, or is there up to a sector's end, whatever became of those before
/// it.
[[nodiscard]] Disk disk_after(const Disk& before, const std::vector<DiskEntry>& entries,
                              std::size_t cut, std::mt19937_64& random);

}  // namespace trust
