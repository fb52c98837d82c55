// How alike two names sound and look once written in plain Latin letters: transliteration through
// ICU, and an edit distance in which letters that transliterations exchange are near. It knows no
// names and no languages beyond that.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Lower-case Latin letters without accents, digits and single spaces: "Лукашенко" → "lukashenko".
[[nodiscard]] std::string in_latin_letters(std::string_view name);

/// A name taken apart for comparing, from a result of in_latin_letters.
struct SpokenName {
  std::vector<std::string> words;   ///< Without titles.
  std::vector<std::string> sounds;  ///< What each word sounds like, whoever transliterated it.
};
[[nodiscard]] SpokenName spoken(std::string_view latin);

/// 0..1. Words are matched with words; what several transliterations write differently (kh and h, y
/// and i, g and h, z and s) is near; titles count nothing; a surname stands for a full name, a
/// first name does not.
[[nodiscard]] double name_likeness(const SpokenName& a, const SpokenName& b);

/// Names that are alike share one of these.
[[nodiscard]] std::vector<std::string> blocking_keys(const SpokenName& name);

/// Letters to insert, delete or replace.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

}  // namespace core
