// Days as pages state them, to programs and to people.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/dates/written_date.h"

namespace importers::html {

/// "2022-12-26", "2022/12/26" or "20221226" at a byte of the text; a time may follow.
[[nodiscard]] std::optional<core::Date> year_first_day(std::string_view text, std::size_t at);

/// Months of some thirty languages, made once: that takes longer than reading a page.
[[nodiscard]] const core::WrittenDates& dates_of_any_language();

class DayReader {
 public:
  /// `language` is BCP 47 or empty.
  explicit DayReader(std::string_view language);

  /// The first day in a machine's or a person's way to write one: ISO 8601 with or without time,
  /// "20221226", "Mon, 26 Dec 2022 …", "26.12.2022", "December 26, 2022".
  [[nodiscard]] std::optional<core::Date> in(std::string_view text) const;

 private:
  std::string language_;
  std::optional<core::WrittenDates> own_;  // of a language that is neither unknown nor English
};

}  // namespace importers::html
