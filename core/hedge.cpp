#include "core/hedge.h"

#include <algorithm>
#include <array>

#include "core/words.h"

namespace core {
namespace {

// May stand inside a wording without changing it: "may even well", "is still likely to".
constexpr std::array<std::string_view, 19> kFillers = {
    "also",   "even",      "still", "soon",    "now",        "then", "all",
    "both",   "therefore", "thus",  "indeed",  "eventually", "only", "again",
    "simply", "just",      "quite", "further", "already"};
constexpr std::array<std::string_view, 7> kNegators = {"not",    "never",    "no",     "hardly",
                                                       "nobody", "scarcely", "neither"};
// "the will of the people", "military might": nouns, not hedges.
constexpr std::array<std::string_view, 14> kBeforeNoun = {
    "the", "a",         "his",  "her",  "its",      "their", "our",
    "my",  "political", "free", "good", "military", "own",   "of"};

template <std::size_t N>
bool one_of(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

struct Wording {
  std::vector<std::string> norms;
  const ScaleTerm* term = nullptr;
  const Scale* scale = nullptr;
  bool negative = false;  // The negation is part of the wording.
};

// A match of a wording: words [first, last).
struct Match {
  const Wording* wording = nullptr;
  std::size_t first = 0;
  std::size_t last = 0;
};

Wording wording_of(std::string_view words, const ScaleTerm& term, const Scale& scale) {
  Wording out;
  out.term = &term;
  out.scale = &scale;
  for (const Word& word : words_of(words)) {
    out.norms.push_back(word.norm);
    out.negative |= one_of(kNegators, word.folded);
  }
  // "is likely to" also stands as "likely to".
  if (out.norms.size() > 1 && out.norms.front() == "be") out.norms.erase(out.norms.begin());
  return out;
}

std::vector<Wording> wordings_of(std::span<const Scale> scales) {
  std::vector<Wording> out;
  for (const Scale& scale : scales) {
    for (const ScaleTerm& term : scale.terms) {
      out.push_back(wording_of(term.term, term, scale));
      for (const auto& alias : term.aliases) out.push_back(wording_of(alias, term, scale));
    }
  }
  std::erase_if(out, [](const Wording& wording) { return wording.norms.empty(); });
  return out;
}

// "Belarusian plans to …", "their plans to …"; but "Belarus plans to …".
bool is_noun_plan(const std::vector<Word>& words, std::size_t at) {
  if (words[at].norm != "plan" || at == 0 || !words[at].joined()) return false;
  const Word& before = words[at - 1];
  const bool adjective = before.folded.ends_with("ian") || before.folded.ends_with("ish") ||
                         before.folded.ends_with("ese");
  return adjective || before.possessive || one_of(kBeforeNoun, before.folded);
}

bool is_noun_or_month(const std::vector<Word>& words, std::size_t at) {
  const Word& word = words[at];
  if (is_noun_plan(words, at)) return true;
  const bool modal = word.folded == "will" || word.folded == "might" || word.folded == "may" ||
                     word.folded == "can";
  if (!modal) return false;
  const Word* before = at > 0 ? &words[at - 1] : nullptr;
  if (word.folded == "may" && word.capital) {
    // The month, unless it opens the sentence before a word that is no number.
    const bool number_after = at + 1 < words.size() && words[at + 1].digits;
    return number_after || (before != nullptr && word.joined());
  }
  return before != nullptr && word.joined() &&
         (one_of(kBeforeNoun, before->folded) || (before->possessive && word.folded != "may"));
}

// How many words a wording takes from `at`; 0 when it does not stand there.
std::size_t match_length(const std::vector<Word>& words, std::size_t at, const Wording& wording) {
  std::size_t next = at;
  for (std::size_t i = 0; i < wording.norms.size(); ++i) {
    if (i > 0 && next < words.size() && words[next].norm != wording.norms[i] &&
        one_of(kFillers, words[next].folded) && words[next].joined()) {
      ++next;
    }
    if (next >= words.size() || words[next].norm != wording.norms[i]) return 0;
    if (i > 0 && !words[next].joined()) return 0;
    ++next;
  }
  return next - at;
}

std::vector<Match> matches_in(const std::vector<Word>& words,
                              const std::vector<Wording>& wordings) {
  std::vector<Match> out;
  for (std::size_t at = 0; at < words.size();) {
    Match best{nullptr, at, at};
    if (!is_noun_or_month(words, at)) {
      for (const Wording& wording : wordings) {
        const std::size_t length = match_length(words, at, wording);
        if (length > best.last - at) best = {&wording, at, at + length};
      }
    }
    if (best.wording != nullptr) out.push_back(best);
    at = std::max(at + 1, best.last);
  }
  return out;
}

bool is_modal(const Match& match, const std::vector<Word>& words) {
  static constexpr std::array<std::string_view, 8> kModals = {"will", "would", "can",   "could",
                                                              "may",  "might", "shall", "should"};
  return match.last - match.first == 1 && one_of(kModals, words[match.first].folded);
}

// The place of a negation right after the match ("will probably not", "will be no"), else 0.
std::size_t negation_after(const std::vector<Word>& words, const Match& match) {
  std::size_t at = match.last;
  for (int skipped = 0; at < words.size() && skipped < 3 && words[at].joined(); ++at, ++skipped) {
    if (one_of(kNegators, words[at].folded)) return at;
    const bool passable = one_of(kFillers, words[at].folded) || words[at].norm == "be" ||
                          (words[at].folded == "have" && is_modal(match, words));
    if (!passable) return 0;
  }
  return 0;
}

// "not likely", "nobody will", "not very likely".
bool negated_before(const std::vector<Word>& words, const Match& match) {
  if (match.first == 0 || !words[match.first].joined()) return false;
  const Word& before = words[match.first - 1];
  if (before.folded == "not" && match.first > 1 && words[match.first - 2].folded == "if") {
    return false;
  }
  if (one_of(kNegators, before.folded) || before.folded == "nothing") return true;
  if (match.first < 2 || !before.joined()) return false;
  const std::string& two_before = words[match.first - 2].folded;
  if (before.folded == "one") return two_before == "no";
  return two_before == "not" &&
         (before.folded == "very" || before.folded == "at" || before.folded == "particularly");
}

HedgeHit hit_of(std::string_view text, const std::vector<Word>& words, const Match& match) {
  const ScaleTerm& term = *match.wording->term;
  HedgeHit hit;
  std::size_t last = match.last;
  const std::size_t negation = negation_after(words, match);
  const bool before = negated_before(words, match) && !is_modal(match, words);
  const bool nobody = negated_before(words, match) && is_modal(match, words) &&
                      words[match.first - 1].folded != "no";
  hit.negated = !match.wording->negative && (negation != 0 || before || nobody);
  if (negation != 0 && hit.negated) last = negation + 1;
  hit.term = term.term;
  hit.lo = term.lo;
  hit.hi = term.hi;
  hit.has_range = term.has_range;
  hit.scorable = term.scorable && term.has_range;
  if (hit.negated && term.has_range) {
    const std::string& first = words[match.first].folded;
    // "Cannot" and "could not" deny that it is possible; "may not" only says it may fail.
    const bool impossible = is_modal(match, words) && (first == "can" || first == "could");
    hit.lo = impossible ? 0.01 : 1 - term.hi;
    hit.hi = impossible ? 0.05 : 1 - term.lo;
    if (impossible) hit.scorable = true;
  }
  const std::size_t begin = before || nobody ? match.first - 1 : match.first;
  hit.words = std::string(slice_of(text, words, begin, last));
  hit.range = {words[begin].range.begin, words[last - 1].range.end};
  hit.scale = match.wording->scale->name;
  hit.scale_version = match.wording->scale->version;
  return hit;
}

// "Will most likely", "could possibly": the adverb says how likely, the modal only when.
void let_adverbs_win(std::vector<Match>& matches, const std::vector<Word>& words) {
  for (std::size_t i = 0; i + 1 < matches.size();) {
    const Match& modal = matches[i];
    const Match& next = matches[i + 1];
    const std::size_t between = next.first - modal.last;
    bool near = between <= 2 && words[next.first].joined();
    for (std::size_t at = modal.last; near && at < next.first; ++at) {
      near = words[at].joined() && (one_of(kFillers, words[at].folded) || words[at].norm == "be");
    }
    const bool wins =
        is_modal(modal, words) && !is_modal(next, words) && near && next.wording->term->has_range;
    if (!wins) {
      ++i;
      continue;
    }
    matches[i + 1].first = modal.first;
    matches.erase(matches.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

}  // namespace

std::vector<HedgeHit> find_hedges(std::string_view text, std::span<const Scale> scales) {
  const auto wordings = wordings_of(scales);
  const auto words = words_of(text);
  auto matches = matches_in(words, wordings);
  let_adverbs_win(matches, words);
  std::vector<HedgeHit> hits;
  hits.reserve(matches.size());
  for (const Match& match : matches) hits.push_back(hit_of(text, words, match));
  return hits;
}

std::vector<HedgeHit> find_hedges(std::string_view text, const Scale& scale) {
  return find_hedges(text, std::span(&scale, 1));
}

const HedgeHit* main_hedge(const std::vector<HedgeHit>& hits) {
  const auto found =
      std::find_if(hits.begin(), hits.end(), [](const HedgeHit& hit) { return hit.has_range; });
  return found == hits.end() ? nullptr : &*found;
}

}  // namespace core
