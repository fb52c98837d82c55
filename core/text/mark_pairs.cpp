#include "core/text/mark_pairs.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <optional>

#include "core/text/sentence_chars.h"

namespace core {
namespace {

/// A longer quotation is a text of its own, with sentences; or a mark was forgotten.
constexpr std::size_t kLongestQuotation = 1200;
/// Marks that stand open at once; more are no quotations.
constexpr std::size_t kDeepest = 8;

constexpr char32_t kLowDoubleComma = 0x201E;

bool is_hiragana(char32_t c) { return c >= 0x3041 && c <= 0x309F; }

/// Most characters are no mark, and are passed over without asking Unicode.
bool is_plain(char32_t c) {
  static constexpr std::u32string_view kMarks = U"\",()[]{}«»";
  return c < 0xF00 && kMarks.find(c) == std::u32string_view::npos;
}

char32_t closing_of(char32_t open) {
  switch (open) {
    case '(':
      return ')';
    case '[':
      return ']';
    case '{':
      return '}';
    default:
      return static_cast<char32_t>(u_getBidiPairedBracket(static_cast<UChar32>(open)));
  }
}

/// East Asian corner brackets quote, but Unicode counts them as brackets; they pair alike.
bool pairs_as_bracket(char32_t c) { return opens_bracket(c) && closing_of(c) != c; }

}  // namespace

class MarkPairs::Finder {
 public:
  explicit Finder(std::string_view text) : text_(text) {}

  std::vector<Pair> all() {
    CharAt before;
    for (CharAt here = char_from(text_, 0); here; here = char_from(text_, here.end)) {
      take(before, here);
      before = here;
    }
    return std::move(made_);
  }

 private:
  struct Open {
    char32_t mark = 0;
    std::size_t at = 0;
    std::size_t inside = 0;
  };

  void take(const CharAt& before, const CharAt& here) {
    if (is_plain(here.c)) return;
    if (pairs_as_bracket(here.c)) return open(here.c, here);
    if (closes_bracket(here.c)) return close_bracket(here);
    if (here.c == ',') {
      // ",,So" for „So.
      if (before.c == ',' && before.end == here.begin && begins_word(here.end)) {
        open(kLowDoubleComma, {',', before.begin, here.end});
      }
      return;
    }
    if (!is_quote_char(here.c) || here.c == '\'') return;
    quote(before, here);
  }

  void quote(const CharAt& before, const CharAt& here) {
    const bool opening = stands_free(before) && begins_word(here.end);
    if (is_apostrophe(before, here)) return;
    const auto match = std::ranges::find_if(
        open_.rbegin(), open_.rend(), [&](const Open& one) { return may_close(one.mark, here.c); });
    if (match != open_.rend() && !opens_anew(match->mark, here.c, opening)) {
      close(match, here);
    } else if (opening ? here.c != 0x2019 : always_opens(here.c)) {
      open(here.c, here);
    }
  }

  static bool stands_free(const CharAt& before) {
    return !before || is_space_char(before.c) || opens_bracket(before.c) ||
           is_dash_char(before.c) || before.c == ':' || is_quote_char(before.c);
  }
  /// Between letters a single mark is an apostrophe.
  [[nodiscard]] bool is_apostrophe(const CharAt& before, const CharAt& here) const {
    const bool single = here.c >= 0x2018 && here.c <= 0x201B;
    return single && is_letter_char(before.c) && is_letter_char(char_from(text_, here.end).c);
  }
  /// »So« opens with what closes «so»: what stands free before a word opens another quotation.
  static bool opens_anew(char32_t open, char32_t mark, bool opening) {
    return opening && (open != mark || mark != '"');
  }

  static bool always_opens(char32_t c) { return c == 0xAB || c == kLowDoubleComma || c == 0x201C; }

  [[nodiscard]] static bool may_close(char32_t open, char32_t mark) {
    switch (open) {
      case '"':
        return mark == '"';
      case kLowDoubleComma:
        return mark == 0x201C || mark == 0x201D || mark == '"';
      case 0x201C:
        return mark == 0x201D || mark == '"';
      case 0x201D:
        return mark == 0x201D;
      case 0xAB:
        return mark == 0xBB;
      case 0xBB:
        return mark == 0xAB || mark == 0xBB;
      case 0x2018:
      case 0x201A:
        return mark == 0x2019 || mark == 0x2018;
      case 0x2039:
        return mark == 0x203A;
      case 0x203A:
        return mark == 0x2039;
      default:
        return false;
    }
  }

  [[nodiscard]] bool begins_word(std::size_t at) const {
    const CharAt next = char_from(text_, at);
    return next && !is_space_char(next.c) && !closes_bracket(next.c) && next.c != ',' &&
           next.c != ';' && next.c != ':' && next.c != '!' && next.c != '?' &&
           (next.c != '.' || char_from(text_, next.end).c == '.');
  }

  void open(char32_t mark, const CharAt& at) {
    if (open_.size() == kDeepest) open_.erase(open_.begin());
    open_.push_back({mark, at.begin, at.end});
  }

  void close_bracket(const CharAt& here) {
    const auto match = std::ranges::find_if(open_.rbegin(), open_.rend(), [&](const Open& one) {
      return pairs_as_bracket(one.mark) && closing_of(one.mark) == here.c;
    });
    if (match != open_.rend()) close(match, here);
  }

  // What was opened inside and never closed is forgotten.
  void close(const std::vector<Open>::reverse_iterator& match, const CharAt& here) {
    made_.push_back({match->at, match->inside, here.begin, here.end});
    open_.erase(std::prev(match.base()), open_.end());
  }

  std::string_view text_;
  std::vector<Open> open_;
  std::vector<Pair> made_;
};

/// A quotation or bracket that stands for itself begins where a sentence does and ends as one, and
/// what follows may begin another.
bool MarkPairs::part_of_sentence(std::string_view text, const Pair& pair) {
  std::size_t last = skip_spaces_back(text, pair.close);
  CharAt inner = char_until(text, last);
  while (inner && inner.begin > pair.inside &&
         (is_quote_char(inner.c) || closes_bracket(inner.c))) {
    inner = char_until(text, inner.begin);
  }
  const bool ends =
      inner && inner.begin >= pair.inside && (ends_firmly(inner.c) || ends_softly(inner.c));
  const bool words = std::ranges::any_of(text.substr(pair.inside, pair.close - pair.inside),
                                         [](char c) { return c != '.' && c != ' '; });
  if (!ends || !words) return true;
  CharAt before = char_until(text, skip_spaces_back(text, pair.open));
  while (before && (is_quote_char(before.c) || closes_bracket(before.c))) {
    before = char_until(text, before.begin);
  }
  const bool begins = !before || ends_firmly(before.c) || ends_softly(before.c);
  if (!begins) return true;
  const CharAt next = char_from(text, skip_spaces(text, pair.end));
  if (!next) return false;
  if (next.begin == pair.end)
    return is_hiragana(next.c) || !ends_firmly(inner.c) || next.c < 0x2E80;
  return is_lower_char(next.c) || opens_bracket(next.c) || is_dash_char(next.c);
}

MarkPairs::MarkPairs(std::string_view text) {
  auto pairs = Finder(text).all();
  for (const Pair& pair : pairs) closes_.push_back(pair.close);
  std::ranges::sort(closes_);
  std::ranges::sort(pairs, {}, &Pair::open);
  for (const Pair& pair : pairs) {
    const bool inside = !whole_.empty() && pair.open < whole_.back().end;
    if (inside || pair.end - pair.open > kLongestQuotation) continue;
    if (part_of_sentence(text, pair)) whole_.push_back(pair);
  }
}

bool MarkPairs::closes_at(std::size_t at) const { return std::ranges::binary_search(closes_, at); }

std::size_t MarkPairs::end_around(std::size_t at) const {
  const auto after = std::ranges::upper_bound(whole_, at, {}, &Pair::open);
  if (after == whole_.begin()) return at;
  const Pair& pair = *std::prev(after);
  return at < pair.close ? pair.close : at;
}

}  // namespace core
