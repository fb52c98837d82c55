// Search over the whole project on screen: the query, and its hits as lines of a concordance.
#pragma once

#include <string>

#include "ui/search/search_filter_row.h"
#include "ui/widget/draw.h"
#include "workbench/search/search_view.h"

namespace ui {

struct SearchSheet {
  std::string typed;
  bool fresh = true;
  SearchFilterRow filter;
  double waits_since = 0;  ///< When the lines shown became those of an earlier question; 0: never.
};

void draw_search(const Look& look, const Box& area, workbench::SearchView& view, SearchSheet& sheet,
                 workbench::Actions& actions);

}  // namespace ui
