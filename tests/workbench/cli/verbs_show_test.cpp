// The verbs show and search: tables for people, JSON with the documented keys for scripts.
#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <set>
#include <sstream>

#include "core/text/text_width.h"
#include "tests/support/shared_inputs.h"
#include "tests/support/temp_dir.h"
#include "tests/workbench/cli_support.h"

using test_support::Cli;
using test_support::holds;

namespace {

std::set<std::string> keys_of(const nlohmann::json& object) {
  std::set<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.insert(key);
  return keys;
}

/// The names between back quotes in the row of the documentation's table that begins with `what`.
std::set<std::string> documented_keys(const std::string& what) {
  std::istringstream page(
      test_support::read_file(test_support::source_dir() / "docs" / "command-line.md"));
  for (std::string line; std::getline(page, line);) {
    if (!line.starts_with("| `" + what + "` |")) continue;
    std::set<std::string> keys;
    auto at = line.find('|', 2);
    while ((at = line.find('`', at)) != std::string::npos) {
      const auto end = line.find('`', at + 1);
      if (const auto word = line.substr(at + 1, end - at - 1); word != "null") keys.insert(word);
      at = end + 1;
    }
    return keys;
  }
  return {};
}

}  // namespace

TEST_CASE("every listing prints a table for people and the documented JSON keys for scripts") {
  Cli cli;
  REQUIRE(cli.run_on("new", {"--sample"}) == 0);
  for (const char* what :
       {"documents", "spans", "parties", "propositions", "outcomes", "journal"}) {
    CAPTURE(what);
    CHECK(cli.run_on("show", {what}) == 0);
    CHECK(std::ranges::count(cli.out(), '\n') >= 2);
    CHECK(cli.err().empty());
    CHECK(cli.run_on("show", {what, "--json"}) == 0);
    const auto rows = cli.json();
    REQUIRE(rows.size() > 0);
    CHECK(rows.size() + 2 == static_cast<std::size_t>(std::ranges::count(cli.out(), '\n')));
    for (const auto& row : rows) {
      CHECK(keys_of(row) == documented_keys(what));
      CHECK(row["id"].is_string());
    }
  }
}

TEST_CASE("a table fits the terminal it is for and is whole when it is not for one") {
  Cli cli;
  REQUIRE(cli.run_on("new", {"--sample"}) == 0);
  REQUIRE(cli.run_on("show", {"spans"}) == 0);
  CHECK_FALSE(holds(cli.out(), "…\n"));
  cli.environment().output_is_terminal = true;
  cli.environment().columns = 140;
  REQUIRE(cli.run_on("show", {"spans"}) == 0);
  std::istringstream lines(cli.out());
  for (std::string line; std::getline(lines, line);) {
    CAPTURE(line);
    CHECK(core::display_width(line) <= 140);
  }
  CHECK(holds(cli.out(), "…"));
}

TEST_CASE("spans can be restricted to a document and a type") {
  Cli cli;
  REQUIRE(cli.run_on("new", {"--sample"}) == 0);
  REQUIRE(cli.run_on("show", {"documents", "--json"}) == 0);
  const auto document = cli.json()[0];
  for (const char* key : {"id", "file", "title"}) {
    REQUIRE(cli.run_on("show", {"spans", "--json", "--type", "prediction", "--document",
                                document[key].get<std::string>()}) == 0);
    CHECK(cli.json().size() == document["predictions"].get<std::size_t>());
    for (const auto& span : cli.json()) {
      CHECK(span["document"] == document["id"]);
      CHECK(span["type"] == "prediction");
    }
  }
  CHECK(cli.run_on("show", {"spans", "--document", "no such article"}) == 3);
  CHECK(holds(cli.err(), "There is no document “no such article”"));
}

TEST_CASE("a search prints a concordance whose ranges are code points of the text") {
  Cli cli;
  const auto article = cli.file("a.txt", "Ein Tïtel\n\nЛукашенко said nothing. Nothing at all.\n");
  REQUIRE(cli.run_on("new") == 0);
  REQUIRE(cli.run_on("import", {article}) == 0);
  CHECK(cli.run_on("search", {"nothing"}) == 0);
  CHECK(holds(cli.out(), "Лукашенко said"));
  CHECK(cli.run_on("search", {"лукашенко", "--json"}) == 0);
  REQUIRE(cli.json().size() == 1);
  const auto hit = cli.json()[0];
  CHECK(keys_of(hit) ==
        std::set<std::string>{"kind", "id", "document", "title", "ranges", "left", "hit", "right"});
  CHECK(hit["kind"] == "document");
  CHECK(hit["hit"] == "Лукашенко");
  CHECK(hit["ranges"] == nlohmann::json::parse("[[11, 20]]"));
}

TEST_CASE("nothing found is no failure, and a query that cannot be read is a sentence") {
  Cli cli;
  REQUIRE(cli.run_on("new") == 0);
  CHECK(cli.run_on("search", {"xylophone"}) == 0);
  CHECK(cli.out().empty());
  CHECK(cli.err() == "Searched for xylophone\nNothing was found.\n");
  CHECK(cli.run_on("search", {"xylophone", "--json"}) == 0);
  CHECK(cli.json() == nlohmann::json::array());
  CHECK(cli.run_on("search", {"\"an open phrase"}) == 3);
  CHECK(cli.err().size() > 20);
}

TEST_CASE("what a query was taken to mean is one line, also when any form is asked for") {
  Cli cli;
  REQUIRE(cli.run_on("new") == 0);
  REQUIRE(cli.run_on("import",
                     {cli.file("a.txt", "A title\n\nIt could well invade. 5 % of all.\n")}) == 0);
  CHECK(cli.run_on("search", {"“could well” 5 %", "--json"}) == 0);
  CHECK(cli.err() == "Searched for \"could well\" AND \"5 %\"\n");
  CHECK(cli.json().size() == 1);
  CHECK(cli.run_on("search", {"invaded", "--forms", "--json"}) == 0);
  CHECK(cli.err() == "Searched for forms:invaded (invade)\n");
  CHECK(cli.json().size() == 1);
  CHECK(cli.run_on("tag-all", {"invaded", "claim", "--forms", "--dry-run", "--json"}) == 0);
  CHECK(cli.err() == "Searched for forms:invaded (invade)\n");
  CHECK(cli.json()["places"] == 1);
}

TEST_CASE("a search is narrowed by outlet, days, type and speaker, each as a person names it") {
  Cli cli;
  REQUIRE(cli.run_on("new", {"--sample"}) == 0);
  REQUIRE(cli.run_on("show", {"spans", "--json"}) == 0);
  const auto spans = cli.json();
  const auto count = [&cli](std::vector<std::string> options) {
    options.insert(options.begin(), {"the", "--json", "--limit", "100000"});
    REQUIRE(cli.run_on("search", options) == 0);
    return cli.json().size();
  };
  const auto all = count({});
  for (const auto& type : {"claim", "prediction", "fact"}) {
    const auto of_type = count({"--type", type});
    CHECK(of_type > 0);
    CHECK(of_type < all);
  }
  CHECK(count({"--type", "claim", "--type", "prediction"}) >= count({"--type", "claim"}));
  CHECK(count({"--to", "1900-01-01"}) == 0);
  REQUIRE(cli.run_on("show", {"documents", "--json"}) == 0);
  const auto outlet = cli.json()[0]["publisher"].get<std::string>();
  std::string shouted = outlet;
  std::transform(shouted.begin(), shouted.end(), shouted.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  CHECK(count({"--outlet", outlet}) > 0);
  CHECK(count({"--outlet", shouted}) == count({"--outlet", outlet}));
  const auto speaker = std::find_if(spans.begin(), spans.end(), [](const auto& span) {
    return span["speaker"].is_string() &&
           span["quote"].template get<std::string>().find("the ") != std::string::npos;
  });
  REQUIRE(speaker != spans.end());
  CHECK(count({"--speaker", (*speaker)["speaker"].get<std::string>()}) > 0);
}

TEST_CASE("what a search is narrowed to must be there, and days must be days in their order") {
  Cli cli;
  REQUIRE(cli.run_on("new", {"--sample"}) == 0);
  CHECK(cli.run_on("search", {"the", "--outlet", "No Such Paper"}) == 3);
  CHECK(holds(cli.err(), "No document is from the outlet “No Such Paper”"));
  CHECK(cli.run_on("search", {"the", "--speaker", "Nobody At All"}) == 3);
  CHECK(holds(cli.err(), "There is no party “Nobody At All”"));
  CHECK(cli.run_on("search", {"the", "--from", "2023-01-02", "--to", "2023-01-01"}) == 3);
  CHECK(cli.run_on("search", {"the", "--from", "yesterday"}) == 2);
  CHECK(cli.run_on("search", {"the", "--type", "guess"}) == 2);
  CHECK(cli.run_on("search", {"the", "--sort", "length"}) == 2);
}

TEST_CASE("lines come in pages and can be sorted by what stands beside the hit") {
  Cli cli;
  const auto article = cli.file("a.txt", "Title\n\nOne c river b.\n\nTwo a river d.\n\n" +
                                             std::string(200, '-') + " Three b river a.\n");
  REQUIRE(cli.run_on("new") == 0);
  REQUIRE(cli.run_on("import", {article}) == 0);
  const auto rights = [&cli](std::vector<std::string> options) {
    options.insert(options.begin(), {"\"a river\" OR \"b river\"", "--json"});
    REQUIRE(cli.run_on("search", options) == 0);
    std::vector<std::string> out;
    for (const auto& row : cli.json()) out.push_back(row["right"].get<std::string>().substr(0, 3));
    return out;
  };
  CHECK(rights({"--sort", "place"}) == std::vector<std::string>{" d.", " a."});
  CHECK(rights({"--sort", "right"}) == std::vector<std::string>{" a.", " d."});
  CHECK(rights({"--sort", "place", "--limit", "1", "--offset", "1"}) ==
        std::vector<std::string>{" a."});
  CHECK(cli.run_on("search", {"river", "--limit", "1"}) == 0);
  CHECK(holds(cli.err(), "--offset 1 shows the next ones"));
}

TEST_CASE("documents are shown with authors, address and encoding, spans with what they track") {
  Cli cli;
  REQUIRE(cli.run_on("new", {}) == 0);
  const test_support::TempDir folder;
  const auto file = folder / "dam.md";
  test_support::write_file(file,
                           "---\nauthor: Ida Berg\nurl: https://river.example/dam\n---\n"
                           "The dam will hold.\n");
  REQUIRE(cli.run_on("import", {file.string()}) == 0);
  REQUIRE(cli.run_on("show", {"documents", "--json"}) == 0);
  const auto document = cli.json().at(0);
  CHECK(document.at("authors").dump() == R"(["Ida Berg"])");
  CHECK(document.at("address") == "https://river.example/dam");
  CHECK(document.at("encoding") == "UTF-8");
  const auto propositions = folder / "propositions.jsonl";
  test_support::write_file(propositions, "{\"id\":\"D1\",\"statement\":\"The dam breaks\"}\n");
  REQUIRE(cli.run_on("import", {propositions.string()}) == 0);
  const std::vector<std::string> tag = {"dam.md",        "56", "74",       "prediction",
                                        "--proposition", "D1", "--stance", "denies"};
  REQUIRE(cli.run_on("tag", tag) == 0);
  REQUIRE(cli.run_on("show", {"spans", "--json"}) == 0);
  const auto tracks = cli.json().at(0).at("tracks");
  REQUIRE(tracks.size() == 1);
  CHECK(tracks[0].at("stance") == "denies");
  CHECK(tracks[0].at("expects_event") == false);
  CHECK(tracks[0].at("probability").is_null());
}
