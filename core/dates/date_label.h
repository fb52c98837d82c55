// What the words beside a printed day say it is: "Published", "Last updated", "Дата обращения:".
// Words alone; where the day stands is the caller's business.
#pragma once

#include <string_view>

namespace core {

/// From what dates an article best to what does not date it at all.
enum class DateLabel { first_published, published, none, updated, accessed, archived };

/// Whether a day of that label may be taken for the day of the article.
[[nodiscard]] constexpr bool dates_article(DateLabel label) { return label <= DateLabel::none; }

/// The label that stands nearest to the end of `words`, which is the text before a day; labels of
/// some twenty European languages are known.
[[nodiscard]] DateLabel date_label(std::string_view words);

}  // namespace core
