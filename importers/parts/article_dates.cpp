#include "importers/parts/article_dates.h"

#include <algorithm>
#include <utility>

#include "core/text/utf8.h"
#include "core/words/words.h"

namespace importers {
namespace {

constexpr std::size_t kLongest = 160;  // Bytes of a line that is about a day.
constexpr std::size_t kOthers = 30;    // Letters beside a day on such a line.

// Month names cost more to load than an article to read: only a line with a number that may be a
// year asks for them.
bool holds_year(std::string_view line) {
  std::size_t digits = 0;
  for (std::size_t at = 0; at < line.size();) {
    const auto c = core::decode_at(line, at);
    digits = core::is_digit(line[at]) || c.value >= 0x660 ? digits + 1 : 0;
    if (digits == 4) return true;
    at += static_cast<std::size_t>(c.bytes);
  }
  return false;
}

bool holds_digit(std::string_view line) { return std::ranges::any_of(line, core::is_digit); }

std::string_view between(std::string_view line, std::size_t begin, std::size_t end) {
  return line.substr(begin, end - begin);
}

bool opens_with_dash(std::string_view rest) {
  while (rest.starts_with(' ') || rest.starts_with(',')) rest.remove_prefix(1);
  return rest.starts_with("—") || rest.starts_with("–") || rest.starts_with("- ") ||
         rest.starts_with('(');
}

// "KYIV, 24 March 2022 —", "MINSK, December 26 (Wire) —".
bool opens_report(std::string_view line, core::ByteRange day) {
  const std::string_view before = line.substr(0, day.begin.index());
  return letters_in(before) <= 25 && before.find('.') == std::string_view::npos &&
         opens_with_dash(line.substr(day.end.index()));
}

// "Last updated:" on the line above the day.
core::DateLabel label_above(const std::vector<ArticleLine>& head, std::size_t line) {
  if (line == 0) return core::DateLabel::none;
  const std::string_view above = head[line - 1].text;
  return letters_in(above) <= kOthers && !holds_digit(above) ? core::date_label(above)
                                                             : core::DateLabel::none;
}

}  // namespace

const core::WrittenDates& ArticleDates::dates() {
  if (!dates_) dates_.emplace(setting_.language, setting_.country);
  return *dates_;
}

std::vector<core::WrittenDate> ArticleDates::dates_in(std::string_view text) {
  auto out = dates().all_in(text);
  const auto unclear = [](const core::WrittenDate& each) { return each.or_else.has_value(); };
  if (std::ranges::none_of(out, unclear)) return out;
  const auto told = core::day_first_in(setting_.numbers);
  if (!told) return out;
  dates_->set_day_first(*told);
  return dates_->all_in(text);
}

std::vector<ArticleDates::Labelled> ArticleDates::labelled_in(std::string_view line) {
  const std::string_view head = core::first_chars(line, kLongest);
  if (!holds_year(head)) return {};
  const auto written = dates_in(head);
  std::vector<Labelled> out;
  std::size_t behind = 0;
  std::size_t others = 0;
  for (std::size_t i = 0; i < written.size(); ++i) {
    const core::ByteRange& range = written[i].range;
    const std::string_view before = between(line, behind, range.begin.index());
    behind = range.end.index();
    const bool last = i + 1 == written.size();
    const std::string_view after =
        between(line, behind, last ? line.size() : written[i + 1].range.begin.index());
    Labelled each{written[i], core::date_label(before), {}};
    const bool bracketed = after.starts_with(" (") && after.find(')') < after.size();
    if (each.label == core::DateLabel::none && (last || bracketed)) {
      each.label = core::date_label(after.substr(0, bracketed ? after.find(')') : after.size()));
    }
    each.words = std::string(between(line, range.begin.index(), behind));
    others += letters_in(before) + (last ? letters_in(after) : 0);
    out.push_back(std::move(each));
  }
  if (out.empty()) return out;
  const bool alone = line.size() <= kLongest && others <= kOthers * out.size();
  if (alone) return out;
  out.resize(opens_report(line, out.front().written.range) ? 1 : 0);
  return out;
}

bool ArticleDates::is_dated(std::string_view line) { return !labelled_in(line).empty(); }

ArticleDay ArticleDates::day_of(const std::vector<ArticleLine>& head) {
  ArticleDay out;
  std::optional<Labelled> best;
  std::optional<core::Date> latest;
  for (std::size_t i = 0; i < head.size(); ++i) {
    for (Labelled& each : labelled_in(head[i].text)) {
      if (!out.line) out.line = i;
      if (each.label == core::DateLabel::none) each.label = label_above(head, i);
      if (!core::dates_article(each.label)) {
        latest = std::max(latest.value_or(each.written.date), each.written.date);
      } else if (!best || each.label < best->label) {
        out.unclear_line = i;
        best = std::move(each);
      }
    }
  }
  if (best && best->written.or_else) out.unclear = best->words;
  if (best && !best->written.or_else) out.day = best->written.date;
  if (!best && latest) out.day = yearless_day(head, *latest);
  return out;
}

// "Monday, 26 December", when another day that the head prints says in which year at the latest.
std::optional<core::Date> ArticleDates::yearless_day(const std::vector<ArticleLine>& head,
                                                     core::Date last) {
  for (std::size_t i = 0; i < head.size(); ++i) {
    const std::string_view line = head[i].text;
    if (line.size() > kLongest || !holds_digit(line)) continue;
    const auto found = dates().yearless_in(line);
    if (!found) continue;
    const std::string_view before = line.substr(0, found->range.begin.index());
    const std::string_view after = line.substr(found->range.end.index());
    auto label = core::date_label(before);
    if (label == core::DateLabel::none) label = label_above(head, i);
    const bool alone = letters_in(before) + letters_in(after) <= kOthers;
    if (!core::dates_article(label) || (!alone && !opens_report(line, found->range))) continue;
    return core::latest_by(*found, last);
  }
  return std::nullopt;
}

ArticleDay ArticleDates::day_of(std::string_view value) {
  ArticleDay out;
  const auto found = dates_in(core::first_chars(value, kLongest));
  if (found.empty()) return out;
  if (found.front().or_else) {
    out.unclear = value;
  } else {
    out.day = found.front().date;
  }
  return out;
}

}  // namespace importers
