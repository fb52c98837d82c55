#include "store/files/file_place.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <system_error>

#include "tests/support/has.h"
#include "tests/support/temp_dir.h"

namespace {

namespace fs = std::filesystem;
using store::place_of;
using store::TemporaryFile;
using test_support::has;
using test_support::read_file;
using test_support::TempDir;
using test_support::write_file;

core::Checked write_whole(const fs::path& path, std::string_view bytes) {
  const auto place = place_of(path);
  if (!place) return place.error();
  return store::write_whole_file(*place, bytes);
}

std::string why_not(const fs::path& path) {
  const auto written = write_whole(path, "x");
  return written ? std::string() : written.error().sentence();
}

unsigned mode_of(const fs::path& path) {
  return static_cast<unsigned>(fs::status(path).permissions());
}

std::ptrdiff_t entries_in(const fs::path& folder) {
  return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
}

}  // namespace

TEST_CASE(
    "a place is found once: links lead to the real file, and a path without a file is refused") {
  const TempDir dir;
  fs::create_directories(dir / "a/b");
  fs::create_directory_symlink(dir / "a", dir / "link");
  const auto place = place_of(dir / "link/b/new.txt");
  REQUIRE(place);
  CHECK(place->path() == fs::canonical(dir / "a/b") / "new.txt");
  fs::create_symlink("round", dir / "round");
  fs::create_symlink("nowhere", dir / "dangling");
  CHECK(has(why_not(dir / "round"), "round in a circle"));
  CHECK(has(why_not(dir / "round/x"), "Could not open its folder"));
  CHECK(has(why_not(dir / "dangling"), "leads nowhere"));
  CHECK(has(why_not(dir / "a/"), "names a folder"));
  CHECK(has(why_not(""), "names no file"));
  CHECK(has(why_not(dir / "none/x"), "No such file"));
  CHECK(has(why_not(dir / std::string(300, 'x')), "File name too long"));
  CHECK(entries_in(dir.path()) == 4);
}

TEST_CASE("a name as long as the system takes is written, and nothing is left beside it") {
  const TempDir dir;
  const auto path = dir / std::string(255, 'x');
  REQUIRE(write_whole(path, "1"));
  REQUIRE(write_whole(path, "22"));
  CHECK(read_file(path) == "22");
  CHECK(entries_in(dir.path()) == 1);
}

TEST_CASE("a file that is replaced keeps its permissions, one that is no regular file stays") {
  const TempDir dir;
  write_file(dir / "private", "old");
  fs::permissions(dir / "private", fs::perms::owner_read | fs::perms::owner_write);
  REQUIRE(write_whole(dir / "private", "new"));
  CHECK(mode_of(dir / "private") == 0600);
  REQUIRE(::mkfifo((dir / "pipe").c_str(), 0600) == 0);
  CHECK(has(why_not(dir / "pipe"), "no regular file"));
  fs::create_directory(dir / "folder");
  CHECK(has(why_not(dir / "folder"), "no regular file"));
  CHECK(fs::status(dir / "pipe").type() == fs::file_type::fifo);
  CHECK(entries_in(dir.path()) == 3);
}

TEST_CASE("temporary names cannot be guessed, and the files go with their objects") {
  const TempDir dir;
  const auto place = place_of(dir / "target").value();
  auto one = TemporaryFile::beside(place).value();
  auto other = TemporaryFile::beside(place, 0600).value();
  CHECK(one.path() != other.path());
  CHECK(mode_of(other.path()) == 0600);
  write_file(dir / "target", "mine");
  const auto refused = one.move_into_place(false);
  REQUIRE_FALSE(refused);
  CHECK(has(refused.error().sentence(), "File exists"));
  CHECK(read_file(dir / "target") == "mine");
  { const auto gone = std::move(one); }
  REQUIRE(other.move_into_place(true));
  CHECK(read_file(dir / "target").empty());
  CHECK(entries_in(dir.path()) == 1);
}
