// The code book beside the text: its labels as chips in the inspector.
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "ui/read/inspector_parts.h"
#include "ui/shared/label_colour.h"
#include "ui/text/text.h"
#include "ui/widget/buttons.h"

namespace ui {
namespace {

constexpr float kChipHeight = 24;
constexpr float kSwatch = 8;

std::string words_of_label(const core::Label& label) {
  return label.key.empty() ? label.name : label.name + "  " + label.key;
}

/// Side by side, as many as fit between the edges. True when it is pressed.
bool label_chip(const InspectorScene& scene, const core::Label& label, bool on, float from,
                float to) {
  const Look& look = scene.look;
  const std::string words = words_of_label(label);
  const float pad = look.px(8);
  const float swatch = look.px(kSwatch);
  const float wide = std::min(to - from, std::ceil(text_width(look, TextRole::small, words)) +
                                             2 * pad + swatch + look.px(6));
  const float x_now = ImGui::GetCursorScreenPos().x;
  if (x_now > from && x_now + wide > to) ImGui::NewLine();
  const Hit hit = clickable(label.name.c_str(), ImVec2(wide, look.px(kChipHeight)));
  tooltip(look, label.description, label.key);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  draw_frame(list, look, hit.box, on ? look.theme.selection : look.theme.card,
             on || hit.hovered ? look.theme.accent : look.theme.line);
  const float y = hit.box.center().y;
  const float x = hit.box.min.x + pad;
  list.AddRectFilled(ImVec2(x, std::round(y - swatch / 2)),
                     ImVec2(x + swatch, std::round(y + swatch / 2)),
                     colour_of_label(look, label.colour), look.px(2));
  const float left = x + swatch + look.px(6);
  draw_elided(list, look, TextRole::small,
              ImVec2(left, std::round(y - look.em(TextRole::small) / 2)),
              on ? look.theme.ink : look.theme.soft, words, hit.box.max.x - left - pad / 2);
  return hit.clicked;
}

}  // namespace

void draw_code_book(const InspectorScene& scene) {
  if (scene.book == nullptr || scene.book->sets().empty()) return;
  const auto& labels = scene.span->annotation.labels;
  for (const auto& set : scene.book->sets()) {
    if (set.labels.empty()) continue;
    ImGui::PushID(set.name.c_str());
    ImGui::Dummy(ImVec2(1, scene.look.px(2)));
    elided_item(scene.look, TextRole::small, scene.look.theme.soft, set.name);
    const float from = ImGui::GetCursorScreenPos().x;
    const float to = from + ImGui::GetContentRegionAvail().x;
    for (const auto& label : set.labels) {
      const bool on = std::ranges::find(labels, label.name) != labels.end();
      if (label_chip(scene, label, on, from, to)) {
        scene.actions.emplace_back(workbench::ToggleLabel{label.name});
      }
      ImGui::SameLine(0, scene.look.px(6));
    }
    ImGui::NewLine();
    ImGui::PopID();
  }
  if (link_button(scene.look, "Code book…")) {
    scene.actions.emplace_back(workbench::RunCommand{"show_code_book"});
  }
}

}  // namespace ui
