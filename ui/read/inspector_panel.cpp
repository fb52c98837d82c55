#include "ui/read/inspector_panel.h"

#include <array>
#include <cmath>
#include <string>

#include "ui/read/inspector_parts.h"
#include "ui/text/text.h"
#include "ui/widget/chips.h"
#include "ui/widget/icons.h"
#include "ui/widget/key_input.h"
#include "ui/widget/menus.h"
#include "ui/widget/rows.h"
#include "ui/widget/scroll_area.h"

namespace ui {
namespace {

using core::StatementType;
using workbench::FieldKey;
using workbench::InspectorField;

struct TypeWords {
  std::string_view capitals;
  std::string_view name;
  std::string_view key;
};
constexpr std::array<TypeWords, 3> kTypes = {
    {{"CLAIM", "Claim", "1"}, {"PREDICTION", "Prediction", "2"}, {"FACT", "Fact", "3"}}};

void draw_type_menu(const Look& look, const workbench::SpanView& span,
                    workbench::Actions& actions) {
  const Menu menu(look, "type", look.px(200));
  if (!menu.open()) return;
  for (std::size_t i = 0; i < kTypes.size(); ++i) {
    const auto type = static_cast<StatementType>(i);
    const bool is = span.annotation.type == type;
    if (menu_item(look, {.label = kTypes[i].name, .shortcut = kTypes[i].key, .checked = is}) &&
        !is) {
      core::Annotation after = span.annotation;
      after.type = type;
      actions.emplace_back(workbench::Apply{core::UpdateAnnotation{std::move(after)}});
    }
  }
  menu_separator(look);
  if (menu_item(look, {.label = "Remove this tag", .icon = icon::kTrash, .shortcut = "Del"})) {
    actions.emplace_back(workbench::RemoveSelectedAnnotation{});
  }
}

// The type at the left, a menu of types behind it; how many there are here at the right.
void draw_heading(const InspectorScene& scene) {
  const Look& look = scene.look;
  const workbench::SpanView& span = *scene.span;
  const TypeWords& type = kTypes[static_cast<std::size_t>(span.annotation.type)];
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float room = ImGui::GetContentRegionAvail().x;
  span_badge(look, type.capitals, colors_of(look, span.annotation.type));
  const ImVec2 size = ImGui::GetItemRectSize();
  ImGui::SetCursorScreenPos(at);
  const Hit hit = clickable("badge", size);
  tooltip(look, "Change the type, or remove the tag");
  if (hit.clicked || hit.menu) ImGui::OpenPopup("type");
  ImGui::SetNextWindowPos(ImVec2(at.x, at.y + size.y + look.px(4)));
  draw_type_menu(look, span, scene.actions);
  if (span.place_words.empty()) return;
  const std::string words = span.place_words + " · Alt ↑↓";
  const float wide = std::ceil(text_width(look, TextRole::small, words));
  // Beside the badge where there is room, else below it.
  if (wide + look.px(8) > room - size.x) {
    return elided_item(look, TextRole::small, look.theme.soft, words);
  }
  draw_text(*ImGui::GetWindowDrawList(), look, TextRole::small,
            {at.x + room - wide, std::round(at.y + (size.y - look.em(TextRole::small)) / 2)},
            look.theme.soft, words);
}

// Out and in through the annotations at the same place.
void take_neighbour_keys(const InspectorScene& scene) {
  const auto& span = *scene.span;
  const auto go = [&](std::size_t place) {
    if (place >= span.here.size()) return;
    scene.actions.emplace_back(workbench::SelectAnnotation{span.here[place].id});
  };
  if (ImGui::IsKeyChordPressed(ImGuiMod_Alt | ImGuiKey_UpArrow)) go(span.place + 1);
  if (ImGui::IsKeyChordPressed(ImGuiMod_Alt | ImGuiKey_DownArrow) && span.place > 0) {
    go(span.place - 1);
  }
}

void draw_span(const InspectorScene& scene, InspectorPanel& panel) {
  const Look& look = scene.look;
  const workbench::SpanView& span = *scene.span;
  draw_heading(scene);
  ImGui::Dummy(ImVec2(1, look.px(2)));
  wrapped_item(look, TextRole::quote, look.theme.ink, span.quote, 0, 8);
  if (!span.annotation.span.anchored()) {
    wrapped_item(look, TextRole::small, look.theme.tone(Tone::danger).text,
                 "Its place in the text was not found; the words are kept as they were recorded.");
  }
  draw_speech_rows(scene, panel);
  draw_link_rows(scene, panel);
  {
    const Definition row(look, "Note");
    value_field(scene, panel.editor, {InspectorField::note}, span.annotation.note,
                {.placeholder = "Add a note…", .lines = 4});
  }
  {
    const Definition row(look, "Labels", true);
    value_field(scene, panel.editor, {InspectorField::labels}, span.labels,
                {.role = TextRole::small, .placeholder = "Add labels…"});
  }
  draw_code_book(scene);
  draw_more_links(scene, panel);
  draw_records(scene, panel);
}

// The keyboard came here by FocusInspector, or goes back to the text.
void take_focus(const InspectorScene& scene, InspectorPanel& panel) {
  const bool focused = scene.state.focus == workbench::Focus::inspector;
  if (focused && !panel.focused && !panel.editor.any_open()) panel.editor.open_first();
  panel.focused = focused;
  if (!focused || panel.editor.any_open()) return;
  const bool popup = ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup);
  if (popup || !ImGui::IsKeyPressed(ImGuiKey_Escape, false)) return;
  scene.actions.emplace_back(workbench::FocusReader{});
  ImGui::SetWindowFocus(nullptr);
}

// A press anywhere in the panel brings the keyboard here, without opening a field.
void notice_press(const InspectorScene& scene, InspectorPanel& panel) {
  const bool pressed = ImGui::IsWindowHovered() && ImGui::IsMouseClicked(ImGuiMouseButton_Left);
  if (!pressed || scene.state.focus == workbench::Focus::inspector) return;
  panel.focused = true;
  scene.actions.emplace_back(workbench::FocusInspector{});
}

void draw_shown(const InspectorScene& scene, InspectorPanel& panel) {
  if (scene.span != nullptr) {
    take_neighbour_keys(scene);
    ImGui::PushID(reinterpret_cast<const void*>(scene.span->annotation.id.value));
    draw_span(scene, panel);
    ImGui::PopID();
  } else if (scene.document != nullptr) {
    ImGui::PushID(reinterpret_cast<const void*>(scene.document->id.value));
    draw_document_rows(scene, panel);
    ImGui::PopID();
  } else {
    (void)empty_state(scene.look, icon::kTag, "Nothing selected",
                      "Choose a document, then a span.");
  }
}

}  // namespace

const SpanColors& colors_of(const Look& look, StatementType type) {
  if (type == StatementType::claim) return look.theme.claim;
  return type == StatementType::prediction ? look.theme.prediction : look.theme.fact;
}

void draw_inspector(const InspectorScene& scene, InspectorPanel& panel) {
  const core::Id shown = scene.span != nullptr ? scene.span->annotation.id : core::Id();
  panel.editor.begin_frame(scene);
  const bool changed = panel.shown != shown;
  if (changed) {
    panel.shown = shown;
    panel.hops_open = false;
    panel.dragged.reset();
  }
  take_focus(scene, panel);
  {
    const MarginScroll scroll(scene.look, "inspector");
    if (scroll.visible()) {
      if (changed) ImGui::SetScrollY(0);
      notice_press(scene, panel);
      draw_shown(scene, panel);
    }
  }
  panel.editor.end_frame(scene);
  // Letters are not for the text while the ring is here, on whatever it stands.
  const bool ring =
      ImGui::IsWindowFocused(ImGuiFocusedFlags_ChildWindows) && ImGui::GetIO().NavVisible;
  if (ring && panel.focused) claim_letters();
}

void draw_inspector(const Look& look, const workbench::Inspector& inspector,
                    const workbench::State& state, const workbench::CodeBook& book,
                    InspectorPanel& panel, workbench::Actions& actions) {
  draw_inspector(
      {look, state, inspector.span(), inspector.document(), inspector.completion(), actions, &book},
      panel);
}

}  // namespace ui
