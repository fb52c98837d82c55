#include "ui/widget/toasts.h"

#include <algorithm>
#include <optional>

#include "ui/text/text.h"
#include "ui/widget/buttons.h"
#include "ui/widget/icons.h"
#include "ui/widget/range_bars.h"

namespace ui {
namespace {

constexpr float kWidth = 360;
constexpr float kPad = 14;
constexpr float kFromEdge = 16;
constexpr int kMostTitleLines = 8;

std::string_view icon_of(ToastKind kind) {
  switch (kind) {
    case ToastKind::progress:
    case ToastKind::notice:
      return icon::kClock;
    case ToastKind::error:
      return icon::kWarning;
    case ToastKind::done:
      return icon::kCheck;
    case ToastKind::info:
      return icon::kInfo;
  }
  return {};
}

Color color_of(const Look& look, ToastKind kind) {
  if (kind == ToastKind::error) return look.theme.tone(Tone::danger).text;
  if (kind == ToastKind::info) return look.theme.soft;
  return kind == ToastKind::done ? look.theme.tone(Tone::good).text : look.theme.accent;
}

bool has_buttons(const Toast& toast) { return toast.can_cancel || toast.has_details; }

float text_room(const Look& look, float width) { return width - look.px(2 * kPad + 28); }

/// The title's lines beside the close button; gives their height. With a null list it measures.
float draw_title(ImDrawList* list, const Look& look, const Toast& toast, ImVec2 at, float width) {
  return draw_wrapped(list, look, TextRole::body_bold, at, look.theme.ink, toast.title,
                      text_room(look, width) - look.px(24), kMostTitleLines);
}

float height_of(const Look& look, const Toast& toast, float width) {
  float height = look.px(2 * kPad) + draw_title(nullptr, look, toast, {}, width);
  if (!toast.text.empty()) {
    height +=
        draw_wrapped(nullptr, look, TextRole::small, {}, 0, toast.text, text_room(look, width), 3);
  }
  if (toast.kind == ToastKind::progress) height += look.px(14);
  if (has_buttons(toast)) height += look.px(26);
  return height;
}

/// Everything but the ground; the cursor is at the toast's inner top left.
std::optional<ToastAction> draw_content(const Look& look, const Toast& toast, const Box& box) {
  std::optional<ToastAction> action;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float left = box.min.x + look.px(kPad + 28);
  float y = box.min.y + look.px(kPad);
  draw_text(list, look, TextRole::icon, ImVec2(box.min.x + look.px(kPad), y + look.px(2)),
            color_of(look, toast.kind), icon_of(toast.kind));
  y += draw_title(&list, look, toast, ImVec2(left, y), box.width());
  y += draw_wrapped(&list, look, TextRole::small, ImVec2(left, y), look.theme.soft, toast.text,
                    text_room(look, box.width()), 3);
  if (toast.kind == ToastKind::progress) {
    draw_progress_bar(list, look, ImVec2(left, y + look.px(6)), text_room(look, box.width()),
                      toast.fraction);
    y += look.px(14);
  }
  ImGui::SetCursorScreenPos(ImVec2(left, y + look.px(6)));
  if (toast.can_cancel && link_button(look, "Cancel")) action = ToastAction::cancel;
  if (toast.can_cancel && toast.has_details) ImGui::SameLine(0, look.px(16));
  if (toast.has_details && link_button(look, toast.details)) action = ToastAction::details;
  if (toast.kind != ToastKind::progress) {
    ImGui::SetCursorScreenPos(ImVec2(box.max.x - look.px(36), box.min.y + look.px(6)));
    if (icon_button(look, {.id = "close", .icon = icon::kClose, .name = "Close", .small = true})) {
      action = ToastAction::dismiss;
    }
  }
  return action;
}

constexpr ImGuiWindowFlags kFlags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                                    ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                                    ImGuiWindowFlags_NoFocusOnAppearing |
                                    ImGuiWindowFlags_NoNavFocus;

std::optional<ToastAction> draw_toast(const Look& look, const Toast& toast, const Box& box) {
  // The window is larger than the toast, so that the shadow is not clipped.
  const ImVec2 margin = look.px(14, 14);
  ImGui::SetNextWindowPos(box.min - margin);
  ImGui::SetNextWindowSize(ImVec2(box.width(), box.height()) + margin + margin);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  const std::string name = "##toast" + std::to_string(toast.id);
  std::optional<ToastAction> action;
  if (ImGui::Begin(name.c_str(), nullptr, kFlags)) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    draw_shadow(list, look, box);
    draw_frame(list, look, box, look.theme.card, look.theme.line);
    action = draw_content(look, toast, box);
  }
  ImGui::End();
  ImGui::PopStyleVar();
  return action;
}

}  // namespace

std::vector<ToastEvent> draw_toasts(const Look& look, const Box& area,
                                    std::span<const Toast> toasts) {
  std::vector<ToastEvent> events;
  const float margin = look.px(kFromEdge);
  const float width = std::min(look.px(kWidth), area.width() - 2 * margin);
  if (width <= look.px(2 * kPad + 60)) return events;
  float bottom = area.max.y - margin;
  for (auto toast = toasts.rbegin(); toast != toasts.rend(); ++toast) {
    const float height = height_of(look, *toast, width);
    if (bottom - height < area.min.y + margin) break;
    const Box box{{area.max.x - margin - width, bottom - height}, {area.max.x - margin, bottom}};
    if (const auto action = draw_toast(look, *toast, box)) events.push_back({toast->id, *action});
    bottom -= height + look.px(8);
  }
  return events;
}

}  // namespace ui
