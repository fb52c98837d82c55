// Finds calendar days as texts print them ("December 26, 2022", "26 грудня 2022 р.", "2022-12-26"),
// with ICU's month names. It does not guess a missing year or the order of 03/04/2022.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/date.h"
#include "core/offset.h"

namespace core {

struct WrittenDate {
  Date date;
  ByteRange range;  ///< Where in the searched text.
};

class WrittenDates {
 public:
  /// `language` is a BCP 47 tag; when empty the months of some thirty European languages count,
  /// but for names that mean different months in two of them.
  explicit WrittenDates(std::string_view language);

  /// The first date with day, month and year in `text`; empty when there is none.
  [[nodiscard]] std::optional<WrittenDate> first_in(std::string_view text) const;
  /// Whether a word is a name of a month or of a day of the week.
  [[nodiscard]] bool names_month(std::string_view word) const;
  [[nodiscard]] bool names_weekday(std::string_view word) const;

 private:
  void add_language(const std::string& language);

  std::map<std::string, int, std::less<>> months_;    // folded name → 1..12, 0 when ambiguous
  std::map<std::string, int, std::less<>> weekdays_;  // folded name → 1
};

}  // namespace core
