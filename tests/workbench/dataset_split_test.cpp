#include "workbench/dataset_split.h"

#include <doctest/doctest.h>

#include <string>

#include "core/sha256.h"
#include "exporters/registry.h"
#include "workbench/export_files.h"

namespace {

core::Dataset documents(int n) {
  core::Dataset dataset;
  for (int i = 0; i < n; ++i) {
    core::Document document;
    document.id = core::Id(i + 1);
    document.file_name = "a \"b\", " + std::to_string(i) + ".txt";
    document.sha256 = core::sha256_hex("text " + std::to_string(i));
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
  CHECK(files.file("splits.csv").starts_with("document,file,part\r\n1,'=HYPERLINK(1),t"));
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
  const auto counts = workbench::split_counts(dataset, split);
  CHECK(counts[0] + counts[1] + counts[2] == 2000);
  CHECK(counts[0] > 1540);
  CHECK(counts[0] < 1660);
  CHECK(counts[1] > 150);
  CHECK(counts[2] > 150);
  workbench::DatasetSplit other = split;
  other.seed = 2;
  int moved = 0;
  for (const auto& document : dataset.documents) {
    moved +=
        workbench::part_of(document.sha256, split) != workbench::part_of(document.sha256, other);
  }
  CHECK(moved > 300);
}

TEST_CASE("a document stays in its part when others come") {
  const workbench::DatasetSplit split;
  const auto few = documents(5);
  const auto many = documents(50);
  for (std::size_t i = 0; i < few.documents.size(); ++i) {
    CHECK(workbench::part_of(few.documents[i].sha256, split) ==
          workbench::part_of(many.documents[i].sha256, split));
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
  CHECK(rows.starts_with("document,file,part\r\n1,\"a \"\"b\"\", 0.txt\",t"));
  CHECK(std::count(rows.begin(), rows.end(), '\n') == 4);
  CHECK(files.file("README.md").find("| part | documents | spans |\n") != std::string::npos);
}
