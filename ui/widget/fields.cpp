#include "ui/widget/fields.h"

#include <algorithm>
#include <cmath>

#include "imgui_internal.h"
#include "imgui_stdlib.h"
#include "ui/text/soft_wrap.h"
#include "ui/text/text.h"
#include "ui/widget/chips.h"
#include "ui/widget/draw.h"
#include "ui/widget/icons.h"
#include "ui/widget/key_input.h"
#include "ui/widget/menus.h"

namespace ui {
namespace {

constexpr float kFieldHeight = 34;

/// Colours and paddings of an input inside a frame that we draw ourselves.
class InputStyle {
 public:
  InputStyle(const Look& look, float left_pad) {
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
    const float pad_y = (look.px(kFieldHeight) - look.em(TextRole::body)) / 2;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(left_pad, pad_y));
    ImGui::PushStyleColor(ImGuiCol_FrameBg, 0);
    ImGui::PushStyleColor(ImGuiCol_NavCursor, 0);
  }
  ~InputStyle() {
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar(2);
  }
  InputStyle(const InputStyle&) = delete;
  InputStyle& operator=(const InputStyle&) = delete;
};

float field_width(const FieldOptions& options) {
  return options.width > 0 ? options.width : std::max(1.0F, ImGui::GetContentRegionAvail().x);
}

// A field has the keyboard two frames after it was asked to take it. What is typed meanwhile is
// its; and a letter typed while it has the focus ring asks for it. True while it is on its way:
// what it holds is to be selected then, whether or not Dear ImGui remembers a caret from the last
// time.
bool take_keyboard(const char* id, bool take_focus, bool keep_caret = false) {
  const ImGuiContext& context = *ImGui::GetCurrentContext();
  const ImGuiID field = ImGui::GetID(id);
  bool& asked = *ImGui::GetStateStorage()->GetBoolRef(field, false);
  if (context.ActiveId == field) return asked = false;
  const bool ring = context.NavId == field && ImGui::GetIO().NavVisible;
  const bool typed = ring && letters_at_ring();
  if (take_focus || typed) ImGui::SetKeyboardFocusHere();
  if (take_focus || context.NavActivateId == field) keep_typed_letters();
  asked = asked || (take_focus && !keep_caret) || typed;
  return asked;
}

FieldEvent event_of_last_item(bool changed) {
  FieldEvent event;
  event.changed = changed;
  event.active = ImGui::IsItemActive();
  event.left = ImGui::IsItemDeactivatedAfterEdit();
  if (ImGui::IsItemDeactivated()) {
    event.cancelled = ImGui::IsKeyPressed(ImGuiKey_Escape);
    event.submitted =
        ImGui::IsKeyPressed(ImGuiKey_Enter) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter);
  }
  return event;
}

/// The frame lies below the input's text and depends on its state: hence the two layers.
class FrameBehind {
 public:
  FrameBehind(const Look& look, ImVec2 size) : look_(look), list_(*ImGui::GetWindowDrawList()) {
    box_.min = ImGui::GetCursorScreenPos();
    box_.max = box_.min + size;
    splitter_.Split(&list_, 2);
    splitter_.SetCurrentChannel(&list_, 1);
  }
  FrameBehind(const FrameBehind&) = delete;
  FrameBehind& operator=(const FrameBehind&) = delete;
  ~FrameBehind() = default;

  void finish(bool active) {
    splitter_.SetCurrentChannel(&list_, 0);
    const Theme& t = look_.theme;
    draw_frame(list_, look_, box_, t.card, active ? t.accent : t.line);
    splitter_.Merge(&list_);
  }

  [[nodiscard]] const Box& box() const { return box_; }

 private:
  const Look& look_;
  ImDrawList& list_;
  ImDrawListSplitter splitter_;
  Box box_;
};

/// Icon, placeholder and key cap; returns where the text begins, relative to the field's left.
float field_left(const Look& look, const FieldOptions& options) {
  return options.icon.empty() ? look.px(10) : look.px(32);
}

void draw_field_extras(const Look& look, const Box& box, const FieldOptions& options,
                       bool show_key) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float middle = box.min.y + look.px(kFieldHeight) / 2;
  if (!options.icon.empty()) {
    draw_text(
        list, look, TextRole::icon_small,
        ImVec2(box.min.x + look.px(11), std::round(middle - look.em(TextRole::icon_small) / 2)),
        look.theme.soft, options.icon);
  }
  if (!options.shortcut.empty() && show_key) {
    const ImVec2 size = key_cap_size(look, options.shortcut);
    draw_key_cap(list, look,
                 ImVec2(box.max.x - look.px(8) - size.x, std::round(middle - size.y / 2)),
                 options.shortcut);
  }
}

void draw_placeholder(const Look& look, const Box& box, const FieldOptions& options) {
  const float left = field_left(look, options);
  const float key =
      options.shortcut.empty() ? 0 : key_cap_size(look, options.shortcut).x + look.px(8);
  const ImVec2 at(box.min.x + left,
                  box.min.y + (look.px(kFieldHeight) - look.em(TextRole::body)) / 2);
  draw_elided(*ImGui::GetWindowDrawList(), look, TextRole::body, at, look.theme.soft,
              options.placeholder, box.width() - left - key - look.px(8));
}

// Bytes of a line that fit on a row, broken between words where there is a word to break at.
std::size_t fitting(std::string_view line, float room) {
  const char* end = line.data() + line.size();
  const char* stop = ImGui::GetFont()->CalcWordWrapPosition(ImGui::GetFontSize(), line.data(), end,
                                                            std::max(room, ImGui::GetFontSize()));
  return static_cast<std::size_t>(stop - line.data());
}

// While a person types, soft breaks move along; the caret stays at its letter.
int wrap_anew(ImGuiInputTextCallbackData* data) {
  const std::string_view now(data->Buf, static_cast<std::size_t>(data->BufTextLen));
  const auto at = static_cast<std::size_t>(data->CursorPos);
  if (data->EventFlag == ImGuiInputTextFlags_CallbackAlways) {
    // There is no place between the two halves of a soft break.
    const bool inside = at > 0 && at < now.size() && now[at - 1] == '\r' && now[at] == '\n';
    if (inside && !data->HasSelection()) {
      data->CursorPos += ImGui::IsKeyDown(ImGuiKey_LeftArrow) ? -1 : 1;
    }
    return 0;
  }
  const auto& fit = *static_cast<const RowFit*>(data->UserData);
  const std::string wrapped = soft_wrapped(unwrapped(now), fit);
  if (wrapped == now) return 0;
  const std::size_t plain = plain_offset(now, at);
  data->DeleteChars(0, data->BufTextLen);
  data->InsertChars(0, wrapped.data(), wrapped.data() + wrapped.size());
  data->CursorPos = static_cast<int>(wrapped_offset(wrapped, plain));
  data->SelectionStart = data->CursorPos;
  data->SelectionEnd = data->CursorPos;
  return 0;
}

}  // namespace

FieldEvent text_field(const Look& look, const char* id, std::string& value,
                      const FieldOptions& options) {
  const FontScope font(look, TextRole::body);
  // The input begins right of the icon, so that long text does not scroll over it.
  const float pad = look.px(options.icon.empty() ? 10 : 4);
  const float beside = field_left(look, options) - pad;
  const InputStyle style(look, pad);
  const float width = field_width(options);
  FrameBehind frame(look, ImVec2(width, look.px(kFieldHeight)));
  ImGui::SetCursorPosX(ImGui::GetCursorPosX() + beside);
  ImGui::BeginDisabled(!options.disabled_reason.empty());
  const bool opens = take_keyboard(id, options.take_focus, options.keep_caret);
  ImGui::SetNextItemWidth(width - beside);
  const bool changed = ImGui::InputText(id, &value, opens ? ImGuiInputTextFlags_AutoSelectAll : 0);
  const FieldEvent event = event_of_last_item(changed);
  tooltip(look, options.disabled_reason);
  ImGui::EndDisabled();
  if (value.empty()) draw_placeholder(look, frame.box(), options);
  draw_field_extras(look, frame.box(), options, value.empty());
  frame.finish(event.active);
  return event;
}

FieldEvent text_area(const Look& look, const char* id, std::string& value, int lines,
                     const FieldOptions& options) {
  const FontScope font(look, TextRole::body);
  const InputStyle style(look, look.px(10));
  const float height =
      look.em(TextRole::body) * static_cast<float>(lines) + 2 * ImGui::GetStyle().FramePadding.y;
  const ImVec2 size(field_width(options), height);
  // Room for the scroll bar is kept always, so that text does not wrap anew when it appears.
  const float room = size.x - 2 * look.px(10) - ImGui::GetStyle().ScrollbarSize;
  const RowFit fit = [room](std::string_view line) { return fitting(line, room); };
  std::string shown = soft_wrapped(value, fit);
  FrameBehind frame(look, size);
  ImGui::BeginDisabled(!options.disabled_reason.empty());
  take_keyboard(id, options.take_focus);
  RowFit taken = fit;
  const bool changed = ImGui::InputTextMultiline(
      id, &shown, size, ImGuiInputTextFlags_CallbackEdit | ImGuiInputTextFlags_CallbackAlways,
      wrap_anew, &taken);
  FieldEvent event = event_of_last_item(changed);
  // Dear ImGui puts back what stood there before; several lines are too much to lose by one key.
  event.changed = changed && !event.cancelled;
  event.cancelled = false;
  if (event.changed) value = unwrapped(shown);
  tooltip(look, options.disabled_reason);
  ImGui::EndDisabled();
  if (value.empty()) draw_placeholder(look, frame.box(), options);
  frame.finish(event.active);
  return event;
}

bool checkbox(const Look& look, std::string_view label, bool& value,
              std::string_view disabled_reason) {
  const Theme& t = look.theme;
  const bool enabled = disabled_reason.empty();
  const float side = look.px(18);
  const float width = side + look.px(8) + std::ceil(text_width(look, TextRole::body, label));
  ImGui::PushID(label.data(), label.data() + label.size());
  const Hit hit = clickable("box", ImVec2(width, look.px(24)), enabled);
  ImGui::PopID();
  if (hit.clicked) value = !value;

  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float alpha = enabled ? 1.0F : 0.45F;
  const float top = std::round(hit.box.center().y - side / 2);
  const Box box{{hit.box.min.x, top}, {hit.box.min.x + side, top + side}};
  const Color fill = value ? t.button : t.card;
  const Color line = value ? t.button : (hit.hovered ? t.accent : t.strong_line);
  draw_frame(list, look, box, with_alpha(fill, alpha), with_alpha(line, alpha), 4);
  if (value) {
    const float mark = text_width(look, TextRole::icon_small, icon::kCheck);
    draw_text(list, look, TextRole::icon_small,
              ImVec2(box.center().x - mark / 2, box.center().y - look.em(TextRole::icon_small) / 2),
              with_alpha(t.button_text, alpha), icon::kCheck);
  }
  const float em = look.em(TextRole::body);
  draw_text(list, look, TextRole::body,
            ImVec2(box.max.x + look.px(8), std::round(hit.box.center().y - em / 2)),
            with_alpha(t.ink, alpha), label);
  tooltip(look, disabled_reason);
  return hit.clicked;
}

std::optional<int> choice(const Look& look, const char* id,
                          std::span<const std::string_view> labels, int selected,
                          const FieldOptions& options) {
  const Theme& t = look.theme;
  const bool enabled = options.disabled_reason.empty();
  ImGui::PushID(id);
  const float width = field_width(options);
  const Hit hit = clickable("choice", ImVec2(width, look.px(kFieldHeight)), enabled);
  tooltip(look, options.disabled_reason);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  draw_frame(list, look, hit.box, t.card, hit.hovered ? t.strong_line : t.line);
  const bool chosen = selected >= 0 && selected < static_cast<int>(labels.size());
  const std::string_view shown =
      chosen ? labels[static_cast<std::size_t>(selected)] : options.placeholder;
  const ImVec2 at(hit.box.min.x + look.px(10),
                  std::round(hit.box.center().y - look.em(TextRole::body) / 2));
  draw_elided(list, look, TextRole::body, at,
              with_alpha(chosen ? t.ink : t.soft, enabled ? 1 : 0.45F), shown, width - look.px(36));
  draw_text(list, look, TextRole::icon_small,
            ImVec2(hit.box.max.x - look.px(20), at.y + look.px(1)), t.soft, icon::kDown);

  if (hit.clicked) ImGui::OpenPopup("list");
  std::optional<int> picked;
  ImGui::SetNextWindowPos(ImVec2(hit.box.min.x, hit.box.max.y + look.px(4)));
  if (const Menu menu(look, "list", width); menu.open()) {
    for (int i = 0; i < static_cast<int>(labels.size()); ++i) {
      ImGui::PushID(i);
      if (menu_item(look,
                    {.label = labels[static_cast<std::size_t>(i)], .checked = i == selected})) {
        picked = i;
      }
      ImGui::PopID();
    }
  }
  ImGui::PopID();
  return picked;
}

}  // namespace ui
