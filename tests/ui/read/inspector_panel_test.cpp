#include "ui/read/inspector_panel.h"

#include <doctest/doctest.h>

#include "tests/ui/imgui_harness.h"
#include "ui/widget/panel_scope.h"

namespace {

using core::StatementType;
using workbench::InspectorField;

workbench::SpanView full() {
  workbench::SpanView view;
  view.annotation.id = core::Id(7);
  view.annotation.type = StatementType::prediction;
  view.annotation.span.fragments = {{{core::CharOffset(0), core::CharOffset(4)}, "will", "", ""}};
  view.annotation.hedge = "will";
  view.quote = "“will attack, sooner or later, whatever anybody says about it at any table”";
  view.here = {{core::Id(8), StatementType::claim}, {core::Id(7), StatementType::prediction}};
  view.place = 1;
  view.place_words = "2 of 2 here";
  view.speaker = "The Commander of All Troops of the North and His Very Long Title";
  view.speaker_kind = "organisation";
  view.annotation.speaker = core::Id(3);
  view.said = "15–20 Dec 2022";
  view.labels = "war, talks";
  view.made = "by Anna on 4 Jan 2024";
  view.via = {{{core::Id(4), core::AttributionMode::indirect, ""}, "La Stampa", "reports"}};
  workbench::LinkLine line;
  line.link.id = core::Id(20);
  line.link.annotation = view.annotation.id;
  line.link.proposition = core::Id(30);
  line.link.probability = core::Probability{.4, std::nullopt, .75};
  line.link.horizon.words = "soon";
  line.probability = "40–75 %";
  line.scale = "house scale v1";
  line.horizon = "“soon”";
  line.horizon_range = "20 Dec 2022 – 28 Feb 2023";
  line.statement = "Russia makes a new ground attack on Kyiv before the end of the window";
  line.standing = "asserts · exact";
  line.outcome = workbench::OutcomeLine{core::Status::no, false, "recorded 4 Jan 2024"};
  view.links = {line, line};
  return view;
}

// With nothing filled in and something proposed everywhere.
workbench::SpanView blank() {
  workbench::SpanView view;
  view.annotation.id = core::Id(9);
  view.annotation.type = StatementType::prediction;
  view.annotation.span.quote = "will attack";
  view.quote = "“will attack”";
  view.links.resize(1);
  view.links.front().link.annotation = view.annotation.id;
  view.proposals.speaker = workbench::SpeakerProposal{"Pashkov", "Pashkov", {}, "says", "Pashkov?"};
  workbench::HedgeProposal hedge;
  hedge.words = "will";
  hedge.probability = core::Probability{.95, std::nullopt, .99};
  hedge.text = "will? 95–99 %";
  view.proposals.hedge = hedge;
  workbench::HorizonProposal horizon;
  horizon.horizon = {"soon", {}, "r"};
  horizon.text = "by 28 Feb 2023? “soon”";
  view.proposals.horizon = horizon;
  return view;
}

struct PanelBench {
  explicit PanelBench(std::optional<workbench::SpanView> shown, ImVec2 size = {336, 900},
                      float scale = 1)
      : harness(size, scale), span(std::move(shown)) {
    document.id = core::Id(1);
    document.meta.title = "A talk";
    state.document = document.id;
  }

  std::function<void()> draw() {
    return [this] {
      const auto& look = harness.look();
      const ImVec2 size = ImGui::GetIO().DisplaySize;
      const ui::PanelScope scope(look, "inspector", {{0, 0}, size}, look.theme.card, {16, 16});
      ui::draw_inspector({look, state, span ? &*span : nullptr, &document, completion, actions},
                         panel);
      answer();
    };
  }

  // What the workbench does with a request for completion, as far as the panel sees it.
  void answer() {
    for (const auto& action : actions) {
      const auto* asked = std::get_if<workbench::Complete>(&action);
      if (asked == nullptr) continue;
      state.completion = *asked;
      completion = {*asked, {}, {}};
    }
  }

  void open(InspectorField field) {
    const ui::InspectorScene scene{harness.look(), state,      span ? &*span : nullptr,
                                   &document,      completion, actions};
    panel.editor.open(scene, {field});
    harness.frames(draw(), 4);
  }

  [[nodiscard]] std::vector<core::Edit> edits() const {
    std::vector<core::Edit> out;
    for (const auto& action : actions) {
      if (const auto* apply = std::get_if<workbench::Apply>(&action)) out.push_back(apply->edit);
    }
    return out;
  }

  ImGuiHarness harness;
  std::optional<workbench::SpanView> span;
  workbench::DocumentView document;
  workbench::CompletionView completion;
  workbench::State state;
  ui::InspectorPanel panel;
  workbench::Actions actions;
};

const core::Annotation& updated(const core::Edit& edit) {
  return std::get<core::UpdateAnnotation>(edit).annotation;
}

}  // namespace

TEST_CASE("the inspector draws empty, full and narrow, and an idle frame does nothing") {
  for (const auto& view :
       {std::optional<workbench::SpanView>(), std::optional(blank()), std::optional(full())}) {
    for (const float scale : {1.0F, 2.0F}) {
      PanelBench bench(view, {240 * scale, 600}, scale);
      bench.harness.frames(bench.draw(), 4);
      CHECK(bench.actions.empty());
      CHECK(bench.harness.stack_errors() == 0);
      CHECK(bench.harness.vertices() > 100);
      const auto meant = bench.harness.meant_by("inspector");
      CHECK(meant.max.x <= 240 * scale + 0.5F);
    }
  }
}

TEST_CASE("typed words are kept on Enter") {
  PanelBench bench(full());
  bench.open(InspectorField::hedge);
  bench.harness.key(bench.draw(), ImGuiKey_A, ImGuiMod_Ctrl);
  bench.harness.type(bench.draw(), "might");
  bench.harness.key(bench.draw(), ImGuiKey_Enter);
  REQUIRE(bench.edits().size() == 1);
  CHECK(updated(bench.edits().front()).hedge == "might");
  bench.actions.clear();
  bench.harness.frames(bench.draw(), 3);
  CHECK(bench.edits().empty());
}

TEST_CASE("Esc gives up what was typed and goes back to the text") {
  PanelBench bench(full());
  bench.open(InspectorField::hedge);
  bench.actions.clear();
  bench.harness.type(bench.draw(), "might");
  bench.harness.key(bench.draw(), ImGuiKey_Escape);
  CHECK(bench.edits().empty());
  REQUIRE_FALSE(bench.actions.empty());
  CHECK(std::holds_alternative<workbench::FocusReader>(bench.actions.back()));
}

TEST_CASE("what was typed goes to its own annotation when another one is chosen meanwhile") {
  PanelBench bench(full());
  bench.open(InspectorField::note);
  bench.harness.type(bench.draw(), "look at this again");
  auto other = blank();
  bench.span = other;
  bench.harness.frames(bench.draw(), 2);
  REQUIRE(bench.edits().size() == 1);
  CHECK(updated(bench.edits().front()).id == core::Id(7));
  CHECK(updated(bench.edits().front()).note == "look at this again");
}

TEST_CASE("words that cannot be read stay with their field, with the reason") {
  PanelBench bench(full());
  bench.open(InspectorField::said);
  bench.harness.key(bench.draw(), ImGuiKey_A, ImGuiMod_Ctrl);
  bench.harness.type(bench.draw(), "last week");
  bench.harness.key(bench.draw(), ImGuiKey_Tab);
  bench.harness.frames(bench.draw(), 2);
  CHECK(bench.edits().empty());
  const ui::InspectorScene scene{bench.harness.look(), bench.state,      &*bench.span,
                                 &bench.document,      bench.completion, bench.actions};
  const auto* kept = bench.panel.editor.kept(scene, {InspectorField::said});
  REQUIRE(kept != nullptr);
  CHECK(kept->draft.typed == "last week");
  CHECK_FALSE(kept->problem.empty());
}

TEST_CASE("Tab keeps a field and opens the next, Shift+Tab the one before") {
  PanelBench bench(full());
  bench.open(InspectorField::said);
  bench.harness.key(bench.draw(), ImGuiKey_Tab);
  bench.harness.frames(bench.draw(), 3);
  CHECK(bench.panel.editor.is_open({InspectorField::hedge}));
  bench.harness.key(bench.draw(), ImGuiKey_Tab, ImGuiMod_Shift);
  bench.harness.frames(bench.draw(), 3);
  CHECK(bench.panel.editor.is_open({InspectorField::said}));
  CHECK(bench.edits().empty());
}

TEST_CASE("a new name waits for its look-up and then makes the party with the annotation") {
  PanelBench bench(full());
  bench.open(InspectorField::speaker);
  bench.harness.key(bench.draw(), ImGuiKey_A, ImGuiMod_Ctrl);
  bench.harness.type(bench.draw(), "Yauheni Mahda");
  bench.harness.key(bench.draw(), ImGuiKey_Enter);
  bench.harness.frames(bench.draw(), 2);
  const auto edits = bench.edits();
  REQUIRE(edits.size() == 1);
  const auto* both = std::get_if<core::Together>(&edits.front());
  REQUIRE(both != nullptr);
  REQUIRE(both->edits.size() == 2);
  const auto& party = std::get<core::PutParty>(both->edits[0]).party;
  CHECK(party.name == "Yauheni Mahda");
  CHECK(updated(both->edits[1]).speaker == party.id);
}

TEST_CASE("an entry of the completion list is chosen with the arrow and Enter") {
  PanelBench bench(full());
  bench.open(InspectorField::speaker);
  bench.harness.key(bench.draw(), ImGuiKey_A, ImGuiMod_Ctrl);
  bench.harness.type(bench.draw(), "mah");
  bench.completion.rows = {{core::Id(40), "Yauheni Mahda", "Magda"}};
  bench.actions.clear();
  bench.harness.frames(bench.draw(), 2);
  bench.harness.key(bench.draw(), ImGuiKey_DownArrow);
  bench.harness.key(bench.draw(), ImGuiKey_Enter);
  REQUIRE(bench.edits().size() == 1);
  CHECK(updated(bench.edits().front()).speaker == core::Id(40));
}

TEST_CASE("a proposal is accepted by a press, with one edit") {
  PanelBench bench(blank());
  bench.harness.frames(bench.draw(), 2);
  // Down from the badge and the quote, the speaker's row comes first.
  for (float y = 70; y < 240 && bench.edits().empty(); y += 6) {
    bench.harness.press(bench.draw(), {140, y});
  }
  const auto edits = bench.edits();
  REQUIRE(edits.size() == 1);
  const auto* both = std::get_if<core::Together>(&edits.front());
  REQUIRE(both != nullptr);
  CHECK(updated(both->edits[1]).speaker_surface == "Pashkov");
}

TEST_CASE("Enter in an empty field accepts its proposal, any other way out does not") {
  PanelBench bench(blank());
  bench.open(InspectorField::hedge);
  bench.harness.key(bench.draw(), ImGuiKey_Tab);
  bench.harness.frames(bench.draw(), 3);
  CHECK(bench.edits().empty());
  bench.open(InspectorField::hedge);
  bench.harness.key(bench.draw(), ImGuiKey_Enter);
  bench.harness.frames(bench.draw(), 1);
  const auto edits = bench.edits();
  REQUIRE(edits.size() == 1);
  const auto* both = std::get_if<core::Together>(&edits.front());
  REQUIRE(both != nullptr);
  CHECK(updated(both->edits[0]).hedge == "will");
  CHECK(std::get<core::PutLink>(both->edits[1]).link.probability->lo == doctest::Approx(.95));
}

TEST_CASE("Alt with an arrow steps through the annotations at the same place") {
  PanelBench bench(full());
  bench.harness.frames(bench.draw(), 2);
  bench.harness.key(bench.draw(), ImGuiKey_DownArrow, ImGuiMod_Alt);
  REQUIRE(bench.actions.size() == 1);
  CHECK(std::get<workbench::SelectAnnotation>(bench.actions.front()).annotation == core::Id(8));
}

TEST_CASE("the keyboard that comes to the inspector opens its first field") {
  PanelBench bench(full());
  bench.harness.frames(bench.draw(), 2);
  bench.state.focus = workbench::Focus::inspector;
  bench.harness.frames(bench.draw(), 3);
  CHECK(bench.panel.editor.is_open({InspectorField::speaker}));
}

TEST_CASE("the document's data is edited like an annotation's") {
  PanelBench bench(std::nullopt);
  bench.open(InspectorField::dateline);
  bench.harness.type(bench.draw(), "20 Dec 2022");
  bench.harness.key(bench.draw(), ImGuiKey_Enter);
  const auto edits = bench.edits();
  REQUIRE(edits.size() == 1);
  const auto& update = std::get<core::UpdateDocument>(edits.front());
  CHECK(update.document == core::Id(1));
  CHECK(update.meta.dateline == core::parse_date("2022-12-20"));
}

TEST_CASE("Tab comes through the hops of a statement, and stays in sight at the last field") {
  PanelBench bench(full());
  bench.span->annotation.attribution = {{core::Id(4), core::AttributionMode::indirect, ""}};
  bench.open(InspectorField::speaker);
  bench.harness.key(bench.draw(), ImGuiKey_Tab);
  bench.harness.frames(bench.draw(), 4);
  CHECK(bench.panel.editor.is_open({InspectorField::hop_party}));
  int steps = 0;
  while (bench.panel.editor.any_open() && ++steps < 30) {
    bench.harness.key(bench.draw(), ImGuiKey_Tab);
    bench.harness.frames(bench.draw(), 4);
  }
  CHECK(steps < 30);
  CHECK(ImGui::GetIO().NavVisible);
}
