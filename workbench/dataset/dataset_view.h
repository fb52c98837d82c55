// The Dataset workspace's view: what the chosen dataset holds, the formats there are, what the
// chosen one cannot hold, its card as it would be written, and where the last export went. The
// losses and the card are made by a job, from a snapshot.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/model/dataset.h"
#include "store/project/project.h"
#include "store/project/snapshot.h"
#include "workbench/base/jobs.h"
#include "workbench/base/state.h"
#include "workbench/base/view_key.h"

namespace workbench {

struct FormatLine {
  std::string name;         ///< "jsonl"
  std::string description;  ///< One line.
};

/// How many of what an export would write.
struct DatasetCounts {
  std::int64_t documents = 0;
  std::int64_t claims = 0;
  std::int64_t predictions = 0;
  std::int64_t facts = 0;
  std::int64_t parties = 0;
  std::int64_t propositions = 0;
  std::int64_t outcomes = 0;
};

struct DatasetPreview {
  DatasetCounts counts;
  core::LossReport losses;
  std::string card;                  ///< README of the dataset; empty for formats without one.
  std::string split;                 ///< How the documents fall; empty without a split.
  std::vector<std::string> samples;  ///< The first lines of the main file.
};

struct LastExport {
  std::filesystem::path path;
  std::string summary;
};

/// The choice as the store reads it.
[[nodiscard]] store::DatasetFilter dataset_filter(const DatasetChoice& choice,
                                                  const store::Snapshot& snapshot);

class DatasetView {
 public:
  /// Starts a job when the choice or the project changed; what it finds is there some frames later.
  void refresh(const store::Project& project, const State& state, Jobs& jobs);
  void clear();
  void exported(LastExport last) { last_ = std::move(last); }

  [[nodiscard]] static std::vector<FormatLine> formats();
  /// The preview belongs to the current choice; otherwise it is being made.
  [[nodiscard]] bool ready() const { return ready_; }
  [[nodiscard]] const DatasetPreview& preview() const { return *preview_; }
  /// Why there is no preview; empty when there is one.
  [[nodiscard]] const std::string& complaint() const { return complaint_; }
  [[nodiscard]] const LastExport& last() const { return last_; }

 private:
  struct Key {
    std::uint64_t generation = 0;
    DatasetChoice choice;
    bool operator==(const Key&) const = default;
  };

  ViewKey<Key> key_;
  bool ready_ = false;
  std::uint64_t round_ = 0;
  std::string complaint_;
  std::shared_ptr<const DatasetPreview> preview_ = std::make_shared<DatasetPreview>();
  LastExport last_;
};

}  // namespace workbench
