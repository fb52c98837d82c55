// What SQLite writes, put down in order, so that a test can say what a disk holds after the power
// failed at any moment. For tests alone.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace trust {

enum class DiskStep { write, truncate, sync, remove };

struct DiskEntry {
  DiskStep step = DiskStep::write;
  std::string file;     ///< Its name alone: "p.foresay-wal".
  std::int64_t at = 0;  ///< In bytes: where it was written, or the size it was cut to.
  std::string bytes;
};

/// While it lives every connection of the process writes through it. One at a time; connections do
/// not outlive it.
class RecordingVfs {
 public:
  RecordingVfs();
  ~RecordingVfs();
  RecordingVfs(const RecordingVfs&) = delete;
  RecordingVfs& operator=(const RecordingVfs&) = delete;

  [[nodiscard]] const std::vector<DiskEntry>& entries() const { return entries_; }
  void put_down(DiskEntry entry) { entries_.push_back(std::move(entry)); }

 private:
  std::vector<DiskEntry> entries_;
};

/// Files by their names.
using Disk = std::map<std::string, std::string>;

/// What the disk may hold when the power fails after `cut` entries: what was synced is there; each
/// write since is there, is lost, or is there up to a sector's end, whatever became of those before
/// it.
[[nodiscard]] Disk disk_after(const Disk& before, const std::vector<DiskEntry>& entries,
                              std::size_t cut, std::mt19937_64& random);

}  // namespace trust
