#include "core/text/utf8.h"

namespace core {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

struct Lead {
  int bytes = 0;  // 0: not a lead byte
  char32_t bits = 0;
  unsigned char second_min = 0x80;
  unsigned char second_max = 0xBF;
};

// Unicode 15, table 3-7: well-formed byte sequences.
Lead lead_of(unsigned char b) {
  if (b < 0x80) return {1, b};
  if (b < 0xC2) return {};
  if (b < 0xE0) return {2, static_cast<char32_t>(b & 0x1FU)};
  if (b < 0xF0) {
    Lead lead{3, static_cast<char32_t>(b & 0x0FU)};
    if (b == 0xE0) lead.second_min = 0xA0;
    if (b == 0xED) lead.second_max = 0x9F;
    return lead;
  }
  if (b > 0xF4) return {};
  Lead lead{4, static_cast<char32_t>(b & 0x07U)};
  if (b == 0xF0) lead.second_min = 0x90;
  if (b == 0xF4) lead.second_max = 0x8F;
  return lead;
}

}  // namespace

DecodedChar decode_at(std::string_view text, std::size_t at) {
  const Lead lead = lead_of(static_cast<unsigned char>(text[at]));
  if (lead.bytes == 0) return {kReplacement, 1, false};
  char32_t value = lead.bits;
  for (int i = 1; i < lead.bytes; ++i) {
    const std::size_t next = at + static_cast<std::size_t>(i);
    if (next >= text.size()) return {kReplacement, i, false};
    const auto b = static_cast<unsigned char>(text[next]);
    const unsigned char low = i == 1 ? lead.second_min : 0x80;
    const unsigned char high = i == 1 ? lead.second_max : 0xBF;
    if (b < low || b > high) return {kReplacement, i, false};
    value = (value << 6) | (b & 0x3FU);
  }
  return {value, lead.bytes, true};
}

void append_utf8(std::string& out, char32_t c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = kReplacement;
  const auto tail = [&out](char32_t bits) { out += static_cast<char>(0x80U | (bits & 0x3FU)); };
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0U | (c >> 6));
    tail(c);
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0U | (c >> 12));
    tail(c >> 6);
    tail(c);
  } else {
    out += static_cast<char>(0xF0U | (c >> 18));
    tail(c >> 12);
    tail(c >> 6);
    tail(c);
  }
}

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const auto c = decode_at(text, at);
    if (!c.valid) return at;
    at += static_cast<std::size_t>(c.bytes);
  }
  return std::nullopt;
}

std::size_t count_chars(std::string_view text) {
  std::size_t n = 0;
  for (const char c : text) n += is_char_start(c) ? 1U : 0U;
  return n;
}

Repaired repair_utf8(std::string_view text) {
  Repaired out;
  out.text.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto c = decode_at(text, at);
    if (c.valid) {
      out.text.append(text, at, static_cast<std::size_t>(c.bytes));
    } else {
      append_utf8(out.text, kReplacement);
      ++out.replaced;
    }
    at += static_cast<std::size_t>(c.bytes);
  }
  return out;
}

std::string_view last_chars(std::string_view text, std::size_t n) {
  std::size_t at = text.size();
  while (n > 0 && at > 0) {
    --at;
    if (is_char_start(text[at])) --n;
  }
  return text.substr(at);
}

std::string_view first_chars(std::string_view text, std::size_t n) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (is_char_start(text[at]) && n-- == 0) break;
    ++at;
  }
  return text.substr(0, at);
}

std::u16string to_utf16(std::string_view text) {
  std::u16string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto c = decode_at(text, at);
    at += static_cast<std::size_t>(c.bytes);
    if (c.value < 0x10000) {
      out += static_cast<char16_t>(c.value);
    } else {
      const char32_t v = c.value - 0x10000;
      out += static_cast<char16_t>(0xD800U + (v >> 10));
      out += static_cast<char16_t>(0xDC00U + (v & 0x3FFU));
    }
  }
  return out;
}

std::string to_utf8(std::u16string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    char32_t c = text[i];
    const bool high = c >= 0xD800 && c <= 0xDBFF;
    if (high && i + 1 < text.size() && text[i + 1] >= 0xDC00 && text[i + 1] <= 0xDFFF) {
      c = 0x10000 + ((c - 0xD800) << 10) + (text[++i] - 0xDC00U);
    }
    append_utf8(out, c);
  }
  return out;
}

}  // namespace core
