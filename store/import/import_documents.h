// Adds an import's documents, and finds the document that a row of an import means. The same bytes
// are kept once. They are one document where they come again under their name or id; another file
// with them is a copy, and so is what rows state another id, outlet, date or address of. Not the
// texts' offsets: store/import/import_spans.h.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "store/edit/document_copies.h"
#include "store/import/import_run.h"

namespace store {

class DocumentResolver {
 public:
  DocumentResolver(const ImportRun& run, bool keep_copies)
      : run_(run), keep_copies_(keep_copies), copies_(run.database()) {}

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
  // A document of the same bytes, as far as it can be told from others.
  struct Twin {
    core::Id id;
    std::string external_id;
    std::string file_name;
    core::DocumentMeta meta;
    bool same_name =
        false;  // It has the row's id, or neither has one and the file name is the same.
  };
  [[nodiscard]] std::vector<Twin> twins_of(const core::Document& row) const;
  [[nodiscard]] bool is_same(const Twin& twin, const core::ImportedDocument& document,
                             const std::string& file) const;
  [[nodiscard]] bool is_called_otherwise(const Twin& twin, const core::Document& row) const;
  [[nodiscard]] core::Id known(const core::ImportedDocument& document, const core::Document& row,
                               const Source& source);
  void fill(const Twin& known, const core::DocumentMeta& stated, const Source& source);
  [[nodiscard]] bool left_out_as_copy(const core::ImportedDocument& document,
                                      const DocumentCopies::Key& key);
  [[nodiscard]] bool was_corrected(core::Id document) const;
  [[nodiscard]] core::Document described(core::Id id) const;
  [[nodiscard]] Found search(const core::DocumentRef& ref) const;
  [[nodiscard]] std::set<core::Id> candidates(const std::string& key, std::string_view sql) const;
  void remember(const core::Document& document, core::Id id);
  void say_shared_id(const core::Document& row, const Source& source) const;

  const ImportRun& run_;
  bool keep_copies_;
  DocumentCopies copies_;
  std::set<core::Id> added_;
  std::map<core::Id, std::string> named_;  // the id by which a row of this import means a document
  std::map<core::Id, std::string> file_of_;  // of a document that is a file of this import
  std::map<std::string, std::set<core::Id>> brought_;  // names and keys in this import's files
  std::map<std::string, Found> found_;
};

}  // namespace store
