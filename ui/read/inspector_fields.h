// Values of the inspector that turn into text boxes when they are pressed, and the small things
// beside them: running text in two colours, chips over several lines.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "ui/read/inspector_editor.h"

namespace ui {

struct ValueLook {
  TextRole role = TextRole::body;
  bool soft = false;                  ///< In the secondary colour.
  std::string_view placeholder = {};  ///< Shown, small and soft, for an empty value.
  std::string_view aside = {};        ///< Small and soft behind the value, where there is room.
  std::string_view hint = {};         ///< A tooltip.
  std::string_view offer = {};        ///< A proposal: Enter in the empty text box accepts it.
  bool new_offer = false;             ///< It would make something: not one to go to by itself.
  bool wanted = false;                ///< A tag without it is not finished.
  bool alone = true;                  ///< Nothing else stands in its row.
  int lines = 1;                      ///< Of the text box.
  int max_lines = 0;                  ///< Of the value; 0: all.
};

/// The value at the cursor, or the text box while it is open. `shown` may differ from what is
/// edited.
void value_field(const InspectorScene& scene, FieldEditor& editor, workbench::FieldKey key,
                 std::string_view shown, const ValueLook& look = {});

/// Before the item that stands for the value: it gets the focus ring when the field was left for
/// it.
void take_ring(FieldEditor& editor, workbench::FieldKey key);

/// A value that opens something else; true when it is pressed.
[[nodiscard]] Hit value_button(const Look& look, const char* id, std::string_view shown,
                               const ValueLook& style = {});

/// What the program proposes for an empty field. Pressing it accepts; the pencil beside it opens
/// the field instead. True when it was accepted.
[[nodiscard]] bool proposed_value(const InspectorScene& scene, FieldEditor& editor,
                                  workbench::FieldKey key, std::string_view text);

struct TextRun {
  std::string_view text;
  bool soft = false;
};
/// Runs one after the other, wrapped at `width`; returns the height. Null list: only measures.
float draw_runs(ImDrawList* list, const Look& look, TextRole role, ImVec2 at, float width,
                std::span<const TextRun> runs);

/// A chip wrapped over as many lines as it needs.
[[nodiscard]] Hit wrapped_chip(const Look& look, const char* id, std::string_view text);

}  // namespace ui
