// The real program, driven by keys alone: what a person does in a first quarter of an hour.
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "core/structure/sentence_reading.h"
#include "core/text/boundary.h"
#include "core/text/text_index.h"
#include "store/project/snapshot.h"
#include "store/sqlite/database.h"
#include "tests/e2e/window_driver.h"
#include "tests/support/shared_inputs.h"

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using window_driver::eventually;
using window_driver::Window;

std::int64_t count(const fs::path& project, const std::string& table) {
  const auto snapshot = store::Snapshot::open(project);
  if (!snapshot) return -1;
  return snapshot->database().integer("SELECT count(*) FROM " + table).value_or(-1);
}

bool holds(const fs::path& project, const std::string& table, std::int64_t rows) {
  return eventually([&] { return count(project, table) == rows; });
}

// An article of the corpus, or of the sample where there is no corpus.
fs::path article() {
  const auto corpus = test_support::shared_path("corpus/001_b9e2aecbd1292a7d.txt");
  return corpus ? *corpus : test_support::assets_dir() / "sample" / "03_three-winters.txt";
}

// Types a path into the sheet that a chord opens; again when the sheet was too slow for the keys.
bool in_sheet(Window& window, const std::string& chord, const std::string& path,
              const std::function<bool()>& done) {
  for (int attempt = 0; attempt < 3; ++attempt) {
    window.key(chord);
    window.key("ctrl+a");
    window.type(path);
    window.key("Return");
    if (eventually(done, 5s)) return true;
    window.key("Escape");
    window.key("Escape");
  }
  return false;
}

void quit(Window& window) {
  window.key("ctrl+q");
  REQUIRE(window.ended(10s) == 0);
}

// By the key alone: to the page, to where it goes, to the files.
bool export_to(Window& window, const fs::path& folder) {
  for (int attempt = 0; attempt < 3; ++attempt) {
    window.key("alt+4");
    window.key("ctrl+e");
    window.key("ctrl+a");
    window.type(folder.string());
    window.key("Return");
    window.key("ctrl+e");
    if (eventually([&] { return fs::exists(folder / "spans.jsonl"); }, 5s)) return true;
    window.key("Escape");
    window.key("Escape");
  }
  return false;
}

std::vector<nlohmann::json> spans_in(const fs::path& folder) {
  std::vector<nlohmann::json> out;
  std::istringstream lines(test_support::read_file(folder / "spans.jsonl"));
  for (std::string line; std::getline(lines, line);) out.push_back(nlohmann::json::parse(line));
  return out;
}

void tag_three_and_undo(const fs::path& home, const fs::path& project) {
  Window window(home, {});
  REQUIRE(in_sheet(window, "ctrl+shift+n", "war.foresay", [&] { return fs::exists(project); }));
  REQUIRE(in_sheet(window, "ctrl+o", article().string(),
                   [&] { return count(project, "document") == 1; }));
  window.key("ctrl+Home");
  for (const char* type : {"1", "2", "3"}) {
    // Away from the title and from the sentence that was tagged last.
    window.key("period");
    window.key("period");
    window.key(type);
  }
  CHECK(holds(project, "annotation", 3));
  window.key("ctrl+z");
  CHECK(holds(project, "annotation", 2));
  window.key("ctrl+shift+z");
  CHECK(holds(project, "annotation", 3));
  window.picture(test_support::screens_dir() / "driven.png");
  quit(window);
}

}  // namespace

TEST_CASE("an article imported, tagged, undone and exported by keys alone is what was typed") {
  if (!window_driver::ready()) return;
  const test_support::TempDir home;
  const fs::path project = home / "war.foresay";
  tag_three_and_undo(home.path(), project);
  {
    Window window(home.path(), {project.string()});
    window.key("ctrl+z");
    CHECK(holds(project, "annotation", 2));
    REQUIRE(export_to(window, home / "out"));
    quit(window);
  }
  const auto spans = spans_in(home / "out");
  const auto snapshot = store::Snapshot::open(project).value();
  const auto dataset = snapshot.load();
  const core::TextIndex index(dataset.documents.front().text);
  const auto sentences = core::sentences(index.text());
  REQUIRE(spans.size() == 2);
  CHECK(spans[0].at("type") == "claim");
  CHECK(spans[1].at("type") == "prediction");
  CHECK(spans[0].at("end") <= spans[1].at("start"));
  for (const auto& span : spans) {
    const core::CharRange range{core::CharOffset(span.at("start").get<std::int64_t>()),
                                core::CharOffset(span.at("end").get<std::int64_t>())};
    const auto bytes = index.to_byte(range);
    CHECK(span.at("quote") == std::string(index.slice(bytes)));
    CHECK(std::ranges::find(sentences, bytes) != sentences.end());
    CHECK(span.at("file") == article().filename().string());
  }
}
