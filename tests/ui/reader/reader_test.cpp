#include "ui/reader/reader.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "tests/support/temp_dir.h"
#include "tests/ui/allocation_count.h"
#include "tests/ui/imgui_harness.h"

namespace {

using core::ByteOffset;
using core::Id;
using workbench::ReaderSpan;

const std::string kText =
    "The best of enemies?\n\nPutin flew to Minsk. He wants to launch a new offensive in the coming "
    "weeks. It may fail.\n\nA third party said so. Nobody else did.\n";

ReaderSpan span(std::int64_t id, std::size_t begin, std::size_t size, int type) {
  return {Id(id),
          type,
          {{ByteOffset(static_cast<std::int64_t>(begin)),
            ByteOffset(static_cast<std::int64_t>(begin + size))}}};
}

std::vector<ReaderSpan> some_spans() {
  return {span(1, kText.find("He wants"), 55, 0), span(2, kText.find("launch"), 22, 1),
          span(3, kText.find("A third"), 22, 2)};
}

// The reader alone in a window of the given size.
struct Page {
  ImGuiHarness imgui;
  workbench::ReaderModel model;
  workbench::KeyMap keys;
  ui::Reader reader;
  ui::Box area;
  bool find = false;
  double zoom = 1;
  ui::ReaderEvents last;
  std::vector<workbench::ReaderIntent> intents;

  explicit Page(std::string text = kText, ImVec2 size = {900, 700}, float scale = 1,
                const ui::Theme& theme = ui::light_theme())
      : imgui(size, scale, theme), area{{0, 0}, size} {
    model.open({Id(1), "The best of enemies?", "Press review · 3 tags", std::move(text), "", {}});
    model.set_spans(some_spans());
    frames(3);
  }
  void draw() {
    last = reader.draw(imgui.look(), model, area, {keys, true, zoom, find});
    intents.insert(intents.end(), last.intents.begin(), last.intents.end());
  }
  void frames(int count) {
    imgui.frames([&] { draw(); }, count);
  }
  void key(ImGuiKey key, ImGuiKey modifier = ImGuiKey_None) {
    imgui.key([&] { draw(); }, key, modifier);
  }
  // The middle of what is drawn of a span. The column is 640 pixels wide in the middle of 900.
  ImVec2 on(std::int64_t id) {
    for (const auto& piece : model.screen(true).pieces()) {
      if (piece.span == Id(id)) {
        return {130 + (piece.x0 + piece.x1) / 2, piece.y + piece.height / 2};
      }
    }
    FAIL("span is not in view");
    return {};
  }
  template <class T>
  std::vector<T> told() {
    std::vector<T> found;
    for (const auto& intent : intents) {
      if (const auto* one = std::get_if<T>(&intent)) found.push_back(*one);
    }
    intents.clear();
    return found;
  }
};

std::string long_text(std::size_t bytes) {
  std::string text = "The best of enemies?\n\n";
  while (text.size() < bytes) {
    text += "The leaders have recently seen each other more often than their own wives do.\n";
  }
  return text;
}

std::vector<ReaderSpan> spans_on_every_line(std::size_t bytes) {
  std::vector<ReaderSpan> spans;
  for (std::size_t at = 30; at + 100 < bytes; at += 78) {
    spans.push_back(span(static_cast<std::int64_t>(spans.size()) + 1, at, 90,
                         static_cast<int>(spans.size() % 3)));
  }
  return spans;
}

}  // namespace

TEST_CASE("the reader draws inside its area at every size, scale, zoom and theme") {
  for (const ImVec2 size : {ImVec2(900, 700), ImVec2(392, 560), ImVec2(120, 90)}) {
    for (const float scale : {1.0F, 1.5F, 2.0F}) {
      for (const double zoom : {0.5, 1.0, 3.0}) {
        Page page(kText, size, scale, zoom > 1 ? ui::dark_theme() : ui::light_theme());
        page.zoom = zoom;
        page.find = zoom == 1.0;
        page.model.choose(Id(2));
        page.frames(3);
        CAPTURE(size.x);
        CAPTURE(scale);
        CHECK(page.imgui.stack_errors() == 0);
        CHECK(page.imgui.vertices() > 0);
        const ui::Box drawn = page.imgui.drawn();
        CHECK(drawn.min.x >= 0);
        CHECK(drawn.max.x <= size.x);
        CHECK(drawn.max.y <= size.y);
      }
    }
  }
}

TEST_CASE("without a document the reader says what to do") {
  Page page;
  page.model.close();
  page.frames(2);
  CHECK(page.imgui.stack_errors() == 0);
  CHECK(page.imgui.vertices() > 0);
}

TEST_CASE("the layout's widths are those Dear ImGui draws with") {
  Page page;
  ui::ReaderFaces faces;
  faces.set(page.imgui.look(), 1.3F);
  using workbench::BlockKind;
  for (const BlockKind kind :
       {BlockKind::title, BlockKind::heading_1, BlockKind::heading_3, BlockKind::paragraph}) {
    for (const std::string text :
         {"Putin’s AVA waffle, fi fl — 1,463", "Лукашэнка ў Мінску", "白俄"}) {
      const float drawn = faces.font(kind)->CalcTextSizeA(faces.em(kind), 1e9F, 0, text.c_str()).x;
      // Dear ImGui rounds what it measures up to a whole pixel.
      CHECK(workbench::text_width(text, kind, faces) == doctest::Approx(drawn).epsilon(0.01));
    }
  }
}

TEST_CASE("a scrolled frame costs the same numbers at 10 KB and at 10 MB") {
  struct Cost {
    int vertices = 0;
    std::int64_t rows_made = 0;
    std::size_t rows = 0;
    std::size_t pieces = 0;
    std::size_t stripes = 0;
    std::int64_t allocations = 0;
    bool operator==(const Cost&) const = default;
  };
  std::vector<std::int64_t> steps;
  const auto cost = [&](std::size_t bytes) {
    Page page(long_text(bytes));
    page.model.set_spans(spans_on_every_line(bytes));
    page.frames(2);
    while (page.last.again) page.frames(1);
    page.model.scroll_by(500);
    page.frames(2);
    page.model.scroll_by(150);
    const auto rows_made = page.model.layout().rows_made();
    const auto steps_before = page.model.spans().steps();
    const auto allocations = test_support::allocations();
    page.frames(1);
    const auto allocated = test_support::allocations() - allocations;
    steps.push_back(page.model.spans().steps() - steps_before);
    const auto& screen = page.model.screen(true);
    return Cost{page.imgui.vertices(),   page.model.layout().rows_made() - rows_made,
                screen.rows().size(),    screen.pieces().size(),
                screen.stripes().size(), allocated};
  };
  const Cost small = cost(10'000);
  const Cost large = cost(10'000'000);
  CHECK(small.vertices < 20'000);
  CHECK(small.pieces > 20);
  CHECK(small.vertices == large.vertices);
  CHECK(small.rows_made == large.rows_made);
  CHECK(small.rows == large.rows);
  CHECK(small.pieces == large.pieces);
  CHECK(small.stripes == large.stripes);
  CHECK(small.allocations == large.allocations);
  CHECK(small.allocations < 400);
  // Of a tree's nodes a few more are read when it is a thousand times as large: its height.
  CHECK(steps[1] < steps[0] + 400);
}

TEST_CASE("a page in many scripts is drawn inside its area at every zoom") {
  const std::string text = test_support::read_file(std::filesystem::path(FORESAY_SOURCE_DIR) /
                                                   "tests/golden/scripts/article.txt");
  for (const double zoom : {0.5, 1.0, 2.5}) {
    Page page(text, {900, 1400});
    page.zoom = zoom;
    page.model.set_spans({span(1, text.find("يتوقع"), 60, 0), span(2, text.find("האם"), 80, 1),
                          span(3, text.find("विश्"), 90, 2)});
    page.model.choose(Id(1));
    page.frames(3);
    CHECK(page.imgui.stack_errors() == 0);
    CHECK(page.imgui.vertices() > 1000);
    const ui::Box drawn = page.imgui.drawn();
    CHECK(drawn.min.x >= 0);
    CHECK(drawn.max.x <= 900);
  }
}

TEST_CASE("an idle frame asks for nothing and for no other frame") {
  Page page;
  page.frames(3);
  page.intents.clear();
  page.frames(2);
  CHECK(page.intents.empty());
  CHECK(!page.last.again);
}

TEST_CASE("a click chooses the span that is drawn there and a click beside it none") {
  Page page;
  page.imgui.press([&] { page.draw(); }, page.on(2));
  auto chosen = page.told<workbench::ChooseSpan>();
  REQUIRE(chosen.size() == 1);
  CHECK(chosen[0].span == Id(2));
  page.imgui.press([&] { page.draw(); }, ImVec2(700, page.on(3).y));
  chosen = page.told<workbench::ChooseSpan>();
  REQUIRE(chosen.size() == 1);
  CHECK(chosen[0].span == Id());
}

TEST_CASE("the mouse over a span or over its stripe lights the span") {
  Page page;
  page.imgui.move_mouse(page.on(3));
  page.frames(2);
  CHECK(page.model.hovered().span == Id(3));
  const auto stripe = page.model.screen(true).stripes().front();
  page.imgui.move_mouse({130 + (stripe.x0 + stripe.x1) / 2, (stripe.y0 + stripe.y1) / 2});
  page.frames(2);
  CHECK(page.model.hovered().span == stripe.span);
  CHECK(page.model.hovered().stripe);
  page.imgui.move_mouse({5, 690});
  page.frames(2);
  CHECK(page.model.hovered().span == Id());
}

TEST_CASE("a number key tags the sentence under the caret, and after a drag the selection") {
  Page page;
  page.model.choose(Id());
  page.imgui.type([&] { page.draw(); }, ".");
  page.key(ImGuiKey_2);
  auto tagged = page.told<workbench::TagRanges>();
  REQUIRE(tagged.size() == 1);
  CHECK(tagged[0].type == 1);
  CHECK(page.model.index().slice(tagged[0].ranges.at(0)) == "Putin flew to Minsk.");
  const ImVec2 from = page.on(3);
  page.imgui.move_mouse(from);
  page.frames(2);
  ImGui::GetIO().AddMouseButtonEvent(0, true);
  page.frames(1);
  page.imgui.move_mouse({from.x + 60, from.y});
  page.frames(2);
  ImGui::GetIO().AddMouseButtonEvent(0, false);
  page.frames(2);
  CHECK(page.model.caret().has_selection());
  page.key(ImGuiKey_1);
  tagged = page.told<workbench::TagRanges>();
  REQUIRE(tagged.size() == 1);
  CHECK(tagged[0].type == 0);
  CHECK(tagged[0].ranges.at(0) == page.model.caret().selection());
}

TEST_CASE("Tab, Enter, Del and the right button say what they mean") {
  Page page;
  page.key(ImGuiKey_Tab);
  CHECK(page.model.chosen() == Id(1));
  CHECK(page.told<workbench::ChooseSpan>().size() == 1);
  page.key(ImGuiKey_Enter);
  CHECK(page.told<workbench::GoToInspector>().size() == 1);
  page.key(ImGuiKey_Delete);
  const auto removed = page.told<workbench::RemoveSpan>();
  REQUIRE(removed.size() == 1);
  CHECK(removed[0].span == Id(1));
  page.imgui.move_mouse(page.on(3));
  page.frames(2);
  ImGui::GetIO().AddMouseButtonEvent(1, true);
  page.frames(1);
  ImGui::GetIO().AddMouseButtonEvent(1, false);
  page.frames(1);
  const auto menu = page.told<workbench::OpenReaderMenu>();
  REQUIRE(menu.size() == 1);
  CHECK(menu[0].span == Id(3));
}

TEST_CASE("the wheel scrolls softly and comes to rest, with Ctrl it zooms") {
  Page page(long_text(50'000));
  page.imgui.move_mouse({400, 300});
  page.frames(2);
  ImGui::GetIO().AddMouseWheelEvent(0, -3);
  page.frames(1);
  const auto first = page.model.top();
  CHECK(first > 0);
  CHECK(page.last.again);
  page.frames(60);
  CHECK(page.model.top() > 2 * first);
  page.frames(1);
  CHECK(!page.last.again);
  const auto rest = page.model.top();
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, true);
  ImGui::GetIO().AddMouseWheelEvent(0, 1);
  page.frames(1);
  REQUIRE(page.last.zoom.has_value());
  CHECK(*page.last.zoom > 1);
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, false);
  page.frames(2);
  CHECK(page.model.top() == rest);
}

TEST_CASE("the scrollbar's thumb drags the text") {
  Page page(long_text(50'000));
  page.imgui.move_mouse({895, 10});
  page.frames(2);
  ImGui::GetIO().AddMouseButtonEvent(0, true);
  page.frames(2);
  page.imgui.move_mouse({895, 699});
  page.frames(2);
  ImGui::GetIO().AddMouseButtonEvent(0, false);
  page.frames(2);
  CHECK(page.model.top() > page.model.full_height() - 1200);
}

TEST_CASE("typing in the find bar finds, Enter goes on, and closing forgets the hits") {
  Page page;
  page.find = true;
  page.frames(3);
  page.imgui.type([&] { page.draw(); }, "he");
  CHECK(page.model.find().hits().size() == 3);
  CHECK(page.told<workbench::TagRanges>().empty());
  page.key(ImGuiKey_Enter);
  CHECK(page.model.find().summary() == "2 of 3");
  page.frames(2);
  page.key(ImGuiKey_Escape);
  page.find = false;
  page.frames(2);
  CHECK(page.model.find().hits().empty());
}

TEST_CASE("no letter typed while the find bar opens is lost, and none tags") {
  Page page;
  page.model.choose(Id(1));
  page.find = true;
  // A slow frame: everything is typed before the bar was drawn once.
  ImGuiIO& io = ImGui::GetIO();
  for (const char letter : std::string("3 he")) {
    const auto key = letter == '3' ? ImGuiKey_3 : (letter == ' ' ? ImGuiKey_Space : ImGuiKey_H);
    io.AddKeyEvent(key, true);
    io.AddInputCharacter(static_cast<unsigned>(letter));
    io.AddKeyEvent(key, false);
  }
  page.frames(12);
  CHECK(page.model.find().query().pattern == "3 he");
  CHECK(page.intents.empty());
}

TEST_CASE("a hit that is selected lets the chosen span go, and says so") {
  Page page;
  page.model.choose(Id(1));
  page.find = true;
  page.frames(3);
  page.imgui.type([&] { page.draw(); }, "third");
  page.frames(2);
  page.find = false;
  page.frames(2);
  CHECK(page.model.chosen() == Id());
  CHECK(page.model.caret().has_selection());
  const auto told = page.told<workbench::ChooseSpan>();
  REQUIRE(told.size() == 1);
  CHECK(told[0].span == Id());
}

TEST_CASE("a switch of the find bar leaves the keyboard with its field") {
  Page page;
  page.model.choose(Id(1));
  page.find = true;
  page.frames(3);
  page.imgui.type([&] { page.draw(); }, "he");
  const auto before = page.model.find().query();
  // The four switches stand below the field's left end: one of these presses meets one of them.
  for (int x = 440; x < 600 && page.model.find().query() == before; x += 10) {
    page.imgui.press([&] { page.draw(); }, {static_cast<float>(x), 66});
  }
  REQUIRE(page.model.find().query().pattern == "he");
  REQUIRE(!(page.model.find().query() == before));
  page.intents.clear();
  page.imgui.type([&] { page.draw(); }, "2");
  page.key(ImGuiKey_2);
  CHECK(page.intents.empty());
  CHECK(page.model.find().query().pattern == "he2");
  // Pointing at the text gives the keys back to it.
  page.imgui.press([&] { page.draw(); }, page.on(3));
  page.intents.clear();
  page.key(ImGuiKey_1);
  CHECK(!page.intents.empty());
}
