#include "ui/widget/range_bars.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr float kShareHeight = 4;
constexpr float kRangeHeight = 6;
constexpr float kMarkHeight = 8;

float width_or_rest(float width) {
  return width > 0 ? width : std::max(1.0F, ImGui::GetContentRegionAvail().x);
}

/// A capsule from `low` to `high` of `groove`, never shorter than it is thick.
void draw_capsule(ImDrawList& list, const Box& groove, float low, float high, Color color) {
  const float thick = groove.height();
  const float room = std::max(0.0F, groove.width() - thick);
  const float from = groove.min.x + std::clamp(low, 0.0F, 1.0F) * room;
  const float to = groove.min.x + std::clamp(high, 0.0F, 1.0F) * room + thick;
  list.AddRectFilled(ImVec2(from, groove.min.y), ImVec2(std::max(to, from + thick), groove.max.y),
                     color, thick / 2);
}

}  // namespace

void draw_share_bar(ImDrawList& list, const Look& look, ImVec2 at, float width,
                    std::span<const Share> shares) {
  const Box bar{at, at + ImVec2(width, look.px(kShareHeight))};
  const float round = bar.height() / 2;
  list.AddRectFilled(bar.min, bar.max, look.theme.line, round);
  float from = bar.min.x;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const float to = std::min(bar.max.x, from + shares[i].part * width);
    if (to <= from) continue;
    ImDrawFlags corners = ImDrawFlags_RoundCornersNone;
    if (from <= bar.min.x) corners = ImDrawFlags_RoundCornersLeft;
    if (to >= bar.max.x - 0.5F) {
      corners = corners == ImDrawFlags_RoundCornersLeft ? ImDrawFlags_RoundCornersAll
                                                        : ImDrawFlags_RoundCornersRight;
    }
    list.AddRectFilled(ImVec2(from, bar.min.y), ImVec2(to, bar.max.y), shares[i].color, round,
                       corners);
    from = to;
  }
}

void share_bar(const Look& look, std::span<const Share> shares, float width) {
  const float room = width_or_rest(width);
  draw_share_bar(*ImGui::GetWindowDrawList(), look, ImGui::GetCursorScreenPos(), room, shares);
  ImGui::Dummy(ImVec2(room, look.px(kShareHeight)));
}

void draw_range_bar(ImDrawList& list, const Look& look, ImVec2 at, float width, float low,
                    float high, Color color) {
  const Box groove{at, at + ImVec2(width, look.px(kRangeHeight))};
  list.AddRectFilled(groove.min, groove.max, look.theme.line, groove.height() / 2);
  draw_capsule(list, groove, low, high, color);
}

void range_bar(const Look& look, float low, float high, Color color, float width) {
  const float room = width_or_rest(width);
  draw_range_bar(*ImGui::GetWindowDrawList(), look, ImGui::GetCursorScreenPos(), room, low, high,
                 color);
  ImGui::Dummy(ImVec2(room, look.px(kRangeHeight)));
}

void draw_range_mark(ImDrawList& list, const Look& look, const Box& box, float low, float high,
                     Color color) {
  const float middle = std::round(box.center().y);
  list.AddRectFilled(ImVec2(box.min.x, middle), ImVec2(box.max.x, middle + look.px(1)),
                     look.theme.line);
  const float half = look.px(kMarkHeight) / 2;
  draw_capsule(list, {{box.min.x, middle - half}, {box.max.x, middle + half}}, low, high, color);
}

void draw_progress_bar(ImDrawList& list, const Look& look, ImVec2 at, float width, float done) {
  const Box groove{at, at + ImVec2(width, look.px(kShareHeight))};
  list.AddRectFilled(groove.min, groove.max, look.theme.line, groove.height() / 2);
  if (done >= 0) {
    draw_capsule(list, groove, 0, done, look.theme.accent);
    return;
  }
  const auto swing = static_cast<float>(0.5 + 0.5 * std::sin(ImGui::GetTime() * 3));
  draw_capsule(list, groove, swing * 0.7F, swing * 0.7F + 0.3F, look.theme.accent);
}

}  // namespace ui
