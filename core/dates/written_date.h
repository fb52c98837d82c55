// Finds calendar days as texts print them ("December 26, 2022", "26 грудня 2022 р.", "2022-12-26",
// "5 Sept. 2022", "2022年12月26日"), with ICU's names of months and what they are shortened to.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/text/offset.h"

namespace core {

struct WrittenDate {
  Date date;
  ByteRange range;  ///< Where in the searched text.
  /// The other reading of 03/04/2022 where nothing tells day and month apart; `date` has the day
  /// first.
  std::optional<Date> or_else;
};

/// "Monday, 26 December".
struct YearlessDate {
  int month = 1;     ///< 1..12
  int day = 1;       ///< 1..31
  int weekday = -1;  ///< 0 Monday .. 6 Sunday; -1 when none is named.
  ByteRange range;   ///< Of day and month.
};

/// Of the years around it the one in which the day lies nearest before or on `last`, and falls on
/// the weekday named. Empty when no year within ten does.
[[nodiscard]] std::optional<Date> latest_by(const YearlessDate& written, Date last);

class WrittenDates {
 public:
  /// `language` is a BCP 47 tag; when empty the months of some thirty European languages count,
  /// but for names that mean different months in two of them. `country` as in
  /// core/dates/date_order.h.
  explicit WrittenDates(std::string_view language, std::string_view country = {});

  /// The first date with day, month and year in `text` that has one reading; empty when there is
  /// none.
  [[nodiscard]] std::optional<WrittenDate> first_in(std::string_view text) const;
  /// All of them in order, also those with two readings.
  [[nodiscard]] std::vector<WrittenDate> all_in(std::string_view text) const;
  /// The first day and month with no year beside them.
  [[nodiscard]] std::optional<YearlessDate> yearless_in(std::string_view text) const;

  /// From now on 03/04/2022 has one reading, because the text's other dates tell which.
  void set_day_first(bool day_first) { day_first_ = day_first; }

  /// Whether a word is a name of a month or of a day of the week.
  [[nodiscard]] bool names_month(std::string_view word) const;
  /// 1..12 also for the beginning of a name; 0 when the word is none.
  [[nodiscard]] int month_named(std::string_view word) const;
  [[nodiscard]] bool names_weekday(std::string_view word) const;

 private:
  using Names = std::map<std::string, int, std::less<>>;

  void add_language(const std::string& language);
  [[nodiscard]] int month_of(const std::string& folded) const;

  void settle_order(WrittenDate& written) const;

  Names months_;    // folded name → 1..12, 0 when ambiguous
  Names weekdays_;  // folded name → 0 Monday .. 6, -1 when ambiguous
  std::string language_;
  std::string country_;
  std::optional<bool> day_first_;
};

/// Whether one of the dates of `text` that are written with slashes or hyphens tells day and month
/// apart, and how: 25/04/2022 has the day first. Empty when none does, or two disagree.
[[nodiscard]] std::optional<bool> day_first_in(std::string_view text);

}  // namespace core
