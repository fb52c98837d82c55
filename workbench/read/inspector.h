// The selected annotation as the inspector draws it: every field resolved to words, what the
// program proposes for the empty ones, and what completes the field being typed in. Without a
// selected annotation, the document's own data.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/model/annotation.h"
#include "core/model/document.h"
#include "core/model/link.h"
#include "core/model/outcome.h"
#include "core/model/party.h"
#include "core/model/vocabulary.h"
#include "store/project/project.h"
#include "workbench/base/state.h"
#include "workbench/base/view_key.h"
#include "workbench/read/completion.h"
#include "workbench/read/proposition_finder.h"
#include "workbench/read/suggestions.h"

namespace workbench {

class ReaderModel;

struct HopLine {
  core::AttributionHop hop;
  std::string party;  ///< Its name; "unnamed" when the hop has no party.
  std::string verb;   ///< "reports", "quotes": its cue, else what its mode is called.
};

/// How the proposition of a link stands.
struct OutcomeLine {
  core::Status status = core::Status::draft;
  bool due = false;
  std::string words;  ///< "recorded 4 Jan 2024, 2 sources"; "nothing recorded yet".
};

struct LinkLine {
  core::Link link;            ///< With id 0: not in the project yet, made by the first edit.
  std::string statement;      ///< Of the proposition; empty when it tracks none.
  std::string probability;    ///< "95–99 %"
  std::string scale;          ///< "house v1"; "typed by hand" for a range without one.
  std::string horizon;        ///< "in the coming weeks"
  std::string horizon_range;  ///< "19 Dec 2022 – 28 Feb 2023"
  std::string standing;       ///< "asserts · exact"
  /// What the link's scale reads from the hedge words alone, where its range came from there: that
  /// range, or the same turned round.
  std::optional<core::Probability> as_read;
  /// "It denies the event, but 95–99 % calls it likely." Empty unless range and stance contradict.
  std::string contradiction;
  std::string condition;               ///< Words or the statement of the condition.
  std::optional<OutcomeLine> outcome;  ///< Only with a proposition.
};

struct VerdictLine {
  core::Verdict verdict;
  std::string words;  ///< "mostly true · truth v1 · as of 31 Dec 2023"
};

/// An annotation at the same place.
struct Neighbour {
  core::Id id;
  core::StatementType type = core::StatementType::claim;
};

struct SpanView {
  core::Annotation annotation;
  std::string quote;            ///< With quotation marks.
  std::vector<Neighbour> here;  ///< Overlapping ones, innermost first, this one included.
  std::size_t place = 0;        ///< Of this one in `here`.
  std::string place_words;      ///< "2 of 3 here"; empty when it is alone.
  std::string speaker;          ///< Empty when not known.
  std::string speaker_kind;     ///< "organisation"; empty for a person.
  std::vector<HopLine> via;     ///< From the one nearest the speaker to the publisher.
  std::string said;
  std::string labels;
  std::string made;             ///< "by Anna on 4 Jan 2024", "by you on …"
  std::vector<LinkLine> links;  ///< At least one.
  std::vector<VerdictLine> verdicts;
  /// Verdicts can be given in these: of each vocabulary the latest version.
  std::vector<core::VerdictVocabulary> vocabularies;
  Proposals proposals;
};

struct DocumentView {
  core::Id id;
  core::DocumentMeta meta;
  std::string file_name;
  std::string authors;
  std::string dateline;
  std::string stated;
};

class Inspector {
 public:
  /// Asks the database only when the project, the choice or the words to complete changed. `open`:
  /// a reader with text and spans as new as the project, to be spared asking for both.
  void refresh(const store::Project& project, const State& state,
               core::Date today = core::day_of(core::now()), const ReaderModel* open = nullptr);
  void clear() { *this = Inspector(); }

  /// Null when no annotation is selected.
  [[nodiscard]] const SpanView* span() const { return span_ ? &*span_ : nullptr; }
  /// Null when no document is open.
  [[nodiscard]] const DocumentView* document() const { return document_ ? &*document_ : nullptr; }
  [[nodiscard]] const CompletionView& completion() const { return completion_; }

  /// The annotation `by` places further out (+1) or in (-1) at the same place; 0 at the ends.
  [[nodiscard]] core::Id neighbour(int by) const;

 private:
  struct Key {
    std::uint64_t generation = 0;
    core::Id annotation;
    core::Id document;
    core::Date today;
    bool operator==(const Key&) const = default;
  };
  struct PlaceKey {
    std::uint64_t generation = 0;
    core::Id annotation;
    core::ByteOffset caret;
    bool operator==(const PlaceKey&) const = default;
  };
  struct CompletionKey {
    std::uint64_t generation = 0;
    Complete asked;
    core::Id annotation;
    bool operator==(const CompletionKey&) const = default;
  };

  void read_document(const store::Database& db, core::Id document);
  void read_span(const store::Project& project, core::Id annotation, core::Date today,
                 const ReaderModel* open);
  void read_proposals(const store::Project& project, const ReaderModel* open);

  ViewKey<Key> key_;
  ViewKey<PlaceKey> place_key_;
  ViewKey<CompletionKey> completion_key_;
  PropositionFinder finder_;
  core::Id text_of_;  ///< The document whose text is held because no reader had it; texts never
                      ///< change.
  std::string text_;
  std::optional<SpanView> span_;
  std::optional<DocumentView> document_;
  CompletionView completion_;
};

}  // namespace workbench
