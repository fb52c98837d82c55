#include "store/read/party_suggestions.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "core/base/message_words.h"
#include "core/language/name_similarity.h"
#include "store/read/parties.h"
#include "store/sqlite/database.h"

namespace store {
namespace {

constexpr double kProposed = 0.8;

struct Spelling {
  std::size_t party = 0;  ///< Index into the list of parties.
  std::string text;
  std::string latin;
  core::SpokenName spoken;
};

Spelling spelling_of(std::size_t party, const std::string& text) {
  Spelling out{party, text, core::in_latin_letters(text), {}};
  out.spoken = core::spoken(out.latin);
  return out;
}

bool is_compared(core::PartyKind kind) {
  return kind != core::PartyKind::document && kind != core::PartyKind::imputed &&
         kind != core::PartyKind::anonymous;
}

std::vector<Spelling> spellings_of(const std::vector<PartyRow>& rows) {
  std::vector<Spelling> out;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!is_compared(rows[i].party.kind)) continue;
    out.push_back(spelling_of(i, rows[i].party.name));
    for (const auto& alias : rows[i].party.aliases) out.push_back(spelling_of(i, alias));
  }
  return out;
}

std::string reason_for(const Spelling& a, const Spelling& b) {
  std::string out;
  for (const auto* one : {&a, &b}) {
    const bool latin = std::ranges::all_of(
        one->text, [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
    if (!latin)
      out += core::in_quotes(one->text) + " reads " + core::in_quotes(one->latin) +
             " in Latin letters; ";
  }
  if (a.latin == b.latin) return out + "both are the same in plain Latin letters.";
  const auto words = [](const Spelling& s) { return std::ranges::count(s.latin, ' '); };
  if (words(a) != words(b)) return out + "one may be short for the other.";
  const auto letters = core::edit_distance(a.latin, b.latin);
  return out + "they differ in " + std::to_string(letters) +
         (letters == 1 ? " letter of " : " letters of ") +
         std::to_string(std::max(a.latin.size(), b.latin.size())) + ".";
}

struct Pair {
  double likeness = 0;
  std::size_t first = 0;  ///< Indexes into the spellings.
  std::size_t second = 0;
};
/// By the two parties, the smaller index first.
using BestPairs = std::map<std::pair<std::size_t, std::size_t>, Pair>;

void compare(BestPairs& best, const std::vector<Spelling>& spellings, std::size_t i,
             std::size_t j) {
  const auto& a = spellings[i];
  const auto& b = spellings[j];
  if (a.party == b.party) return;
  const double likeness = core::name_likeness(a.spoken, b.spoken);
  if (likeness < kProposed) return;
  auto& known = best[std::minmax(a.party, b.party)];
  if (likeness > known.likeness) known = {likeness, i, j};
}

// Only spellings that share the beginning of a word are compared: all pairs would be too many.
BestPairs best_pairs(const std::vector<Spelling>& spellings) {
  std::unordered_map<std::string, std::vector<std::size_t>> blocks;
  BestPairs best;
  for (std::size_t i = 0; i < spellings.size(); ++i) {
    std::set<std::size_t> seen;
    for (const auto& key : core::blocking_keys(spellings[i].spoken)) {
      auto& block = blocks[key];
      for (const std::size_t j : block) {
        if (seen.insert(j).second) compare(best, spellings, j, i);
      }
      block.push_back(i);
    }
  }
  return best;
}

PartySuggestion suggestion_for(const std::vector<PartyRow>& rows, const Spelling& a,
                               const Spelling& b, double likeness) {
  const auto& one = rows[a.party];
  const auto& other = rows[b.party];
  const bool keep_first =
      one.uses() > other.uses() || (one.uses() == other.uses() && one.party.id < other.party.id);
  const auto& keep = keep_first ? one.party : other.party;
  const auto& drop = keep_first ? other.party : one.party;
  return {keep.id,
          drop.id,
          keep.name,
          drop.name,
          keep_first ? a.text : b.text,
          keep_first ? b.text : a.text,
          keep_first ? reason_for(a, b) : reason_for(b, a),
          likeness};
}

}  // namespace

std::vector<PartySuggestion> party_suggestions(const Database& db, std::size_t limit) {
  const auto rows = list_parties(db);
  const auto spellings = spellings_of(rows);
  std::vector<PartySuggestion> out;
  for (const auto& [parties, pair] : best_pairs(spellings)) {
    out.push_back(
        suggestion_for(rows, spellings[pair.first], spellings[pair.second], pair.likeness));
  }
  std::ranges::stable_sort(out, std::ranges::greater(), &PartySuggestion::likeness);
  if (out.size() > limit) out.resize(limit);
  return out;
}

}  // namespace store
