#include "workbench/reader/span_feed.h"

#include <algorithm>
#include <utility>

#include "store/read/annotations.h"

namespace workbench {
namespace {

constexpr std::int64_t kAround = 30'000;  ///< Characters before and behind the reading place,
constexpr std::int64_t kInView = 8'000;   ///< of which so many may be in view.
constexpr std::size_t kStretch = 2'000;   ///< Spans a frame; some milliseconds.

ReaderSpan reader_span(const core::TextIndex& index, core::Id id, core::StatementType type,
                       const std::vector<core::CharRange>& fragments) {
  ReaderSpan span{id, static_cast<int>(type), {}};
  span.fragments.reserve(fragments.size());
  for (const core::CharRange& range : fragments) span.fragments.push_back(index.to_byte(range));
  return span;
}

// One annotation as it is now, or not at all.
void put_one(const store::Project& project, ReaderModel& reader, core::Id annotation) {
  const auto found = store::annotation(project.database(), annotation);
  const bool here = found && found->document == reader.text().document && found->span.anchored();
  if (!here) return reader.remove_span(annotation);
  std::vector<core::CharRange> ranges;
  for (const auto& fragment : found->span.fragments) ranges.push_back(fragment.range);
  reader.put_span(reader_span(reader.index(), annotation, found->type, ranges));
}

}  // namespace

void SpanFeed::open(const store::Project& project, ReaderModel& reader, core::CharOffset place) {
  complete_ = false;
  taken_ = project.touched_annotations().size();
  next_ = {};
  near_ = {};
  near(project, reader, place);
}

void SpanFeed::take_changes(const store::Project& project, ReaderModel& reader) {
  const auto touched = project.touched_annotations().subspan(taken_);
  taken_ += touched.size();
  if (std::ranges::find(touched, core::Id()) != touched.end()) {
    // What is shown stays until its stretch is read again.
    complete_ = false;
    next_ = {};
    near_ = {};
    return;
  }
  for (const core::Id id : touched) put_one(project, reader, id);
}

void SpanFeed::refresh(const store::Project& project, ReaderModel& reader) {
  take_changes(project, reader);
  if (complete_) return;
  near(project, reader, reader.index().to_char(reader.place().at));
  // The first frame shows the text and what is near; the rest comes behind it.
  if (reader.layout().has_frame()) next_stretch(project, reader);
}

void SpanFeed::look_for(const store::Project& project, ReaderModel& reader, core::Id annotation) {
  if (complete_ || reader.spans().find(annotation) != nullptr) return;
  const auto found = store::annotation(project.database(), annotation);
  if (!found || found->document != reader.text().document || !found->span.anchored()) return;
  near(project, reader, found->span.fragments.front().range.begin);
}

void SpanFeed::near(const store::Project& project, ReaderModel& reader, core::CharOffset place) {
  // A place comes from a file, which may name any number.
  const core::CharOffset size = reader.index().char_size();
  place = std::clamp(place, core::CharOffset(0), size);
  const core::CharRange seen{place, std::min(place + kInView, size)};
  const bool in_near = near_.begin <= seen.begin && seen.end <= near_.end && !near_.empty();
  if (in_near || (seen.end <= next_ && next_.value > 0)) return;
  near_ = {std::max(core::CharOffset(0), place - kAround), std::min(size, place + kAround)};
  if (near_.begin <= next_) {
    next_ = read(project, reader, near_, SIZE_MAX);
    complete_ = next_ >= size;
  } else {
    (void)read(project, reader, near_, SIZE_MAX);
  }
}

void SpanFeed::next_stretch(const store::Project& project, ReaderModel& reader) {
  if (complete_) return;
  const core::CharOffset size = reader.index().char_size();
  next_ = read(project, reader, {next_, size}, kStretch);
  complete_ = next_ >= size;
}

core::CharOffset SpanFeed::read(const store::Project& project, ReaderModel& reader,
                                core::CharRange begins_in, std::size_t most) {
  const auto placed =
      store::placed_spans(project.database(), reader.text().document, begins_in, most);
  std::vector<ReaderSpan> spans;
  spans.reserve(placed.spans.size());
  for (const store::PlacedSpan& one : placed.spans) {
    spans.push_back(reader_span(reader.index(), one.id, one.type, one.fragments));
  }
  reader.sync_spans(reader.index().to_byte({begins_in.begin, placed.next}), std::move(spans));
  return placed.next;
}

}  // namespace workbench
