#include "ui/read/inspector_fields.h"

#include <algorithm>
#include <cmath>

#include "imgui_internal.h"
#include "ui/text/text.h"
#include "ui/widget/chips.h"
#include "ui/widget/icons.h"
#include "ui/widget/key_input.h"

namespace ui {
namespace {

using workbench::FieldKey;

void push_key(FieldKey key) {
  ImGui::PushID(static_cast<int>(key.field));
  ImGui::PushID(static_cast<int>(key.index));
}

void pop_key() {
  ImGui::PopID();
  ImGui::PopID();
}

// A text box stands around where its value stood, so that nothing moves when it opens.
void open_box(const InspectorScene& scene, FieldEditor& editor, const ValueLook& style) {
  const Look& look = scene.look;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 reached = ImGui::GetCurrentWindow()->DC.CursorMaxPos;
  const float room = ImGui::GetContentRegionAvail().x;
  const float line = look.line_height(editor.opened_empty() ? TextRole::small : style.role);
  const float above = style.lines > 1 || !style.alone ? 0 : std::round((look.px(34) - line) / 2);
  ImGui::SetCursorScreenPos(at + ImVec2(-look.px(10), -above));
  const float top = ImGui::GetCursorScreenPos().y;
  EditorBox box;
  box.placeholder = style.offer.empty() ? style.placeholder : style.offer;
  box.offers = !style.offer.empty();
  box.lines = style.lines;
  box.width = room + look.px(12);
  editor.draw(scene, box);
  const float height = ImGui::GetCursorScreenPos().y - top - ImGui::GetStyle().ItemSpacing.y;
  ImGui::SetCursorScreenPos(at);
  // The box reaches beyond its row on every side; the row is not to grow by that.
  ImGui::GetCurrentWindow()->DC.CursorMaxPos = reached;
  ImGui::Dummy(ImVec2(room, std::max(line, height - 2 * above)));
}

}  // namespace

Hit value_button(const Look& look, const char* id, std::string_view shown, const ValueLook& style) {
  const Theme& t = look.theme;
  const bool empty = shown.empty();
  const TextRole role = empty ? TextRole::small : style.role;
  const std::string_view text = empty ? style.placeholder : shown;
  const float room = ImGui::GetContentRegionAvail().x;
  const float body = draw_wrapped(nullptr, look, role, {}, 0, text, room, style.max_lines);
  const float height = std::max(body, look.line_height(role));
  const Hit hit = clickable(id, ImVec2(room, height));
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (hit.hovered) {
    const ImVec2 out = look.px(6, 3);
    list.AddRectFilled(hit.box.min - out, hit.box.max + out, t.hover, look.px(4));
  }
  const float y = hit.box.min.y + std::floor((height - body) / 2);
  draw_wrapped(&list, look, role, ImVec2(hit.box.min.x, y), empty || style.soft ? t.soft : t.ink,
               text, room, style.max_lines);
  const float wide = text_width(look, role, text) + look.px(8);
  if (!style.aside.empty() && wide + text_width(look, TextRole::small, style.aside) <= room) {
    draw_text(list, look, TextRole::small, ImVec2(hit.box.min.x + wide, y + look.px(1)), t.soft,
              style.aside);
  }
  tooltip(look, style.hint);
  return hit;
}

void take_ring(FieldEditor& editor, FieldKey key) {
  if (!editor.take_return(key)) return;
  ImGui::SetKeyboardFocusHere();
  ImGui::SetNavCursorVisible(true);
  keep_typed_letters();
}

void value_field(const InspectorScene& scene, FieldEditor& editor, FieldKey key,
                 std::string_view shown, const ValueLook& look) {
  using Open = FieldEditor::Open;
  const Open empty = look.wanted && shown.empty() ? Open::empty : Open::nothing;
  editor.enlist(key, look.offer.empty() || look.new_offer ? empty : Open::proposal);
  push_key(key);
  if (editor.is_open(key)) {
    open_box(scene, editor, look);
    pop_key();
    return;
  }
  const FieldEditor::Kept* kept = editor.kept(scene, key);
  take_ring(editor, key);
  const Hit hit =
      value_button(scene.look, "value", kept != nullptr ? kept->draft.typed : shown, look);
  if (kept != nullptr) {
    wrapped_item(scene.look, TextRole::small, scene.look.theme.tone(Tone::danger).text,
                 kept->problem);
  }
  pop_key();
  if (hit.clicked || (hit.focused && letters_at_ring())) editor.open(scene, key);
}

bool proposed_value(const InspectorScene& scene, FieldEditor& editor, FieldKey key,
                    std::string_view text) {
  const Look& look = scene.look;
  editor.enlist(key, FieldEditor::Open::proposal);
  push_key(key);
  const float pencil = look.px(24);
  const float room = ImGui::GetContentRegionAvail().x;
  take_ring(editor, key);
  const bool accepted = proposal(look, "proposal", text, room - pencil);
  const float height = ImGui::GetItemRectSize().y;
  const bool ring = ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
  ImGui::SameLine(0, 0);
  ImGui::SetCursorPosX(ImGui::GetCursorPosX() +
                       std::max(0.0F, ImGui::GetContentRegionAvail().x - pencil));
  const Hit hit = clickable("own", ImVec2(pencil, height));
  const float wide = text_width(look, TextRole::icon_small, icon::kPencil);
  const Color color = hit.hovered ? look.theme.ink : look.theme.strong_line;
  draw_text(*ImGui::GetWindowDrawList(), look, TextRole::icon_small,
            ImVec2(hit.box.max.x - wide,
                   std::round(hit.box.center().y - look.em(TextRole::icon_small) / 2)),
            color, icon::kPencil);
  tooltip(look, "Write something else");
  pop_key();
  if (hit.clicked || (ring && letters_at_ring())) editor.open(scene, key);
  // A press of a key goes on; the mouse is where it is.
  if (accepted && ring) editor.go_on_from(key);
  return accepted;
}

float draw_runs(ImDrawList* list, const Look& look, TextRole role, ImVec2 at, float width,
                std::span<const TextRun> runs) {
  const float line = look.line_height(role);
  const float space = text_width(look, role, " ");
  const float middle = std::floor((line - look.em(role)) / 2);
  ImVec2 pen(0, 0);
  for (const TextRun& run : runs) {
    for (std::size_t from = 0; from < run.text.size();) {
      const std::size_t end = std::min(run.text.find(' ', from), run.text.size());
      const std::string_view word = run.text.substr(from, end - from);
      from = end + 1;
      if (word.empty()) continue;
      const float wide = text_width(look, role, word);
      if (pen.x > 0 && pen.x + wide > width) pen = ImVec2(0, pen.y + line);
      if (list != nullptr) {
        const Color color = run.soft ? look.theme.soft : look.theme.ink;
        draw_elided(*list, look, role, at + pen + ImVec2(0, middle), color, word, width + 1);
      }
      pen.x += wide + space;
    }
  }
  return pen.y + line;
}

Hit wrapped_chip(const Look& look, const char* id, std::string_view text) {
  const ToneColors& tone = look.theme.tone(Tone::accent);
  const ImVec2 pad = look.px(8, 4);
  const float room = ImGui::GetContentRegionAvail().x;
  const float inner =
      std::min(std::ceil(text_width(look, TextRole::small, text)) + 1, room - 2 * pad.x);
  const float height = draw_wrapped(nullptr, look, TextRole::small, {}, 0, text, inner);
  const Hit hit = clickable(id, ImVec2(inner, height) + pad + pad);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Color fill = hit.hovered ? over(look.theme.hover, tone.fill) : tone.fill;
  list.AddRectFilled(hit.box.min, hit.box.max, fill, look.px(4));
  draw_wrapped(&list, look, TextRole::small, hit.box.min + pad, tone.text, text, inner);
  return hit;
}

}  // namespace ui
