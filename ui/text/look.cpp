#include "ui/text/look.h"

#include <cmath>

namespace ui {
namespace {

constexpr bool is_serif(TextRole role) {
  return role >= TextRole::title && role <= TextRole::reader_italic;
}

float line_ratio(TextRole role) {
  if (role == TextRole::title || role == TextRole::heading) return 1.3F;
  return is_serif(role) ? 1.55F : 1.4F;
}

}  // namespace

float Look::px(float design) const { return std::round(design * scale); }

float Look::em(TextRole role) const { return std::round(fonts.style(role).size * scale); }

float Look::line_height(TextRole role) const { return std::round(em(role) * line_ratio(role)); }

FontScope::FontScope(const Look& look, TextRole role) {
  const TextStyle style = look.fonts.style(role);
  ImGui::PushFont(style.font, style.size);
}

FontScope::~FontScope() { ImGui::PopFont(); }

}  // namespace ui
