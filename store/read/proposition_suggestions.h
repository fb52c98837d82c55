// Which propositions probably have the same truth conditions, or opposite ones: words, window and
// negation compared. It proposes and merges nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/proposition.h"

namespace store {

class Database;

/// `proposed`: equivalent (merge or relate them), negates (relate them; never merge), other_window
/// (the same words with another window: instances of one template).
struct DuplicateSuggestion {
  core::Id a;  ///< The older one.
  core::Id b;
  std::string a_statement;
  std::string b_statement;
  core::RelationKind proposed = core::RelationKind::equivalent;
  std::string reason;          ///< A sentence.
  double overlap = 0;          ///< Of their words, 0..1.
  bool can_be_merged = false;  ///< Equivalent, and one of the two has no outcome log.
  core::Id keep;               ///< The one to keep when merging: that with the log, else `a`.
};

/// Most alike first, each pair once; pairs that are related or template and instance are left out.
[[nodiscard]] std::vector<DuplicateSuggestion> proposition_duplicates(const Database& db,
                                                                      std::size_t limit = 200);
/// Those that `statement` with `window` would duplicate: asked while a new proposition is typed.
/// `b` is 0.
[[nodiscard]] std::vector<DuplicateSuggestion> duplicates_of(const Database& db,
                                                             std::string_view statement,
                                                             const core::DateRange& window,
                                                             std::size_t limit = 8);

}  // namespace store
