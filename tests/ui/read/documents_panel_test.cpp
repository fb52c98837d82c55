#include "ui/read/documents_panel.h"

#include <doctest/doctest.h>

#include "tests/ui/imgui_harness.h"
#include "ui/widget/panel_scope.h"

namespace {

std::vector<store::DocumentRow> some(std::size_t n) {
  std::vector<store::DocumentRow> rows(n);
  for (std::size_t i = 0; i < n; ++i) {
    rows[i].id = core::Id(static_cast<std::int64_t>(i) + 1);
    rows[i].title = "A talk between two presidents, number " + std::to_string(i);
    rows[i].publisher = i % 2 == 0 ? "A very long name of an outlet that fits nowhere" : "";
    rows[i].dateline = core::Date{19000};
    rows[i].chars = 1000;
    rows[i].claims = static_cast<std::int64_t>(i % 3);
    rows[i].reading.at = core::CharOffset(400);
  }
  return rows;
}

// The panel as wide as on the screen, with what a frame of it pushed.
struct ListBench {
  explicit ListBench(std::size_t n, ImVec2 size = {296, 800}, float scale = 1)
      : harness(size, scale), rows(some(n)) {
    for (const auto& row : rows) shown.push_back(&row);
  }

  std::function<void()> draw() {
    return [this] {
      const auto& look = harness.look();
      const ImVec2 size = ImGui::GetIO().DisplaySize;
      const ui::PanelScope scope(look, "documents", {{0, 0}, size}, look.theme.panel, {16, 16});
      ui::draw_documents(look, {shown, static_cast<std::int64_t>(rows.size()), 1}, state, panel,
                         actions);
    };
  }

  ImGuiHarness harness;
  std::vector<store::DocumentRow> rows;
  std::vector<const store::DocumentRow*> shown;
  workbench::State state;
  ui::DocumentsPanel panel;
  workbench::Actions actions;
};

}  // namespace

TEST_CASE("the panel draws with no, some and very many documents, and an idle frame does nothing") {
  for (const std::size_t n : {std::size_t{0}, std::size_t{5}, std::size_t{100000}}) {
    ListBench bench(n);
    bench.harness.frames(bench.draw(), 3);
    CHECK(bench.actions.empty());
    CHECK(bench.harness.vertices() > 0);
    CHECK(bench.harness.vertices() < 20000);
    CHECK(bench.harness.stack_errors() == 0);
  }
}

TEST_CASE("nothing is drawn outside a narrow panel, also at twice the scale") {
  ListBench bench(5, {360, 700}, 2);
  bench.harness.frames(bench.draw(), 2);
  const auto meant = bench.harness.meant_by("documents");
  CHECK(meant.max.x <= 360.5F);
  CHECK(meant.min.x >= -0.5F);
}

TEST_CASE("a click on a card opens its document, once") {
  ListBench bench(5);
  bench.harness.press(bench.draw(), {120, 150});
  REQUIRE(bench.actions.size() == 1);
  const auto* open = std::get_if<workbench::OpenDocument>(&bench.actions.front());
  REQUIRE(open != nullptr);
  CHECK(open->document == core::Id(1));
  bench.state.document = core::Id(1);
  bench.actions.clear();
  bench.harness.press(bench.draw(), {120, 150});
  CHECK(bench.actions.empty());
}

TEST_CASE("typing in the filter filters, and a filter set elsewhere shows in the field") {
  ListBench bench(5);
  bench.panel.take_focus = true;
  bench.harness.frames(bench.draw(), 3);
  bench.harness.type(bench.draw(), "minsk");
  REQUIRE_FALSE(bench.actions.empty());
  const auto* filter = std::get_if<workbench::FilterDocuments>(&bench.actions.back());
  REQUIRE(filter != nullptr);
  CHECK(filter->text == "minsk");
  bench.state.document_filter = "minsk";
  bench.harness.key(bench.draw(), ImGuiKey_Enter);
  bench.actions.clear();
  bench.state.document_filter = "sofia";
  bench.harness.frames(bench.draw(), 2);
  CHECK(bench.panel.filter == "sofia");
  CHECK(bench.actions.empty());
}

TEST_CASE("a document chosen far down is scrolled into sight") {
  ListBench bench(1000);
  bench.harness.frames(bench.draw(), 2);
  bench.state.document = core::Id(900);
  bench.harness.frames(bench.draw(), 3);
  bench.actions.clear();
  // The chosen card is the last that is wholly visible: a click there opens nothing new.
  bench.harness.press(bench.draw(), {120, 740});
  CHECK(bench.actions.empty());
}

TEST_CASE("the menu marks a document as finished and asks before it removes an import") {
  ListBench bench(3);
  bench.harness.frames(bench.draw(), 2);
  bench.harness.move_mouse({120, 150});
  ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Right, true);
  bench.harness.frames(bench.draw(), 1);
  ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Right, false);
  bench.harness.frames(bench.draw(), 3);
  CHECK(bench.panel.menu_of == core::Id(1));
  // Entries are 32 high from the mouse down: open, mark, edit, a line, remove.
  bench.harness.press(bench.draw(), {160, 150 + 6 + 32 + 16});
  REQUIRE(bench.actions.size() == 1);
  const auto* finished = std::get_if<workbench::SetFinished>(&bench.actions.front());
  REQUIRE(finished != nullptr);
  CHECK(finished->finished);
}
