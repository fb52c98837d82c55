// Puts the recorded spans of a file on the text they were recorded on: by the reading of the
// offsets under which most quotes agree, else by searching the quote, else not at all. It touches
// no database, and it never moves a span without a sentence that says so.
#pragma once

#include <string>
#include <vector>

#include "core/model/import_batch.h"
#include "core/text/text_index.h"

namespace store {

/// The reading that all spans of one file on one text share, and what is to be said of it.
struct FileReading {
  core::OffsetReading reading;
  std::string sentence;  ///< Empty when the declared reading fits every quote.
};
[[nodiscard]] FileReading reading_of_file(
    const core::TextIndex& index, const std::vector<const core::ImportedAnnotation*>& annotations,
    const std::string& document);

struct AnchoredSpan {
  core::Span span;       ///< Unanchored when no place was found.
  std::string sentence;  ///< What was done when the place is not the recorded one; else empty.
  bool other_typography = false;  ///< Its quote differs from the text there in typography alone.
};
[[nodiscard]] AnchoredSpan anchor_span(const core::TextIndex& index,
                                       const core::ImportedAnnotation& annotation,
                                       const core::OffsetReading& reading);

}  // namespace store
