#include "workbench/track.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "workbench/track_page.h"

namespace workbench {
namespace {

using store::PropositionGroup;

// The tab a proposition belongs to; `all` stands for those no other tab shows.
TrackTab tab_of(PropositionGroup group) {
  switch (group) {
    case PropositionGroup::due:
      return TrackTab::due;
    case PropositionGroup::open:
      return TrackTab::open;
    case PropositionGroup::resolved:
    case PropositionGroup::closed:
      return TrackTab::resolved;
    case PropositionGroup::draft:
      return TrackTab::draft;
    case PropositionGroup::all:
      break;
  }
  return TrackTab::all;
}

TrackRow row_of(const store::PropositionRow& from, core::Date today) {
  TrackRow row;
  row.id = from.id;
  row.statement = from.statement;
  row.status = from.status;
  row.due = store::group_of(from.status, from.window, today) == PropositionGroup::due;
  row.counts = counted(from.spans, "span", "spans");
  if (from.spans > 0) row.counts += " · " + counted(from.speakers, "speaker", "speakers");
  row.window = from.window.to ? "to " + core::to_short(*from.window.to) : "no window";
  return row;
}

}  // namespace

std::string counted(std::int64_t n, std::string_view one, std::string_view many) {
  if (n == 0) return "no " + std::string(many);
  return std::to_string(n) + " " + std::string(n == 1 ? one : many);
}

std::string percent_range(const core::Probability& probability) {
  const auto number = [](double share) {
    const double percent = share * 100;
    const bool fine = (percent > 0 && percent < 1) || (percent > 99 && percent < 100);
    const auto tenths = std::llround(percent * 10);
    if (!fine || tenths % 10 == 0) return std::to_string(std::llround(percent));
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
  };
  if (probability.lo == probability.hi) return number(probability.lo) + " %";
  return number(probability.lo) + "–" + number(probability.hi) + " %";
}

void Track::refresh(const store::Project& project, const State& state, core::Date today) {
  const auto generation = project.generation();
  if (list_key_.changed({generation, state.track_tab, state.track_filter, today})) {
    read_list(project.database(), state, today);
  }
  if (page_key_.changed({generation, state.proposition, today})) {
    read_page(project.database(), state.proposition, today);
  }
}

void Track::read_list(const store::Database& db, const State& state, core::Date today) {
  store::PropositionFilter filter;
  filter.today = today;
  counts_ = {};
  const std::string text = state.track_filter;
  std::set<core::Id> found;
  if (!text.empty()) {
    filter.text = text;
    for (const auto& row : store::list_propositions(db, filter)) found.insert(row.id);
    filter.text.clear();
  }
  rows_.clear();
  for (const auto& row : store::list_propositions(db, filter)) {
    const TrackTab tab = tab_of(store::group_of(row.status, row.window, today));
    ++counts_[static_cast<std::size_t>(TrackTab::all)];
    if (tab != TrackTab::all) ++counts_[static_cast<std::size_t>(tab)];
    const bool shown = state.track_tab == TrackTab::all || state.track_tab == tab;
    if (shown && (text.empty() || found.contains(row.id))) rows_.push_back(row_of(row, today));
  }
  std::stable_sort(rows_.begin(), rows_.end(),
                   [](const TrackRow& a, const TrackRow& b) { return a.due && !b.due; });
}

void Track::read_page(const store::Database& db, core::Id proposition, core::Date today) {
  auto page = proposition ? make_track_page(db, proposition, today) : std::nullopt;
  has_page_ = page.has_value();
  page_ = has_page_ ? std::move(*page) : TrackPage();
}

}  // namespace workbench
