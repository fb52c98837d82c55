#include "core/words/text_key.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "core/text/utf8.h"
#include "core/words/folding.h"

namespace core {
namespace {

constexpr bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

constexpr bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// White space, and what has no width and parts or joins nothing that is seen.
bool is_space(char32_t c) {
  const bool no_width = (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
  return no_width || u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

// The bytes that take up place, one after the other; -1 at the end.
class InkBytes {
 public:
  explicit InkBytes(std::string_view text) : text_(text) {}

  int next() {
    while (left_ == 0) {
      if (at_ == text_.size()) return -1;
      if (is_ascii(text_[at_])) {
        left_ = is_ascii_space(text_[at_]) ? 0 : 1;
        at_ += left_ == 0 ? 1 : 0;
        continue;
      }
      const DecodedChar c = decode_at(text_, at_);
      if (is_space(c.value)) {
        at_ += static_cast<std::size_t>(c.bytes);
      } else {
        left_ = c.bytes;
      }
    }
    --left_;
    return static_cast<unsigned char>(text_[at_++]);
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  int left_ = 0;  // Bytes of the character at at_ that are still to come.
};

template <class Wanted>
void append_if(std::string& out, std::string_view text, Wanted wanted) {
  for (std::size_t at = 0; at < text.size();) {
    const DecodedChar c = decode_at(text, at);
    const auto bytes = static_cast<std::size_t>(c.bytes);
    if (wanted(c.value)) out += text.substr(at, bytes);
    at += bytes;
  }
}

}  // namespace

bool is_word_char(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  return (U_GET_GC_MASK(code) & (U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK)) != 0;
}

std::string text_key(std::string_view text) {
  std::string out;
  // A line at a time, so that the folded copy of a book is not held beside it.
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    append_if(out, fold(text.substr(at, end - at)),
              [](char32_t c) { return u_isalnum(static_cast<UChar32>(c)) != 0; });
    at = end + 1;
  }
  if (out.empty()) append_if(out, text, [](char32_t c) { return !is_space(c); });
  return out;
}

bool same_but_for_space(std::string_view a, std::string_view b) {
  InkBytes left(a);
  InkBytes right(b);
  for (;;) {
    const int byte = left.next();
    if (byte != right.next()) return false;
    if (byte < 0) return true;
  }
}

InkHash hash_but_for_space(std::string_view text, std::size_t most) {
  constexpr std::uint64_t kOffset = 14695981039346656037ULL;  // FNV-1a
  constexpr std::uint64_t kPrime = 1099511628211ULL;
  InkHash out{kOffset, 0};
  InkBytes ink(text);
  while (out.bytes < most) {
    const int byte = ink.next();
    if (byte < 0) break;
    out.hash = (out.hash ^ static_cast<std::uint64_t>(byte)) * kPrime;
    ++out.bytes;
  }
  return out;
}

}  // namespace core
