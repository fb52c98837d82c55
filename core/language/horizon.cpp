#include "core/language/horizon.h"

#include <algorithm>

#include "core/language/horizon_days.h"
#include "core/language/horizon_past.h"
#include "core/language/horizon_rules.h"
#include "core/language/horizon_written.h"
#include "core/words/folding.h"
#include "core/words/words.h"

namespace core {
namespace {

enum class Slot { none, year, month, day, day2, season, weekday, n, unit };

struct Item {
  Slot slot = Slot::none;
  std::vector<std::string> words;  // Folded alternatives.
  bool optional = false;
};

struct Pattern {
  const HorizonRule* rule = nullptr;
  std::vector<Item> items;
  bool latin = true;  // Names in its slots are English; "fall" is a season in no other language.
};

Slot slot_named(std::string_view name) {
  static constexpr std::pair<std::string_view, Slot> kSlots[] = {
      {"<year>", Slot::year},       {"<month>", Slot::month}, {"<day>", Slot::day},
      {"<season>", Slot::season},   {"<n>", Slot::n},         {"<unit>", Slot::unit},
      {"<weekday>", Slot::weekday}, {"<day2>", Slot::day2},
  };
  for (const auto& [text, slot] : kSlots) {
    if (text == name) return slot;
  }
  return Slot::none;
}

Item item_of(std::string_view text) {
  Item item;
  if (text.ends_with('?')) {
    item.optional = true;
    text.remove_suffix(1);
  }
  item.slot = slot_named(text);
  if (item.slot != Slot::none) return item;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t bar = std::min(text.find('|', at), text.size());
    item.words.push_back(fold(text.substr(at, bar - at)));
    at = bar + 1;
  }
  return item;
}

Pattern pattern_of(const HorizonRule& rule) {
  Pattern out{&rule, {}, true};
  const std::string_view text = rule.pattern;
  out.latin = std::all_of(text.begin(), text.end(), [](char c) { return c > 0; });
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t space = std::min(text.find(' ', at), text.size());
    out.items.push_back(item_of(text.substr(at, space - at)));
    at = space + 1;
  }
  return out;
}

// Names with their stems folded, so that a word is compared and not folded again.
class Names {
 public:
  explicit Names(std::span<const NamedNumber> names) {
    for (const NamedNumber& name : names) {
      names_.push_back({fold(name.stem), name.value, name.whole});
    }
  }
  [[nodiscard]] int value(const std::string& folded) const {
    for (const Name& name : names_) {
      if (name.whole ? folded == name.stem : folded.starts_with(name.stem)) return name.value;
    }
    return -1;
  }

 private:
  struct Name {
    std::string stem;
    int value = 0;
    bool whole = false;
  };
  std::vector<Name> names_;
};

// The tables made ready for comparing; made once, because folding costs more than matching.
struct Tables {
  std::vector<Pattern> patterns;
  Names months{month_names()};
  Names seasons{season_names()};
  Names weekdays{weekday_names()};
  Names units{unit_names()};
  Names quantities{quantity_names()};
};

const Tables& tables() {
  static const Tables kTables = [] {
    Tables made;
    for (const HorizonRule& rule : horizon_rules()) made.patterns.push_back(pattern_of(rule));
    return made;
  }();
  return kTables;
}

class Matcher {
 public:
  explicit Matcher(const std::vector<Word>& words) : words_(words) {}

  // Where the pattern's match that begins at word `at` ends; 0 when there is none.
  std::size_t match(const Pattern& pattern, std::size_t at) {
    slots_ = {};
    first_ = at;
    latin_ = pattern.latin;
    return items(pattern, 0, at);
  }
  [[nodiscard]] const HorizonSlots& slots() const { return slots_; }

 private:
  std::size_t items(const Pattern& pattern, std::size_t item, std::size_t at) {
    if (item == pattern.items.size()) return at;
    const Item& wanted = pattern.items[item];
    const HorizonSlots before = slots_;
    if (at < words_.size() && (at == first_ || near(at)) && takes(wanted, words_[at])) {
      if (const std::size_t end = items(pattern, item + 1, at + 1); end != 0) return end;
      slots_ = before;
    }
    return wanted.optional ? items(pattern, item + 1, at) : 0;
  }

  // "Jan. 5", "mid-2023", "year-end" hang together too.
  [[nodiscard]] bool near(std::size_t at) const {
    const Word& word = words_[at];
    return word.joined() || word.gap == "-" || word.gap == ". " || word.gap == "., " ||
           word.gap == "\u2013";
  }

  bool takes(const Item& item, const Word& word) {
    const bool named = item.slot == Slot::month || item.slot == Slot::season ||
                       item.slot == Slot::weekday || item.slot == Slot::unit;
    if (named && (word.folded.front() > 0) != latin_) return false;
    switch (item.slot) {
      case Slot::none:
        return std::find(item.words.begin(), item.words.end(), word.folded) != item.words.end();
      case Slot::year:
        return set(slots_.year, word.year ? word.number : -1);
      case Slot::day:
        return set(slots_.day, day_of(word));
      case Slot::day2:
        return set(slots_.day2, day_of(word));
      case Slot::month: {
        const int month = tables().months.value(word.folded);
        const std::size_t dash = word.folded.find('-');
        slots_.month2 =
            dash == std::string::npos ? -1 : tables().months.value(word.folded.substr(dash + 1));
        // "may" without its capital is the verb.
        const bool verb = (word.folded == "may" || word.folded == "march") && !word.capital;
        return set(slots_.month, verb ? -1 : month);
      }
      case Slot::season:
        return set(slots_.season, tables().seasons.value(word.folded));
      case Slot::weekday:
        // "On Sat" is a day; "the sun", "sat" are not.
        return set(slots_.weekday,
                   latin_ && !word.capital ? -1 : tables().weekdays.value(word.folded));
      case Slot::n:
        return set(slots_.n, word.year ? -1 : number_of(word));
      case Slot::unit:
        return set(slots_.unit, tables().units.value(word.folded));
    }
    return false;
  }

  static int day_of(const Word& word) {
    return word.digits && word.number >= 1 && word.number <= 31 ? word.number : -1;
  }

  static int number_of(const Word& word) {
    if (word.number >= 0) return word.number;
    return tables().quantities.value(word.folded);
  }

  static bool set(int& slot, int value) {
    if (value < 0) return false;
    slot = value;
    return true;
  }

  const std::vector<Word>& words_;
  HorizonSlots slots_;
  std::size_t first_ = 0;
  bool latin_ = true;
};

struct Found {
  const HorizonRule* rule = nullptr;
  std::size_t last = 0;
  DateRange dates;
  bool dated = false;  // Names its year.
};

std::optional<SaidDay> said_day(const DateRange& said) {
  if (said.from) return SaidDay{*said.from, false};
  return said.to ? std::optional(SaidDay{*said.to, true}) : std::nullopt;
}

// The longest match that begins at a word and lies in no past.
Found longest_at(Matcher& matcher, std::size_t at, const std::optional<SaidDay>& said) {
  Found best;
  for (const Pattern& pattern : tables().patterns) {
    const std::size_t end = matcher.match(pattern, at);
    if (end <= best.last || end == at) continue;
    const auto dates = horizon_days(*pattern.rule, matcher.slots(), said);
    if (!dates) continue;
    // A day without a year was looked for on both sides.
    const bool placed = matcher.slots().day >= 0 && matcher.slots().year < 0;
    if (!placed && dates->to && said && *dates->to < said->day) continue;
    best = {pattern.rule, end, *dates, matcher.slots().year >= 0};
  }
  return best;
}

// "Since 2020", "said on Monday": what has begun or happened already is no horizon. A year that is
// still to come needs no look at the verb.
bool looks_back(const std::vector<Word>& words, std::size_t at, const Found& found,
                const std::optional<SaidDay>& said) {
  if (follows_past_word(words, at)) return true;
  if (found.rule->kind == HorizonKind::number && counts_back(words, at)) return true;
  const bool future = found.dates.from && said && *found.dates.from > said->day;
  if (found.rule->kind == HorizonKind::event || (future && found.dated)) return false;
  return may_be_past(*found.rule) && tells_past(words, at, found.last);
}

}  // namespace

std::vector<HorizonHit> find_horizons(std::string_view text, const DateRange& said) {
  const auto words = words_of(text);
  const auto anchor = said_day(said);
  Matcher matcher(words);
  std::vector<HorizonHit> hits;
  for (std::size_t at = 0; at < words.size();) {
    const Found found = longest_at(matcher, at, anchor);
    if (found.rule == nullptr || looks_back(words, at, found, anchor)) {
      ++at;
      continue;
    }
    HorizonHit hit;
    hit.words = std::string(slice_of(text, words, at, found.last));
    hit.range = {words[at].range.begin, words[found.last - 1].range.end};
    hit.dates = found.dates;
    // Nothing that is still to come begins before it was said.
    const bool over = anchor && hit.dates.to && *hit.dates.to < anchor->day;
    if (anchor && !over && hit.dates.from && *hit.dates.from < anchor->day) {
      hit.dates.from = anchor->day;
    }
    hit.rule = "house v1: " + std::string(found.rule->name);
    hit.weight = found.rule->weight;
    hits.push_back(std::move(hit));
    at = found.last;
  }
  return hits.empty() ? written_horizons(text, said) : hits;
}

const HorizonHit* main_horizon(const std::vector<HorizonHit>& hits) {
  const HorizonHit* best = nullptr;
  for (const HorizonHit& hit : hits) {
    if (best == nullptr || hit.weight > best->weight) best = &hit;
  }
  return best;
}

Horizon default_horizon(const DateRange& said) {
  const auto dates = horizon_days(unstated_rule(), {}, said_day(said));
  if (!dates) return {};
  return {"(none stated)", *dates, "house v1: " + std::string(unstated_rule().name)};
}

}  // namespace core
