// A face without a picture for tests of layout: ten pixels a character, nothing for combining
// marks.
#pragma once

#include "workbench/layout/text_metrics.h"

namespace test_support {

class FixedMetrics : public workbench::TextMetrics {
 public:
  // `pitch` is pixels a character, which stands for the zoom.
  explicit FixedMetrics(float pitch = 10) : pitch_(pitch) {}

  [[nodiscard]] float advance(char32_t c, workbench::BlockKind) const override {
    const bool mark = c >= 0x300 && c <= 0x36F;
    return mark ? 0 : pitch_;
  }
  [[nodiscard]] workbench::BlockMetrics block(workbench::BlockKind kind) const override {
    const int line = static_cast<int>(pitch_ * 2);
    if (kind == workbench::BlockKind::title) return {line, 0, 48, 0};
    const bool nested =
        kind == workbench::BlockKind::list_item || kind == workbench::BlockKind::quote;
    return {line, workbench::is_heading(kind) ? 22 : 0, 14, nested ? pitch_ : 0};
  }

 private:
  float pitch_;
};

}  // namespace test_support
