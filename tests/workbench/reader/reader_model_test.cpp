#include "workbench/reader/reader_model.h"

#include "tests/workbench/reader_fixture.h"

using namespace reader_test;

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
  CHECK(!as<workbench::Tell>(reader.model.step_span(1)).sentence.empty());
  CHECK(reader.model.screen(true).range().contains(words(text, " end").begin));
  CHECK(as<workbench::ChooseSpan>(reader.model.step_span(-1)).span == Id(1));
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

TEST_CASE("the title is the text's first line when they are the same words, else a header") {
  Reader same;
  CHECK(same.model.header().height() == 0);
  CHECK(same.model.layout().block(0).kind == workbench::BlockKind::title);
  CHECK(same.model.meta_y() == 32 + 20);
  Reader marked("# The best of enemies?\n\nPutin flew to Minsk.\n");
  CHECK(marked.model.layout().block(0).kind == workbench::BlockKind::title);
  Reader other(kArticle, "Another title that is too long for one row of it");
  CHECK(other.model.header().height() == 2 * 20);
  CHECK(other.model.layout().block(0).kind != workbench::BlockKind::title);
  CHECK(other.model.meta_y() == 32 + 2 * 20);
  CHECK(other.model.screen(false).rows()[0].y == 32 + 2 * 20 + 48);
}

TEST_CASE("headings are gone to one by one, and each comes to the top") {
  std::string text;
  for (const char* name : {"One", "Two", "Three"}) {
    text += std::string("## ") + name + "\n\n";
    for (int i = 0; i < 30; ++i) text += "A line of words that stands below its heading.\n\n";
  }
  Reader reader(text, "");
  const auto near_top = [&](const std::string& line) {
    for (const ScreenRow& row : reader.model.screen(true).rows()) {
      if (reader.model.layout().slice(row.box.content) == line) return row.y < 20;
    }
    return false;
  };
  reader.model.move(CaretMove::heading_next, false);
  CHECK(reader.model.caret().at() == words(text, "## Two").begin);
  CHECK(near_top("## Two"));
  reader.model.move(CaretMove::heading_next, false);
  reader.model.move(CaretMove::heading_next, false);
  CHECK(reader.model.caret().at() == words(text, "## Three").begin);
  reader.model.move(CaretMove::row_down, false);
  reader.model.move(CaretMove::heading_previous, false);
  CHECK(reader.model.caret().at() == words(text, "## Three").begin);
  reader.model.move(CaretMove::heading_previous, false);
  CHECK(near_top("## Two"));
  reader.model.jump_to(words(text, "## Three").begin);
  CHECK(near_top("## Three"));
  CHECK(reader.selected().empty());
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

TEST_CASE("a search begins with what is in view, and leaving it leaves the hit selected") {
  std::string text;
  for (int i = 0; i < 400; ++i) text += "Line " + std::to_string(i) + " of minister.\n";
  Reader reader(text, "");
  reader.model.scroll_to(reader.model.full_height() / 2);
  const ByteRange seen = reader.model.screen(true).range();
  reader.model.search({"minister"});
  auto hit = reader.model.find().hits()[*reader.model.find().current()];
  CHECK(seen.encloses(hit));
  reader.model.leave_find();
  CHECK(reader.model.find().hits().empty());
  CHECK(reader.model.caret().selection() == hit);
  // Whoever put the caret elsewhere meanwhile keeps it.
  reader.model.search({"minister"});
  reader.model.step_find(1);
  hit = reader.model.find().hits()[*reader.model.find().current()];
  reader.model.move(CaretMove::row_down, false);
  const ByteOffset put = reader.model.caret().at();
  CHECK(!hit.contains(put));
  reader.model.leave_find();
  CHECK(reader.model.caret().at() == put);
  CHECK(!reader.model.caret().has_selection());
}

TEST_CASE("a place asked for before the first frame is reached with it") {
  const std::string text = std::string(5000, 'x') + "\nneedle\n" + std::string(5000, 'y');
  ReaderModel model;
  model.open({Id(1), "", "", text, "", {}});
  const auto at = words(text, "needle").begin;
  model.go_to({at});
  // Whoever leaves before there was a frame leaves that place behind.
  CHECK(model.place().at == at);
  const FixedMetrics metrics;
  ReaderFrame frame;
  model.set_frame(metrics, frame);
  CHECK(model.place().at == at);
}

TEST_CASE("an empty reader says that there is nothing, a closed one nothing") {
  Reader reader("", "");
  reader.model.move(CaretMove::word_right, false);
  reader.model.select_sentence(false);
  CHECK(!as<workbench::Tell>(reader.model.tag(0)).sentence.empty());
  CHECK(!as<workbench::Tell>(reader.model.step_span(1)).sentence.empty());
  CHECK(!reader.click({5, 5}).has_value());
  ReaderModel closed;
  CHECK(!closed.has_text());
  CHECK(!closed.tag(0).has_value());
  closed.set_frame(reader.metrics, reader.frame);
  CHECK(closed.screen(true).pieces().empty());
}

TEST_CASE("reading on by sentences keeps each in the middle third of the window") {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "This is sentence " + std::to_string(i) + " of them. ";
  Reader reader(text, "");
  const float third = reader.frame.height / 3;
  const auto y_of_caret = [&] {
    for (const ScreenRow& row : reader.model.screen(true).rows()) {
      if (row.box.range.contains(reader.model.caret().at())) return row.y;
    }
    return -1.0F;
  };
  const float row = static_cast<float>(
      reader.model.layout().box(reader.model.layout().row_of(ByteOffset(0))).height);
  for (int i = 0; i < 100; ++i) {
    reader.model.move(CaretMove::sentence_next, false);
    CAPTURE(i);
    CHECK(y_of_caret() <= 2 * third);
    if (i > 30) CHECK(y_of_caret() >= third - row);
  }
  for (int i = 0; i < 40; ++i) reader.model.move(CaretMove::sentence_previous, false);
  CHECK(y_of_caret() >= third - row);
  CHECK(y_of_caret() <= 2 * third);
}
