// Finds the encoding of a text's bytes and decodes them into UTF-8. The text is not normalised:
// newlines, no-break spaces and decomposed letters stay; only a byte order mark is taken off.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace core {

struct DecodedText {
  std::string text;                      ///< Valid UTF-8 without a byte order mark.
  std::string encoding;                  ///< IANA name: "UTF-8", "UTF-16LE", "windows-1251", …
  std::string rival;                     ///< An encoding that reads the bytes nearly as well.
  bool bom = false;                      ///< The bytes began with a byte order mark.
  std::size_t replaced = 0;              ///< Ill-formed sequences that became U+FFFD.
  std::int64_t first_replaced_line = 0;  ///< 1-based; 0 when nothing was replaced.
};

/// By byte order mark, else by the shape of UTF-16 and UTF-32, else UTF-8 when (nearly) all of it
/// is well formed, else by core/encoding/charset_guess.h. Never fails: bytes that are no text are
/// decoded as something, with U+FFFD or control characters in it.
[[nodiscard]] DecodedText decode_text(std::string_view bytes);

/// The sentence about a name that encoding_name does not know.
[[nodiscard]] std::string unknown_encoding(const std::string& name);

/// Decodes with the encoding of that name (any that encoding_name knows); a byte order mark of it
/// is taken off. An error says that there is no such encoding.
[[nodiscard]] Result<DecodedText> decode_text_as(std::string_view bytes, const std::string& name);

}  // namespace core
