#include "ui/read/code_book_sheet.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

#include "ui/shared/fact_line.h"
#include "ui/shared/label_colour.h"
#include "ui/text/text.h"
#include "ui/widget/buttons.h"
#include "ui/widget/chips.h"
#include "ui/widget/fields.h"
#include "ui/widget/icons.h"
#include "ui/widget/overlay.h"
#include "ui/widget/rows.h"

namespace ui {
namespace {

constexpr float kLabelRow = 34;
constexpr float kListWidth = 300;
constexpr float kBelowColumns = 84;
constexpr float kFormLabels = 84;
constexpr float kPatch = 26;

/// Told apart by people who see few colours, too.
constexpr std::array<std::string_view, 10> kColours = {"#4E79A7", "#F28E2B", "#59A14F", "#E15759",
                                                       "#B07AA1", "#76B7B2", "#EDC948", "#9C755F",
                                                       "#FF9DA7", "#7F7F7F"};

struct CodeBookDrawing {
  const Look& look;
  const workbench::CodeBook& book;
  const workbench::KeyMap& keys;
  CodeBookSheet& sheet;
  workbench::Actions& actions;
};

void show_set(CodeBookSheet& sheet, const core::LabelSet& set) {
  sheet.shown = set.name;
  sheet.draft = set;
  sheet.chosen = 0;
}

bool is_changed(const CodeBookDrawing& scene) {
  const auto* kept = scene.book.find(scene.sheet.shown);
  return kept == nullptr || kept->labels != scene.sheet.draft.labels ||
         kept->name != scene.sheet.draft.name;
}

/// Which set, and a new one.
void draw_sets(const CodeBookDrawing& scene) {
  std::vector<std::string_view> names;
  int now = -1;
  for (const auto& set : scene.book.sets()) {
    if (set.name == scene.sheet.shown) now = static_cast<int>(names.size());
    names.push_back(set.name);
  }
  names.emplace_back("New set");
  const bool fresh = scene.book.find(scene.sheet.shown) == nullptr;
  if (fresh) now = static_cast<int>(names.size()) - 1;
  const auto pressed = segments(scene.look, names, now);
  if (!pressed) return;
  const auto at = static_cast<std::size_t>(*pressed);
  if (at < scene.book.sets().size()) return show_set(scene.sheet, scene.book.sets()[at]);
  show_set(scene.sheet, core::LabelSet{{}, "new set", 1, {core::Label{}}});
  scene.sheet.shown = "\n";  // The name of no set.
}

void draw_label_rows(const CodeBookDrawing& scene) {
  const Look& look = scene.look;
  auto& labels = scene.sheet.draft.labels;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    const Hit row =
        clickable("label", ImVec2(ImGui::GetContentRegionAvail().x, look.px(kLabelRow)));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (i == scene.sheet.chosen || row.hovered || row.focused) {
      list.AddRectFilled(row.box.min, row.box.max,
                         i == scene.sheet.chosen ? look.theme.selection : look.theme.hover,
                         look.px(6));
    }
    const float y = std::round(row.box.center().y);
    const float x = row.box.min.x + look.px(10);
    const float half = look.px(5);
    list.AddRectFilled(ImVec2(x, y - half), ImVec2(x + 2 * half, y + half),
                       colour_of_label(look, labels[i].colour), look.px(2));
    float right = row.box.max.x - look.px(8);
    if (!labels[i].key.empty()) {
      const ImVec2 cap = key_cap_size(look, labels[i].key);
      right -= cap.x;
      draw_key_cap(list, look, ImVec2(right, std::round(y - cap.y / 2)), labels[i].key);
    }
    const bool unnamed = labels[i].name.empty();
    const auto name = unnamed ? std::string_view("unnamed") : std::string_view(labels[i].name);
    draw_elided(list, look, TextRole::body,
                ImVec2(x + look.px(20), std::round(y - look.em(TextRole::body) / 2)),
                unnamed ? look.theme.soft : look.theme.ink, name, right - x - look.px(28));
    if (row.clicked) scene.sheet.chosen = i;
    ImGui::PopID();
  }
}

void draw_colours(const CodeBookDrawing& scene, core::Label& label) {
  const Look& look = scene.look;
  for (std::size_t i = 0; i < kColours.size(); ++i) {
    if (i > 0) ImGui::SameLine(0, look.px(5));
    if (i == kColours.size() / 2) ImGui::NewLine();
    const std::string colour(kColours.at(i));
    const Hit hit = clickable(colour.c_str(), look.px(kPatch, kPatch));
    const bool now = label.colour == colour;
    draw_frame(*ImGui::GetWindowDrawList(), look, hit.box, colour_of_label(look, colour),
               now || hit.hovered ? look.theme.ink : look.theme.line);
    if (hit.clicked) label.colour = colour;
  }
}

void draw_label_form(const CodeBookDrawing& scene) {
  const Look& look = scene.look;
  CodeBookSheet& sheet = scene.sheet;
  if (sheet.chosen >= sheet.draft.labels.size()) {
    return wrapped_item(look, TextRole::small, look.theme.soft,
                        "The set has no label yet: add one.");
  }
  core::Label& label = sheet.draft.labels[sheet.chosen];
  ImGui::PushID(static_cast<int>(sheet.chosen));
  {
    const Definition row(look, "Name", false, kFormLabels);
    static_cast<void>(text_field(look, "##name", label.name,
                                 {.placeholder = "What is put on a statement",
                                  .take_focus = std::exchange(sheet.name_focus, false)}));
  }
  {
    const Definition row(look, "Definition", false, kFormLabels);
    static_cast<void>(text_area(look, "##definition", label.description, 4,
                                {.placeholder = "When it is put on, when not; an example"}));
  }
  {
    const Definition row(look, "Key", false, kFormLabels);
    static_cast<void>(text_field(look, "##key", label.key,
                                 {.placeholder = "4, Q, Alt+A", .width = look.px(120)}));
  }
  {
    const Definition row(look, "Colour", true, kFormLabels);
    draw_colours(scene, label);
  }
  ImGui::PopID();
}

void draw_set_buttons(const CodeBookDrawing& scene) {
  CodeBookSheet& sheet = scene.sheet;
  auto& labels = sheet.draft.labels;
  if (plain_button(scene.look, "Add a label")) {
    labels.push_back({"", std::string(kColours.at(labels.size() % kColours.size())), "", "", {}});
    sheet.chosen = labels.size() - 1;
    sheet.name_focus = true;
  }
  ImGui::SameLine();
  const std::string_view none = labels.empty() ? "There is no label to take out." : "";
  if (plain_button(scene.look, "Take it out", none) && sheet.chosen < labels.size()) {
    labels.erase(labels.begin() + static_cast<std::ptrdiff_t>(sheet.chosen));
    sheet.chosen = std::min(sheet.chosen, labels.empty() ? 0 : labels.size() - 1);
  }
  ImGui::SameLine();
  const auto fault = workbench::fault_of(sheet.draft, scene.book, scene.keys);
  const auto waits =
      is_changed(scene) ? std::string_view(fault) : std::string_view("Nothing was changed.");
  const int next = workbench::next_version(sheet.draft, scene.book).version;
  if (primary_button(scene.look, "Keep as version " + std::to_string(next), waits)) {
    sheet.shown = sheet.draft.name;
    scene.actions.emplace_back(workbench::KeepLabelSet{sheet.draft});
  }
}

}  // namespace

void draw_code_book_sheet(const Look& look, const Box& area, const workbench::CodeBook& book,
                          const workbench::KeyMap& keys, CodeBookSheet& sheet,
                          workbench::Actions& actions) {
  const OverlayScope scope(look, "code book", area, ImVec2(860, 600));
  if (scope.dismissed()) actions.emplace_back(workbench::ShowOverlay{});
  if (!scope.visible()) return;
  if (overlay_title(look, "Code book")) actions.emplace_back(workbench::ShowOverlay{});
  const CodeBookDrawing drawing{look, book, keys, sheet, actions};
  if (sheet.shown.empty() && !book.sets().empty()) show_set(sheet, book.sets().front());
  if (sheet.shown.empty()) {
    show_set(sheet, core::LabelSet{{}, "labels", 1, {}});
    sheet.shown = "\n";
  }
  draw_sets(drawing);
  if (book.find(sheet.shown) == nullptr) {
    const Definition row(look, "Its name", true, kFormLabels);
    static_cast<void>(text_field(look, "##set", sheet.draft.name, {.width = look.px(280)}));
  }
  ImGui::Dummy(ImVec2(1, look.px(4)));
  {
    const ScrollScope columns(look, "code book columns", kBelowColumns);
    if (columns.visible()) {
      const float list = std::min(look.px(kListWidth), ImGui::GetContentRegionAvail().x * 0.4F);
      {
        const ColumnScope labels("labels", list);
        if (labels.visible()) draw_label_rows(drawing);
      }
      ImGui::SameLine(0, look.px(24));
      const ColumnScope form("label form", ImGui::GetContentRegionAvail().x);
      if (form.visible()) draw_label_form(drawing);
    }
  }
  const auto fault = workbench::fault_of(sheet.draft, book, keys);
  elided_item(
      look, TextRole::small, fault.empty() ? look.theme.soft : look.theme.tone(Tone::due).text,
      fault.empty() ? "Annotations keep the labels they have, whatever the book says." : fault);
  draw_set_buttons(drawing);
}

}  // namespace ui
