#include "store/read/row_readers.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "store/sqlite/json_list.h"

namespace store {

Query query_where(const Database& db, std::string_view before, std::string_view where,
                  std::string_view after, core::Id id) {
  std::string sql(before);
  if (!where.empty()) (sql += " WHERE ") += where;
  (sql += ' ') += after;
  auto query = db.query(sql);
  if (where.find("?1") != std::string_view::npos) query.bind(1, id);
  return query;
}

core::Document document_from(const Query& row) {
  core::Document out;
  out.id = row.id(0);
  out.meta = {.title = row.text(1),
              .publisher = row.text(2),
              .authors = json_strings(row.view(3)),
              .address = row.text(4),
              .language = row.text(5),
              .dateline = row.date(6),
              .stated = dates_at(row, 7)};
  out.file_name = row.text(9);
  out.external_id = row.text(10);
  out.sha256 = row.text(11);
  out.encoding = row.text(12);
  out.extra = row.text(13);
  return out;
}

core::Link link_from(const Query& row) {
  core::Link out;
  out.id = row.id(0);
  out.annotation = row.id(1);
  out.proposition = row.id(2);
  out.stance = enum_at<core::Stance>(row, 3);
  out.fit = enum_at<core::Fit>(row, 4);
  out.state = enum_at<core::LinkState>(row, 5);
  out.condition_proposition = row.id(6);
  out.condition_words = row.text(7);
  if (!row.is_null(8)) {
    out.probability = core::Probability{row.real(8), row.maybe_real(9), row.real(10)};
  }
  out.scale = row.text(11);
  out.scale_version = static_cast<int>(row.integer(12));
  out.horizon = {row.text(13), dates_at(row, 14), row.text(16)};
  if (!row.is_null(17)) out.scorable = row.boolean(17);
  out.not_scorable_reason = row.text(18);
  out.extra = row.text(19);
  return out;
}

std::vector<core::Link> links_where(const Database& db, std::string_view where, core::Id id) {
  std::vector<core::Link> out;
  const auto select = "SELECT " + std::string(kLinkColumns) + " FROM link AS l";
  auto rows = query_where(db, select, where, "ORDER BY l.id", id);
  while (rows.step()) out.push_back(link_from(rows));
  return out;
}

std::vector<core::Proposition> propositions_where(const Database& db, std::string_view where,
                                                  core::Id id) {
  std::vector<core::Proposition> out;
  auto rows = query_where(
      db,
      "SELECT p.id, p.template_of, p.statement, p.kind, p.unit, p.categories, p.window_from, "
      "p.window_to, p.criteria, p.fine_print, p.sources, p.base_rate, p.topic, p.status, "
      "p.external_id, p.extra FROM proposition AS p",
      where, "ORDER BY p.id", id);
  while (rows.step()) {
    core::Proposition one;
    one.id = rows.id(0);
    one.template_of = rows.id(1);
    one.statement = rows.text(2);
    one.kind = enum_at<core::PropositionKind>(rows, 3);
    one.unit = rows.text(4);
    one.categories = json_strings(rows.view(5));
    one.window = dates_at(rows, 6);
    one.criteria = rows.text(8);
    one.fine_print = rows.text(9);
    one.sources = json_strings(rows.view(10));
    one.base_rate = rows.maybe_real(11);
    one.topic = rows.text(12);
    one.status = enum_at<core::Status>(rows, 13);
    one.external_id = rows.text(14);
    one.extra = rows.text(15);
    out.push_back(std::move(one));
  }
  return out;
}

std::vector<core::Party> parties_where(const Database& db, std::string_view where, core::Id id) {
  std::vector<core::Party> out;
  std::unordered_map<core::Id, std::size_t> at;
  auto rows =
      query_where(db, "SELECT p.id, p.name, p.kind, p.note, p.external_id, p.extra FROM party AS p",
                  where, "ORDER BY p.id", id);
  while (rows.step()) {
    core::Party one;
    one.id = rows.id(0);
    one.name = rows.text(1);
    one.kind = enum_at<core::PartyKind>(rows, 2);
    one.note = rows.text(3);
    one.external_id = rows.text(4);
    one.extra = rows.text(5);
    at.emplace(one.id, out.size());
    out.push_back(std::move(one));
  }
  auto aliases = query_where(db,
                             "SELECT x.party_id, x.alias FROM party AS p "
                             "JOIN party_alias AS x ON x.party_id = p.id",
                             where, "ORDER BY x.party_id, x.ordinal", id);
  while (aliases.step()) out[at.at(aliases.id(0))].aliases.push_back(aliases.text(1));
  return out;
}

std::vector<core::Relation> relations_where(const Database& db, std::string_view where,
                                            core::Id id) {
  std::vector<core::Relation> out;
  auto rows = query_where(db, "SELECT r.from_id, r.kind, r.to_id FROM proposition_relation AS r",
                          where, "ORDER BY r.from_id, r.kind, r.to_id", id);
  while (rows.step()) {
    out.push_back({rows.id(0), enum_at<core::RelationKind>(rows, 1), rows.id(2)});
  }
  return out;
}

}  // namespace store
