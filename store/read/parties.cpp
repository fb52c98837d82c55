#include "store/read/parties.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "core/words/folding.h"
#include "store/read/row_readers.h"
#include "store/sqlite/database.h"

namespace store {
namespace {

/// How a spelling holds what was typed; smaller is better.
enum class Match { begins, word_begins, inside };

Match match_of(std::string_view folded, std::string_view typed) {
  const auto at = folded.find(typed);
  if (at == 0) return Match::begins;
  for (auto next = at; next != std::string_view::npos; next = folded.find(typed, next + 1)) {
    const char before = folded[next - 1];
    if (before == ' ' || before == '-' || before == '\'' || before == '(') {
      return Match::word_begins;
    }
  }
  return Match::inside;
}

struct Candidate {
  Match match = Match::inside;
  PartyCompletion completion;
};

bool better(const Candidate& a, const Candidate& b) {
  const auto key = [](const Candidate& c) {
    return std::tuple(c.match, -c.completion.uses, std::string_view(c.completion.name),
                      c.completion.party);
  };
  return key(a) < key(b);
}

}  // namespace

std::vector<PartyRow> list_parties(const Database& db) {
  std::unordered_map<core::Id, std::pair<std::int64_t, std::int64_t>> uses;
  auto spoken = db.query(
      "SELECT speaker_id, count(*) FROM annotation WHERE speaker_id IS NOT NULL GROUP BY 1");
  while (spoken.step()) uses[spoken.id(0)].first = spoken.integer(1);
  auto hops = db.query("SELECT party_id, count(*) FROM attribution_hop GROUP BY 1");
  while (hops.step()) uses[hops.id(0)].second = hops.integer(1);

  std::vector<std::pair<std::string, PartyRow>> keyed;
  for (auto& one : parties_where(db, "", {})) {
    const auto used = uses[one.id];
    auto key = core::name_key(one.name);
    keyed.emplace_back(std::move(key), PartyRow{std::move(one), used.first, used.second});
  }
  std::ranges::stable_sort(keyed, {}, &std::pair<std::string, PartyRow>::first);
  std::vector<PartyRow> out;
  out.reserve(keyed.size());
  for (auto& [key, row] : keyed) out.push_back(std::move(row));
  return out;
}

std::optional<core::Party> party(const Database& db, core::Id id) {
  auto found = parties_where(db, "p.id = ?1", id);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::optional<core::Party> party_named(const Database& db, std::string_view spelling) {
  const auto folded = core::name_key(spelling);
  auto query = db.query(
      "SELECT id FROM (SELECT id, 0 AS rank FROM party WHERE folded = ?1 "
      "UNION ALL SELECT party_id, 1 FROM party_alias WHERE folded = ?1) ORDER BY rank LIMIT 1");
  query.with(folded);
  if (!query.step()) return std::nullopt;
  return party(db, query.id(0));
}

std::vector<PartyCompletion> complete_party(const Database& db, std::string_view typed,
                                            std::size_t limit) {
  const auto folded = core::name_key(typed);
  auto query = db.query(
      "SELECT s.party_id, p.name, s.alias, s.folded, "
      "(SELECT count(*) FROM annotation WHERE speaker_id = p.id) + "
      "(SELECT count(*) FROM attribution_hop WHERE party_id = p.id) "
      "FROM (SELECT id AS party_id, '' AS alias, folded FROM party WHERE instr(folded, ?1) > 0 "
      "UNION ALL SELECT party_id, alias, folded FROM party_alias WHERE instr(folded, ?1) > 0) AS s "
      "JOIN party AS p ON p.id = s.party_id");
  query.with(folded);
  std::vector<Candidate> found;
  while (query.step()) {
    found.push_back({match_of(query.view(3), folded),
                     {query.id(0), query.text(1), query.text(2), query.integer(4)}});
  }
  std::ranges::stable_sort(found, better);
  std::vector<PartyCompletion> out;
  std::unordered_set<core::Id> seen;
  for (auto& candidate : found) {
    if (out.size() >= limit) break;
    if (seen.insert(candidate.completion.party).second) {
      out.push_back(std::move(candidate.completion));
    }
  }
  return out;
}

}  // namespace store
