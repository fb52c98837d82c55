// Notes that float at the bottom right: work under way, errors, things done. Never modal. It draws
// what it is given; who shows which note and for how long is decided elsewhere.
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
  std::string title;    ///< What, in at most three lines.
  std::string text;     ///< How much, how long; or what went wrong.
  float fraction = -1;  ///< Of progress, 0..1; below 0 unknown.
  bool can_cancel = false;
  bool has_details = false;
  std::string details = "Details";  ///< The button that leads there.
};

enum class ToastAction { cancel, details, dismiss };

struct ToastEvent {
  std::uint64_t id = 0;
  ToastAction action = ToastAction::dismiss;
};

/// Stacks the toasts upwards from the bottom right of `area`, the last one lowest; those that do
/// not fit wait. Call outside any window.
[[nodiscard]] std::vector<ToastEvent> draw_toasts(const Look& look, const Box& area,
                                                  std::span<const Toast> toasts);

}  // namespace ui
