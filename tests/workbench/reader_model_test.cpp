#include "workbench/reader_model.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <cmath>
#include <string>

#include "tests/support/fixed_metrics.h"
#include "tests/support/random_text.h"

namespace {

using core::ByteOffset;
using core::ByteRange;
using core::Id;
using test_support::FixedMetrics;
using workbench::CaretMove;
using workbench::MarkKind;
using workbench::ReaderFrame;
using workbench::ReaderIntent;
using workbench::ReaderModel;
using workbench::ReaderSpan;
using workbench::ScreenPiece;
using workbench::ScreenPoint;
using workbench::ScreenRow;
using workbench::SpanEdge;

const std::string kArticle =
    "The best of enemies?\n\n"
    "Putin flew to Minsk. He wants to launch a new offensive in the coming weeks. It may fail.\n\n"
    "A third party said so. Nobody else did.\n";

ByteRange range(std::size_t begin, std::size_t end) {
  return {ByteOffset(static_cast<std::int64_t>(begin)), ByteOffset(static_cast<std::int64_t>(end))};
}

ByteRange words(const std::string& text, const std::string& quote) {
  const std::size_t at = text.find(quote);
  REQUIRE(at != std::string::npos);
  return range(at, at + quote.size());
}

ReaderSpan span(std::int64_t id, ByteRange where, int type = 0) { return {Id(id), type, {where}}; }

// A reader 400 pixels wide and 300 high, ten pixels a character.
struct Reader {
  FixedMetrics metrics;
  ReaderModel model;
  ReaderFrame frame;

  explicit Reader(std::string text = kArticle, std::string title = "The best of enemies?") {
    frame.column = 400;
    frame.height = 300;
    model.open({Id(1), std::move(title), "", std::move(text), "", {}});
    model.set_frame(metrics, frame);
    (void)model.screen(true);
  }
  void place(const std::string& before) {
    const ByteRange found = words(model.text().text, before);
    model.select({found.begin, found.begin});
  }
  [[nodiscard]] std::string selected() const {
    std::string out;
    for (const ByteRange& r : model.caret().ranges()) {
      out +=
          "[" + model.text().text.substr(r.begin.index(), static_cast<std::size_t>(r.size())) + "]";
    }
    return out;
  }
  // The middle of a character.
  [[nodiscard]] ScreenPoint over(const std::string& quote) {
    const ByteOffset at = words(model.text().text, quote).begin;
    for (const ScreenRow& row : model.screen(true).rows()) {
      if (!row.box.range.contains(at)) continue;
      return {model.layout().x_of(row.box, at) + 4, row.y + 8};
    }
    FAIL("not in view: " << quote);
    return {};
  }
  std::optional<ReaderIntent> click(ScreenPoint at, int clicks = 1) {
    model.press(at, {clicks, false, false});
    return model.release();
  }
};

template <class T>
T as(const std::optional<ReaderIntent>& intent) {
  REQUIRE(intent.has_value());
  REQUIRE(std::holds_alternative<T>(*intent));
  return std::get<T>(*intent);
}

std::vector<ReaderSpan> random_spans(ReaderModel& model) {
  std::vector<ReaderSpan> spans;
  const auto size = static_cast<std::int64_t>(model.text().text.size());
  for (int i = 0; i < 12; ++i) {
    const ByteOffset a =
        model.layout().snap_down(ByteOffset(*rc::gen::inRange<std::int64_t>(0, size + 1)));
    const ByteOffset b =
        model.layout().snap_down(ByteOffset(*rc::gen::inRange<std::int64_t>(0, size + 1)));
    if (a != b) spans.push_back(span(i + 1, {std::min(a, b), std::max(a, b)}, i % 3));
  }
  return spans;
}

}  // namespace

TEST_CASE("arrows go by words and rows and Shift keeps the other end") {
  Reader reader;
  reader.place("Putin");
  reader.model.move(CaretMove::word_right, true);
  CHECK(reader.selected() == "[Putin]");
  reader.model.move(CaretMove::word_right, true);
  CHECK(reader.selected() == "[Putin flew]");
  reader.model.move(CaretMove::word_left, true);
  CHECK(reader.selected() == "[Putin ]");
  reader.model.move(CaretMove::row_down, false);
  CHECK(reader.selected().empty());
  reader.model.move(CaretMove::row_up, false);
  CHECK(reader.model.caret().at() == words(kArticle, "flew").begin);
}

TEST_CASE("word moves cross paragraphs and stop at the text's ends") {
  Reader reader("One two.\n\nThree.", "");
  for (int i = 0; i < 9; ++i) reader.model.move(CaretMove::word_right, false);
  CHECK(reader.model.caret().at() == ByteOffset(16));
  for (int i = 0; i < 3; ++i) reader.model.move(CaretMove::word_left, false);
  CHECK(reader.model.caret().at() == ByteOffset(0));
  reader.model.move(CaretMove::word_left, false);
  CHECK(reader.model.caret().at() == ByteOffset(0));
}

TEST_CASE("commas and full stops step through sentences, across paragraphs too") {
  Reader reader;
  std::string seen;
  for (int i = 0; i < 6; ++i) {
    seen += kArticle.substr(reader.model.caret().at().index(), 4) + "|";
    reader.model.move(CaretMove::sentence_next, false);
  }
  CHECK(seen == "The |Puti|He w|It m|A th|Nobo|");
  std::string back;
  reader.place("else");
  for (int i = 0; i < 6; ++i) {
    reader.model.move(CaretMove::sentence_previous, false);
    back += kArticle.substr(reader.model.caret().at().index(), 4) + "|";
  }
  CHECK(back == "Nobo|A th|It m|He w|Puti|The |");
}

TEST_CASE("a sentence and a paragraph are selected whole, and Shift adds the next") {
  Reader reader;
  reader.place("launch");
  reader.model.select_sentence(false);
  CHECK(reader.selected() == "[He wants to launch a new offensive in the coming weeks.]");
  reader.model.select_sentence(true);
  CHECK(reader.selected() ==
        "[He wants to launch a new offensive in the coming weeks. It may fail.]");
  reader.model.select_paragraph(false);
  CHECK(reader.selected().size() == 2 + kArticle.find("\n\nA third") - kArticle.find("Putin"));
}

TEST_CASE("a type key tags the selection, else retypes the chosen span, else tags the sentence") {
  Reader reader;
  reader.place("launch");
  auto tagged = as<workbench::TagRanges>(reader.model.tag(1));
  CHECK(tagged.type == 1);
  CHECK(tagged.ranges ==
        std::vector{words(kArticle, "He wants to launch a new offensive in the coming weeks.")});
  reader.model.put_span(span(7, words(kArticle, "new offensive"), 0));
  reader.model.choose(Id(7));
  CHECK(as<workbench::RetypeSpan>(reader.model.tag(2)).span == Id(7));
  CHECK(!reader.model.tag(0).has_value());
  reader.model.select(words(kArticle, "coming"));
  CHECK(as<workbench::TagRanges>(reader.model.tag(0)).ranges ==
        std::vector{words(kArticle, "coming")});
  CHECK(!reader.model.chosen());
}

TEST_CASE("a drag selects, a double click takes the word, a triple click the sentence") {
  Reader reader;
  reader.model.press(reader.over("flew"), {});
  reader.model.drag(reader.over(" Minsk"));
  CHECK(!reader.model.release().has_value());
  CHECK(reader.selected() == "[flew to]");
  reader.click(reader.over("offensive"), 2);
  CHECK(reader.selected() == "[offensive]");
  reader.click(reader.over("offensive"), 3);
  CHECK(reader.selected() == "[He wants to launch a new offensive in the coming weeks.]");
}

TEST_CASE("Ctrl and drag selects a second range, and both are tagged as one span") {
  Reader reader;
  reader.model.press(reader.over("Putin"), {});
  reader.model.drag(reader.over(" flew"));
  (void)reader.model.release();
  reader.model.press(reader.over("Minsk"), {1, false, true});
  reader.model.drag(reader.over(". He"));
  (void)reader.model.release();
  CHECK(reader.selected() == "[Putin][Minsk]");
  CHECK(as<workbench::TagRanges>(reader.model.tag(0)).ranges.size() == 2);
}

TEST_CASE("a click chooses the innermost span, and clicking again goes outwards and round") {
  Reader reader;
  reader.model.set_spans(
      {span(1, words(kArticle, "He wants to launch a new offensive in the coming weeks.")),
       span(2, words(kArticle, "launch a new offensive")),
       span(3, words(kArticle, "new offensive"))});
  const auto chosen = [&] {
    return as<workbench::ChooseSpan>(reader.click(reader.over("ew off"))).span.value;
  };
  CHECK(chosen() == 3);
  CHECK(chosen() == 2);
  CHECK(chosen() == 1);
  CHECK(chosen() == 3);
  CHECK(reader.model.here().size() == 3);
  CHECK(as<workbench::ChooseSpan>(reader.model.step_depth(-1)).span == Id(2));
  CHECK(as<workbench::ChooseSpan>(reader.model.step_depth(1)).span == Id(3));
  CHECK(as<workbench::ChooseSpan>(reader.click(reader.over("Nobody"))).span == Id());
}

TEST_CASE("Tab steps through spans in reading order and brings each into view") {
  Reader reader(kArticle + std::string(40, '\n') + std::string(3000, 'x') + " end", "");
  const std::string text = reader.model.text().text;
  reader.model.set_spans({span(1, words(text, "Putin")), span(2, words(text, " end"))});
  CHECK(as<workbench::ChooseSpan>(reader.model.step_span(1)).span == Id(1));
  CHECK(as<workbench::ChooseSpan>(reader.model.step_span(1)).span == Id(2));
  CHECK(!reader.model.step_span(1).has_value());
  CHECK(reader.model.screen(true).range().contains(words(text, " end").begin));
  CHECK(as<workbench::ChooseSpan>(reader.model.step_span(-1)).span == Id(1));
}

TEST_CASE("dragging an edge proposes a new range on grapheme boundaries") {
  Reader reader("A cafe\xCC\x81 closed early.", "");
  const std::string text = reader.model.text().text;
  reader.model.set_spans({span(1, words(text, "closed"))});
  ScreenPoint edge = reader.over("closed");
  edge.x -= 4;
  reader.model.press(edge, {});
  reader.model.drag({edge.x - 18, edge.y});
  const auto& marks = reader.model.screen(true).marks();
  CHECK(std::any_of(marks.begin(), marks.end(),
                    [](const auto& m) { return m.kind == MarkKind::proposed; }));
  const auto resized = as<workbench::ResizeSpan>(reader.model.release());
  CHECK(resized.fragments == std::vector{words(text, "e\xCC\x81 closed")});
}

TEST_CASE("an edge never passes the other one or a neighbouring fragment") {
  Reader reader;
  ReaderSpan split = span(1, words(kArticle, "Putin"));
  split.fragments.push_back(words(kArticle, "Minsk"));
  reader.model.set_spans({split});
  ScreenPoint edge = reader.over("Minsk");
  edge.x -= 4;
  reader.model.press(edge, {});
  reader.model.drag(reader.over("utin"));
  const auto resized = as<workbench::ResizeSpan>(reader.model.release());
  CHECK(resized.fragments[0] == split.fragments[0]);
  CHECK(resized.fragments[1].begin == split.fragments[0].end);
}

TEST_CASE("keys move the chosen span's edges by words") {
  Reader reader;
  reader.model.set_spans({span(1, words(kArticle, "launch a new"))});
  reader.model.choose(Id(1));
  CHECK(as<workbench::ResizeSpan>(reader.model.nudge_edge(SpanEdge::end, 1)).fragments ==
        std::vector{words(kArticle, "launch a new offensive")});
  CHECK(as<workbench::ResizeSpan>(reader.model.nudge_edge(SpanEdge::end, -1)).fragments ==
        std::vector{words(kArticle, "launch a")});
  CHECK(as<workbench::ResizeSpan>(reader.model.nudge_edge(SpanEdge::begin, 1)).fragments ==
        std::vector{words(kArticle, "a new")});
  CHECK(as<workbench::ResizeSpan>(reader.model.nudge_edge(SpanEdge::begin, -1)).fragments ==
        std::vector{words(kArticle, "to launch a new")});
}

TEST_CASE("Ctrl and drag with a chosen span adds a fragment to it, and what touches becomes one") {
  Reader reader;
  reader.model.set_spans({span(1, words(kArticle, "launch"))});
  reader.model.choose(Id(1));
  const auto add = [&](const std::string& from, const std::string& to) {
    reader.model.press(reader.over(from), {1, false, true});
    const ScreenPoint end = reader.over(to);
    reader.model.drag({end.x - 4, end.y});
    return as<workbench::ResizeSpan>(reader.model.release());
  };
  const auto grown = add("coming", " weeks");
  CHECK(grown.span == Id(1));
  REQUIRE(grown.fragments.size() == 2);
  CHECK(grown.fragments[0] == words(kArticle, "launch"));
  CHECK(grown.fragments[1] == words(kArticle, "coming"));
  CHECK(reader.model.chosen() == Id(1));
  CHECK(!reader.model.caret().has_selection());
  const auto joined = add("wants", " a new");
  REQUIRE(joined.fragments.size() == 1);
  CHECK(joined.fragments[0] == words(kArticle, "wants to launch"));
}

TEST_CASE("a fragment is split at the caret without the white space there, and merged again") {
  Reader reader;
  reader.model.set_spans({span(1, words(kArticle, "launch a new offensive"))});
  reader.model.choose(Id(1));
  CHECK(!reader.model.split_fragment().has_value());
  CHECK(!reader.model.merge_fragments().has_value());
  reader.model.move(CaretMove::word_right, false);
  const auto split = as<workbench::ResizeSpan>(reader.model.split_fragment());
  REQUIRE(split.fragments.size() == 2);
  CHECK(split.fragments[0] == words(kArticle, "launch"));
  CHECK(split.fragments[1] == words(kArticle, "a new offensive"));
  reader.model.put_span({Id(1), 0, split.fragments});
  const auto merged = as<workbench::ResizeSpan>(reader.model.merge_fragments());
  REQUIRE(merged.fragments.size() == 1);
  CHECK(merged.fragments[0] == words(kArticle, "launch a new offensive"));
}

TEST_CASE("merging joins the fragments beside the caret") {
  Reader reader;
  const ByteRange a = words(kArticle, "Putin");
  const ByteRange b = words(kArticle, "Minsk");
  const ByteRange c = words(kArticle, "launch");
  reader.model.set_spans({{Id(1), 0, {a, b, c}}});
  reader.model.choose(Id(1));
  const auto first = as<workbench::ResizeSpan>(reader.model.merge_fragments());
  CHECK(first.fragments == std::vector<ByteRange>{{a.begin, b.end}, c});
  for (int i = 0; i < 5; ++i) reader.model.move(CaretMove::word_right, false);
  REQUIRE(reader.model.chosen() == Id(1));
  const auto second = as<workbench::ResizeSpan>(reader.model.merge_fragments());
  CHECK(second.fragments == std::vector<ByteRange>{a, {b.begin, c.end}});
}

TEST_CASE("in a paragraph that runs from right to left the left arrow goes onwards") {
  Reader reader("שלום עולם.\n\nOne two.", "");
  reader.model.move(CaretMove::word_left, false);
  CHECK(reader.model.caret().at() == ByteOffset(8));
  reader.model.move(CaretMove::grapheme_left, false);
  CHECK(reader.model.caret().at() == ByteOffset(9));
  reader.model.move(CaretMove::word_right, false);
  reader.model.move(CaretMove::word_right, false);
  CHECK(reader.model.caret().at() == ByteOffset(0));
}

TEST_CASE("a right click names the innermost span, or keeps the selection it falls on") {
  Reader reader;
  reader.model.set_spans({span(1, words(kArticle, "launch a new offensive"))});
  CHECK(std::get<workbench::OpenReaderMenu>(reader.model.open_menu(reader.over("new"))).span ==
        Id(1));
  reader.model.select(words(kArticle, "third party"));
  CHECK(std::get<workbench::OpenReaderMenu>(reader.model.open_menu(reader.over("party"))).span ==
        Id());
  CHECK(reader.selected() == "[third party]");
}

TEST_CASE("Esc drops the selection first and the chosen span next") {
  Reader reader;
  reader.model.set_spans({span(1, words(kArticle, "new"))});
  reader.model.select(words(kArticle, "Minsk"));
  CHECK(!reader.model.escape().has_value());
  CHECK(reader.selected().empty());
  reader.model.choose(Id(1));
  CHECK(as<workbench::ChooseSpan>(reader.model.escape()).span == Id());
}

TEST_CASE("the pointer finds the span whose piece is drawn there, innermost first") {
  CHECK(rc::check([] {
    Reader reader(*test_support::random_text(), "");
    reader.model.set_spans(random_spans(reader.model));
    const auto& screen = reader.model.screen(true);
    for (const ScreenPiece& piece : screen.pieces()) {
      const ScreenPoint middle{(piece.x0 + piece.x1) / 2, piece.y + piece.height / 2};
      const auto hit = screen.hit(reader.model.layout(), middle);
      if (hit.edge != SpanEdge::none) continue;
      RC_ASSERT(bool(hit.over));
      RC_ASSERT(hit.span == reader.model.spans().at(*hit.over).front());
    }
  }));
}

TEST_CASE("tints lie side by side, each of the innermost span there, and cover every piece") {
  CHECK(rc::check([] {
    Reader reader(*test_support::random_text(), "");
    reader.model.set_spans(random_spans(reader.model));
    const auto& screen = reader.model.screen(true);
    const auto& pieces = screen.pieces();
    double tinted = 0;
    for (const auto& part : screen.tints()) {
      const ScreenPiece& piece = pieces[part.piece];
      RC_ASSERT(part.x0 >= piece.x0);
      RC_ASSERT(part.x1 <= piece.x1);
      const float middle = (part.x0 + part.x1) / 2;
      for (std::size_t i = part.piece + 1; i < pieces.size(); ++i) {
        RC_ASSERT(pieces[i].row != piece.row || middle < pieces[i].x0 || middle >= pieces[i].x1);
      }
      tinted += static_cast<double>(part.x1 - part.x0);
    }
    double covered = 0;
    for (std::size_t row = 0; row < screen.rows().size(); ++row) {
      for (float x = 0; x < 800; x += 5) {
        const auto here = std::any_of(pieces.begin(), pieces.end(), [&](const ScreenPiece& p) {
          return p.row == row && p.x0 <= x + 2.5F && p.x1 > x + 2.5F;
        });
        if (here) covered += 5;
      }
    }
    RC_ASSERT(std::abs(tinted - covered) < 0.5);
  }));
}

TEST_CASE("stripes in one lane never overlap and each is found where it is drawn") {
  CHECK(rc::check([] {
    Reader reader(*test_support::random_text(), "");
    reader.model.set_spans(random_spans(reader.model));
    const auto& screen = reader.model.screen(true);
    for (const auto& a : screen.stripes()) {
      for (const auto& b : screen.stripes()) {
        if (a.span != b.span && a.lane == b.lane) RC_ASSERT(a.y1 <= b.y0 || b.y1 <= a.y0);
      }
      if (a.y1 <= a.y0) continue;
      const auto hit = screen.hit(reader.model.layout(), {(a.x0 + a.x1) / 2, (a.y0 + a.y1) / 2});
      RC_ASSERT(hit.stripe);
      RC_ASSERT(hit.span == a.span);
    }
  }));
}

TEST_CASE("the caret is found again where it is drawn") {
  CHECK(rc::check([] {
    Reader reader(*test_support::random_text(), "");
    reader.model.move(*rc::gen::element(CaretMove::word_right, CaretMove::grapheme_right,
                                        CaretMove::text_end, CaretMove::row_down),
                      false);
    const auto& screen = reader.model.screen(true);
    RC_ASSERT(bool(screen.caret()));
    const auto caret = *screen.caret();
    if (caret.height <= 0) return;
    const auto hit = screen.hit(reader.model.layout(), {caret.x, caret.y + caret.height / 2});
    const auto row = reader.model.layout().box(reader.model.layout().row_of(hit.caret));
    RC_ASSERT(reader.model.layout().x_of(row, hit.caret) == caret.x);
  }));
}

TEST_CASE("zooming and resizing keep the first line in view") {
  std::string text;
  for (int i = 0; i < 400; ++i)
    text += "Paragraph " + std::to_string(i) + " says something of no weight at all.\n\n";
  Reader reader(text, "");
  reader.model.scroll_by(6000);
  const ByteOffset before = reader.model.place().at;
  const FixedMetrics larger(14);
  reader.frame.column = 333;
  reader.frame.metrics_version = 1;
  reader.model.set_frame(larger, reader.frame);
  const auto& rows = reader.model.screen(false).rows();
  const bool in_view = rows[0].box.range.contains(before) || rows[1].box.range.contains(before) ||
                       rows[2].box.range.contains(before);
  CHECK(in_view);
}

TEST_CASE("scrolling back up over text not laid out yet does not jump") {
  // Two bytes a letter: heights estimated from the text's first lines are twice too large here.
  std::string text(3000, 'w');
  for (int i = 0; i < 300; ++i) {
    text += "\nshort\n";
    for (int n = 0; n < 120; ++n) text += "ё";
  }
  Reader reader(text, "");
  reader.model.scroll_to(9000);
  const auto first = reader.model.screen(false).rows()[1];
  reader.model.scroll_by(-240);
  for (const ScreenRow& row : reader.model.screen(false).rows()) {
    if (row.box.range == first.box.range) CHECK(row.y == first.y + 240);
  }
  reader.model.advance(1'000'000);
  const auto& rows = reader.model.screen(false).rows();
  CHECK(std::any_of(rows.begin(), rows.end(), [&](const ScreenRow& row) {
    return row.box.range == first.box.range && row.y == first.y + 240;
  }));
}

TEST_CASE("the title is the text's first line when they are the same words, else a header") {
  Reader same;
  CHECK(same.model.header().height() == 0);
  CHECK(same.model.layout().block(0).kind == workbench::BlockKind::title);
  CHECK(same.model.meta_y() == 32 + 20);
  Reader other(kArticle, "Another title that is too long for one row of it");
  CHECK(other.model.header().height() == 2 * 20);
  CHECK(other.model.layout().block(0).kind != workbench::BlockKind::title);
  CHECK(other.model.meta_y() == 32 + 2 * 20);
  CHECK(other.model.screen(false).rows()[0].y == 32 + 2 * 20 + 48);
}

TEST_CASE("find marks every hit in view, steps round and selects what it comes to") {
  Reader reader;
  reader.model.search({"he"});
  REQUIRE(reader.model.find().hits().size() == 3);
  reader.model.step_find(1);
  CHECK(reader.model.find().summary() == "2 of 3");
  CHECK(reader.selected() == "[He]");
  const auto& marks = reader.model.screen(false).marks();
  const auto count = std::count_if(marks.begin(), marks.end(), [](const auto& m) {
    return m.kind == MarkKind::found || m.kind == MarkKind::found_current;
  });
  CHECK(count == 3);
  reader.model.step_find(-1);
  reader.model.step_find(-1);
  CHECK(reader.model.find().summary() == "3 of 3");
}

TEST_CASE("a long text is searched between frames and the hit after the caret is shown first") {
  std::string text;
  while (text.size() < 2'000'000) text += "One line of a text that goes on for long.\n";
  const auto lines = static_cast<std::int64_t>(text.size()) / 42;
  text.insert(42 * 40'000, "A needle.\n");
  text.insert(42 * 100, "A needle.\n");
  Reader reader(text, "");
  reader.model.select({ByteOffset(42 * 30'000), ByteOffset(42 * 30'000)});
  reader.model.search({"needle"});
  CHECK(!reader.model.find().complete());
  CHECK(reader.model.find().summary() == "searching…");
  int slices = 0;
  while (reader.model.advance(50'000)) ++slices;
  CHECK(slices > 10);
  CHECK(reader.model.find().complete());
  CHECK(reader.model.find().summary() == "2 of 2");
  const ByteRange seen = reader.model.screen(false).range();
  CHECK(seen.encloses(reader.model.find().hits()[1]));
  reader.model.search({"line"});
  while (reader.model.advance(50'000)) {
  }
  const auto& hits = reader.model.find().hits();
  CHECK(static_cast<std::int64_t>(hits.size()) == lines);
  CHECK(std::is_sorted(hits.begin(), hits.end()));
}

TEST_CASE("a place asked for before the first frame is reached with it") {
  const std::string text = std::string(5000, 'x') + "\nneedle\n" + std::string(5000, 'y');
  ReaderModel model;
  model.open({Id(1), "", "", text, "", {}});
  const auto at = words(text, "needle").begin;
  model.go_to({at});
  const FixedMetrics metrics;
  ReaderFrame frame;
  model.set_frame(metrics, frame);
  CHECK(model.place().at == at);
}

TEST_CASE("an empty or closed reader answers everything with nothing") {
  Reader reader("", "");
  reader.model.move(CaretMove::word_right, false);
  reader.model.select_sentence(false);
  CHECK(!reader.model.tag(0).has_value());
  CHECK(!reader.model.step_span(1).has_value());
  CHECK(!reader.click({5, 5}).has_value());
  ReaderModel closed;
  CHECK(!closed.has_text());
  closed.set_frame(reader.metrics, reader.frame);
  CHECK(closed.screen(true).pieces().empty());
}

TEST_CASE("a frame touches the same rows, spans and tree nodes at 10 KB and at 10 MB") {
  const auto cost = [](std::size_t bytes) {
    std::string text;
    std::vector<ReaderSpan> spans;
    while (text.size() < bytes) {
      spans.push_back(
          span(static_cast<std::int64_t>(spans.size()) + 1, range(text.size(), text.size() + 110)));
      text +=
          "The leaders have recently seen each other more often than their own wives, people in "
          "Minsk say.\n";
    }
    for (ReaderSpan& s : spans)
      s.fragments[0].end =
          std::min(s.fragments[0].end, ByteOffset(static_cast<std::int64_t>(text.size())));
    Reader reader(std::move(text), "");
    reader.model.set_spans(std::move(spans));
    const auto rows = reader.model.layout().rows_made();
    const auto steps = reader.model.spans().steps();
    reader.model.scroll_by(40);
    const auto& screen = reader.model.screen(true);
    return std::pair(std::array{reader.model.layout().rows_made() - rows,
                                static_cast<std::int64_t>(screen.rows().size()),
                                static_cast<std::int64_t>(screen.pieces().size())},
                     reader.model.spans().steps() - steps);
  };
  const auto [small, small_steps] = cost(10'000);
  const auto [large, large_steps] = cost(10'000'000);
  CHECK(small == large);
  CHECK(large_steps < small_steps + 1000);
}
