#include "core/structure/block_markers.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "core/structure/sentence_words.h"
#include "core/text/text_line.h"
#include "core/text/utf8.h"

namespace core {
namespace {

using namespace std::string_view_literals;

bool is_digit_char(char c) { return c >= '0' && c <= '9'; }
bool is_gap(char c) { return c == ' ' || c == '\t'; }

std::size_t digits_at(std::string_view line, std::size_t at) {
  std::size_t end = at;
  while (end < line.size() && is_digit_char(line[end])) ++end;
  return end - at;
}

int number_from(std::string_view digits) {
  int out = 0;
  for (const char c : digits) out = out * 10 + (c - '0');
  return out;
}

/// The bullet at the begin of `rest`, or nothing.
std::string_view bullet_of(std::string_view rest) {
  // Those that also write something else need a space behind them.
  static constexpr std::array kSpaced = {"-"sv, "*"sv, "+"sv, "–"sv, "·"sv};
  static constexpr std::array kAlone = {"•"sv, "▪"sv, "◦"sv, "‣"sv, "●"sv, "■"sv, "□"sv};
  for (const auto bullet : kSpaced) {
    const bool gap = rest.size() > bullet.size() && is_gap(rest[bullet.size()]);
    if (gap && rest.starts_with(bullet)) return bullet;
  }
  for (const auto bullet : kAlone) {
    if (rest.starts_with(bullet)) return bullet;
  }
  return {};
}

/// "* * *", "---": a rule across the page, not a list.
bool is_rule(std::string_view rest) {
  const char sign = rest.front();
  if (sign != '-' && sign != '*' && sign != '_') return false;
  return std::ranges::all_of(rest, [sign](char c) { return c == sign || is_gap(c); }) &&
         std::ranges::count(rest, sign) >= 3;
}

/// "12.", "12)", "(12)", "a)", "(a)" at the begin of `rest`.
std::optional<ListMark> counted_mark(std::string_view rest) {
  ListMark mark;
  const bool open = rest.front() == '(';
  std::size_t at = open ? 1 : 0;
  const std::size_t digits = digits_at(rest, at);
  if (digits > 0 && digits <= 3) {
    mark.style = MarkStyle::number;
    mark.number = number_from(rest.substr(at, digits));
    at += digits;
  } else if (at < rest.size() && ((rest[at] | 0x20) >= 'a' && (rest[at] | 0x20) <= 'z')) {
    mark.style = MarkStyle::letter;
    mark.number = (rest[at] | 0x20) - 'a' + 1;
    ++at;
  } else {
    return std::nullopt;
  }
  if (at >= rest.size()) return std::nullopt;
  const bool period = rest[at] == '.' && !open && mark.style == MarkStyle::number;
  if (!period && rest[at] != ')') return std::nullopt;
  mark.sign = static_cast<unsigned char>(rest[at]);
  if (++at >= rest.size() || !is_gap(rest[at])) return std::nullopt;
  mark.text = at;
  return mark;
}

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::ranges::find(words, word) != words.end();
}

bool is_chapter_number(std::string_view word) {
  while (!word.empty() && (word.back() == '.' || word.back() == ':')) word.remove_suffix(1);
  if (word.empty()) return false;
  const bool digits = std::ranges::all_of(word, is_digit_char);
  const bool roman = word.find_first_not_of("IVXLC") == std::string_view::npos;
  return digits || roman || (word.size() == 1 && word[0] >= 'A' && word[0] <= 'Z');
}

/// "Photo: …", "By …": lines that stand alone and head nothing.
bool is_label(std::string_view line) {
  static constexpr std::array kLabels = {
      "photo"sv,   "image"sv,    "picture"sv, "source"sv,  "sources"sv, "caption"sv, "credit"sv,
      "credits"sv, "video"sv,    "graphic"sv, "map"sv,     "figure"sv,  "table"sv,   "note"sv,
      "foto"sv,    "bild"sv,     "quelle"sv,  "grafik"sv,  "crédit"sv,  "źródło"sv,  "zdjęcie"sv,
      "фото"sv,    "источник"sv, "видео"sv,   "джерело"sv, "відео"sv,   "author"sv,  "автор"sv};
  static constexpr std::array kAlone = {
      "advertisement"sv, "advertising"sv, "anzeige"sv,  "publicité"sv, "reklama"sv, "реклама"sv,
      "read more"sv,     "share"sv,       "see also"sv, "read also"sv, "sign up"sv, "subscribe"sv};
  // Every word of the tables is shorter, in bytes too.
  constexpr std::size_t kLongest = 24;
  if (line.starts_with("By ") || line.starts_with("BY ")) return true;
  const std::size_t colon = line.find(':');
  if (colon < kLongest && is_one_of(lowered_letters(line.substr(0, colon)), kLabels)) return true;
  return line.size() < kLongest && is_one_of(lowered_letters(line), kAlone);
}

/// "26 December 2022", "December 2022", "26.12.2022". "3.1 Outlook for 2024" is none.
bool is_dateline(std::string_view line) {
  if (line.size() < 4 || digits_at(line, line.size() - 4) != 4) return false;
  std::string_view before = line.substr(0, line.size() - 4);
  if (section_number(line)) before.remove_prefix(std::min(before.find(' ') + 1, before.size()));
  const bool more_digits = std::ranges::any_of(before, is_digit_char);
  return more_digits || std::ranges::count(before, ' ') <= 1;
}

bool is_phrase(std::string_view line) {
  static constexpr std::array kSigns = {";"sv,     " | "sv,  "\t"sv,   "...."sv, "…."sv,
                                        ". . ."sv, "http"sv, "www."sv, "@"sv,    "©"sv};
  const bool sign = std::ranges::any_of(
      kSigns, [line](std::string_view s) { return line.find(s) != std::string_view::npos; });
  const bool two_sentences = line.find(". ") != std::string_view::npos;
  return !sign && (!two_sentences || section_number(line) || list_mark(line));
}

}  // namespace

int indent_of(std::string_view line) {
  int columns = 0;
  for (const char c : line) {
    if (c == '\t') {
      columns += 4 - columns % 4;
    } else if (c == ' ') {
      ++columns;
    } else {
      break;
    }
  }
  return columns;
}

std::optional<ListMark> list_mark(std::string_view line) {
  const std::size_t begin = blank_prefix(line);
  const std::string_view rest = line.substr(begin);
  if (rest.empty() || is_rule(rest)) return std::nullopt;
  std::optional<ListMark> mark;
  if (const auto bullet = bullet_of(rest); !bullet.empty()) {
    mark = ListMark{MarkStyle::bullet, decode_at(bullet, 0).value, 0, 0, 0, bullet.size()};
  } else {
    mark = counted_mark(rest);
  }
  if (!mark) return std::nullopt;
  mark->text += begin + blank_prefix(rest.substr(mark->text));
  if (mark->text >= line.size()) return std::nullopt;
  mark->begin = begin;
  mark->indent = indent_of(line);
  return mark;
}

int hash_level(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size() && at < 4 && line[at] == ' ') ++at;
  std::size_t end = at;
  while (end < line.size() && line[end] == '#') ++end;
  const std::size_t level = end - at;
  if (at > 3 || level == 0 || level > 6 || end + 1 >= line.size() || !is_gap(line[end])) return 0;
  return is_blank(line.substr(end)) ? 0 : static_cast<int>(level);
}

int underline_level(std::string_view line) {
  if (line.size() < 3 || (line[0] != '=' && line[0] != '-')) return 0;
  const bool same = std::ranges::all_of(line, [line](char c) { return c == line[0]; });
  return !same ? 0 : line[0] == '=' ? 1 : 2;
}

int quote_depth(std::string_view line) {
  return static_cast<int>(std::ranges::count(line.substr(0, quote_mark(line)), '>'));
}

std::size_t quote_mark(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size() && at < 4 && line[at] == ' ') ++at;
  if (at > 3 || at >= line.size() || line[at] != '>') return 0;
  while (at < line.size() && (line[at] == '>' || line[at] == ' ')) ++at;
  return at;
}

bool is_fence(std::string_view line, std::string_view open) {
  line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
  if (!open.empty()) return line.starts_with(open);
  return line.starts_with("```") || line.starts_with("~~~");
}

std::optional<SectionNumber> section_number(std::string_view line) {
  SectionNumber number;
  std::size_t at = 0;
  while (true) {
    const std::size_t digits = digits_at(line, at);
    if (digits == 0 || digits > 3) return std::nullopt;
    number.last = number_from(line.substr(at, digits));
    if (at == 0) number.first = number.last;
    at += digits;
    number.dotted = at < line.size() && line[at] == '.';
    if (!number.dotted) break;
    ++at;
    if (digits_at(line, at) == 0) break;
    ++number.parts;
  }
  const std::size_t gap = at < line.size() && is_gap(line[at]) ? blank_prefix(line.substr(at)) : 0;
  at += gap;
  if (gap == 0 || at >= line.size()) return std::nullopt;
  const auto letter = static_cast<UChar32>(decode_at(line, at).value);
  if (u_isalpha(letter) == 0 || u_islower(letter) != 0) return std::nullopt;
  return number;
}

bool is_chapter(std::string_view line) {
  static constexpr std::array kWords = {
      "chapter"sv, "part"sv,     "section"sv,   "annex"sv,      "appendix"sv, "kapitel"sv,
      "teil"sv,    "anhang"sv,   "abschnitt"sv, "chapitre"sv,   "partie"sv,   "annexe"sv,
      "глава"sv,   "часть"sv,    "раздел"sv,    "приложение"sv, "розділ"sv,   "частина"sv,
      "додаток"sv, "rozdział"sv, "część"sv,     "załącznik"sv,  "раздзел"sv,  "частка"sv};
  const std::size_t space = line.find(' ');
  if (space == std::string_view::npos) return false;
  if (!is_one_of(lowered_letters(line.substr(0, space)), kWords)) return false;
  const std::string_view rest = line.substr(space + 1);
  return is_chapter_number(rest.substr(0, rest.find(' ')));
}

bool closes_sentence(std::string_view line) {
  static constexpr std::array kClosing = {"\""sv, "'"sv, "”"sv, "’"sv, "»"sv, "“"sv, ")"sv, "]"sv};
  static constexpr std::array kEnds = {"."sv,  "!"sv,  "?"sv,  ":"sv, "…"sv, "。"sv,
                                       "！"sv, "？"sv, "："sv, "؟"sv, "।"sv};
  for (bool again = true; again;) {
    again = false;
    for (const auto closing : kClosing) {
      if (!line.ends_with(closing)) continue;
      line.remove_suffix(closing.size());
      again = true;
    }
  }
  return std::ranges::any_of(kEnds, [line](std::string_view end) { return line.ends_with(end); });
}

bool looks_like_heading(std::string_view line) {
  constexpr std::size_t kMostChars = 90;
  if (line.size() > kMostChars * 4 || count_chars(line) > kMostChars) return false;
  static constexpr std::array kEnds = {"/"sv, ")"sv, "]"sv, ","sv,  "-"sv, "–"sv,
                                       "—"sv, "”"sv, "»"sv, "\""sv, "’"sv, "“"sv};
  const bool open_end =
      std::ranges::any_of(kEnds, [line](std::string_view end) { return line.ends_with(end); });
  const bool question = line.ends_with('?') || line.ends_with("？") || line.ends_with("؟");
  if (open_end || (closes_sentence(line) && !question)) return false;
  const auto first = static_cast<UChar32>(decode_at(line, 0).value);
  if (u_isalnum(first) == 0 || u_islower(first) != 0) return false;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < line.size();) {
    const DecodedChar c = decode_at(line, at);
    letters += u_isalpha(static_cast<UChar32>(c.value)) != 0 ? 1 : 0;
    at += static_cast<std::size_t>(c.bytes);
  }
  return letters >= 2 && !is_dateline(line) && !is_label(line) && is_phrase(line);
}

bool all_capitals(std::string_view line) {
  std::size_t capitals = 0;
  for (std::size_t at = 0; at < line.size();) {
    const DecodedChar c = decode_at(line, at);
    const auto letter = static_cast<UChar32>(c.value);
    if (u_islower(letter) != 0) return false;
    capitals += u_isupper(letter) != 0 ? 1 : 0;
    at += static_cast<std::size_t>(c.bytes);
  }
  return capitals >= 4;
}

bool opens_report(std::string_view line) {
  static constexpr std::array kWords = {
      "abstract"sv,   "summary"sv,         "executive summary"sv, "introduction"sv, "overview"sv,
      "background"sv, "key findings"sv,    "key points"sv,        "highlights"sv,   "foreword"sv,
      "preface"sv,    "zusammenfassung"sv, "einleitung"sv,        "vorwort"sv,      "résumé"sv,
      "введение"sv,   "резюме"sv,          "вступление"sv,        "вступ"sv,        "анотація"sv,
      "уводзіны"sv,   "wstęp"sv,           "streszczenie"sv,      "wprowadzenie"sv};
  return is_one_of(lowered_letters(line), kWords);
}

}  // namespace core
