#include "core/language/horizon_detection.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/language/hedge_words.h"
#include "core/language/horizon.h"
#include "core/structure/sentence_reading.h"
#include "core/text/boundary.h"
#include "core/words/words.h"

namespace core {
namespace {

bool opens_clause(const std::vector<Word>& words, std::size_t at) {
  return at < 2 || words[at].gap.find_first_not_of(" \n\u00A0") != std::string_view::npos;
}

// "If Minsk joins, …", "… unless it is stopped"; not "as if", "even if".
bool is_if(const std::vector<Word>& words, std::size_t at) {
  static constexpr std::array<std::string_view, 5> kIf = {"if", "unless", "если", "якщо", "калі"};
  if (!one_of(kIf, words[at].folded)) return false;
  return at == 0 || (words[at - 1].folded != "as" && words[at - 1].folded != "even");
}

// "In the event of", "в случае": only where it opens a clause. Behind a verb it may belong to that
// one alone ("a decree transferring power in the event that he dies").
bool is_in_case(const std::vector<Word>& words, std::size_t at) {
  static constexpr std::array<std::string_view, 6> kCase = {"event",   "case",    "случае",
                                                            "випадку", "выпадку", "разі"};
  for (std::size_t i = at + 1; i < words.size() && i <= at + 2; ++i) {
    if (!one_of(kCase, words[i].folded)) continue;
    const std::string& in = words[at].folded;
    return (in == "in" || in == "в" || in == "у") && opens_clause(words, at);
  }
  return false;
}

// "Any involvement can cause …", "their entry will mean …": what follows from an event.
bool is_consequence(const std::vector<Word>& words, std::size_t modal) {
  static constexpr std::array<std::string_view, 6> kEqual = {"mean",     "entail",   "spell",
                                                             "означать", "означати", "азначаць"};
  static constexpr std::array<std::string_view, 8> kCausing = {
      "cause", "lead", "bring", "provoke", "trigger", "result", "привести", "призвести"};
  static constexpr std::array<std::string_view, 5> kAny = {"any", "such", "a", "an", "любое"};
  std::size_t verb = modal + 1;
  while (verb < words.size() && is_hedge_filler(words[verb].folded)) ++verb;
  if (verb >= words.size()) return false;
  if (one_of(kEqual, words[verb].folded)) return true;
  if (!one_of(kCausing, words[verb].folded)) return false;
  std::size_t first = modal;
  while (first > 0 && words[first].joined()) --first;
  return one_of(kAny, words[first].folded);
}

// "Could either win or lose" leaves every way open: there is nothing that would have a day.
bool leaves_open(const std::vector<Word>& words, std::size_t modal) {
  if (modal + 1 >= words.size() || words[modal + 1].folded != "either") return false;
  for (std::size_t at = modal + 2; at < words.size() && words[at].joined(); ++at) {
    if (words[at].folded == "or") return true;
  }
  return false;
}

bool hangs_on_condition(std::string_view statement) {
  const auto words = words_of(statement);
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (is_if(words, at) || is_in_case(words, at)) return true;
    if (!is_modal_word(words[at].folded)) continue;
    if (is_conditional_would(words, at) || is_consequence(words, at) || leaves_open(words, at)) {
      return true;
    }
  }
  return false;
}

// "This week", "these days": they point at no sentence.
bool opens_time(const std::vector<Word>& words, std::size_t at) {
  static constexpr std::array<std::string_view, 16> kTimes = {
      "day",     "days",    "week",   "weeks",  "weekend", "month", "months", "year",
      "quarter", "morning", "spring", "summer", "autumn",  "fall",  "winter", "decade"};
  return at + 1 < words.size() && one_of(kTimes, words[at + 1].folded);
}

// "It will be their third meeting", "from that summit": what the span speaks of stands in the
// sentence before.
bool leans_back(std::string_view statement) {
  static constexpr std::array<std::string_view, 18> kOpening = {
      "it",  "he",  "she", "they", "this", "these", "those", "such", "он",
      "она", "они", "это", "этот", "він",  "вона",  "вони",  "ён",   "яны"};
  static constexpr std::array<std::string_view, 5> kPlace = {"from", "at", "in", "after", "during"};
  const auto words = words_of(statement);
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (opens_time(words, at)) continue;
    if (at < 6 && one_of(kOpening, words[at].folded)) return true;
    const bool pointing = words[at].folded == "that" || words[at].folded == "this";
    if (at > 0 && pointing && one_of(kPlace, words[at - 1].folded)) return true;
  }
  return false;
}

struct Surroundings {
  ByteRange sentence;               // That the span begins in.
  std::optional<ByteRange> before;  // In the same paragraph.
};

Surroundings surroundings_of(std::string_view text, ByteRange span) {
  Surroundings out{span, std::nullopt};
  const SentenceReading reading(text, {});
  for (const Sentence& each : reading.paragraph_around(span.begin)) {
    const ByteRange& range = each.range;
    if (range.end <= span.begin) {
      out.before = range;
    } else if (range.begin < span.end) {
      out.sentence.begin = std::min(out.sentence.begin, range.begin);
      out.sentence.end = std::max(out.sentence.end, range.end);
    }
  }
  return out;
}

// Words that hardly say anything ("in the future") are only taken from the span itself.
const HorizonHit* firm(const std::vector<HorizonHit>& hits) {
  const HorizonHit* hit = main_horizon(hits);
  return hit != nullptr && hit->weight > 1 ? hit : nullptr;
}

HorizonReading reading_of(const HorizonHit& hit, HorizonSource source) {
  HorizonReading out{{hit.words, hit.dates, hit.rule}, source};
  std::string& rule = out.horizon.rule;  // "house v1, carried over: coming-weeks"
  if (source == HorizonSource::sentence_before) rule.insert(rule.find(": "), ", carried over");
  return out;
}

HorizonReading unstated(std::string_view statement, const DateRange& said) {
  Horizon horizon = default_horizon(said);
  if (!hangs_on_condition(statement)) return {std::move(horizon), HorizonSource::nothing};
  horizon.range.to.reset();
  if (!horizon.empty()) horizon.rule = "house v1: event-relative";
  return {std::move(horizon), HorizonSource::condition};
}

}  // namespace

HorizonReading read_horizon(std::string_view statement, const DateRange& said) {
  const auto hits = find_horizons(statement, said);
  if (const HorizonHit* hit = main_horizon(hits)) return reading_of(*hit, HorizonSource::span);
  return unstated(statement, said);
}

HorizonReading read_horizon(std::string_view text, ByteRange span, const DateRange& said) {
  const std::string_view statement = slice_of(text, span);
  HorizonReading own = read_horizon(statement, said);
  if (own.source == HorizonSource::span) return own;
  const Surroundings around = surroundings_of(text, span);
  const std::string_view opening = slice_of(text, {around.sentence.begin, span.begin});
  auto hits = find_horizons(slice_of(text, around.sentence), said);
  if (const HorizonHit* hit = firm(hits)) return reading_of(*hit, HorizonSource::sentence);
  if (own.source == HorizonSource::nothing && hangs_on_condition(opening)) {
    own = unstated(slice_of(text, {around.sentence.begin, span.end}), said);
  }
  if (own.source == HorizonSource::condition || !around.before || !leans_back(statement))
    return own;
  hits = find_horizons(slice_of(text, *around.before), said);
  if (const HorizonHit* hit = firm(hits)) return reading_of(*hit, HorizonSource::sentence_before);
  return own;
}

}  // namespace core
