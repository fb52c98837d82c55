#include "ui/plot/calibration_plot.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/plot/plot.h"
#include "ui/text/text.h"

namespace ui {
namespace {

constexpr float kLeft = 44;
constexpr float kBottom = 40;
constexpr float kTop = 8;
constexpr float kRight = 24;
constexpr std::array<double, 5> kTicks = {0, .25, .5, .75, 1};

std::string percent(double share) {
  return std::to_string(static_cast<int>(std::lround(share * 100)));
}

ImVec2 place(const Box& field, double said, double happened) {
  return {field.min.x + static_cast<float>(said) * field.width(),
          field.max.y - static_cast<float>(happened) * field.height()};
}

void draw_axes(ImDrawList& list, const Look& look, const Box& field) {
  const Theme& t = look.theme;
  draw_frame(list, look, field, t.paper, t.line, 0);
  const float em = look.em(TextRole::caption);
  for (const double tick : kTicks) {
    const ImVec2 at = place(field, tick, tick);
    if (tick > 0 && tick < 1) {
      list.AddRectFilled(ImVec2(field.min.x, at.y), ImVec2(field.max.x, at.y + look.px(1)),
                         with_alpha(t.line, .6F));
    }
    const std::string label = percent(tick);
    const float wide = text_width(look, TextRole::caption, label);
    draw_text(list, look, TextRole::caption,
              ImVec2(field.min.x - look.px(8) - wide, std::round(at.y - em / 2)), t.soft, label);
    const std::string below = tick == 1 ? label + " %" : label;
    const float below_wide = text_width(look, TextRole::caption, below);
    const float x = std::min(at.x - below_wide / 2, field.max.x + look.px(kRight) - below_wide);
    draw_text(list, look, TextRole::caption, ImVec2(std::round(x), field.max.y + look.px(7)),
              t.soft, below);
  }
  const float said = text_width(look, TextRole::caption, "said");
  draw_text(list, look, TextRole::caption,
            ImVec2(std::round(field.center().x - said / 2), field.max.y + look.px(26)), t.soft,
            "said");
  const float happened = text_width(look, TextRole::caption, "happened");
  draw_text_upwards(
      list, look, TextRole::caption,
      ImVec2(std::round(field.min.x - look.px(kLeft)), std::round(field.center().y + happened / 2)),
      t.soft, "happened");
  draw_dashed_line(list, look, ImVec2(field.min.x, field.max.y), ImVec2(field.max.x, field.min.y),
                   t.strong_line);
}

void draw_dot(ImDrawList& list, const Look& look, const Box& field, const CalibrationDot& dot,
              bool marked) {
  const Color color = look.theme.accent;
  const ImVec2 low = place(field, dot.said, dot.low);
  const ImVec2 high = place(field, dot.said, dot.high);
  const float half = look.px(1);
  list.AddRectFilled(ImVec2(std::round(low.x) - half, high.y),
                     ImVec2(std::round(low.x) + half, low.y), color, half);
  const ImVec2 at = place(field, dot.said, dot.happened);
  const float radius = look.px(dot_radius(dot.n));
  if (marked) list.AddCircleFilled(at, radius + look.px(4), with_alpha(color, .25F));
  list.AddCircleFilled(at, radius, color);
}

}  // namespace

float dot_radius(int n) {
  return std::clamp(2.2F * std::sqrt(static_cast<float>(std::max(n, 1))), 3.0F, 8.0F);
}

std::optional<int> calibration_plot(const Look& look, const char* id,
                                    std::span<const CalibrationDot> dots, float most) {
  const float width = std::min(ImGui::GetContentRegionAvail().x, look.px(most));
  const float side = std::max(look.px(80), width - look.px(kLeft + kRight));
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 corner = at + look.px(kLeft, kTop);
  const Box field{corner, corner + ImVec2(side, side)};
  ImDrawList& list = *ImGui::GetWindowDrawList();
  draw_axes(list, look, field);
  std::optional<int> pressed;
  ImGui::PushID(id);
  for (int i = 0; i < static_cast<int>(dots.size()); ++i) {
    const CalibrationDot& dot = dots[static_cast<std::size_t>(i)];
    const ImVec2 centre = place(field, dot.said, dot.happened);
    const float reach = std::max(look.px(9), look.px(dot_radius(dot.n) + 2));
    ImGui::PushID(i);
    ImGui::SetCursorScreenPos(centre - ImVec2(reach, reach));
    const Hit hit = clickable("dot", ImVec2(2 * reach, 2 * reach));
    tooltip(look, dot.tooltip);
    ImGui::PopID();
    draw_dot(list, look, field, dot, hit.hovered || hit.focused);
    if (hit.clicked) pressed = i;
  }
  ImGui::PopID();
  ImGui::SetCursorScreenPos(at);
  ImGui::Dummy(ImVec2(width, look.px(kTop + kBottom) + side));
  return pressed;
}

}  // namespace ui
