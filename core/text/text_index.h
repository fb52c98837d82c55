// Converts offsets between bytes, code points and UTF-16 units of one text: built in one linear
// pass, then a binary search of checkpoints plus a scan of about 256 bytes. It does not own the
// text.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/text/offset.h"

namespace core {

/// Contract: `text` is valid UTF-8 and outlives the index. Offsets may come from a file that
/// somebody altered: one outside the text counts as the text's nearest end, and a range that runs
/// backwards as empty at its begin. A byte inside a character counts as that character's begin.
class TextIndex {
 public:
  TextIndex() = default;
  explicit TextIndex(std::string_view text);

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] ByteOffset byte_size() const { return ByteOffset(std::int64_t(text_.size())); }
  [[nodiscard]] CharOffset char_size() const { return CharOffset(chars_); }
  [[nodiscard]] Utf16Offset utf16_size() const { return Utf16Offset(units_); }

  [[nodiscard]] CharOffset to_char(ByteOffset at) const;
  [[nodiscard]] Utf16Offset to_utf16(ByteOffset at) const;
  [[nodiscard]] ByteOffset to_byte(CharOffset at) const;
  /// A unit inside a surrogate pair counts as that character's begin.
  [[nodiscard]] ByteOffset to_byte(Utf16Offset at) const;

  [[nodiscard]] CharRange to_char(ByteRange r) const {
    return {to_char(r.begin), to_char(std::max(r.begin, r.end))};
  }
  [[nodiscard]] ByteRange to_byte(CharRange r) const {
    return {to_byte(r.begin), to_byte(std::max(r.begin, r.end))};
  }
  [[nodiscard]] ByteRange to_byte(Utf16Range r) const {
    return {to_byte(r.begin), to_byte(std::max(r.begin, r.end))};
  }

  /// Bytes of the range, or empty when the range is not inside the text.
  [[nodiscard]] std::string_view slice(ByteRange range) const;
  [[nodiscard]] std::optional<ByteRange> checked(CharRange range) const;

 private:
  struct Mark {
    std::int64_t chars = 0;
    std::int64_t units = 0;
  };
  static constexpr std::int64_t kStride = 256;

  std::string_view text_;
  std::int64_t chars_ = 0;
  std::int64_t units_ = 0;
  bool ascii_ = true;
  std::vector<Mark> marks_;  // marks_[i]: counts before byte i * kStride (moved to a char start)
};

}  // namespace core
