// Adds an import's documents, and finds the document that a row of an import means. The same bytes
// are never kept twice. Not the texts' offsets: store/import_spans.h.
#pragma once

#include <map>
#include <set>
#include <string>

#include "store/import_run.h"

namespace store {

class DocumentResolver {
 public:
  explicit DocumentResolver(const ImportRun& run) : run_(run) {}

  void add(const core::ImportedDocument& document, const std::string& source);
  /// A row without text: its filled fields replace those of the document it names.
  void describe(const core::ImportedDocument& document, const std::string& source);

  /// The document, or why there is none. What this import brought comes before what the project
  /// had; tried in the order of core::DocumentRef.
  struct Found {
    core::Id id;
    std::string problem;  ///< A sentence's end: "no document is named 'a.txt'".
  };
  [[nodiscard]] const Found& find(const core::DocumentRef& ref);
  /// Added by this import: it cannot hold anything from before.
  [[nodiscard]] bool is_new(core::Id document) const { return added_.contains(document); }

 private:
  [[nodiscard]] Found search(const core::DocumentRef& ref) const;
  [[nodiscard]] std::set<core::Id> candidates(const std::string& key, std::string_view sql) const;
  void remember(const core::Document& document, core::Id id);

  const ImportRun& run_;
  std::set<core::Id> added_;
  std::map<std::string, std::set<core::Id>> brought_;  // names and keys in this import's files
  std::map<std::string, Found> found_;
};

}  // namespace store
