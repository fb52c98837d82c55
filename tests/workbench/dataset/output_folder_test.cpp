#include "workbench/dataset/output_folder.h"

#include <doctest/doctest.h>

#include <map>

#include "core/base/sha256.h"
#include "store/project/project.h"
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
  return (*out)->finish();
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
  fs::create_directory_symlink(dir.path(), out / "link");
  write_file(out / "mine", "mine");
  const auto kept = core::sha256_hex("kept");
  std::string list = read_file(out / workbench::kExportList);
  for (const char* name : {"../precious", "link/precious", "/etc/passwd", "./mine", ""}) {
    list += kept + "  " + name + "\n";
  }
  list += "mine\n" + kept + "  mine\nmine  " + kept + "\n";
  write_file(out / workbench::kExportList, list);
  REQUIRE(write_folder(out, {{"y", "2"}}, false).ok());
  CHECK(read_file(dir / "precious") == "kept");
  CHECK(fs::is_symlink(out / "link"));
  CHECK(read_file(out / "mine") == "mine");
  CHECK(read_file(out / "y") == "2");
  CHECK_FALSE(fs::exists(out / "x"));
}

TEST_CASE("a file of an earlier export that somebody altered is theirs: refused, kept, forced") {
  const TempDir dir;
  const auto out = dir / "out";
  REQUIRE(write_folder(out, {{"README.md", "card"}, {"old", "1"}}, false).ok());
  write_file(out / "README.md", "my own notes");
  write_file(out / "old", "my own, too");
  const auto refused = write_folder(out, {{"README.md", "new card"}, {"x", "1"}}, false);
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().sentence().find("README.md") != std::string::npos);
  const Contents mine = {{"README.md", "my own notes"}, {"old", "my own, too"}};
  CHECK(contents_of(out) == mine);
  // What was altered and has no follower stays as well.
  REQUIRE(write_folder(out, {{"README.md", "new card"}}, true).ok());
  CHECK(contents_of(out) == Contents{{"README.md", "new card"}, {"old", "my own, too"}});
}

TEST_CASE("links and folders in the way are not written through") {
  const TempDir dir;
  const auto out = dir / "out";
  fs::create_directories(dir / "elsewhere");
  write_file(dir / "precious", "kept");
  REQUIRE(write_folder(out, {{"x", "1"}}, false).ok());
  fs::create_directory_symlink(dir / "elsewhere", out / "sub");
  CHECK_FALSE(write_folder(out, {{"sub/y", "1"}}, true).ok());
  CHECK(fs::is_empty(dir / "elsewhere"));
  fs::remove(out / "x");
  fs::create_symlink(dir / "precious", out / "x");
  CHECK_FALSE(write_folder(out, {{"x", "2"}}, false).ok());
  REQUIRE(write_folder(out, {{"x", "2"}}, true).ok());
  CHECK_FALSE(fs::is_symlink(out / "x"));
  CHECK(read_file(dir / "precious") == "kept");
  fs::create_directories(out / "folder");
  CHECK_FALSE(write_folder(out, {{"folder", "1"}}, true).ok());
}

TEST_CASE("a project is not written over, whatever it is called") {
  const TempDir dir;
  const auto out = dir / "out";
  fs::create_directories(out);
  const auto name = (out / "documents.jsonl").string();
  { REQUIRE(store::Project::create(name, "ann")); }
  const auto bytes = read_file(name);
  CHECK_FALSE(write_folder(out, {{"documents.jsonl", "1"}}, true).ok());
  CHECK(read_file(name) == bytes);
}

TEST_CASE("the folder stays the one that it was, with its permissions and those of its files") {
  const TempDir dir;
  const auto out = dir / "out";
  fs::create_directories(out);
  fs::permissions(out, fs::perms::owner_all);
  const auto before = store::identity_at(out);
  REQUIRE(write_folder(out, {{"x", "1"}}, false).ok());
  fs::permissions(out / "x", fs::perms::owner_read | fs::perms::owner_write);
  REQUIRE(write_folder(out, {{"x", "2"}}, false).ok());
  CHECK(store::identity_at(out) == before);
  CHECK(fs::status(out).permissions() == fs::perms::owner_all);
  CHECK(fs::status(out / "x").permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("an export that was cut is recognised, and what it left goes with the next") {
  const TempDir dir;
  const auto out = dir / "out";
  REQUIRE(write_folder(out, {{"x", "1"}, {"old", "1"}}, false).ok());
  // It had moved its first file when it ended.
  const auto part = out / ".foresay-part-abc";
  fs::create_directories(part / "sub");
  write_file(part / workbench::kExportList,
             workbench::export_list({{"x", core::sha256_hex("2")},
                                     {"y", core::sha256_hex("3")},
                                     {"mine", core::sha256_hex("4")}}));
  write_file(part / "y", "3");
  write_file(part / "sub/half", "ha");
  write_file(out / "x", "2");
  write_file(out / "mine", "mine");
  auto next = OutputFolder::open(out, false);
  REQUIRE(next.ok());
  CHECK((*next)->found_cut());
  (*next)->begin_file("z");
  (*next)->write("5");
  REQUIRE((*next)->finish().ok());
  (*next).reset();
  CHECK(contents_of(out) == Contents{{"z", "5"}, {"mine", "mine"}});
  CHECK(entries_in(out) == 3);
}

TEST_CASE("two exports into one folder do not meet") {
  const TempDir dir;
  const auto one = OutputFolder::open(dir / "out", false);
  REQUIRE(one.ok());
  const auto other = OutputFolder::open(dir / "out", true);
  REQUIRE_FALSE(other.ok());
  CHECK(other.error().message.find("Another export") != std::string::npos);
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
