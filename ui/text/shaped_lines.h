// Lines of the interface that drawing a picture a character gets wrong: scripts that join, combine
// or run from right to left, emoji made of several characters. Shaped once, kept while they are in
// use.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "imgui.h"
#include "ui/text/face_shaper.h"
#include "workbench/layout/shaped_rows.h"

namespace ui {

/// Lengths in screen pixels.
struct ShapedLine {
  workbench::ShapedRow row;  ///< Begins at row.left.
  std::vector<float> sums;   ///< From the text's begin to each byte, in reading order.

  [[nodiscard]] float width() const { return row.right - row.left; }
  /// The longest beginning in reading order that is at most so wide, in bytes, between graphemes.
  [[nodiscard]] std::size_t fitting(std::string_view text, float room) const;
};

class ShapedLines {
 public:
  /// Of one line (no newline) at `em` pixels. Valid until the next call.
  [[nodiscard]] const ShapedLine& line(FaceShaper& shaper, float em, std::string_view text);

 private:
  // A view of the text finds what a string holds.
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };
  struct Set {
    FaceShaper* shaper = nullptr;
    float em = 0;
    std::unordered_map<std::string, ShapedLine, Hash, std::equal_to<>> lines;
  };

  std::vector<Set> sets_;
  workbench::ShapedRows rows_;
};

/// At its place between pixels: joined letters must meet.
void draw_glyph(ImDrawList& list, FaceShaper& shaper, float em, ImVec2 at, ImU32 color,
                const workbench::ShapedGlyph& shaped);
/// `at`: the top left of the line's box, one em high.
void draw_shaped(ImDrawList& list, FaceShaper& shaper, float em, ImVec2 at, ImU32 color,
                 const ShapedLine& line);

}  // namespace ui
