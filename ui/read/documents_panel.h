// The left side of the Read workspace: the documents as cards, filtered, unfinished ones first,
// with how far each was read and what was tagged in it.
#pragma once

#include <span>
#include <string>

#include "ui/widget/draw.h"
#include "workbench/base/state.h"
#include "workbench/read/document_list.h"

namespace ui {

/// What the panel keeps between frames.
struct DocumentsPanel {
  std::string filter;
  bool take_focus = false;  ///< Give the filter field the keyboard in the next frame.
  core::Id shown;           ///< The selected document that was last scrolled to.
  core::Id menu_of;         ///< The document whose menu is open.
  core::Id removing;        ///< The document whose import is to go once that is confirmed.
  std::string removal;      ///< What would go with it; whoever knows fills it in.
};

/// What the panel shows of workbench::DocumentList.
struct DocumentCards {
  std::span<const store::DocumentRow* const> rows;
  std::int64_t total = 0;  ///< Without the filter.
  std::int64_t unfinished = 0;
};

/// Draws into the current window.
void draw_documents(const Look& look, const DocumentCards& cards, const workbench::State& state,
                    DocumentsPanel& panel, workbench::Actions& actions);
void draw_documents(const Look& look, const workbench::DocumentList& documents,
                    const workbench::State& state, DocumentsPanel& panel,
                    workbench::Actions& actions);

}  // namespace ui
