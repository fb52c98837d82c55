// The words that tell where sentences end, by language: abbreviations by what may follow them, and
// words that open sentences. Data for core/structure/sentence_break.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace core {

/// What a period behind an abbreviation says of the sentence.
enum class ShortForm : std::uint8_t {
  leads,    ///< "Mr.", "z. B.": what follows belongs to it; never an end.
  counts,   ///< "No.", "стр.": leads before a number; else a word like others.
  may_end,  ///< "Inc.", "г.": an end only before a word that opens sentences.
  closes    ///< "etc.", "и т. д.": an end before any capital.
};

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};
using ShortForms = std::unordered_map<std::string, ShortForm, StringHash, std::equal_to<>>;
using SentenceWordSet = std::unordered_set<std::string, StringHash, std::equal_to<>>;

/// How one language writes its sentences.
struct SentenceRules {
  ShortForms forms;         ///< Lower case, without the last period: "mr", "e.g", "т.е".
  ShortForms capitals;      ///< Those that count only as they are written: "Sat", "Mar".
  SentenceWordSet openers;  ///< Lower case: "the", "however", "он".
  SentenceWordSet joints;   ///< Lower case: no line of a text ends for good in "of", "the", "и".
  bool ordinals = false;    ///< "12. Juni": a number with a period may count.
  bool vowel_ends = false;  ///< Nearly every word ends in a vowel: a consonant shortens (Italian).
  bool syllabic_r = false;  ///< "krk", "prst": r and l are vowels where no other is.
  bool armenian = false;    ///< ":" ends sentences, "." does not.
  bool greek = false;       ///< ";" asks.

  [[nodiscard]] std::optional<ShortForm> form_of(std::string_view word,
                                                 std::string_view lowered) const;
};

/// The rules of a BCP 47 tag; where it is empty or not in the tables, those of English, Russian,
/// Ukrainian and Belarusian together. Built once, for the life of the program.
[[nodiscard]] const SentenceRules& sentence_rules(std::string_view language);

/// Letters lowered one by one, which is enough to compare with the tables.
[[nodiscard]] std::string lowered_letters(std::string_view text);

}  // namespace core
