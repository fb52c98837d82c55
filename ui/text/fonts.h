// The text styles of the interface and the fonts behind them: Inter for the interface, Noto Serif
// for reading, Font Awesome for icons; each completed, on demand, by whatever the system has.
#pragma once

#include <array>
#include <memory>
#include <vector>

#include "imgui.h"
#include "ui/text/face_shaper.h"
#include "ui/text/face_stack.h"
#include "ui/text/shaped_lines.h"

namespace ui {

/// Sizes are in design pixels an em.
enum class TextRole {
  body,           ///< Inter 15
  body_medium,    ///< Inter Medium 15
  body_bold,      ///< Inter Semi Bold 15
  brand,          ///< Inter Bold 15
  small,          ///< Inter 13
  small_bold,     ///< Inter Semi Bold 13
  caption,        ///< Inter 12: axes, key caps
  caption_bold,   ///< Inter Semi Bold 12: table headers, pills
  number,         ///< Inter 15, digits of one width: columns of figures
  number_small,   ///< Inter 13, digits of one width
  title,          ///< Noto Serif Bold 27: the article's
  heading,        ///< Noto Serif Bold 25: a page's
  quote,          ///< Noto Serif 17
  reader,         ///< Noto Serif 18
  reader_bold,    ///< Noto Serif Bold 18
  reader_italic,  ///< Noto Serif Italic 18
  icon,           ///< Font Awesome 16
  icon_small,     ///< Font Awesome 13
  fixed           ///< DejaVu Sans Mono 12: rows of files as they are written
};
inline constexpr int kTextRoleCount = 19;

struct TextStyle {
  ImFont* font = nullptr;        ///< Belongs to the atlas.
  float size = 0;                ///< Design pixels an em.
  FaceShaper* shaper = nullptr;  ///< For scripts that need it; belongs to the fonts.
};

/// Opens faces and adds their fonts to `atlas`; a missing family is replaced by the nearest one
/// the system has, and without any font at all by Dear ImGui's own. Must outlive the atlas's use.
class Fonts {
 public:
  explicit Fonts(ImFontAtlas& atlas);

  [[nodiscard]] TextStyle style(TextRole role) const {
    return styles_[static_cast<std::size_t>(role)];
  }
  /// What was shaped of lines that need it; kept between frames.
  [[nodiscard]] ShapedLines& shaped_lines() const { return *shaped_lines_; }

 private:
  FreeType library_;
  FontLookup lookup_;
  std::vector<std::unique_ptr<FaceStack>> stacks_;
  std::vector<std::unique_ptr<FaceShaper>> shapers_;
  std::array<TextStyle, kTextRoleCount> styles_;
  std::unique_ptr<ShapedLines> shaped_lines_ = std::make_unique<ShapedLines>();
};

}  // namespace ui
