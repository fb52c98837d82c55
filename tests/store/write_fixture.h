// A project in a folder of its own with one document, and short ways to change it and to look at
// its tables. Not for the reading half of the store, which has tests of its own.
#pragma once

#include <string>
#include <string_view>

#include "store/project/project.h"
#include "tests/support/temp_dir.h"

namespace test_store {

inline constexpr std::string_view kText =
    "Минск, 26 December 2022. Belarus will not send its own troops, Pashkov believes.\n"
    "“It cannot be excluded”, says Magda, “that he will march in May.”\n";

class WriteFixture {
 public:
  WriteFixture();

  [[nodiscard]] store::Project& project() { return *project_; }
  [[nodiscard]] const store::Database& database() const { return project_->database(); }
  [[nodiscard]] std::filesystem::path path() const { return dir_ / "test.foresay"; }
  [[nodiscard]] core::Id document() const { return document_; }
  void reopen();
  void close() { project_.reset(); }

  /// Applies and gives the id that was made (0 when none); fails the test when refused.
  core::Id made(const core::Edit& edit);
  /// The sentence with which the edit is refused; empty when it is not.
  std::string refused(const core::Edit& edit);

  core::Id tag(std::int64_t start, std::int64_t end,
               core::StatementType type = core::StatementType::claim);
  /// With criteria and a window of 2022 to 2023.
  core::Id add_proposition(const std::string& statement);
  core::Id add_evidence(core::Id proposition);

 private:
  test_support::TempDir dir_;
  std::optional<store::Project> project_;
  core::Id document_;
};

/// Values with the rest left as it is by default.
[[nodiscard]] core::Party party(std::string name, std::vector<std::string> aliases = {},
                                std::string note = {});
[[nodiscard]] core::Link link(core::Id annotation, core::Id proposition);
[[nodiscard]] core::Evidence evidence(std::string title);
[[nodiscard]] core::RecordOutcome outcome(core::Id proposition, core::Status status,
                                          std::vector<core::Id> evidence = {});
[[nodiscard]] core::RecordVerdict verdict(core::Id annotation, std::string term);
/// "truth", version 1, with the term "correct".
[[nodiscard]] core::AddVerdictVocabulary truth_vocabulary();

/// A batch with one document of that name and text.
[[nodiscard]] core::ImportedBatch document_batch(const std::string& file_name,
                                                 std::string_view text);

/// What SQLite says when it refuses the statement; empty when it does not.
[[nodiscard]] std::string sql_refused(const store::Database& database, const std::string& sql);

/// Every row of every table that undo covers, as text, in a fixed order.
[[nodiscard]] std::string dump(const store::Database& database);
[[nodiscard]] std::int64_t count(const store::Database& database, const std::string& from);
/// Empty when every full-text index holds what its content table holds.
[[nodiscard]] std::string search_index_fault(const store::Database& database);

}  // namespace test_store
