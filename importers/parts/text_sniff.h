// Tells text from what is not text by its first bytes, and says what it is instead. It does not
// look for encodings: core/encoding/charset.h does.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace importers {

/// A format recognised by its signature, with what to do about it.
struct BinaryKind {
  std::string what;    ///< "a PDF", "a Word document".
  std::string advice;  ///< "save its text and import that"
};
/// Empty when no signature is known; the bytes may still be binary.
[[nodiscard]] std::optional<BinaryKind> known_binary(std::string_view bytes);

/// Whether decoded text is no text after all: a NUL anywhere, or too many control characters.
[[nodiscard]] bool mostly_controls(std::string_view text);

}  // namespace importers
