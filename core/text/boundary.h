// Where graphemes, words and paragraphs of a text begin and end, by ICU's rules
// (UAX #29), in bytes of UTF-8. It never changes the text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/offset.h"

namespace core {

enum class BoundaryKind { grapheme, word };

/// All boundaries of `text` including 0 and its size, in byte offsets, ascending. `language` is a
/// BCP 47 tag or empty for the root rules.
[[nodiscard]] std::vector<ByteOffset> boundaries(std::string_view text, BoundaryKind kind,
                                                 std::string_view language = {});

/// The word around `at`: letters, digits and what ICU keeps inside a word. Where there is none,
/// the single grapheme at `at`.
[[nodiscard]] ByteRange word_at(std::string_view text, ByteOffset at);

/// The line around `at`, without its newline characters.
[[nodiscard]] ByteRange paragraph_at(std::string_view text, ByteOffset at);

/// The nearest grapheme boundary at or before / at or after a byte.
[[nodiscard]] ByteOffset snap_down(std::string_view text, ByteOffset at);
[[nodiscard]] ByteOffset snap_up(std::string_view text, ByteOffset at);

/// The range without white space (Unicode White_Space) at its ends.
[[nodiscard]] ByteRange trimmed(std::string_view text, ByteRange range);

/// The white space inside `range` that lies nearest to `at`, with other characters on both sides;
/// empty when there is none.
[[nodiscard]] std::optional<ByteRange> gap_near(std::string_view text, ByteRange range,
                                                ByteOffset at);

/// Words as a reader counts them (segments with a letter, ideograph or digit).
[[nodiscard]] std::size_t count_words(std::string_view text);

}  // namespace core
