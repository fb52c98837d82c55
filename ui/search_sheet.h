// Search over the whole project on screen: the query, and its hits as lines of a concordance.
#pragma once

#include <string>

#include "ui/draw.h"
#include "workbench/search_view.h"

namespace ui {

struct SearchSheet {
  std::string typed;
  bool fresh = true;
};

void draw_search(const Look& look, const Box& area, workbench::SearchView& view, SearchSheet& sheet,
                 workbench::Actions& actions);

}  // namespace ui
