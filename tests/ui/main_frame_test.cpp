// The whole window without a window: every workspace and everything that can lie over it, on an
// empty and on the sample project, in narrow and wide windows.
#include "ui/main_frame.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/statement_count.h"
#include "tests/ui/stage.h"

namespace {

using workbench::Overlay;
using workbench::Workspace;

constexpr Workspace kWorkspaces[] = {Workspace::read, Workspace::track, Workspace::score,
                                     Workspace::dataset};
constexpr Overlay kOverlays[] = {
    Overlay::none,           Overlay::palette,         Overlay::find,
    Overlay::search,         Overlay::pick_import,     Overlay::pick_project,
    Overlay::pick_new,       Overlay::pick_export,     Overlay::keys,
    Overlay::record_outcome, Overlay::new_proposition, Overlay::import_report,
    Overlay::journal,        Overlay::context_menu,    Overlay::parties,
    Overlay::record_verdict, Overlay::score_spans,     Overlay::pick_evidence,
    Overlay::tag_all};
constexpr ImVec2 kSizes[] = {{1024, 640}, {1440, 900}};

void open_first_proposition(Stage& stage) {
  stage.perform(workbench::ShowWorkspace{Workspace::track});
  stage.settle();
  const auto& rows = stage.bench().track().rows();
  if (!rows.empty()) stage.perform(workbench::SelectProposition{rows.front().id, true});
}

void sweep(bool sample) {
  for (const ImVec2 size : kSizes) {
    Stage stage(sample, size);
    if (sample) open_first_proposition(stage);
    for (const Workspace workspace : kWorkspaces) {
      for (const Overlay overlay : kOverlays) {
        CAPTURE(size.x);
        CAPTURE(std::string(core::name_of(workspace)));
        CAPTURE(static_cast<int>(overlay));
        stage.perform(workbench::ShowWorkspace{workspace});
        stage.perform(workbench::ShowOverlay{overlay});
        CHECK(stage.settle());
        CHECK(stage.frame() == 0);
        CHECK(stage.harness().stack_errors() == 0);
        const ui::Box drawn = stage.harness().drawn();
        CHECK(drawn.min.x >= 0);
        CHECK(drawn.min.y >= 0);
        CHECK(drawn.max.x <= size.x);
        CHECK(drawn.max.y <= size.y);
        CHECK(stage.harness().vertices() < 60000);
        // The grounds of panels alone would be one: they are cleared, not shaded.
        const double window = static_cast<double>(size.x) * size.y;
        if (overlay == Overlay::none) CHECK(stage.harness().shaded() / window < 0.6);
      }
    }
  }
}

}  // namespace

TEST_CASE("every workspace and sheet draws inside the window on the sample and then rests") {
  sweep(true);
}

TEST_CASE("every workspace and sheet draws inside the window on an empty project and then rests") {
  sweep(false);
}

TEST_CASE("an idle frame asks the database nothing") {
  Stage stage(true, {1440, 900});
  open_first_proposition(stage);
  for (const Workspace workspace : kWorkspaces) {
    CAPTURE(std::string(core::name_of(workspace)));
    stage.perform(workbench::ShowWorkspace{workspace});
    REQUIRE(stage.settle());
    const test_support::StatementCount statements(*stage.bench().project());
    for (int i = 0; i < 5; ++i) stage.frame();
    CHECK(statements.count() == 0);
  }
}

TEST_CASE("a tag made with a key is drawn in the next frame, in the journal and undone by Ctrl+Z") {
  Stage stage(true, {1440, 900});
  REQUIRE(stage.settle());
  const auto before = stage.bench().status().tags();
  const auto draw = [&] { stage.frame(); };
  stage.perform(workbench::TagSelection{core::StatementType::fact});
  const auto tagged = stage.bench().state().annotation;
  CHECK(tagged);
  CHECK(stage.bench().reader().spans().find(tagged) != nullptr);
  stage.frame();
  CHECK(stage.bench().status().tags().facts == before.facts + 1);
  draw();
  stage.perform(workbench::RunCommand{"undo"});
  stage.frame();
  CHECK(stage.bench().status().tags().facts == before.facts);
  CHECK(stage.bench().reader().spans().find(tagged) == nullptr);
  stage.perform(workbench::RunCommand{"redo"});
  stage.frame();
  CHECK(stage.bench().status().tags().facts == before.facts + 1);
}
