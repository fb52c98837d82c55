#include "core/language/horizon_written.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <string>

#include "core/dates/date_tokens.h"
#include "core/dates/written_date.h"
#include "core/structure/language_guess.h"
#include "core/words/words.h"

namespace core {
namespace {

constexpr std::array<std::string_view, 4> kRuled = {"en", "ru", "uk", "be"};

/// "Bis zum", "d’ici", "do końca": from now to the end of what is named.
const WordSet& until_words() {
  static const WordSet kWords = word_set(
      "bis spätestens ici d'ici jusqu jusque jusqu'à jusqu'au jusqu'en hasta entro fino até tot "
      "uiterlijk do till tills senast "
      "inden asti mennessä până до najkasniej nejpozději najneskôr legkésőbb");
  return kWords;
}

/// "Vor", "avant le": to the day before it.
const WordSet& before_words() {
  static const WordSet kWords =
      word_set("vor avant antes prima voor vóór przed před pred före før ennen înainte преди пре");
  return kWords;
}

/// The small words that stand before a day belong to it: "bis zum Ende des".
constexpr std::size_t kWordsBefore = 4;
constexpr std::size_t kBytesBefore = 48;

class WrittenReading {
 public:
  WrittenReading(std::string_view text, Date said, const std::string& language)
      : text_(text), said_(said), names_(language) {}

  std::vector<HorizonHit> hits() {
    for (const auto& each : names_.all_in(text_)) {
      if (!each.or_else) add(each.range, {each.date, each.date}, "explicit-date");
    }
    if (const auto day = names_.yearless_in(text_)) {
      if (const auto date = coming(*day)) add(day->range, {*date, *date}, "explicit-date");
    }
    add_years();
    std::ranges::sort(hits_, {}, [](const HorizonHit& hit) { return hit.range.begin; });
    return std::move(hits_);
  }

 private:
  void add_years() {
    const auto tokens = date_tokens(text_);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (!tokens[i].is_year()) continue;
      const int year = tokens[i].number;
      ByteRange range = tokens[i].range;
      const bool beside = i > 0 && tokens[i].near() && tokens[i - 1].digits == 0;
      const int month = beside ? names_.month_named(tokens[i - 1].folded) : 0;
      if (month == 0) {
        // A number may be many things; a year that is still to come is hardly another.
        if (year <= civil(said_).year) continue;
        add(range, {make_date({year, 1, 1}), make_date({year, 12, 31})}, "this-year");
        continue;
      }
      range.begin = tokens[i - 1].range.begin;
      const Date first = make_date({year, month, 1});
      add(range, {first, last_of_month(first)}, "named-month");
    }
  }

  /// With a weekday the nearest on which it falls, else the next.
  [[nodiscard]] std::optional<Date> coming(const YearlessDate& day) const {
    const int year = civil(said_).year;
    std::optional<Date> best;
    for (int each = year; each <= year + 1; ++each) {
      const Date date = make_date({each, day.month, day.day});
      const bool real = civil(date).month == day.month;
      const bool falls = day.weekday < 0 || ((date.days + 3) % 7 + 7) % 7 == day.weekday;
      if (real && falls && date >= said_ && !best) best = date;
    }
    return best;
  }

  void add(ByteRange range, DateRange dates, std::string_view rule) {
    const bool inside = std::ranges::any_of(hits_, [range](const HorizonHit& hit) {
      return range.begin < hit.range.end && hit.range.begin < range.end;
    });
    if (inside || *dates.to < said_) return;
    const std::size_t begin = range.begin.index();
    const std::size_t from = begin > kBytesBefore ? begin - kBytesBefore : 0;
    const auto before = words_of(text_.substr(from, begin - from));
    for (std::size_t i = before.size(); i > 0 && before.size() - i < kWordsBefore; --i) {
      const Word& word = before[i - 1];
      const bool until = until_words().contains(word.folded);
      if (!until && !before_words().contains(word.folded)) continue;
      const Date last = until ? *dates.to : *dates.from + -1;
      if (last < said_) return;
      dates = {said_, last};
      range.begin = word.range.begin + static_cast<std::int64_t>(from);
      break;
    }
    if (*dates.from < said_) dates.from = said_;
    HorizonHit hit;
    hit.range = range;
    hit.words = std::string(slice_of(text_, range));
    hit.dates = dates;
    hit.rule = "house v1: " + std::string(rule);
    hit.weight = 3;
    hits_.push_back(std::move(hit));
  }

  std::string_view text_;
  Date said_;
  WrittenDates names_;
  std::vector<HorizonHit> hits_;
};

}  // namespace

std::vector<HorizonHit> written_horizons(std::string_view text, const DateRange& said) {
  const auto day = said.from ? said.from : said.to;
  if (!day) return {};
  const std::string language = guess_language(text);
  if (language.empty()) return {};
  if (one_of(kRuled, std::string_view(language).substr(0, language.find('-')))) return {};
  return WrittenReading(text, *day, language).hits();
}

}  // namespace core
