// Every change of a project, as a value. One edit is one transaction and one journal row; each has
// one `apply` overload in the store, and undo comes with it (except for the append-only logs and
// for imports, which have edits of their own to take them back).
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/import_batch.h"

namespace core {

/// Adds documents, spans and what hangs on them. Not undone: RemoveImport takes it back.
struct ApplyImport {
  std::vector<ImportedBatch> batches;
  std::vector<std::string> paths;  ///< As the user named them.
};
struct RemoveImport {
  Id import;
};

struct UpdateDocument {
  Id document;
  DocumentMeta meta;
};

/// Ids that are 0 are given; the annotator is the project's current one where 0. Spans must come
/// from make_span on the stored text (the store checks quotes).
struct AddAnnotations {
  std::vector<Annotation> annotations;
};
/// Replaces everything of an annotation but its id, document and annotator.
struct UpdateAnnotation {
  Annotation annotation;
};
/// Removes their links and verdict-free children stay, their parent cleared.
struct RemoveAnnotations {
  std::vector<Id> annotations;
};

/// Inserts when the id is 0 or unknown, replaces otherwise; likewise the other Put edits.
struct PutParty {
  Party party;
};
/// `drop`'s name and aliases become aliases of `keep`; everything that named `drop` names `keep`.
struct MergeParties {
  Id keep;
  Id drop;
};
struct RemoveParty {
  Id party;
};

struct PutProposition {
  Proposition proposition;  ///< `status` is ignored: see RecordOutcome.
};
struct RemoveProposition {
  Id proposition;  ///< Refused once it has an outcome log.
};
struct PutRelation {
  Relation relation;
};
struct RemoveRelation {
  Relation relation;
};

struct PutLink {
  Link link;
};
struct RemoveLink {
  Id link;
};

struct PutEvidence {
  Evidence evidence;
  std::string archived_bytes;  ///< Kept by hash when not empty.
};

/// Append-only, outside undo. Evidence with id 0 is added in the same transaction.
struct RecordOutcome {
  Outcome outcome;
  std::vector<Evidence> new_evidence;
};
struct RecordVerdict {
  Verdict verdict;
  std::vector<Evidence> new_evidence;
};

/// A new version of a vocabulary; a known name + version is refused.
struct AddLabelSet {
  LabelSet label_set;
};
struct AddScale {
  Scale scale;
};
struct AddVerdictVocabulary {
  VerdictVocabulary vocabulary;
};

/// The name under which annotations are made from now on.
struct SetAnnotator {
  std::string name;
};

/// Several edits as one transaction, one journal row, one undo.
struct Together;

using Edit = std::variant<ApplyImport, RemoveImport, UpdateDocument, AddAnnotations,
                          UpdateAnnotation, RemoveAnnotations, PutParty, MergeParties, RemoveParty,
                          PutProposition, RemoveProposition, PutRelation, RemoveRelation, PutLink,
                          RemoveLink, PutEvidence, RecordOutcome, RecordVerdict, AddLabelSet,
                          AddScale, AddVerdictVocabulary, SetAnnotator, Together>;

struct Together {
  std::string description;  ///< What the journal and the undo button say: "Link to proposition".
  std::vector<Edit> edits;
};

}  // namespace core
