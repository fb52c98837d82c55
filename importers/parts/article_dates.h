// The day of an article among the days that its head prints: by the words beside them ("Published",
// "Updated"), not by their order. A wrong day is worse than none.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/dates/date_label.h"
#include "core/dates/written_date.h"
#include "importers/parts/article_lines.h"

namespace importers {

/// What the text says of itself elsewhere that tells how its dates are read.
struct DateSetting {
  std::string language;      ///< BCP 47, perhaps with a region.
  std::string country;       ///< ISO 3166; empty when not known.
  std::string_view numbers;  ///< Text whose other dates may tell whether the day comes first.
};

struct ArticleDay {
  std::optional<core::Date> day;
  std::optional<std::size_t> line;  ///< The first line of the head that holds a day of its own.
  /// "03/04/2022", when that would be the day but has two readings; and its line.
  std::string unclear;
  std::size_t unclear_line = 0;
};

class ArticleDates {
 public:
  explicit ArticleDates(DateSetting setting) : setting_(std::move(setting)) {}

  /// A day that stands alone or nearly so ("Published 24 March 2022, 14:05 GMT"), or opens a report
  /// ("KYIV, 24 March 2022 —"). One inside a sentence is not the article's.
  [[nodiscard]] bool is_dated(std::string_view line);
  [[nodiscard]] ArticleDay day_of(const std::vector<ArticleLine>& head);
  /// A value that says nothing but a day.
  [[nodiscard]] ArticleDay day_of(std::string_view value);

 private:
  struct Labelled {
    core::WrittenDate written;
    core::DateLabel label = core::DateLabel::none;
    std::string words;
  };
  [[nodiscard]] const core::WrittenDates& dates();
  [[nodiscard]] std::vector<core::WrittenDate> dates_in(std::string_view text);
  [[nodiscard]] std::vector<Labelled> labelled_in(std::string_view line);
  [[nodiscard]] std::optional<core::Date> yearless_day(const std::vector<ArticleLine>& head,
                                                       core::Date last);

  DateSetting setting_;
  std::optional<core::WrittenDates> dates_;
};

}  // namespace importers
