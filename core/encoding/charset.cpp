#include "core/encoding/charset.h"

#include <algorithm>
#include <array>

#include "core/encoding/charset_guess.h"
#include "core/encoding/converter.h"
#include "core/encoding/wide_text.h"
#include "core/text/text_line.h"
#include "core/text/utf8.h"

namespace core {
namespace {

struct Bom {
  std::string_view bytes;
  const char* encoding;
};

// UTF-32LE first: its mark begins with that of UTF-16LE.
constexpr std::array<Bom, 5> kBoms = {{{std::string_view("\xFF\xFE\0\0", 4), "UTF-32LE"},
                                       {std::string_view("\0\0\xFE\xFF", 4), "UTF-32BE"},
                                       {"\xEF\xBB\xBF", "UTF-8"},
                                       {"\xFF\xFE", "UTF-16LE"},
                                       {"\xFE\xFF", "UTF-16BE"}}};

unsigned char byte(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

struct Utf8Shape {
  std::size_t multibyte = 0;
  std::size_t invalid = 0;
};

Utf8Shape utf8_shape(std::string_view bytes) {
  Utf8Shape shape;
  for (std::size_t at = 0; at < bytes.size();) {
    if (byte(bytes, at) < 0x80) {
      ++at;
      continue;
    }
    const auto c = decode_at(bytes, at);
    shape.invalid += c.valid ? 0U : 1U;
    shape.multibyte += c.valid ? 1U : 0U;
    at += static_cast<std::size_t>(c.bytes);
  }
  return shape;
}

std::size_t count_replacements(std::string_view text) {
  std::size_t n = 0;
  for (std::size_t at = text.find(kReplacementBytes); at != std::string_view::npos;
       at = text.find(kReplacementBytes, at + kReplacementBytes.size())) {
    ++n;
  }
  return n;
}

std::int64_t line_at(std::string_view text, std::size_t at) {
  std::int64_t line = 1;
  for (std::size_t next = line_from(text, 0).end; next <= at; next = line_from(text, next).end) {
    ++line;
  }
  return line;
}

DecodedText decoded_utf8(std::string_view bytes) {
  DecodedText out;
  out.encoding = "UTF-8";
  const auto invalid = first_invalid_utf8(bytes);
  if (!invalid) {
    out.text = std::string(bytes);
    return out;
  }
  auto repaired = repair_utf8(bytes);
  out.text = std::move(repaired.text);
  out.replaced = repaired.replaced;
  out.first_replaced_line = line_at(bytes, *invalid);
  return out;
}

DecodedText decoded_as(std::string_view bytes, const std::string& encoding) {
  if (encoding == "UTF-8") return decoded_utf8(bytes);
  DecodedText out;
  out.encoding = encoding;
  out.text = decode_as(bytes, encoding).value_or(std::string{});
  out.replaced = count_replacements(out.text);
  if (out.replaced > 0)
    out.first_replaced_line = line_at(out.text, out.text.find(kReplacementBytes));
  return out;
}

// 7-bit encodings of East Asia look like ASCII but for their escape sequences.
std::optional<std::string> escaped_encoding(std::string_view bytes) {
  if (bytes.find("\x1B$)C") != std::string_view::npos) return "ISO-2022-KR";
  if (bytes.find("\x1B$)A") != std::string_view::npos) return "ISO-2022-CN";
  if (bytes.find("\x1B$)G") != std::string_view::npos) return "ISO-2022-CN";
  if (bytes.find("\x1B$") != std::string_view::npos) return "ISO-2022-JP";
  const std::size_t hz = bytes.find("~{");
  if (hz != std::string_view::npos && bytes.find("~}", hz) != std::string_view::npos) {
    return "HZ-GB-2312";
  }
  return std::nullopt;
}

// An escape that gives text without a fault is one.
std::optional<DecodedText> decoded_escapes(std::string_view bytes) {
  const auto encoding = escaped_encoding(bytes);
  if (!encoding) return std::nullopt;
  DecodedText out = decoded_as(bytes, *encoding);
  const bool escapes_left = out.text.find('\x1B') != std::string::npos;
  if (out.replaced > 0 || escapes_left || out.text.size() == bytes.size()) return std::nullopt;
  return out;
}

DecodedText decoded_by_guess(std::string_view bytes) {
  const CharsetGuess guess = guess_charset(bytes);
  DecodedText out = decoded_as(bytes, guess.encoding);
  out.rival = guess.rival;
  return out;
}

}  // namespace

DecodedText decode_text(std::string_view bytes) {
  for (const Bom& bom : kBoms) {
    if (!bytes.starts_with(bom.bytes)) continue;
    if (bom.bytes.size() == 4 && bytes.size() % 4 != 0) continue;
    DecodedText out = decoded_as(bytes.substr(bom.bytes.size()), bom.encoding);
    out.bom = true;
    return out;
  }
  const Utf8Shape shape = utf8_shape(bytes);
  const bool has_nul = bytes.find('\0') != std::string_view::npos;
  if (shape.invalid == 0 && !has_nul) {
    auto escaped = decoded_escapes(bytes);
    return escaped ? std::move(*escaped) : decoded_as(bytes, "UTF-8");
  }
  if (const auto wide = wide_encoding(bytes)) return decoded_as(bytes, *wide);
  // Other encodings give a well-formed multi-byte sequence by chance only, and ill-formed ones
  // around it: a text in which most are well-formed is UTF-8 with a fault.
  if (has_nul || shape.multibyte > shape.invalid) return decoded_as(bytes, "UTF-8");
  return decoded_by_guess(bytes);
}

std::string unknown_encoding(const std::string& name) {
  return "There is no encoding named “" + name +
         "”. Give an IANA name, for instance windows-1251, KOI8-U or Shift_JIS.";
}

Result<DecodedText> decode_text_as(std::string_view bytes, const std::string& name) {
  auto known = encoding_name(name);
  if (!known) return Error{unknown_encoding(name)};
  DecodedText out = decoded_as(bytes, *known);
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  out.bom = out.text.starts_with(kMark);
  if (out.bom) out.text.erase(0, kMark.size());
  return out;
}

}  // namespace core
