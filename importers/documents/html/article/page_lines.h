// What a reader sees of a page as lines: each the words between two places where the page begins a
// new line, with what tells prose from menus about it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "importers/documents/html/dom/dom.h"

namespace importers::html {

struct PageLine {
  NodeIndex block = 0;         ///< The nearest element around it that makes lines.
  NodeIndex first = 0;         ///< The text node it begins with.
  std::string text;            ///< White space folded as the page shows it; never empty.
  std::size_t words = 0;       ///< Of scripts without spaces two characters count as one.
  std::size_t linked = 0;      ///< Bytes of `text` inside links.
  std::size_t links = 0;       ///< Links that begin in it.
  bool ends_sentence = false;  ///< It has a mark that ends a sentence or a part of one.

  [[nodiscard]] double link_share() const {
    return text.empty() ? 0.0 : static_cast<double>(linked) / static_cast<double>(text.size());
  }
};

/// The lines below `root` in the page's order. `left_out` has a flag a node: what is flagged is
/// passed over with all it holds.
[[nodiscard]] std::vector<PageLine> page_lines(const Dom& dom, NodeIndex root,
                                               const std::vector<char>& left_out);

}  // namespace importers::html
