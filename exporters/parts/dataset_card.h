// The README.md of an exported folder: a dataset card with Hugging Face's YAML front matter and a
// page that says what the files hold, above all in which unit offsets count.
#pragma once

#include <string>
#include <vector>

#include "core/model/dataset.h"
#include "exporters/exporter.h"

namespace exporters {

struct CardFile {
  std::string name;  ///< "spans"; the file is spans.jsonl.
  std::size_t rows = 0;
};

[[nodiscard]] std::string dataset_card(const core::Dataset& dataset,
                                       const std::vector<CardFile>& files,
                                       const ExportOptions& options);

}  // namespace exporters
