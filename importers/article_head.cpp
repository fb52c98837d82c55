#include "importers/article_head.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/utf8.h"
#include "core/written_date.h"
#include "importers/article_lines.h"
#include "importers/article_publisher.h"
#include "importers/language_guess.h"

namespace importers {
namespace {

constexpr std::size_t kHeadLines = 14;
constexpr std::size_t kTailLines = 14;
// Enough for any head, tail and self-reference; a book is not read for its publisher.
constexpr std::size_t kEndBytes = std::size_t{64} * 1024;

std::string_view clipped(std::string_view text, bool from_end) {
  if (text.size() <= kEndBytes) return text;
  if (!from_end) {
    std::size_t size = kEndBytes;
    while (!core::is_char_start(text[size])) --size;
    return text.substr(0, size);
  }
  std::size_t at = text.size() - kEndBytes;
  while (at < text.size() && !core::is_char_start(text[at])) ++at;
  return text.substr(at);
}

std::size_t letters_in(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) {
    const auto b = static_cast<unsigned char>(c);
    return core::is_char_start(c) &&
           (b >= 0x80 || (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z'));
  }));
}

bool opens_with_dash(std::string_view rest) {
  while (rest.starts_with(' ') || rest.starts_with(',')) rest.remove_prefix(1);
  return rest.starts_with("—") || rest.starts_with("–") || rest.starts_with("- ") ||
         rest.starts_with('(');
}

// Month names cost more to load than an article to read: only a line with a year asks for them.
class HeadDates {
 public:
  explicit HeadDates(std::string language) : language_(std::move(language)) {}

  [[nodiscard]] std::optional<core::WrittenDate> first_in(std::string_view line) {
    if (!holds_year(line)) return std::nullopt;
    if (!dates_) dates_.emplace(language_);
    return dates_->first_in(line);
  }

 private:
  static bool holds_year(std::string_view line) {
    std::size_t digits = 0;
    for (const char c : line) {
      digits = c >= '0' && c <= '9' ? digits + 1 : 0;
      if (digits == 4) return true;
    }
    return false;
  }

  std::string language_;
  std::optional<core::WrittenDates> dates_;
};

// A date that stands alone or nearly so ("Published 24 March 2022, 14:05 GMT"), or opens a report
// ("KYIV, 24 March 2022 —"). A date inside a sentence is not the article's.
std::optional<core::Date> dateline_of(std::string_view line, HeadDates& dates) {
  const std::string_view head = core::first_chars(line, 160);
  const auto found = dates.first_in(head);
  if (!found) return std::nullopt;
  const std::string_view before = head.substr(0, found->range.begin.index());
  const std::string_view behind = line.substr(found->range.end.index());
  const std::size_t others = letters_in(before) + letters_in(behind);
  if (line.size() <= 160 && others <= 30) return found->date;
  const bool city = letters_in(before) <= 25 && before.find('.') == std::string_view::npos;
  return city && opens_with_dash(behind) ? std::optional(found->date) : std::nullopt;
}

// "Home / Publications / Title": the last part.
std::optional<std::string_view> breadcrumb_title(std::string_view line) {
  static constexpr std::array<std::string_view, 5> kMarks = {" / ", " » ", " › ", " > ", " | "};
  for (const auto mark : kMarks) {
    const std::size_t first = line.find(mark);
    const std::size_t last = line.rfind(mark);
    if (first == std::string_view::npos || first == last || first > 30) continue;
    return line.substr(last + mark.size());
  }
  return std::nullopt;
}

bool looks_like_title(std::string_view line) {
  if (core::count_chars(line) > 200) return false;
  static constexpr std::array<std::string_view, 6> kSentenceEnds = {".", ";", ",", ":", "。", ".”"};
  const bool sentence = std::ranges::any_of(kSentenceEnds, [line](std::string_view end) {
    return line.ends_with(end) && !line.ends_with("...");
  });
  return !sentence && letters_in(line) >= 3;
}

struct Title {
  std::string_view text;  ///< A part of the whole text.
  std::size_t line = 0;
};

std::optional<Title> find_title(const std::vector<ArticleLine>& lines, HeadDates& dates) {
  for (std::size_t i = 0; i < lines.size() && i < 3; ++i) {
    std::string_view line = lines[i].text;
    if (dateline_of(line, dates) || line.starts_with("By ")) continue;
    if (const auto last = breadcrumb_title(line)) return Title{*last, i};
    while (line.starts_with('#') || line.starts_with("= ")) line.remove_prefix(1);
    while (line.starts_with(' ')) line.remove_prefix(1);
    // One line alone is a text, not a title without one.
    if (lines.size() < 2 || !looks_like_title(line)) return std::nullopt;
    return Title{line, i};
  }
  return std::nullopt;
}

// Title, outlet, date, one below the other: the line between is the outlet, perhaps with its place.
std::string publisher_above_date(const std::vector<ArticleLine>& lines, std::size_t title,
                                 std::size_t date) {
  if (date != title + 2 || lines[date].after_blank || lines[title + 1].after_blank) return {};
  const std::string_view line = lines[title + 1].text;
  const bool short_name = line.size() <= 60 && starts_with_capital(line) && !line.ends_with('.') &&
                          !line.starts_with("By ");
  return short_name ? std::string(line.substr(0, line.find_first_of(",:|"))) : std::string();
}

}  // namespace

ArticleHead read_head(std::string_view text) {
  ArticleHead head;
  core::DocumentMeta& meta = head.meta;
  meta.language = guess_language(text);
  HeadDates dates(meta.language);
  const auto lines = article_lines(clipped(text, false), kHeadLines);
  auto tail = article_lines(clipped(text, true), kEndBytes);
  if (tail.size() > kTailLines) {
    tail.erase(tail.begin(), tail.end() - static_cast<std::ptrdiff_t>(kTailLines));
  }
  const auto title = find_title(lines, dates);
  if (title) {
    meta.title = title->text;
    const core::ByteOffset begin(title->text.data() - text.data());
    head.title = {begin, begin + static_cast<std::int64_t>(title->text.size())};
  }
  for (std::size_t i = 0; i < lines.size() && !meta.dateline; ++i) {
    meta.dateline = dateline_of(lines[i].text, dates);
    if (meta.dateline && title) meta.publisher = publisher_above_date(lines, title->line, i);
  }
  if (meta.publisher.empty()) meta.publisher = find_publisher(clipped(text, false), lines, tail);
  meta.authors = find_authors(lines, tail);
  // What is printed was said by then; how long before, the text does not say.
  meta.stated.to = meta.dateline;
  return head;
}

}  // namespace importers
