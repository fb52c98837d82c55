#include "core/words/text_find.h"

#include <unicode/parseerr.h>
#include <unicode/uregex.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "core/text/utf8.h"
#include "core/words/folding.h"

namespace core {
namespace {

constexpr std::int64_t kChunkBytes = 65536;
// Of one match: ICU counts ten thousand states it keeps as one.
constexpr std::int32_t kRegexSteps = 500;
constexpr std::size_t kRegexOverlap = 16384;

bool in_word(char32_t c) {
  const auto role = fold_char(c).role;
  return c == '_' || role == CharRole::letter || role == CharRole::digit || role == CharRole::mark;
}

// Words of scripts without spaces have no edges that could be seen from one character.
bool stands_as_word(std::string_view text, std::size_t begin, std::size_t end) {
  if (begin > 0 && fold_char(decode_at(text, begin).value).role != CharRole::dictionary) {
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

/// What is searched for, folded as the texts will be.
class PlainPattern {
 public:
  explicit PlainPattern(const FindQuery& query)
      : whole_word_(query.whole_word),
        rules_{.keep_case = query.match_case, .keep_accents = query.match_accents} {
    const ByteRange all{ByteOffset(0), ByteOffset(static_cast<std::int64_t>(query.pattern.size()))};
    chars_ = folded_text(query.pattern, all, rules_).chars;
    // Among words a hyphen is a space; who searches for the hyphen itself types no word.
    parts_ =
        std::ranges::any_of(chars_, [](char32_t c) { return fold_char(c).role != CharRole::gap; });
    if (parts_) chars_ = folded_text(query.pattern, all, rules_, true).chars;
  }

  [[nodiscard]] bool empty() const { return chars_.empty(); }

  /// The hits that begin in `part`.
  [[nodiscard]] FoundPart find(std::string_view text, ByteRange part) const {
    FoundPart found{{}, part.end};
    // One character more on the left decides what the first one is.
    std::size_t begin = part.begin.index();
    while (begin > 0 && !is_char_start(text[--begin])) {
    }
    const std::size_t end = char_boundary(text, part.end.index() + chars_.size() * 8 + 64);
    const FoldedText folded = folded_text(
        text,
        {ByteOffset(static_cast<std::int64_t>(begin)), ByteOffset(static_cast<std::int64_t>(end))},
        rules_, parts_);
    ByteOffset free = part.begin;  // Behind the hit before.
    for (std::size_t at = 0; (at = folded.chars.find(chars_, at)) != std::u32string::npos; ++at) {
      const ByteRange hit{folded.sources[at].begin, folded.sources[at + chars_.size() - 1].end};
      if (hit.begin >= part.end) break;
      if (hit.begin < free || !fits(text, folded, at, hit)) continue;
      found.ranges.push_back(hit);
      free = hit.end;
      found.next = std::max(found.next, hit.end);
    }
    return found;
  }

 private:
  [[nodiscard]] bool fits(std::string_view text, const FoldedText& folded, std::size_t at,
                          ByteRange hit) const {
    const std::size_t after = at + chars_.size();
    // With accents kept, a hit would cut a character's own marks off.
    if (rules_.keep_accents && after < folded.chars.size() &&
        (folded.sources[after].begin < hit.end ||
         fold_char(folded.chars[after]).role == CharRole::mark)) {
      return false;
    }
    return !whole_word_ || stands_as_word(text, hit.begin.index(), hit.end.index());
  }

  bool whole_word_;
  FoldRules rules_;
  std::u32string chars_;
  bool parts_ = false;
};

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
    return Error{"“" + query.pattern + "” is not a regular expression: something is wrong near " +
                 "character " + std::to_string(where.offset) +
                 ". Check its brackets and backslashes, or search for plain words."};
  }
  uregex_setTimeLimit(regex.get(), kRegexSteps, &status);
  return regex;
}

Error too_long(const FindQuery& query) {
  return Error{"“" + query.pattern +
               "” takes too long on this text. Make it more exact, for instance with fewer "
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
  std::optional<PlainPattern> plain;
  std::optional<RegexWalk> regex;
};

TextFinder::TextFinder(std::unique_ptr<State> state) : state_(std::move(state)) {}
TextFinder::~TextFinder() = default;
TextFinder::TextFinder(TextFinder&&) noexcept = default;
TextFinder& TextFinder::operator=(TextFinder&&) noexcept = default;

Result<TextFinder> TextFinder::open(const FindQuery& query) {
  auto state = std::make_unique<State>(State{query, {}, {}});
  if (query.regex && !query.pattern.empty()) {
    Result<Regex> regex = open_regex(query);
    if (!regex) return regex.error();
    state->regex.emplace(std::move(regex).value());
  } else if (!query.regex) {
    state->plain.emplace(query);
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
  if (!state_->plain || state_->plain->empty()) return FoundPart{{}, part.end};
  return state_->plain->find(text, part);
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
