// Reads of annotations: those of one document complete in a fixed number of queries, single ones,
// and the flat list of spans that tables and the command line show. It changes nothing. Offsets are
// code points of the document's text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/annotation.h"
#include "core/model/link.h"

namespace store {

class Database;

/// All annotations of a document, ordered by first fragment's begin, last one's end, id; unanchored
/// ones last. The number of queries does not depend on their number.
[[nodiscard]] std::vector<core::Annotation> annotations_of(const Database& db, core::Id document);

/// Where a span stands and nothing else: what a reader of a long document can afford to hold.
struct PlacedSpan {
  core::Id id;
  core::StatementType type = core::StatementType::claim;
  std::vector<core::CharRange> fragments;  ///< Ascending, at least one.
};

/// The anchored spans of a document, by first begin, then id. One query.
[[nodiscard]] std::vector<PlacedSpan> placed_spans(const Database& db, core::Id document);

/// Some of them: all that begin in a stretch up to `next`.
struct PlacedStretch {
  std::vector<PlacedSpan> spans;
  core::CharOffset next;
};
/// Those whose first fragment begins in `begins_in`, in the same order; about `most`, and more when
/// very many begin at one character. `next` is the end of `begins_in` when there are no more.
[[nodiscard]] PlacedStretch placed_spans(const Database& db, core::Id document,
                                         core::CharRange begins_in, std::size_t most);

[[nodiscard]] std::optional<core::Annotation> annotation(const Database& db, core::Id id);

/// All links of all annotations of a document, by annotation, then id.
[[nodiscard]] std::vector<core::Link> links_in_document(const Database& db, core::Id document);

/// One line of a list of spans.
struct SpanRow {
  core::Id id;
  core::Id document;
  std::string document_title;
  core::StatementType type = core::StatementType::claim;
  core::CharRange extent;  ///< First begin to last end; empty range at 0 when unanchored.
  std::int64_t fragments = 0;
  std::string quote;  ///< Fragments joined by one space.
  core::Id speaker;
  std::string speaker_name;
  core::Id annotator;
  std::string annotator_name;
  core::DateRange said;
  std::string hedge;
  std::string note;
  std::int64_t links = 0;
  std::int64_t propositions = 0;  ///< Links that track a proposition and are not rejected.
};

/// Empty members do not restrict.
struct SpanFilter {
  core::Id document = {};
  core::Id speaker = {};
  core::Id annotator = {};
  core::Id proposition = {};
  std::optional<core::StatementType> type = {};
  bool untracked_only = false;  ///< Only those that track no proposition.
  bool unanchored_only = false;
  std::optional<core::CharRange> overlapping = {};  ///< Only those whose extent overlaps it.
  std::int64_t limit = 0;                           ///< 0: no limit.
  std::int64_t offset = 0;
};

/// Ordered by document, then as annotations_of.
[[nodiscard]] std::vector<SpanRow> list_spans(const Database& db, const SpanFilter& filter = {});

[[nodiscard]] std::vector<core::Annotator> annotators(const Database& db);

/// Free labels in use, most used first.
struct LabelCount {
  std::string label;
  std::int64_t annotations = 0;
};
[[nodiscard]] std::vector<LabelCount> labels_in_use(const Database& db);

}  // namespace store
