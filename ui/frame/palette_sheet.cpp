#include "ui/frame/palette_sheet.h"

#include <algorithm>
#include <cmath>

#include "ui/text/text.h"
#include "ui/widget/fields.h"
#include "ui/widget/icons.h"
#include "ui/widget/overlay.h"

namespace ui {
namespace {

constexpr float kPaletteRowHeight = 38;
constexpr float kIndent = 16;  ///< A level of a heading.

using workbench::PaletteKind;

const char* icon_of(PaletteKind kind) {
  switch (kind) {
    case PaletteKind::command:
      return icon::kChevronRight;
    case PaletteKind::document:
      return icon::kFile;
    case PaletteKind::proposition:
      return icon::kLink;
    case PaletteKind::party:
      return icon::kUser;
    case PaletteKind::search:
      return icon::kSearch;
    case PaletteKind::heading:
      return icon::kHeading;
  }
  return "";
}

void draw_entry(const Look& look, const Box& box, const workbench::PaletteEntry& entry) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const bool enabled = entry.disabled.empty();
  const float y = std::round(box.center().y - look.em(TextRole::body) / 2);
  const float y_small = std::round(box.center().y - look.em(TextRole::small) / 2);
  const Color ink = enabled ? look.theme.ink : look.theme.soft;
  draw_text(list, look, TextRole::icon_small, ImVec2(box.min.x + look.px(10), y + look.px(1)),
            look.theme.soft, icon_of(entry.kind));
  const auto deeper = static_cast<float>(std::max(0, entry.level - 1));
  const float text_left = box.min.x + look.px(36) + look.px(kIndent) * deeper;
  const std::string_view detail = enabled ? entry.detail : std::string_view(entry.disabled);
  const float room = box.max.x - look.px(10) - text_left;
  const float detail_room =
      std::min(text_width(look, TextRole::small, detail) + look.px(2), room * 0.45F);
  draw_elided(list, look, TextRole::body, ImVec2(text_left, y), ink, entry.title,
              room - detail_room - look.px(16));
  draw_elided(list, look, TextRole::small, ImVec2(box.max.x - look.px(10) - detail_room, y_small),
              look.theme.soft, detail, detail_room);
}

void move_selection(PaletteSheet& sheet, int entries) {
  const int by = (ImGui::IsKeyPressed(ImGuiKey_DownArrow) ? 1 : 0) -
                 (ImGui::IsKeyPressed(ImGuiKey_UpArrow) ? 1 : 0) +
                 (ImGui::IsKeyPressed(ImGuiKey_PageDown) ? 8 : 0) -
                 (ImGui::IsKeyPressed(ImGuiKey_PageUp) ? 8 : 0);
  sheet.selected = std::clamp(sheet.selected + by, 0, std::max(0, entries - 1));
  if (by != 0) {
    const float line = ImGui::GetFontSize();
    ImGui::SetScrollY(ImGui::GetScrollY() + static_cast<float>(by) * line);
  }
}

void choose(const workbench::PaletteEntry& entry, workbench::Actions& actions) {
  if (!entry.disabled.empty()) return;
  actions.emplace_back(workbench::ShowOverlay{workbench::Overlay::none});
  actions.push_back(entry.action);
}

void draw_entries(const Look& look, const workbench::Palette& palette, PaletteSheet& sheet,
                  workbench::Actions& actions) {
  const auto& entries = palette.entries();
  const int before = sheet.selected;
  move_selection(sheet, static_cast<int>(entries.size()));
  for (std::size_t i = 0; i < entries.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    const bool selected = static_cast<int>(i) == sheet.selected;
    const ImVec2 size(ImGui::GetContentRegionAvail().x, look.px(kPaletteRowHeight));
    const Hit hit = clickable("entry", size);
    if (selected || hit.hovered) {
      const Color ground = selected ? look.theme.selection : look.theme.hover;
      ImGui::GetWindowDrawList()->AddRectFilled(hit.box.min, hit.box.max, ground, look.px(6));
    }
    if (selected && before != sheet.selected) ImGui::SetScrollHereY();
    if (ImGui::IsRectVisible(hit.box.min, hit.box.max)) draw_entry(look, hit.box, entries[i]);
    if (hit.clicked) choose(entries[i], actions);
    ImGui::PopID();
  }
}

}  // namespace

void draw_palette(const Look& look, const Box& area, workbench::Palette& palette,
                  PaletteSheet& sheet, workbench::Actions& actions) {
  const OverlayScope scope(look, "palette", area, ImVec2(680, 520));
  if (scope.dismissed()) actions.emplace_back(workbench::ShowOverlay{});
  if (!scope.visible()) return;
  if (sheet.fresh) {
    sheet = PaletteSheet();
    sheet.kept = palette.typed();
  }
  const char* hint = sheet.kept == workbench::kHeadingsOnly
                         ? "Type a heading of this text …"
                         : "Type a command, a document, a name; # and a heading …";
  const FieldEvent field =
      text_field(look, "##typed", sheet.typed,
                 {.placeholder = hint, .icon = icon::kSearch, .take_focus = sheet.fresh});
  sheet.fresh = false;
  if (field.changed) {
    palette.type(sheet.kept + sheet.typed);
    sheet.selected = 0;
  }
  const auto& entries = palette.entries();
  if (field.submitted && !entries.empty()) {
    const auto last = static_cast<int>(entries.size()) - 1;
    choose(entries[static_cast<std::size_t>(std::clamp(sheet.selected, 0, last))], actions);
    return;
  }
  if (field.cancelled) actions.emplace_back(workbench::ShowOverlay{});
  const ScrollScope rows(look, "entries");
  if (rows.visible()) draw_entries(look, palette, sheet, actions);
}

}  // namespace ui
