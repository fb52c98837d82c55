// Keeps the reader's text the same as the project's, and its place.
#include <algorithm>
#include <cstdint>

#include "core/structure/block_detection.h"
#include "importers/parts/block_list.h"
#include "store/read/documents.h"
#include "workbench/app/workbench.h"
#include "workbench/base/wording.h"

namespace workbench {
namespace {

// What follows "Press review": " · 20 December 2022 · 612 words · 26 tags"
std::string meta_line(const store::DocumentRow& row) {
  std::string out;
  const auto add = [&](const std::string& part) {
    if (!part.empty()) out += (out.empty() && row.publisher.empty() ? "" : " · ") + part;
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
    feed_.close();
    return;
  }
  ReaderText text;
  text.document = document->id;
  text.title = document->meta.title;
  text.language = document->meta.language;
  text.markdown = core::is_markdown_name(document->file_name);
  text.blocks = importers::blocks_of(document->extra);
  text.text = std::move(document->text);
  reader_.open(std::move(text));
  auto reading = store::reading_state(project_->database(), document->id);
  // An earlier version that is shown again may be shorter.
  reading.at = std::min(reading.at, reader_.index().char_size());
  reader_.go_to({reader_.index().to_byte(reading.at)});
  feed_.open(*project_, reader_, reading.at);
}

void Workbench::refresh_reader() {
  if (!state_.document) {
    if (reader_.has_text()) reader_.close();
    reader_document_ = {};
    return;
  }
  // Another program may have read it anew while it is only looked at here.
  const auto* row = documents_.find(reader_document_);
  const bool other_text = project_->read_only() && row != nullptr && reader_.has_text() &&
                          row->chars != reader_.index().char_size().value;
  if (reader_document_ != state_.document || other_text) {
    read_document();
    reader_document_ = state_.document;
  }
  if (reader_document_) feed_.refresh(*project_, reader_);
  if (state_.annotation) feed_.look_for(*project_, reader_, state_.annotation);
  reader_.set_spans_to_come(!feed_.complete());
  row = documents_.find(reader_document_);
  if (row != nullptr) {
    reader_.set_meta(row->publisher, meta_line(*row));
  }
  if (reader_.chosen() != state_.annotation) reader_.choose(state_.annotation);
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
