#include "store/read/propositions.h"

#include <algorithm>
#include <utility>

#include "core/words/folding.h"
#include "store/fts/search_query.h"
#include "store/read/row_readers.h"
#include "store/sqlite/database.h"
#include "store/sqlite/json_list.h"

namespace store {
namespace {

constexpr std::string_view kRowSelect =
    "SELECT p.id, p.statement, p.kind, p.status, p.window_from, p.window_to, p.topic, "
    "count(DISTINCT a.id), count(DISTINCT a.speaker_id), count(DISTINCT a.document_id), "
    "(SELECT count(*) FROM evidence WHERE proposition_id = p.id), "
    "(SELECT count(*) FROM outcome WHERE proposition_id = p.id), "
    "coalesce(o.occurred_to, o.occurred_from), o.recorded_at "
    "FROM proposition AS p "
    "LEFT JOIN link AS l ON l.proposition_id = p.id AND l.state <> 'rejected' "
    "LEFT JOIN annotation AS a ON a.id = l.annotation_id "
    "LEFT JOIN outcome AS o "
    "ON o.id = (SELECT max(id) FROM outcome WHERE proposition_id = p.id)";
constexpr std::string_view kRowOrder =
    "GROUP BY p.id ORDER BY p.window_to IS NULL, p.window_to, p.id";

PropositionRow read_proposition_row(const Query& query) {
  PropositionRow row;
  row.id = query.id(0);
  row.statement = query.text(1);
  row.kind = enum_at<core::PropositionKind>(query, 2);
  row.status = enum_at<core::Status>(query, 3);
  row.window = dates_at(query, 4);
  row.topic = query.text(6);
  row.spans = query.integer(7);
  row.speakers = query.integer(8);
  row.documents = query.integer(9);
  row.evidence = query.integer(10);
  row.outcomes = query.integer(11);
  row.last_occurred = query.date(12);
  if (!query.is_null(13)) row.last_logged = query.timestamp(13);
  return row;
}

/// Words at white space; `folded` has no other.
std::vector<std::string_view> words_of(std::string_view folded) {
  std::vector<std::string_view> out;
  constexpr std::string_view kSpace = " \t\r\n";
  for (auto at = folded.find_first_not_of(kSpace); at != std::string_view::npos;) {
    const auto end = std::min(folded.find_first_of(kSpace, at), folded.size());
    out.push_back(folded.substr(at, end - at));
    at = folded.find_first_not_of(kSpace, end);
  }
  return out;
}

std::vector<PropositionRow> rows_where(const Database& db, std::string_view where, core::Id id) {
  std::vector<PropositionRow> out;
  auto query = query_where(db, kRowSelect, where, kRowOrder, id);
  while (query.step()) out.push_back(read_proposition_row(query));
  return out;
}

}  // namespace

PropositionGroup group_of(core::Status status, const core::DateRange& window, core::Date today) {
  switch (status) {
    case core::Status::draft:
      return PropositionGroup::draft;
    case core::Status::open:
      return window.to && *window.to < today ? PropositionGroup::due : PropositionGroup::open;
    case core::Status::provisional:
    case core::Status::disputed:
      return PropositionGroup::open;
    case core::Status::due:
      return PropositionGroup::due;
    case core::Status::yes:
    case core::Status::no:
    case core::Status::ambiguous:
      return PropositionGroup::resolved;
    case core::Status::withdrawn:
    case core::Status::annulled:
      return PropositionGroup::closed;
  }
  return PropositionGroup::draft;
}

std::vector<PropositionRow> list_propositions(const Database& db, const PropositionFilter& filter) {
  auto rows = rows_where(db, "", {});
  const auto typed = core::name_key(filter.text);
  const auto words = words_of(typed);
  std::erase_if(rows, [&](const PropositionRow& row) {
    if (filter.group != PropositionGroup::all &&
        group_of(row.status, row.window, filter.today) != filter.group) {
      return true;
    }
    if (words.empty()) return false;
    const auto text = core::name_key(row.statement + '\n' + row.topic);
    return !std::ranges::all_of(
        words, [&text](std::string_view word) { return text.find(word) != std::string::npos; });
  });
  return rows;
}

std::optional<PropositionRow> proposition_row(const Database& db, core::Id id) {
  auto rows = rows_where(db, "p.id = ?1", id);
  if (rows.empty()) return std::nullopt;
  return std::move(rows.front());
}

std::optional<core::Proposition> proposition(const Database& db, core::Id id) {
  auto found = propositions_where(db, "p.id = ?1", id);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<PropositionCompletion> complete_proposition(const Database& db, std::string_view typed,
                                                        std::size_t limit) {
  const auto words = typed_words_expression(typed);
  const auto expression = words.empty() ? words : "{statement topic} : (" + words + ")";
  auto query = db.query(
      words.empty() ? "SELECT id, statement, status FROM proposition WHERE ?1 = '' "
                      "ORDER BY id DESC LIMIT ?2"
                    : "SELECT id, statement, status FROM proposition WHERE id IN ("
                      "SELECT rowid FROM proposition_search(?1)) ORDER BY id DESC LIMIT ?2");
  query.with(expression, limit);
  std::vector<PropositionCompletion> out;
  while (query.step()) {
    out.push_back({query.id(0), query.text(1), enum_at<core::Status>(query, 2)});
  }
  return out;
}

std::vector<LinkRow> links_of_proposition(const Database& db, core::Id proposition) {
  const auto sql =
      "SELECT " + std::string(kLinkColumns) +
      ", a.document_id, d.title, d.publisher, a.type, a.start, a.\"end\", a.quote, a.hedge, "
      "a.speaker_id, coalesce(p.name, ''), a.said_from, a.said_to "
      "FROM link AS l JOIN annotation AS a ON a.id = l.annotation_id "
      "JOIN document AS d ON d.id = a.document_id LEFT JOIN party AS p ON p.id = a.speaker_id "
      "WHERE l.proposition_id = ?1 "
      "ORDER BY coalesce(a.said_from, a.said_to) IS NULL, coalesce(a.said_from, a.said_to), "
      "a.document_id, a.start, a.id, l.id";
  auto query = db.query(sql);
  query.with(proposition);
  std::vector<LinkRow> out;
  while (query.step()) {
    constexpr int kNext = kLinkColumnCount;
    LinkRow row;
    row.link = link_from(query);
    row.document = query.id(kNext);
    row.document_title = query.text(kNext + 1);
    row.publisher = query.text(kNext + 2);
    row.type = enum_at<core::StatementType>(query, kNext + 3);
    row.extent = range_at(query, kNext + 4);
    row.quote = query.text(kNext + 6);
    row.hedge = query.text(kNext + 7);
    row.speaker = query.id(kNext + 8);
    row.speaker_name = query.text(kNext + 9);
    row.said = dates_at(query, kNext + 10);
    out.push_back(std::move(row));
  }
  return out;
}

std::vector<core::Link> links_of_annotation(const Database& db, core::Id annotation) {
  return links_where(db, "l.annotation_id = ?1", annotation);
}

std::optional<core::Link> link(const Database& db, core::Id id) {
  auto found = links_where(db, "l.id = ?1", id);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<core::Relation> relations_of(const Database& db, core::Id proposition) {
  return relations_where(db, "r.from_id = ?1 OR r.to_id = ?1", proposition);
}

std::vector<PropositionRow> instances_of(const Database& db, core::Id template_id) {
  return rows_where(db, "p.template_of = ?1", template_id);
}

std::vector<Twin> twins_of(const Database& db, core::Id proposition) {
  std::vector<Twin> out;
  std::vector<std::pair<core::Id, bool>> reached = {{proposition, false}};
  for (std::size_t at = 0; at < reached.size(); ++at) {
    const auto [from, negated] = reached[at];
    auto query = db.query(
        "SELECT t.twin_id, t.kind, p.statement, p.status FROM proposition_twin AS t "
        "JOIN proposition AS p ON p.id = t.twin_id WHERE t.proposition_id = ?1 ORDER BY t.twin_id");
    query.with(from);
    while (query.step()) {
      const auto id = query.id(0);
      if (std::ranges::find(reached, id, &std::pair<core::Id, bool>::first) != reached.end()) {
        continue;
      }
      const bool other = negated != (query.view(1) == core::name_of(core::RelationKind::negates));
      reached.emplace_back(id, other);
      out.push_back({id, other, query.text(2), enum_at<core::Status>(query, 3)});
    }
  }
  return out;
}

std::vector<Look> looks_at(const Database& db, core::Id proposition) {
  auto query = db.query(
      "SELECT l.at, coalesce(who.name, ''), l.note FROM proposition_look AS l "
      "LEFT JOIN annotator AS who ON who.id = l.annotator_id "
      "WHERE l.proposition_id = ?1 ORDER BY l.at, l.id");
  query.with(proposition);
  std::vector<Look> out;
  while (query.step()) out.push_back({query.timestamp(0), query.text(1), query.text(2)});
  return out;
}

std::vector<Revision> revisions_of(const Database& db, core::Id proposition) {
  auto query = db.query(
      "SELECT r.replaced_at, coalesce(who.name, ''), r.statement, r.criteria, r.fine_print, "
      "r.window_from, r.window_to, r.sources FROM proposition_revision AS r "
      "LEFT JOIN annotator AS who ON who.id = r.annotator_id "
      "WHERE r.proposition_id = ?1 ORDER BY r.id");
  query.with(proposition);
  std::vector<Revision> out;
  while (query.step()) {
    out.push_back({query.timestamp(0), query.text(1), query.text(2), query.text(3), query.text(4),
                   dates_at(query, 5), json_strings(query.view(7))});
  }
  return out;
}

}  // namespace store
