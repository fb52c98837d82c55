#include "core/text/language_detect.h"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>
#include <array>
#include <limits>

namespace core {
namespace {

// Names of libcld2 that BCP 47 writes otherwise.
std::string bcp47(std::string_view name) {
  if (name == "iw") return "he";
  if (name == "no") return "nb";
  if (name == "jw") return "jv";
  if (name == "tl") return "fil";
  return std::string(name);
}

}  // namespace

DetectedLanguages detect_languages(std::string_view text) {
  constexpr std::size_t kMost = 3;
  constexpr std::size_t kLongest = std::numeric_limits<int>::max();
  std::array<CLD2::Language, kMost> languages{};
  std::array<int, kMost> percent{};
  std::array<double, kMost> scores{};
  const CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  int text_bytes = 0;
  DetectedLanguages out;
  CLD2::ExtDetectLanguageSummary(text.data(), static_cast<int>(std::min(text.size(), kLongest)),
                                 true, &hints, 0, languages.data(), percent.data(), scores.data(),
                                 nullptr, &text_bytes, &out.reliable);
  for (std::size_t i = 0; i < kMost; ++i) {
    if (languages[i] == CLD2::UNKNOWN_LANGUAGE || percent[i] == 0) continue;
    out.languages.push_back(
        {bcp47(CLD2::LanguageCode(languages[i])), static_cast<double>(percent[i]) / 100});
  }
  return out;
}

}  // namespace core
