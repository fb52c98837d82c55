// Plays a case of tests/cases: a project made from JSON Lines, actions performed on the workbench
// one line at a time, and what the project exports afterwards. It compares nothing.
#pragma once

#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/support/fixed_metrics.h"
#include "tests/support/temp_dir.h"
#include "workbench/app/workbench.h"

namespace test_support {

using Rows = std::vector<nlohmann::json>;

/// One object a line; throws nlohmann::json::exception with the place of what is not JSON.
[[nodiscard]] Rows read_rows(std::string_view lines);

class CasePlayer {
 public:
  /// Makes a project of the rows, in the format that the jsonl importer reads, and opens it.
  explicit CasePlayer(const std::filesystem::path& rows);

  /// {"do": NAME, …}, see tests/cases/README.md. Throws std::runtime_error for what is not known.
  void play(const nlohmann::json& action);
  /// Titles of the error messages shown since the last call.
  [[nodiscard]] std::vector<std::string> complaints();
  /// The rows of FILE.jsonl of an export of the project as it is now.
  [[nodiscard]] Rows exported(const std::string& file) const;

 private:
  using Json = nlohmann::json;
  using Step = void (CasePlayer::*)(const Json&);
  [[nodiscard]] static Step step_named(const std::string& name);

  void open(const Json& action);
  void caret(const Json& action);
  void select(const Json& action);
  void tag(const Json& action);
  void mark(const Json& action);
  void choose(const Json& action);
  void resize(const Json& action);
  void remove(const Json& action);
  void hedge(const Json& action);
  void speaker(const Json& action);
  void track(const Json& action);
  void propose(const Json& action);
  void outcome(const Json& action);
  void undo(const Json& action);
  void redo(const Json& action);
  void reopen(const Json& action);

  void start();
  void perform(const workbench::Action& action);
  [[nodiscard]] core::Dataset dataset() const;
  [[nodiscard]] core::ByteRange place(const std::string& quote) const;
  [[nodiscard]] std::vector<core::ByteRange> places(const Json& quotes) const;
  [[nodiscard]] core::Annotation chosen() const;
  [[nodiscard]] core::Id proposition(const std::string& statement) const;

  TempDir dir_;
  FixedMetrics metrics_;
  core::IdGenerator ids_;
  std::uint64_t last_toast_ = 0;
  std::unique_ptr<workbench::Workbench> bench_;
};

}  // namespace test_support
