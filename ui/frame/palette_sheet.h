// The command palette on screen: a field and the list it narrows. What can be found is
// workbench/app/palette.h's.
#pragma once

#include <string>

#include "ui/widget/draw.h"
#include "workbench/app/palette.h"

namespace ui {

struct PaletteSheet {
  std::string typed;
  std::string kept;  ///< What the palette was opened with stands before what is typed.
  int selected = 0;
  bool fresh = true;  ///< Opened in this frame.
};

void draw_palette(const Look& look, const Box& area, workbench::Palette& palette,
                  PaletteSheet& sheet, workbench::Actions& actions);

}  // namespace ui
