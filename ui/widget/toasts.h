// Messages that stay for a while: work under way, errors, notices. They stand in rows of their own
// between the workspace and the footer, so that they never lie over what one works in. It draws
// what it is given; who shows which message and for how long is decided elsewhere.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "ui/widget/draw.h"

namespace ui {

enum class ToastKind { progress, error, done, notice, info };

struct Toast {
  std::uint64_t id = 0;
  ToastKind kind = ToastKind::done;
  std::string title;    ///< What, in at most four lines.
  std::string text;     ///< How much, how long; or what went wrong.
  float fraction = -1;  ///< Of progress, 0..1; below 0 unknown.
  bool can_cancel = false;
  std::string details;  ///< The button that leads on; empty: none.
};

enum class ToastAction { cancel, details, dismiss };

struct ToastEvent {
  std::uint64_t id = 0;
  ToastAction action = ToastAction::dismiss;
};

struct ToastFrame {
  Box left;  ///< What of the area is left for the workspace.
  std::vector<ToastEvent> events;
};

/// Stacks the messages upwards from the bottom of `area` over its whole width, the last one lowest;
/// those that would take more than two fifths of its height wait. Call outside any window.
[[nodiscard]] ToastFrame draw_toasts(const Look& look, const Box& area,
                                     std::span<const Toast> toasts);

/// The window they are drawn in: sheets leave it in front of what they dim.
inline constexpr const char* kToastWindow = "###messages";

}  // namespace ui
