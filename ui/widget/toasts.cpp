#include "ui/widget/toasts.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "ui/text/text.h"
#include "ui/widget/buttons.h"
#include "ui/widget/icons.h"
#include "ui/widget/panel_scope.h"
#include "ui/widget/range_bars.h"

namespace ui {
namespace {

constexpr float kMessagePad = 8;
constexpr float kMessageSide = 16;
constexpr float kMessageIcon = 26;   ///< From the icon to the words.
constexpr float kMessageClose = 32;  ///< The close button's square.
constexpr float kMessageBar = 160;   ///< Of progress.
constexpr float kMostOf = .4F;       ///< Of the area's height.
constexpr int kMostMessageLines = 4;
constexpr TextRole kMessageRole = TextRole::small;

std::string_view message_icon(ToastKind kind) {
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

Color message_color(const Look& look, ToastKind kind) {
  if (kind == ToastKind::error) return look.theme.tone(Tone::danger).text;
  if (kind == ToastKind::info) return look.theme.soft;
  return kind == ToastKind::done ? look.theme.tone(Tone::good).text : look.theme.accent;
}

std::string words_of(const Toast& toast) {
  return toast.text.empty() ? toast.title : toast.title + " · " + toast.text;
}

/// What stands at the right of the words: bar, buttons, close.
float tail_width(const Look& look, const Toast& toast) {
  float width = 0;
  const auto add = [&](float more) { width += more + look.px(kMessageSide); };
  if (toast.kind == ToastKind::progress) add(look.px(kMessageBar));
  if (toast.can_cancel) add(text_width(look, TextRole::small, "Cancel"));
  if (!toast.details.empty()) add(text_width(look, TextRole::small, toast.details));
  if (toast.kind != ToastKind::progress) add(look.px(kMessageClose));
  return std::ceil(width);
}

/// Words keep most of a narrow window: buttons then go below them.
struct MessageLayout {
  float words = 0;  ///< Their width.
  float text = 0;   ///< Their height.
  float height = 0;
  bool below = false;
};

MessageLayout lay_out_message(const Look& look, const Toast& toast, float width) {
  MessageLayout row;
  const float room = width - look.px(2 * kMessageSide + kMessageIcon);
  const float tail = tail_width(look, toast);
  row.below = room - tail < room * .4F;
  row.words = row.below ? room : room - tail;
  row.text = draw_wrapped(nullptr, look, kMessageRole, {}, 0, words_of(toast), row.words,
                          kMostMessageLines);
  row.height = std::max(look.px(kMessageClose), row.text + look.px(2 * kMessagePad));
  if (row.below) row.height = row.text + look.px(kMessagePad + kMessageClose);
  return row;
}

std::optional<ToastAction> draw_tail(const Look& look, const Toast& toast, ImVec2 at, float line) {
  std::optional<ToastAction> action;
  float x = at.x;
  const auto place = [&](float height) {
    ImGui::SetCursorScreenPos(ImVec2(x, std::round(at.y + (line - height) / 2)));
  };
  if (toast.kind == ToastKind::progress) {
    draw_progress_bar(*ImGui::GetWindowDrawList(), look,
                      ImVec2(x, std::round(at.y + line / 2) - look.px(2)), look.px(kMessageBar),
                      toast.fraction);
    x += look.px(kMessageBar + kMessageSide);
  }
  const auto link = [&](std::string_view label, ToastAction done) {
    place(look.em(TextRole::small));
    if (link_button(look, label)) action = done;
    x += text_width(look, TextRole::small, label) + look.px(kMessageSide);
  };
  if (toast.can_cancel) link("Cancel", ToastAction::cancel);
  if (!toast.details.empty()) link(toast.details, ToastAction::details);
  if (toast.kind != ToastKind::progress) {
    place(look.px(kMessageClose));
    if (icon_button(look, {.id = "close", .icon = icon::kClose, .name = "Close", .small = true})) {
      action = ToastAction::dismiss;
    }
  }
  return action;
}

std::optional<ToastAction> draw_message(const Look& look, const Toast& toast,
                                        const MessageLayout& row, const Box& box) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(box.min, ImVec2(box.max.x, box.min.y + look.px(1)), look.theme.line);
  const float line = look.px(kMessageClose);
  const float left = box.min.x + look.px(kMessageSide);
  draw_text(list, look, TextRole::icon,
            ImVec2(left, std::round(box.min.y + (line - look.em(TextRole::icon)) / 2)),
            message_color(look, toast.kind), message_icon(toast.kind));
  const float words = left + look.px(kMessageIcon);
  const float lead = (line - look.line_height(kMessageRole)) / 2;
  draw_wrapped(&list, look, kMessageRole, ImVec2(words, std::round(box.min.y + lead)),
               look.theme.ink, words_of(toast), row.words, kMostMessageLines);
  const ImVec2 tail = row.below ? ImVec2(words, box.min.y + row.text + look.px(kMessagePad))
                                : ImVec2(words + row.words + look.px(kMessageSide), box.min.y);
  ImGui::PushID(reinterpret_cast<const void*>(toast.id));
  const auto action = draw_tail(look, toast, tail, line);
  ImGui::PopID();
  return action;
}

}  // namespace

ToastFrame draw_toasts(const Look& look, const Box& area, std::span<const Toast> toasts) {
  ToastFrame frame{area, {}};
  std::vector<MessageLayout> rows;
  float height = 0;
  for (auto toast = toasts.rbegin(); toast != toasts.rend(); ++toast) {
    rows.push_back(lay_out_message(look, *toast, area.width()));
    if (height + rows.back().height > area.height() * kMostOf) {
      rows.pop_back();
      break;
    }
    height += rows.back().height;
  }
  if (rows.empty()) return frame;
  frame.left.max.y = area.max.y - height;
  const Box all{{area.min.x, frame.left.max.y}, area.max};
  const PanelScope panel(look, kToastWindow, all, look.theme.card, ImVec2(0, 0));
  float bottom = area.max.y;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Toast& toast = toasts[toasts.size() - 1 - i];
    const Box box{{area.min.x, bottom - rows[i].height}, {area.max.x, bottom}};
    if (const auto action = draw_message(look, toast, rows[i], box)) {
      frame.events.push_back({toast.id, *action});
    }
    bottom = box.min.y;
  }
  return frame;
}

}  // namespace ui
