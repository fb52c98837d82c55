#include "ui/frame/file_sheet.h"

#include <algorithm>
#include <cmath>

#include "ui/text/text.h"
#include "ui/widget/buttons.h"
#include "ui/widget/fields.h"
#include "ui/widget/icons.h"
#include "ui/widget/overlay.h"
#include "ui/widget/rows.h"

namespace ui {
namespace {

constexpr float kFileRowHeight = 32;

using workbench::FilePicker;
using workbench::PickPurpose;

bool saves(const FilePicker& picker) {
  return picker.purpose() == PickPurpose::save_project ||
         picker.purpose() == PickPurpose::save_export;
}

void draw_entry_row(const Look& look, const Box& box, const workbench::PickEntry& entry,
                    bool ticked) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float y = std::round(box.center().y - look.em(TextRole::body) / 2);
  const float y_small = std::round(box.center().y - look.em(TextRole::small) / 2);
  const float day_left = box.max.x - look.px(100);
  const float size_right = day_left - look.px(16);
  const Color mark = ticked ? look.theme.accent : look.theme.soft;
  draw_text(list, look, TextRole::icon_small, ImVec2(box.min.x + look.px(10), y + look.px(1)), mark,
            ticked ? icon::kCheck : (entry.folder ? icon::kFolder : icon::kFile));
  const float size_width = text_width(look, TextRole::small, entry.size_words);
  const float left = box.min.x + look.px(36);
  draw_elided(list, look, TextRole::body, ImVec2(left, y), look.theme.ink, entry.name,
              size_right - look.px(80) - left);
  draw_text(list, look, TextRole::small, ImVec2(size_right - size_width, y_small), look.theme.soft,
            entry.size_words);
  draw_text(list, look, TextRole::small, ImVec2(day_left, y_small), look.theme.soft, entry.day);
}

// What a click on an entry asks; applied after the rows are drawn, because it changes them.
struct Click {
  std::string enter;
  std::string toggle;
  bool take = false;
};

void draw_entry(const Look& look, const FilePicker& picker, const workbench::PickEntry& entry,
                FileSheet& sheet, Click& click) {
  const bool ticked = picker.ticked(entry.name);
  const Hit hit =
      clickable("entry", ImVec2(ImGui::GetContentRegionAvail().x, look.px(kFileRowHeight)));
  if (ticked || hit.hovered) {
    ImGui::GetWindowDrawList()->AddRectFilled(
        hit.box.min, hit.box.max, ticked ? look.theme.selection : look.theme.hover, look.px(6));
  }
  draw_entry_row(look, hit.box, entry, ticked);
  const bool into = entry.folder && hit.double_clicked;
  if (into) click.enter = entry.name;
  if (hit.clicked && !into) click.toggle = entry.name;
  if (hit.double_clicked && !entry.folder) click.take = true;
  if (hit.clicked && saves(picker) && !entry.folder) sheet.name = entry.name;
}

Click draw_entries(const Look& look, const FilePicker& picker, FileSheet& sheet) {
  Click click;
  ImGuiListClipper clipper;
  const auto& entries = picker.entries();
  clipper.Begin(static_cast<int>(entries.size()),
                look.px(kFileRowHeight) + ImGui::GetStyle().ItemSpacing.y);
  while (clipper.Step()) {
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      ImGui::PushID(i);
      draw_entry(look, picker, entries[static_cast<std::size_t>(i)], sheet, click);
      ImGui::PopID();
    }
  }
  return click;
}

void draw_folder_line(const Look& look, FilePicker& picker, FileSheet& sheet,
                      FileSheetEvent& event) {
  if (icon_button(look, {.id = "up", .icon = icon::kChevronUp, .name = "The folder above"})) {
    picker.go_up();
  }
  ImGui::SameLine();
  const float y = ImGui::GetCursorPosY();
  ImGui::SetCursorPosY(y + (look.px(32) - look.em(TextRole::small)) / 2);
  elided_item(look, TextRole::small, look.theme.soft, picker.folder().string());
  const FieldEvent field =
      text_field(look, "##path", sheet.path,
                 {.placeholder = "Filter by name, or type a path and press Enter",
                  .icon = icon::kSearch,
                  .take_focus = sheet.fresh && !saves(picker)});
  if (field.changed) picker.filter(sheet.path.find('/') == std::string::npos ? sheet.path : "");
  if (field.cancelled) event.closed = true;
  if (field.submitted && !sheet.path.empty()) {
    if (const auto path = picker.typed_path(sheet.path)) event.chosen = {*path};
    sheet.path.clear();
  }
}

void draw_import_choices(const Look& look, FilePicker& picker, FileSheet& sheet) {
  if (plain_button(look, "All files here")) picker.tick_all_files();
  ImGui::SameLine(0, look.px(14));
  ImGui::SetCursorPosY(ImGui::GetCursorPosY() + look.px(4));
  static_cast<void>(checkbox(look, "Leave out copies of texts", sheet.skip_copies));
  ImGui::SameLine();
}

void draw_buttons(const Look& look, FilePicker& picker, FileSheet& sheet, const FileSheetText& text,
                  FileSheetEvent& event) {
  constexpr std::string_view kSample = "Fill it with the sample";
  bool submitted = false;
  if (saves(picker)) {
    // What stands beside the name in a narrow window leaves it what is left.
    const float sample =
        text.offers_sample ? look.px(18 + 8 + 8) + text_width(look, TextRole::body, kSample) : 0;
    const float room =
        ImGui::GetContentRegionAvail().x - sample - look.px(16) - button_size(look, text.button).x;
    const FieldEvent name = text_field(look, "##name", sheet.name,
                                       {.placeholder = "Name",
                                        .width = std::clamp(room, look.px(80), look.px(320)),
                                        .take_focus = sheet.fresh});
    submitted = name.submitted;
    if (name.cancelled) event.closed = true;
    ImGui::SameLine();
  }
  if (text.offers_sample) {
    if (checkbox(look, kSample, sheet.sample)) {
    }
    ImGui::SameLine();
  }
  if (picker.purpose() == PickPurpose::import_paths) draw_import_choices(look, picker, sheet);
  const auto chosen = picker.chosen(sheet.name);
  const std::string_view reason = !chosen.empty() ? ""
                                  : saves(picker) ? "Type a name first."
                                                  : "Click what to open first.";
  const ImVec2 size = button_size(look, text.button);
  ImGui::SetCursorPosX(ImGui::GetCursorPosX() +
                       std::max(0.0F, ImGui::GetContentRegionAvail().x - size.x));
  if (primary_button(look, text.button, reason) || (submitted && !chosen.empty())) {
    event.chosen = chosen;
  }
}

}  // namespace

FileSheetEvent draw_file_sheet(const Look& look, const Box& area, FilePicker& picker,
                               FileSheet& sheet, const FileSheetText& text) {
  FileSheetEvent event;
  const OverlayScope scope(look, "files", area, ImVec2(780, 600));
  event.closed = scope.dismissed();
  if (!scope.visible()) return event;
  if (overlay_title(look, text.title)) event.closed = true;
  draw_folder_line(look, picker, sheet, event);
  if (!picker.complaint().empty()) {
    wrapped_item(look, TextRole::small, look.theme.tone(Tone::danger).text, picker.complaint());
  }
  Click click;
  {
    const ScrollScope rows(look, "rows", 60);
    if (rows.visible()) click = draw_entries(look, picker, sheet);
    if (rows.visible() && picker.entries().empty()) {
      text_item(look, TextRole::body, look.theme.soft, "Nothing here to choose.");
    }
  }
  ImGui::Dummy(ImVec2(1, look.px(2)));
  draw_buttons(look, picker, sheet, text, event);
  sheet.fresh = false;
  if (!click.enter.empty()) {
    picker.enter(click.enter);
    sheet.path.clear();
  } else if (!click.toggle.empty()) {
    picker.toggle(click.toggle);
    if (click.take) event.chosen = {picker.folder() / click.toggle};
  }
  return event;
}

}  // namespace ui
