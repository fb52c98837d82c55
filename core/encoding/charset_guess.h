// Finds the encoding of bytes that are neither UTF-8 nor UTF-16/32 and bear no mark, by reading
// them with every table in use and judging the readings as text.
#pragma once

#include <string>
#include <string_view>

namespace core {

struct CharsetGuess {
  std::string encoding;  ///< A name that core::decode_as takes.
  std::string rival;     ///< The other encoding when both readings are good text; else empty.
};

/// Candidates are those of libuchardet and ICU, what markup declares, and the code pages that
/// neither knows (KOI8-U, Mac, DOS, Baltic). A reading gains by their votes; it loses by U+FFFD,
/// control characters, signs and capitals where no text has them, and letters that are foreign to
/// its language. Deterministic; looks at no more than some kilobytes of the bytes above ASCII.
[[nodiscard]] CharsetGuess guess_charset(std::string_view bytes);

}  // namespace core
