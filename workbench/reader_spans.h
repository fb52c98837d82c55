// Annotations of one document as the reader's spans: code points become bytes of the open text.
#pragma once

#include <optional>
#include <vector>

#include "core/annotation.h"
#include "core/text_index.h"
#include "workbench/span_lanes.h"

namespace workbench {

/// Empty for an annotation that has no place in this text (unanchored, or outside it).
[[nodiscard]] std::optional<ReaderSpan> reader_span(const core::Annotation& annotation,
                                                    const core::TextIndex& index);
[[nodiscard]] std::vector<ReaderSpan> reader_spans(const std::vector<core::Annotation>& annotations,
                                                   const core::TextIndex& index);

}  // namespace workbench
