// The reader without its window: the open text, its spans, the caret, the pointer and what is in
// view. Hands come in as points and commands; what they ask of the project goes out as
// ReaderIntent. It changes no project and draws nothing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/structure/block.h"
#include "core/structure/sentence_reading.h"
#include "core/text/text_index.h"
#include "workbench/base/reader_intent.h"
#include "workbench/reader/reader_caret.h"
#include "workbench/reader/reader_find.h"
#include "workbench/reader/reader_screen.h"
#include "workbench/reader/reader_scroll.h"

namespace workbench {

struct ReaderText {
  core::Id document;
  std::string title;  ///< Shown above the text unless the text's first line says it.
  std::string meta;   ///< The line below the title, after the outlet and with what parts them.
  std::string text;   ///< Valid UTF-8.
  std::string language;
  bool markdown = false;  ///< The file's name says so.
  /// What an importer named; none: headings and lists are found by their look.
  std::optional<std::vector<core::CharBlock>> blocks = {};
  std::string outlet = {};  ///< Begins the line below the title; is cut where it is long.
};

/// The reader's place on the screen, in screen pixels.
struct ReaderFrame {
  float column = 640;
  float height = 600;
  float scale = 1;         ///< Screen pixels of a design pixel, for the reach of the mouse.
  float stripe_room = 96;  ///< Right of the column.
  int padding = 32;        ///< Above the title and below the last row.
  /// Change it whenever the metrics answer differently: faces, zoom, scale.
  std::int64_t metrics_version = 0;

  bool operator==(const ReaderFrame&) const = default;
};

struct PointerPress {
  int clicks = 1;
  bool shift = false;
  bool ctrl = false;
};

/// A read position that means the same on any screen.
struct ReadPlace {
  core::ByteOffset at;
};

class ReaderModel {
 public:
  ReaderModel() { close(); }
  ReaderModel(const ReaderModel&) = delete;
  ReaderModel& operator=(const ReaderModel&) = delete;

  void open(ReaderText text);
  void close();
  [[nodiscard]] bool has_text() const { return open_; }
  [[nodiscard]] const ReaderText& text() const { return text_; }
  [[nodiscard]] const core::TextIndex& index() const { return index_; }
  void set_meta(std::string outlet, std::string meta) {
    text_.outlet = std::move(outlet);
    text_.meta = std::move(meta);
  }
  /// True when the text's first line is the title, so that no header is needed.
  [[nodiscard]] bool title_in_text() const { return title_in_text_; }

  void set_spans(std::vector<ReaderSpan> spans) { spans_.assign(std::move(spans)); }
  void put_span(ReaderSpan span) { spans_.put(std::move(span)); }
  /// Makes the spans whose hulls begin in a stretch of the text these. Others stay, with their
  /// lanes.
  void sync_spans(core::ByteRange begin_in, std::vector<ReaderSpan> spans);
  /// Whether spans are still to come from the project: somebody must ask for another frame.
  void set_spans_to_come(bool more);
  [[nodiscard]] bool spans_to_come() const { return spans_to_come_; }
  void remove_span(core::Id span);
  [[nodiscard]] const SpanLanes& spans() const { return spans_; }
  [[nodiscard]] core::Id chosen() const { return chosen_; }
  /// 0 chooses none. Choosing drops the text selection and, with `reveal`, scrolls there.
  void choose(core::Id span, bool reveal = true);
  /// The spans under the caret or beside the chosen one, innermost first: "2 of 3 here".
  [[nodiscard]] std::vector<core::Id> here() const;

  /// Before anything below. `metrics` must outlive the model or the next call. Keeps the place.
  void set_frame(const TextMetrics& metrics, const ReaderFrame& frame);
  /// The title above a text that does not begin with it; of no height when there is none.
  [[nodiscard]] TextLayout& header() { return header_; }
  /// What is in view now; valid until the next call. With `keyboard`, caret and sentence too.
  const ReaderScreen& screen(bool keyboard);
  /// Where the meta line's text box may begin, in pixels from the view's top.
  [[nodiscard]] float meta_y();
  /// Where the header's first title row begins, in pixels from the view's top.
  [[nodiscard]] float header_y();
  /// Lays out more of the text and looks for more hits in the background, about `bytes` of each;
  /// true while there is more to do.
  bool advance(std::int64_t bytes);
  [[nodiscard]] TextLayout& layout() { return layout_; }
  [[nodiscard]] const TextLayout& layout() const { return layout_; }

  [[nodiscard]] std::int64_t top() { return scroll_.top(layout_); }
  [[nodiscard]] std::int64_t full_height() const { return scroll_.height(layout_); }
  void scroll_by(std::int64_t pixels) { scroll_.by(pixels, layout_); }
  void scroll_to(std::int64_t top) { scroll_.to(top, layout_); }
  /// Scrolls no further than to have `rows` rows of text above and below the place. Before the
  /// first frame this and go_to() are remembered until there is one.
  void reveal(core::ByteOffset at, int rows = 2);
  /// Also before the first frame where go_to() wants to be.
  [[nodiscard]] ReadPlace place() const { return {wanted_place_.value_or(scroll_.place())}; }
  void go_to(ReadPlace place);
  /// Puts the caret there and its row at the top, nothing selected or chosen.
  void jump_to(core::ByteOffset at);

  [[nodiscard]] const ReaderCaret& caret() const { return caret_; }
  [[nodiscard]] ReaderFind& find() { return find_; }
  [[nodiscard]] const ReaderFind& find() const { return find_; }
  void search(const core::FindQuery& query);
  void step_find(int by);
  /// Ends the search. A hit that was looked at is selected then, unless the caret was put elsewhere
  /// since: what is in view is what the next key acts on.
  void leave_find();

  // Keys.
  void move(CaretMove move, bool extend);
  void select_sentence(bool extend);
  void select_paragraph(bool extend);
  void select(core::ByteRange range);
  /// Tags the selection, else retypes the chosen span, else tags the sentence under the caret. What
  /// is out of view is brought into view instead, and tagged when asked again.
  [[nodiscard]] std::optional<ReaderIntent> tag(int type);
  [[nodiscard]] std::optional<ReaderIntent> remove() const;
  /// The next (+1) or previous (-1) span in reading order.
  [[nodiscard]] std::optional<ReaderIntent> step_span(int by);
  /// Inwards (+1) or outwards (-1) through the spans at one place.
  [[nodiscard]] std::optional<ReaderIntent> step_depth(int by);
  /// On to the fields of the innermost span that the selected words lie in, else touch.
  [[nodiscard]] std::optional<ReaderIntent> edit_selected();
  /// Moves an edge of the chosen span by a word: by = +1 or -1.
  [[nodiscard]] std::optional<ReaderIntent> nudge_edge(SpanEdge edge, int by);
  /// Cuts the chosen span's fragment in two at the caret, or at the gap between words that is next
  /// to it, without the white space there.
  [[nodiscard]] std::optional<ReaderIntent> split_fragment() const;
  /// Joins the two fragments of the chosen span that the caret stands between or touches, else its
  /// first two.
  [[nodiscard]] std::optional<ReaderIntent> merge_fragments() const;
  /// Drops the selection, else the chosen span.
  [[nodiscard]] std::optional<ReaderIntent> escape();
  [[nodiscard]] std::optional<ReaderIntent> copy() const;

  // Pointer; points as in the last screen().
  void hover(std::optional<ScreenPoint> point);
  [[nodiscard]] const ScreenHit& hovered() const { return hovered_; }
  void press(ScreenPoint point, const PointerPress& press);
  /// `by_word`: a selection begun by a plain press takes whole words.
  void drag(ScreenPoint point, bool by_word = false);
  [[nodiscard]] bool dragging() const { return drag_.kind != DragKind::none; }
  [[nodiscard]] std::optional<ReaderIntent> release();
  /// Right click: chooses the span there when nothing is selected.
  [[nodiscard]] ReaderIntent open_menu(ScreenPoint point);
  /// The same for the keyboard.
  [[nodiscard]] ReaderIntent open_menu_at_caret();

 private:
  enum class DragKind : std::uint8_t { none, text, word, sentence, edge, stripe };
  struct Drag {
    DragKind kind = DragKind::none;
    ScreenHit start;
    core::ByteRange origin;  ///< The word or sentence the drag began on.
    bool moved = false;
    bool chooses = false;  ///< A plain click: chooses the span under it.
    core::Id grows;        ///< Ctrl: what is dragged over becomes a fragment of this span.
    std::vector<core::ByteRange> proposed;
  };

  [[nodiscard]] std::vector<core::ByteRange> with_edge(const ReaderSpan& span, std::size_t fragment,
                                                       SpanEdge edge, core::ByteOffset to) const;
  [[nodiscard]] std::optional<ReaderIntent> click();
  [[nodiscard]] std::optional<ReaderIntent> chosen_intent(core::Id span, bool reveal);
  void drag_words(const ScreenHit& hit);
  [[nodiscard]] bool caret_on_grip() const;
  void drop_choice_outside();
  [[nodiscard]] std::optional<ReaderIntent> bring_into_view(core::ByteRange range);
  void go_to_found();
  void show_below_top(core::ByteOffset at);

  bool open_ = false;
  ReaderText text_;
  core::TextIndex index_;
  bool title_in_text_ = false;
  TextLayout layout_;
  SpanLanes spans_;
  bool spans_to_come_ = false;
  core::SentenceReading sentences_;
  ReaderCaret caret_;
  ReaderFind find_;
  ReaderScroll scroll_;
  ReaderScreen screen_;
  ReaderFrame frame_;
  TextLayout header_;
  const TextMetrics* metrics_ = nullptr;
  std::optional<core::ByteOffset> wanted_place_;
  std::optional<core::ByteOffset> wanted_in_view_;
  bool found_shown_ = true;       ///< The current hit was brought into view.
  core::ByteOffset caret_found_;  ///< Where the caret was when it was.
  core::Id chosen_;
  ScreenHit hovered_;
  Drag drag_;
};

}  // namespace workbench
