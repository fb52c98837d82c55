// The right side of the Read workspace: the selected annotation field by field, or the document's
// own data when none is selected. Every field is edited where it stands.
#pragma once

#include "ui/read/inspector_editor.h"
#include "workbench/read/inspector.h"

namespace ui {

/// What the panel keeps between frames.
struct InspectorPanel {
  FieldEditor editor;
  bool focused = false;    ///< The keyboard was here in the last frame.
  core::Id shown;          ///< The annotation that was drawn last.
  bool hops_open = false;  ///< The attribution chain is being edited.
  /// A probability while its bar is dragged, and of which link.
  std::optional<core::Probability> dragged;
  std::size_t dragged_link = 0;
  bool drags_low = false;
};

/// Draws into the current window.
void draw_inspector(const Look& look, const workbench::Inspector& inspector,
                    const workbench::State& state, const workbench::CodeBook& book,
                    InspectorPanel& panel, workbench::Actions& actions);
/// The same from the parts of the view.
void draw_inspector(const InspectorScene& scene, InspectorPanel& panel);

}  // namespace ui
