// What every exporter is: a const record with a name and two functions, a dataset in and files out
// through a sink. It opens no file itself; what a format cannot hold is said before writing.
#pragma once

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/model/dataset.h"

namespace exporters {

/// Where the bytes go. The exporter names a file, then writes it piece by piece; the next
/// begin_file ends it. Failing to write throws: that is the machine, not the data.
class Sink {
 public:
  virtual ~Sink() = default;
  /// `path` is relative, with "/" between folders, each name safe on every system.
  virtual void begin_file(const std::string& path) = 0;
  virtual void write(std::string_view bytes) = 0;
};

/// Keeps the files in memory, in the order they were begun.
class MemorySink : public Sink {
 public:
  void begin_file(const std::string& path) override { files_.emplace_back(path, std::string()); }
  void write(std::string_view bytes) override { files_.back().second += bytes; }

  [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& files() const {
    return files_;
  }
  /// The file's bytes; empty when there is no such file.
  [[nodiscard]] std::string file(std::string_view path) const;

 private:
  std::vector<std::pair<std::string, std::string>> files_;
};

struct ExportOptions {
  std::string title;  ///< For the dataset card; empty: "Foresay dataset".
  /// Whether the rows are of several parts (train, dev, test), which the card says beside it.
  bool is_split = false;
  /// Original bytes by SHA-256; empty when the project has none. Without it they are not exported,
  /// which the losses say.
  std::function<std::optional<std::string>(std::string_view sha256)> blob;
  std::function<void(double)> progress;  ///< 0..1, called now and then; may be empty.
  std::stop_token stop;                  ///< When asked, `write` returns ErrorKind::cancelled.
};

struct Exporter {
  std::string_view name;         ///< "jsonl": what --format takes.
  std::string_view description;  ///< One line for a list.
  /// What the format holds, but not of this dataset: things left out or changed. Empty: none.
  core::LossReport (*losses)(const core::Dataset&, const ExportOptions&);
  /// What no dataset of this format holds, as far as this one has it: by design, and no loss.
  core::LossReport (*notes)(const core::Dataset&);
  /// The same dataset and options give the same bytes.
  core::Checked (*write)(const core::Dataset&, Sink&, const ExportOptions&);
};

}  // namespace exporters
