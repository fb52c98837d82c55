// Keeps the reader's text and spans the same as the project's, with as little reading as the change
// needs: one span when one was tagged, all of the document's after an undo.
#include <algorithm>
#include <cstdint>

#include "store/annotations.h"
#include "store/documents.h"
#include "workbench/reader_blocks.h"
#include "workbench/track.h"
#include "workbench/workbench.h"

namespace workbench {
namespace {

ReaderSpan reader_span(const core::TextIndex& index, const core::Annotation& annotation) {
  ReaderSpan span;
  span.id = annotation.id;
  span.type = static_cast<int>(annotation.type);
  for (const auto& fragment : annotation.span.fragments) {
    span.fragments.push_back(index.to_byte(fragment.range));
  }
  return span;
}

std::vector<ReaderSpan> reader_spans(const core::TextIndex& index,
                                     const std::vector<store::PlacedSpan>& placed) {
  std::vector<ReaderSpan> spans;
  spans.reserve(placed.size());
  for (const store::PlacedSpan& one : placed) {
    ReaderSpan span{one.id, static_cast<int>(one.type), {}};
    for (const core::CharRange& range : one.fragments) {
      span.fragments.push_back(index.to_byte(range));
    }
    spans.push_back(std::move(span));
  }
  return spans;
}

// "Press review · 20 December 2022 · 612 words · 26 tags"
std::string meta_line(const store::DocumentRow& row) {
  std::string out = row.publisher;
  const auto add = [&out](const std::string& part) {
    if (!part.empty()) out += (out.empty() ? "" : " · ") + part;
  };
  add(row.dateline ? core::to_short(*row.dateline) : core::to_short(row.stated));
  add(grouped(row.words) + (row.words == 1 ? " word" : " words"));
  add(counted(row.tags(), "tag", "tags"));
  return out;
}

}  // namespace

void Workbench::read_document() {
  auto document = store::read_document(project_->database(), state_.document);
  if (!document) {
    state_.document = {};
    reader_.close();
    return;
  }
  ReaderText text;
  text.document = document->id;
  text.title = document->meta.title;
  text.language = document->meta.language;
  if (!document->extra.empty()) {
    text.blocks = block_hints(core::TextIndex(document->text), document->extra);
  }
  text.text = std::move(document->text);
  reader_.open(std::move(text));
  const auto reading = store::reading_state(project_->database(), document->id);
  reader_.go_to({reader_.index().to_byte(reading.at)});
}

void Workbench::refresh_reader() {
  if (!state_.document) {
    if (reader_.has_text()) reader_.close();
    reader_document_ = {};
    return;
  }
  const bool other = reader_document_ != state_.document;
  if (other) {
    read_document();
    reader_document_ = state_.document;
  }
  // Of a long text the spans around the reading place come with the first frame, all with the next:
  // a hundred thousand take longer to read than a page to show.
  constexpr core::CharOffset kLongText(2'000'000);
  constexpr std::int64_t kAround = 60'000;
  constexpr std::uint64_t kSomeSpans = UINT64_MAX - 1;
  const bool first_frame_to_come =
      reader_generation_ == kSomeSpans && !reader_.layout().has_frame();
  const bool stale = reader_generation_ != project_->generation() && !first_frame_to_come;
  if (reader_document_ && (other || stale)) {
    const store::Database& db = project_->database();
    std::optional<core::CharRange> only;
    if (other && reader_.index().char_size() > kLongText) {
      const core::CharOffset at = store::reading_state(db, reader_document_).at;
      only = core::CharRange{at - kAround, at + kAround};
    }
    reader_.set_spans(
        reader_spans(reader_.index(), store::placed_spans(db, reader_document_, only)));
    reader_generation_ = only ? kSomeSpans : project_->generation();
  }
  if (const auto* row = documents_.find(reader_document_)) reader_.set_meta(meta_line(*row));
  if (reader_.chosen() != state_.annotation) reader_.choose(state_.annotation);
}

void Workbench::put_reader_span(core::Id annotation) {
  const auto found = store::annotation(project_->database(), annotation);
  // Only this edit lies between what the reader holds and the project.
  if (reader_generation_ + 1 != project_->generation()) return;
  if (found && found->document == reader_document_) {
    reader_.remove_span(found->span.anchored() ? core::Id() : annotation);
    if (found->span.anchored()) reader_.put_span(reader_span(reader_.index(), *found));
  }
  reader_generation_ = project_->generation();
}

std::optional<EvidenceSpan> Workbench::selected_words() const {
  if (!project_ || !reader_document_ || !reader_.has_text()) return std::nullopt;
  core::ByteRange range = reader_.caret().selection();
  if (range.size() <= 0 && state_.annotation) {
    const auto* span = reader_.spans().find(state_.annotation);
    if (span != nullptr) range = hull(span->span);
  }
  if (range.size() <= 0) return std::nullopt;
  EvidenceSpan out;
  out.document = reader_document_;
  out.range = reader_.index().to_char(range);
  out.quote = std::string(reader_.index().slice(range));
  if (const auto* row = documents_.find(reader_document_)) {
    out.title = row->title;
    out.published = row->dateline;
  }
  return out;
}

void Workbench::save_reading_place() {
  if (!project_ || project_->read_only() || !reader_document_) return;
  const auto before = store::reading_state(project_->database(), reader_document_);
  auto state = before;
  state.at = reader_.index().to_char(reader_.place().at);
  if (state == before) return;
  if (const auto saved = project_->save_reading(reader_document_, state); !saved) {
    complain(saved.error());
  }
}

}  // namespace workbench
