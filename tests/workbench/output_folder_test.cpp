#include "workbench/output_folder.h"

#include <doctest/doctest.h>

#include <map>

#include "tests/support/temp_dir.h"

namespace fs = std::filesystem;
using test_support::read_file;
using test_support::TempDir;
using test_support::write_file;
using workbench::OutputFolder;

namespace {

using Contents = std::map<std::string, std::string>;

core::Checked write_folder(const fs::path& folder, const Contents& files, bool force) {
  auto out = OutputFolder::open(folder, force);
  if (!out) return out.error();
  for (const auto& [path, bytes] : files) {
    (*out)->begin_file(path);
    // In two pieces, as exporters write.
    (*out)->write(std::string_view(bytes).substr(0, 1));
    (*out)->write(std::string_view(bytes).substr(1));
  }
  (*out)->finish();
  return core::Done{};
}

/// Every file below a folder with its bytes, the export's own list left out.
Contents contents_of(const fs::path& folder) {
  Contents contents;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const auto name = entry.path().lexically_relative(folder).generic_string();
    if (entry.is_regular_file() && name != workbench::kExportList) {
      contents[name] = read_file(entry.path());
    }
  }
  return contents;
}

std::size_t entries_in(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), {}));
}

}  // namespace

TEST_CASE("an export makes its folder and the folders above it, and leaves nothing beside it") {
  const TempDir dir;
  const auto out = dir.path() / "a" / "b" / "out";
  REQUIRE(write_folder(out, {{"x.txt", "1"}, {"sub/y.txt", "2"}}, false).ok());
  CHECK(contents_of(out) == Contents{{"x.txt", "1"}, {"sub/y.txt", "2"}});
  CHECK(entries_in(out.parent_path()) == 1);
}

TEST_CASE("the next export replaces the earlier one and removes what it no longer has") {
  const TempDir dir;
  const auto out = dir / "out";
  REQUIRE(write_folder(out, {{"x", "1"}, {"sub/gone", "2"}}, false).ok());
  REQUIRE(write_folder(out.string() + "/", {{"x", "3"}, {"new", "4"}}, false).ok());
  CHECK(contents_of(out) == Contents{{"x", "3"}, {"new", "4"}});
  CHECK_FALSE(fs::exists(out / "sub"));
  CHECK(entries_in(dir.path()) == 1);
}

TEST_CASE("a user's own file in an earlier export's folder is never touched") {
  const TempDir dir;
  const auto out = dir / "out";
  REQUIRE(write_folder(out, {{"x", "1"}, {"sub/gone", "2"}}, false).ok());
  write_file(out / "mine.txt", "mine");
  write_file(out / "sub" / "mine too.txt", "mine too");
  REQUIRE(write_folder(out, {{"x", "3"}}, false).ok());
  CHECK(contents_of(out) ==
        Contents{{"x", "3"}, {"mine.txt", "mine"}, {"sub/mine too.txt", "mine too"}});
}

TEST_CASE("a folder that holds other files is refused without force and kept with it") {
  const TempDir dir;
  const auto out = dir / "out";
  fs::create_directories(out);
  CHECK(workbench::may_write_folder(out, false).ok());
  write_file(out / "mine.txt", "mine");
  write_file(out / "x", "old");
  const auto refused = write_folder(out, {{"x", "1"}}, false);
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().message.find("--force") != std::string::npos);
  CHECK(contents_of(out) == Contents{{"mine.txt", "mine"}, {"x", "old"}});
  REQUIRE(write_folder(out, {{"x", "1"}}, true).ok());
  CHECK(contents_of(out) == Contents{{"mine.txt", "mine"}, {"x", "1"}});
}

TEST_CASE("a list that was tampered with makes nothing outside the folder go") {
  const TempDir dir;
  const auto out = dir / "out";
  write_file(dir / "precious", "kept");
  REQUIRE(write_folder(out, {{"x", "1"}}, false).ok());
  write_file(out / workbench::kExportList, "../precious\n/etc/passwd\nx\n");
  write_file(out / "mine", "mine");
  REQUIRE(write_folder(out, {{"y", "2"}}, false).ok());
  CHECK(read_file(dir / "precious") == "kept");
  CHECK(contents_of(out) == Contents{{"y", "2"}, {"mine", "mine"}});
}

TEST_CASE("a file where the folder should be is refused and kept") {
  const TempDir dir;
  write_file(dir / "out", "file");
  CHECK_FALSE(write_folder(dir / "out", {{"x", "1"}}, true).ok());
  CHECK(read_file(dir / "out") == "file");
}

TEST_CASE("an export that is given up changes nothing and leaves nothing beside it") {
  const TempDir dir;
  const auto out = dir / "out";
  REQUIRE(write_folder(out, {{"x", "1"}}, false).ok());
  {
    auto given_up = OutputFolder::open(out, false);
    REQUIRE(given_up.ok());
    (*given_up)->begin_file("x");
    (*given_up)->write("half");
  }
  CHECK(contents_of(out) == Contents{{"x", "1"}});
  CHECK(entries_in(dir.path()) == 1);
}

TEST_CASE("the same files give the same bytes, the list included") {
  const TempDir dir;
  REQUIRE(write_folder(dir / "a", {{"x", "1"}, {"y", "2"}}, false).ok());
  REQUIRE(write_folder(dir / "b", {{"y", "2"}, {"x", "1"}}, false).ok());
  CHECK(read_file(dir.path() / "a" / workbench::kExportList) ==
        read_file(dir.path() / "b" / workbench::kExportList));
}
