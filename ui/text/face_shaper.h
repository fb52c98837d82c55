// Shapes text with HarfBuzz in the faces of one stack: which glyphs show a stretch of one
// direction, and where each stands. Where a face lacks a character another face takes that part. It
// breaks no rows and finds no directions.
#pragma once

#include <memory>
#include <vector>

#include "imgui.h"
#include "ui/text/face_stack.h"
#include "workbench/layout/text_metrics.h"

namespace ui {

/// For one thread. Atlas and stack must outlive it.
class FaceShaper {
 public:
  FaceShaper(ImFontAtlas& atlas, FaceStack& stack);
  ~FaceShaper();
  FaceShaper(const FaceShaper&) = delete;
  FaceShaper& operator=(const FaceShaper&) = delete;

  /// At `size` pixels an em; glyphs from left to right. A glyph's `face` is the stack's number.
  [[nodiscard]] std::vector<workbench::ShapedGlyph> shape(const workbench::ShapeRequest& request,
                                                          float size);
  /// The font that draws glyphs of a face, by glyph_char(). Belongs to the atlas.
  [[nodiscard]] ImFont* font(std::uint16_t face);

 private:
  struct Piece;
  struct HarfBuzz;
  struct Opened;

  [[nodiscard]] std::vector<Piece> pieces(const workbench::ShapeRequest& request);
  [[nodiscard]] std::uint16_t face_for(const Piece* before, char32_t c, char32_t next);
  void shape_piece(const workbench::ShapeRequest& request, const Piece& piece, float size,
                   std::vector<workbench::ShapedGlyph>& glyphs);
  [[nodiscard]] Opened& opened(std::uint16_t face);

  ImFontAtlas& atlas_;
  FaceStack& stack_;
  std::unique_ptr<HarfBuzz> harfbuzz_;
};

}  // namespace ui
