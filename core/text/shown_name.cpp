#include "core/text/shown_name.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "core/text/utf8.h"

namespace core {

std::string shown_name(std::string_view bytes) {
  if (!first_invalid_utf8(bytes)) return std::string(bytes);
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (std::size_t at = 0; at < bytes.size();) {
    const DecodedChar c = decode_at(bytes, at);
    for (const char byte : bytes.substr(at, static_cast<std::size_t>(c.bytes))) {
      const auto value = static_cast<unsigned char>(byte);
      if (c.valid) {
        out += byte;
      } else {
        out += {'%', kDigits[value / 16U], kDigits[value % 16U]};
      }
    }
    at += static_cast<std::size_t>(c.bytes);
  }
  return out;
}

std::string composed_name(std::string_view name) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (std::ranges::all_of(name, is_ascii)) return std::string(name);
  UErrorCode code = U_ZERO_ERROR;
  const icu::Normalizer2* composer = icu::Normalizer2::getNFCInstance(code);
  if (U_FAILURE(code) != 0) return std::string(name);
  const auto wide = icu::UnicodeString::fromUTF8(
      icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())));
  std::string out;
  composer->normalize(wide, code).toUTF8String(out);
  return U_FAILURE(code) != 0 ? std::string(name) : out;
}

std::string with_plain_spaces(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  }
  return out;
}

}  // namespace core
