#include "core/structure/language_guess.h"

#include <algorithm>

#include "core/text/language_detect.h"
#include "core/text/utf8.h"

namespace core {
namespace {

constexpr std::size_t kGuessSample = std::size_t{64} * 1024;
/// Shorter texts must be clearly of a language.
constexpr std::size_t kShortText = 40;
/// A paragraph in another language is at least so long, and nearly all of it is.
constexpr std::size_t kParagraph = 80;
constexpr double kNearlyAll = 0.9;
constexpr std::size_t kParagraphSample = 1024;

/// As many bytes at most, whole characters.
std::string_view first_bytes(std::string_view text, std::size_t size) {
  if (text.size() <= size) return text;
  while (size > 0 && !is_char_start(text[size])) --size;
  return text.substr(0, size);
}

std::string_view primary(std::string_view tag) { return tag.substr(0, tag.find_first_of("-_")); }

}  // namespace

std::string guess_language(std::string_view text) {
  const DetectedLanguages found = detect_languages(first_bytes(text, kGuessSample));
  if (found.languages.empty()) return {};
  if (!found.reliable && count_chars(first_bytes(text, 4 * kShortText)) < kShortText) return {};
  return found.languages.front().language;
}

std::string other_language(std::string_view paragraph, std::string_view language) {
  if (paragraph.size() < kParagraph) return {};
  const DetectedLanguages found = detect_languages(first_bytes(paragraph, kParagraphSample));
  if (!found.reliable || found.languages.empty()) return {};
  const LanguageShare& first = found.languages.front();
  if (first.share < kNearlyAll || primary(first.language) == primary(language)) return {};
  return first.language;
}

}  // namespace core
