// Gives ids that sort after every id already in use, whatever the clock says. Not the generator
// itself: core/base/id.h is.
#pragma once

#include "core/base/id.h"

namespace store {

class IdSource {
 public:
  /// Ids at or below `floor` are in use.
  explicit IdSource(core::Id floor = {}) : floor_(floor) {}

  [[nodiscard]] core::Id next() {
    core::Id id = generator_.next();
    // A clock that went back while the project was closed: go on from where the project is.
    if (id <= floor_) id = core::Id(floor_.value + 1);
    floor_ = id;
    return id;
  }
  /// `id` came from elsewhere (an import) and is in use now.
  void passed(core::Id id) {
    if (floor_ < id) floor_ = id;
  }

 private:
  core::IdGenerator generator_;
  core::Id floor_;
};

}  // namespace store
