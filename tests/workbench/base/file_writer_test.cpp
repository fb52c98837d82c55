// What a person asked to be written, where something lies already.
#include "workbench/base/file_writer.h"

#include <doctest/doctest.h>

#include "tests/workbench/cli_support.h"

namespace fs = std::filesystem;
using test_support::Cli;
using test_support::holds;
using test_support::read_file;

namespace {

/// A project with one article; the article's path.
std::string project_with_article(Cli& cli) {
  REQUIRE(cli.run_on("new") == 0);
  return cli.file("articles/bridge.txt", "A bridge\n\nThe bridge will open before the winter.\n");
}

}  // namespace

TEST_CASE(
    "a report replaces an earlier report and nothing else, and is refused before the import") {
  Cli cli;
  const auto article = project_with_article(cli);
  const auto report = cli.path("report.json").string();
  const auto import = [&](const std::string& to, const std::vector<std::string>& more = {}) {
    std::vector<std::string> rest = {article, "--report", to};
    rest.insert(rest.end(), more.begin(), more.end());
    return cli.run_on("import", rest);
  };
  const auto thesis = cli.file("thesis.txt", "years of work");
  CHECK(import(thesis) == 3);
  CHECK(holds(cli.err(), "no earlier report"));
  CHECK(import(cli.project(), {"--force"}) == 3);
  CHECK(holds(cli.err(), "This is a project"));
  CHECK(import(article, {"--force"}) == 3);
  CHECK(holds(cli.err(), "to be imported"));
  CHECK(import(cli.path("articles").string(), {"--force"}) == 3);
  CHECK(import("/dev/null", {"--force"}) == 3);
  CHECK(import(cli.path(std::string(300, 'x')).string()) == 3);
  CHECK(import(cli.path("thesis.txt/below").string()) == 3);
  fs::create_symlink("round", cli.path("round"));
  CHECK(import(cli.path("round").string()) == 3);
  CHECK(read_file(thesis) == "years of work");
  // None of these imported anything.
  REQUIRE(cli.run_on("show", {"documents", "--json"}) == 0);
  CHECK(cli.json().empty());
  CHECK(import(report) == 0);
  CHECK(import(report) == 0);
  CHECK(import(thesis, {"--force"}) == 0);
  CHECK(holds(read_file(thesis), "\"added\""));
  CHECK(import(cli.path("made/on/the/way.json").string()) == 0);
}

TEST_CASE("a picture of the window replaces an earlier picture and nothing else") {
  Cli cli;
  (void)project_with_article(cli);
  const auto photo = cli.file("photo.png", "\x89PNG and a photo of mine");
  const auto picture = [&](const std::string& to, const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments = {cli.project(), "--screenshot", to};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return cli.run(arguments);
  };
  constexpr int kWindow = -1;
  CHECK(picture(photo) == 3);
  CHECK(holds(cli.err(), "no earlier picture"));
  CHECK(picture(photo, {"--force"}) == kWindow);
  CHECK(picture(cli.project(), {"--force"}) == 3);
  CHECK(picture(cli.project() + "-wal", {"--force"}) == 3);
  CHECK(picture(cli.path("new.png").string()) == kWindow);
  const auto ours = cli.file("ours.png", "\x89PNG " + std::string(workbench::kPictureMark));
  CHECK(picture(ours) == kWindow);
}
