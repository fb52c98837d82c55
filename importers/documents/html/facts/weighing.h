// Holds what a page's places state of a field against each other, and says when they disagree.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "importers/documents/html/facts/stated.h"

namespace importers::html {

/// When is what two places state the same?
enum class Likeness {
  equal,      ///< When it is the same words.
  same_start  ///< When one holds the other, letters and digits alone: an outlet behind a title.
};

/// A sentence that says what was taken and who says otherwise: empty when all agree. `field` is
/// "the day", "the authors"; the first of `stated` is what was taken.
[[nodiscard]] std::string disagreement(std::string_view field, const std::vector<Stated>& stated,
                                       Likeness likeness);

}  // namespace importers::html
