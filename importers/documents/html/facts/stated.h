// What one place of a page states of a field, and where, so that places can be held against each
// other.
#pragma once

#include <string>
#include <vector>

namespace importers::html {

struct Stated {
  std::string where;  ///< For a sentence: "schema.org in JSON-LD", "<meta> author", "its byline".
  std::string value;  ///< For a sentence: "2023-05-04", "Ada Finch, Bo Reed".
};

/// A field's value with what the page's places state of it: the first of `stated` is what was
/// taken.
template <typename Value>
struct Weighed {
  Value value{};
  std::vector<Stated> stated;
};

}  // namespace importers::html
