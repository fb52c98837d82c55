#include "workbench/layout/text_metrics.h"

#include <algorithm>

#include "core/text/utf8.h"

namespace workbench {

std::vector<ShapedGlyph> TextMetrics::shape(const ShapeRequest& request) const {
  std::vector<ShapedGlyph> glyphs;
  for (std::size_t at = request.begin; at < request.end;) {
    const core::DecodedChar c = core::decode_at(request.paragraph, at);
    ShapedGlyph glyph;
    glyph.glyph = static_cast<std::uint32_t>(c.value);
    glyph.visible = !is_invisible(c.value);
    glyph.cluster = static_cast<std::uint32_t>(at);
    if (glyph.visible) glyph.advance = advance(c.value, request.kind);
    glyphs.push_back(glyph);
    at += static_cast<std::size_t>(c.bytes);
  }
  if (request.right_to_left) std::reverse(glyphs.begin(), glyphs.end());
  return glyphs;
}

}  // namespace workbench
