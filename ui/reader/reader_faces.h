// The faces the reader is set in, at the present zoom, as the layout asks for them. Widths are
// those that Dear ImGui draws with, so that what is measured is what is seen.
#pragma once

#include <array>
#include <cstdint>
#include <unordered_map>

#include "ui/text/look.h"
#include "workbench/layout/text_metrics.h"

namespace ui {

class ReaderFaces : public workbench::TextMetrics {
 public:
  /// Call in every frame. The fonts must outlive the next call.
  void set(const Look& look, float zoom);
  /// Another number whenever widths or heights are others than before.
  [[nodiscard]] std::int64_t version() const { return version_; }

  [[nodiscard]] float advance(char32_t c, workbench::BlockKind kind) const override;
  [[nodiscard]] workbench::BlockMetrics block(workbench::BlockKind kind) const override;
  [[nodiscard]] std::vector<workbench::ShapedGlyph> shape(
      const workbench::ShapeRequest& request) const override;

  /// What shaped the glyphs of that kind of block, and draws them.
  [[nodiscard]] FaceShaper& shaper(workbench::BlockKind kind) const { return *face(kind).shaper; }
  [[nodiscard]] ImFont* font(workbench::BlockKind kind) const { return face(kind).font; }
  /// Screen pixels an em, a whole number.
  [[nodiscard]] float em(workbench::BlockKind kind) const { return face(kind).em; }

 private:
  struct Face {
    ImFont* font = nullptr;
    FaceShaper* shaper = nullptr;
    float em = 0;
    workbench::BlockMetrics block;
    // What was measured so far; the numbers never change while font and em stay.
    mutable std::array<float, 128> ascii{};
    mutable std::unordered_map<char32_t, float> others;
  };

  [[nodiscard]] const Face& face(workbench::BlockKind kind) const;
  /// `size`: how large the face is beside the role's own size.
  bool set_face(Face& face, const Look& look, TextRole role, float zoom, float line,
                float size = 1);

  Face title_;
  std::array<Face, 3> headings_;
  Face text_;
  workbench::BlockMetrics nested_;  ///< Of list items and quotations, in the text's own face.
  std::int64_t version_ = 0;
};

}  // namespace ui
