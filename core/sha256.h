// SHA-256 (FIPS 180-4), by which a project names original bytes. Not for secrets or signatures.
#pragma once

#include <string>
#include <string_view>

namespace core {

/// 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace core
