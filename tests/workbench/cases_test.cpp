// The cases of tests/cases: a project, what a person does with it, what it exports then.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "tests/support/shared_inputs.h"
#include "tests/workbench/case_player.h"

namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using test_support::CasePlayer;
using test_support::Rows;

std::vector<fs::path> cases() {
  std::vector<fs::path> out;
  for (const auto& entry : fs::directory_iterator(test_support::source_dir() / "tests" / "cases")) {
    if (entry.is_directory()) out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

// An action is refused where it says so, with those words, and nowhere else.
void play(CasePlayer& player, const Rows& actions) {
  for (const auto& action : actions) {
    CAPTURE(action.dump());
    player.play(action);
    const auto complaints = player.complaints();
    const std::string expected = action.value("refused", std::string());
    if (expected.empty()) {
      for (const auto& complaint : complaints) FAIL_CHECK(complaint);
    } else {
      REQUIRE(complaints.size() == 1);
      CHECK(complaints.front().find(expected) != std::string::npos);
    }
  }
}

// Rows of one file, only with the keys that the expected row has.
void compare(const Rows& expected, const Rows& found) {
  CHECK(found.size() == expected.size());
  for (std::size_t i = 0; i < std::min(found.size(), expected.size()); ++i) {
    for (const auto& item : expected[i].items()) {
      const std::string& key = item.key();
      if (key == "file_of_rows") continue;
      CAPTURE(i);
      CAPTURE(key);
      CHECK(found[i].value(key, json()).dump() == item.value().dump());
    }
  }
}

}  // namespace

TEST_CASE("every case ends in the rows it expects") {
  const auto all = cases();
  REQUIRE(all.size() >= 5);
  for (const auto& folder : all) {
    CAPTURE(folder.filename().string());
    CasePlayer player(folder / "project.jsonl");
    play(player, test_support::read_rows(test_support::read_file(folder / "actions.jsonl")));
    const auto expected =
        test_support::read_rows(test_support::read_file(folder / "expected.jsonl"));
    REQUIRE_FALSE(expected.empty());
    std::map<std::string, Rows> by_file;
    for (const auto& row : expected) {
      auto& rows = by_file[row.at("file_of_rows").get<std::string>()];
      // A file of which no row is expected is named by a row with nothing else.
      if (row.size() > 1) rows.push_back(row);
    }
    for (const auto& entry : by_file) {
      const std::string& file = entry.first;
      CAPTURE(file);
      compare(entry.second, player.exported(file));
    }
  }
}
