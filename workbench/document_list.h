// The list of documents as the Read workspace shows it: filtered, unfinished first, with its
// counts. Kept up to date row by row while one document is worked on.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "store/documents.h"
#include "store/project.h"
#include "workbench/state.h"
#include "workbench/view_key.h"

namespace workbench {

class DocumentList {
 public:
  /// Asks the database only when the project or the filter changed.
  void refresh(const store::Project& project, const State& state);
  void clear();

  /// After an edit that touched only this document: reads its row alone at the next refresh, and
  /// the list keeps its order. An id of 0 makes the next refresh read everything.
  void touch(core::Id document);

  [[nodiscard]] const std::vector<store::DocumentRow>& rows() const { return rows_; }
  /// How many there are without the filter.
  [[nodiscard]] std::int64_t total() const { return total_; }
  [[nodiscard]] std::int64_t unfinished() const { return unfinished_; }
  [[nodiscard]] const store::DocumentRow* find(core::Id document) const;
  /// The document `by` places further in the list; the nearest end when there is none. With a
  /// document that is not listed, the first.
  [[nodiscard]] core::Id neighbour(core::Id document, int by) const;

 private:
  struct Key {
    std::string filter;
    std::uint64_t round = 0;
    bool operator==(const Key&) const = default;
  };

  void read_all(const store::Project& project, const std::string& filter);
  void read_row(const store::Project& project, core::Id document);
  void count();

  ViewKey<Key> key_;
  std::uint64_t generation_ = 0;
  std::uint64_t round_ = 0;
  std::vector<core::Id> touched_;
  std::vector<store::DocumentRow> rows_;
  std::unordered_map<core::Id, std::size_t> places_;
  std::int64_t total_ = 0;
  std::int64_t unfinished_ = 0;
};

}  // namespace workbench
