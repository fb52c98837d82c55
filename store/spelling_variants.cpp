#include "store/spelling_variants.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/boundary.h"
#include "core/utf8.h"

namespace store {
namespace {

constexpr std::size_t kMaxVariants = 24;

struct LetterTwin {
  char32_t plain;
  char32_t accented;
};

constexpr std::array<LetterTwin, 14> kTwins = {{{U'е', U'ё'},
                                                {U'и', U'й'},
                                                {U'і', U'ї'},
                                                {U'у', U'ў'},
                                                {U'г', U'ґ'},
                                                {U'l', U'ł'},
                                                {U'α', U'ά'},
                                                {U'ε', U'έ'},
                                                {U'η', U'ή'},
                                                {U'ι', U'ί'},
                                                {U'ο', U'ό'},
                                                {U'υ', U'ύ'},
                                                {U'ω', U'ώ'},
                                                {U'σ', U'ς'}}};

std::vector<char32_t> chars_of(std::string_view text) {
  std::vector<char32_t> out;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = core::decode_at(text, at);
    out.push_back(c.value);
    at += static_cast<std::size_t>(c.bytes);
  }
  return out;
}

std::string utf8_of(const std::vector<char32_t>& chars) {
  std::string out;
  for (const char32_t c : chars) core::append_utf8(out, c);
  return out;
}

void add(std::vector<std::string>& variants, std::string spelling) {
  if (spelling.empty() || variants.size() >= kMaxVariants) return;
  if (std::ranges::find(variants, spelling) == variants.end()) {
    variants.push_back(std::move(spelling));
  }
}

/// Every way to replace one letter of `base` by its twin.
std::vector<std::string> one_replaced(std::string_view base) {
  std::vector<std::string> out;
  const auto chars = chars_of(base);
  for (std::size_t i = 0; i < chars.size(); ++i) {
    for (const auto& twin : kTwins) {
      if (chars[i] != twin.plain) continue;
      auto other = chars;
      other[i] = twin.accented;
      out.push_back(utf8_of(other));
    }
  }
  return out;
}

}  // namespace

std::vector<std::string> spelling_variants(std::string_view words) {
  std::vector<std::string> out;
  const auto folded = core::fold(words);
  const bool ascii =
      std::ranges::all_of(words, [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
  if (!ascii) add(out, std::string(words));
  add(out, folded);
  const auto singles = one_replaced(folded);
  for (const auto& one : singles) add(out, one);
  for (const auto& one : singles) {
    if (out.size() >= kMaxVariants) break;
    for (auto& two : one_replaced(one)) add(out, std::move(two));
  }
  return out;
}

}  // namespace store
