// Projects made from rows and files, and exports of them: what the tests of exporters stand on.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/model/dataset.h"
#include "exporters/exporter.h"
#include "store/project/project.h"
#include "tests/support/temp_dir.h"

namespace round_trip {

using Files = std::vector<std::pair<std::string, std::string>>;  // name, bytes

// A project in a folder of its own.
struct Workplace {
  test_support::TempDir folder;
  store::Project project;

  Workplace();
  // Imports files as one edit, in the order the importers ask for. Returns all losses.
  core::LossReport import(Files files);
  [[nodiscard]] core::Dataset dataset() const;
  // Original bytes come from the project.
  [[nodiscard]] exporters::ExportOptions options() const;
  [[nodiscard]] Files exported(std::string_view format) const;
};

// A file of an export; fails the test when it is not there.
[[nodiscard]] std::string file_of(const Files& files, std::string_view name);

// tests/golden/weather: a small project with something of every kind in it.
[[nodiscard]] Files everything();

// The shared articles and the gold rows; empty when they are absent.
[[nodiscard]] Files shared_gold();

}  // namespace round_trip
