#include "ui/track/verdict_sheet.h"

#include <doctest/doctest.h>

#include "tests/ui/imgui_harness.h"

namespace {

workbench::SpanView judged() {
  workbench::SpanView span;
  span.annotation.id = core::Id(7);
  span.quote = "“It rained all day.”";
  core::VerdictVocabulary vocabulary;
  vocabulary.name = "truth";
  vocabulary.version = 1;
  vocabulary.terms.resize(2);
  vocabulary.terms[0].term = "true";
  vocabulary.terms[1].term = "false";
  span.vocabularies = {vocabulary};
  return span;
}

}  // namespace

TEST_CASE("once a term is chosen what is typed is the reason") {
  ImGuiHarness harness({900, 700});
  const auto span = judged();
  const workbench::State state;
  ui::VerdictSheet sheet;
  workbench::Actions actions;
  const auto draw = [&] {
    const ui::VerdictScene scene{&span, state, *core::parse_date("2024-01-01"), "Anna"};
    ui::draw_verdict_sheet(harness.look(), {{0, 0}, {900, 700}}, scene, sheet, actions);
  };
  harness.frames(draw, 4);
  REQUIRE(sheet.form.term < 0);
  for (float y = 100; y < 400 && sheet.form.term < 0; y += 8) {
    harness.press(draw, {350, y});
  }
  REQUIRE(sheet.form.term >= 0);
  harness.type(draw, "It did ");
  harness.type(draw, "rain");
  CHECK(sheet.form.explanation == "It did rain");
}
