#include "importers/documents/html/article/page_text.h"

#include <algorithm>

#include "core/text/utf8.h"

namespace importers::html {
namespace {

// Where a line stands on the page.
struct Place {
  core::BlockKind kind = core::BlockKind::paragraph;
  int level = 0;
  NodeIndex group = kNoNode;  // the outermost list or table: its lines stand close together
};

Place place_of(const Dom& dom, NodeIndex block) {
  Place place;
  int lists = 0;
  int quotes = 0;
  for (NodeIndex i = block; i != 0 && i != kNoNode; i = dom.nodes[i].parent) {
    const Tag tag = dom.nodes[i].tag;
    const int level = heading_level(tag);
    if (level > 0 && place.level == 0) {
      place.kind = core::BlockKind::heading;
      place.level = level;
    }
    if (tag == Tag::ul || tag == Tag::ol || tag == Tag::dl || tag == Tag::table) place.group = i;
    lists += tag == Tag::li ? 1 : 0;
    quotes += tag == Tag::blockquote ? 1 : 0;
  }
  if (place.kind == core::BlockKind::heading) {
    place.level = std::min(place.level, core::kDeepestHeading);
  } else if (lists > 0) {
    place.kind = core::BlockKind::list_item;
    place.level = std::min(lists, core::kDeepestNesting);
  } else if (quotes > 0) {
    place.kind = core::BlockKind::quote;
    place.level = std::min(quotes, core::kDeepestNesting);
  }
  return place;
}

}  // namespace

PageText make_text(const Dom& dom, const Article& article) {
  PageText page;
  NodeIndex last_block = kNoNode;
  NodeIndex last_group = kNoNode;
  std::int64_t characters = 0;
  for (const auto& line : article.lines) {
    const Place place = place_of(dom, line.block);
    const bool joined = line.block == last_block;
    if (!page.text.empty()) {
      const bool close = joined || (place.group != kNoNode && place.group == last_group);
      page.text += close ? "\n" : "\n\n";
      characters += close ? 1 : 2;
    }
    const auto size = static_cast<std::int64_t>(core::count_chars(line.text));
    if (joined && !page.blocks.empty()) {
      page.blocks.back().range.end = core::CharOffset(characters + size);
    } else {
      page.blocks.push_back({{core::CharOffset(characters), core::CharOffset(characters + size)},
                             place.kind,
                             place.level});
    }
    page.text += line.text;
    characters += size;
    last_block = line.block;
    last_group = place.group;
  }
  return page;
}

}  // namespace importers::html
