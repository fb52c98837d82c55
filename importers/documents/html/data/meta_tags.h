// The <meta> elements of a page by the name they go by.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "importers/documents/html/dom/dom.h"

namespace importers::html {

class MetaTags {
 public:
  explicit MetaTags(const Dom& dom);

  /// The first value that is not empty of the first name that has one; names in lower case.
  [[nodiscard]] std::string first(std::initializer_list<std::string_view> names) const;
  /// All values of a name in the page's order.
  [[nodiscard]] std::vector<std::string> all(std::string_view name) const;

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
};

}  // namespace importers::html
