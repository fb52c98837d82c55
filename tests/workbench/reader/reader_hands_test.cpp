// Ranges made and changed by hand: fragments, edges, directions.
#include "tests/workbench/reader_fixture.h"

using namespace reader_test;

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
  // At its begin there is nothing to split, and one piece needs no merging: both say so.
  CHECK(!as<workbench::Tell>(reader.model.split_fragment()).sentence.empty());
  CHECK(!as<workbench::Tell>(reader.model.merge_fragments()).sentence.empty());
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

TEST_CASE(
    "inside a word a fragment is split at the gap that is nearest, a single word not at all") {
  Reader reader;
  const ByteRange whole = words(kArticle, "launch a new offensive");
  reader.model.set_spans({span(1, whole), span(2, words(kArticle, "weeks"))});
  reader.model.choose(Id(1));
  for (int i = 0; i < 15; ++i) reader.model.move(CaretMove::grapheme_right, false);
  const auto split = as<workbench::ResizeSpan>(reader.model.split_fragment());
  REQUIRE(split.fragments.size() == 2);
  CHECK(split.fragments[0] == words(kArticle, "launch a new"));
  CHECK(split.fragments[1] == words(kArticle, "offensive"));
  reader.model.choose(Id(2));
  reader.model.move(CaretMove::grapheme_right, false);
  CHECK(!as<workbench::Tell>(reader.model.split_fragment()).sentence.empty());
}

TEST_CASE("a key that tags what is out of view brings it into view first") {
  std::string text;
  for (int i = 0; i < 400; ++i) text += "Line number " + std::to_string(i) + " of the text.\n";
  Reader reader(text, "");
  reader.model.set_spans({span(1, words(text, "number 5 of"))});
  const auto out_of_sight = [&] {
    reader.model.scroll_to(reader.model.full_height() / 2);
    const ByteRange seen = reader.model.screen(true).range();
    CHECK(seen.begin > ByteOffset(400));
  };
  out_of_sight();
  CHECK(!as<workbench::Tell>(reader.model.tag(0)).sentence.empty());
  CHECK(reader.model.screen(true).range().begin == ByteOffset(0));
  const auto tagged = as<workbench::TagRanges>(reader.model.tag(0));
  CHECK(tagged.ranges == std::vector<ByteRange>{words(text, "Line number 0 of the text.")});
  reader.model.choose(Id(1));
  out_of_sight();
  CHECK(!as<workbench::Tell>(reader.model.tag(2)).sentence.empty());
  CHECK(as<workbench::RetypeSpan>(reader.model.tag(2)).span == Id(1));
}

TEST_CASE("white space is no statement") {
  Reader reader;
  const ByteRange gap = words(kArticle, " He");
  reader.model.select({gap.begin, gap.begin + 1});
  CHECK(!as<workbench::Tell>(reader.model.tag(2)).sentence.empty());
  reader.model.select(gap);
  CHECK(as<workbench::TagRanges>(reader.model.tag(2)).ranges == std::vector<ByteRange>{gap});
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

TEST_CASE("a drag takes whole words, and with Ctrl held on the way letters from where it began") {
  Reader reader;
  reader.model.press(reader.over("ants to launch"), {});
  reader.model.drag(reader.over("unch a new"), true);
  CHECK(reader.selected() == "[wants to launch]");
  reader.model.drag(reader.over("unch a new"), false);
  CHECK(reader.selected() == "[ants to la]");
  reader.model.drag(reader.over("utin flew"), true);
  CHECK(reader.selected() == "[Putin flew to Minsk. He wants]");
  (void)reader.model.release();
}

TEST_CASE("Enter on selected words means the innermost span they lie in, else the one they touch") {
  Reader reader;
  reader.model.set_spans({span(1, words(kArticle, "He wants to launch a new offensive")),
                          span(2, words(kArticle, "wants to launch a new")),
                          span(3, words(kArticle, "launch"))});
  reader.model.select(words(kArticle, "to launch"));
  REQUIRE(std::holds_alternative<workbench::GoToInspector>(*reader.model.edit_selected()));
  CHECK(reader.model.chosen() == Id(2));
  reader.model.choose(Id());
  reader.model.select(words(kArticle, "offensive in"));
  (void)reader.model.edit_selected();
  CHECK(reader.model.chosen() == Id(1));
  reader.model.choose(Id());
  reader.model.select(words(kArticle, "Nobody else"));
  CHECK(as<workbench::Tell>(reader.model.edit_selected()).sentence.starts_with("No span lies"));
  CHECK_FALSE(reader.model.chosen());
}
