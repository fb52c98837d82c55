#include "workbench/base/file_finder.h"

#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>

#include "tests/support/temp_dir.h"

namespace fs = std::filesystem;
using test_support::TempDir;
using test_support::write_file;
using workbench::find_files;
using workbench::read_whole_file;

namespace {

std::vector<std::string> names_of(const workbench::FoundFiles& found) {
  std::vector<std::string> names;
  for (const auto& file : found.files) names.push_back(file.filename().string());
  return names;
}

}  // namespace

TEST_CASE("folders are walked to any depth in order of name, without hidden files") {
  const TempDir dir;
  fs::create_directories(dir.path() / "b" / "c");
  fs::create_directories(dir.path() / ".git");
  write_file(dir / "z.txt", "z");
  write_file(dir / "a.txt", "a");
  write_file(dir / ".hidden", "h");
  write_file(dir.path() / "b" / "c" / "deep.txt", "d");
  write_file(dir.path() / ".git" / "config", "g");
  const auto found = find_files({dir.path()});
  CHECK(names_of(found) == std::vector<std::string>{"a.txt", "deep.txt", "z.txt"});
  CHECK(found.problems.empty());
  CHECK(names_of(find_files({dir / ".hidden"})) == std::vector<std::string>{".hidden"});
}

TEST_CASE("the card of an exported dataset is left out, another README is taken") {
  const TempDir dir;
  fs::create_directories(dir.path() / "dataset");
  write_file(dir.path() / "dataset" / "documents.jsonl", "{}");
  write_file(dir.path() / "dataset" / "README.md", "card");
  write_file(dir / "README.md", "an article");
  CHECK(find_files({dir.path()}).files ==
        std::vector{dir / "README.md", dir.path() / "dataset" / "documents.jsonl"});
  CHECK(find_files({dir.path() / "dataset" / "README.md"}).files.size() == 1);
}

TEST_CASE("links are followed once, and one that leads round is said and not walked for ever") {
  const TempDir dir;
  const TempDir other;
  write_file(other / "far.txt", "far");
  fs::create_directories(dir.path() / "in");
  write_file(dir.path() / "in" / "near.txt", "near");
  fs::create_directory_symlink(dir.path(), dir.path() / "in" / "up");
  fs::create_directory_symlink(other.path(), dir / "other");
  fs::create_symlink(dir.path() / "in" / "near.txt", dir / "near_again.txt");
  fs::create_symlink("round_b", dir / "round_a");
  fs::create_symlink("round_a", dir / "round_b");
  fs::create_symlink("nowhere", dir / "dangling");
  const auto found = find_files({dir.path(), dir.path() / "in" / "near.txt"});
  CHECK(names_of(found) == std::vector<std::string>{"near.txt", "far.txt"});
  std::string sentences;
  for (const auto& problem : found.problems) {
    sentences += fs::path(problem.file).filename().string() + ": " + problem.what + "\n";
  }
  CHECK(sentences ==
        "dangling: This symbolic link leads nowhere: its target does not exist.\n"
        "up: This symbolic link leads back to a folder it lies in; it was not followed.\n"
        "round_a: This symbolic link leads round in a circle, so there is no file to read.\n"
        "round_b: This symbolic link leads round in a circle, so there is no file to read.\n");
}

TEST_CASE("pipes, sockets and devices are refused without being opened") {
  const TempDir dir;
  REQUIRE(::mkfifo((dir / "pipe").c_str(), 0600) == 0);
  const int fd = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const auto name = (dir / "socket").string();
  REQUIRE(name.size() < sizeof address.sun_path);
  std::memcpy(address.sun_path, name.c_str(), name.size() + 1);
  REQUIRE(::bind(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  ::close(fd);
  const auto found = find_files({dir.path(), "/dev/null"});
  CHECK(found.files.empty());
  REQUIRE(found.problems.size() == 3);
  CHECK(found.problems[0].what == "This is a pipe, not a file; it was left alone.");
  CHECK(found.problems[1].what == "This is a socket, not a file; it was left alone.");
  CHECK(found.problems[2].what == "This is a device, not a file; it was left alone.");
  CHECK_FALSE(read_whole_file(dir / "pipe").ok());
}

TEST_CASE("a path that is not there and a file that may not be read are sentences") {
  const TempDir dir;
  const auto missing = find_files({dir / "none"});
  REQUIRE(missing.problems.size() == 1);
  CHECK(missing.problems[0].what == "Could not be read: No such file or directory.");
  CHECK_FALSE(read_whole_file(dir / "none").ok());
  if (::geteuid() == 0) {
    MESSAGE("skipped: permissions do not hold the superuser back");
    return;
  }
  write_file(dir / "secret", "x");
  fs::permissions(dir / "secret", fs::perms::none);
  const auto refused = read_whole_file(dir / "secret");
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().message == "The file could not be read: Permission denied.");
  fs::create_directories(dir.path() / "closed");
  fs::permissions(dir / "closed", fs::perms::none);
  CHECK(find_files({dir / "closed"}).problems.size() == 1);
  fs::permissions(dir / "closed", fs::perms::owner_all);
}

TEST_CASE("a file is read whole, and one over the limit is refused by its size") {
  const TempDir dir;
  const std::string bytes(200'000, 'x');
  write_file(dir / "a", bytes);
  write_file(dir / "empty", "");
  CHECK(*read_whole_file(dir / "a") == bytes);
  CHECK(*read_whole_file(dir / "empty") == "");
  CHECK(read_whole_file(dir / "a", 200'000).ok());
  const auto refused = read_whole_file(dir / "a", 199'999);
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().message.find("are not imported") != std::string::npos);
  CHECK_FALSE(read_whole_file(dir.path()).ok());
}

TEST_CASE("the folder that a browser saved with a page is left out beside that page alone") {
  const TempDir dir;
  for (const auto* name : {"Pier.html", "Pier_files/frame.html", "Quai.htm", "Quai-Dateien/a.html",
                           "Report_files/own.html", "Pier_notes/note.txt"}) {
    fs::create_directories((dir / name).parent_path());
    write_file(dir / name, "x");
  }
  const auto found = find_files({dir.path()});
  std::vector<std::string> names;
  for (const auto& file : found.files)
    names.push_back(file.lexically_relative(dir.path()).string());
  CHECK(names == std::vector<std::string>{"Pier.html", "Pier_notes/note.txt", "Quai.htm",
                                          "Report_files/own.html"});
  CHECK(find_files({dir / "Pier_files"}).files.size() == 1);
}
