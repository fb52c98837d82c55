#include "workbench/track/track_page.h"

#include <cstdio>
#include <set>

#include "store/read/proposition_suggestions.h"
#include "workbench/base/wording.h"
#include "workbench/track/outcome_moves.h"

namespace workbench {
namespace {

std::string_view cause_words(core::Cause cause) {
  switch (cause) {
    case core::Cause::mirrored:
      return "follows its twin";
    case core::Cause::condition:
      return "follows its condition";
    case core::Cause::window:
      return "the window closed";
    case core::Cause::recorded:
      break;
  }
  return {};
}

std::vector<LogLine> log_lines(const std::vector<core::Outcome>& log, const std::string& me) {
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
    line.resolver = outcome.resolver == me ? "you" : outcome.resolver;
    line.impossible = outcome.impossible;
    line.cause = cause_words(outcome.cause);
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

std::vector<SaidLine> said_lines(const std::vector<store::TimelinePoint>& points) {
  std::vector<SaidLine> lines;
  for (const auto& point : points) {
    store::LinkRow row = point.row;
    SaidLine line;
    line.said = core::to_short(point.at);
    line.hindsight = point.hindsight;
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

// "17 spans · 8 speakers · 4 documents"
std::string said_words(const std::vector<store::TimelinePoint>& points) {
  std::set<core::Id> speakers;
  std::set<core::Id> documents;
  for (const auto& point : points) {
    if (point.row.speaker) speakers.insert(point.row.speaker);
    documents.insert(point.row.document);
  }
  std::string out = counted(std::ssize(points), "span", "spans");
  if (points.empty()) return out;
  out += " · " + counted(std::ssize(speakers), "speaker", "speakers");
  return out + " · " + counted(std::ssize(documents), "document", "documents");
}

std::string summary(const TrackPage& page, const std::vector<store::TimelinePoint>& points) {
  std::string out = said_words(points);
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
  if (!page.proposition.topic.empty()) out += " · " + page.proposition.topic;
  for (const auto& twin : page.twins) {
    if (twin.negated) return out + " · negated twin tracked";
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

InstanceLine instance_line(const store::PropositionRow& row) {
  return {row.id, row.statement, core::to_short(row.window), row.status, false};
}

// The template and its other instances, as seen from any of them.
std::vector<InstanceLine> instance_lines(const store::Database& db,
                                         const core::Proposition& proposition) {
  std::vector<InstanceLine> lines;
  const core::Id top = proposition.template_of ? proposition.template_of : proposition.id;
  if (proposition.template_of) {
    if (const auto row = store::proposition_row(db, top)) {
      lines.push_back(instance_line(*row));
      lines.back().is_template = true;
    }
  }
  for (const auto& row : store::instances_of(db, top)) {
    if (row.id != proposition.id) lines.push_back(instance_line(row));
  }
  return lines;
}

std::vector<DuplicateLine> duplicate_lines(const store::Database& db, const TrackPage& page,
                                           const std::set<Pair>& apart) {
  const auto& own = page.proposition;
  std::set<core::Id> known = {own.id};
  for (const auto& relation : page.relations) known.insert(relation.other);
  for (const auto& instance : page.instances) known.insert(instance.id);
  std::vector<DuplicateLine> lines;
  for (const auto& found : store::duplicates_of(db, own.statement, own.window)) {
    if (known.contains(found.a) || apart.contains(pair_of(own.id, found.a))) continue;
    DuplicateLine line;
    line.other = found.a;
    line.statement = found.a_statement;
    line.reason = found.reason;
    line.proposed = found.proposed;
    // The one with a log is kept; two logs cannot become one.
    const auto other = store::proposition_row(db, found.a);
    const bool other_logged = other && other->outcomes > 0;
    const bool both = other_logged && !page.log.empty();
    if (found.proposed == core::RelationKind::equivalent && !both) {
      line.keep = other_logged ? found.a : own.id;
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

std::string looked_words(const store::Database& db, core::Id proposition) {
  const auto looks = store::looks_at(db, proposition);
  if (looks.empty()) return {};
  const auto& last = looks.back();
  return last.actor + " looked on " + core::to_short(core::day_of(last.at)) +
         (last.note.empty() ? ": nothing to record yet" : ": " + last.note);
}

std::string list_words(const std::vector<std::string>& parts) {
  std::string out;
  for (const auto& part : parts) out += (out.empty() ? "" : "; ") + part;
  return out;
}

void add_changed(RevisionLine& line, const char* what, const std::string& was,
                 const std::string& then) {
  if (was != then) line.was.push_back(std::string(what) + ": " + (was.empty() ? "none" : was));
}

store::Revision as_revision(const core::Proposition& now) {
  store::Revision out;
  out.statement = now.statement;
  out.criteria = now.criteria;
  out.fine_print = now.fine_print;
  out.window = now.window;
  out.sources = now.sources;
  return out;
}

}  // namespace

std::vector<RevisionLine> revision_lines(const std::vector<store::Revision>& was,
                                         const core::Proposition& now) {
  std::vector<RevisionLine> lines;
  const store::Revision last = as_revision(now);
  for (std::size_t i = 0; i < was.size(); ++i) {
    const store::Revision& one = was[i];
    const store::Revision& then = i + 1 < was.size() ? was[i + 1] : last;
    RevisionLine line;
    line.when = "until " + core::to_short(core::day_of(one.recorded_at));
    if (!one.actor.empty()) line.when += ", changed by " + one.actor;
    add_changed(line, "Statement", one.statement, then.statement);
    add_changed(line, "Criteria", one.criteria, then.criteria);
    add_changed(line, "Fine print", one.fine_print, then.fine_print);
    add_changed(line, "Window", core::to_short(one.window), core::to_short(then.window));
    add_changed(line, "Sources", list_words(one.sources), list_words(then.sources));
    if (!line.was.empty()) lines.push_back(std::move(line));
  }
  return lines;
}

std::optional<TrackPage> make_track_page(const store::Database& db, const TrackPageInput& input) {
  const store::AsOf as_of{input.as_of, input.today};
  auto timeline = store::timeline(db, input.proposition, as_of);
  if (!timeline) return std::nullopt;
  TrackPage page;
  page.as_of = input.as_of;
  page.timeline = timeline_view(*timeline);
  page.said = said_lines(timeline->points);
  page.log = log_lines(timeline->outcomes, input.me);
  page.proposition = std::move(timeline->proposition);
  const core::Date day = input.as_of.value_or(input.today);
  page.due = store::group_of(page.proposition.status, page.proposition.window, day) ==
             store::PropositionGroup::due;
  page.window = core::to_short(page.proposition.window);
  page.evidence = evidence_lines(std::move(timeline->evidence), timeline->outcomes);
  page.relations = relation_lines(db, input.proposition);
  page.twins = store::twins_of(db, input.proposition);
  page.revisions = revision_lines(store::revisions_of(db, input.proposition), page.proposition);
  page.instances = instance_lines(db, page.proposition);
  page.looked = looked_words(db, input.proposition);
  page.moves = offered_moves(page.proposition.status, page.due);
  page.not_now = moves_not_now(page.proposition.status, page.due);
  page.blocked = why_not_open(page.proposition);
  page.summary = summary(page, timeline->points);
  page.duplicates = duplicate_lines(db, page, input.apart);
  return page;
}

}  // namespace workbench
