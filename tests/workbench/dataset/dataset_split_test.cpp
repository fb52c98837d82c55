#include "workbench/dataset/dataset_split.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "exporters/registry.h"
#include "workbench/dataset/export_files.h"

namespace {

using workbench::SplitPart;

core::Dataset documents(int n) {
  core::Dataset dataset;
  for (int i = 0; i < n; ++i) {
    core::Document document;
    document.id = core::Id(i + 1);
    document.file_name = "a \"b\", " + std::to_string(i) + ".txt";
    document.text = "text " + std::to_string(i);
    dataset.documents.push_back(std::move(document));
  }
  return dataset;
}

}  // namespace

TEST_CASE("a file name that begins a formula is safe in splits.csv as in every table") {
  auto dataset = documents(1);
  dataset.documents[0].file_name = "=HYPERLINK(1)";
  exporters::MemorySink files;
  workbench::SplitSink sink(files, dataset, {});
  sink.finish();
  CHECK(files.file("splits.csv").starts_with("document,file,part\r\n1,'=HYPERLINK(1),"));
}

TEST_CASE("the card of a dataset in parts calls no file train") {
  const auto dataset = documents(3);
  const auto* jsonl = exporters::find("jsonl");
  const auto card = [&](const std::optional<workbench::DatasetSplit>& split) {
    exporters::MemorySink into;
    REQUIRE(workbench::write_dataset(*jsonl, dataset, into, {}, split));
    return into.file("README.md");
  };
  CHECK(card({}).find("split: train") != std::string::npos);
  const auto parts = card(workbench::DatasetSplit{});
  CHECK(parts.find("split: train") == std::string::npos);
  CHECK(parts.find("name: train") == std::string::npos);
  CHECK(parts.find("split: all\n    path: documents.jsonl") != std::string::npos);
  CHECK(parts.find("{name: all, num_examples: 3}") != std::string::npos);
}

TEST_CASE("the parts come out as large as asked for, and the seed decides who is in which") {
  const auto dataset = documents(2000);
  const workbench::DatasetSplit split;
  const auto parts = workbench::parts_of(dataset, split);
  CHECK(parts.size() == 2000);
  CHECK(std::ranges::count(parts, SplitPart::train) > 1540);
  CHECK(std::ranges::count(parts, SplitPart::train) < 1660);
  CHECK(std::ranges::count(parts, SplitPart::dev) > 150);
  CHECK(std::ranges::count(parts, SplitPart::test) > 150);
  workbench::DatasetSplit other = split;
  other.seed = 2;
  const auto others = workbench::parts_of(dataset, other);
  int moved = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) moved += parts[i] != others[i] ? 1 : 0;
  CHECK(moved > 300);
}

TEST_CASE("a document stays in its part when others come") {
  const workbench::DatasetSplit split;
  const auto few = documents(5);
  const auto many = documents(50);
  for (std::size_t i = 0; i < few.documents.size(); ++i) {
    CHECK(workbench::part_of(few.documents[i].text, split) ==
          workbench::part_of(many.documents[i].text, split));
  }
}

TEST_CASE("the card says how it is split and splits.csv names every document's part") {
  const auto dataset = documents(3);
  exporters::MemorySink files;
  workbench::SplitSink sink(files, dataset, {});
  sink.begin_file("README.md");
  sink.write("# Card\n");
  sink.begin_file("documents.jsonl");
  sink.write("{}\n");
  sink.finish();
  CHECK(files.file("README.md").starts_with("# Card\n\n## Split\n\nSplit by document: "));
  CHECK(files.file("documents.jsonl") == "{}\n");
  const std::string rows = files.file("splits.csv");
  CHECK(rows.starts_with("document,file,part\r\n1,\"a \"\"b\"\", 0.txt\","));
  CHECK(std::count(rows.begin(), rows.end(), '\n') == 4);
  CHECK(files.file("README.md").find("| part | documents | spans |\n") != std::string::npos);
}

TEST_CASE("copies of a text are in one part, whatever their line ends, spaces and marks") {
  for (int i = 0; i < 40; ++i) {
    const workbench::DatasetSplit split{34, 33, 33, static_cast<std::uint64_t>(i)};
    const auto part = [&split](const char* text) { return workbench::part_of(text, split); };
    const auto plain = part("It \"may\" rain - soon.\nOr not.\n");
    CHECK(part("It \"may\" rain - soon.\r\nOr not.\r\n") == plain);
    CHECK(part("\uFEFFIt \"may\" rain - soon.\rOr not.") == plain);
    CHECK(part("  It\u00A0“may” rain – soon…\n\n Or not.") == plain);
  }
}

TEST_CASE("no cell of splits.csv begins a formula") {
  core::Dataset dataset = documents(4);
  const char* names[] = {"=1+1.txt", "+1.txt", "-1.txt", "@a.txt"};
  for (std::size_t i = 0; i < 4; ++i) dataset.documents[i].file_name = names[i];
  exporters::MemorySink files;
  workbench::SplitSink(files, dataset, {}).finish();
  const std::string rows = files.file("splits.csv");
  for (const char* name : names) CHECK(rows.find(std::string(",'") + name) != std::string::npos);
}
