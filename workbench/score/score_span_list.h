// The spans behind a number of the Score workspace, as the sheet lists them. They are read when the
// number, the choice or the project changed.
#pragma once

#include <string>
#include <vector>

#include "workbench/base/state.h"
#include "workbench/score/score_view.h"

namespace workbench {

class ScoreSpanList {
 public:
  /// So many are listed; the rest is said to be there.
  static constexpr std::size_t kMost = 300;

  void refresh(const store::Project& project, const State& state, const ScoreTable& table);
  void clear() { *this = ScoreSpanList(); }

  [[nodiscard]] const std::string& title() const { return title_; }
  [[nodiscard]] std::size_t total() const { return total_; }
  [[nodiscard]] const std::vector<ScoreSpanLine>& lines() const { return lines_; }

 private:
  struct Key {
    std::uint64_t generation = 0;
    ScoreChoice choice;
    std::optional<core::Date> as_of;
    ScoreCell cell;
    bool operator==(const Key&) const = default;
  };

  ViewKey<Key> key_;
  std::string title_;
  std::size_t total_ = 0;
  std::vector<ScoreSpanLine> lines_;
};

}  // namespace workbench
