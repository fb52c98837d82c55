#include "workbench/track/track_view.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "workbench/base/wording.h"
#include "workbench/track/track_page.h"

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

/// After so long without a look a running proposition is stale.
constexpr int kStaleDays = 90;

store::PropositionRow as_it_stood(
    store::PropositionRow row, const std::unordered_map<core::Id, store::StandingAsOf>& standings) {
  const auto found = standings.find(row.id);
  row.status = found == standings.end() ? core::Status::draft : found->second.status;
  return row;
}

std::string due_words(const store::DueRow& row) {
  std::string out;
  if (row.group == store::DueGroup::passed) {
    out = counted(row.days_over, "day over", "days over");
  } else if (row.group == store::DueGroup::soon) {
    out = row.days_over == 0 ? "ends today" : "ends in " + counted(-row.days_over, "day", "days");
  }
  const std::string seen =
      row.last_look ? "looked at " + core::to_short(*row.last_look) : "nobody has looked yet";
  return out + (out.empty() ? "" : " · ") + seen;
}

// `with_counts`: what was said is counted as of today; another day's counts stand on the page.
TrackRow row_of(const store::PropositionRow& from, core::Date today, bool with_counts) {
  TrackRow row;
  row.id = from.id;
  row.statement = from.statement;
  row.status = from.status;
  row.due = store::group_of(from.status, from.window, today) == PropositionGroup::due;
  row.window = from.window.to ? "to " + core::to_short(*from.window.to) : "no window";
  if (!with_counts) return row;
  row.counts = counted(from.spans, "span", "spans");
  if (from.spans > 0) row.counts += " · " + counted(from.speakers, "speaker", "speakers");
  return row;
}

}  // namespace

void Track::refresh(const store::Project& project, const State& state, core::Date today) {
  const auto generation = project.generation();
  const auto& db = project.database();
  if (list_key_.changed({generation, state.track_tab, state.track_filter, today, state.as_of})) {
    read_list(db, state, today);
  }
  if (completion_key_.changed({generation, state.completion})) {
    const bool wanted = state.completion.kind == CompletionKind::proposition;
    completions_.clear();
    if (wanted) completions_ = store::complete_proposition(db, state.completion.typed, 8);
  }
  if (!page_key_.changed({generation, state.proposition, today, state.as_of, state.kept_apart})) {
    return;
  }
  std::optional<TrackPage> page;
  if (state.proposition) {
    page = make_track_page(
        db, {state.proposition, today, state.as_of, kept_apart(project), project.annotator().name});
  }
  has_page_ = page.has_value();
  page_ = has_page_ ? std::move(*page) : TrackPage();
}

void Track::read_list(const store::Database& db, const State& state, core::Date today) {
  store::PropositionFilter filter;
  filter.today = state.as_of.value_or(today);
  counts_ = {};
  const std::string text = state.track_filter;
  std::set<core::Id> found;
  if (!text.empty()) {
    filter.text = text;
    for (const auto& row : store::list_propositions(db, filter)) found.insert(row.id);
    filter.text.clear();
  }
  rows_.clear();
  sections_.clear();
  due_ = store::due_queue(db, {today, kStaleDays});
  const auto standings =
      state.as_of ? std::optional(store::standings_as_of(db, {state.as_of, {}})) : std::nullopt;
  for (auto& row : store::list_propositions(db, filter)) {
    if (standings) row = as_it_stood(std::move(row), *standings);
    const TrackTab tab = tab_of(store::group_of(row.status, row.window, filter.today));
    ++counts_[static_cast<std::size_t>(TrackTab::all)];
    if (tab != TrackTab::all) ++counts_[static_cast<std::size_t>(tab)];
    const bool shown = state.track_tab == TrackTab::all || state.track_tab == tab;
    if (!shown || (!text.empty() && !found.contains(row.id))) continue;
    rows_.push_back(row_of(row, filter.today, !standings));
  }
  if (state.track_tab == TrackTab::due && !state.as_of) return read_queue(db, found, text.empty());
  std::stable_sort(rows_.begin(), rows_.end(),
                   [](const TrackRow& a, const TrackRow& b) { return a.due && !b.due; });
}

// The Due tab of today is the queue: what has passed, what waits, what is due soon, what is stale.
void Track::read_queue(const store::Database& db, const std::set<core::Id>& found, bool all) {
  rows_.clear();
  const auto section = [&](const char* title, const std::vector<store::DueRow>& queue) {
    TrackSection part{title, rows_.size(), 0};
    for (const auto& due : queue) {
      if (!all && !found.contains(due.proposition)) continue;
      const auto row = store::proposition_row(db, due.proposition);
      if (!row) continue;
      rows_.push_back(row_of(*row, {}, true));
      rows_.back().due = due.group == store::DueGroup::passed;
      rows_.back().due_words = due_words(due);
    }
    part.count = rows_.size() - part.first;
    if (part.count > 0) sections_.push_back(std::move(part));
  };
  section("Its window has passed", due_.passed);
  section("Waits for a decision", due_.waiting);
  section("Due this month", due_.soon);
  section("Not looked at for long", due_.stale);
}

}  // namespace workbench
