// Which letters a language is written with, by the exemplar characters of ICU's locale data.
#pragma once

#include <memory>
#include <string>

struct USet;

namespace core {

/// How a character belongs to the writing of a language.
enum class LetterRank {
  everyday,  ///< A letter of its alphabet, or one of its usual syllables or ideographs.
  borrowed,  ///< Met in names and words taken from other languages.
  foreign    ///< Not written in it.
};

class Alphabet {
 public:
  /// `language` is a BCP 47 tag ("cs", "zh-Hant"). Of a language that ICU does not know every
  /// letter is foreign.
  explicit Alphabet(const std::string& language);
  [[nodiscard]] LetterRank rank(char32_t letter) const;

 private:
  struct Closer {
    void operator()(USet* set) const;
  };
  using Letters = std::unique_ptr<USet, Closer>;
  static Letters letters_of(const std::string& language, bool borrowed);

  Letters everyday_;
  Letters borrowed_;
};

/// Made once a language and kept for as long as the program runs. Safe from several threads.
[[nodiscard]] const Alphabet& alphabet_of(const std::string& language);

}  // namespace core
