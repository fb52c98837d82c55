// What the status bar counts, as of today. One query when the project changed, none otherwise: what
// concerns documents is summed by their list.
#pragma once

#include <cstdint>
#include <utility>

#include "store/project/project.h"
#include "store/read/statistics.h"
#include "workbench/base/view_key.h"
#include "workbench/read/document_list.h"

namespace workbench {

class StatusView {
 public:
  /// After the list of documents was refreshed.
  void refresh(const store::Project& project, const DocumentList& documents, core::Date today);
  void clear() { *this = StatusView(); }
  [[nodiscard]] const CorpusTags& tags() const { return tags_; }
  [[nodiscard]] const store::PropositionCounts& propositions() const { return propositions_; }

 private:
  ViewKey<std::pair<std::uint64_t, core::Date>> key_;
  CorpusTags tags_;
  store::PropositionCounts propositions_;
};

}  // namespace workbench
