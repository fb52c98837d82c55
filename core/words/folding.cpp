#include "core/words/folding.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <optional>

#include "core/text/utf8.h"

namespace core {
namespace {

constexpr char32_t kFirstMark = 0x300;

bool is_word(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
  const auto role = fold_char(c).role;
  return role == CharRole::letter || role == CharRole::digit || role == CharRole::dictionary;
}

constexpr bool is_plain_digit(char32_t c) { return c >= '0' && c <= '9'; }

// A comma and a point inside a number are alike, because languages trade them: what `folded` ends
// with before `next` is one of them.
template <class Chars>
bool joins_number(const Chars& folded, char32_t next) {
  const std::size_t size = folded.size();
  if (size < 2 || !is_plain_digit(next)) return false;
  if (!is_plain_digit(static_cast<char32_t>(folded[size - 2]))) return false;
  const char joint = number_joint(static_cast<char32_t>(folded[size - 1]));
  return joint == '.' || joint == ',';
}

// "5 %" is "5%": the space between is not there.
template <class Chars>
bool parts_number_from(const Chars& folded, char32_t next) {
  const std::size_t size = folded.size();
  return size > 1 && next == '%' && folded[size - 1] == ' ' &&
         is_plain_digit(static_cast<char32_t>(folded[size - 2]));
}

// Most texts are ASCII, of which only the letters, one apostrophe and numbers change.
std::optional<std::string> folded_ascii(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) return std::nullopt;
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    if (c == '`') c = '\'';
    if (c == '\t' || c == '\v' || c == '\f' || c == '\r') c = ' ';
    const auto next = static_cast<unsigned char>(c);
    if (joins_number(out, next)) out.back() = '.';
    if (parts_number_from(out, next)) out.pop_back();
    out += c;
  }
  return out;
}

class TextFolder {
 public:
  TextFolder(std::string_view text, FoldRules rules) : text_(text), rules_(rules) {}

  FoldedText fold(ByteRange part) {
    const std::size_t end = part.end.index();
    out_.chars.reserve(static_cast<std::size_t>(part.size()));
    out_.sources.reserve(static_cast<std::size_t>(part.size()));
    for (std::size_t at = part.begin.index(); at < end;) {
      const auto c = decode_at(text_, at);
      const std::size_t next = at + static_cast<std::size_t>(c.bytes);
      append(c.value, range(at, next));
      at = next;
    }
    return std::move(out_);
  }

 private:
  static ByteRange range(std::size_t from, std::size_t to) {
    return {ByteOffset(static_cast<std::int64_t>(from)), ByteOffset(static_cast<std::int64_t>(to))};
  }

  void append(char32_t c, ByteRange source) {
    if (c < 0x80 && c > ' ' && c != '`') {
      const bool lower = !rules_.keep_case && c >= 'A' && c <= 'Z';
      return put(lower ? c + ('a' - 'A') : c, source);
    }
    if (!rules_.keep_accents && c < 0x20) return append_control(c, source);
    const FoldedChar folded = fold_char(c, rules_);
    if (folded.role == CharRole::mark && !rules_.keep_accents) {
      if (out_.chars.empty()) return;
      const char32_t whole = fused(out_.chars.back(), folded.chars[0]);
      if (whole != 0) out_.chars.back() = whole;
      return stretch(source);
    }
    // Variation selectors are marks that nobody sees; what else is invisible is nobody's.
    if (folded.size == 0 && u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK) {
      return stretch(source);
    }
    for (std::size_t i = 0; i < folded.size; ++i) put(folded.chars.at(i), source);
  }

  // Tabs and line ends are spaces like others.
  void append_control(char32_t c, ByteRange source) {
    const bool white = c >= 0x09 && c <= 0x0D;
    if (c == '\n' && after_return(source)) return stretch(source);
    put(white ? U' ' : c, source);
  }

  [[nodiscard]] bool after_return(ByteRange source) const {
    const std::size_t at = source.begin.index();
    return at > 0 && text_[at - 1] == '\r' && !out_.chars.empty();
  }

  // What is not counted belongs to the character before it.
  void stretch(ByteRange source) {
    if (out_.sources.empty()) return;
    const ByteOffset begin = out_.sources.back().begin;
    for (auto at = out_.sources.rbegin(); at != out_.sources.rend() && at->begin == begin; ++at) {
      at->end = source.end;
    }
  }

  void put(char32_t c, ByteRange source) {
    if (!rules_.keep_accents) settle_number(c);
    if (c < kFirstMark || rules_.keep_accents || out_.chars.empty()) {
      out_.chars.push_back(c);
      out_.sources.push_back(source);
    } else if (const char32_t whole = fused(out_.chars.back(), c); whole != 0) {
      out_.chars.back() = whole;
      stretch(source);
    } else {
      sort_in(c, source);
    }
  }

  void settle_number(char32_t next) {
    if (joins_number(out_.chars, next)) out_.chars.back() = '.';
    if (!parts_number_from(out_.chars, next)) return;
    out_.chars.pop_back();
    out_.sources.pop_back();
  }

  // Marks that are letters stand in Unicode's canonical order, so that every spelling is one.
  void sort_in(char32_t c, ByteRange source) {
    const auto weight = u_getCombiningClass(static_cast<UChar32>(c));
    std::size_t at = out_.chars.size();
    while (weight != 0 && at > 0 &&
           u_getCombiningClass(static_cast<UChar32>(out_.chars[at - 1])) > weight) {
      --at;
    }
    out_.chars.insert(at, 1, c);
    if (at + 1 < out_.chars.size()) source.begin = out_.sources[at].begin;
    out_.sources.insert(out_.sources.begin() + static_cast<std::ptrdiff_t>(at), source);
    for (++at; at < out_.sources.size(); ++at) {
      out_.sources[at] = {source.begin, std::max(out_.sources[at].end, source.end)};
    }
  }

  std::string_view text_;
  FoldRules rules_;
  FoldedText out_;
};

template <class Chars>
void part_at_hyphens(Chars& chars) {
  for (std::size_t i = 1; i + 1 < chars.size(); ++i) {
    const auto before = static_cast<char32_t>(chars[i - 1]);
    const auto behind = static_cast<char32_t>(chars[i + 1]);
    if (chars[i] == '-' && is_word(before) && is_word(behind)) chars[i] = ' ';
  }
}

}  // namespace

FoldedText folded_text(std::string_view text, ByteRange part, FoldRules rules, bool hyphens_part) {
  FoldedText out = TextFolder(text, rules).fold(part);
  if (hyphens_part && !rules.keep_accents) part_at_hyphens(out.chars);
  return out;
}

FoldedText folded_text(std::string_view text) {
  return folded_text(text, {ByteOffset(0), ByteOffset(static_cast<std::int64_t>(text.size()))});
}

std::string fold(std::string_view text) {
  if (auto plain = folded_ascii(text)) return *std::move(plain);
  std::string out;
  // Line by line: line ends stay what they are.
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    for (const char32_t c : folded_text(text.substr(at, end - at)).chars) append_utf8(out, c);
    if (end < text.size()) out += '\n';
    at = end + 1;
  }
  return out;
}

std::string name_key(std::string_view name) {
  std::string plain;
  if (auto ascii = folded_ascii(name)) {
    plain = *std::move(ascii);
    std::ranges::replace(plain, '\n', ' ');
    part_at_hyphens(plain);
  } else {
    auto chars = folded_text(name).chars;
    part_at_hyphens(chars);
    for (const char32_t c : chars) append_utf8(plain, c);
  }
  std::string out;
  for (const char c : plain) {
    if (c != ' ' || (!out.empty() && out.back() != ' ')) out += c;
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

}  // namespace core
