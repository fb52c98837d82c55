#include "core/charset.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "core/utf8.h"

namespace core {
namespace {

struct ConverterCloser {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
struct DetectorCloser {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

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

constexpr std::size_t kSample = 64 * 1024;
// ICU's detector looks at no more than this many bytes.
constexpr std::size_t kDetectorBytes = 8000;

unsigned char byte(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

// Share of 32-bit units that are plausible characters in one byte order.
bool looks_utf32(std::string_view sample, bool little) {
  if (sample.size() < 8 || sample.size() % 4 != 0) return false;
  std::size_t good = 0;
  for (std::size_t at = 0; at < sample.size(); at += 4) {
    std::uint32_t unit = 0;
    for (std::size_t i = 0; i < 4; ++i) {
      unit = (unit << 8) | byte(sample, at + (little ? 3 - i : i));
    }
    good += unit >= 9 && unit < 0x30000 && (unit < 0xD800 || unit > 0xDFFF) ? 1U : 0U;
  }
  return good * 20 >= sample.size() / 4 * 19;
}

// UTF-16 has spaces, newlines and ASCII punctuation as 16-bit units; the same bytes read in the
// other order hardly ever do.
std::size_t ascii_units(std::string_view sample, bool little) {
  std::size_t n = 0;
  for (std::size_t at = 0; at + 1 < sample.size(); at += 2) {
    const auto low = byte(sample, at + (little ? 0 : 1));
    const auto high = byte(sample, at + (little ? 1 : 0));
    n += high == 0 && (low == '\n' || low == '\r' || (low >= 0x20 && low < 0x7F)) ? 1U : 0U;
  }
  return n;
}

std::optional<std::string> wide_encoding(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, kSample);
  if (sample.find('\0') == std::string_view::npos) return std::nullopt;
  if (looks_utf32(sample, true)) return "UTF-32LE";
  if (looks_utf32(sample, false)) return "UTF-32BE";
  if (bytes.size() % 2 != 0) return std::nullopt;
  const std::size_t little = ascii_units(sample, true);
  const std::size_t big = ascii_units(sample, false);
  const std::size_t units = sample.size() / 2;
  if (little * 16 >= units && little > 4 * big) return "UTF-16LE";
  if (big * 16 >= units && big > 4 * little) return "UTF-16BE";
  return std::nullopt;
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

// The detector stops after 8 kB, which may all be ASCII: give it the parts that are not.
std::string detector_sample(std::string_view bytes) {
  std::string out;
  constexpr std::size_t kAround = 200;
  std::size_t taken = 0;
  for (std::size_t at = 0; at < bytes.size() && out.size() < kDetectorBytes; ++at) {
    if (byte(bytes, at) < 0x80) continue;
    const std::size_t from = std::max(taken, at < kAround ? 0 : at - kAround);
    taken = std::min(bytes.size(), at + kAround);
    out += bytes.substr(from, taken - from);
    at = taken;
  }
  return out;
}

std::string detected_encoding(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, DetectorCloser> detector(ucsdet_open(&status));
  const std::string sample = detector_sample(bytes);
  if (U_FAILURE(status)) return "windows-1252";
  ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
  std::int32_t found = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &found, &status);
  for (std::int32_t i = 0; U_SUCCESS(status) && i < found; ++i) {
    const std::string_view name = ucsdet_getName(matches[i], &status);
    // Bytes that reached this point are neither; EBCDIC is never a text an analyst drops.
    if (name.starts_with("UTF-") || name.starts_with("IBM4")) continue;
    return name == "ISO-8859-1" ? "windows-1252" : std::string(name);
  }
  return "windows-1252";
}

std::size_t count_replacements(std::string_view text) {
  std::size_t n = 0;
  for (std::size_t at = text.find("\xEF\xBF\xBD"); at != std::string_view::npos;
       at = text.find("\xEF\xBF\xBD", at + 3)) {
    ++n;
  }
  return n;
}

std::int64_t line_at(std::string_view text, std::size_t at) {
  return 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
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
  out.text = decode_as(bytes, encoding).text;
  out.replaced = count_replacements(out.text);
  if (out.replaced > 0) out.first_replaced_line = line_at(out.text, out.text.find("\xEF\xBF\xBD"));
  return out;
}

// 7-bit encodings of East Asia look like ASCII but for their escape sequences.
bool escapes_charset(std::string_view bytes) {
  return bytes.find("\x1B$") != std::string_view::npos;
}

std::string encoding_of(std::string_view bytes) {
  if (const auto wide = wide_encoding(bytes)) return *wide;
  const Utf8Shape shape = utf8_shape(bytes);
  if (shape.invalid == 0 && !escapes_charset(bytes)) return "UTF-8";
  // Other encodings give a well-formed multi-byte sequence by chance only.
  if (shape.invalid > 0 && shape.multibyte >= 4 * shape.invalid) return "UTF-8";
  return shape.invalid == 0 ? "ISO-2022-JP" : detected_encoding(bytes);
}

}  // namespace

NamedDecoding decode_as(std::string_view bytes, const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, ConverterCloser> converter(
      ucnv_open(encoding.c_str(), &status));
  if (U_FAILURE(status)) return {};
  NamedDecoding out{true, {}};
  std::array<UChar, 4096> chunk{};
  std::u16string text;
  text.reserve(bytes.size());
  const char* source = bytes.data();
  const char* const end = source + bytes.size();
  do {
    UChar* target = chunk.data();
    status = U_ZERO_ERROR;
    ucnv_toUnicode(converter.get(), &target, chunk.data() + chunk.size(), &source, end, nullptr,
                   true, &status);
    text.append(chunk.data(), target);
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  out.text = to_utf8(text);
  return out;
}

DecodedText decode_text(std::string_view bytes) {
  for (const Bom& bom : kBoms) {
    if (!bytes.starts_with(bom.bytes)) continue;
    if (bom.bytes.size() == 4 && bytes.size() % 4 != 0) continue;
    DecodedText out = decoded_as(bytes.substr(bom.bytes.size()), bom.encoding);
    out.bom = true;
    return out;
  }
  return decoded_as(bytes, encoding_of(bytes));
}

}  // namespace core
