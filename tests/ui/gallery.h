// Every widget in use, on three pages laid out like the workspaces, for tests and for looking at.
// The names and figures are invented; nothing here is shipped.
#pragma once

#include <string>

#include "ui/frame/shell.h"
#include "ui/widget/splitter.h"

namespace gallery {

/// What a person would have typed and dragged.
struct State {
  int page = 0;
  std::string filter;
  std::string note;
  bool ticked = true;
  int scale = 0;
  ui::PanelWidth left{296, false};
  ui::PanelWidth right{336, false};
  bool toasts = false;
};

/// One frame; returns what the shell reported.
ui::ShellFrame draw(const ui::Look& look, State& state);

}  // namespace gallery
