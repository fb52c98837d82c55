// The row of a search that narrows it: outlet, days, types and speaker, and clearing them.
#pragma once

#include <string>

#include "ui/shared/name_menu.h"
#include "workbench/search/search_view.h"

namespace ui {

struct SearchFilterRow {
  NameMenu outlet;
  NameMenu speaker;
  std::string from;  ///< As typed.
  std::string to;
  std::string problem;
};

/// Narrows the view as soon as something is chosen.
void draw_search_filter(const Look& look, workbench::SearchView& view, SearchFilterRow& row);

}  // namespace ui
