// A line as the words and numbers that dates are made of. Helper of core/dates/written_date.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/text/offset.h"

namespace core {

struct DateToken {
  std::string folded;      ///< Of a word; empty for a number.
  int number = -1;         ///< Of up to four digits of any script.
  std::size_t digits = 0;  ///< 0 for a word.
  ByteRange range;
  std::string gap;    ///< What stands between the token before and this one.
  bool unit = false;  ///< A number whose unit is written beside it: "2022年", "12월", "năm 2022".

  [[nodiscard]] bool is_year() const { return digits == 4 && number >= 1800 && number <= 2200; }
  [[nodiscard]] bool is_day() const { return digits >= 1 && digits <= 2 && number <= 31; }
  [[nodiscard]] bool near() const { return gap.size() <= 3; }
};

/// Words and numbers in order; "26th" and "2022р" are a number and a word. Endings of numbers and
/// small words within dates ("of", "de", "th") are left out.
[[nodiscard]] std::vector<DateToken> date_tokens(std::string_view text);

}  // namespace core
