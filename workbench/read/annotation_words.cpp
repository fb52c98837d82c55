#include "workbench/read/annotation_words.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "core/language/hedge_detection.h"
#include "core/model/link_meaning.h"
#include "store/read/outcomes.h"
#include "store/read/parties.h"
#include "store/read/propositions.h"
#include "store/read/vocabularies.h"
#include "workbench/base/typed_values.h"
#include "workbench/base/wording.h"

namespace workbench {
namespace {

std::string name_of_party(const store::Database& db, core::Id id) {
  const auto party = id ? store::party(db, id) : std::nullopt;
  return party ? party->name : "unnamed";
}

std::string horizon_words(const core::Horizon& horizon) {
  if (!horizon.words.empty()) {
    return horizon.words == "(none stated)" ? "none stated" : "“" + horizon.words + "”";
  }
  return horizon.range.empty() ? "" : core::to_short(horizon.range);
}

OutcomeLine outcome_line(const store::Database& db, const store::PropositionRow& row,
                         core::Date today) {
  OutcomeLine line;
  line.status = row.status;
  line.due = store::group_of(row.status, row.window, today) == store::PropositionGroup::due;
  const auto log = store::outcome_log(db, row.id);
  if (log.empty()) {
    line.words = "nothing recorded yet";
    return line;
  }
  const core::Outcome& last = log.back();
  const std::string verb = last.status == core::Status::open ? "opened " : "recorded ";
  line.words = verb + core::to_short(core::day_of(last.recorded_at));
  const auto sources = static_cast<std::int64_t>(last.evidence.size());
  if (sources > 0) line.words += ", " + counted(sources, "source", "sources");
  return line;
}

bool same_range(const core::Probability& a, const core::Probability& b) {
  constexpr double kNear = 1e-9;
  return std::fabs(a.lo - b.lo) < kNear && std::fabs(a.hi - b.hi) < kNear;
}

// Empty where the range is not the one that the scale gives for the words: somebody's own.
std::optional<core::Probability> as_read(const store::Database& db, const core::Link& link,
                                         const std::string& hedge) {
  if (!link.probability || link.scale.empty() || hedge.empty()) return std::nullopt;
  for (const auto& scale : store::scales(db)) {
    if (scale.name != link.scale || scale.version != link.scale_version) continue;
    const auto hit = core::read_wording(hedge, scale, core::HedgeFinder(std::span(&scale, 1)));
    if (!hit) return std::nullopt;
    const core::Probability read{hit->lo, std::nullopt, hit->hi};
    const bool ours = same_range(read, *link.probability) ||
                      same_range(core::turned_round(read), *link.probability);
    return ours ? std::optional(read) : std::nullopt;
  }
  return std::nullopt;
}

LinkLine link_line(const store::Database& db, const core::Link& link, const std::string& hedge,
                   core::Date today) {
  LinkLine line;
  line.link = link;
  line.as_read = as_read(db, link, hedge);
  if (core::meaning_of(link).turned) {
    line.contradiction =
        "It denies the event, but " + probability_text(*link.probability) + " calls it likely.";
  }
  if (link.probability) {
    line.probability = probability_text(*link.probability);
    line.scale = link.scale.empty() ? "typed by hand" : scale_name(link.scale, link.scale_version);
  }
  line.horizon = horizon_words(link.horizon);
  line.horizon_range = core::to_short(link.horizon.range);
  line.standing = spoken(core::name_of(link.stance)) + " · " + spoken(core::name_of(link.fit));
  line.condition = link.condition_words;
  if (line.condition.empty() && link.condition_proposition) {
    const auto condition = store::proposition(db, link.condition_proposition);
    if (condition) line.condition = condition->statement;
  }
  if (!link.proposition) return line;
  if (const auto row = store::proposition_row(db, link.proposition)) {
    line.statement = row->statement;
    line.outcome = outcome_line(db, *row, today);
  }
  return line;
}

}  // namespace

std::string_view mode_verb(core::AttributionMode mode) {
  switch (mode) {
    case core::AttributionMode::published:
      return "publishes";
    case core::AttributionMode::direct:
      return "quotes";
    case core::AttributionMode::indirect:
      return "reports";
    case core::AttributionMode::mixed:
      return "quotes in part";
    case core::AttributionMode::impersonal:
      return "is said to say";
    case core::AttributionMode::imputed:
      break;
  }
  return "is taken to mean";
}

std::vector<HopLine> hop_lines(const store::Database& db, const core::Annotation& annotation) {
  std::vector<HopLine> lines;
  for (const auto& hop : annotation.attribution) {
    const bool last = &hop == &annotation.attribution.back();
    if (last && annotation.speaker && hop.party == annotation.speaker) break;
    HopLine line;
    line.hop = hop;
    line.party = name_of_party(db, hop.party);
    line.verb = hop.cue.empty() ? std::string(mode_verb(hop.mode)) : hop.cue;
    lines.push_back(std::move(line));
  }
  std::reverse(lines.begin(), lines.end());
  return lines;
}

std::vector<LinkLine> link_lines(const store::Database& db, const core::Annotation& annotation,
                                 core::Date today) {
  std::vector<LinkLine> lines;
  for (const auto& link : store::links_of_annotation(db, annotation.id)) {
    lines.push_back(link_line(db, link, annotation.hedge, today));
  }
  if (lines.empty()) {
    core::Link draft;
    draft.annotation = annotation.id;
    lines.push_back(link_line(db, draft, annotation.hedge, today));
  }
  return lines;
}

std::vector<VerdictLine> verdict_lines(const store::Database& db, core::Id annotation) {
  std::vector<VerdictLine> lines;
  for (auto& verdict : store::verdicts_of(db, annotation)) {
    VerdictLine line;
    line.words = verdict.term + " · " + scale_name(verdict.vocabulary, verdict.vocabulary_version);
    if (verdict.as_of) line.words += " · as of " + core::to_short(*verdict.as_of);
    line.verdict = std::move(verdict);
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<core::Scale> preferred_scales(const store::Database& db) {
  std::vector<core::Scale> out;
  for (auto& scale : store::scales(db)) {
    // In every version, by name and version: the last of a name is its latest.
    if (!out.empty() && out.back().name == scale.name) out.pop_back();
    out.push_back(std::move(scale));
  }
  const auto rank = [](const core::Scale& scale) {
    if (scale.name == "house") return 0;
    return scale.name.find("203") != std::string::npos ? 1 : 2;
  };
  std::stable_sort(out.begin(), out.end(),
                   [&](const core::Scale& a, const core::Scale& b) { return rank(a) < rank(b); });
  return out;
}

}  // namespace workbench
