// Every change of a project, as a value. One edit is one transaction and one journal row; each has
// one `apply` overload in the store, and undo comes with it (except for the append-only logs and
// for imports, which have edits of their own to take them back).
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/model/import_batch.h"

namespace core {

/// Adds documents, spans and what hangs on them. Not undone: RemoveImport takes it back.
struct ApplyImport {
  std::vector<ImportedBatch> batches;
  std::vector<std::string> paths;  ///< As the user named them.
  /// A document that differs from another in line ends, white space or byte order marks alone comes
  /// in as one of its own; else what names it means the other one.
  bool keep_copies = true;
};
struct RemoveImport {
  Id import;
};

struct UpdateDocument {
  Id document;
  DocumentMeta meta;
};

/// Gives a document another text decoded from the bytes that are kept: a new version, or one that
/// it had before. Annotations and evidence keep their places in the bytes, else are found by quote
/// and context; what has no place is unanchored and listed in the receipt. Undo shows the earlier
/// text again; every text stays readable (store/read/versions.h).
struct RereadDocument {
  Id document;
  DocumentMeta meta;
  std::string encoding;
  std::string text;
  std::string extra;
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
/// The opposite: `spellings`, aliases of `party`, become a party of their own with its kind, named
/// by the first of them. With them go the annotations whose speaker_surface is one of them and the
/// hops of the same chains, hops whose cue holds one, and `annotations`, which are named outright.
struct SplitParty {
  Id party;
  std::vector<std::string> spellings;
  std::vector<Id> annotations;
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
/// Links, evidence, relations, instances and looks of `drop` become those of `keep`, which keeps
/// its own wording; refused when `drop` has an outcome log (relate the two as equivalent instead).
struct MergePropositions {
  Id keep;
  Id drop;
};
/// "I looked, and there is nothing to record yet": what keeps a proposition from going stale.
struct RecordLook {
  Id proposition;
  std::string note;
  Timestamp at;  ///< 0: now.
};
/// While two propositions are related as `negates` or `equivalent`, RecordOutcome on one records on
/// the other too.
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

/// Bytes to be kept by their SHA-256, for evidence whose archived_sha256 names them.
struct ArchivedCopy {
  std::string bytes;
};

/// Append-only, outside undo. Evidence with id 0 is added in the same transaction, and so are the
/// rows that follow: those of a negated twin or an equivalent, and those of conditionals. `open`
/// counts as `due` once the window has passed.
struct RecordOutcome {
  Outcome outcome;
  std::vector<Evidence> new_evidence;
  std::vector<ArchivedCopy> copies = {};
};
struct RecordVerdict {
  Verdict verdict;
  std::vector<Evidence> new_evidence;
  std::vector<ArchivedCopy> copies = {};
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

using Edit = std::variant<ApplyImport, RemoveImport, UpdateDocument, RereadDocument, AddAnnotations,
                          UpdateAnnotation, RemoveAnnotations, PutParty, MergeParties, SplitParty,
                          RemoveParty, PutProposition, RemoveProposition, MergePropositions,
                          RecordLook, PutRelation, RemoveRelation, PutLink, RemoveLink, PutEvidence,
                          RecordOutcome, RecordVerdict, AddLabelSet, AddScale, AddVerdictVocabulary,
                          SetAnnotator, Together>;

struct Together {
  std::string description;  ///< What the journal and the undo button say: "Link to proposition".
  std::vector<Edit> edits;
};

}  // namespace core
