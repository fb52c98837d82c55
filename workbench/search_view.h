// Lines of the search over the whole project, as a concordance that can be sorted by what stands
// left or right of the hit.
#pragma once

#include <string>
#include <vector>

#include "store/project.h"
#include "store/search.h"
#include "workbench/state.h"
#include "workbench/view_key.h"

namespace workbench {

enum class SearchSort { rank, left, right };

class SearchView {
 public:
  /// Searches again when the query or the project changed.
  void refresh(const store::Project& project, const State& state);
  void clear() { *this = SearchView(); }
  /// `left` sorts by the words before the hit, read backwards from it.
  void sort(SearchSort by);

  [[nodiscard]] const std::string& query() const { return query_; }
  [[nodiscard]] const std::vector<store::Hit>& hits() const { return hits_; }
  [[nodiscard]] SearchSort sorted() const { return sort_; }
  /// What is wrong with the query; empty when it could be read.
  [[nodiscard]] const std::string& complaint() const { return complaint_; }
  /// There are more than are shown.
  [[nodiscard]] bool more() const { return more_; }

 private:
  struct Key {
    std::uint64_t generation = 0;
    std::string query;
    SearchSort sort = SearchSort::rank;
    bool operator==(const Key&) const = default;
  };

  ViewKey<Key> key_;
  SearchSort sort_ = SearchSort::rank;
  std::string query_;
  std::vector<store::Hit> hits_;
  std::string complaint_;
  bool more_ = false;
};

}  // namespace workbench
