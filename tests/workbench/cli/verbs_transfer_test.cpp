// The verbs import, export and formats, through real projects.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "exporters/registry.h"
#include "importers/registry.h"
#include "tests/support/shared_inputs.h"
#include "tests/workbench/cli_support.h"
#include "workbench/dataset/output_folder.h"

namespace fs = std::filesystem;
using test_support::Cli;
using test_support::holds;
using test_support::read_file;

namespace {

std::map<std::string, std::string> contents_of(const fs::path& folder) {
  std::map<std::string, std::string> contents;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    contents[entry.path().lexically_relative(folder).generic_string()] = read_file(entry.path());
  }
  return contents;
}

/// The names of what differs, for a message that can be read.
std::vector<std::string> differences(const fs::path& a, const fs::path& b) {
  const auto left = contents_of(a);
  const auto right = contents_of(b);
  std::vector<std::string> names;
  for (const auto& [name, bytes] : left) {
    const auto other = right.find(name);
    if (other == right.end() || other->second != bytes) names.push_back(name);
  }
  for (const auto& [name, bytes] : right) {
    if (!left.contains(name)) names.push_back(name);
  }
  return names;
}

/// Exports the project, imports that into a new one, exports again; both exports.
std::vector<std::string> differences_after_a_round(Cli& cli) {
  const auto first = cli.path("first").string();
  const auto second = cli.path("second").string();
  const auto copy = cli.path("copy/p.foresay").string();
  fs::create_directories(cli.path("copy"));
  REQUIRE(cli.run_on("export", {"--format", "jsonl", "--out", first}) == 0);
  REQUIRE(cli.run({"new", copy}) == 0);
  const int imported = cli.run({"import", copy, first});
  CAPTURE(cli.err());
  REQUIRE(imported == 0);
  REQUIRE(cli.run({"check", copy}) == 0);
  REQUIRE(cli.run({"export", copy, "--format", "jsonl", "--out", second}) == 0);
  return differences(first, second);
}

}  // namespace

TEST_CASE("the sample goes out, in and out again without a byte's difference") {
  Cli cli;
  REQUIRE(cli.run_on("new", {"--sample"}) == 0);
  CHECK(differences_after_a_round(cli) == std::vector<std::string>{});
}

TEST_CASE("the corpus with its gold spans goes out, in and out again the same") {
  const auto corpus = test_support::shared_path("corpus");
  const auto gold = test_support::shared_path("gold/gold.jsonl");
  if (!corpus || !gold) return;
  Cli cli;
  REQUIRE(cli.run_on("new") == 0);
  // The spans are named first: the order of the paths must not matter.
  const int imported = cli.run_on("import", {gold->string(), corpus->string()});
  CHECK((imported == 0 || imported == 1));
  CHECK(cli.run_on("check") == 0);
  REQUIRE(cli.run_on("show", {"documents", "--json"}) == 0);
  CHECK(cli.json().size() == 5);
  REQUIRE(cli.run_on("show", {"spans", "--json"}) == 0);
  REQUIRE(cli.json().size() == 73);
  for (const auto& span : cli.json()) CHECK(span["start"].is_number());
  CHECK(differences_after_a_round(cli) == std::vector<std::string>{});
}

TEST_CASE("importing the same files again adds nothing") {
  Cli cli;
  const auto article = cli.file("in/a.txt", "A title\n\nSomething will happen soon.\n");
  (void)cli.file(
      "in/spans.jsonl",
      R"({"id": "s1", "file": "a.txt", "start": 9, "end": 18, "quote": "Something", "type": "claim"})"
      "\n");
  REQUIRE(cli.run_on("new") == 0);
  REQUIRE(cli.run_on("import", {cli.path("in").string()}) == 0);
  CHECK(cli.out() == "Imported 1 document and 1 span from 2 files.\n");
  CHECK(cli.run_on("import", {cli.path("in").string(), article}) == 0);
  CHECK(cli.err().empty());
  CHECK(cli.out() ==
        "Imported 0 documents and 0 spans from 2 files; 2 things were already there.\n");
  REQUIRE(cli.run_on("show", {"spans", "--json"}) == 0);
  CHECK(cli.json().size() == 1);
}

TEST_CASE("a hostile folder: the good files are imported, each bad one is a line, exit code 1") {
  Cli cli;
  (void)cli.file("in/good.txt", "A good article\n\nIt says something about Belarus.\n");
  (void)cli.file("in/paper.txt", "%PDF-1.4\n1 0 obj\n");
  (void)cli.file("in/empty.txt", "");
  (void)cli.file("in/.hidden.txt", "not to be seen");
  fs::create_directory_symlink(cli.path("in"), cli.path("in/round"));
  REQUIRE(cli.run_on("new") == 0);
  const auto report = cli.path("report.json");
  CHECK(cli.run_on("import", {cli.path("in").string(), "--report", report.string()}) == 1);
  CHECK(std::ranges::count(cli.err(), '\n') == 3);
  CHECK(holds(cli.err(), "paper.txt: "));
  CHECK(holds(cli.err(), "empty.txt: "));
  CHECK(holds(cli.err(), "round: This symbolic link leads back"));
  CHECK(cli.out() == "Imported 1 document and 0 spans from 1 file; 3 files could not be read.\n");
  const auto written = nlohmann::json::parse(read_file(report));
  CHECK(written["added"]["documents"] == 1);
  CHECK(written["files"].size() == 1);
  CHECK(written["files"][0]["format"] == "plain_text");
  CHECK(written["failed"].size() == 3);
  CHECK(written["failed"][0]["what"].is_string());
  CHECK(written["losses"] == nlohmann::json::array());
  CHECK(written["import"].is_string());
}

TEST_CASE(
    "a page that disagrees with itself is a note and no loss; a reviewed claim gets its verdict") {
  Cli cli;
  const auto page = cli.file(
      "page.html",
      "<html><head><meta name='author' content='Bo Reed'><script type='application/ld+json'>"
      R"([{"@type":"NewsArticle","headline":"Of ships","author":"Ada Finch"},)"
      R"({"@type":"ClaimReview","claimReviewed":"Seven of ten ships were lost in one winter",)"
      R"("author":{"name":"Pier Check"},"reviewRating":{"ratingValue":2,"bestRating":6,)"
      R"("worstRating":1,"alternateName":"False"}}]</script></head><body><h1>Of ships</h1>)"
      "<p>The harbour master told the council that seven of ten ships were lost in one winter, "
      "and that a pier would have kept them safe from the storms.</p></body></html>");
  REQUIRE(cli.run_on("new") == 0);
  CHECK(cli.run_on("import", {page, "--json"}) == 0);
  CHECK(holds(cli.err(), "Note: "));
  CHECK(holds(cli.err(), "about the authors: “Ada Finch” was taken"));
  CHECK(cli.json()["losses"].empty());
  CHECK(cli.json()["notes"].size() == 1);
  CHECK(cli.json()["added"]["annotations"] == 1);
  CHECK(cli.json()["added"]["verdicts"] == 1);
  // Once more, and nothing is added.
  CHECK(cli.run_on("import", {page, "--json"}) == 0);
  CHECK(cli.json()["added"]["verdicts"] == 0);
}

TEST_CASE("when no file can be read nothing changes: exit code 3") {
  Cli cli;
  const auto empty = cli.file("empty.txt", "");
  REQUIRE(cli.run_on("new") == 0);
  const auto before = read_file(cli.project());
  CHECK(cli.run_on("import", {empty}) == 3);
  CHECK(holds(cli.err(), "empty.txt: "));
  CHECK(holds(cli.err(), "No file could be read"));
  CHECK(cli.run_on("import", {cli.path("nowhere").string()}) == 3);
  CHECK(read_file(cli.project()) == before);
}

TEST_CASE("every export format writes its files, twice the same bytes, and says its losses first") {
  Cli cli;
  REQUIRE(cli.run_on("new", {"--sample"}) == 0);
  for (const auto* exporter : exporters::all()) {
    const std::string name(exporter->name);
    CAPTURE(name);
    const auto a = cli.path(name + "_a").string();
    const auto b = cli.path(name + "_b").string();
    const int first = cli.run_on("export", {"--format", name, "--out", a});
    // What a format holds of no project is noted; of the sample nothing else is lost.
    CHECK(first == 0);
    CHECK(holds(cli.err(), "Note: The texts of the documents are not in the tables.") ==
          (name == "csv"));
    CHECK(holds(cli.out(), "Exported "));
    CHECK(cli.run_on("export", {"--format", name, "--out", b}) == first);
    CHECK(contents_of(a).size() >= 2);
    CHECK(differences(a, b) == std::vector<std::string>{});
    // Again in the same place: it replaces itself.
    CHECK(cli.run_on("export", {"--format", name, "--out", a}) == first);
    CHECK(differences(a, b) == std::vector<std::string>{});
  }
}

TEST_CASE("an export can be restricted to documents and types") {
  Cli cli;
  REQUIRE(cli.run_on("new", {"--sample"}) == 0);
  REQUIRE(cli.run_on("show", {"documents", "--json"}) == 0);
  const auto document = cli.json()[0];
  const auto out = cli.path("out").string();
  REQUIRE(cli.run_on("export", {"--format", "jsonl", "--out", out, "--document",
                                document["file"].get<std::string>(), "--type", "prediction"}) < 2);
  const auto spans = read_file(fs::path(out) / "spans.jsonl");
  CHECK(std::ranges::count(spans, '\n') == document["predictions"].get<int>());
  CHECK(cli.run_on("export", {"--format", "jsonl", "--out", out, "--document", "none"}) == 3);
}

TEST_CASE("an export says which document is in which part of a split, by shares and seed") {
  Cli cli;
  REQUIRE(cli.run_on("new", {"--sample"}) == 0);
  const auto exported = [&](const std::string& name, std::vector<std::string> split) {
    std::vector<std::string> words{"--format", "jsonl", "--out", cli.path(name).string()};
    words.insert(words.end(), split.begin(), split.end());
    REQUIRE(cli.run_on("export", words) < 2);
    return contents_of(cli.path(name));
  };
  const auto first = exported("a", {"--split", "50/25/25"});
  CHECK(first == exported("b", {"--split", "50/25/25", "--seed", "1"}));
  CHECK(first.at("splits.csv") !=
        exported("c", {"--split", "50/25/25", "--seed", "9"}).at("splits.csv"));
  const auto only_test = exported("d", {"--split", "0/0/100"}).at("splits.csv");
  CHECK(std::ranges::count(only_test, '\n') == 8);
  CHECK_FALSE(holds(only_test, "train"));
  CHECK(exported("e", {}).count("splits.csv") == 0);
  for (const char* bad : {"80/10", "80/10/11", "80/10/10/0", "a/b/c", "-10/10/100", "80//20", ""}) {
    CAPTURE(bad);
    CHECK(cli.run_on("export",
                     {"--format", "jsonl", "--out", cli.path("f").string(), "--split", bad}) == 2);
  }
  CHECK(cli.run_on("export",
                   {"--format", "jsonl", "--out", cli.path("f").string(), "--seed", "2"}) == 2);
}

TEST_CASE("a folder with other files is refused without --force and nothing in it is lost") {
  Cli cli;
  REQUIRE(cli.run_on("new") == 0);
  const auto mine = cli.file("out/mine.txt", "mine");
  const auto out = cli.path("out").string();
  CHECK(cli.run_on("export", {"--format", "jsonl", "--out", out}) == 3);
  CHECK(holds(cli.err(), "--force"));
  CHECK(contents_of(out).size() == 1);
  CHECK(cli.run_on("export", {"--format", "jsonl", "--out", out, "--force"}) < 2);
  CHECK(read_file(mine) == "mine");
  CHECK(cli.run_on("export", {"--format", "jsonl", "--out", mine, "--force"}) == 3);
  CHECK(cli.run_on("export", {"--format", "jsonl", "--out", cli.project()}) == 3);
  CHECK(cli.run_on("check") == 0);
}

TEST_CASE("formats lists every importer and exporter there is") {
  Cli cli;
  CHECK(cli.run({"formats", "--json"}) == 0);
  std::size_t imports = 0;
  for (const auto& format : cli.json()) {
    imports += format["direction"] == "import" ? 1U : 0U;
    CHECK(format["name"].is_string());
    CHECK(format["description"].is_string());
    CHECK(format["extensions"].is_array());
  }
  CHECK(imports == importers::all().size());
  CHECK(cli.json().size() == imports + exporters::all().size());
  CHECK(cli.run({"formats"}) == 0);
  CHECK(std::ranges::count(cli.out(), '\n') ==
        static_cast<std::ptrdiff_t>(importers::all().size() + exporters::all().size() + 1));
}
