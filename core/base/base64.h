// Base64 with padding (RFC 4648 §4), by which JSON carries original bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace core {

[[nodiscard]] std::string to_base64(std::string_view bytes);
/// Empty when the text is not base64 with its padding; white space is not skipped.
[[nodiscard]] std::optional<std::string> from_base64(std::string_view text);

}  // namespace core
