#include "core/text/text_index.h"

#include <algorithm>

#include "core/text/utf8.h"

namespace core {
namespace {

// A lead byte of four-byte sequences stands for two UTF-16 units, every other lead byte for one.
int units_of(char lead) { return static_cast<unsigned char>(lead) >= 0xF0 ? 2 : 1; }

}  // namespace

TextIndex::TextIndex(std::string_view text) : text_(text) {
  const auto size = static_cast<std::int64_t>(text.size());
  marks_.reserve(static_cast<std::size_t>(size / kStride + 1));
  for (std::int64_t at = 0; at < size; ++at) {
    if (at % kStride == 0) marks_.push_back({chars_, units_});
    const char c = text[static_cast<std::size_t>(at)];
    if (!is_char_start(c)) continue;
    ++chars_;
    units_ += units_of(c);
  }
  if (marks_.empty()) marks_.push_back({});
  ascii_ = chars_ == size;
  if (ascii_) marks_ = {Mark{}};
}

// marks_[i] counts the characters that begin before byte i * kStride; a scan from there sees the
// continuation bytes of a character that straddles the mark and skips them.
CharOffset TextIndex::to_char(ByteOffset at) const {
  at = std::clamp(at, ByteOffset(0), byte_size());
  if (ascii_) return CharOffset(at.value);
  if (at == byte_size()) return char_size();
  // Inside a character: its own begin.
  while (at.value > 0 && !is_char_start(text_[at.index()])) at = at - 1;
  const auto mark = at.value / kStride;
  std::int64_t n = marks_[static_cast<std::size_t>(mark)].chars;
  for (std::int64_t i = mark * kStride; i < at.value; ++i) {
    n += is_char_start(text_[static_cast<std::size_t>(i)]) ? 1 : 0;
  }
  return CharOffset(n);
}

Utf16Offset TextIndex::to_utf16(ByteOffset at) const {
  at = std::clamp(at, ByteOffset(0), byte_size());
  if (ascii_) return Utf16Offset(at.value);
  if (at == byte_size()) return utf16_size();
  while (at.value > 0 && !is_char_start(text_[at.index()])) at = at - 1;
  const auto mark = at.value / kStride;
  std::int64_t n = marks_[static_cast<std::size_t>(mark)].units;
  for (std::int64_t i = mark * kStride; i < at.value; ++i) {
    const char c = text_[static_cast<std::size_t>(i)];
    if (is_char_start(c)) n += units_of(c);
  }
  return Utf16Offset(n);
}

ByteOffset TextIndex::to_byte(CharOffset at) const {
  if (at.value >= chars_) return byte_size();
  at = std::max(at, CharOffset(0));
  if (ascii_) return ByteOffset(at.value);
  const auto after = std::upper_bound(marks_.begin(), marks_.end(), at.value,
                                      [](std::int64_t n, const Mark& m) { return n < m.chars; });
  const auto mark = (after - marks_.begin()) - 1;
  std::int64_t n = marks_[static_cast<std::size_t>(mark)].chars;
  std::int64_t i = mark * kStride;
  for (;; ++i) {
    if (!is_char_start(text_[static_cast<std::size_t>(i)])) continue;
    if (n == at.value) return ByteOffset(i);
    ++n;
  }
}

ByteOffset TextIndex::to_byte(Utf16Offset at) const {
  if (at.value >= units_) return byte_size();
  at = std::max(at, Utf16Offset(0));
  if (ascii_) return ByteOffset(at.value);
  const auto after = std::upper_bound(marks_.begin(), marks_.end(), at.value,
                                      [](std::int64_t n, const Mark& m) { return n < m.units; });
  const auto mark = (after - marks_.begin()) - 1;
  std::int64_t n = marks_[static_cast<std::size_t>(mark)].units;
  std::int64_t i = mark * kStride;
  for (;; ++i) {
    const char c = text_[static_cast<std::size_t>(i)];
    if (!is_char_start(c)) continue;
    const std::int64_t next = n + units_of(c);
    if (at.value < next) return ByteOffset(i);
    n = next;
  }
}

std::string_view TextIndex::slice(ByteRange range) const {
  if (range.begin.value < 0 || range.end < range.begin || range.end > byte_size()) return {};
  return text_.substr(range.begin.index(), static_cast<std::size_t>(range.size()));
}

std::optional<ByteRange> TextIndex::checked(CharRange range) const {
  if (range.begin.value < 0 || range.end < range.begin || range.end > char_size()) {
    return std::nullopt;
  }
  return to_byte(range);
}

}  // namespace core
