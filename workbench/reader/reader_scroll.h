// Which part of a text is in view. The place is kept as a row's first byte and a distance, so that
// it stays where it is when rows above are laid out, when the column changes and when the text is
// zoomed. It does not animate.
#pragma once

#include <cstdint>

#include "core/text/offset.h"
#include "workbench/layout/text_layout.h"

namespace workbench {

/// All heights in pixels; `top` counts from the top of everything, what lies above the text
/// included.
class ReaderScroll {
 public:
  /// `lead`: pixels above the first row (title, spacing); `tail`: pixels below the last one.
  void set_view(std::int64_t lead, std::int64_t tail, std::int64_t view);

  [[nodiscard]] core::ByteOffset place() const { return place_; }
  /// How far the view's top lies below the top of the place's row.
  [[nodiscard]] std::int64_t below() const { return below_; }
  [[nodiscard]] std::int64_t view() const { return view_; }
  [[nodiscard]] std::int64_t lead() const { return lead_; }
  [[nodiscard]] std::int64_t top(TextLayout& layout) const;
  [[nodiscard]] std::int64_t height(const TextLayout& layout) const;
  [[nodiscard]] std::int64_t largest_top(const TextLayout& layout) const;

  /// By rows from where it is, so that a height which was only estimated moves nothing in view.
  void by(std::int64_t pixels, TextLayout& layout);
  /// To a height, as a scrollbar asks for.
  void to(std::int64_t top, TextLayout& layout);
  /// Puts the row of `at` so many pixels below the view's top.
  void put(core::ByteOffset at, std::int64_t below_top, TextLayout& layout);
  /// Scrolls no further than needed to have the row of `at` in view with `margin` around it.
  void reveal(core::ByteOffset at, std::int64_t margin, TextLayout& layout);

 private:
  void clamp(TextLayout& layout);

  core::ByteOffset place_;  ///< Of a row's first byte.
  std::int64_t below_ = 0;  ///< The view's top lies so far below that row's top.
  bool at_top_ = true;      ///< At the very top; stays there when `lead` changes.
  std::int64_t lead_ = 0;
  std::int64_t tail_ = 0;
  std::int64_t view_ = 0;
};

}  // namespace workbench
