#include "importers/parts/article_lines.h"

#include <algorithm>
#include <array>

#include "core/text/text_line.h"
#include "core/text/utf8.h"

namespace importers {
namespace {

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

std::string_view trim(std::string_view text) {
  for (bool again = true; again;) {
    again = false;
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t' || text.front() == '\r')) {
      text.remove_prefix(1);
    }
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) {
      text.remove_suffix(1);
    }
    if (text.starts_with(kNoBreakSpace)) {
      text.remove_prefix(kNoBreakSpace.size());
      again = true;
    }
    if (text.ends_with(kNoBreakSpace)) {
      text.remove_suffix(kNoBreakSpace.size());
      again = true;
    }
  }
  return text;
}

bool is_capital(char32_t c) {
  if (c >= 'A' && c <= 'Z') return true;
  if (c >= 0xC0 && c <= 0xDE) return c != 0xD7;
  if (c >= 0x100 && c <= 0x17F) return c % 2 == (c >= 0x139 && c <= 0x148 ? 1U : 0U) || c == 0x179;
  if (c >= 0x391 && c <= 0x3A9) return true;
  return c >= 0x400 && c <= 0x42F;
}

bool is_particle(std::string_view word) {
  static constexpr std::array kParticles = {"van", "von", "de", "der", "den", "del",
                                            "da",  "di",  "la", "le",  "al",  "bin"};
  return std::ranges::find(kParticles, word) != kParticles.end();
}

bool is_name_word(std::string_view word) {
  const bool clean = std::ranges::none_of(word, [](char c) {
    return (c >= '0' && c <= '9') || c == ',' || c == ':' || c == '(' || c == '"' || c == '/';
  });
  const bool initial = word.size() <= 3 && word.ends_with('.');
  return clean && starts_with_capital(word) && (initial || !word.ends_with('.'));
}

}  // namespace

std::vector<ArticleLine> article_lines(std::string_view text, std::size_t most) {
  std::vector<ArticleLine> out;
  bool after_blank = true;
  for (std::size_t at = 0; at < text.size() && out.size() < most;) {
    const core::TextLine found = core::line_from(text, at);
    const std::string_view line = trim(text.substr(at, found.content_end - at));
    if (!line.empty()) out.push_back({line, after_blank});
    after_blank = line.empty();
    at = found.end;
  }
  return out;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

bool starts_with_capital(std::string_view text) {
  return !text.empty() && is_capital(core::decode_at(text, 0).value);
}

std::size_t leading_name_words(const std::vector<std::string_view>& words) {
  std::size_t n = 0;
  while (n < words.size() && n < 4 &&
         (is_name_word(words[n]) || (n > 0 && is_particle(words[n])))) {
    ++n;
  }
  while (n > 0 && is_particle(words[n - 1])) --n;
  return n >= 2 ? n : 0;
}

bool looks_like_name(std::string_view text) {
  const auto words = words_of(text);
  return words.size() >= 2 && words.size() <= 5 && leading_name_words(words) == words.size();
}

std::string_view without_quotes(std::string_view text) {
  static constexpr std::array<std::string_view, 9> kQuotes = {"\"", "'", "“", "”", "„",
                                                              "«",  "»", "‘", "’"};
  for (bool again = true; again;) {
    again = false;
    for (const auto quote : kQuotes) {
      if (text.starts_with(quote)) {
        text.remove_prefix(quote.size());
        again = true;
      }
      if (text.ends_with(quote)) {
        text.remove_suffix(quote.size());
        again = true;
      }
    }
  }
  return text;
}

std::size_t letters_in(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) {
    const auto b = static_cast<unsigned char>(c);
    return core::is_char_start(c) &&
           (b >= 0x80 || (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z'));
  }));
}

std::string lowered(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return out;
}

}  // namespace importers
