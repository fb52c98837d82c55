#include "workbench/app/palette.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "core/words/folding.h"
#include "workbench/app/palette_headings.h"
#include "workbench/base/commands.h"
#include "workbench/base/fuzzy_match.h"

namespace {

int score(std::string_view typed, std::string_view name) {
  return workbench::fuzzy_score(core::name_key(typed), core::name_key(name)).value_or(-10000);
}

}  // namespace

TEST_CASE("letters that begin words beat letters scattered inside them") {
  CHECK(score("gr", "Go to Read") > score("gr", "Larger text"));
  CHECK(score("export", "Export dataset…") > score("export", "Experts only, part"));
  CHECK(score("luka", "Aliaksandr Lukashenka") > score("luka", "Lingua franca, Ukraine, Kaunas"));
}

TEST_CASE("a name without the letters in order does not match") {
  CHECK_FALSE(workbench::fuzzy_score("zx", "export").has_value());
  CHECK_FALSE(workbench::fuzzy_score("tropxe", "export").has_value());
  CHECK(workbench::fuzzy_score("", "anything") == 0);
}

TEST_CASE("every command has a distinct name and title, and every one of them has a key slot") {
  std::set<std::string_view> names;
  std::set<std::string_view> titles;
  for (const auto& command : workbench::commands()) {
    CAPTURE(std::string(command.name));
    CHECK(names.insert(command.name).second);
    CHECK(titles.insert(command.title).second);
  }
  CHECK(names.size() > 20);
}

TEST_CASE("headings of the open text are found among the rest, and alone after #") {
  workbench::ReaderModel reader;
  reader.open(
      {core::Id(1), "", "", "# River\n\nWords.\n\n## Costs\n\nHigh.\n\n# Coda\n", "", true});
  workbench::Palette palette;
  const workbench::DocumentList documents;
  palette.open(nullptr, documents, workbench::State(), workbench::KeyMap(),
               workbench::heading_entries(reader));
  palette.type("costs");
  REQUIRE_FALSE(palette.entries().empty());
  CHECK(palette.entries().front().title == "Costs");
  CHECK(palette.entries().front().detail == "48 %");
  CHECK(palette.entries().front().level == 2);
  const auto& action = palette.entries().front().action;
  REQUIRE(std::holds_alternative<workbench::GoToPlace>(action));
  CHECK(std::get<workbench::GoToPlace>(action).at == core::CharOffset(20));
  palette.type("#");
  REQUIRE(palette.entries().size() == 3);
  CHECK(palette.entries()[0].title == "River");
  CHECK(palette.entries()[2].title == "Coda");
  palette.type("# co");
  CHECK(palette.entries().size() == 2);
  palette.open(nullptr, documents, workbench::State(), workbench::KeyMap());
  palette.type("#");
  REQUIRE(palette.entries().size() == 1);
  CHECK_FALSE(palette.entries().front().disabled.empty());
}

TEST_CASE("without a project the palette offers commands and says why the others wait") {
  workbench::Palette palette;
  const workbench::DocumentList documents;
  palette.open(nullptr, documents, workbench::State(), workbench::KeyMap());
  palette.type("import");
  REQUIRE_FALSE(palette.entries().empty());
  const auto& first = palette.entries().front();
  CHECK(first.title == "Import documents or annotations…");
  CHECK(first.disabled == "Open or make a project first.");
  CHECK(first.detail == "Ctrl+O");
  palette.type("new project");
  REQUIRE_FALSE(palette.entries().empty());
  CHECK(palette.entries().front().title == "New project…");
  CHECK(palette.entries().front().disabled.empty());
  // A word of its name that its title does not have.
  palette.type("journal");
  REQUIRE_FALSE(palette.entries().empty());
  CHECK(palette.entries().front().title == "Show what was changed");
}
