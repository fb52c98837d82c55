// Adds an import's evidence, outcomes and verdicts. The logs go through the schema's rules like any
// other row: an illegal one is left out with its line, the rest comes in.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "store/import/import_documents.h"
#include "store/import/import_propositions.h"
#include "store/import/import_run.h"
#include "store/read/find_named.h"

namespace store {

class LogResolver {
 public:
  LogResolver(const ImportRun& run, DocumentResolver& documents, PropositionResolver& propositions)
      : run_(run), documents_(documents), propositions_(propositions) {}

  void add(const core::ImportedEvidence& evidence, const std::string& source);
  /// In an order in which their moves are legal, if there is one.
  void add_outcomes(const std::vector<core::ImportedBatch>& batches);
  /// Kept until add_verdicts(), because the last of a log is the one that stands. `verdict`
  /// outlives this.
  void keep(const core::ImportedVerdict& verdict, core::Id annotation, const Source& source);
  void add_verdicts();

 private:
  struct KeptVerdict {
    const core::ImportedVerdict* verdict = nullptr;
    core::Id annotation;
    Source source;
  };
  void add(const core::ImportedOutcome& outcome, const std::string& source);
  void add(const KeptVerdict& kept);
  [[nodiscard]] core::Id known_evidence(const core::Evidence& evidence, const Source& source);
  [[nodiscard]] std::vector<core::Id> evidence_named(const std::vector<std::string>& keys,
                                                     const Source& source);
  /// Fills in the row it follows from; without one it counts as recorded.
  void find_cause(core::Outcome& row, const core::ImportedOutcome& imported, const Source& source);
  /// 0 when none or several are called so.
  [[nodiscard]] core::Id outcome_named(const std::string& key) const;
  [[nodiscard]] std::vector<NamedRow> evidence_called(const std::string& key) const;
  /// The row that is the same; 0 when there is none.
  [[nodiscard]] core::Id known_row(const core::Outcome& outcome, const std::string& file) const;
  [[nodiscard]] bool is_known(const core::Verdict& verdict, const std::string& file) const;
  [[nodiscard]] bool of_this_file(core::Id row, const std::string& file) const;

  const ImportRun& run_;
  DocumentResolver& documents_;
  PropositionResolver& propositions_;
  std::map<std::string, std::set<core::Id>> evidence_;  // by key, of this import
  std::map<std::string, std::set<core::Id>> outcomes_;  // likewise
  std::map<core::Id, std::string> file_of_;             // of the log rows this import wrote
  std::vector<KeptVerdict> verdicts_;
};

}  // namespace store
