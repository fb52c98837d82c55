// The frame of the window: header with workspaces and search, footer with the state of things,
// and between them the area of the current workspace. It draws what it is told and reports what
// was pressed; it knows no project.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/widget/draw.h"
#include "ui/widget/menus.h"

namespace ui {

/// An entry of the project's menu; an empty label is a separator.
using ShellMenu = std::vector<MenuItem>;

enum class FooterTone { plain, due, claim, prediction, fact };

struct FooterItem {
  std::string key;   ///< Bold before the text, in the tone's colour; may be empty.
  std::string text;  ///< In the tone's colour when there is no key.
  FooterTone tone = FooterTone::plain;
  bool clickable = false;
  std::string tooltip = {};
  std::string_view command = {};  ///< Of commands.def, for whoever takes the press.
};

struct ShellView {
  std::string_view project = {};  ///< Name of the open project, or what to say without one.
  std::span<const MenuItem> project_menu = {};
  std::span<const std::string_view> workspaces = {};
  int workspace = 0;
  std::string_view command_hint = "Search or run a command";
  std::string_view command_key = "Ctrl K";
  std::string_view undo_name = "Undo";  ///< With what it would undo.
  std::string_view redo_name = "Redo";
  std::string_view undo_key = "Ctrl Z";
  std::string_view redo_key = "Ctrl Shift Z";
  std::string_view undo_disabled = {};  ///< Reason; empty when there is something to undo.
  std::string_view redo_disabled = {};
  std::span<const FooterItem> footer_left = {};
  std::span<const FooterItem> footer_right = {};
  std::string_view message = {};         ///< Said in the footer's left half instead of its items.
  std::string_view message_action = {};  ///< What can be done about it.
};

/// A message takes this part of the footer's width at most; longer ones belong elsewhere.
inline constexpr float kMessageShare = .55F;
/// Screen pixels that a message and its action take.
[[nodiscard]] float footer_message_width(const Look& look, std::string_view message,
                                         std::string_view action);

struct ShellEvent {
  enum class Kind { workspace, menu, command, undo, redo, footer_left, footer_right, message };
  Kind kind = Kind::command;
  /// Of the workspace, the menu's entry or the footer's item; of a message 1 for its action.
  int index = 0;
};

struct ShellFrame {
  Box body;  ///< Screen pixels left to the workspace.
  std::vector<ShellEvent> events;
};

/// Draws header and footer over the whole main viewport. Call once a frame, outside any window.
[[nodiscard]] ShellFrame draw_shell(const Look& look, const ShellView& view);

}  // namespace ui
