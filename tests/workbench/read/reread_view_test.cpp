// The sheet "Wrong letters? Read it as…" and what the reader shows after it.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "core/base/sha256.h"
#include "core/encoding/charset.h"
#include "tests/support/shared_inputs.h"
#include "tests/support/temp_dir.h"
#include "workbench/app/workbench.h"
#include "workbench/read/reread.h"

namespace {

// "Кубок: наступ почнеться взимку" in KOI8-U.
const std::string kBytes =
    "\xEB\xD5\xC2\xCF\xCB: \xCE\xC1\xD3\xD4\xD5\xD0 \xD0\xCF\xDE\xCE\xC5\xD4\xD8\xD3\xD1 "
    "\xD7\xDA\xC9\xCD\xCB\xD5";

struct RereadStage {
  test_support::TempDir dir;
  workbench::Workbench bench{environment(), [] {}};

  RereadStage() {
    bench.perform(workbench::NewProject{dir / "p.foresay", false});
    REQUIRE(bench.project() != nullptr);
    core::ImportedBatch batch;
    core::ImportedDocument document;
    document.bytes = kBytes;
    document.value.file_name = "cup.txt";
    document.value.encoding = "windows-1252";
    document.value.sha256 = core::sha256_hex(kBytes);
    document.value.text = core::decode_text_as(kBytes, "windows-1252")->text;
    batch.documents.push_back(document);
    bench.perform(workbench::Apply{core::ApplyImport{{batch}, {"cup.txt"}}});
    bench.refresh();
    REQUIRE(bench.documents().rows().size() == 1);
    bench.perform(workbench::OpenDocument{bench.documents().rows().front()->id, {}});
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
  void open_sheet() {
    bench.perform(workbench::RunCommand{"reread"});
    bench.refresh();
  }
  std::string quote(core::Id annotation) {
    bench.refresh();
    const auto* shown = bench.reader().spans().find(annotation);
    REQUIRE(shown != nullptr);
    return std::string(bench.reader().index().slice(shown->span.fragments.front()));
  }
};

}  // namespace

TEST_CASE("the sheet lists how a document reads in each encoding, its own first") {
  RereadStage stage;
  stage.open_sheet();
  const auto& lines = stage.bench.reread().lines();
  REQUIRE(lines.size() > 10);
  CHECK(lines.front().current);
  CHECK(lines.front().encoding == "windows-1252");
  const auto koi =
      std::ranges::find(lines, "Кубок: наступ почнеться взимку", &workbench::RereadLine::words);
  REQUIRE(koi != lines.end());
  stage.bench.perform(workbench::ChooseReading{koi->encoding});
  stage.bench.refresh();
  CHECK(stage.bench.reread().preview() == "Кубок: наступ почнеться взимку\n");
  stage.bench.perform(workbench::ShowOverlay{});
  stage.bench.refresh();
  CHECK(stage.bench.reread().lines().empty());
}

TEST_CASE("of a long line what is shown has the first letter that tells") {
  const std::string plain(300, 'x');
  CHECK(workbench::telling_lines(plain + " naïve end", 1, 40) ==
        "…" + std::string(21, 'x') + " naïve end\n");
  CHECK(workbench::telling_lines("A naïve line", 1, 7) == "A naïve\n");
  CHECK(workbench::telling_lines("nothing tells\n" + plain, 1, 7) == "nothing\n");
}

TEST_CASE("reading anew changes text and spans in the reader, and undo brings both back") {
  RereadStage stage;
  stage.bench.perform(workbench::FollowReader{
      workbench::TagRanges{1,
                           {stage.bench.reader().index().to_byte(
                               core::CharRange{core::CharOffset(7), core::CharOffset(13)})}}});
  const core::Id span = stage.bench.state().annotation;
  REQUIRE(span);
  const std::string before = stage.bench.reader().text().text;
  const std::string quote = stage.quote(span);
  stage.open_sheet();
  stage.bench.perform(workbench::ChooseReading{"KOI8-R"});
  stage.bench.refresh();
  stage.bench.perform(workbench::RereadOpen{});
  stage.bench.refresh();
  CHECK(stage.bench.state().overlay == workbench::Overlay::none);
  CHECK(stage.bench.reader().text().text == "Кубок: наступ почнеться взимку");
  CHECK(stage.quote(span) == "наступ");
  stage.bench.perform(workbench::Undo{});
  CHECK(stage.bench.reader().text().text == before);
  CHECK(stage.quote(span) == quote);
  stage.bench.perform(workbench::Redo{});
  CHECK(stage.quote(span) == "наступ");
}
