#include "store/read/party_page.h"

#include <algorithm>

#include "core/words/folding.h"
#include "store/read/row_readers.h"
#include "store/sqlite/database.h"

namespace store {
namespace {

void count_types(PartyPage& page, const Database& db) {
  auto rows = db.query(
      "SELECT count(*) FILTER (WHERE type = 'claim'), count(*) FILTER (WHERE type = 'prediction'), "
      "count(*) FILTER (WHERE type = 'fact'), count(*) FROM annotation WHERE speaker_id = ?1");
  rows.with(page.row.party.id);
  if (!rows.step()) return;
  page.claims = rows.integer(0);
  page.predictions = rows.integer(1);
  page.facts = rows.integer(2);
  page.row.spoken = rows.integer(3);
}

std::int64_t count_hops(const Database& db, core::Id party) {
  auto rows = db.query("SELECT count(*) FROM attribution_hop WHERE party_id = ?1");
  rows.with(party);
  return rows.step() ? rows.integer(0) : 0;
}

std::vector<SpellingCount> spellings_of(const Database& db, const core::Party& party) {
  std::vector<SpellingCount> out = {{party.name, true, true, 0}};
  std::vector<std::string> keys = {core::name_key(party.name)};
  for (const auto& alias : party.aliases) {
    out.push_back({alias, false, true, 0});
    keys.push_back(core::name_key(alias));
  }
  auto rows = db.query(
      "SELECT speaker_surface, count(*) FROM annotation WHERE speaker_id = ?1 "
      "AND speaker_surface <> '' GROUP BY 1 ORDER BY 2 DESC, 1");
  rows.with(party.id);
  while (rows.step()) {
    const auto key = core::name_key(rows.view(0));
    const auto known = std::ranges::find(keys, key);
    if (known == keys.end()) {
      out.push_back({rows.text(0), false, false, rows.integer(1)});
      keys.push_back(key);
    } else {
      out[static_cast<std::size_t>(known - keys.begin())].annotations += rows.integer(1);
    }
  }
  return out;
}

std::vector<PartyDocument> documents_of(const Database& db, core::Id party) {
  auto rows = db.query(
      "SELECT d.id, d.title, d.publisher, sum(used.spoken), sum(used.hops) FROM ("
      "SELECT document_id, 1 AS spoken, 0 AS hops FROM annotation WHERE speaker_id = ?1 UNION ALL "
      "SELECT a.document_id, 0, 1 FROM attribution_hop AS h "
      "JOIN annotation AS a ON a.id = h.annotation_id WHERE h.party_id = ?1) AS used "
      "JOIN document AS d ON d.id = used.document_id GROUP BY d.id ORDER BY 4 DESC, 5 DESC, d.id");
  rows.with(party);
  std::vector<PartyDocument> out;
  while (rows.step()) {
    out.push_back({rows.id(0), rows.text(1), rows.text(2), rows.integer(3), rows.integer(4)});
  }
  return out;
}

std::vector<PartyProposition> propositions_of(const Database& db, core::Id party) {
  auto rows = db.query(
      "SELECT p.id, p.statement, p.status, p.window_from, p.window_to, "
      "count(*) FILTER (WHERE l.stance = 'asserts'), count(*) FILTER (WHERE l.stance = 'denies'), "
      "count(*) FILTER (WHERE l.stance = 'hedged'), "
      "count(*) FILTER (WHERE l.stance NOT IN ('asserts', 'denies', 'hedged')) "
      "FROM annotation AS a JOIN link AS l ON l.annotation_id = a.id "
      "JOIN proposition AS p ON p.id = l.proposition_id "
      "WHERE a.speaker_id = ?1 AND l.state <> 'rejected' "
      "GROUP BY p.id ORDER BY p.window_to IS NULL, p.window_to, p.id");
  rows.with(party);
  std::vector<PartyProposition> out;
  while (rows.step()) {
    out.push_back({rows.id(0), rows.text(1), enum_at<core::Status>(rows, 2), dates_at(rows, 3),
                   rows.integer(5), rows.integer(6), rows.integer(7), rows.integer(8)});
  }
  return out;
}

}  // namespace

std::optional<PartyPage> party_page(const Database& db, core::Id party) {
  auto found = store::party(db, party);
  if (!found) return std::nullopt;
  PartyPage page;
  page.row.party = *std::move(found);
  page.row.hops = count_hops(db, party);
  count_types(page, db);
  page.spellings = spellings_of(db, page.row.party);
  page.documents = documents_of(db, party);
  page.propositions = propositions_of(db, party);
  return page;
}

}  // namespace store
