// Small lines that several pages share: a status with the facts beside it, a word in lower case, a
// column of a page.
#pragma once

#include <string>
#include <string_view>

#include "ui/shared/status_style.h"
#include "ui/text/look.h"

namespace ui {

/// The pill and the facts on one line, their middles at one height; the facts are cut to the line.
void pill_and_facts(const Look& look, const StatusLook& status, std::string_view facts);

/// Small words that stand on one line with a link.
void note_item(const Look& look, std::string_view words);

/// ASCII letters only: for words of ours.
[[nodiscard]] std::string lower(std::string_view word);

/// In quotation marks, unless it brings its own; nothing stays nothing.
[[nodiscard]] std::string quoted(const std::string& words);

/// A part of a page as wide as `width` screen pixels and as high as what is in it.
class ColumnScope {
 public:
  ColumnScope(const char* id, float width);
  ~ColumnScope();
  ColumnScope(const ColumnScope&) = delete;
  ColumnScope& operator=(const ColumnScope&) = delete;

  [[nodiscard]] bool visible() const { return visible_; }

 private:
  bool visible_ = false;
};

}  // namespace ui
