#include "workbench/reader/reader_model.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "core/text/boundary.h"
#include "core/words/folding.h"
#include "workbench/layout/document_sentences.h"
#include "workbench/reader/reader_blocks.h"

namespace workbench {
namespace {

/// The find bar lies over the first rows in view; a hit must come out below it.
constexpr int kRowsAroundHit = 5;
/// Searched at once when the question changes: all of most texts.
constexpr std::int64_t kFirstLook = 200'000;

}  // namespace

void ReaderModel::open(ReaderText text) {
  text_ = std::move(text);
  open_ = true;
  index_ = core::TextIndex(text_.text);
  const auto title = title_line(text_.text, text_.title);
  title_in_text_ = title.has_value();
  layout_.open(text_.text, block_hints(index_, text_.blocks, {text_.markdown, title}));
  sentences_ = core::SentenceReading(
      text_.text,
      sentence_query(index_, {text_.title, text_.language, text_.markdown, &text_.blocks}));
  text_.blocks.reset();
  const std::string_view above = title_in_text_ ? std::string_view() : text_.title;
  header_.open(above, {{{core::ByteOffset(0), core::ByteOffset(1)}, BlockKind::title, 1}});
  spans_.assign({});
  spans_to_come_ = false;
  caret_ = ReaderCaret(sentences_);
  find_.clear();
  scroll_ = {};
  chosen_ = {};
  hovered_ = {};
  drag_ = {};
  metrics_ = nullptr;
  wanted_place_.reset();
  wanted_in_view_.reset();
}

void ReaderModel::close() {
  open({});
  open_ = false;
}

void ReaderModel::set_frame(const TextMetrics& metrics, const ReaderFrame& frame) {
  const bool anew = metrics_ != &metrics || frame.column != frame_.column ||
                    frame.metrics_version != frame_.metrics_version;
  if (!anew && frame == frame_) return;
  frame_ = frame;
  if (anew) {
    metrics_ = &metrics;
    layout_.set_frame(metrics, frame.column);
    header_.set_frame(metrics, frame.column);
    while (header_.advance(1000)) {
    }
  }
  std::int64_t lead = frame.padding;
  if (!title_in_text_) {
    lead += header_.height() + metrics.block(BlockKind::title).space_below;
  }
  scroll_.set_view(lead, frame.padding * 3, static_cast<std::int64_t>(frame.height));
  scroll_.by(0, layout_);
  if (const auto place = std::exchange(wanted_place_, {})) go_to({*place});
  if (const auto at = std::exchange(wanted_in_view_, {})) reveal(*at);
}

float ReaderModel::header_y() { return static_cast<float>(frame_.padding - top()); }

float ReaderModel::meta_y() {
  std::int64_t y = frame_.padding;
  if (title_in_text_) {
    RowBox row = layout_.box(layout_.row_at_y(0));
    while (row.wraps) row = layout_.box(*layout_.next(row.ref));
    y = scroll_.lead() + row.y + row.height;
  } else {
    y += header_.height();
  }
  return static_cast<float>(y - top());
}

/// At the ends of the chosen span stand its grips; a caret there would only hide them.
bool ReaderModel::caret_on_grip() const {
  const SpanLanes::Placed* placed = spans_.find(chosen_);
  if (placed == nullptr) return false;
  const core::ByteRange range = hull(placed->span);
  return caret_.at() == range.begin || caret_.at() == range.end;
}

const ReaderScreen& ReaderModel::screen(bool keyboard) {
  ScreenView view;
  view.place = scroll_.place();
  view.below = scroll_.below();
  view.height = frame_.height;
  view.chosen = chosen_;
  view.edge_reach = 4 * frame_.scale;
  view.stripes = {24 * frame_.scale, 4 * frame_.scale, 10 * frame_.scale, frame_.stripe_room};
  screen_.build(layout_, spans_, view);
  const std::vector<core::ByteRange> selected = caret_.ranges();
  const bool plain = keyboard && selected.empty() && !chosen_;
  if (plain) {
    screen_.add_marks(layout_, sentences_.around(caret_.at()).range, MarkKind::sentence);
  }
  const core::ByteRange seen = screen_.range();
  const auto& hits = find_.hits();
  auto hit = std::lower_bound(
      hits.begin(), hits.end(), seen.begin,
      [](const core::ByteRange& range, core::ByteOffset at) { return range.end <= at; });
  for (; hit != hits.end() && hit->begin < seen.end; ++hit) {
    const bool current = find_.current() == static_cast<std::size_t>(hit - hits.begin());
    screen_.add_marks(layout_, *hit, current ? MarkKind::found_current : MarkKind::found);
  }
  for (const core::ByteRange& range : selected) {
    screen_.add_marks(layout_, range, MarkKind::selection);
  }
  for (const core::ByteRange& range : drag_.proposed) {
    screen_.add_marks(layout_, range, MarkKind::proposed);
  }
  if (keyboard && !caret_on_grip()) screen_.set_caret(layout_, caret_.at());
  return screen_;
}

void ReaderModel::sync_spans(core::ByteRange begin_in, std::vector<ReaderSpan> spans) {
  if (spans_.size() == 0) return spans_.assign(std::move(spans));
  std::unordered_set<core::Id> there;
  for (const ReaderSpan& span : spans) there.insert(span.id);
  std::vector<core::Id> gone;
  spans_.visit_spans(begin_in, [&](const SpanLanes::Placed& placed) {
    const bool begins_here = hull(placed.span).begin >= begin_in.begin;
    if (begins_here && !there.contains(placed.span.id)) gone.push_back(placed.span.id);
  });
  for (const core::Id id : gone) remove_span(id);
  std::sort(spans.begin(), spans.end(), [](const ReaderSpan& a, const ReaderSpan& b) {
    const core::ByteRange of_a = hull(a);
    const core::ByteRange of_b = hull(b);
    if (of_a.begin != of_b.begin) return of_a.begin < of_b.begin;
    return of_a.end != of_b.end ? of_a.end > of_b.end : a.id < b.id;
  });
  for (ReaderSpan& span : spans) spans_.put(std::move(span));
}

void ReaderModel::set_spans_to_come(bool more) {
  // Room to grow into, once all are there.
  if (spans_to_come_ && !more) spans_.reserve(spans_.size() * 2 + 64);
  spans_to_come_ = more;
}

void ReaderModel::remove_span(core::Id span) {
  spans_.remove(span);
  if (chosen_ == span) chosen_ = {};
  if (hovered_.span == span) hovered_ = {};
}

void ReaderModel::choose(core::Id span, bool reveal_it) {
  const SpanLanes::Placed* placed = spans_.find(span);
  chosen_ = placed == nullptr ? core::Id() : span;
  if (placed == nullptr) return;
  const core::ByteRange range = hull(placed->span);
  const bool inside = range.begin <= caret_.at() && caret_.at() <= range.end;
  if (inside) {
    caret_.clear_selection();
  } else {
    caret_.place(range.begin, false);
  }
  if (reveal_it) {
    reveal(range.end);
    reveal(range.begin);
  }
}

std::vector<core::Id> ReaderModel::here() const {
  const SpanLanes::Placed* placed = spans_.find(chosen_);
  std::vector<core::Id> at_caret = spans_.at(caret_.at());
  if (placed == nullptr) return at_caret;
  if (std::find(at_caret.begin(), at_caret.end(), chosen_) != at_caret.end()) return at_caret;
  return spans_.at(hull(placed->span).begin);
}

void ReaderModel::reveal(core::ByteOffset at, int rows) {
  if (metrics_ == nullptr) {
    wanted_in_view_ = at;
    return;
  }
  const int row = metrics_->block(BlockKind::paragraph).line_height;
  scroll_.reveal(at, std::int64_t{rows} * row, layout_);
}

void ReaderModel::go_to(ReadPlace place) {
  const core::ByteOffset at = std::clamp(place.at, core::ByteOffset(0), index_.byte_size());
  if (metrics_ == nullptr) {
    wanted_place_ = at;
  } else if (at.value > 0) {
    scroll_.put(at, 0, layout_);
  } else {
    scroll_.to(0, layout_);
  }
}

void ReaderModel::jump_to(core::ByteOffset at) {
  // Before the first frame there are no rows to snap to.
  caret_.place(metrics_ == nullptr ? core::snap_down(text_.text, at) : layout_.snap_down(at),
               false);
  drop_choice_outside();
  show_below_top(caret_.at());
}

void ReaderModel::show_below_top(core::ByteOffset at) {
  if (metrics_ == nullptr) {
    go_to({at});
  } else {
    scroll_.put(at, frame_.padding / 2, layout_);
  }
}

bool ReaderModel::advance(std::int64_t bytes) {
  const bool more_rows = metrics_ != nullptr && layout_.advance(bytes);
  const bool more_hits = find_.advance(text_.text, bytes);
  go_to_found();
  return more_rows || more_hits;
}

/// The first hit is shown as soon as it is known, once.
void ReaderModel::go_to_found() {
  const auto current = find_.current();
  if (found_shown_ || !current) return;
  found_shown_ = true;
  caret_found_ = caret_.at();
  reveal(find_.hits()[*current].begin, kRowsAroundHit);
}

void ReaderModel::search(const core::FindQuery& query) {
  if (query == find_.query()) return;
  // From the caret when it is in sight, else from what is.
  core::ByteOffset from = caret_.selection().begin;
  if (metrics_ != nullptr) {
    const core::ByteRange seen = screen(false).range();
    const bool in_sight = seen.begin <= from && from <= seen.end;
    if (!in_sight && !seen.empty()) from = seen.begin;
  }
  find_.begin(text_.text, query, from);
  found_shown_ = false;
  (void)find_.advance(text_.text, kFirstLook);
  go_to_found();
}

void ReaderModel::step_find(int by) {
  if (const auto hit = find_.step(by)) {
    found_shown_ = true;
    reveal(hit->begin, kRowsAroundHit);
    select(*hit);
    caret_found_ = caret_.at();
  }
}

void ReaderModel::leave_find() {
  const auto current = find_.current();
  const bool looked_at = current && found_shown_ && caret_.at() == caret_found_;
  const core::ByteRange hit = looked_at ? find_.hits()[*current] : core::ByteRange{};
  find_.clear();
  if (looked_at) select(hit);
}

}  // namespace workbench
