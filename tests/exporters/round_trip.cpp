#include "tests/exporters/round_trip.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "exporters/registry.h"
#include "importers/registry.h"
#include "store/project/snapshot.h"
#include "store/read/documents.h"
#include "tests/support/shared_inputs.h"

namespace round_trip {
namespace {

store::Project fresh(const std::filesystem::path& path) {
  auto project = store::Project::create(path, "Tester");
  REQUIRE_MESSAGE(project.ok(), project.error().sentence());
  return std::move(*project);
}

}  // namespace

Workplace::Workplace() : project(fresh(folder / "p.foresay")) {}

core::LossReport Workplace::import(Files files) {
  std::ranges::stable_sort(files, {},
                           [](const auto& file) { return importers::reading_rank(file.first); });
  core::ApplyImport edit;
  for (const auto& [name, bytes] : files) {
    if (name.ends_with(".md")) continue;
    importers::ReadOptions options;
    options.now = *core::parse_timestamp("2024-05-01T10:00:00Z");
    options.scoped_proposition = [&edit](std::string_view key) {
      return std::ranges::any_of(edit.batches, [key](const auto& batch) {
        return importers::has_scoped_proposition(batch, key);
      });
    };
    const importers::Source source{name, bytes};
    auto batch = importers::detect(source).read(source, options);
    REQUIRE_MESSAGE(batch.ok(), batch.error().sentence());
    edit.batches.push_back(std::move(*batch));
    edit.paths.push_back(name);
  }
  auto receipt = project.apply(edit);
  REQUIRE_MESSAGE(receipt.ok(), receipt.error().sentence());
  return receipt->losses;
}

core::Dataset Workplace::dataset() const {
  auto snapshot = store::Snapshot::open(project.path());
  REQUIRE_MESSAGE(snapshot.ok(), snapshot.error().sentence());
  return snapshot->load();
}

exporters::ExportOptions Workplace::options() const {
  exporters::ExportOptions options;
  options.blob = [this](std::string_view sha256) {
    return store::original_bytes(project.database(), sha256);
  };
  return options;
}

Files Workplace::exported(std::string_view format) const {
  const auto* exporter = exporters::find(format);
  REQUIRE(exporter != nullptr);
  exporters::MemorySink sink;
  const auto done = exporter->write(dataset(), sink, options());
  REQUIRE_MESSAGE(done.ok(), done.error().sentence());
  return sink.files();
}

std::string file_of(const Files& files, std::string_view name) {
  const auto found = std::ranges::find(files, name, &Files::value_type::first);
  REQUIRE_MESSAGE(found != files.end(), name);
  return found->second;
}

Files everything() {
  Files files;
  const auto folder = test_support::source_dir() / "tests/golden/weather";
  for (const char* name : {"weather.txt", "documents.jsonl", "parties.jsonl", "propositions.jsonl",
                           "evidence.jsonl", "outcomes.jsonl", "vocabularies.jsonl", "scales.jsonl",
                           "label_sets.jsonl", "spans.jsonl"}) {
    files.emplace_back(name, test_support::read_file(folder / name));
  }
  return files;
}

Files shared_gold() {
  Files files;
  for (const char* name :
       {"000_ffd58b423b96b362.txt", "001_b9e2aecbd1292a7d.txt", "002_e2f35a6c22e8e673.txt",
        "003_f5f9e3e43c9f9421.txt", "004_7b2b10cd0e1a562e.txt"}) {
    const auto path = test_support::shared_path(std::string("corpus/") + name);
    if (!path) return {};
    files.emplace_back(name, test_support::read_file(*path));
  }
  const auto path = test_support::shared_path("gold/gold.jsonl");
  if (!path) return {};
  files.emplace_back("gold.jsonl", test_support::read_file(*path));
  return files;
}

}  // namespace round_trip
