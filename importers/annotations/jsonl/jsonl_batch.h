// The batch that JSONL rows are gathered into, with what has to be known across rows: losses, the
// propositions met so far, the parties named. It reads no JSON itself.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "importers/importer.h"
#include "importers/parts/json_row.h"

namespace importers {

class JsonlBatch {
 public:
  JsonlBatch(const Source& source, const ReadOptions& options);

  core::ImportedBatch batch;

  [[nodiscard]] const ReadOptions& options() const { return options_; }
  [[nodiscard]] const std::string& file() const { return batch.source; }

  /// Beyond kMostLosses only a count is kept.
  void lose(std::string what, std::int64_t line);
  /// Takes over a row's faults as losses.
  void lose(const JsonRow& row, std::int64_t line);
  /// Counts the annotations of other tools among what was not taken; finish() names their keys.
  void name_foreign_labels(const JsonRow& row, std::int64_t line);
  /// Adds what was only counted: losses that were not listed, annotations of other tools.
  void finish();

  /// Whether a proposition of this key has a window, here or in the project.
  [[nodiscard]] bool is_scoped(std::string_view key) const;
  void add_proposition(core::ImportedProposition proposition);
  [[nodiscard]] bool knows_proposition(std::string_view key) const {
    return propositions_.contains(key);
  }
  /// The statement under a key; empty when the key is not known.
  [[nodiscard]] std::string statement_of(std::string_view key) const;

  /// A party with a kind that its name gives away ("… (unnamed)") or its place does.
  void name_party(const std::string& name, core::PartyKind fallback);

  /// A span row that prints its document's dateline says so of the document, once.
  void date_document(const core::DocumentRef& document, core::Date dateline);

 private:
  static constexpr std::size_t kMostLosses = 1000;

  const ReadOptions& options_;
  std::size_t unlisted_ = 0;
  struct Foreign {
    std::size_t labels = 0;
    std::int64_t line = 0;  // Of the first.
  };
  std::map<std::string, Foreign, std::less<>> foreign_;           // by key
  std::map<std::string, std::size_t, std::less<>> propositions_;  // key → place in the batch
  std::set<std::string, std::less<>> parties_;
  std::set<std::string, std::less<>> dated_;
};

}  // namespace importers
