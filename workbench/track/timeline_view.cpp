#include "workbench/track/timeline_view.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/model/link_meaning.h"
#include "workbench/base/wording.h"

namespace workbench {
namespace {

std::string in_quotes(const std::string& words) {
  if (words.starts_with("“") || words.starts_with("\"")) return words;
  return "“" + words + "”";
}

std::string scale_of(const core::Link& link) {
  return link.scale.empty() ? std::string() : scale_name(link.scale, link.scale_version);
}

TimelineMark mark_of(const store::TimelinePoint& point) {
  const auto& row = point.row;
  TimelineMark mark;
  mark.annotation = row.link.annotation;
  mark.speaker = row.speaker;
  mark.stance = row.link.stance;
  mark.from = point.at.from ? *point.at.from : *point.at.to;
  mark.to = point.at.to ? *point.at.to : *point.at.from;
  const auto meaning = core::meaning_of(row.link);
  mark.probability = row.link.probability;
  mark.against = core::meaning_of(row.link.stance, std::nullopt).expects == false;
  mark.scorable = row.link.scorable.value_or(true);
  mark.hindsight = point.hindsight;
  mark.label = row.speaker_name.empty() ? "nobody named" : row.speaker_name;
  if (!row.hedge.empty()) mark.label += ": " + in_quotes(row.hedge);
  mark.quote = in_quotes(row.quote);
  mark.source = row.document_title;
  mark.facts = core::to_short(point.at);
  if (!point.at_is_said) mark.facts += " (the document’s date)";
  mark.facts += " · " + spoken(core::name_of(row.link.stance));
  if (mark.probability) mark.facts += " · " + percent_range(*mark.probability);
  if (const auto scale = scale_of(row.link); !scale.empty()) mark.facts += " · " + scale;
  if (!mark.scorable) mark.facts += " · not scorable";
  if (point.condition == store::ConditionState::not_met) mark.facts += " · condition not met";
  if (meaning.turned) mark.facts += " · range and stance contradict";
  if (mark.hindsight) mark.facts += " · tagged in hindsight";
  return mark;
}

std::vector<std::vector<std::size_t>> drifts_of(const std::vector<TimelineMark>& marks) {
  std::map<core::Id, std::vector<std::size_t>> by_speaker;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (marks[i].speaker && marks[i].probability) by_speaker[marks[i].speaker].push_back(i);
  }
  std::vector<std::vector<std::size_t>> out;
  for (auto& [speaker, places] : by_speaker) {
    if (places.size() > 1) out.push_back(std::move(places));
  }
  return out;
}

std::vector<TimelineOutcome> outcomes_of(const std::vector<core::Outcome>& log) {
  std::vector<TimelineOutcome> out;
  for (const auto& outcome : log) {
    // Opening and the passing of the window are no news about the event.
    if (outcome.status == core::Status::open || outcome.status == core::Status::due) continue;
    TimelineOutcome mark;
    mark.day = outcome.known_on.value_or(core::day_of(outcome.recorded_at));
    mark.status = outcome.status;
    mark.words = (outcome.known_on ? "known " : "recorded ") + core::to_short(mark.day);
    // A provisional row that was confirmed for the same day says nothing more.
    if (!out.empty() && out.back().day == mark.day) out.pop_back();
    out.push_back(std::move(mark));
  }
  return out;
}

std::vector<TimelineEvidence> evidence_of(const std::vector<core::Evidence>& all) {
  std::vector<TimelineEvidence> out;
  for (const auto& evidence : all) {
    const auto day = evidence.published_on ? evidence.published_on : evidence.seen_on;
    if (!day) continue;
    out.push_back({*day, (evidence.title.empty() ? evidence.address : evidence.title) + ", " +
                             core::to_short(*day) + " · " + std::string(1, evidence.reliability) +
                             std::to_string(evidence.credibility) + " · " +
                             std::string(core::name_of(evidence.bears))});
  }
  return out;
}

}  // namespace

TimelineView timeline_view(const store::Timeline& timeline) {
  TimelineView view;
  view.undated = timeline.left_out;
  std::set<std::string> scales;
  for (const auto& point : timeline.points) {
    if (point.at.empty()) {
      ++view.undated;
      continue;
    }
    view.marks.push_back(mark_of(point));
    if (point.row.link.probability) {
      const auto scale = scale_of(point.row.link);
      if (!scale.empty()) scales.insert(scale);
    }
  }
  std::stable_sort(view.marks.begin(), view.marks.end(),
                   [](const TimelineMark& a, const TimelineMark& b) { return a.from < b.from; });
  for (const auto& scale : scales) view.scales += (view.scales.empty() ? "" : ", ") + scale;
  view.drifts = drifts_of(view.marks);
  view.window = timeline.proposition.window;
  view.outcomes = outcomes_of(timeline.outcomes);
  view.evidence = evidence_of(timeline.evidence);
  return view;
}

}  // namespace workbench
