#include "core/score/resolution_as_of.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

bool had_happened(const ScoreMove& move, const std::optional<Date>& as_of) {
  if (!as_of) return true;
  return day_of(move.recorded_at) <= *as_of && (!move.known_on || *move.known_on <= *as_of);
}

Id group_of(const ScoreProposition& proposition) {
  return proposition.template_of ? proposition.template_of : proposition.id;
}

/// The last day of the row's horizon, made longer or shorter; kNoDay without one.
Date stretched_end(const ScoreRow& row, double factor) {
  const Date from = row.horizon_from != kNoDay ? row.horizon_from : row.said();
  if (from == kNoDay || row.horizon_to == kNoDay || row.horizon_to < from) return kNoDay;
  return from + static_cast<int>(std::lround((row.horizon_to - from) * factor));
}

}  // namespace

Fate fate_of(const Outcome& last) {
  return {last.status, last.known_on.value_or(day_of(last.recorded_at)), last.occurred};
}

std::vector<Fate> fates(const ScoreRows& rows, const std::optional<Date>& as_of) {
  std::vector<Fate> out(rows.propositions.size());
  for (std::size_t i = 0; i < out.size(); ++i) {
    for (const ScoreMove& move : rows.propositions[i].log) {
      if (!had_happened(move, as_of)) continue;
      out[i] = {move.status, move.known_on.value_or(day_of(move.recorded_at)), move.occurred};
    }
  }
  return out;
}

Fates::Fates(const ScoreRows& rows, const std::optional<Date>& as_of)
    : rows_(rows), fates_(fates(rows, as_of)) {
  instances_.reserve(rows.propositions.size());
  for (std::size_t i = 0; i < rows.propositions.size(); ++i) {
    instances_.push_back({group_of(rows.propositions[i]), static_cast<std::uint32_t>(i)});
  }
  std::sort(instances_.begin(), instances_.end(), [](const Instance& a, const Instance& b) {
    return a.group != b.group ? a.group < b.group : a.proposition < b.proposition;
  });
  first_in_group_.resize(instances_.size());
  std::uint32_t first = 0;
  for (std::uint32_t i = 0; i < instances_.size(); ++i) {
    if (instances_[i].group != instances_[first].group) first = i;
    first_in_group_[instances_[i].proposition] = first;
  }
}

std::optional<bool> Fates::occurred_within(const ScoreRow& row, double factor) const {
  const Fate& fate = of(row.proposition);
  const bool occurred = fate.status == Status::yes;
  if (factor == 1 || !row.horizon_default) return occurred;
  const Date end = stretched_end(row, factor);
  if (end == kNoDay) return occurred;
  if (!occurred) {
    if (end <= row.horizon_to) return false;
    return later_instances(row.proposition, end);
  }
  if (end >= row.horizon_to) return true;
  if (fate.occurred.to && *fate.occurred.to <= end) return true;
  if (fate.occurred.from && *fate.occurred.from > end) return false;
  return std::nullopt;
}

// What became of the same question with another window: true when it is known to have occurred by
// `end`, false when windows without it reach from here to there.
std::optional<bool> Fates::later_instances(std::uint32_t proposition, Date end) const {
  const auto& window = rows_.propositions[proposition].window;
  const Id group = group_of(rows_.propositions[proposition]);
  bool none = false;
  for (std::size_t i = first_in_group_[proposition];
       i < instances_.size() && instances_[i].group == group; ++i) {
    const auto& other = rows_.propositions[instances_[i].proposition];
    const Fate& fate = of(instances_[i].proposition);
    const auto latest = fate.occurred.to ? fate.occurred.to : fate.occurred.from;
    if (fate.status == Status::yes && latest && *latest <= end) return true;
    const bool reaches = window.to && other.window.to && *other.window.to >= end &&
                         (!other.window.from || *other.window.from <= *window.to + 1);
    none = none || (fate.status == Status::no && reaches);
  }
  return none ? std::optional(false) : std::nullopt;
}

}  // namespace core
