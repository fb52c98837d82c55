#include "core/text/text_width.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "core/text/boundary.h"
#include "core/text/utf8.h"

namespace core {
namespace {

std::size_t char_width(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  const auto category = u_charType(code);
  const bool invisible = category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK ||
                         category == U_FORMAT_CHAR || category == U_CONTROL_CHAR;
  if (invisible) return 0;
  const int east_asian = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
  return east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
}

constexpr char32_t kEmojiStyle = 0xFE0F;

std::size_t cluster_width(std::string_view cluster) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < cluster.size();) {
    const auto c = decode_at(cluster, at);
    // A sign asked to be shown as an emoji is two columns wide, whatever it is by itself.
    width = std::max(width, c.value == kEmojiStyle ? 2 : char_width(c.value));
    at += static_cast<std::size_t>(c.bytes);
  }
  return width;
}

bool plain(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= ' ' && c < 127; });
}

}  // namespace

std::size_t display_width(std::string_view text) {
  if (plain(text)) return text.size();
  std::size_t width = 0;
  const auto edges = boundaries(text, BoundaryKind::grapheme);
  for (std::size_t i = 1; i < edges.size(); ++i) {
    const auto from = edges[i - 1].index();
    width += cluster_width(text.substr(from, edges[i].index() - from));
  }
  return width;
}

std::string elided(std::string_view text, std::size_t columns) {
  if (display_width(text) <= columns) return std::string(text);
  std::string out;
  std::size_t width = 1;
  const auto edges = boundaries(text, BoundaryKind::grapheme);
  for (std::size_t i = 1; i < edges.size(); ++i) {
    const auto from = edges[i - 1].index();
    const auto cluster = text.substr(from, edges[i].index() - from);
    width += cluster_width(cluster);
    if (width > columns) break;
    out += cluster;
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out + "…";
}

}  // namespace core
