// Pictures of a page in many scripts with spans over each other, at three zooms and in both themes,
// left in build/screens for a person to look at. What is checked is that every character of the
// sample has a face and that there is a picture.
#include <doctest/doctest.h>

#include <fstream>
#include <string>

#include "core/words/anchor.h"
#include "store/project/project.h"
#include "tests/e2e/window_driver.h"
#include "tests/support/shared_inputs.h"
#include "tests/support/temp_dir.h"

namespace {

namespace fs = std::filesystem;

std::string sample_text() {
  return test_support::read_file(fs::path(FORESAY_SOURCE_DIR) / "tests/golden/scripts/article.txt");
}

core::Annotation annotation(const core::TextIndex& index, core::StatementType type,
                            std::vector<core::CharRange> ranges) {
  core::Annotation made;
  made.type = type;
  made.span = core::make_span(index, ranges);
  return made;
}

// In every long paragraph spans nested six deep, two that cross, and one of two fragments.
core::AddAnnotations spans_over(const core::TextIndex& index, core::Id document) {
  core::AddAnnotations add;
  const std::string_view text = index.text();
  for (std::size_t line = 0; line < text.size();) {
    const std::size_t end = std::min(text.find('\n', line), text.size());
    const core::CharRange whole =
        index.to_char(core::ByteRange{core::ByteOffset(static_cast<std::int64_t>(line)),
                                      core::ByteOffset(static_cast<std::int64_t>(end))});
    line = end + 1;
    if (whole.size() < 50) continue;
    const auto part = [&](std::int64_t from, std::int64_t to) {
      return core::CharRange{whole.begin + whole.size() * from / 100,
                             whole.begin + whole.size() * to / 100};
    };
    using enum core::StatementType;
    for (const std::int64_t depth : {0, 1, 2, 3, 4, 5}) {
      const auto type = static_cast<core::StatementType>(depth % 3);
      add.annotations.push_back(annotation(index, type, {part(2 + 5 * depth, 60 - 6 * depth)}));
    }
    add.annotations.push_back(annotation(index, fact, {part(50, 75)}));
    add.annotations.push_back(annotation(index, prediction, {part(66, 72), part(85, 97)}));
  }
  for (auto& made : add.annotations) made.document = document;
  return add;
}

void make_project(const fs::path& path) {
  const std::string text = sample_text();
  core::ImportedBatch batch;
  core::ImportedDocument document;
  document.value.file_name = "scripts.txt";
  document.value.meta.title = "Eight scripts on one page";
  document.value.encoding = "UTF-8";
  document.value.text = text;
  document.bytes = text;
  batch.source = "scripts.txt";
  batch.format = "plain_text";
  batch.documents.push_back(document);
  auto project = store::Project::create(path, "tester").value();
  const auto imported = project.apply(core::ApplyImport{{batch}, {"scripts.txt"}});
  REQUIRE(imported);
  const core::TextIndex index(text);
  const auto added = project.apply(spans_over(index, imported->created.back()));
  REQUIRE_MESSAGE(added, added.error().message);
}

}  // namespace

TEST_CASE("a page in eight scripts leaves its picture at three zooms") {
  if (!window_driver::ready()) return;
  const test_support::TempDir home;
  const std::string program = test_support::program_path().string();
  const fs::path project = home / "scripts.foresay";
  make_project(project);
  const fs::path config = home / "config";
  const std::map<std::string, std::string> surroundings = {{"HOME", home.path().string()},
                                                           {"XDG_CONFIG_HOME", config.string()}};
  for (const std::string& zoom : std::vector<std::string>{"0.7", "1.0", "2.0"}) {
    fs::create_directories(config / "foresay");
    std::ofstream(config / "foresay/settings.json") << "{\"reader_zoom\": " << zoom << "}\n";
    const std::string theme = zoom == "0.7" ? "dark" : "light";
    const fs::path picture = test_support::screens_dir() / ("scripts-" + zoom + ".png");
    fs::remove(picture);
    CAPTURE(zoom);
    const auto ran =
        test_support::run({program, project.string(), "--screenshot", picture.string(), "--size",
                           "1440x1600", "--theme", theme, "--workspace", "read"},
                          surroundings);
    REQUIRE_MESSAGE(ran.code == 0, ran.output);
    REQUIRE(fs::exists(picture));
    CHECK(fs::file_size(picture) > 50000);
  }
}
