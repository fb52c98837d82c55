// Finds the encoding of a text's bytes and decodes them into UTF-8. The text is not normalised:
// newlines, no-break spaces and decomposed letters stay; only a byte order mark is taken off.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace core {

struct DecodedText {
  std::string text;                      ///< Valid UTF-8 without a byte order mark.
  std::string encoding;                  ///< IANA name: "UTF-8", "UTF-16LE", "windows-1251", …
  bool bom = false;                      ///< The bytes began with a byte order mark.
  std::size_t replaced = 0;              ///< Ill-formed sequences that became U+FFFD.
  std::int64_t first_replaced_line = 0;  ///< 1-based; 0 when nothing was replaced.
};

/// By byte order mark, else by the shape of UTF-16 and UTF-32, else UTF-8 when (nearly) all of it
/// is well formed, else by ICU's statistics over the lines that are not ASCII. Never fails: bytes
/// that mean nothing are decoded as windows-1252.
[[nodiscard]] DecodedText decode_text(std::string_view bytes);

/// Decodes with a named encoding; false `known` when ICU has no such encoding.
struct NamedDecoding {
  bool known = false;
  std::string text;
};
[[nodiscard]] NamedDecoding decode_as(std::string_view bytes, const std::string& encoding);

}  // namespace core
