#include "core/text/boundary.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

#include "core/text/utf8.h"

namespace core {
namespace {

constexpr std::size_t kKinds = 2;

void require(UErrorCode code, const char* what) {
  if (U_FAILURE(code) != 0) {
    throw std::runtime_error(std::string("ICU could not ") + what + ": " + u_errorName(code));
  }
}

std::unique_ptr<icu::BreakIterator> make_iterator(BoundaryKind kind, std::string_view language) {
  UErrorCode code = U_ZERO_ERROR;
  const icu::Locale locale =
      language.empty() ? icu::Locale::getRoot() : icu::Locale(std::string(language).c_str());
  std::unique_ptr<icu::BreakIterator> made;
  switch (kind) {
    case BoundaryKind::grapheme:
      made.reset(icu::BreakIterator::createCharacterInstance(locale, code));
      break;
    case BoundaryKind::word:
      made.reset(icu::BreakIterator::createWordInstance(locale, code));
      break;
  }
  require(code, "load its boundary rules");
  return made;
}

// Loading the rules costs far more than using them; an iterator belongs to one thread.
icu::BreakIterator& root_iterator(BoundaryKind kind) {
  thread_local std::array<std::unique_ptr<icu::BreakIterator>, kKinds> iterators;
  auto& slot = iterators[static_cast<std::size_t>(kind)];
  if (!slot) slot = make_iterator(kind, {});
  return *slot;
}

struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};
using TextHandle = std::unique_ptr<UText, CloseText>;

TextHandle open_text(std::string_view text) {
  UErrorCode code = U_ZERO_ERROR;
  TextHandle handle(
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &code));
  require(code, "read the text");
  return handle;
}

// Calls `use(iterator)` with the iterator set on `text`.
template <class Use>
auto with_iterator(std::string_view text, BoundaryKind kind, std::string_view language, Use use) {
  const TextHandle handle = open_text(text);
  std::unique_ptr<icu::BreakIterator> own;
  if (!language.empty()) own = make_iterator(kind, language);
  icu::BreakIterator& iterator = own ? *own : root_iterator(kind);
  UErrorCode code = U_ZERO_ERROR;
  iterator.setText(handle.get(), code);
  require(code, "set the text");
  return use(iterator);
}

ByteOffset clamp(std::string_view text, ByteOffset at) {
  return std::clamp(at, ByteOffset(0), ByteOffset(static_cast<std::int64_t>(text.size())));
}

bool is_white(char32_t c) {
  return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_WHITE_SPACE) != 0;
}

// Newlines: LF, VT, FF, CR, NEL, LS, PS.
bool is_newline(char32_t c) {
  return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

std::size_t char_before(std::string_view text, std::size_t at) {
  do {
    --at;
  } while (at > 0 && !is_char_start(text[at]));
  return at;
}

// The begin of the character that a place lies in.
ByteOffset char_begin(std::string_view text, ByteOffset at) {
  std::size_t begin = at.index();
  while (begin > 0 && begin < text.size() && !is_char_start(text[begin])) --begin;
  return ByteOffset(static_cast<std::int64_t>(begin));
}

bool counts_as_word(std::int32_t rule_status) { return rule_status >= UBRK_WORD_NONE_LIMIT; }

// A grapheme is local: 512 bytes around a place decide it but for absurd runs of combining marks,
// and a cut at a newline is always a boundary.
constexpr std::int64_t kGraphemeWindow = 512;

struct Window {
  std::string_view text;
  std::int64_t begin = 0;
};

Window grapheme_window(std::string_view text, ByteOffset at) {
  const auto size = static_cast<std::int64_t>(text.size());
  std::int64_t begin = std::max<std::int64_t>(0, at.value - kGraphemeWindow);
  while (begin > 0 && !is_char_start(text[static_cast<std::size_t>(begin)])) --begin;
  std::int64_t end = std::min(size, at.value + kGraphemeWindow);
  while (end < size && !is_char_start(text[static_cast<std::size_t>(end)])) ++end;
  return {text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin)),
          begin};
}

}  // namespace

std::vector<ByteOffset> boundaries(std::string_view text, BoundaryKind kind,
                                   std::string_view language) {
  return with_iterator(text, kind, language, [](icu::BreakIterator& iterator) {
    std::vector<ByteOffset> out;
    for (auto at = iterator.first(); at != icu::BreakIterator::DONE; at = iterator.next()) {
      out.emplace_back(at);
    }
    return out;
  });
}

ByteRange paragraph_at(std::string_view text, ByteOffset at) {
  at = clamp(text, at);
  std::size_t begin = char_begin(text, at).index();
  std::size_t end = begin;
  while (begin > 0) {
    const std::size_t before = char_before(text, begin);
    if (is_newline(decode_at(text, before).value)) break;
    begin = before;
  }
  while (end < text.size()) {
    const auto c = decode_at(text, end);
    if (is_newline(c.value)) break;
    end += static_cast<std::size_t>(c.bytes);
  }
  return {ByteOffset(static_cast<std::int64_t>(begin)), ByteOffset(static_cast<std::int64_t>(end))};
}

ByteRange trimmed(std::string_view text, ByteRange range) {
  std::size_t begin = range.begin.index();
  std::size_t end = range.end.index();
  while (begin < end) {
    const auto c = decode_at(text, begin);
    if (!is_white(c.value)) break;
    begin += static_cast<std::size_t>(c.bytes);
  }
  while (end > begin) {
    const std::size_t before = char_before(text, end);
    if (!is_white(decode_at(text, before).value)) break;
    end = before;
  }
  return {ByteOffset(static_cast<std::int64_t>(begin)), ByteOffset(static_cast<std::int64_t>(end))};
}

std::optional<ByteRange> gap_near(std::string_view text, ByteRange range, ByteOffset at) {
  const ByteRange inside = trimmed(text, range);
  std::optional<ByteRange> nearest;
  std::int64_t least = 0;
  std::optional<ByteOffset> begin;
  for (ByteOffset here = inside.begin; here < inside.end;) {
    const auto c = decode_at(text, here.index());
    if (is_white(c.value)) {
      if (!begin) begin = here;
    } else if (begin) {
      const ByteRange gap{*std::exchange(begin, std::nullopt), here};
      const auto away =
          std::max<std::int64_t>({0, gap.begin.value - at.value, at.value - gap.end.value});
      if (!nearest || away < least) {
        nearest = gap;
        least = away;
      }
    }
    here = here + c.bytes;
  }
  return nearest;
}

ByteRange word_at(std::string_view text, ByteOffset at) {
  at = clamp(text, at);
  const ByteRange line = paragraph_at(text, at);
  const auto inside = text.substr(line.begin.index(), static_cast<std::size_t>(line.size()));
  if (inside.empty()) return {at, at};
  const auto place = static_cast<std::int32_t>(
      std::min(at - line.begin, static_cast<std::int64_t>(inside.size()) - 1));
  const auto found =
      with_iterator(inside, BoundaryKind::word, {}, [place](icu::BreakIterator& iterator) {
        const auto end = iterator.following(place);
        const auto begin = iterator.previous();
        return std::pair(begin == icu::BreakIterator::DONE ? 0 : begin, end);
      });
  return {line.begin + found.first, line.begin + found.second};
}

ByteOffset snap_down(std::string_view text, ByteOffset at) {
  // ICU knows no boundary before a place inside the first character of what it is given.
  at = char_begin(text, clamp(text, at));
  if (at.index() == text.size()) return at;
  const Window window = grapheme_window(text, at);
  const auto local = static_cast<std::int32_t>(at.value - window.begin);
  return with_iterator(window.text, BoundaryKind::grapheme, {}, [&](icu::BreakIterator& iterator) {
    if (iterator.isBoundary(local) != 0) return at;
    return ByteOffset(window.begin + iterator.preceding(local));
  });
}

ByteOffset snap_up(std::string_view text, ByteOffset at) {
  at = clamp(text, at);
  if (at.index() == text.size()) return at;
  const Window window = grapheme_window(text, at);
  const auto local = static_cast<std::int32_t>(at.value - window.begin);
  return with_iterator(window.text, BoundaryKind::grapheme, {}, [&](icu::BreakIterator& iterator) {
    if (iterator.isBoundary(local) != 0) return at;
    return ByteOffset(window.begin + iterator.following(local));
  });
}

std::size_t count_words(std::string_view text) {
  return with_iterator(text, BoundaryKind::word, {}, [](icu::BreakIterator& iterator) {
    std::size_t n = 0;
    iterator.first();
    while (iterator.next() != icu::BreakIterator::DONE) {
      n += counts_as_word(iterator.getRuleStatus()) ? 1U : 0U;
    }
    return n;
  });
}

}  // namespace core
