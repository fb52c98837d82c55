// What the makers of a page say about an element by its name, role, class and id: that it holds the
// article, or menus, teasers, comments and the like. Hints only: article.h weighs them against the
// text they name.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "importers/documents/html/dom/dom.h"

namespace importers::html {

enum class Hint : std::uint8_t {
  none,
  body,      ///< Named as the text of an article (itemprop articleBody, class entry-content).
  article,   ///< Holds an article and what belongs to it (article, main).
  aside,     ///< Named as something beside the article: menus, teasers, comments, sharing.
  comments,  ///< What readers say of the article.
  unseen,    ///< Not shown to a reader at all.
};

/// Asks for many elements of a page; names that it has met are known.
class HintReader {
 public:
  explicit HintReader(const Dom& dom) : dom_(dom) {}

  [[nodiscard]] Hint of(NodeIndex node);

 private:
  Hint named(std::string_view value);

  const Dom& dom_;
  std::unordered_map<std::string_view, Hint> named_;
};

/// Of one element.
[[nodiscard]] Hint hint_of(const Dom& dom, NodeIndex node);

}  // namespace importers::html
