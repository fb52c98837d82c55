// Splits a dataset's documents into train, dev and test: each falls into one part by its text and
// the seed alone, so that it stays there when documents are added or a project is copied, and
// copies of a text go together. All spans of a document go with it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/dataset.h"
#include "exporters/exporter.h"
#include "workbench/base/action.h"

namespace workbench {

enum class SplitPart { train, dev, test };

/// "80/10/10": whole numbers that add up to 100, with the first seed. Empty when it is none.
[[nodiscard]] std::optional<DatasetSplit> parse_split(std::string_view words);

/// By the text's core::text_key: copies that differ in line ends, marks or white space are in one
/// part.
[[nodiscard]] SplitPart part_of(std::string_view text, const DatasetSplit& split);
/// Of every document, in the dataset's order.
[[nodiscard]] std::vector<SplitPart> parts_of(const core::Dataset& dataset,
                                              const DatasetSplit& split);

/// "Split by document: 4 train, 1 dev, 1 test (80/10/10, seed 1)."
[[nodiscard]] std::string split_words(const std::vector<SplitPart>& parts,
                                      const DatasetSplit& split);

/// Passes an exporter's files on, says in the dataset card how it is split, and adds `splits.csv`
/// with the part of every document. Call finish() once the exporter is done.
class SplitSink : public exporters::Sink {
 public:
  SplitSink(exporters::Sink& to, const core::Dataset& dataset, const DatasetSplit& split)
      : to_(to), dataset_(dataset), split_(split), parts_(parts_of(dataset, split)) {}

  void begin_file(const std::string& path) override;
  void write(std::string_view bytes) override { to_.write(bytes); }
  void finish();

 private:
  void end_card();
  [[nodiscard]] std::string parts_table() const;

  exporters::Sink& to_;
  const core::Dataset& dataset_;
  DatasetSplit split_;
  std::vector<SplitPart> parts_;
  bool in_card_ = false;
};

}  // namespace workbench

template <>
inline constexpr std::array<std::string_view, 3> core::kEnumNames<workbench::SplitPart> = {
    "train", "dev", "test"};
