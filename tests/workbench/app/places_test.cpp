// Back and forward through the places where one was, and words copied with their source.
#include <doctest/doctest.h>

#include <algorithm>

#include "store/read/annotations.h"
#include "store/read/propositions.h"
#include "tests/support/shared_inputs.h"
#include "tests/support/temp_dir.h"
#include "workbench/app/workbench.h"

namespace {

using workbench::RunCommand;
using workbench::Workspace;

struct PlacesStage {
  test_support::TempDir dir;
  workbench::Workbench bench{environment(), [] {}};
  std::vector<core::Id> documents;

  PlacesStage() {
    bench.perform(workbench::NewProject{dir / "p.foresay", true});
    REQUIRE(bench.project() != nullptr);
    bench.refresh();
    for (const auto* row : bench.documents().rows()) documents.push_back(row->id);
    REQUIRE(documents.size() >= 2);
  }
  [[nodiscard]] workbench::Environment environment() const {
    workbench::Environment out;
    out.login = "tester";
    out.variables["HOME"] = dir.path().string();
    out.variables["XDG_CONFIG_HOME"] = (dir / "config").string();
    out.variables["FORESAY_ASSETS"] = test_support::assets_dir().string();
    return out;
  }
  void perform(const workbench::Action& action) {
    bench.perform(action);
    bench.refresh();
  }
  void run(const char* command) { perform(RunCommand{command}); }
  [[nodiscard]] core::Id document() const { return bench.state().document; }
};

}  // namespace

TEST_CASE("one goes back through places of every workspace, and forward again") {
  PlacesStage stage;
  stage.perform(workbench::OpenDocument{stage.documents[0], {}});
  stage.perform(workbench::OpenDocument{stage.documents[1], {}});
  const auto proposition = store::list_propositions(stage.bench.project()->database()).front().id;
  stage.perform(workbench::SelectProposition{proposition, true});
  stage.run("workspace_score");
  stage.run("go_back");
  CHECK(stage.bench.state().workspace == Workspace::track);
  CHECK(stage.bench.state().proposition == proposition);
  stage.run("go_back");
  CHECK(stage.bench.state().workspace == Workspace::read);
  CHECK(stage.document() == stage.documents[1]);
  stage.run("go_back");
  CHECK(stage.document() == stage.documents[0]);
  stage.run("go_forward");
  CHECK(stage.document() == stage.documents[1]);
  stage.run("go_forward");
  stage.run("go_forward");
  CHECK(stage.bench.state().workspace == Workspace::score);
  stage.run("go_forward");
  CHECK(stage.bench.state().toasts.back().title == "There is no place to go forward to.");
  // Another way taken from an earlier place: what lay ahead is no more.
  stage.run("go_back");
  stage.run("workspace_dataset");
  stage.run("go_forward");
  CHECK(stage.bench.state().workspace == Workspace::dataset);
}

TEST_CASE("the place in a text is gone back to, and a document that is gone is passed over") {
  PlacesStage stage;
  stage.perform(workbench::OpenDocument{stage.documents[0], {}});
  const core::CharOffset far(200);
  stage.perform(workbench::GoToPlace{far});
  stage.perform(workbench::OpenDocument{stage.documents[1], {}});
  stage.run("go_back");
  CHECK(stage.document() == stage.documents[0]);
  const auto& reader = stage.bench.reader();
  CHECK(reader.index().to_char(reader.place().at) == far);
  // A document of another import, removed while it lies behind.
  core::ImportedBatch batch;
  core::ImportedDocument other;
  other.value.file_name = "other.txt";
  other.value.text = other.bytes = "Another text.";
  batch.documents.push_back(other);
  stage.perform(workbench::Apply{core::ApplyImport{{batch}, {"other.txt"}}});
  for (const auto* row : stage.bench.documents().rows()) {
    if (row->file_name == "other.txt") stage.perform(workbench::OpenDocument{row->id, {}});
  }
  const auto removed = stage.document();
  stage.perform(workbench::OpenDocument{stage.documents[1], {}});
  stage.perform(workbench::RemoveImportOf{removed});
  stage.run("go_back");
  CHECK(stage.document() == stage.documents[0]);
}

TEST_CASE("words are copied with their source, those of a chosen annotation with the speaker") {
  PlacesStage stage;
  const auto spans = store::list_spans(stage.bench.project()->database());
  const auto spoken =
      std::ranges::find_if(spans, [](const auto& span) { return !span.speaker_name.empty(); });
  REQUIRE(spoken != spans.end());
  stage.perform(workbench::SelectAnnotation{spoken->id});
  stage.run("copy_citation");
  const auto copied = stage.bench.take_copied();
  CHECK(copied.starts_with("“"));
  CHECK(copied.find("(" + spoken->speaker_name + ", in: “") != std::string::npos);
  CHECK(stage.bench.take_copied().empty());
  stage.perform(workbench::SelectAnnotation{});
  stage.perform(workbench::OpenDocument{stage.documents[0], {}});
  stage.run("copy_citation");
  CHECK(stage.bench.take_copied().empty());
  CHECK(stage.bench.state().toasts.back().title ==
        "Select some words first, or choose an annotation.");
}
