// The half of ReaderModel that answers keys and the pointer.
#include <algorithm>
#include <utility>

#include "core/text/boundary.h"
#include "workbench/reader/reader_model.h"

namespace workbench {
namespace {

using core::ByteOffset;
using core::ByteRange;
using core::Id;

Tell choose_first() { return Tell{"Choose a span first: click it, or press Tab."}; }

ByteRange joined(ByteRange a, ByteRange b) {
  return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

/// The span's fragments and one more; what overlaps or touches becomes one.
std::vector<ByteRange> with_fragment(const ReaderSpan& span, ByteRange added) {
  std::vector<ByteRange> fragments;
  for (const ByteRange& fragment : span.fragments) {
    if (fragment.end < added.begin || fragment.begin > added.end) {
      fragments.push_back(fragment);
    } else {
      added = joined(added, fragment);
    }
  }
  fragments.insert(std::lower_bound(fragments.begin(), fragments.end(), added), added);
  return fragments;
}

}  // namespace

/// A span stays chosen only while the caret is on it: what the next key does must be in sight.
void ReaderModel::drop_choice_outside() {
  const SpanLanes::Placed* placed = spans_.find(chosen_);
  if (placed == nullptr) return;
  const ByteRange range = hull(placed->span);
  if (caret_.at() < range.begin || caret_.at() > range.end || caret_.has_selection()) chosen_ = {};
}

void ReaderModel::move(CaretMove move, bool extend) {
  const int row = metrics_ == nullptr ? 0 : metrics_->block(BlockKind::paragraph).line_height;
  const int page = row > 0 ? static_cast<int>(frame_.height) / row - 2 : 1;
  caret_.move(move, extend, layout_, page);
  drop_choice_outside();
  // What a heading heads is below it.
  const bool heading = move == CaretMove::heading_previous || move == CaretMove::heading_next;
  const bool sentence = move == CaretMove::sentence_previous || move == CaretMove::sentence_next;
  if (heading) {
    show_below_top(caret_.at());
  } else if (sentence && row > 0) {
    // Read on in the middle, with what comes before and after in sight.
    reveal(caret_.at(), static_cast<int>(frame_.height) / (3 * row));
  } else {
    reveal(caret_.at());
  }
}

void ReaderModel::select_sentence(bool extend) {
  caret_.select_sentence(extend);
  drop_choice_outside();
  reveal(caret_.at());
}

void ReaderModel::select_paragraph(bool extend) {
  caret_.select_paragraph(layout_, extend);
  drop_choice_outside();
  reveal(caret_.at());
}

void ReaderModel::select(ByteRange range) {
  caret_.select(range);
  drop_choice_outside();
  reveal(range.begin);
}

// What a key does must be in sight.
std::optional<ReaderIntent> ReaderModel::bring_into_view(ByteRange range) {
  if (metrics_ == nullptr) return std::nullopt;
  const ByteRange seen = screen(false).range();
  if (range.begin < seen.end && seen.begin < range.end) return std::nullopt;
  reveal(range.end);
  reveal(range.begin);
  return Tell{"That place was out of view; press again to tag it."};
}

std::optional<ReaderIntent> ReaderModel::tag(int type) {
  if (!open_) return std::nullopt;
  std::vector<ByteRange> ranges = caret_.ranges();
  const bool selected = !ranges.empty();
  std::erase_if(ranges,
                [this](ByteRange range) { return core::trimmed(text_.text, range).empty(); });
  if (selected && ranges.empty()) {
    return Tell{"Only white space is selected: select the words to tag."};
  }
  const SpanLanes::Placed* placed = spans_.find(chosen_);
  if (!selected && placed != nullptr) {
    if (placed->span.type == type) return std::nullopt;
    if (auto first = bring_into_view(hull(placed->span))) return first;
    return RetypeSpan{chosen_, type};
  }
  if (!selected) ranges.push_back(sentences_.around(caret_.at()).range);
  if (ranges.front().empty()) return Tell{"There is no sentence here: click one, or select words."};
  if (auto first = bring_into_view({ranges.front().begin, ranges.back().end})) return first;
  return TagRanges{type, std::move(ranges)};
}

std::optional<ReaderIntent> ReaderModel::remove() const {
  if (!chosen_) return choose_first();
  return RemoveSpan{chosen_};
}

std::optional<ReaderIntent> ReaderModel::chosen_intent(Id span, bool reveal_it) {
  choose(span, reveal_it);
  return ChooseSpan{chosen_};
}

std::optional<ReaderIntent> ReaderModel::step_span(int by) {
  std::optional<Id> next;
  if (chosen_) {
    next = by > 0 ? spans_.after(chosen_) : spans_.before(chosen_);
  } else {
    next = by > 0 ? spans_.first_from(caret_.at()) : spans_.last_before(caret_.at());
  }
  if (!next) return Tell{by > 0 ? "No span follows in this text." : "No span comes before."};
  return chosen_intent(*next, true);
}

std::optional<ReaderIntent> ReaderModel::step_depth(int by) {
  const std::vector<Id> spans = here();
  if (spans.empty()) return std::nullopt;
  const auto found = std::find(spans.begin(), spans.end(), chosen_);
  if (found == spans.end()) return chosen_intent(spans.front(), false);
  const auto place = static_cast<int>(found - spans.begin()) - by;
  if (place < 0 || place >= static_cast<int>(spans.size())) return std::nullopt;
  return chosen_intent(spans[static_cast<std::size_t>(place)], false);
}

std::optional<ReaderIntent> ReaderModel::edit_selected() {
  const ByteRange selected = caret_.selection();
  Id best;
  auto best_rank = std::pair(true, std::int64_t{0});
  spans_.visit_spans(selected, [&](const SpanLanes::Placed& placed) {
    const ByteRange range = hull(placed.span);
    if (range.end <= selected.begin || range.begin >= selected.end) return;
    const bool outside = range.begin > selected.begin || range.end < selected.end;
    const auto rank = std::pair(outside, range.size());
    if (best && best_rank <= rank) return;
    best = placed.span.id;
    best_rank = rank;
  });
  if (!best) {
    return Tell{"No span lies under the selected words: press 1, 2 or 3 to tag them first."};
  }
  choose(best, false);
  return GoToInspector{};
}

std::vector<ByteRange> ReaderModel::with_edge(const ReaderSpan& span, std::size_t fragment,
                                              SpanEdge edge, ByteOffset to) const {
  std::vector<ByteRange> fragments = span.fragments;
  if (fragment >= fragments.size()) return fragments;
  ByteRange& changed = fragments[fragment];
  if (edge == SpanEdge::begin) {
    const ByteOffset least = fragment == 0 ? ByteOffset(0) : fragments[fragment - 1].end;
    if (to < changed.end) changed.begin = std::max(to, least);
  } else {
    const bool last = fragment + 1 == fragments.size();
    const ByteOffset most = last ? index_.byte_size() : fragments[fragment + 1].begin;
    if (to > changed.begin) changed.end = std::min(to, most);
  }
  return fragments;
}

std::optional<ReaderIntent> ReaderModel::nudge_edge(SpanEdge edge, int by) {
  const SpanLanes::Placed* placed = spans_.find(chosen_);
  if (placed == nullptr || edge == SpanEdge::none) return std::nullopt;
  const ByteRange whole = hull(placed->span);
  const std::size_t fragment = edge == SpanEdge::begin ? 0 : placed->span.fragments.size() - 1;
  ReaderCaret mover(sentences_);
  mover.place(edge == SpanEdge::begin ? whole.begin : whole.end, false);
  mover.move(by > 0 ? CaretMove::word_right : CaretMove::word_left, false, layout_);
  ByteOffset to = mover.at();
  const ByteOffset from = edge == SpanEdge::begin ? whole.begin : whole.end;
  // The begin stands at a word's begin: going onwards it skips the space behind the word it leaves.
  if (edge == SpanEdge::begin && to > from) {
    to = core::trimmed(text_.text, {to, std::max(to, whole.end)}).begin;
  }
  if (edge == SpanEdge::end && to < from) {
    to = core::trimmed(text_.text, {std::min(to, whole.begin), to}).end;
  }
  std::vector<ByteRange> fragments = with_edge(placed->span, fragment, edge, to);
  if (fragments == placed->span.fragments) return std::nullopt;
  return ResizeSpan{chosen_, std::move(fragments)};
}

std::optional<ReaderIntent> ReaderModel::split_fragment() const {
  const SpanLanes::Placed* placed = spans_.find(chosen_);
  if (placed == nullptr) return choose_first();
  std::vector<ByteRange> fragments;
  for (const ByteRange& fragment : placed->span.fragments) {
    const auto gap = fragment.begin < caret_.at() && caret_.at() < fragment.end
                         ? core::gap_near(text_.text, fragment, caret_.at())
                         : std::nullopt;
    if (gap) {
      fragments.push_back({fragment.begin, gap->begin});
      fragments.push_back({gap->end, fragment.end});
    } else {
      fragments.push_back(fragment);
    }
  }
  if (fragments.size() == placed->span.fragments.size()) {
    return Tell{"Put the caret between two words of the span: it is split at white space."};
  }
  return ResizeSpan{chosen_, std::move(fragments)};
}

std::optional<ReaderIntent> ReaderModel::merge_fragments() const {
  const SpanLanes::Placed* placed = spans_.find(chosen_);
  if (placed == nullptr) return choose_first();
  if (placed->span.fragments.size() < 2) {
    return Tell{"This span is one piece; drag with Ctrl over other words to add one."};
  }
  std::vector<ByteRange> fragments = placed->span.fragments;
  std::size_t at = 0;
  while (at + 2 < fragments.size() && fragments[at + 1].begin < caret_.at()) ++at;
  if (caret_.at() > fragments[at + 1].begin && caret_.at() >= fragments[at + 1].end &&
      at + 2 < fragments.size()) {
    ++at;
  }
  fragments[at].end = fragments[at + 1].end;
  fragments.erase(fragments.begin() + static_cast<std::ptrdiff_t>(at) + 1);
  return ResizeSpan{chosen_, std::move(fragments)};
}

std::optional<ReaderIntent> ReaderModel::escape() {
  if (drag_.kind != DragKind::none) {
    drag_ = {};
    return std::nullopt;
  }
  if (caret_.has_selection()) {
    caret_.clear_selection();
    return std::nullopt;
  }
  if (!chosen_) return std::nullopt;
  return chosen_intent({}, false);
}

std::optional<ReaderIntent> ReaderModel::copy() const {
  std::vector<ByteRange> ranges = caret_.ranges();
  if (const SpanLanes::Placed* placed = spans_.find(chosen_); ranges.empty() && placed != nullptr) {
    ranges = placed->span.fragments;
  }
  if (ranges.empty()) return std::nullopt;
  CopyText copied;
  for (const ByteRange& range : ranges) {
    if (!copied.text.empty()) copied.text += " … ";
    copied.text += layout_.slice(range);
  }
  return copied;
}

void ReaderModel::hover(std::optional<ScreenPoint> point) {
  hovered_ = point ? screen_.hit(layout_, *point) : ScreenHit{};
}

void ReaderModel::press(ScreenPoint point, const PointerPress& press) {
  const ScreenHit hit = screen_.hit(layout_, point);
  drag_ = {};
  drag_.start = hit;
  if (hit.stripe) {
    drag_.kind = DragKind::stripe;
  } else if (press.clicks == 2) {
    drag_.kind = DragKind::word;
    drag_.origin = word_of(layout_, hit.over.value_or(hit.caret));
    caret_.select(drag_.origin);
  } else if (press.clicks >= 3) {
    drag_.kind = DragKind::sentence;
    drag_.origin = sentences_.around(hit.over.value_or(hit.caret)).range;
    caret_.select(drag_.origin);
  } else if (hit.edge != SpanEdge::none && !press.shift && !press.ctrl) {
    drag_.kind = DragKind::edge;
  } else {
    drag_.kind = DragKind::text;
    drag_.chooses = !press.shift && !press.ctrl;
    if (press.ctrl) {
      if (!caret_.has_selection()) drag_.grows = chosen_;
      caret_.begin_more(hit.caret);
    } else {
      caret_.place(hit.caret, press.shift);
    }
  }
  if (drag_.kind == DragKind::word || drag_.kind == DragKind::sentence) drop_choice_outside();
}

// From the word that was pressed to the one under the pointer, without white space around them.
void ReaderModel::drag_words(const ScreenHit& hit) {
  const ByteRange first = word_of(layout_, drag_.start.over.value_or(drag_.start.caret));
  const ByteRange last = word_of(layout_, hit.over.value_or(hit.caret));
  caret_.select(core::trimmed(text_.text, joined(first, last)));
}

void ReaderModel::drag(ScreenPoint point, bool by_word) {
  const ScreenHit hit = screen_.hit(layout_, point);
  drag_.moved = drag_.moved || hit.caret != drag_.start.caret;
  if (!drag_.moved) return;
  switch (drag_.kind) {
    case DragKind::none:
    case DragKind::stripe:
      break;
    case DragKind::text:
      if (by_word && drag_.chooses) {
        drag_words(hit);
      } else {
        if (drag_.chooses) caret_.place(drag_.start.caret, false);
        caret_.place(hit.caret, true);
      }
      break;
    case DragKind::word:
    case DragKind::sentence: {
      const ByteOffset over = hit.over.value_or(hit.caret);
      const ByteRange here =
          drag_.kind == DragKind::word ? word_of(layout_, over) : sentences_.around(over).range;
      caret_.select(joined(drag_.origin, here));
      break;
    }
    case DragKind::edge:
      if (const SpanLanes::Placed* placed = spans_.find(drag_.start.span)) {
        drag_.proposed = with_edge(placed->span, drag_.start.fragment, drag_.start.edge, hit.caret);
      }
      break;
  }
}

std::optional<ReaderIntent> ReaderModel::click() {
  const ScreenHit& start = drag_.start;
  if (start.stripe) return chosen_intent(start.span, true);
  std::vector<Id> spans;
  if (start.over) spans = spans_.at(*start.over);
  if (spans.empty()) return chosen_ ? chosen_intent({}, false) : std::nullopt;
  // Clicking again goes outwards through the spans that lie over each other here.
  const auto found = std::find(spans.begin(), spans.end(), chosen_);
  const bool last = found == spans.end() || found + 1 == spans.end();
  return chosen_intent(last ? spans.front() : *(found + 1), false);
}

std::optional<ReaderIntent> ReaderModel::release() {
  const Drag drag = drag_;
  std::optional<ReaderIntent> intent;
  const SpanLanes::Placed* placed = spans_.find(drag.start.span);
  if (drag.kind == DragKind::edge && drag.moved && placed != nullptr) {
    if (!drag.proposed.empty() && drag.proposed != placed->span.fragments) {
      intent = ResizeSpan{drag.start.span, drag.proposed};
    }
  } else if (drag.kind == DragKind::edge) {
    caret_.place(drag.start.caret, false);
    intent = click();
  } else if (!drag.moved && (drag.kind == DragKind::stripe || drag.chooses)) {
    intent = click();
  } else if (const SpanLanes::Placed* grown = spans_.find(drag.grows);
             grown != nullptr && caret_.has_selection()) {
    const auto fragments = with_fragment(grown->span, caret_.selection());
    caret_.clear_selection();
    if (fragments != grown->span.fragments) intent = ResizeSpan{drag.grows, fragments};
  } else if (caret_.has_selection() && chosen_) {
    chosen_ = {};
    intent = ChooseSpan{};
  }
  drag_ = {};
  return intent;
}

ReaderIntent ReaderModel::open_menu(ScreenPoint point) {
  const ScreenHit hit = screen_.hit(layout_, point);
  const ByteOffset at = hit.over.value_or(hit.caret);
  const std::vector<ByteRange> selected = caret_.ranges();
  const bool on_selection = std::any_of(selected.begin(), selected.end(),
                                        [&](const ByteRange& range) { return range.contains(at); });
  if (!on_selection) {
    caret_.place(hit.caret, false);
    const std::vector<Id> spans = spans_.at(at);
    const bool keep = std::find(spans.begin(), spans.end(), chosen_) != spans.end();
    if (!keep) choose(hit.span, false);
  }
  return OpenReaderMenu{on_selection ? Id() : chosen_, at};
}

ReaderIntent ReaderModel::open_menu_at_caret() {
  const std::vector<Id> spans = here();
  if (!chosen_ && !spans.empty() && !caret_.has_selection()) choose(spans.front(), false);
  return OpenReaderMenu{chosen_, caret_.at()};
}

}  // namespace workbench
