// What an importer makes of one file: entities whose references are still names and keys, because
// an importer sees no project. The store resolves them when it applies the batch.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/dataset.h"
#include "core/words/anchor.h"

namespace core {

/// Names a document by whatever the file knows; tried in this order: sha256, id, file name.
struct DocumentRef {
  std::string sha256;
  std::string id;  ///< Our id in digits, or the document's external id.
  std::string file_name;

  [[nodiscard]] bool empty() const { return sha256.empty() && id.empty() && file_name.empty(); }
};

struct ImportedDocument {
  Document value;     ///< `id` is set only when the file carries one of our own ids.
  std::string bytes;  ///< The original bytes; empty when the file carries text only.
  /// The row holds no text: `value` is what is known of a document that another batch or the
  /// project has, named by its sha256, id or file name. Its filled fields replace that one's.
  bool metadata_only = false;
  /// Publisher, dateline and address are what the file says, not what was read from the text: the
  /// same text under others is another document.
  bool stated = false;
  std::int64_t line = 0;  ///< 1-based line of the file, for messages; 0: the whole file.
};

struct ImportedHop {
  std::string party;
  AttributionMode mode = AttributionMode::published;
  std::string cue;
};

/// `proposition`, `condition`: key of a proposition in this batch or the project (our id in digits
/// or an external id). `statement` tells twins under one key apart: a key whose statement differs
/// from the known one is another proposition, and the loss report says so.
struct ImportedLink {
  Link value;
  std::string proposition;
  std::string statement;
  std::string condition;
};

struct ImportedVerdict {
  Verdict value;
  std::vector<std::string> evidence;  ///< Keys.
};

struct ImportedAnnotation {
  Annotation value;  ///< Span, party and document references empty; scalars and `extra` filled.
  DocumentRef document;
  OffsetReading declared;            ///< How the file counts its offsets.
  bool unit_stated = false;          ///< The row names its unit; else `declared` is the usual one.
  std::vector<RecordedSpan> ranges;  ///< One a fragment, in the file's own unit.
  std::string quote;                 ///< Of the whole span; empty when the file has none.
  std::string annotator;             ///< Name; empty means whoever imports.
  std::string speaker;               ///< Party name.
  std::vector<ImportedHop> attribution;
  std::string parent;  ///< Key of another annotation of this batch or the project.
  std::vector<ImportedLink> links;
  std::vector<ImportedVerdict> verdicts;
  std::int64_t line = 0;  ///< 1-based line of the file, for messages.
};

struct ImportedRelation {
  std::string from;
  RelationKind kind = RelationKind::equivalent;
  std::string to;
  std::int64_t line = 0;
};

struct ImportedProposition {
  Proposition value;
  std::string template_of;  ///< Key.
  std::int64_t line = 0;
};

struct ImportedEvidence {
  Evidence value;
  std::string proposition;  ///< Key.
  DocumentRef document;
  std::string archived_bytes;
  std::int64_t line = 0;
};

struct ImportedOutcome {
  Outcome value;
  std::string proposition;            ///< Key.
  std::vector<std::string> evidence;  ///< Keys.
  std::string caused_by;              ///< Key of another outcome of this batch or the project.
  std::int64_t line = 0;
};

/// Keys are `external_id`s, or our own ids in digits when `value.id` is set.
struct ImportedBatch {
  std::string source;  ///< Path or name of the file, for messages.
  std::string format;  ///< Registry name of the importer.
  std::vector<ImportedDocument> documents;
  std::vector<Party> parties;
  std::vector<ImportedProposition> propositions;
  std::vector<ImportedRelation> relations;
  std::vector<ImportedAnnotation> annotations;
  std::vector<ImportedEvidence> evidence;
  std::vector<ImportedOutcome> outcomes;
  std::vector<LabelSet> label_sets;
  std::vector<Scale> scales;
  std::vector<VerdictVocabulary> vocabularies;
  LossReport losses;
  LossReport notes;  ///< What a reader should know although nothing was lost.
};

}  // namespace core
