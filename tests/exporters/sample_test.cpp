// The sample project of assets/ through importers, store and exporters.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "tests/exporters/round_trip.h"
#include "tests/support/shared_inputs.h"

TEST_CASE("the sample is imported whole, its logs resolved, and survives export and import") {
  round_trip::Files files;
  for (const auto& entry :
       std::filesystem::directory_iterator(test_support::assets_dir() / "sample")) {
    files.emplace_back(entry.path().filename().string(), test_support::read_file(entry.path()));
  }
  std::ranges::sort(files);
  REQUIRE(files.size() > 10);
  round_trip::Workplace place;
  for (const auto& loss : place.import(files)) {
    MESSAGE(loss.what << " " << loss.file << ":" << loss.line);
  }
  const auto dataset = place.dataset();
  for (const auto& annotation : dataset.annotations) {
    CAPTURE(annotation.external_id);
    CHECK(annotation.span.anchored());
  }
  CHECK(std::ranges::any_of(dataset.propositions, [](const auto& proposition) {
    return proposition.status == core::Status::yes;
  }));
  const auto exported = place.exported("jsonl");
  round_trip::Workplace again;
  again.import(exported);
  CHECK(exported == again.exported("jsonl"));
}
