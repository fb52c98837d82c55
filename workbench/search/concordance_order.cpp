#include "workbench/search/concordance_order.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "core/words/folding.h"

namespace workbench {
namespace {

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

}  // namespace

std::vector<store::Hit> sorted_by(SearchSort by, std::vector<store::Hit> hits) {
  if (by != SearchSort::left && by != SearchSort::right) return hits;
  std::vector<std::pair<std::string, std::size_t>> keyed;
  keyed.reserve(hits.size());
  for (std::size_t i = 0; i < hits.size(); ++i) {
    const auto& hit = hits[i];
    keyed.emplace_back(by == SearchSort::left ? backwards(hit.left()) : core::fold(hit.right()), i);
  }
  std::sort(keyed.begin(), keyed.end());
  std::vector<store::Hit> out;
  out.reserve(hits.size());
  for (const auto& [key, i] : keyed) out.push_back(std::move(hits[i]));
  return out;
}

std::vector<store::Hit> each_place_once(std::vector<store::Hit> hits) {
  std::vector<std::pair<core::Id, core::CharOffset>> listed;
  for (const auto& hit : hits) {
    if (hit.kind != store::HitKind::document) continue;
    for (const auto& range : hit.ranges) listed.emplace_back(hit.document, range.begin);
  }
  std::sort(listed.begin(), listed.end());
  std::erase_if(hits, [&listed](const store::Hit& hit) {
    if (hit.kind != store::HitKind::quote) return false;
    return std::any_of(hit.ranges.begin(), hit.ranges.end(), [&](const core::CharRange& part) {
      const auto first =
          std::lower_bound(listed.begin(), listed.end(), std::pair(hit.document, part.begin));
      return first != listed.end() && first->first == hit.document && first->second < part.end;
    });
  });
  return hits;
}

}  // namespace workbench
