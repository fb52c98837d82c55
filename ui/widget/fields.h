// Things to fill in: text fields, boxes to tick, lists to choose from.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/text/look.h"

namespace ui {

struct FieldOptions {
  std::string_view placeholder = {};
  std::string_view icon = {};      ///< At the left, from ui/widget/icons.h.
  std::string_view shortcut = {};  ///< At the right, as a key cap, while the field is empty.
  float width = 0;                 ///< Screen pixels; 0 takes what is left of the line.
  bool take_focus = false;         ///< Give it the keyboard in this frame, all of it selected.
  bool keep_caret = false;         ///< With take_focus: nothing is selected, the caret stays.
  std::string_view disabled_reason = {};
};

struct FieldEvent {
  bool changed = false;    ///< The text is another one than a frame ago.
  bool submitted = false;  ///< Enter.
  bool cancelled = false;  ///< Esc: the text is as it was when the field got the keyboard.
  bool left = false;       ///< Lost the keyboard after a change: the moment to keep the value.
  bool active = false;     ///< Has the keyboard.
};

/// One line. The value grows as needed.
[[nodiscard]] FieldEvent text_field(const Look& look, const char* id, std::string& value,
                                    const FieldOptions& options = {});

/// Several lines, `lines` high. Ctrl+Enter submits; Esc leaves it and keeps what was typed.
[[nodiscard]] FieldEvent text_area(const Look& look, const char* id, std::string& value, int lines,
                                   const FieldOptions& options = {});

/// True when it was ticked or unticked.
[[nodiscard]] bool checkbox(const Look& look, std::string_view label, bool& value,
                            std::string_view disabled_reason = {});

/// One of `labels`; -1 shows `placeholder`. Returns the new choice.
[[nodiscard]] std::optional<int> choice(const Look& look, const char* id,
                                        std::span<const std::string_view> labels, int selected,
                                        const FieldOptions& options = {});

}  // namespace ui
