// Which documents a connection changed: their own rows, their counters, how far they were read.
// SQLite tells, so it holds for edits, undo, imports and whatever triggers do.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/base/id.h"
#include "store/sqlite/database.h"

namespace store {

class TouchedDocuments {
 public:
  /// Listens to `database`, which outlives it, until its own end.
  explicit TouchedDocuments(const Database& database);
  TouchedDocuments(const TouchedDocuments&) = delete;
  TouchedDocuments& operator=(const TouchedDocuments&) = delete;
  ~TouchedDocuments();

  /// All so far, oldest change first, as often as they were changed; also by what was rolled back.
  [[nodiscard]] std::span<const core::Id> all() const { return ids_; }
  /// Any number of them, which 0 stands for: another program changed the file.
  void touch_any() { ids_.emplace_back(); }

 private:
  const Database& database_;
  std::vector<core::Id> ids_;
};

}  // namespace store
