// Which parties are probably one: spellings compared after transliteration to Latin letters, word
// by word. It proposes and merges nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/party.h"

namespace store {

class Database;

struct PartySuggestion {
  core::Id keep;  ///< The one that is used more.
  core::Id drop;
  std::string keep_name;
  std::string drop_name;
  std::string keep_spelling;  ///< The two that look alike.
  std::string drop_spelling;
  std::string reason;   ///< "“Лукашенко” reads “Lukashenko” in Latin letters; …"
  double likeness = 0;  ///< 0..1, 1 the same once transliterated.
};

/// Pairs of parties, most alike first, each pair once. Parties of kind `document` and `imputed` are
/// compared with nobody.
[[nodiscard]] std::vector<PartySuggestion> party_suggestions(const Database& db,
                                                             std::size_t limit = 200);

/// Lower-case Latin letters without accents, digits and single spaces: "Лукашенко" → "lukashenko".
[[nodiscard]] std::string in_latin_letters(std::string_view name);

/// How alike two names are, 0..1: words are matched with words; sounds that transliterations write
/// in several ways (kh/h, y/i/j, g/h, k/c) are near; a surname alone stands for the full name.
[[nodiscard]] double name_likeness(std::string_view latin_a, std::string_view latin_b);

}  // namespace store
