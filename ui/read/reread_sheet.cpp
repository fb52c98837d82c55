#include "ui/read/reread_sheet.h"

#include <cmath>

#include "ui/text/text.h"
#include "ui/widget/buttons.h"
#include "ui/widget/fields.h"
#include "ui/widget/overlay.h"
#include "ui/widget/rows.h"

namespace ui {
namespace {

constexpr float kLineHeight = 30;
constexpr float kName = 150;
constexpr float kBelow = 190;  ///< Preview and buttons, kept below the list.
constexpr int kPreviewLines = 5;

/// True when it is clicked.
bool draw_line(const Look& look, const workbench::RereadLine& line, bool chosen) {
  const ImVec2 size(ImGui::GetContentRegionAvail().x, look.px(kLineHeight));
  const Hit row = clickable("reading", size, !line.current);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (chosen || row.hovered || row.focused) {
    list.AddRectFilled(row.box.min, row.box.max, chosen ? look.theme.selection : look.theme.hover,
                       look.px(6));
  }
  const float y = std::round(row.box.center().y - look.em(TextRole::small) / 2);
  const float left = row.box.min.x + look.px(8);
  const std::string name = line.encoding + (line.current ? " (now)" : "");
  draw_elided(list, look, TextRole::small, {left, y}, look.theme.soft, name, look.px(kName));
  const float words = left + look.px(kName + 12);
  draw_elided(list, look, TextRole::small, {words, y}, look.theme.ink, line.words,
              row.box.max.x - words - look.px(8));
  return row.clicked && !line.current;
}

void draw_lines(const Look& look, const workbench::RereadView& view, workbench::Actions& actions) {
  int id = 0;
  for (const auto& line : view.lines()) {
    ImGui::PushID(id++);
    if (draw_line(look, line, line.encoding == view.encoding() && !line.current)) {
      actions.emplace_back(workbench::ChooseReading{line.encoding});
    }
    ImGui::PopID();
  }
}

void draw_buttons(const Look& look, const workbench::RereadView& view,
                  workbench::Actions& actions) {
  const std::string label =
      view.encoding().empty() ? "Read it so" : "Read it as " + view.encoding();
  const float left = ImGui::GetCursorPosX();
  const float width = ImGui::GetContentRegionAvail().x;
  const float top = ImGui::GetCursorPosY();
  const float button = button_size(look, label).x;
  ImGui::SetCursorPos(
      ImVec2(left + width - button - look.px(12) - button_size(look, "Cancel").x, top));
  if (plain_button(look, "Cancel")) actions.emplace_back(workbench::ShowOverlay{});
  ImGui::SetCursorPos(ImVec2(left + width - button, top));
  const bool none = view.encoding().empty();
  if (primary_button(look, label, none ? "There is no other reading." : "")) {
    actions.emplace_back(workbench::RereadOpen{});
  }
}

}  // namespace

void draw_reread(const Look& look, const Box& area, const workbench::RereadView& view,
                 workbench::Actions& actions) {
  const OverlayScope scope(look, "reread", area, ImVec2(820, 640));
  if (scope.dismissed()) actions.emplace_back(workbench::ShowOverlay{});
  if (!scope.visible()) return;
  if (overlay_title(look, "Wrong letters? Read it as…")) {
    actions.emplace_back(workbench::ShowOverlay{});
  }
  if (!view.complaint().empty()) {
    wrapped_item(look, TextRole::small, look.theme.soft, view.complaint());
    return draw_buttons(look, view, actions);
  }
  {
    const ScrollScope rows(look, "readings", kBelow);
    if (rows.visible()) draw_lines(look, view, actions);
  }
  wrapped_item(look, TextRole::body, look.theme.ink, view.preview(), 0, kPreviewLines);
  text_item(look, TextRole::small, look.theme.soft,
            "The text as it is now stays a version of the document; it can be undone.");
  draw_buttons(look, view, actions);
}

}  // namespace ui
