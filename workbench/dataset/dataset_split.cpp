#include "workbench/dataset/dataset_split.h"

#include <algorithm>
#include <charconv>
#include <system_error>
#include <unordered_map>

#include "core/base/sha256.h"
#include "core/words/text_key.h"
#include "exporters/parts/csv_cell.h"

namespace workbench {
namespace {

int hex_digit(char c) { return c <= '9' ? c - '0' : c - 'a' + 10; }

}  // namespace

std::optional<DatasetSplit> parse_split(std::string_view words) {
  std::array<int, 3> shares{};
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const std::size_t slash = words.find('/');
    // Two strokes, and none after the last number.
    if ((slash == std::string_view::npos) != (i + 1 == shares.size())) return std::nullopt;
    const std::string_view number = words.substr(0, slash);
    const auto [end, error] =
        std::from_chars(number.data(), number.data() + number.size(), shares.at(i));
    const bool whole = error == std::errc() && end == number.data() + number.size();
    if (!whole || shares.at(i) < 0 || shares.at(i) > 100) return std::nullopt;
    words.remove_prefix(std::min(words.size(), number.size() + 1));
  }
  if (shares[0] + shares[1] + shares[2] != 100) return std::nullopt;
  return DatasetSplit{shares[0], shares[1], shares[2]};
}

SplitPart part_of(std::string_view text, const DatasetSplit& split) {
  const std::string mixed =
      core::sha256_hex(std::to_string(split.seed) + ":" + core::text_key(text));
  // 32 bits are even enough over a hundred.
  std::uint32_t number = 0;
  for (int i = 0; i < 8; ++i) {
    number =
        number * 16 + static_cast<std::uint32_t>(hex_digit(mixed[static_cast<std::size_t>(i)]));
  }
  const int place = static_cast<int>(number % 100);
  if (place < split.train) return SplitPart::train;
  return place < split.train + split.dev ? SplitPart::dev : SplitPart::test;
}

std::vector<SplitPart> parts_of(const core::Dataset& dataset, const DatasetSplit& split) {
  std::vector<SplitPart> parts;
  parts.reserve(dataset.documents.size());
  for (const auto& document : dataset.documents) parts.push_back(part_of(document.text, split));
  return parts;
}

std::string split_words(const std::vector<SplitPart>& parts, const DatasetSplit& split) {
  std::array<std::int64_t, 3> counts{};
  for (const SplitPart part : parts) ++counts.at(static_cast<std::size_t>(part));
  return "Split by document: " + std::to_string(counts[0]) + " train, " +
         std::to_string(counts[1]) + " dev, " + std::to_string(counts[2]) + " test (" +
         std::to_string(split.train) + "/" + std::to_string(split.dev) + "/" +
         std::to_string(split.test) + ", seed " + std::to_string(split.seed) + ").";
}

void SplitSink::begin_file(const std::string& path) {
  end_card();
  in_card_ = path == "README.md";
  to_.begin_file(path);
}

void SplitSink::end_card() {
  if (!in_card_) return;
  in_card_ = false;
  to_.write(
      "\n## Split\n\n" + split_words(parts_, split_) +
      " A document's part follows from its text and the seed: copies go together, and all\n"
      "spans go with their document. `splits.csv` names the part of every document; the files\n"
      "hold the rows of all parts.\n\n" +
      parts_table());
}

std::string SplitSink::parts_table() const {
  std::unordered_map<core::Id, std::size_t> part;
  std::array<std::int64_t, 3> documents{};
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    const auto of = static_cast<std::size_t>(parts_[i]);
    part[dataset_.documents[i].id] = of;
    ++documents.at(of);
  }
  std::array<std::int64_t, 3> spans{};
  for (const auto& annotation : dataset_.annotations) ++spans.at(part[annotation.document]);
  std::string out = "| part | documents | spans |\n|---|---:|---:|\n";
  for (std::size_t i = 0; i < spans.size(); ++i) {
    out += "| " + std::string(core::kEnumNames<SplitPart>.at(i)) + " | " +
           std::to_string(documents.at(i)) + " | " + std::to_string(spans.at(i)) + " |\n";
  }
  return out;
}

void SplitSink::finish() {
  end_card();
  to_.begin_file("splits.csv");
  to_.write(exporters::csv_row({"document", "file", "part"}));
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    const auto& document = dataset_.documents[i];
    to_.write(
        exporters::csv_row({core::to_string(document.id), exporters::csv_text(document.file_name),
                            std::string(core::name_of(parts_[i]))}));
  }
}

}  // namespace workbench
