// Decodes bytes from a named encoding, by ICU and, for the names it has not, by the C library.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// U+FFFD in UTF-8: what stands for bytes that mean nothing.
inline constexpr std::string_view kReplacementBytes = "\xEF\xBF\xBD";

/// UTF-8 with U+FFFD for what the encoding does not have; empty when neither ICU nor the C library
/// knows the name. A byte order mark stays as U+FEFF. Nothing is normalised.
[[nodiscard]] std::optional<std::string> decode_as(std::string_view bytes,
                                                   const std::string& encoding);

/// The byte at which each code point of the decoded text begins, and the size of the bytes as the
/// last; a byte order mark is no part of the text. Empty when it cannot be said.
[[nodiscard]] std::vector<std::int64_t> char_places(std::string_view bytes,
                                                    const std::string& encoding);

/// The name of an encoding as IANA registers it ("latin1" gives "ISO-8859-1"), else as it is given;
/// empty when no encoding is called so.
[[nodiscard]] std::optional<std::string> encoding_name(const std::string& name);

}  // namespace core
