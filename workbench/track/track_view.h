// The Track workspace's view: the list of propositions by group with its counts, and the page of
// the chosen one: criteria, what was said of it, evidence, its outcome log and the moves its status
// allows. Both as of a day when one is chosen. Strings are ready to draw.
#pragma once

#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "store/project/project.h"
#include "store/read/due.h"
#include "store/read/outcomes.h"
#include "store/read/propositions.h"
#include "workbench/base/state.h"
#include "workbench/base/view_key.h"
#include "workbench/track/timeline_view.h"

namespace workbench {

/// One line of the list, as it is drawn.
struct TrackRow {
  core::Id id;
  std::string statement;
  core::Status status = core::Status::draft;
  bool due = false;            ///< Needs an outcome: its window has passed.
  std::string counts;          ///< "17 spans · 8 speakers"
  std::string window;          ///< "to 31 Dec 2023", "no window"
  std::string due_words = {};  ///< Of the due queue: "12 days over · nobody has looked yet".
};

/// A part of the due queue: rows `first` to `first + count` of the list.
struct TrackSection {
  std::string title;  ///< "Its window has passed"
  std::size_t first = 0;
  std::size_t count = 0;
};

struct LogLine {
  core::Id id;
  std::string recorded;  ///< "17 Jan 2024"
  core::Status from = core::Status::draft;
  core::Status to = core::Status::draft;
  std::string value;
  std::string occurred;  ///< "between 1 and 31 Dec 2023" as a range; empty when not known.
  std::string known;     ///< Empty when not known.
  std::string sources;   ///< "2 sources"; empty without evidence.
  std::string note;
  std::string resolver;
  bool impossible = false;
  std::string cause;  ///< "follows its negation"; empty when somebody recorded it.
};

struct EvidenceLine {
  core::Evidence evidence;
  std::string grade;  ///< "A2"
  std::string when;   ///< Date of publication, else the day it was seen.
  bool used = false;  ///< An outcome rests on it.
};

struct SaidLine {
  store::LinkRow row;
  std::string said;         ///< "15–20 Dec 2022"
  std::string probability;  ///< "40–75 %", "" when none.
  bool hindsight = false;   ///< Tagged when the answer could be known.
};

struct RelationLine {
  core::Relation relation;
  core::Id other;
  std::string words;  ///< "negates", seen from this proposition: "is negated by"
  std::string statement;
};

/// A wording it had before.
struct RevisionLine {
  std::string when;              ///< "until 3 Jan 2024, changed by Anna"
  std::vector<std::string> was;  ///< "Criteria: …", one for each thing that was changed then.
};

/// An instance of the same template, or the template itself.
struct InstanceLine {
  core::Id id;
  std::string statement;
  std::string window;
  core::Status status = core::Status::draft;
  bool is_template = false;
};

/// A proposition that may have the same truth conditions, or opposite ones.
struct DuplicateLine {
  core::Id other;
  std::string statement;
  std::string reason;
  core::RelationKind proposed = core::RelationKind::equivalent;
  core::Id keep;  ///< When merging; 0 when the two cannot be merged.
};

struct TrackPage {
  core::Proposition proposition;  ///< Its status is that of the day shown.
  std::optional<core::Date> as_of;
  TimelineView timeline;
  bool due = false;
  std::string summary;  ///< "17 spans · 8 speakers · 4 documents · base rate 0.05"
  std::string window;
  std::vector<SaidLine> said;
  std::vector<LogLine> log;
  std::vector<EvidenceLine> evidence;
  std::vector<RelationLine> relations;
  std::vector<RevisionLine> revisions;
  std::vector<InstanceLine> instances;
  std::vector<store::Twin> twins;  ///< What an outcome recorded here is recorded on too.
  std::vector<DuplicateLine> duplicates;
  std::string looked;  ///< "Anna looked on 3 Jan 2024: nothing yet"; empty: nobody has.
  /// What may be recorded now. A move from another status than this one's passes through it.
  std::vector<core::MoveRule> moves;
  std::vector<std::string> not_now;  ///< What may not, each with its reason.
  std::string blocked;  ///< Why nothing can be opened yet ("Add criteria and …"); empty if it can.
};

class Track {
 public:
  void refresh(const store::Project& project, const State& state, core::Date today);
  void clear() { *this = Track(); }

  [[nodiscard]] const std::vector<TrackRow>& rows() const { return rows_; }
  /// Of the due queue; empty for the other tabs.
  [[nodiscard]] const std::vector<TrackSection>& sections() const { return sections_; }
  [[nodiscard]] const store::DueQueue& due() const { return due_; }
  /// How many propositions a tab holds, whatever the filter.
  [[nodiscard]] std::int64_t count(TrackTab tab) const {
    return counts_[static_cast<std::size_t>(tab)];
  }
  /// Propositions that hold the words being typed, where a relation is added.
  [[nodiscard]] const std::vector<store::PropositionCompletion>& completions() const {
    return completions_;
  }
  /// Null when none is chosen.
  [[nodiscard]] const TrackPage* page() const { return has_page_ ? &page_ : nullptr; }

 private:
  struct ListKey {
    std::uint64_t generation = 0;
    TrackTab tab = TrackTab::all;
    std::string text;
    core::Date today;
    std::optional<core::Date> as_of;
    bool operator==(const ListKey&) const = default;
  };
  struct PageKey {
    std::uint64_t generation = 0;
    core::Id proposition;
    core::Date today;
    std::optional<core::Date> as_of;
    std::uint64_t apart = 0;
    bool operator==(const PageKey&) const = default;
  };

  void read_list(const store::Database& db, const State& state, core::Date today);
  void read_queue(const store::Database& db, const std::set<core::Id>& found, bool all);

  ViewKey<ListKey> list_key_;
  ViewKey<PageKey> page_key_;
  ViewKey<std::pair<std::uint64_t, Complete>> completion_key_;
  std::vector<store::PropositionCompletion> completions_;
  std::vector<TrackRow> rows_;
  std::vector<TrackSection> sections_;
  store::DueQueue due_;
  std::array<std::int64_t, 5> counts_{};
  TrackPage page_;
  bool has_page_ = false;
};

}  // namespace workbench
