#include "workbench/read/proposition_finder.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/words/folding.h"
#include "store/read/parties.h"
#include "store/read/propositions.h"

namespace workbench {
namespace {

constexpr std::size_t kStem = 6;
constexpr std::size_t kShortest = 4;  ///< Shorter words of a span say nothing of its subject.

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

std::string stem_of(const std::string& word) { return word.substr(0, kStem); }

std::vector<std::string> stems_of(const std::vector<std::string>& words) {
  std::set<std::string> out;
  for (const auto& word : words) {
    if (word.size() >= kShortest) out.insert(stem_of(word));
  }
  return {out.begin(), out.end()};
}

// Words that statements of any subject hold.
bool is_common(const std::string& word) {
  static const std::set<std::string_view> kCommon = {
      "after", "and",  "any",  "are", "been", "before", "but",   "can",   "could", "did",
      "does",  "for",  "from", "had", "has",  "have",   "her",   "his",   "into",  "its",
      "may",   "more", "most", "not", "over", "shall",  "than",  "that",  "the",   "their",
      "then",  "they", "this", "was", "were", "which",  "will",  "with",  "would", "years",
      "для",   "или",  "как",  "что", "это",  "буде",   "будет", "після", "после", "до"};
  return kCommon.contains(word);
}

std::vector<std::string> telling_words(const std::vector<std::string>& words) {
  std::set<std::string> out;
  for (const auto& word : words) {
    if (word.size() >= 3 && !is_common(word)) out.insert(word);
  }
  return {out.begin(), out.end()};
}

// "join" and "joins", "invade" and "invasion": most of the shorter one begins the longer one.
bool same_word(const std::string& a, const std::string& b) {
  if (a == b) return true;
  const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  const auto common = static_cast<std::size_t>(x - a.begin());
  const auto [shorter, longer] = std::minmax({a.size(), b.size()});
  return common >= 4 && 3 * common >= 2 * shorter && longer - common <= 4;
}

// How well a typed word fits one of the statement: it 5, begun 4, inside 2, with a slip 1, else 0.
int word_fit(const std::string& typed, const std::string& word) {
  if (word == typed) return 5;
  if (word.starts_with(typed)) return 4;
  if (typed.size() >= 3 && word.find(typed) != std::string::npos) return 2;
  return typed.size() >= 5 && one_slip(typed, word) ? 1 : 0;
}

}  // namespace

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out;
  std::string word;
  for (const char c : core::fold(text)) {
    if (is_letter(c)) {
      word += c;
    } else if (!word.empty()) {
      out.push_back(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) out.push_back(std::move(word));
  return out;
}

bool one_slip(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  std::size_t at = 0;
  while (at < a.size() && a[at] == b[at]) ++at;
  const std::size_t skip = a.size() == b.size() ? 1 : 0;
  if (at == a.size()) return true;
  return a.substr(at + skip) == b.substr(at + 1);
}

void PropositionFinder::refresh(const store::Project& project) {
  if (!key_.changed(project.generation())) return;
  entries_.clear();
  spellings_.clear();
  stems_.clear();
  telling_.clear();
  for (const auto& row : store::complete_proposition(project.database(), "", 1U << 20)) {
    Entry entry{{row.proposition, row.statement, row.status}, words_of(row.statement), {}};
    entry.telling = telling_words(entry.words);
    for (const auto& stem : stems_of(entry.words)) ++stems_[stem];
    for (const auto& word : entry.telling) ++telling_[word];
    entries_.push_back(std::move(entry));
  }
  for (const auto& row : store::list_parties(project.database())) {
    if (row.party.aliases.empty()) continue;
    std::vector<std::string> all = words_of(row.party.name);
    for (const auto& alias : row.party.aliases) {
      for (auto& word : words_of(alias)) all.push_back(std::move(word));
    }
    std::erase_if(all, [](const std::string& word) { return word.size() < kShortest; });
    spellings_.push_back(std::move(all));
  }
}

// The word and, when it begins a spelling of a party, every word of that party's spellings.
std::vector<std::string> PropositionFinder::spellings_of(const std::string& word) const {
  std::vector<std::string> out = {word};
  if (word.size() < kShortest) return out;
  for (const auto& spellings : spellings_) {
    const bool names = std::any_of(spellings.begin(), spellings.end(),
                                   [&](const std::string& s) { return s.starts_with(word); });
    if (names) out.insert(out.end(), spellings.begin(), spellings.end());
  }
  return out;
}

int PropositionFinder::typed_score(const Entry& entry,
                                   const std::vector<std::vector<std::string>>& typed) const {
  int score = 0;
  for (const auto& spellings : typed) {
    int best = 0;
    for (std::size_t i = 0; i < spellings.size(); ++i) {
      for (const auto& word : entry.words) {
        const int fit = word_fit(spellings[i], word);
        // Another spelling counts less than the one that was typed.
        best = std::max(best, i == 0 ? fit : std::min(fit, 2));
      }
    }
    if (best == 0) return 0;
    score += best;
  }
  return score;
}

double PropositionFinder::nearness(const Entry& entry,
                                   const std::vector<std::string>& stems) const {
  double sum = 0;
  const auto all = static_cast<double>(entries_.size());
  for (const auto& stem : stems_of(entry.words)) {
    if (!std::binary_search(stems.begin(), stems.end(), stem)) continue;
    const auto holders = stems_.find(stem);
    // A word that few statements hold says more.
    sum += std::log(1 + all / static_cast<double>(holders->second));
  }
  return sum;
}

std::vector<FoundProposition> PropositionFinder::find(std::string_view typed, std::string_view span,
                                                      std::size_t limit) const {
  std::vector<std::vector<std::string>> wanted;
  for (const auto& word : words_of(typed)) wanted.push_back(spellings_of(word));
  const auto stems = stems_of(words_of(span));
  struct Ranked {
    double score = 0;
    std::size_t at = 0;
  };
  std::vector<Ranked> ranked;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const int fit = typed_score(entries_[i], wanted);
    if (!wanted.empty() && fit == 0) continue;
    ranked.push_back({fit * 10 + nearness(entries_[i], stems), i});
  }
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const Ranked& a, const Ranked& b) { return a.score > b.score; });
  std::vector<FoundProposition> out;
  for (const auto& each : ranked) {
    if (out.size() == limit) break;
    out.push_back(entries_[each.at].found);
  }
  return out;
}

std::vector<AlikeProposition> PropositionFinder::alike(std::string_view words) const {
  const auto told = telling_words(words_of(words));
  // Every spelling of who is named there.
  std::set<std::string> named;
  for (const auto& spellings : spellings_) {
    const bool names = std::any_of(told.begin(), told.end(), [&](const std::string& word) {
      return std::find(spellings.begin(), spellings.end(), word) != spellings.end();
    });
    if (names) named.insert(spellings.begin(), spellings.end());
  }
  const auto stands = [&](const std::string& word) {
    return named.contains(word) ||
           std::any_of(told.begin(), told.end(),
                       [&](const std::string& other) { return same_word(word, other); });
  };
  const auto all = static_cast<double>(entries_.size());
  std::vector<AlikeProposition> out;
  for (const Entry& entry : entries_) {
    double sum = 0;
    double shared = 0;
    for (const auto& word : entry.telling) {
      const double weight = std::log(1 + all / static_cast<double>(telling_.at(word)));
      sum += weight;
      if (stands(word)) shared += weight;
    }
    if (shared > 0) out.push_back({entry.found.id, &entry.found.statement, shared / sum});
  }
  return out;
}

}  // namespace workbench
