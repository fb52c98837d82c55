#include "core/structure/dateline.h"

#include <algorithm>
#include <array>

#include "core/dates/written_date.h"
#include "core/structure/block_markers.h"
#include "core/structure/sentence_stop.h"
#include "core/text/sentence_chars.h"

namespace core {
namespace {

constexpr std::size_t kLongestLine = 160;
/// Letters beside the date: a place, an outlet, "Published on".
constexpr std::size_t kMostLetters = 30;
/// Letters of a day of the week and a month, with what stands between them.
constexpr std::size_t kLongestDate = 30;
constexpr std::size_t kLongestOpening = 90;

bool holds_year(std::string_view line) {
  std::size_t digits = 0;
  for (const char c : line) {
    digits = c >= '0' && c <= '9' ? digits + 1 : 0;
    if (digits == 4) return true;
  }
  return false;
}

struct Letters {
  std::size_t count = 0;
  bool names = true;  ///< Every word of more than two letters begins with a capital.
};

Letters letters_in(std::string_view text) {
  Letters out;
  std::size_t word = 0;
  bool capital = false;
  const auto end_word = [&] {
    if (word > 2 && !capital) out.names = false;
    word = 0;
  };
  for (CharAt at = char_from(text, 0); at; at = char_from(text, at.end)) {
    if (!is_letter_char(at.c)) {
      end_word();
      continue;
    }
    if (word++ == 0) capital = !is_lower_char(at.c);
    ++out.count;
  }
  end_word();
  return out;
}

bool all_capital_word(std::string_view text) {
  std::size_t letters = 0;
  for (CharAt at = char_from(text, 0); at && is_letter_char(at.c); at = char_from(text, at.end)) {
    if (!is_upper_char(at.c)) return false;
    ++letters;
  }
  return letters >= 3;
}

}  // namespace

bool is_dateline(std::string_view line, const SentenceRules& rules) {
  if (line.size() > kLongestLine || !holds_year(line)) return false;
  if (letters_in(line).count > kMostLetters + kLongestDate) return false;
  // Names of months take long to load; once they are, they serve every text.
  static const WrittenDates dates({});
  const auto found = dates.first_in(line);
  if (!found) return false;
  const std::string_view before = line.substr(0, found->range.begin.index());
  const std::string_view behind = line.substr(found->range.end.index());
  const Letters left = letters_in(before);
  const Letters right = letters_in(behind);
  if (left.count + right.count > kMostLetters) return false;
  if (!closes_sentence(line)) return true;
  const std::string_view first = line.substr(0, std::min(line.find_first_of(" ,"), line.size()));
  const bool placed = left.count == 0 || before.find(',') != before.npos;
  return placed && left.names && right.count == 0 && !opens_sentence(first, rules);
}

std::size_t opening_dateline(std::string_view paragraph, std::size_t& rest) {
  static constexpr std::array<std::string_view, 6> kDashes = {" — ",  " – ", " - ",
                                                              " -- ", "— ",  "– "};
  const std::string_view head = paragraph.substr(0, std::min(paragraph.size(), kLongestOpening));
  std::size_t end = std::string_view::npos;
  for (const std::string_view dash : kDashes) {
    const std::size_t at = head.find(dash);
    if (at >= end) continue;
    end = at;
    rest = at + dash.size();
  }
  if (end == std::string_view::npos || end == 0) return 0;
  const std::string_view opening = head.substr(0, end);
  const CharAt next = char_from(paragraph, skip_spaces(paragraph, rest));
  const bool begins = next && !is_lower_char(next.c) && !is_decimal_char(next.c);
  const bool digits = std::ranges::any_of(opening, [](char c) { return c >= '0' && c <= '9'; });
  const bool agency = opening.ends_with(')');
  const bool place =
      all_capital_word(opening) || ((digits || agency) && opening.find(',') != opening.npos);
  const bool sentence =
      opening.find(". ") != opening.npos || opening.find_first_of("!?:;\"") != opening.npos;
  return begins && place && !sentence && letters_in(opening).names ? end : 0;
}

}  // namespace core
