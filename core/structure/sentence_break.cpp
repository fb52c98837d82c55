#include "core/structure/sentence_break.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "core/structure/sentence_stop.h"
#include "core/text/mark_pairs.h"
#include "core/text/sentence_chars.h"
#include "core/words/cue_words.h"
#include "core/words/folding.h"

namespace core {
namespace {

/// "?!", "...", ". . .", ".”", "!).": marks, and what closes behind them.
struct Run {
  std::size_t begin = 0;
  std::size_t marks_end = 0;  ///< Behind the marks,
  std::size_t end = 0;        ///< and behind quotation marks and brackets that close there.
  std::size_t dots = 0;
  bool firm = false;
  bool wide = false;  ///< A mark of a script that puts no spaces between sentences.
  bool ellipsis = false;
  bool closed = false;  ///< Something closes.
};

/// “Will they come?” Mr. Hall asked: a name and a verb of saying, and the sentence goes on.
bool names_speaker(std::string_view rest) {
  constexpr int kWordsOfName = 5;
  for (int i = 0; i < kWordsOfName; ++i) {
    std::size_t end = 0;
    while (const CharAt here = char_from(rest, end)) {
      if (!is_letter_char(here.c) && here.c != '-') break;
      end = here.end;
    }
    if (end == 0) return false;
    const std::string_view word = rest.substr(0, end);
    if (is_lower_char(char_from(word, 0).c)) return i > 0 && is_reporting_verb(fold(word));
    if (i == 0 && is_pronoun_word(fold(word))) return false;
    if (rest.substr(end).starts_with('.')) ++end;
    rest.remove_prefix(std::min(skip_spaces(rest, end), rest.size()));
  }
  return false;
}

/// 「行く。」と言った, “来了。”他说: a particle or a verb of saying behind the closing mark.
bool goes_on_behind_quotation(std::string_view rest) {
  static constexpr std::u32string_view kSaying = U"说說道问問答喊叫";
  constexpr int kNear = 5;
  CharAt here = char_from(rest, 0);
  if (here.c >= 0x3041 && here.c <= 0x309F) return true;
  for (int i = 0; i < kNear && here && is_letter_char(here.c); ++i) {
    if (kSaying.find(here.c) != std::u32string_view::npos) return true;
    here = char_from(rest, here.end);
  }
  return false;
}

class Breaks {
 public:
  Breaks(std::string_view text, const SentenceRules& rules)
      : text_(text), rules_(rules), pairs_(text) {}

  std::vector<ByteRange> all() {
    for (std::size_t at = 0; at < text_.size();) {
      const CharAt here = char_from(text_, at);
      at = here.end;
      if (!is_mark(here.c)) continue;
      const Run run = run_from(here.begin);
      at = run.marks_end;
      // Inside a quotation that is part of a sentence only its end may be the sentence's.
      const std::size_t inside = pairs_.end_around(here.begin);
      if (inside > here.begin && run.end <= inside) continue;
      at = run.end;
      if (ends(run)) add(run.end);
    }
    add(text_.size());
    return std::move(made_);
  }

 private:
  [[nodiscard]] bool is_mark(char32_t c) const {
    if (c == '.' || c == '!' || c == '?') return true;
    if (c == ':') return rules_.armenian;
    if (c == ';') return rules_.greek;
    return c >= 0x80 && (ends_softly(c) || ends_firmly(c));
  }

  void add(std::size_t end) {
    const std::size_t begin = skip_spaces(text_, begin_);
    begin_ = end;
    end = skip_spaces_back(text_, end);
    if (begin < end) made_.push_back({byte_offset(begin), byte_offset(end)});
  }

  [[nodiscard]] Run run_from(std::size_t begin) const;
  void take_marks(Run& run, std::size_t at) const;
  void take_closing(Run& run) const;
  [[nodiscard]] CharAt skip_opening(CharAt here, NextWord& out) const;
  void read_word(const CharAt& first, NextWord& out) const;
  [[nodiscard]] NextWord next_from(std::size_t at) const;
  [[nodiscard]] bool ends(const Run& run) const;
  [[nodiscard]] bool ends_glued(const Run& run) const;
  [[nodiscard]] bool ends_spaced(const Run& run, const NextWord& next) const;
  [[nodiscard]] bool ends_ellipsis(const Run& run, const NextWord& next) const;

  std::string_view text_;
  const SentenceRules& rules_;
  MarkPairs pairs_;
  std::size_t begin_ = 0;  ///< Of the sentence that is read.
  std::vector<ByteRange> made_;
};

/// Marks from `at` on, those with spaces between them too: ". . .".
void Breaks::take_marks(Run& run, std::size_t at) const {
  while (const CharAt here = char_from(text_, at)) {
    if (!is_mark(here.c)) {
      const std::size_t gap = skip_spaces(text_, at);
      const bool spaced =
          is_space_char(here.c) && gap == here.end && run.dots > 0 && !run.firm &&
          gap < text_.size() && text_[gap] == '.' &&
          (gap + 1 == text_.size() || !is_decimal_char(char_from(text_, gap + 1).c));
      if (!spaced) break;
      at = gap;
      continue;
    }
    run.dots += here.c == '.' ? 1 : here.c == 0x2026 ? 3 : 0;
    const bool own = here.c == ':' || here.c == ';';
    run.firm = run.firm || own || ends_firmly(here.c);
    run.wide = run.wide || (here.c >= 0x80 && ends_firmly(here.c));
    at = run.marks_end = here.end;
  }
  run.ellipsis = run.dots >= 2 && !run.firm;
}

/// Quotation marks and brackets behind the marks, and marks behind those: `."`, `?».`
void Breaks::take_closing(Run& run) const {
  run.end = run.marks_end;
  while (const CharAt here = char_from(text_, run.end)) {
    const CharAt next = char_from(text_, here.end);
    const bool last = !next || !(is_letter_char(next.c) || is_decimal_char(next.c));
    const bool closing = (is_quote_char(here.c) && (pairs_.closes_at(here.begin) || last)) ||
                         (closes_bracket(here.c) && pairs_.closes_at(here.begin)) || here.c == 0xBB;
    if (closing) {
      run.closed = true;
      run.end = here.end;
    } else if (run.closed && is_mark(here.c) && !(here.c == '.' && is_decimal_char(next.c))) {
      Run more;
      take_marks(more, here.begin);
      run.end = more.marks_end;
      run.firm = run.firm || more.firm;
    } else if (is_space_char(here.c)) {
      // French « so ! »
      const std::size_t gap = skip_spaces(text_, run.end);
      const CharAt mark = char_from(text_, gap);
      if (!mark || !is_quote_char(mark.c) || !pairs_.closes_at(gap)) break;
      run.closed = true;
      run.end = mark.end;
    } else {
      break;
    }
  }
}

Run Breaks::run_from(std::size_t begin) const {
  Run run;
  run.begin = begin;
  take_marks(run, begin);
  take_closing(run);
  // "so.[12] Then": a reference belongs to what it stands behind.
  if (char_from(text_, run.end).c == '[') {
    std::size_t at = run.end + 1;
    while (is_decimal_char(char_from(text_, at).c)) at = char_from(text_, at).end;
    if (at > run.end + 1 && char_from(text_, at).c == ']') run.end = at + 1;
  }
  return run;
}

/// Marks that stand before the next word: quotation marks, brackets, "¿", one dash.
CharAt Breaks::skip_opening(CharAt here, NextWord& out) const {
  while (here) {
    const bool dash = is_dash_char(here.c) && !out.dashed;
    const bool open =
        is_quote_char(here.c) || opens_bracket(here.c) || here.c == 0xBF || here.c == 0xA1;
    const bool commas = here.c == ',' && char_from(text_, here.end).c == ',';
    if (!dash && !open && !commas) break;
    out.dashed = out.dashed || dash;
    out.opened = out.opened || open || commas;
    out.bracket = out.bracket || opens_bracket(here.c);
    // French puts a space behind it: « So. »
    const bool spaced = dash || here.c == 0xAB || here.c == 0x2039;
    here = char_from(text_, commas ? here.end + 1 : here.end);
    if (spaced) here = char_from(text_, skip_spaces(text_, here.begin));
  }
  return here;
}

void Breaks::read_word(const CharAt& first, NextWord& out) const {
  std::size_t end = first.end;
  while (const CharAt more = char_from(text_, end)) {
    if (!is_letter_char(more.c) && more.c != '\'' && more.c != 0x2019 && more.c != '-') break;
    end = more.end;
  }
  out.word = text_.substr(first.begin, end - first.begin);
  out.initial = end == first.end && char_from(text_, end).c == '.';
  const CharAt second = char_from(text_, first.end);
  // "iPhone" begins a sentence as well as "The" does.
  const bool camel = is_lower_char(first.c) && second && is_upper_char(second.c);
  out.kind = NextKind::caseless;
  if (is_lower_char(first.c)) out.kind = NextKind::lower;
  if (is_upper_char(first.c) || camel) out.kind = NextKind::upper;
}

NextWord Breaks::next_from(std::size_t at) const {
  static constexpr std::u32string_view kSigns = U"#@_*•№";
  NextWord out;
  out.begin = at;
  const CharAt here = skip_opening(char_from(text_, at), out);
  if (!here) return out;
  if (is_letter_char(here.c)) {
    read_word(here, out);
  } else if (is_decimal_char(here.c)) {
    out.kind = NextKind::digit;
  } else {
    const auto type = U_GET_GC_MASK(static_cast<UChar32>(here.c));
    const bool symbol = (type & (U_GC_SC_MASK | U_GC_SO_MASK)) != 0 ||
                        kSigns.find(here.c) != std::u32string_view::npos;
    out.kind = symbol ? NextKind::symbol : NextKind::other;
  }
  return out;
}

bool Breaks::ends(const Run& run) const {
  const std::size_t gap = skip_spaces(text_, run.end);
  if (gap >= text_.size()) return false;
  if (gap == run.end) return ends_glued(run);
  // "(!)", "[...]": marks that speak of a word.
  const CharAt before = char_until(text_, run.begin);
  if (run.closed && before && opens_bracket(before.c)) return false;
  const NextWord next = next_from(gap);
  if (next.bracket && pairs_.end_around(gap) != gap) {
    // "So it was. (Gazette, No. 5)."
    const CharAt close = char_from(text_, pairs_.end_around(gap));
    const CharAt behind = char_from(text_, close.end);
    const bool own = !run.closed && behind && is_mark(behind.c);
    if (!own || next.kind == NextKind::lower) return false;
  }
  return ends_spaced(run, next);
}

bool Breaks::ends_glued(const Run& run) const {
  const CharAt next = char_from(text_, run.end);
  if (run.wide) {
    const bool quoted = run.closed && goes_on_behind_quotation(text_.substr(run.end));
    return !quoted && (is_letter_char(next.c) || is_decimal_char(next.c) || is_quote_char(next.c) ||
                       opens_bracket(next.c));
  }
  const CharAt second = char_from(text_, next.end);
  const bool word =
      is_upper_char(next.c) && (!second || is_lower_char(second.c) || is_space_char(second.c));
  if (!word || run.closed || run.ellipsis) return false;
  return glued_period_ends({text_, begin_, run.begin, true}, rules_);
}

bool Breaks::ends_ellipsis(const Run& run, const NextWord& next) const {
  if (next.kind == NextKind::lower || next.kind == NextKind::other) return false;
  const CharAt before = char_until(text_, run.begin);
  const bool apart = before && is_space_char(before.c);
  return run.dots > 3 || !apart || opens_sentence(next.word, rules_);
}

bool Breaks::ends_spaced(const Run& run, const NextWord& next) const {
  if (next.kind == NextKind::other || next.kind == NextKind::none) return false;
  if (run.firm) {
    return next.kind != NextKind::lower && !(run.closed && names_speaker(text_.substr(next.begin)));
  }
  if (run.ellipsis && run.dots > 2) return ends_ellipsis(run, next);
  const bool alone = !run.closed && run.dots == 1;
  if (next.dashed && next.kind == NextKind::lower) return false;
  return period_ends({text_, begin_, run.begin, alone}, next, rules_);
}

/// "1.", "2)", "3.)", "a.", "b)", "•": what an item of a list in a line begins with.
struct ItemMark {
  char32_t bullet = 0;
  int number = -1;  ///< 0 for "a".
  bool letter = false;
  std::string_view close;  ///< ".", ")" or ".)"
  std::size_t end = 0;     ///< Behind it.
};

ItemMark item_mark(std::string_view line, std::size_t at) {
  static constexpr std::u32string_view kBullets = U"•‣⁃▪◦●■·";
  ItemMark mark;
  CharAt here = char_from(line, at);
  if (here && kBullets.find(here.c) != std::u32string_view::npos) {
    mark.bullet = here.c;
    mark.end = here.end;
    here = char_from(line, skip_spaces(line, here.end));
  }
  if (!here) return mark;
  std::size_t end = here.begin;
  int number = 0;
  while (end < line.size() && line[end] >= '0' && line[end] <= '9' && end < here.begin + 3) {
    number = number * 10 + (line[end++] - '0');
  }
  const bool letter = end == here.begin && here.c >= 'a' && here.c <= 'z';
  if (letter) {
    number = static_cast<int>(here.c - 'a');
    ++end;
  }
  if (end == here.begin) return mark;
  const std::size_t closing = end;
  if (end < line.size() && line[end] == '.') ++end;
  if (end < line.size() && line[end] == ')') ++end;
  const CharAt behind = char_from(line, end);
  if (end == closing || !behind || !is_space_char(behind.c)) return mark;
  mark.number = number;
  mark.letter = letter;
  mark.close = line.substr(closing, end - closing);
  mark.end = end;
  return mark;
}

bool goes_on(const ItemMark& last, const ItemMark& mark) {
  if (last.bullet != 0 || mark.bullet != 0) {
    return last.bullet == mark.bullet;
  }
  return mark.number == last.number + 1 && mark.letter == last.letter && mark.close == last.close;
}

}  // namespace

std::vector<ByteRange> sentences_of_paragraph(std::string_view paragraph,
                                              const SentenceRules& rules) {
  return Breaks(paragraph, rules).all();
}

std::vector<ByteRange> items_in_line(std::string_view line) {
  std::vector<ByteRange> out;
  std::size_t begin = skip_spaces(line, 0);
  ItemMark last = item_mark(line, begin);
  const auto add = [&](std::size_t end) {
    end = skip_spaces_back(line, end);
    if (begin < end) out.push_back({byte_offset(begin), byte_offset(end)});
  };
  const bool listed = last.bullet != 0 || (last.number >= 0 && last.number <= 1);
  for (std::size_t at = last.end; listed && at < line.size();) {
    const CharAt here = char_from(line, at);
    at = here.end;
    if (!is_space_char(here.c)) continue;
    const std::size_t next = skip_spaces(line, at);
    at = std::max(at, next);
    const ItemMark mark = item_mark(line, next);
    if (mark.end == 0 || !goes_on(last, mark)) continue;
    add(next);
    begin = next;
    last = mark;
    at = mark.end;
  }
  add(line.size());
  return out;
}

}  // namespace core
