// The lines of an article as the heuristics about it see them: trimmed, numbered, and small
// questions about a line or a name. It knows no date and no publisher.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace importers {

struct ArticleLine {
  std::string_view text;    ///< Trimmed, never empty.
  bool after_blank = true;  ///< An empty line, or nothing, stands before it.
};

/// The non-empty lines, at most `most` of them from the top.
[[nodiscard]] std::vector<ArticleLine> article_lines(std::string_view text, std::size_t most);

/// Words separated by single spaces of the text; no word is empty.
[[nodiscard]] std::vector<std::string_view> words_of(std::string_view text);

/// Whether the first letter is a capital of the Latin, Greek or Cyrillic script.
[[nodiscard]] bool starts_with_capital(std::string_view text);

/// Two to four capitalised words and nothing else, a particle ("van", "de") allowed between.
[[nodiscard]] bool looks_like_name(std::string_view text);

/// How many leading words look like a name, 0 when fewer than two.
[[nodiscard]] std::size_t leading_name_words(const std::vector<std::string_view>& words);

/// The text without quotation marks of any language at its ends.
[[nodiscard]] std::string_view without_quotes(std::string_view text);

/// How many letters there are; every character that is not ASCII counts as one.
[[nodiscard]] std::size_t letters_in(std::string_view text);

/// ASCII letters lowered; the rest as it is.
[[nodiscard]] std::string lowered(std::string_view text);

}  // namespace importers
