#include "workbench/app/place_history.h"

#include <utility>

namespace workbench {
namespace {

constexpr std::size_t kMostPlaces = 200;

std::optional<VisitedPlace> step(std::vector<VisitedPlace>& from, std::vector<VisitedPlace>& to,
                                 const VisitedPlace& now) {
  while (!from.empty() && from.back() == now) from.pop_back();
  if (from.empty()) return std::nullopt;
  to.push_back(now);
  const auto place = from.back();
  from.pop_back();
  return place;
}

}  // namespace

void PlaceHistory::left(const VisitedPlace& from) {
  behind_.clear();
  if (!before_.empty() && before_.back() == from) return;
  if (before_.size() == kMostPlaces) before_.erase(before_.begin());
  before_.push_back(from);
}

std::optional<VisitedPlace> PlaceHistory::back(const VisitedPlace& now) {
  return step(before_, behind_, now);
}

std::optional<VisitedPlace> PlaceHistory::forward(const VisitedPlace& now) {
  return step(behind_, before_, now);
}

void PlaceHistory::clear() {
  before_.clear();
  behind_.clear();
}

}  // namespace workbench
