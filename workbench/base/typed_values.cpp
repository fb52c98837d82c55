#include "workbench/base/typed_values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "core/text/boundary.h"
#include "core/words/folding.h"

namespace workbench {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};

// A word or a number of what was typed; separators between days become one "-" token.
struct Piece {
  std::string text;
  int number = -1;
  int month = 0;
};

int month_of(std::string_view word) {
  if (word.size() < 3) return 0;
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (word.substr(0, 3) == kMonths[i]) return static_cast<int>(i) + 1;
  }
  return 0;
}

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

Piece piece_of(std::string text) {
  Piece piece;
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc() && end == text.data() + text.size()) {
    piece.number = number;
  } else {
    piece.month = month_of(text);
  }
  piece.text = std::move(text);
  return piece;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

bool digits_at(std::string_view text, std::size_t at, std::size_t n) {
  if (at + n > text.size()) return false;
  return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at),
                     text.begin() + static_cast<std::ptrdiff_t>(at + n),
                     [](char c) { return c >= '0' && c <= '9'; });
}

// "2022-12-20" holds no range sign: its days are taken as one piece.
std::vector<Piece> pieces_of(std::string_view typed) {
  std::string text = core::fold(typed);
  for (const std::string_view dash : {"–", "—", "−", "..", "…", " to ", " until "}) {
    replace_all(text, dash, " - ");
  }
  std::vector<Piece> out;
  for (std::size_t at = 0; at < text.size();) {
    if (digits_at(text, at, 4) && text.size() >= at + 10 && text[at + 4] == '-' &&
        digits_at(text, at + 5, 2) && text[at + 7] == '-' && digits_at(text, at + 8, 2)) {
      out.push_back({text.substr(at, 10), -1, 0});
      at += 10;
    } else if (is_word_byte(text[at])) {
      const bool digit = digits_at(text, at, 1);
      std::size_t end = at;
      while (end < text.size() && is_word_byte(text[end]) && digits_at(text, end, 1) == digit) {
        ++end;
      }
      out.push_back(piece_of(text.substr(at, end - at)));
      at = end;
    } else {
      if (text[at] == '-' && (out.empty() || out.back().text != "-")) out.push_back({"-", -1, 0});
      ++at;
    }
  }
  return out;
}

std::optional<core::Date> checked_day(core::YearMonthDay ymd) {
  if (ymd.month < 1 || ymd.month > 12 || ymd.day < 1 || ymd.year < 1000 || ymd.year > 9999) {
    return std::nullopt;
  }
  const core::Date day = core::make_date(ymd);
  const auto back = core::civil(day);
  if (back.month != ymd.month || back.day != ymd.day) return std::nullopt;
  return day;
}

// What one side of a range says; 0 where it says nothing.
struct Side {
  int year = 0;
  int month = 0;
  int day = 0;
  bool wrong = false;
};

Side side_of(const std::vector<Piece>& pieces) {
  Side side;
  for (const Piece& piece : pieces) {
    if (const auto iso = core::parse_date(piece.text)) {
      const auto ymd = core::civil(*iso);
      return {ymd.year, ymd.month, ymd.day, pieces.size() != 1};
    }
    if (piece.month != 0) {
      side.wrong |= side.month != 0;
      side.month = piece.month;
    } else if (piece.number >= 1000) {
      side.wrong |= side.year != 0;
      side.year = piece.number;
    } else if (piece.number >= 1) {
      side.wrong |= side.day != 0;
      side.day = piece.number;
    } else if (piece.text != "st" && piece.text != "nd" && piece.text != "rd" &&
               piece.text != "th" && piece.text != "of") {
      side.wrong = true;
    }
  }
  return side;
}

std::optional<core::DateRange> range_of(const Side& side) {
  if (side.wrong || side.year == 0 || (side.day != 0 && side.month == 0)) return std::nullopt;
  const auto from = checked_day({side.year, std::max(side.month, 1), std::max(side.day, 1)});
  if (!from) return std::nullopt;
  if (side.day != 0) return core::DateRange{from, from};
  if (side.month != 0) return core::DateRange{from, core::last_of_month(*from)};
  return core::DateRange{from, core::make_date({side.year, 12, 31})};
}

core::Error not_days(std::string_view typed) {
  return {"“" + std::string(typed) +
          "” is not a day or a range of days; write it as 20 Dec 2022, 15–20 Dec 2022 or "
          "2022-12-20."};
}

std::string trimmed(std::string_view text) {
  const auto range = core::trimmed(
      text, {core::ByteOffset(0), core::ByteOffset(static_cast<std::int64_t>(text.size()))});
  return std::string(text.substr(
      range.begin.index(), static_cast<std::size_t>(std::max<std::int64_t>(0, range.size()))));
}

std::optional<core::DateRange> two_sides(const std::vector<Piece>& left,
                                         const std::vector<Piece>& right) {
  Side first = side_of(left);
  const Side second = side_of(right);
  if (first.year == 0) first.year = second.year;
  if (first.month == 0 && first.day != 0) first.month = second.month;
  const auto from = left.empty() ? std::optional(core::DateRange{}) : range_of(first);
  const auto to = right.empty() ? std::optional(core::DateRange{}) : range_of(second);
  if (!from || !to) return std::nullopt;
  return core::DateRange{from->from, to->to};
}

}  // namespace

core::Result<core::DateRange> parse_days(std::string_view typed) {
  std::vector<Piece> pieces = pieces_of(typed);
  if (pieces.empty()) return core::DateRange{};
  bool open_left = false;
  bool open_right = false;
  if (pieces.front().text == "from" || pieces.front().text == "since") open_right = true;
  if (pieces.front().text == "to" || pieces.front().text == "until" ||
      pieces.front().text == "by") {
    open_left = true;
  }
  if (open_left || open_right) pieces.erase(pieces.begin());
  const auto dash = std::find_if(pieces.begin(), pieces.end(),
                                 [](const Piece& piece) { return piece.text == "-"; });
  std::optional<core::DateRange> range;
  if (dash == pieces.end()) {
    range = range_of(side_of(pieces));
    if (range && open_left) range->from.reset();
    if (range && open_right) range->to.reset();
  } else if (!open_left) {
    range = two_sides({pieces.begin(), dash}, {dash + 1, pieces.end()});
  }
  if (!range || range->empty()) return not_days(typed);
  if (range->from && range->to && *range->to < *range->from) {
    return core::Error{"“" + std::string(typed) + "” ends before it begins; swap the two days."};
  }
  return *range;
}

core::Result<std::optional<core::Date>> parse_day(std::string_view typed) {
  auto range = parse_days(typed);
  if (!range) return range.error();
  if (range->empty()) return std::optional<core::Date>();
  if (range->from != range->to) {
    return core::Error{"“" + std::string(typed) +
                       "” is more than one day; write one day, as 20 Dec 2022."};
  }
  return range->from;
}

core::Result<std::optional<core::Probability>> parse_probability(std::string_view typed) {
  std::string text = core::fold(typed);
  const bool percent = text.find('%') != std::string::npos;
  std::replace(text.begin(), text.end(), ',', '.');
  std::vector<double> numbers;
  for (std::size_t at = 0; at < text.size();) {
    if (!digits_at(text, at, 1) && text[at] != '.') {
      ++at;
      continue;
    }
    double number = 0;
    const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), number);
    if (error != std::errc()) {
      ++at;
      continue;
    }
    numbers.push_back(number);
    at = static_cast<std::size_t>(end - text.data());
  }
  if (numbers.empty() && trimmed(text).empty()) return std::optional<core::Probability>();
  const bool whole =
      percent || std::any_of(numbers.begin(), numbers.end(), [](double n) { return n > 1; });
  for (double& number : numbers) number = whole ? number / 100 : number;
  const bool inside =
      std::all_of(numbers.begin(), numbers.end(), [](double n) { return n >= 0 && n <= 1; });
  if (numbers.empty() || numbers.size() > 3 || !inside ||
      !std::is_sorted(numbers.begin(), numbers.end())) {
    return core::Error{"“" + std::string(typed) +
                       "” is not a range of probabilities; write it as 40–75 % or 40–60–75 %, the "
                       "lower end first."};
  }
  core::Probability out{numbers.front(), std::nullopt, numbers.back()};
  if (numbers.size() == 3) out.best = numbers[1];
  return std::optional(out);
}

std::string probability_text(const core::Probability& probability) {
  const auto number = [](double share) {
    const auto tenths = std::llround(share * 1000);
    std::string out = std::to_string(tenths / 10);
    if (tenths % 10 != 0) out += "." + std::to_string(tenths % 10);
    return out;
  };
  std::string out = number(probability.lo);
  if (probability.best) out += "–" + number(*probability.best);
  if (probability.best || probability.hi != probability.lo) out += "–" + number(probability.hi);
  return out + " %";
}

std::vector<std::string> parse_list(std::string_view typed) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at <= typed.size();) {
    const std::size_t comma = std::min(typed.find(',', at), typed.size());
    std::string part = trimmed(typed.substr(at, comma - at));
    if (!part.empty() && std::find(out.begin(), out.end(), part) == out.end()) {
      out.push_back(std::move(part));
    }
    at = comma + 1;
  }
  return out;
}

std::string list_text(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) {
    if (!out.empty()) out += ", ";
    out += part;
  }
  return out;
}

}  // namespace workbench
