#include "workbench/track_page.h"

#include <cstdio>
#include <set>

namespace workbench {
namespace {

std::vector<LogLine> log_lines(const std::vector<core::Outcome>& log) {
  std::vector<LogLine> lines;
  core::Status from = core::Status::draft;
  for (const auto& outcome : log) {
    LogLine line;
    line.id = outcome.id;
    line.recorded = core::to_short(core::day_of(outcome.recorded_at));
    line.from = from;
    line.to = outcome.status;
    line.value = outcome.value;
    line.occurred = core::to_short(outcome.occurred);
    line.known = outcome.known_on ? core::to_short(*outcome.known_on) : std::string();
    const auto sources = static_cast<std::int64_t>(outcome.evidence.size());
    if (sources > 0) line.sources = counted(sources, "source", "sources");
    line.note = outcome.note;
    line.resolver = outcome.resolver;
    line.impossible = outcome.impossible;
    lines.push_back(std::move(line));
    from = outcome.status;
  }
  return lines;
}

std::vector<EvidenceLine> evidence_lines(std::vector<core::Evidence> all,
                                         const std::vector<core::Outcome>& log) {
  std::set<core::Id> used;
  for (const auto& outcome : log) used.insert(outcome.evidence.begin(), outcome.evidence.end());
  std::vector<EvidenceLine> lines;
  for (auto& evidence : all) {
    EvidenceLine line;
    line.grade = std::string(1, evidence.reliability) + std::to_string(evidence.credibility);
    const auto day = evidence.published_on ? evidence.published_on : evidence.seen_on;
    if (day) line.when = core::to_short(*day);
    line.used = used.contains(evidence.id);
    line.evidence = std::move(evidence);
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<SaidLine> said_lines(std::vector<store::LinkRow> rows) {
  std::vector<SaidLine> lines;
  for (auto& row : rows) {
    SaidLine line;
    line.said = core::to_short(row.said);
    if (row.link.probability) line.probability = percent_range(*row.link.probability);
    line.row = std::move(row);
    lines.push_back(std::move(line));
  }
  return lines;
}

// How a relation reads from the other end.
std::string reversed(core::RelationKind kind) {
  switch (kind) {
    case core::RelationKind::negates:
      return "is negated by";
    case core::RelationKind::implies:
      return "is implied by";
    case core::RelationKind::narrower:
      return "is broader than";
    case core::RelationKind::condition_of:
      return "holds only if";
    case core::RelationKind::equivalent:
    case core::RelationKind::excludes:
    case core::RelationKind::other_window:
      break;
  }
  std::string words(core::name_of(kind));
  if (kind == core::RelationKind::other_window) words = "other window of";
  return words;
}

std::string forward(core::RelationKind kind) {
  if (kind == core::RelationKind::narrower) return "is narrower than";
  if (kind == core::RelationKind::condition_of) return "is the condition of";
  if (kind == core::RelationKind::other_window) return "other window of";
  return std::string(core::name_of(kind));
}

std::vector<RelationLine> relation_lines(const store::Database& db, core::Id proposition) {
  std::vector<RelationLine> lines;
  for (const auto& relation : store::relations_of(db, proposition)) {
    RelationLine line;
    line.relation = relation;
    const bool outgoing = relation.from == proposition;
    line.other = outgoing ? relation.to : relation.from;
    line.words = outgoing ? forward(relation.kind) : reversed(relation.kind);
    if (const auto other = store::proposition(db, line.other)) line.statement = other->statement;
    lines.push_back(std::move(line));
  }
  return lines;
}

std::string summary(const TrackPage& page, const store::PropositionRow& row) {
  std::string out = counted(row.spans, "span", "spans");
  if (row.spans > 0) {
    out += " · " + counted(row.speakers, "speaker", "speakers");
    out += " · " + counted(row.documents, "document", "documents");
  }
  for (const auto& line : page.log) {
    if (line.to != core::Status::open) continue;
    out += " · opened " + line.recorded;
    break;
  }
  if (page.proposition.base_rate) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.2f", *page.proposition.base_rate);
    out += std::string(" · base rate ") + buffer;
  }
  for (const auto& line : page.relations) {
    if (line.relation.kind == core::RelationKind::negates) return out + " · negated twin tracked";
  }
  return out;
}

std::string why_not_open(const core::Proposition& proposition) {
  if (proposition.status != core::Status::draft) return {};
  const bool criteria = !proposition.criteria.empty();
  const bool window = proposition.window.to.has_value();
  if (criteria && window) return {};
  if (!criteria && !window) return "Write the criteria and the end of the window to open it.";
  return criteria ? "Set the end of the window to open it." : "Write the criteria to open it.";
}

}  // namespace

std::optional<TrackPage> make_track_page(const store::Database& db, core::Id proposition,
                                         core::Date today) {
  auto found = store::proposition(db, proposition);
  const auto row = store::proposition_row(db, proposition);
  if (!found || !row) return std::nullopt;
  TrackPage page;
  page.proposition = std::move(*found);
  const auto log = store::outcome_log(db, proposition);
  page.due = store::group_of(page.proposition.status, page.proposition.window, today) ==
             store::PropositionGroup::due;
  page.window = core::to_short(page.proposition.window);
  page.said = said_lines(store::links_of_proposition(db, proposition));
  page.log = log_lines(log);
  page.evidence = evidence_lines(store::evidence_of(db, proposition), log);
  page.relations = relation_lines(db, proposition);
  page.revisions = store::revisions_of(db, proposition);
  page.moves = core::moves_from(page.proposition.status);
  page.blocked = why_not_open(page.proposition);
  page.summary = summary(page, *row);
  return page;
}

}  // namespace workbench
