// The Score workspace's view: the scoreboard of the project as it is chosen, with every string
// ready to draw, and the spans behind each number. The project is read when it changed; another
// scale, date or grouping is computed from what was read.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/score/scoreboard.h"
#include "store/project/project.h"
#include "store/read/score_reader.h"
#include "workbench/base/action.h"
#include "workbench/base/view_key.h"

namespace workbench {

/// One line of the table, as it is drawn.
struct ScoreTableLine {
  std::string key;
  std::string name;
  std::string spans;
  std::string scored;
  std::string hits;      ///< "67 %", "n = 1" below the fewest worth a rate, "–" without any.
  std::string hits_tip;  ///< "4 of 6 on the right side; 95 % interval 30–90 %"
  std::optional<core::BrierBand> band;  ///< Empty: nothing scored, or too few to show.
  std::string no_band;                  ///< "nothing scored", "too few to show"
  std::string mid;                      ///< "0.19", "–"
  std::string skill;                    ///< "+0.40", "–"
  std::string left_out;                 ///< "3 ambiguous, 1 not resolved"
};

/// A count behind which spans can be listed: "10 ambiguous".
struct ScoreCount {
  std::string text;
  ScoreCell cell;
};

struct ScoreSpanLine {
  store::ScoreSpan span;
  std::string range;    ///< "40–75 %"
  std::string verdict;  ///< "right", "wrong", "across 50 %", or why it is left out.
  std::string brier;    ///< "0.06–0.36"; empty when left out.
  bool hindsight = false;
};

class ScoreTable {
 public:
  /// A line with fewer scored spans shows neither rate nor band.
  static constexpr std::size_t kFewest = 2;

  void refresh(const store::Project& project, const ScoreChoice& choice,
               const std::optional<core::Date>& as_of);
  void clear() { *this = ScoreTable(); }

  [[nodiscard]] const core::Scoreboard& board() const { return board_; }
  [[nodiscard]] const std::vector<ScoreTableLine>& lines() const { return lines_; }
  /// The line whose calibration is drawn: the chosen group's, else the total.
  [[nodiscard]] const core::ScoreLine& focus() const;
  /// "all speakers", or the chosen line's name.
  [[nodiscard]] const std::string& focus_name() const { return focus_name_; }
  /// What was left out of the total, each with the spans behind it.
  [[nodiscard]] const std::vector<ScoreCount>& left_out() const { return left_out_; }
  /// Sentences beneath the table: conventions, lines that may not be ranked.
  [[nodiscard]] const std::vector<std::string>& notes() const { return notes_; }
  [[nodiscard]] const core::HorizonSensitivity& sensitivity() const { return sensitivity_; }
  /// "Two flip if default horizons are twice as long."; empty when none does.
  [[nodiscard]] const ScoreCount& flips() const { return flips_; }
  /// Every scale of the project, all versions.
  [[nodiscard]] const std::vector<core::Scale>& scales() const { return scales_; }

  /// Row indices behind a number, in the order of their links.
  [[nodiscard]] std::vector<std::uint32_t> rows_behind(const ScoreCell& cell) const;
  /// What the number is: "Speaker B: 4 right".
  [[nodiscard]] std::string title_of(const ScoreCell& cell) const;
  /// `count` of those rows from `first` on, read from the project.
  [[nodiscard]] std::vector<ScoreSpanLine> spans_behind(const store::Database& db,
                                                        const ScoreCell& cell, std::size_t first,
                                                        std::size_t count) const;

 private:
  struct ViewedKey {
    std::uint64_t generation = 0;
    ScoreChoice choice;
    std::optional<core::Date> as_of;
    bool operator==(const ViewedKey&) const = default;
  };
  /// What the board depends on: the choice without the line whose calibration is drawn.
  struct BoardKey {
    std::uint64_t generation = 0;
    ScoreBy by = ScoreBy::speaker;
    std::string scale;
    int scale_version = 0;
    std::optional<core::Date> as_of;
    bool operator==(const BoardKey&) const = default;
  };

  void read(const store::Database& db);
  void score(const ScoreChoice& choice, const std::optional<core::Date>& as_of);
  void write_words();
  [[nodiscard]] const core::ScoreLine* line_named(std::string_view key) const;

  ViewKey<std::uint64_t> read_key_;
  ViewKey<ViewedKey> viewed_key_;
  ViewKey<BoardKey> board_key_;
  core::ScoreRows rows_;
  std::vector<core::Scale> scales_;
  core::Scoreboard board_;
  core::HorizonSensitivity sensitivity_;
  std::string focus_key_;
  std::string focus_name_;
  std::vector<ScoreTableLine> lines_;
  std::vector<ScoreCount> left_out_;
  std::vector<std::string> notes_;
  ScoreCount flips_;
};

}  // namespace workbench
