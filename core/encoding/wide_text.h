// Recognises UTF-16 and UTF-32 without a byte order mark by reading them and looking at the
// characters, since neither a NUL byte nor an even size proves them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// "UTF-16LE", "UTF-16BE", "UTF-32LE" or "UTF-32BE"; empty when none of them gives text.
[[nodiscard]] std::optional<std::string> wide_encoding(std::string_view bytes);

}  // namespace core
