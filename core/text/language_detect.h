// The languages a text is written in, by libcld2: statistics over letter groups of running text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace core {

struct LanguageShare {
  std::string language;  ///< BCP 47: "be", "zh-Hant", "sr".
  double share = 0;      ///< Of the text's letters, 0..1.
};

struct DetectedLanguages {
  std::vector<LanguageShare> languages;  ///< At most three, the largest share first.
  bool reliable = false;                 ///< Whether the first is clearly ahead of other languages.
};

/// `text` is valid UTF-8. Nothing is found in what is too short or no language.
[[nodiscard]] DetectedLanguages detect_languages(std::string_view text);

}  // namespace core
