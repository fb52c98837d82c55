#include "workbench/base/file_picker.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/temp_dir.h"

namespace {

std::vector<std::string> names(const workbench::FilePicker& picker) {
  std::vector<std::string> out;
  for (const auto& entry : picker.entries()) out.push_back(entry.name);
  return out;
}

void fill(const test_support::TempDir& dir) {
  std::filesystem::create_directory(dir / "articles");
  test_support::write_file(dir / "b.txt", "text");
  test_support::write_file(dir / "Äpfel.txt", "text");
  test_support::write_file(dir / "x.foresay", "text");
  test_support::write_file(dir / ".hidden", "text");
  test_support::write_file(dir.path() / "articles" / "one.txt", "text");
}

}  // namespace

using workbench::PickPurpose;

TEST_CASE("folders come first, hidden files never, names sort without accents") {
  const test_support::TempDir dir;
  fill(dir);
  workbench::FilePicker picker;
  picker.open(PickPurpose::import_paths, dir.path(), dir.path());
  CHECK(names(picker) == std::vector<std::string>{"articles", "Äpfel.txt", "b.txt", "x.foresay"});
  picker.filter("apf");
  CHECK(names(picker) == std::vector<std::string>{"Äpfel.txt"});
}

TEST_CASE("opening a project shows projects and folders only") {
  const test_support::TempDir dir;
  fill(dir);
  workbench::FilePicker picker;
  picker.open(PickPurpose::open_project, dir.path(), dir.path());
  CHECK(names(picker) == std::vector<std::string>{"articles", "x.foresay"});
}

TEST_CASE("an import takes several ticked entries, folders too") {
  const test_support::TempDir dir;
  fill(dir);
  workbench::FilePicker picker;
  picker.open(PickPurpose::import_paths, dir.path(), dir.path());
  picker.toggle("articles");
  picker.toggle("b.txt");
  CHECK(picker.chosen("").size() == 2);
  picker.toggle("b.txt");
  CHECK(picker.chosen("") == std::vector{dir.path() / "articles"});
  picker.enter("articles");
  CHECK(picker.chosen("").empty());
  picker.tick_all_files();
  CHECK(picker.chosen("") == std::vector{dir.path() / "articles" / "one.txt"});
}

TEST_CASE("a typed path leads into a folder, to a file, or to a sentence") {
  const test_support::TempDir dir;
  fill(dir);
  workbench::FilePicker picker;
  picker.open(PickPurpose::import_paths, dir.path(), dir.path());
  CHECK(picker.typed_path("articles") == std::nullopt);
  CHECK(picker.folder() == dir.path() / "articles");
  CHECK(picker.typed_path((dir / "b.txt").string()) == dir / "b.txt");
  CHECK(picker.typed_path("~/b.txt") == dir / "b.txt");
  CHECK(picker.typed_path("nowhere.txt") == std::nullopt);
  CHECK(picker.complaint().find("nowhere.txt") != std::string::npos);
}

TEST_CASE("a new project gets its ending, an export's folder does not") {
  const test_support::TempDir dir;
  workbench::FilePicker picker;
  picker.open(PickPurpose::save_project, dir.path(), dir.path());
  CHECK(picker.chosen("belarus") == std::vector{dir.path() / "belarus.foresay"});
  CHECK(picker.chosen("").empty());
  picker.open(PickPurpose::save_export, dir.path(), dir.path());
  CHECK(picker.chosen("dataset") == std::vector{dir.path() / "dataset"});
}
