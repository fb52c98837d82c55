// The rows of core/structure/sentence_words.h as they are written down: one a language, words with
// spaces between them.
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace core {

/// How a language differs from the others beyond its words.
inline constexpr unsigned kPlainSentences = 0;
inline constexpr unsigned kOrdinals = 1;
inline constexpr unsigned kVowelEnds = 2;
inline constexpr unsigned kSyllabicR = 4;
inline constexpr unsigned kArmenianMarks = 8;
inline constexpr unsigned kGreekMarks = 16;

struct SentenceTable {
  std::string_view language;  ///< Primary tags with spaces between them: "no nb nn".
  unsigned traits = kPlainSentences;
  /// Abbreviations without their last period. A capital says that only so written it is one.
  std::string_view leads;
  std::string_view counts;
  std::string_view may_end;
  std::string_view closes;
  std::string_view openers;
  std::string_view joints;
};

/// Abbreviations that many languages share, by script.
[[nodiscard]] const SentenceTable& shared_latin();
[[nodiscard]] const SentenceTable& shared_cyrillic();
[[nodiscard]] std::span<const SentenceTable> western_tables();
[[nodiscard]] std::span<const SentenceTable> eastern_tables();

}  // namespace core
