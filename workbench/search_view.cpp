#include "workbench/search_view.h"

#include <algorithm>
#include <utility>

#include "core/boundary.h"

namespace workbench {
namespace {

constexpr std::int64_t kLines = 500;

// The words before a hit, nearest first: what a concordance sorted left compares.
std::string backwards(std::string_view left) {
  const std::string folded = core::fold(left);
  std::string out;
  std::size_t end = folded.size();
  while (end > 0) {
    const std::size_t space = folded.rfind(' ', end - 1);
    const std::size_t begin = space == std::string::npos ? 0 : space + 1;
    out.append(folded, begin, end - begin);
    out += ' ';
    end = space == std::string::npos ? 0 : space;
  }
  return out;
}

void sort_hits(std::vector<store::Hit>& hits, SearchSort by) {
  if (by == SearchSort::rank) return;
  std::vector<std::pair<std::string, store::Hit>> keyed;
  keyed.reserve(hits.size());
  for (auto& hit : hits) {
    std::string key = by == SearchSort::left ? backwards(hit.left()) : core::fold(hit.right());
    keyed.emplace_back(std::move(key), std::move(hit));
  }
  std::stable_sort(keyed.begin(), keyed.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  for (std::size_t i = 0; i < keyed.size(); ++i) hits[i] = std::move(keyed[i].second);
}

}  // namespace

void SearchView::sort(SearchSort by) { sort_ = by; }

void SearchView::refresh(const store::Project& project, const State& state) {
  if (state.overlay != Overlay::search) return;
  if (!key_.changed({project.generation(), state.search_query, sort_})) return;
  query_ = state.search_query;
  hits_.clear();
  complaint_.clear();
  more_ = false;
  if (query_.find_first_not_of(" \t") == std::string::npos) return;
  store::SearchOptions options;
  options.limit = kLines + 1;
  auto found = store::search(project.database(), query_, options);
  if (!found) {
    complaint_ = found.error().message;
    return;
  }
  hits_ = std::move(*found);
  more_ = std::cmp_greater(hits_.size(), kLines);
  if (more_) hits_.resize(kLines);
  sort_hits(hits_, sort_);
}

}  // namespace workbench
