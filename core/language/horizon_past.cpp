#include "core/language/horizon_past.h"

#include <set>
#include <string>
#include <string_view>

#include "core/language/hedge_words.h"
#include "core/words/cue_words.h"
#include "core/words/words.h"

namespace core {
namespace {

constexpr std::string_view kPast =
    "met held took began came went was were had said told made sent saw led left fell won lost "
    "wrote got gave became knew spoke brought broke ran grew drew put "
    "был была было были сказал заявил";
constexpr std::string_view kComing =
    "to going is are expected scheduled planned slated due set plans plan planning intends hopes "
    "wants ready likely unlikely expect expects forecast bound "
    "планирует планируют планируется намерен намерены ожидается пройдет состоится начнется "
    "планує планують відбудеться плануе";
constexpr std::string_view kBefore = "since after until с после";
constexpr std::string_view kGone = "recent past last previous прошлой прошлым минулої";

bool in(const WordSet& set, const std::string& word) { return set.find(word) != set.end(); }

bool is_past_verb(const std::string& folded) {
  static const WordSet kSet = word_set(kPast);
  return in(kSet, folded) || (folded.size() > 4 && folded.ends_with("ed"));
}

bool is_coming_verb(const std::string& folded) {
  static const WordSet kSet = word_set(kComing);
  return in(kSet, folded) || is_modal_word(folded);
}

enum class Tense { none, past, coming };

Tense tense_of(const Word& word) {
  if (is_coming_verb(word.folded)) return Tense::coming;
  return is_past_verb(word.folded) ? Tense::past : Tense::none;
}

bool parts_clause(const Word& word) {
  return word.gap.find_first_of(".!?;:\"") != std::string_view::npos;
}

// "Заявил в мае": a past form of a Russian, Ukrainian or Belarusian verb right before.
bool slavic_past(const Word& word) {
  static constexpr std::string_view kEndings[] = {"ил", "ал", "ел",  "ила", "ала",  "или",  "али",
                                                  "ив", "ав", "ілі", "алі", "лися", "лись", "лся"};
  if (word.folded.size() < 10 || word.folded.front() >= 0) return false;
  for (const std::string_view ending : kEndings) {
    if (word.folded.ends_with(ending)) return true;
  }
  return false;
}

}  // namespace

bool may_be_past(const HorizonRule& rule) {
  switch (rule.kind) {
    case HorizonKind::days:
      return rule.name == "this-week" || rule.name == "this-day";
    case HorizonKind::said_month:
    case HorizonKind::to_said_month:
    case HorizonKind::to_said_year:
      return rule.amount == 0;
    case HorizonKind::date:
    case HorizonKind::weekday:
    case HorizonKind::month:
    case HorizonKind::month_begin:
    case HorizonKind::month_middle:
    case HorizonKind::month_end:
    case HorizonKind::month_part:
    case HorizonKind::year:
    case HorizonKind::year_part:
    case HorizonKind::season:
      return true;
    default:
      return false;
  }
}

bool follows_past_word(const std::vector<Word>& words, std::size_t at) {
  static const WordSet kSet = word_set(kBefore);
  static const WordSet kGoneSet = word_set(kGone);
  if (at == 0 || !words[at].joined()) return false;
  // "Will last until May": there it is a verb.
  const std::string& opening = words[at].folded;
  const bool gone = !is_preposition(opening) && opening != "until" && opening != "through" &&
                    opening != "throughout" && opening != "before";
  return in(kSet, words[at - 1].folded) || (gone && in(kGoneSet, words[at - 1].folded));
}

bool counts_back(const std::vector<Word>& words, std::size_t at) {
  static const WordSet kSet = word_set(
      "first second third fourth fifth sixth seventh eighth ninth tenth last worst best biggest "
      "largest highest lowest longest deadliest most only первый первая третий второй впервые");
  constexpr std::size_t kFar = 7;
  for (std::size_t back = at; back > 0 && at - back < kFar && words[back].joined(); --back) {
    if (in(kSet, words[back - 1].folded)) return words[back].folded != "quarter";
  }
  return false;
}

bool tells_past(const std::vector<Word>& words, std::size_t first, std::size_t last) {
  if (first > 0 && slavic_past(words[first - 1])) return true;
  for (std::size_t at = first; at > 0 && !parts_clause(words[at]); --at) {
    const Tense tense = tense_of(words[at - 1]);
    if (tense != Tense::none) return tense == Tense::past;
    if (ends_subject(words[at - 1].folded)) break;
  }
  for (std::size_t at = last; at < words.size() && !parts_clause(words[at]); ++at) {
    const Tense tense = tense_of(words[at]);
    if (tense != Tense::none) return tense == Tense::past;
  }
  return false;
}

}  // namespace core
