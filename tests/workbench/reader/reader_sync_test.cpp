// The reader holds the spans of the project whatever was done, although it seldom reads all.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "store/read/annotations.h"
#include "store/read/documents.h"
#include "tests/support/shared_inputs.h"
#include "tests/support/temp_dir.h"
#include "workbench/app/workbench.h"

namespace {

using core::ByteOffset;
using core::ByteRange;
using core::Id;

struct Stage {
  test_support::TempDir dir;
  workbench::Workbench bench{environment(), [] {}};

  Stage() {
    bench.perform(workbench::NewProject{dir / "p.foresay", true});
    REQUIRE(bench.project() != nullptr);
    bench.refresh();
    REQUIRE(bench.reader().has_text());
  }
  [[nodiscard]] workbench::Environment environment() const {
    workbench::Environment out;
    out.login = "tester";
    out.variables["HOME"] = dir.path().string();
    out.variables["XDG_CONFIG_HOME"] = (dir / "config").string();
    out.variables["FORESAY_ASSETS"] = test_support::assets_dir().string();
    return out;
  }
  void follow(workbench::ReaderIntent intent) {
    bench.perform(workbench::FollowReader{std::move(intent)});
  }
  Id tag(std::int64_t begin, std::int64_t end) {
    follow(workbench::TagRanges{1, {{ByteOffset(begin), ByteOffset(end)}}});
    return bench.state().annotation;
  }
  // After the next frame's refresh, which may read again, nothing may differ.
  void check_same() {
    bench.refresh();
    const auto& reader = bench.reader();
    const auto placed = store::placed_spans(bench.project()->database(), reader.text().document);
    CHECK(reader.spans().size() == placed.size());
    for (const auto& span : placed) {
      const auto* shown = reader.spans().find(span.id);
      REQUIRE(shown != nullptr);
      CHECK(shown->span.type == static_cast<int>(span.type));
      REQUIRE(shown->span.fragments.size() == span.fragments.size());
      for (std::size_t i = 0; i < span.fragments.size(); ++i) {
        CHECK(shown->span.fragments[i] == reader.index().to_byte(span.fragments[i]));
      }
    }
  }
};

}  // namespace

TEST_CASE("the reader shows the project's spans after every kind of change") {
  Stage stage;
  stage.check_same();
  const Id first = stage.tag(10, 40);
  REQUIRE(first);
  stage.check_same();
  const Id second = stage.tag(20, 60);
  stage.follow(workbench::RetypeSpan{first, 2});
  stage.check_same();
  stage.follow(workbench::ResizeSpan{
      second, {{ByteOffset(20), ByteOffset(30)}, {ByteOffset(45), ByteOffset(60)}}});
  stage.check_same();
  CHECK(stage.bench.reader().spans().find(second)->span.fragments.size() == 2);
  stage.follow(workbench::RemoveSpan{first});
  stage.check_same();
  CHECK(stage.bench.reader().spans().find(first) == nullptr);
  stage.bench.perform(workbench::Undo{});
  stage.check_same();
  CHECK(stage.bench.reader().spans().find(first) != nullptr);
  stage.bench.perform(workbench::Redo{});
  stage.check_same();
}

TEST_CASE("splitting and merging go through the project and are undone as one step each") {
  Stage stage;
  const Id tagged = stage.tag(10, 40);
  const auto before = stage.bench.reader().spans().find(tagged)->span.fragments;
  // A place between two words of it.
  const auto& text = stage.bench.reader().text().text;
  const auto space = static_cast<std::int64_t>(text.find(' ', 20));
  REQUIRE(space < 38);
  stage.follow(workbench::ResizeSpan{
      tagged, {{before[0].begin, ByteOffset(space)}, {ByteOffset(space + 1), before[0].end}}});
  stage.check_same();
  stage.bench.perform(workbench::SelectAnnotation{tagged});
  stage.bench.refresh();
  stage.bench.perform(workbench::RunCommand{"merge_fragments"});
  stage.check_same();
  CHECK(stage.bench.reader().spans().find(tagged)->span.fragments == before);
  stage.bench.perform(workbench::Undo{});
  stage.check_same();
  CHECK(stage.bench.reader().spans().find(tagged)->span.fragments.size() == 2);
}

TEST_CASE("the same words said again are shown once") {
  Stage stage;
  for (int i = 0; i < 3; ++i) stage.follow(workbench::Tell{"No span follows in this text."});
  stage.follow(workbench::Tell{"No span comes before."});
  std::vector<std::string> titles;
  for (const auto& toast : stage.bench.state().toasts) titles.push_back(toast.title);
  CHECK(std::count(titles.begin(), titles.end(), "No span follows in this text.") == 1);
  CHECK(std::count(titles.begin(), titles.end(), "No span comes before.") == 1);
}
