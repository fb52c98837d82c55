// The list of documents as the Read workspace shows it: filtered and in an order, with its counts.
// All rows are kept in memory, so that a hundred thousand are filtered between two frames; the
// database is asked for those that changed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "store/project/project.h"
#include "store/read/documents.h"
#include "workbench/base/document_order.h"
#include "workbench/base/state.h"

namespace workbench {

/// Of all documents, shown or not.
struct CorpusTags {
  std::int64_t claims = 0;
  std::int64_t predictions = 0;
  std::int64_t facts = 0;
  std::int64_t untracked = 0;  ///< Predictions whose links name no proposition.

  [[nodiscard]] std::int64_t all() const { return claims + predictions + facts; }
};

class DocumentList {
 public:
  /// Reads the rows of the documents that were touched since, and all when there are new ones. Rows
  /// that changed stay where they are until the filter or the order is chosen anew.
  void refresh(const store::Project& project, const State& state);
  void clear() { *this = DocumentList(); }

  /// Those shown, in their order. Valid until the next refresh.
  [[nodiscard]] const std::vector<const store::DocumentRow*>& rows() const { return shown_; }
  /// How many there are without the filter.
  [[nodiscard]] std::int64_t total() const { return static_cast<std::int64_t>(all_.size()); }
  [[nodiscard]] const CorpusTags& tags() const { return tags_; }
  /// Among those shown.
  [[nodiscard]] std::int64_t unfinished() const { return unfinished_; }
  /// Shown or not.
  [[nodiscard]] const store::DocumentRow* find(core::Id document) const;
  /// Every document with its folded title, by id.
  [[nodiscard]] std::vector<std::pair<core::Id, std::string_view>> titles() const;
  /// The document `by` places further in the list; the nearest end when there is none. With a
  /// document that is not listed, the first.
  [[nodiscard]] core::Id neighbour(core::Id document, int by) const;

 private:
  void read_all(const store::Project& project);
  /// False when it is not among the rows, or no more.
  [[nodiscard]] bool read_row(const store::Project& project, core::Id document);
  [[nodiscard]] bool take_touched(const store::Project& project);
  void filter(const std::string& folded);

  bool read_ = false;
  std::size_t touched_ = 0;  ///< Of the project's touched documents: how many are taken in.
  std::vector<store::DocumentRow> all_;  ///< By id.
  std::vector<std::string> names_;       ///< folded_names() of each of all_.
  std::unordered_map<core::Id, std::uint32_t> places_;
  CorpusTags tags_;
  DocumentOrder order_ = DocumentOrder::unfinished;
  std::vector<std::uint32_t> ordered_;  ///< Places in all_.
  std::string filter_;                  ///< As typed.
  std::string folded_;
  std::vector<std::uint32_t> fitting_;  ///< Those of ordered_ that the filter takes.
  std::vector<const store::DocumentRow*> shown_;
  std::int64_t unfinished_ = 0;
};

}  // namespace workbench
