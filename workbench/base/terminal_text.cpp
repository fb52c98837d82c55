#include "workbench/base/terminal_text.h"

#include <cstdint>
#include <cstdio>

#include "core/text/utf8.h"

namespace workbench {
namespace {

bool is_plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte >= ' ' && byte < 0x7F) || c == '\n' || c == '\t';
}

std::size_t length_begun_by(char c) {
  const auto byte = static_cast<unsigned char>(c);
  if (byte < 0xC2 || byte > 0xF4) return 1;
  return byte < 0xE0 ? 2 : (byte < 0xF0 ? 3 : 4);
}

bool is_obeyed(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x61C || c == 0x200E || c == 0x200F ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// Of a byte that is part of no character: terminals of eight bits obey some.
bool is_obeyed_alone(unsigned char byte) { return byte >= 0x80 && byte < 0xA0; }

std::string escaped(char32_t c) {
  char text[8] = {};
  std::snprintf(text, sizeof text, "\\u%04x", static_cast<unsigned>(c));
  return text;
}

}  // namespace

TerminalText::~TerminalText() { to_ << begun_; }

void TerminalText::take(char c) {
  if (begun_.empty() && is_plain(c)) {
    to_.put(c);
    return;
  }
  const auto byte = static_cast<unsigned char>(c);
  if (!begun_.empty() && (byte & 0xC0U) != 0x80) {  // It was no character after all.
    to_ << begun_;
    begun_.clear();
    return take(c);
  }
  begun_ += c;
  if (begun_.size() < length_begun_by(begun_.front())) return;
  const bool no_character = begun_.size() == 1 && byte >= 0x80;
  const auto whole = core::decode_at(begun_, 0).value;
  if (no_character ? is_obeyed_alone(byte) : is_obeyed(whole)) {
    to_ << escaped(no_character ? byte : whole);
  } else {
    to_ << begun_;
  }
  begun_.clear();
}

TerminalText::int_type TerminalText::overflow(int_type c) {
  if (traits_type::eq_int_type(c, traits_type::eof())) return traits_type::not_eof(c);
  take(traits_type::to_char_type(c));
  return to_ ? c : traits_type::eof();
}

std::streamsize TerminalText::xsputn(const char* bytes, std::streamsize size) {
  std::string_view rest(bytes, static_cast<std::size_t>(size));
  while (!rest.empty()) {
    std::size_t plain = 0;
    while (begun_.empty() && plain < rest.size() && is_plain(rest[plain])) ++plain;
    to_.write(rest.data(), static_cast<std::streamsize>(plain));
    rest.remove_prefix(plain);
    if (rest.empty()) break;
    take(rest.front());
    rest.remove_prefix(1);
  }
  return to_ ? size : 0;
}

int TerminalText::sync() { return to_.flush() ? 0 : -1; }

void TerminalText::command(std::string_view sequence) { to_ << sequence; }

void command_terminal(std::ostream& out, std::string_view sequence) {
  if (auto* shown = dynamic_cast<TerminalText*>(out.rdbuf())) return shown->command(sequence);
  out << sequence;
}

}  // namespace workbench
