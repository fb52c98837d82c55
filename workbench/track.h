// The Track workspace's view: the list of propositions by group with its counts, and the page of
// the chosen one: criteria, what was said of it, evidence, its outcome log and the moves its status
// allows. Strings are ready to draw.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "store/outcomes.h"
#include "store/project.h"
#include "store/propositions.h"
#include "workbench/state.h"
#include "workbench/view_key.h"

namespace workbench {

/// One line of the list, as it is drawn.
struct TrackRow {
  core::Id id;
  std::string statement;
  core::Status status = core::Status::draft;
  bool due = false;    ///< Needs an outcome: its window has passed.
  std::string counts;  ///< "17 spans · 8 speakers"
  std::string window;  ///< "to 31 Dec 2023", "no window"
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
};

struct RelationLine {
  core::Relation relation;
  core::Id other;
  std::string words;  ///< "negates", seen from this proposition: "is negated by"
  std::string statement;
};

struct TrackPage {
  core::Proposition proposition;
  bool due = false;
  std::string summary;  ///< "17 spans · 8 speakers · 4 documents · base rate 0.05"
  std::string window;
  std::vector<SaidLine> said;
  std::vector<LogLine> log;
  std::vector<EvidenceLine> evidence;
  std::vector<RelationLine> relations;
  std::vector<store::Revision> revisions;
  std::vector<core::MoveRule> moves;  ///< What the status allows now.
  std::string blocked;  ///< Why nothing can be opened yet ("Add criteria and …"); empty if it can.
};

class Track {
 public:
  void refresh(const store::Project& project, const State& state, core::Date today);
  void clear() { *this = Track(); }

  [[nodiscard]] const std::vector<TrackRow>& rows() const { return rows_; }
  /// How many propositions a tab holds, whatever the filter.
  [[nodiscard]] std::int64_t count(TrackTab tab) const {
    return counts_[static_cast<std::size_t>(tab)];
  }
  /// Null when none is chosen.
  [[nodiscard]] const TrackPage* page() const { return has_page_ ? &page_ : nullptr; }

 private:
  struct ListKey {
    std::uint64_t generation = 0;
    TrackTab tab = TrackTab::all;
    std::string text;
    core::Date today;
    bool operator==(const ListKey&) const = default;
  };
  struct PageKey {
    std::uint64_t generation = 0;
    core::Id proposition;
    core::Date today;
    bool operator==(const PageKey&) const = default;
  };

  void read_list(const store::Database& db, const State& state, core::Date today);
  void read_page(const store::Database& db, core::Id proposition, core::Date today);

  ViewKey<ListKey> list_key_;
  ViewKey<PageKey> page_key_;
  std::vector<TrackRow> rows_;
  std::array<std::int64_t, 5> counts_{};
  TrackPage page_;
  bool has_page_ = false;
};

/// "17 spans", "1 span", "no spans".
[[nodiscard]] std::string counted(std::int64_t n, std::string_view one, std::string_view many);

/// "40–75 %", "95 %"; whole percents, one decimal below 1 % and above 99 %.
[[nodiscard]] std::string percent_range(const core::Probability& probability);

}  // namespace workbench
