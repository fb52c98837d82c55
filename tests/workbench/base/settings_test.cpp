#include "workbench/base/settings.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "tests/support/temp_dir.h"
#include "workbench/base/environment.h"
#include "workbench/base/file_writer.h"

namespace fs = std::filesystem;
using test_support::read_file;
using test_support::TempDir;
using test_support::write_file;
using workbench::load_settings;
using workbench::save_settings;
using workbench::Settings;

namespace {

Settings some_settings() {
  Settings settings;
  settings.annotator = "Zoë";
  settings.theme = workbench::ThemeChoice::dark;
  settings.document_order = workbench::DocumentOrder::newest;
  settings.reader_zoom = 1.25;
  settings.interface_scale = 1.5;
  settings.panel_widths = {{"documents", 280.0}, {"inspector", 340.5}};
  settings.recent_projects = {"/a/b.foresay", "/c d.foresay"};
  settings.keys = {{"undo", {"Ctrl+U"}}, {"redo", {}}};
  return settings;
}

}  // namespace

TEST_CASE("settings come back as they were saved, in folders that did not exist") {
  const TempDir dir;
  const auto file = dir.path() / "config" / "foresay" / "settings.json";
  REQUIRE(save_settings(file, some_settings()).ok());
  const auto loaded = load_settings(file);
  CHECK(loaded.settings == some_settings());
  CHECK(loaded.complaints.empty());
  const auto bytes = read_file(file);
  REQUIRE(save_settings(file, loaded.settings).ok());
  CHECK(read_file(file) == bytes);
  CHECK(std::distance(fs::directory_iterator(file.parent_path()), {}) == 1);
}

TEST_CASE("a missing file gives the defaults without a complaint") {
  const TempDir dir;
  const auto loaded = load_settings(dir / "none.json");
  CHECK(loaded.settings == Settings{});
  CHECK(loaded.complaints.empty());
}

TEST_CASE("a damaged file is kept as .bad, said in one sentence, and the defaults are used") {
  const TempDir dir;
  for (const char* bytes : {"{\"theme\": ", "", "[1, 2]", "\xff\xfe\x00"}) {
    const auto file = dir / "settings.json";
    write_file(file, bytes);
    const auto loaded = load_settings(file);
    CHECK(loaded.settings == Settings{});
    REQUIRE(loaded.complaints.size() == 1);
    CHECK(loaded.complaints[0].find("kept as settings.json.bad") != std::string::npos);
    CHECK(read_file(dir / "settings.json.bad") == bytes);
    CHECK_FALSE(fs::exists(file));
  }
}

TEST_CASE("a wrong value costs only itself, and keys of a newer version survive") {
  const TempDir dir;
  const auto file = dir / "settings.json";
  write_file(file, R"({"annotator": "Eva", "theme": "pink", "document_order": 4, "reader_zoom": 900,
    "panel_widths": {"documents": "wide", "inspector": 300}, "keys": {"undo": 7, "redo": "F9"},
    "recent_projects": {}, "from_the_future": {"a": [1]}})");
  const auto loaded = load_settings(file);
  CHECK(loaded.complaints.size() == 6);
  CHECK(loaded.settings.annotator == "Eva");
  CHECK(loaded.settings.theme == workbench::ThemeChoice::light);
  CHECK(loaded.settings.document_order == workbench::DocumentOrder::unfinished);
  CHECK(loaded.settings.reader_zoom == 1.0);
  CHECK(loaded.settings.panel_widths == std::map<std::string, double>{{"inspector", 300}});
  CHECK(loaded.settings.keys.at("redo") == std::vector<std::string>{"F9"});
  REQUIRE(save_settings(file, loaded.settings).ok());
  CHECK(read_file(file).find("from_the_future") != std::string::npos);
}

TEST_CASE("no bytes in the settings file make loading fail") {
  const TempDir dir;
  const auto file = dir / "settings.json";
  CHECK(rc::check([&file](const std::string& bytes) {
    write_file(file, bytes);
    (void)load_settings(file);
  }));
}

TEST_CASE("the latest project is first, once, and twelve are kept") {
  Settings settings;
  for (int i = 0; i < 20; ++i) {
    settings = with_recent_project(settings, "/p/" + std::to_string(i) + ".foresay");
  }
  settings = with_recent_project(settings, "/p/x/../15.foresay");
  REQUIRE(settings.recent_projects.size() == 12);
  CHECK(settings.recent_projects.front() == "/p/15.foresay");
  CHECK(std::ranges::count(settings.recent_projects, "/p/15.foresay") == 1);
}

TEST_CASE("an atomic write replaces the file a link points to and leaves nothing beside it") {
  const TempDir dir;
  write_file(dir / "real", "old");
  fs::create_symlink(dir / "real", dir / "link");
  REQUIRE(workbench::write_file_atomically(dir / "link", "new").ok());
  CHECK(fs::is_symlink(dir / "link"));
  CHECK(read_file(dir / "real") == "new");
  CHECK(std::distance(fs::directory_iterator(dir.path()), {}) == 2);
  const auto refused = workbench::write_file_atomically(dir / "real" / "below", "x");
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().sentence().find("Could not") != std::string::npos);
  fs::create_symlink(dir / "round", dir / "round");
  CHECK_FALSE(workbench::write_file_atomically(dir / "round" / "x", "x").ok());
  CHECK_FALSE(workbench::write_file_atomically(dir / std::string(300, 'x'), "x").ok());
}

TEST_CASE("the settings folder follows XDG_CONFIG_HOME when absolute, else the home folder") {
  workbench::Environment environment;
  CHECK(workbench::config_folder(environment).empty());
  environment.variables = {{"HOME", "/home/eva"}, {"XDG_CONFIG_HOME", "relative"}};
  CHECK(workbench::config_folder(environment) == "/home/eva/.config/foresay");
  environment.variables["XDG_CONFIG_HOME"] = "/cfg";
  CHECK(workbench::config_folder(environment) == "/cfg/foresay");
}

TEST_CASE("settings nested without end are damaged ones, not the end of the program") {
  const TempDir dir;
  const auto file = dir / "settings.json";
  for (const std::string& depths :
       {std::string(200'000, '['), std::string("{\"annotator\":") + std::string(200'000, '[') +
                                       std::string(200'000, ']') + "}"}) {
    write_file(file, depths);
    const auto loaded = load_settings(file);
    CHECK(loaded.settings == Settings{});
    CHECK(loaded.complaints.size() == 1);
  }
  Settings settings;
  settings.extra = std::string(200'000, '[') + std::string(200'000, ']');
  CHECK(save_settings(file, settings).ok());
}
