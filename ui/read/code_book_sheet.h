// The labels of a project with what they mean: looked up, changed, and kept as a new version.
#pragma once

#include <string>
#include <vector>

#include "core/model/vocabulary.h"
#include "ui/widget/draw.h"
#include "workbench/base/action.h"
#include "workbench/read/code_book.h"

namespace ui {

struct CodeBookSheet {
  std::string shown;     ///< The set's name; empty before the first frame.
  core::LabelSet draft;  ///< The set as it stands in the fields.
  std::size_t chosen = 0;
  bool name_focus = false;  ///< The name of a new label gets the keyboard.
};

void draw_code_book_sheet(const Look& look, const Box& area, const workbench::CodeBook& book,
                          const workbench::KeyMap& keys, CodeBookSheet& sheet,
                          workbench::Actions& actions);

}  // namespace ui
