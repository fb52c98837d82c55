// A web page as a flat list of nodes in the order of the page: what libxml2's forgiving parser
// reports, without pointers and without recursion, so that a hundred thousand nested elements are
// ordinary.
#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace importers::html {

enum class Tag : std::uint8_t {
  text,   ///< No element: characters.
  other,  ///< An element that no rule asks for by name.
#define FORESAY_TAG(name, block, hidden) name,
#include "importers/documents/html/dom/tag.def"
#undef FORESAY_TAG
};

/// Whether an element begins and ends a line of the page.
[[nodiscard]] bool is_block(Tag tag);
/// Whether what is inside is never text of the page (scripts, controls, pictures' descriptions).
[[nodiscard]] bool is_hidden(Tag tag);
/// 1..6 for h1..h6, 0 for the others.
[[nodiscard]] int heading_level(Tag tag);

using NodeIndex = std::uint32_t;
inline constexpr NodeIndex kNoNode = 0xFFFFFFFF;

/// A stretch of Dom::characters, in bytes.
struct Stretch {
  std::uint32_t begin = 0;
  std::uint32_t size = 0;
};

struct Attribute {
  Stretch name;  ///< Lower case.
  Stretch value;
};

/// `end` is the index behind the last node below this one: [index + 1, end) is what it holds.
struct Node {
  Tag tag = Tag::other;
  NodeIndex parent = kNoNode;
  NodeIndex end = 0;
  Stretch text;  ///< Of a text its characters, of an element its name.
  std::uint32_t first_attribute = 0;
  std::uint32_t attribute_count = 0;
};

class Dom {
 public:
  std::vector<Node> nodes;  ///< The first is the root, an element without a name.
  std::vector<Attribute> attributes;
  std::string characters;  ///< UTF-8.

  [[nodiscard]] std::string_view view(Stretch stretch) const {
    return std::string_view(characters).substr(stretch.begin, stretch.size);
  }
  [[nodiscard]] std::string_view text(NodeIndex node) const { return view(nodes[node].text); }
  /// Value of an attribute by its lower-case name; none when the element lacks it.
  [[nodiscard]] std::optional<std::string_view> attribute(NodeIndex node,
                                                          std::string_view name) const;
  /// The same, empty when the element lacks it.
  [[nodiscard]] std::string_view value(NodeIndex node, std::string_view name) const;
  /// All characters below a node with white space folded to single spaces; hidden elements are
  /// left out unless the node itself is one.
  [[nodiscard]] std::string text_of(NodeIndex node) const;
  [[nodiscard]] NodeIndex size() const { return static_cast<NodeIndex>(nodes.size()); }
};

/// Parses a page in UTF-8. No network, no entities but HTML's own. Broken markup is read as
/// browsers do, as far as libxml2 can; the only errors are a stop and a page without an element.
[[nodiscard]] core::Result<Dom> parse_page(std::string_view utf8, const std::stop_token& stop);

}  // namespace importers::html
