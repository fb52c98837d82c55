// Adds an import's annotations with their links and verdicts, once all they refer to is there. One
// that is in the project with the same content is not added again.
#pragma once

#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "store/import/import_documents.h"
#include "store/import/import_logs.h"
#include "store/import/import_parties.h"
#include "store/import/import_propositions.h"
#include "store/import/import_run.h"

namespace store {

struct Resolvers {
  DocumentResolver& documents;
  PartyResolver& parties;
  PropositionResolver& propositions;
  LogResolver& logs;
};

class AnnotationResolver {
 public:
  AnnotationResolver(const ImportRun& run, const Resolvers& resolve)
      : run_(run), resolve_(resolve) {}

  void add(const core::ImportedBatch& batch);
  /// After all batches were added: a parent may stand in any of them.
  void add_parents();

 private:
  struct Orphan {
    core::Id child;
    core::Id document;
    std::string parent;
    Source source;
  };
  using Imported = core::ImportedAnnotation;

  void add_to(core::Id document, const std::vector<const Imported*>& annotations,
              const std::string& file);
  void add_one(const Imported& imported, core::Annotation row, const Source& source);
  [[nodiscard]] core::Annotation resolved(const Imported& imported, const Source& source);
  [[nodiscard]] std::vector<core::Link> links_of(const Imported& imported, const Source& source);
  [[nodiscard]] core::Id known(const core::Annotation& row, const std::vector<core::Link>& links,
                               const Imported& imported, const Source& source) const;
  /// The one of these annotations that is the same; 0 when none is.
  [[nodiscard]] core::Id same_among(const std::vector<core::Id>& ids, const core::Annotation& row,
                                    const std::vector<core::Link>& links) const;
  [[nodiscard]] bool insert(const core::Annotation& row, std::vector<core::Link> links,
                            const Source& source);
  void say_shared_key(const core::Annotation& row, const Imported& imported,
                      const Source& source) const;
  void remember(const Imported& imported, core::Id document, core::Id id);
  [[nodiscard]] core::Id annotator_named(const std::string& name);
  [[nodiscard]] std::set<core::Id> parents_named(const Orphan& orphan) const;

  const ImportRun& run_;
  Resolvers resolve_;
  std::map<std::string, core::Id> annotators_;
  // Keys are unique in their file at best, so the document comes first.
  std::map<std::pair<core::Id, std::string>, std::set<core::Id>> in_document_;
  std::map<std::string, std::set<core::Id>> anywhere_;
  std::unordered_map<std::size_t, std::vector<core::Id>> added_;  // by the hash of place and key
  std::vector<Orphan> orphans_;
};

}  // namespace store
