#include "core/text_find.h"

#include <unicode/parseerr.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uregex.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <stdexcept>
#include <utility>

#include "core/utf8.h"

namespace core {
namespace {

constexpr std::int64_t kChunkBytes = 65536;
// Of one match: ICU counts ten thousand states it keeps as one.
constexpr std::int32_t kRegexSteps = 500;
constexpr std::size_t kRegexOverlap = 16384;

/// A folded text: one entry a folded character, with the byte where its source begins.
struct Folded {
  std::u32string chars;
  std::vector<std::size_t> begins;
};

char32_t plain_form(char32_t c) {
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x02BC:
      return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
      return '"';
    case 0xA0:
    case 0x2009:
    case 0x202F:
      return ' ';
    default:
      return c >= 0x2010 && c <= 0x2015 ? U'-' : c;
  }
}

class Folder {
 public:
  explicit Folder(FindQuery query) : query_(std::move(query)) {
    UErrorCode status = U_ZERO_ERROR;
    decompose_ = unorm2_getNFDInstance(&status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no normalisation data installed.");
  }

  /// Characters of text[begin, end); `begin` and `end` are on character boundaries.
  [[nodiscard]] Folded fold(std::string_view text, std::size_t begin, std::size_t end) const {
    Folded out;
    out.chars.reserve(end - begin);
    out.begins.reserve(end - begin);
    for (std::size_t at = begin; at < end;) {
      const auto byte = static_cast<unsigned char>(text[at]);
      if (byte < 0x80) {
        const bool lower = !query_.match_case && byte >= 'A' && byte <= 'Z';
        out.chars.push_back(static_cast<char32_t>(lower ? byte + ('a' - 'A') : byte));
        out.begins.push_back(at++);
        continue;
      }
      const DecodedChar c = decode_at(text, at);
      append(out, c.value, at);
      at += static_cast<std::size_t>(c.bytes);
    }
    return out;
  }

 private:
  void append(Folded& out, char32_t c, std::size_t at) const {
    std::array<UChar, 32> buffer{};
    UErrorCode status = U_ZERO_ERROR;
    const std::int32_t length =
        unorm2_getDecomposition(decompose_, static_cast<UChar32>(c), buffer.data(),
                                static_cast<std::int32_t>(buffer.size()), &status);
    if (length < 0 || U_FAILURE(status)) return add(out, c, at);
    for (std::int32_t i = 0; i < length;) {
      UChar32 part = 0;
      U16_NEXT(buffer.data(), i, length, part);
      add(out, static_cast<char32_t>(part), at);
    }
  }

  void add(Folded& out, char32_t c, std::size_t at) const {
    if (!query_.match_accents) {
      const auto type = u_charType(static_cast<UChar32>(c));
      if (c >= 0x80 && (type == U_NON_SPACING_MARK || type == U_FORMAT_CHAR)) return;
      c = plain_form(c);
    }
    if (!query_.match_case) {
      c = c < 0x80
              ? static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)))
              : static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT));
    }
    out.chars.push_back(c);
    out.begins.push_back(at);
  }

  FindQuery query_;
  const UNormalizer2* decompose_ = nullptr;
};

bool in_word(char32_t c) {
  return u_isalnum(static_cast<UChar32>(c)) != 0 || c == '_' ||
         u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK;
}

bool stands_as_word(std::string_view text, std::size_t begin, std::size_t end) {
  if (begin > 0) {
    std::size_t before = begin - 1;
    while (before > 0 && !is_char_start(text[before])) --before;
    if (in_word(decode_at(text, before).value)) return false;
  }
  return end >= text.size() || !in_word(decode_at(text, end).value);
}

std::size_t char_boundary(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  while (at < text.size() && !is_char_start(text[at])) ++at;
  return at;
}

/// The byte behind a match, or 0 when the match would cut a character's own marks off.
std::size_t match_end(std::string_view text, const Folded& folded, std::size_t after,
                      std::size_t folded_end) {
  if (after >= folded.chars.size()) return folded_end;
  const bool cuts = folded.begins[after] == folded.begins[after - 1] ||
                    u_charType(static_cast<UChar32>(folded.chars[after])) == U_NON_SPACING_MARK;
  return cuts || text.empty() ? 0 : folded.begins[after];
}

/// The hits that begin in [begin, chunk).
FoundPart find_plain(std::string_view text, const Folder& folder, const FindQuery& query,
                     std::u32string_view wanted, ByteRange part) {
  FoundPart found{{}, part.end};
  const std::size_t begin = part.begin.index();
  const std::size_t end = char_boundary(text, part.end.index() + wanted.size() * 8 + 64);
  const Folded folded = folder.fold(text, begin, end);
  for (std::size_t at = 0; (at = folded.chars.find(wanted, at)) != std::u32string::npos;) {
    const std::size_t from = folded.begins[at];
    if (from >= part.end.index()) break;
    const std::size_t to = match_end(text, folded, at + wanted.size(), end);
    if (to == 0 || (query.whole_word && !stands_as_word(text, from, to))) {
      ++at;
      continue;
    }
    found.ranges.push_back(
        {ByteOffset(static_cast<std::int64_t>(from)), ByteOffset(static_cast<std::int64_t>(to))});
    at += wanted.size();
    found.next = std::max(found.next, found.ranges.back().end);
  }
  return found;
}

struct CloseRegex {
  void operator()(URegularExpression* regex) const { uregex_close(regex); }
};
struct CloseFindText {
  void operator()(UText* text) const { utext_close(text); }
};
using Regex = std::unique_ptr<URegularExpression, CloseRegex>;

Result<Regex> open_regex(const FindQuery& query) {
  const std::string source = query.whole_word ? "\\b(?:" + query.pattern + ")\\b" : query.pattern;
  const std::u16string wide = to_utf16(source);
  UParseError where{};
  UErrorCode status = U_ZERO_ERROR;
  const auto flags = static_cast<std::uint32_t>(UREGEX_MULTILINE | UREGEX_UWORD) |
                     (query.match_case ? 0U : static_cast<std::uint32_t>(UREGEX_CASE_INSENSITIVE));
  Regex regex(
      uregex_open(wide.data(), static_cast<std::int32_t>(wide.size()), flags, &where, &status));
  if (U_FAILURE(status)) {
    return Error{"\"" + query.pattern + "\" is not a regular expression: something is wrong near " +
                 "character " + std::to_string(where.offset) +
                 ". Check its brackets and backslashes, or search for plain words."};
  }
  uregex_setTimeLimit(regex.get(), kRegexSteps, &status);
  return regex;
}

Error too_long(const FindQuery& query) {
  return Error{"\"" + query.pattern +
               "\" takes too long on this text. Make it more exact, for instance with fewer "
               "nested repetitions."};
}

/// A regular expression looking at one text.
class RegexWalk {
 public:
  explicit RegexWalk(Regex regex) : regex_(std::move(regex)) {
    UErrorCode status = U_ZERO_ERROR;
    // Where a part ends is no place of the text: ^, $, \b and lookaround see beyond it.
    uregex_useAnchoringBounds(regex_.get(), 0, &status);
    uregex_useTransparentBounds(regex_.get(), 1, &status);
  }

  void look_at(std::string_view text) {
    if (text.data() == text_.data() && text.size() == text_.size()) return;
    text_ = text;
    UErrorCode status = U_ZERO_ERROR;
    input_.reset(utext_openUTF8(nullptr, text.data(), size(), &status));
    uregex_setUText(regex_.get(), input_.get(), &status);
  }

  /// The hits that begin in the part; none when one takes too long.
  [[nodiscard]] std::optional<FoundPart> find(ByteRange part) {
    FoundPart found{{}, part.end};
    std::int64_t limit = bound(part.end.value + static_cast<std::int64_t>(kRegexOverlap));
    UErrorCode status = U_ZERO_ERROR;
    uregex_setRegion64(regex_.get(), part.begin.value, limit, &status);
    while (U_SUCCESS(status) && uregex_findNext(regex_.get(), &status) != 0) {
      const ByteRange range{ByteOffset(uregex_start64(regex_.get(), 0, &status)),
                            ByteOffset(uregex_end64(regex_.get(), 0, &status))};
      if (range.begin >= part.end) break;
      if (range.end.value == limit && limit < size()) {
        // It may go on behind what was looked at.
        limit = bound(limit + 4 * (limit - range.begin.value));
        uregex_setRegion64(regex_.get(), range.begin.value, limit, &status);
        continue;
      }
      if (range.empty()) continue;
      found.ranges.push_back(range);
      found.next = std::max(found.next, range.end);
    }
    if (U_FAILURE(status)) return std::nullopt;
    return found;
  }

 private:
  [[nodiscard]] std::int64_t size() const { return static_cast<std::int64_t>(text_.size()); }
  [[nodiscard]] std::int64_t bound(std::int64_t at) const {
    return next_char_boundary(text_, at).value;
  }

  Regex regex_;
  std::string_view text_;
  std::unique_ptr<UText, CloseFindText> input_;
};

}  // namespace

struct TextFinder::State {
  FindQuery query;
  Folder folder;
  std::u32string wanted;
  std::optional<RegexWalk> regex;
};

TextFinder::TextFinder(std::unique_ptr<State> state) : state_(std::move(state)) {}
TextFinder::~TextFinder() = default;
TextFinder::TextFinder(TextFinder&&) noexcept = default;
TextFinder& TextFinder::operator=(TextFinder&&) noexcept = default;

Result<TextFinder> TextFinder::open(const FindQuery& query) {
  auto state = std::make_unique<State>(State{query, Folder(query), {}, {}});
  if (query.regex && !query.pattern.empty()) {
    Result<Regex> regex = open_regex(query);
    if (!regex) return regex.error();
    state->regex.emplace(std::move(regex).value());
  } else if (!query.regex) {
    state->wanted = state->folder.fold(query.pattern, 0, query.pattern.size()).chars;
  }
  return TextFinder(std::move(state));
}

Result<FoundPart> TextFinder::find(std::string_view text, ByteRange part) {
  if (state_->regex) {
    state_->regex->look_at(text);
    std::optional<FoundPart> found = state_->regex->find(part);
    if (!found) return too_long(state_->query);
    return *std::move(found);
  }
  if (state_->wanted.empty()) return FoundPart{{}, part.end};
  return find_plain(text, state_->folder, state_->query, state_->wanted, part);
}

ByteOffset next_char_boundary(std::string_view text, std::int64_t at) {
  const auto from = static_cast<std::size_t>(std::max<std::int64_t>(0, at));
  return ByteOffset(static_cast<std::int64_t>(char_boundary(text, from)));
}

Result<FoundRanges> find_all(std::string_view text, const FindQuery& query, std::size_t limit) {
  FoundRanges found;
  if (query.pattern.empty() || text.empty()) return found;
  Result<TextFinder> finder = TextFinder::open(query);
  if (!finder) return finder.error();
  const ByteOffset end(static_cast<std::int64_t>(text.size()));
  for (ByteOffset at(0); at < end;) {
    const ByteOffset to = next_char_boundary(text, at.value + kChunkBytes);
    Result<FoundPart> part = finder->find(text, {at, to});
    if (!part) return part.error();
    at = part->next;
    for (const ByteRange& range : part->ranges) {
      if (found.ranges.size() == limit) {
        found.cut = true;
        return found;
      }
      found.ranges.push_back(range);
    }
  }
  return found;
}

}  // namespace core
