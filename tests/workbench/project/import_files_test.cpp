#include "workbench/project/import_files.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>

#include "tests/support/temp_dir.h"

namespace fs = std::filesystem;
using test_support::TempDir;
using test_support::write_file;
using workbench::ImportRequest;
using workbench::Progress;
using workbench::read_import_files;

namespace {

/// The sentence said of a file; empty when none was.
std::string sentence_on(const core::LossReport& losses, const std::string& name) {
  for (const auto& loss : losses) {
    if (fs::path(loss.file).filename() == name) return loss.what;
  }
  return {};
}

core::Result<workbench::ReadFiles> read(const std::vector<fs::path>& paths) {
  Progress progress;
  return read_import_files({paths, {}, {}}, {}, progress);
}

}  // namespace

TEST_CASE("each bad file of a hostile folder gets its own sentence and the good ones are read") {
  const TempDir dir;
  write_file(dir / "good.txt", "A good article\n\nIt says something about Belarus.\n");
  write_file(dir / "also good.txt", "Another one\n\nИ немного кириллицы.\n");
  write_file(dir / "paper.txt", "%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\n");
  write_file(dir / "empty.txt", "");
  write_file(dir / "one line.txt", std::string(std::size_t{200} << 20, 'x'));
  write_file(dir / "broken.jsonl", "{\"text\": \"\xc3\x28\"}\n{\"text\": \n");
  fs::create_directory_symlink(dir.path(), dir / "round");
  fs::create_symlink("b", dir / "a");
  fs::create_symlink("a", dir / "b");
  write_file(dir / "secret.txt", "nobody may read this");
  fs::permissions(dir / "secret.txt", fs::perms::none);
  const auto result = read({dir.path()});
  REQUIRE(result.ok());
  const auto& report = result->report;
  for (const char* bad : {"paper.txt", "empty.txt", "one line.txt", "round", "a", "b"}) {
    CAPTURE(bad);
    const auto sentence = sentence_on(report.failed, bad);
    CHECK(sentence.size() > 10);
    CHECK(sentence.ends_with("."));
  }
  CHECK(sentence_on(report.failed, "paper.txt").find("PDF") != std::string::npos);
  if (::geteuid() == 0) {
    MESSAGE("skipped: permissions do not hold the superuser back");
  } else {
    CHECK(sentence_on(report.failed, "secret.txt").find("Permission") != std::string::npos);
  }
  std::vector<std::string> good;
  for (const auto& file : report.files) {
    if (file.documents > 0) good.push_back(fs::path(file.path).filename().string());
  }
  CHECK(std::ranges::find(good, "good.txt") != good.end());
  CHECK(std::ranges::find(good, "also good.txt") != good.end());
}

TEST_CASE("files are read in the order their contents need each other") {
  const TempDir dir;
  write_file(dir / "spans.jsonl",
             R"({"file": "z.txt", "start": 0, "end": 5, "quote": "Title", "type": "claim"})"
             "\n");
  write_file(dir / "z.txt", "Title\n\nText of it.\n");
  write_file(dir / "documents.jsonl", R"({"file": "z.txt", "title": "Better title"})"
                                      "\n");
  const auto result = read({dir / "spans.jsonl", dir.path()});
  REQUIRE(result.ok());
  std::vector<std::string> order;
  for (const auto& file : result->report.files) {
    order.push_back(fs::path(file.path).filename().string());
  }
  CHECK(order == std::vector<std::string>{"z.txt", "documents.jsonl", "spans.jsonl"});
  CHECK(result->edit.paths.size() == 2);
}

TEST_CASE("stopping gives the error of a cancelled job and nothing to apply") {
  const TempDir dir;
  write_file(dir / "a.txt", "Some text");
  std::stop_source source;
  source.request_stop();
  Progress progress;
  const auto result = read_import_files({{dir.path()}, {}, {}}, source.get_token(), progress);
  REQUIRE_FALSE(result.ok());
  CHECK(result.error().kind == core::ErrorKind::cancelled);
}

TEST_CASE("an unknown format and an empty folder are errors, not empty imports") {
  const TempDir dir;
  Progress progress;
  const auto unknown = read_import_files({{dir.path()}, "papyrus", {}}, {}, progress);
  REQUIRE_FALSE(unknown.ok());
  CHECK(unknown.error().message.find("papyrus") != std::string::npos);
  CHECK_FALSE(read({dir.path()}).ok());
}

TEST_CASE("progress counts the files that were read, good or bad") {
  const TempDir dir;
  write_file(dir / "a.txt", "Some text");
  write_file(dir / "b.txt", "");
  Progress progress;
  REQUIRE(read_import_files({{dir.path()}, {}, {}}, {}, progress).ok());
  CHECK(progress.read().what == "Reading files");
  CHECK(progress.read().done == 2);
  CHECK(progress.read().of == 2);
}
