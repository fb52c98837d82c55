// What the status bar counts, as of today. One query when the project changed, none otherwise.
#pragma once

#include <cstdint>
#include <utility>

#include "store/project.h"
#include "store/statistics.h"
#include "workbench/state.h"
#include "workbench/view_key.h"

namespace workbench {

class StatusView {
 public:
  void refresh(const store::Project& project, core::Date today);
  void clear() { *this = StatusView(); }
  [[nodiscard]] const store::Statistics& counts() const { return counts_; }

 private:
  ViewKey<std::pair<std::uint64_t, core::Date>> key_;
  store::Statistics counts_;
};

}  // namespace workbench
