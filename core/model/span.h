// A span of text as an annotation marks it: one or more fragments with their quotes and the
// context beside them. Spans nest, overlap and cross freely.
#pragma once

#include <string>
#include <vector>

#include "core/text/offset.h"
#include "core/text/text_index.h"

namespace core {

struct Fragment {
  CharRange range;     ///< Code points of Document::text, half-open.
  std::string quote;   ///< Exactly the text there.
  std::string prefix;  ///< Up to 32 code points before.
  std::string suffix;  ///< Up to 32 code points after.

  bool operator==(const Fragment&) const = default;
};

/// Fragments ascend and do not overlap. No fragments: the span is unanchored, `quote` is what
/// it was recorded with and is kept so that nothing is lost.
struct Span {
  std::vector<Fragment> fragments;
  std::string quote;  ///< Only for unanchored spans; otherwise see whole_quote().

  bool operator==(const Span&) const = default;
  [[nodiscard]] bool anchored() const { return !fragments.empty(); }
  /// From the first fragment's begin to the last one's end.
  [[nodiscard]] CharRange extent() const;
  /// The fragments' quotes joined by one space, as brat writes them.
  [[nodiscard]] std::string whole_quote() const;
};

/// A span on `index`'s text. Ranges must lie inside the text; they are sorted and touching or
/// overlapping ones are merged. Empty ranges are dropped.
[[nodiscard]] Span make_span(const TextIndex& index, std::vector<CharRange> ranges);

}  // namespace core
