#include "importers/parts/article_head.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/dates/date_order.h"
#include "core/structure/language_guess.h"
#include "core/text/sentence_chars.h"
#include "core/text/utf8.h"
#include "importers/parts/article_dates.h"
#include "importers/parts/article_lines.h"
#include "importers/parts/article_publisher.h"
#include "importers/parts/front_matter.h"

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

bool closes_as_sentence(std::string_view line) {
  static constexpr std::array<std::string_view, 9> kEnds = {".",  "!",  "?",   "…", ".”",
                                                            "!”", "?”", ".\"", ".»"};
  return std::ranges::any_of(kEnds, [line](std::string_view end) { return line.ends_with(end); });
}

// A text without a title whose lines were wrapped by hand: the next goes on in small letters, up to
// the end of a sentence.
bool line_goes_on(const std::vector<ArticleLine>& lines, std::size_t i) {
  constexpr std::size_t kWrapped = 40;
  const std::string_view line = lines[i].text;
  if (i + 1 >= lines.size() || lines[i + 1].after_blank) return false;
  if (!core::is_lower_char(core::decode_at(lines[i + 1].text, 0).value)) return false;
  if (!line.ends_with('-') && core::count_chars(line) < kWrapped) return false;
  std::size_t last = i + 1;
  while (last + 1 < lines.size() && !lines[last + 1].after_blank) ++last;
  return last + 1 == kHeadLines || closes_as_sentence(lines[last].text);
}

struct Title {
  std::string_view text;  ///< A part of the whole text.
  std::size_t line = 0;
};

std::optional<Title> find_title(const std::vector<ArticleLine>& lines, ArticleDates& dates) {
  for (std::size_t i = 0; i < lines.size() && i < 3; ++i) {
    std::string_view line = lines[i].text;
    if (dates.is_dated(line) || line.starts_with("By ")) continue;
    if (const auto last = breadcrumb_title(line)) return Title{*last, i};
    while (line.starts_with('#') || line.starts_with("= ")) line.remove_prefix(1);
    while (line.starts_with(' ')) line.remove_prefix(1);
    // One line alone is a text, not a title without one.
    if (lines.size() < 2 || !looks_like_title(line) || line_goes_on(lines, i)) return std::nullopt;
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

// "en_GB" as BCP 47 has it.
std::string tag_of(std::string language) {
  std::ranges::replace(language, '_', '-');
  return language;
}

std::int64_t line_number(std::string_view text, std::string_view part) {
  const std::string_view before(text.data(), static_cast<std::size_t>(part.data() - text.data()));
  return std::ranges::count(before, '\n') + 1;
}

// The country that the text's own addresses end in, the given one first.
std::string country_in(std::string_view address, const std::vector<ArticleLine>& lines) {
  std::string_view country = core::country_of_address(address);
  for (std::size_t i = 0; country.empty() && i < lines.size(); ++i) {
    for (const std::string_view word : words_of(lines[i].text)) {
      if (word.starts_with("http") || word.starts_with("www.")) {
        country = core::country_of_address(word);
      }
    }
  }
  return std::string(country);
}

core::Loss unclear_day(const std::string& words, std::int64_t line) {
  return {"The day “" + words +
              "” may have the day or the month first, and the text does not say which; it is not "
              "taken as the date. Enter the dateline by hand.",
          {},
          line};
}

void take_front_matter(ArticleHead& head, FrontMatter&& front) {
  core::DocumentMeta& meta = head.meta;
  head.title_given = !front.title.empty();
  if (head.title_given) meta.title = std::move(front.title);
  if (!front.publisher.empty()) meta.publisher = std::move(front.publisher);
  if (!front.authors.empty()) meta.authors = std::move(front.authors);
  meta.address = std::move(front.address);
}

}  // namespace

ArticleHead read_head(std::string_view whole) {
  ArticleHead head;
  core::DocumentMeta& meta = head.meta;
  FrontMatter front = read_front_matter(whole);
  const std::string_view text = whole.substr(front.end);
  meta.language = front.language.empty() ? core::guess_language(text) : tag_of(front.language);
  const auto lines = article_lines(clipped(text, false), kHeadLines);
  auto tail = article_lines(clipped(text, true), kEndBytes);
  if (tail.size() > kTailLines) {
    tail.erase(tail.begin(), tail.end() - static_cast<std::ptrdiff_t>(kTailLines));
  }
  ArticleDates dates({meta.language, country_in(front.address, lines), clipped(text, false)});
  const auto title = find_title(lines, dates);
  if (title) {
    meta.title = title->text;
    const core::ByteOffset begin(title->text.data() - whole.data());
    head.title = {begin, begin + static_cast<std::int64_t>(title->text.size())};
  }
  ArticleDay day = dates.day_of(lines);
  if (day.line && title) meta.publisher = publisher_above_date(lines, title->line, *day.line);
  if (meta.publisher.empty()) meta.publisher = find_publisher(clipped(text, false), lines, tail);
  meta.authors = find_authors(lines, tail);
  std::int64_t line = day.unclear.empty() ? 0 : line_number(whole, lines[day.unclear_line].text);
  if (!front.published.empty()) {
    day = dates.day_of(front.published);
    line = 1;
  }
  if (!day.unclear.empty()) head.losses.push_back(unclear_day(day.unclear, line));
  take_front_matter(head, std::move(front));
  meta.dateline = day.day;
  // What is printed was said by then; how long before, the text does not say.
  meta.stated.to = meta.dateline;
  return head;
}

}  // namespace importers
