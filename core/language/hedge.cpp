#include "core/language/hedge.h"

#include <algorithm>
#include <array>
#include <map>

#include "core/language/hedge_words.h"
#include "core/model/link_meaning.h"
#include "core/words/cue_words.h"
#include "core/words/folding.h"
#include "core/words/words.h"

namespace core {
namespace {

// "the will of the people", "military might": nouns, not hedges.
constexpr std::array<std::string_view, 14> kBeforeNoun = {
    "the", "a",         "his",  "her",  "its",      "their", "our",
    "my",  "political", "free", "good", "military", "own",   "of"};

using Wording = HedgeWording;

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
    out.negative |= is_negator(word.folded);
  }
  // "is likely to" also stands as "likely to"; "an option" alone says nothing.
  const bool drops = out.norms.size() > 1 && out.norms.front() == "be" && !is_article(out.norms[1]);
  if (drops) out.norms.erase(out.norms.begin());
  return out;
}

// Each name is folded once: a scale has about a hundred, and the synonyms ask for several hundred.
std::map<std::string, const ScaleTerm*, std::less<>> names_of(const Scale& scale) {
  std::map<std::string, const ScaleTerm*, std::less<>> out;
  for (const ScaleTerm& term : scale.terms) {
    out.try_emplace(fold(term.term), &term);
    for (const auto& alias : term.aliases) out.try_emplace(fold(alias), &term);
  }
  return out;
}

void add_synonyms(const Scale& scale, std::vector<Wording>& out) {
  const auto names = names_of(scale);
  for (const HedgeSynonym& synonym : hedge_synonyms()) {
    for (const std::string_view name : synonym.terms) {
      const auto found = names.find(name);
      if (found == names.end()) continue;
      out.push_back({synonym.norms, found->second, &scale, synonym.negative});
      break;
    }
  }
}

// A scale's own wordings stand before all synonyms.
std::vector<Wording> wordings_of(std::span<const Scale> scales) {
  std::vector<Wording> out;
  for (const Scale& scale : scales) {
    for (const ScaleTerm& term : scale.terms) {
      out.push_back(wording_of(term.term, term, scale));
      for (const auto& alias : term.aliases) out.push_back(wording_of(alias, term, scale));
    }
  }
  for (const Scale& scale : scales) add_synonyms(scale, out);
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

bool is_capital_may(const std::vector<Word>& words, std::size_t at) {
  // The month, unless it opens the sentence before a word that is no number.
  const bool number_after = at + 1 < words.size() && words[at + 1].digits;
  return number_after || (at > 0 && words[at].joined());
}

// "A possible attack", "the likely winner", "as far as possible": they qualify a noun.
bool is_attribute(const std::vector<Word>& words, std::size_t at) {
  static constexpr std::array<std::string_view, 6> kAdjectives = {
      "possible", "likely", "probable", "unlikely", "inevitable", "certain"};
  if (at == 0 || !words[at].joined() || !one_of(kAdjectives, words[at].folded)) return false;
  const std::string& before = words[at - 1].folded;
  return before == "as" || one_of(kBeforeNoun, before);
}

bool is_noun_or_month(const std::vector<Word>& words, std::size_t at) {
  const Word& word = words[at];
  if (is_noun_plan(words, at) || is_attribute(words, at)) return true;
  const bool modal = word.folded == "will" || word.folded == "might" || word.folded == "may" ||
                     word.folded == "can";
  if (!modal) return false;
  if (word.folded == "may" && word.capital) return is_capital_may(words, at);
  const Word* before = at > 0 ? &words[at - 1] : nullptr;
  return before != nullptr && word.joined() &&
         (one_of(kBeforeNoun, before->folded) || (before->possessive && word.folded != "may"));
}

// How many words a wording takes from `at`; 0 when it does not stand there.
std::size_t match_length(const std::vector<Word>& words, std::size_t at, const Wording& wording) {
  std::size_t next = at;
  for (std::size_t i = 0; i < wording.norms.size(); ++i) {
    for (int skipped = 0; i > 0 && skipped < 2 && next < words.size(); ++skipped, ++next) {
      const bool passable = words[next].norm != wording.norms[i] && words[next].joined() &&
                            is_hedge_filler(words[next].folded);
      if (!passable) break;
    }
    if (next >= words.size() || words[next].norm != wording.norms[i]) return 0;
    if (i > 0 && !words[next].joined()) return 0;
    ++next;
  }
  // "Is going to Moscow", "is going to the front": on the way, not about to.
  const bool goes = next > at + 1 && words[next - 1].folded == "to" &&
                    words[next - 2].folded == "going" && next < words.size() &&
                    (words[next].capital || is_article(words[next].folded));
  return goes ? 0 : next - at;
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
  return match.last - match.first == 1 && is_modal_word(words[match.first].folded);
}

// The place of a negation right after the match ("will probably not", "will be no"), else 0.
std::size_t negation_after(const std::vector<Word>& words, const Match& match) {
  std::size_t at = match.last;
  for (int skipped = 0; at < words.size() && skipped < 3 && words[at].joined(); ++at, ++skipped) {
    if (is_negator(words[at].folded)) return at;
    const bool passable = is_hedge_filler(words[at].folded) || words[at].norm == "be" ||
                          (words[at].folded == "have" && is_modal(match, words));
    if (!passable) return 0;
  }
  return 0;
}

// "No soldier of his will", "neither side can": where the subject that denies begins.
std::optional<std::size_t> denying_subject(const std::vector<Word>& words, const Match& match) {
  static constexpr std::array<std::string_view, 7> kDenying = {
      "no", "nobody", "nothing", "none", "never", "neither", "никто"};
  for (std::size_t at = match.first; at > 0 && match.first - at < 6; --at) {
    if (!words[at].joined() || words[at].gap.find(',') != std::string_view::npos) break;
    const std::string& before = words[at - 1].folded;
    if (ends_subject(before) || is_reporting_verb(before) || before == "doubt") break;
    const bool opens = at == 1 || !words[at - 1].joined() || ends_subject(words[at - 2].folded) ||
                       words[at - 2].folded == "under" || words[at - 2].folded == "in" ||
                       words[at - 1].gap.find(',') != std::string_view::npos;
    if (one_of(kDenying, before) && (opens || match.first == at)) return at - 1;
  }
  return std::nullopt;
}

// "Not likely", "nobody will", "not very likely": where the negation begins.
std::optional<std::size_t> negation_before(const std::vector<Word>& words, const Match& match) {
  if (match.first == 0 || !words[match.first].joined()) return std::nullopt;
  const Word& before = words[match.first - 1];
  const bool if_not =
      before.folded == "not" && match.first > 1 && words[match.first - 2].folded == "if";
  if (if_not) return std::nullopt;
  if (is_modal(match, words)) {
    const bool russian = is_negator(before.folded) && before.folded.front() < 0;
    return russian ? std::optional(match.first - 1) : denying_subject(words, match);
  }
  if (is_negator(before.folded) || before.folded == "nothing") return match.first - 1;
  if (match.first < 2 || !before.joined()) return std::nullopt;
  const std::string& two_before = words[match.first - 2].folded;
  const bool stressed = before.folded == "very" || before.folded == "at" ||
                        before.folded == "particularly" || before.folded == "all";
  const bool denied = two_before == "not" ? stressed : before.folded == "one" && two_before == "no";
  return denied ? std::optional(match.first - 2) : std::nullopt;
}

// The range of a denied term. "Cannot" and "could not" deny that it is possible; "may not" only
// says it may fail.
void turn_round(HedgeHit& hit, const ScaleTerm& term, bool impossible) {
  const Probability denied = turned_round({term.lo, std::nullopt, term.hi});
  hit.lo = impossible ? 0.01 : denied.lo;
  hit.hi = impossible ? 0.05 : denied.hi;
  if (impossible) hit.scorable = true;
}

HedgeHit hit_of(std::string_view text, const std::vector<Word>& words, const Match& match) {
  const ScaleTerm& term = *match.wording->term;
  HedgeHit hit;
  const std::size_t after = negation_after(words, match);
  const auto before = negation_before(words, match);
  hit.negated = !match.wording->negative && (after != 0 || before);
  const std::size_t last = after != 0 && hit.negated ? after + 1 : match.last;
  std::size_t begin = before && hit.negated ? *before : match.first;
  // "Don’t" is one word to a reader.
  while (begin > 0 && words[begin].gap.empty()) --begin;
  hit.term = term.term;
  hit.lo = term.lo;
  hit.hi = term.hi;
  hit.has_range = term.has_range;
  hit.scorable = term.scorable && term.has_range;
  if (hit.negated && term.has_range) {
    turn_round(hit, term, is_modal(match, words) && is_ability_word(words[match.first].folded));
  }
  hit.words = std::string(slice_of(text, words, begin, last));
  hit.range = {words[begin].range.begin, words[last - 1].range.end};
  hit.scale = match.wording->scale->name;
  hit.scale_version = match.wording->scale->version;
  return hit;
}

bool near(const std::vector<Word>& words, std::size_t from, std::size_t to) {
  if (to - from > 2) return false;
  for (std::size_t at = from; at <= to; ++at) {
    if (!words[at].joined()) return false;
    const bool passable = is_hedge_filler(words[at].folded) || words[at].norm == "be";
    if (at < to && !passable) return false;
  }
  return true;
}

// "Will", or a wording like "will not" whose negation is looked at again behind the adverb.
bool begins_with_modal(const Match& match, const std::vector<Word>& words) {
  if (is_modal(match, words)) return true;
  return match.last - match.first == 2 && match.wording->negative &&
         is_modal_word(words[match.first].folded);
}

// "Will most likely", "could possibly", "probably will": the adverb says how likely, the modal only
// when.
void let_adverbs_win(std::vector<Match>& matches, const std::vector<Word>& words) {
  for (std::size_t i = 0; i + 1 < matches.size();) {
    Match& one = matches[i];
    Match& next = matches[i + 1];
    const bool modal_first = is_modal(one, words) && !is_modal(next, words);
    const bool modal_last = !is_modal(one, words) && begins_with_modal(next, words);
    const auto* adverb = modal_first ? next.wording : one.wording;
    const bool wins =
        (modal_first || modal_last) && adverb->term->has_range && near(words, one.last, next.first);
    if (!wins) {
      ++i;
      continue;
    }
    one = {adverb, one.first, modal_first ? next.last : next.first + 1};
    matches.erase(matches.begin() + static_cast<std::ptrdiff_t>(i + 1));
  }
}

void read_conditionals(std::vector<Match>& matches, const std::vector<Word>& words,
                       const std::vector<Wording>& wordings) {
  const std::vector<std::string> wanted = {"that", "would"};
  const auto found = std::find_if(wordings.begin(), wordings.end(),
                                  [&](const Wording& each) { return each.norms == wanted; });
  if (found == wordings.end()) return;
  for (Match& match : matches) {
    const bool would = match.last - match.first == 1 && words[match.first].folded == "would";
    if (would && is_conditional_would(words, match.first)) match.wording = &*found;
  }
}

// For each word its sentence, and whether it stands in a side clause: from a word like "if" at the
// beginning of a sentence or after a comma to the next comma.
struct Place {
  int sentence = 0;
  bool aside = false;
};

bool ends_sentence(const std::vector<Word>& words, std::size_t at) {
  if (at == 0 || words[at].gap.find_first_of(".!?") == std::string_view::npos) return false;
  return words[at].gap.find_first_of(" \n") != std::string_view::npos &&
         !is_short_title(words[at - 1].folded);
}

std::vector<Place> places_of(const std::vector<Word>& words) {
  std::vector<Place> out;
  Place now;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const bool fresh = at == 0 || ends_sentence(words, at);
    if (fresh && at > 0) ++now.sentence;
    const bool comma = words[at].gap.find(',') != std::string_view::npos;
    if (fresh || comma) now.aside = opens_side_clause(words[at].folded);
    out.push_back(now);
  }
  return out;
}

}  // namespace

HedgeFinder::HedgeFinder(std::span<const Scale> scales) : wordings_(wordings_of(scales)) {}

std::vector<HedgeHit> HedgeFinder::find(std::string_view text) const {
  const auto words = words_of(text);
  const auto places = places_of(words);
  auto matches = matches_in(words, wordings_);
  read_conditionals(matches, words, wordings_);
  let_adverbs_win(matches, words);
  std::vector<HedgeHit> hits;
  hits.reserve(matches.size());
  for (const Match& match : matches) {
    hits.push_back(hit_of(text, words, match));
    hits.back().sentence = places[match.first].sentence;
    hits.back().aside = places[match.first].aside;
  }
  return hits;
}

std::vector<HedgeHit> find_hedges(std::string_view text, std::span<const Scale> scales) {
  return HedgeFinder(scales).find(text);
}

std::vector<HedgeHit> find_hedges(std::string_view text, const Scale& scale) {
  return find_hedges(text, std::span(&scale, 1));
}

const HedgeHit* main_hedge(const std::vector<HedgeHit>& hits) {
  const HedgeHit* best = nullptr;
  for (const HedgeHit& hit : hits) {
    if (!hit.has_range) continue;
    const bool later = best != nullptr && hit.sentence > best->sentence && !hit.aside;
    const bool firmer = best != nullptr && best->aside && !hit.aside;
    if (best == nullptr || later || firmer) best = &hit;
  }
  return best;
}

}  // namespace core
