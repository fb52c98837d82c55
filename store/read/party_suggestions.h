// Which parties are probably one: spellings compared after transliteration to Latin letters, word
// by word. It proposes and merges nothing.
#pragma once

#include <string>
#include <vector>

#include "core/model/party.h"

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

/// Pairs of parties, most alike first, each pair once. Documents' voices, anonymous
/// and imputed speakers are compared with nobody. How names are compared:
/// core/language/name_similarity.h.
[[nodiscard]] std::vector<PartySuggestion> party_suggestions(const Database& db,
                                                             std::size_t limit = 200);

}  // namespace store
