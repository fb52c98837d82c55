#include "core/structure/paragraph_lines.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/structure/block_markers.h"
#include "core/structure/dateline.h"
#include "core/structure/sentence_stop.h"
#include "core/text/sentence_chars.h"
#include "core/text/text_line.h"
#include "core/text/utf8.h"

namespace core {
namespace {

/// Wider lines were wrapped by no hand.
constexpr std::size_t kWidest = 130;
constexpr std::size_t kNarrowest = 30;
/// How much shorter than the width most lines of a wrapped text are at the most.
constexpr std::size_t kRagged = 20;
/// A line of so many characters was cut by its length, where the text is too short to tell.
constexpr std::size_t kCutAt = 55;
constexpr std::size_t kCutBefore = 100;
/// A shorter line that goes on in small letters may be a row of a list.
constexpr std::size_t kPhrase = 40;
/// Lines of a head (title, outlet, date) are no longer.
constexpr std::size_t kHeadLine = 60;

struct HandLine {
  std::size_t begin = 0;  ///< Without white space,
  std::size_t end = 0;
  std::size_t chars = 0;
  bool flowed = false;  ///< One space stands at its end: it goes on (RFC 3676).
  bool ends = false;    ///< It ends as sentences do,
  bool colon = false;   ///< or in a colon.
};

HandLine hand_line(std::string_view text, const TextLine& raw) {
  HandLine line;
  line.begin = std::min(skip_spaces(text, raw.begin), raw.content_end);
  line.end =
      std::max(line.begin, skip_spaces_back(text.substr(0, raw.content_end), raw.content_end));
  line.flowed = raw.content_end > line.end && text[raw.content_end - 1] == ' ';
  const std::string_view words = text.substr(line.begin, line.end - line.begin);
  line.chars = words.size() > 4 * kWidest ? words.size() : count_chars(words);
  line.colon = words.ends_with(':');
  line.ends = closes_sentence(words) && !line.colon;
  return line;
}

bool is_drawn_rule(std::string_view words) {
  static constexpr std::string_view kSigns = "_-=*~.#";
  return words.size() >= 3 && kSigns.find(words.front()) != std::string_view::npos &&
         std::ranges::all_of(words, [&](char c) { return c == words.front() || c == ' '; });
}

bool has_strong_bullet(std::string_view words) {
  static constexpr std::array<std::string_view, 8> kBullets = {"•", "▪", "◦", "‣",
                                                               "●", "■", "□", "⁃"};
  return std::ranges::any_of(kBullets, [&](std::string_view b) { return words.starts_with(b); });
}

/// Particles that no Japanese sentence ends in.
bool goes_on_in_japanese(char32_t c) {
  static constexpr std::u32string_view kParticles = U"のをにはがともへや、";
  return kParticles.find(c) != std::u32string_view::npos;
}

class Joining {
 public:
  Joining(std::string_view text, std::size_t width, const SentenceRules& rules)
      : text_(text), width_(width), rules_(rules) {}

  void add(const HandLine& line) { chunk_.push_back(line); }

  /// The lines since the last blank one, as paragraphs.
  void finish(std::vector<ByteRange>& out) {
    ended_ = std::ranges::any_of(chunk_, &HandLine::ends);
    cut_ =
        !chunk_.empty() && std::all_of(chunk_.begin(), chunk_.end() - 1, [](const HandLine& line) {
          return line.chars >= kCutAt && line.chars <= kCutBefore;
        });
    bool head = true;  // Nothing but short lines came.
    for (std::size_t i = 0; i < chunk_.size();) {
      std::size_t last = i;
      const bool alone = head && is_dateline(words(i), rules_);
      while (!alone && last + 1 < chunk_.size() && joins(last, head)) ++last;
      out.push_back({byte_offset(chunk_[i].begin), byte_offset(chunk_[last].end)});
      head = head && last == i && chunk_[i].chars <= kHeadLine && (alone || !chunk_[i].ends);
      i = last + 1;
    }
    chunk_.clear();
  }

 private:
  [[nodiscard]] std::string_view words(std::size_t i) const {
    return text_.substr(chunk_[i].begin, chunk_[i].end - chunk_[i].begin);
  }

  [[nodiscard]] bool joins(std::size_t i, bool head) const {
    const std::string_view above = words(i);
    const std::string_view below = words(i + 1);
    if (is_drawn_rule(above) || is_drawn_rule(below) || has_strong_bullet(below)) return false;
    if (quote_depth(above) != quote_depth(below)) return false;
    if (head && is_dateline(below, rules_)) return false;
    const std::size_t first = next_char(below);
    const CharAt begins = char_from(below, first);
    const bool lower = begins && is_lower_char(begins.c);
    if (above.ends_with(':')) return lower && full(i);
    if (chunk_[i].ends) return full(i) || ends_short_form(above, lower);
    if (lower) return ended_ || chunk_[i].chars >= kPhrase;
    return must_go_on(above, below) || is_full_line(i);
  }

  /// The first letter or digit, behind marks of quotation and brackets.
  static std::size_t next_char(std::string_view words) {
    std::size_t at = quote_mark(words);
    while (const CharAt here = char_from(words, at)) {
      if (!is_quote_char(here.c) && !opens_bracket(here.c)) break;
      at = here.end;
    }
    return at;
  }

  /// "Mr." at its end; before a small letter any abbreviation.
  [[nodiscard]] bool ends_short_form(std::string_view above, bool lower) const {
    if (!above.ends_with('.')) return false;
    const std::string_view word = word_before(above, 0, above.size() - 1);
    const auto form = rules_.form_of(word, lowered_letters(word));
    if (lower) return form || word.find('.') != std::string_view::npos;
    return form == ShortForm::leads;
  }

  /// A comma, a hyphen, an opening bracket or "of the" at its end: whatever follows belongs to it.
  [[nodiscard]] bool must_go_on(std::string_view above, std::string_view below) const {
    const CharAt last = char_until(above, above.size());
    if (last.c == ',' || last.c == ';' || last.c == '(' || last.c == 0x2014 || last.c == 0x2013)
      return true;
    if (goes_on_in_japanese(last.c)) return true;
    const CharAt next = char_from(below, 0);
    if (next.c == ',' || next.c == ';' || closes_bracket(next.c)) return true;
    const std::string_view word = word_before(above, 0, above.size());
    return !word.empty() && word.size() < above.size() && rules_.joints.contains(std::string(word));
  }

  /// The first word of the next line would not have found room in this one.
  [[nodiscard]] bool full(std::size_t i) const {
    if (width_ == 0) return false;
    const std::string_view below = words(i + 1);
    const std::size_t word = count_chars(below.substr(0, std::min(below.find(' '), below.size())));
    return chunk_[i].chars + 1 + std::min(word, kRagged) > width_;
  }

  [[nodiscard]] bool is_full_line(std::size_t i) const {
    if (!chunk_.back().ends && !chunk_.back().colon) return full(i) && chunk_[i].chars >= kCutAt;
    if (full(i)) return true;
    const CharAt last = char_until(text_, chunk_[i].end);
    if (chunk_[i].flowed && last.c < 0x2E80) return true;
    return width_ == 0 && cut_;
  }

  std::string_view text_;
  std::size_t width_;
  const SentenceRules& rules_;
  std::vector<HandLine> chunk_;
  bool ended_ = false;  ///< A line of the chunk ends as sentences do.
  bool cut_ = false;    ///< All but the last are as long as lines that are cut by their length.
};

}  // namespace

std::size_t wrap_width(std::string_view text) {
  std::vector<std::size_t> inner;  // Lines that another follows.
  std::size_t before = 0;
  std::size_t wide = 0;
  for (std::size_t at = 0; at < text.size();) {
    const TextLine raw = line_from(text, at);
    at = raw.end;
    const HandLine line = hand_line(text, raw);
    if (line.chars > 0 && before > 0 && before <= kWidest) inner.push_back(before);
    if (line.chars > 0 && before > kWidest) ++wide;
    before = line.chars;
  }
  if (inner.size() < 3 || wide * 4 > inner.size()) return 0;
  const std::size_t width = *std::ranges::max_element(inner);
  const auto near =
      std::ranges::count_if(inner, [&](std::size_t chars) { return chars + kRagged >= width; });
  return width >= kNarrowest && static_cast<std::size_t>(near) * 2 >= inner.size() ? width : 0;
}

std::vector<ByteRange> paragraphs_of(std::string_view text, ByteRange stretch, std::size_t width,
                                     const SentenceRules& rules) {
  std::vector<ByteRange> out;
  Joining joining(text, width, rules);
  const std::string_view until = text.substr(0, stretch.end.index());
  for (std::size_t at = stretch.begin.index(); at < until.size();) {
    const TextLine raw = line_from(until, at);
    at = raw.end;
    const HandLine line = hand_line(until, raw);
    if (line.chars == 0) {
      joining.finish(out);
    } else {
      joining.add(line);
    }
  }
  joining.finish(out);
  return out;
}

}  // namespace core
