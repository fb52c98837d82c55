// What words have in common when only their endings differ: Snowball's stemmers for the languages
// it knows, and for Ukrainian and Belarusian Hunspell with an installed dictionary.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace store {

class Stemmer {
 public:
  virtual ~Stemmer() = default;
  /// Of a folded word: its stem, or the words of the dictionary that it may be a form of; empty
  /// when it is in no dictionary.
  [[nodiscard]] virtual std::vector<std::string> stems(const std::string& word) = 0;
  /// So many letters at its beginning, in bytes, has every form of the word.
  [[nodiscard]] virtual std::size_t common_beginning(const std::string& word) = 0;
};

/// For a BCP 47 tag; null where neither knows the language.
[[nodiscard]] std::unique_ptr<Stemmer> stemmer_for(std::string_view language);

/// The languages to try for a word when no document says its own: by its letters.
[[nodiscard]] std::vector<std::string> languages_of_letters(std::string_view word);

}  // namespace store
