#include "workbench/reader_spans.h"

namespace workbench {

std::optional<ReaderSpan> reader_span(const core::Annotation& annotation,
                                      const core::TextIndex& index) {
  ReaderSpan span{annotation.id, static_cast<int>(annotation.type), {}};
  for (const core::Fragment& fragment : annotation.span.fragments) {
    const auto range = index.checked(fragment.range);
    if (!range || range->empty()) return std::nullopt;
    span.fragments.push_back(*range);
  }
  if (span.fragments.empty()) return std::nullopt;
  return span;
}

std::vector<ReaderSpan> reader_spans(const std::vector<core::Annotation>& annotations,
                                     const core::TextIndex& index) {
  std::vector<ReaderSpan> spans;
  spans.reserve(annotations.size());
  for (const core::Annotation& annotation : annotations) {
    if (auto span = reader_span(annotation, index)) spans.push_back(std::move(*span));
  }
  return spans;
}

}  // namespace workbench
