#include "core/score/scoreboard.h"

#include <algorithm>
#include <numeric>

#include "core/score/score_groups.h"
#include "core/score/score_judge.h"
#include "core/score/scores.h"

namespace core {
namespace {

/// What a line's means are made from.
struct LineSums {
  double least = 0;
  double most = 0;
  double midpoints = 0;
  double references = 0;
};

/// The scored forecasts of all lines, line by line, and the rows they come from.
struct ScoredForecasts {
  std::vector<std::size_t> first;  ///< Of each line; one more at the end.
  std::vector<Judged> judged;
  std::vector<std::uint32_t> rows;
};

// A million rows: everything that looks at them all goes through them in their own order, because
// going line by line would miss the cache at every row.
class BoardMaker {
 public:
  BoardMaker(const ScoreRows& rows, const ScoreOptions& options)
      : rows_(rows),
        options_(options),
        index_(index_lines(rows, options)),
        edges_(equal_edges(std::max<std::size_t>(options.bins, 1))),
        lines_(index_.lines + 1),
        sums_(index_.lines + 1) {}

  [[nodiscard]] Scoreboard make() {
    board_.options = options_;
    board_.options.scale = nullptr;
    board_.options.scales = {};
    if (options_.scale != nullptr) {
      board_.scale_name = options_.scale->name + " v" + std::to_string(options_.scale->version);
    }
    board_.rows = judge_rows(rows_, options_);
    sort_into_lines();
    find_repeats();
    find_sample_rate();
    add_rows();
    finish_lines();
    sort_lines();
    compare_lines();
    return std::move(board_);
  }

 private:
  void sort_into_lines() {
    first_.assign(index_.lines + 1, 0);
    for (const auto line : index_.line_of) {
      if (line != kNoIndex) ++first_[line + 1];
    }
    std::partial_sum(first_.begin(), first_.end(), first_.begin());
    board_.order.resize(first_.back());
    auto next = first_;
    for (std::size_t i = 0; i < index_.line_of.size(); ++i) {
      const auto line = index_.line_of[i];
      if (line != kNoIndex) board_.order[next[line]++] = static_cast<std::uint32_t>(i);
    }
  }

  // By speaker a repeat on a line is one on the board, so one search serves both.
  void find_repeats() {
    auto whole = index_.line_of;
    for (auto& line : whole) line = line == kNoIndex ? kNoIndex : 0;
    board_.repeated = repeated_rows(rows_, board_.rows, whole, options_.repeats);
    const auto in_lines = options_.by == ScoreBy::speaker
                              ? board_.repeated
                              : repeated_rows(rows_, board_.rows, index_.line_of, options_.repeats);
    for (std::size_t i = 0; i < in_lines.size(); ++i) {
      if (in_lines[i]) board_.rows[i].left_out = LeftOut::duplicate;
    }
  }

  void find_sample_rate() {
    std::size_t occurred = 0;
    std::size_t scored = 0;
    for (std::uint32_t i = 0; i < board_.rows.size(); ++i) {
      const ScoredRow& row = board_.rows[i];
      if (!row.listed || board_.left_out(board_.total, i)) continue;
      ++scored;
      occurred += row.occurred ? 1 : 0;
      board_.kept_ranges += row.rescaled ? 0 : 1;
      board_.stated_base_rates += stated_base_rate(i) ? 1 : 0;
    }
    if (scored > 0) sample_rate_ = static_cast<double>(occurred) / static_cast<double>(scored);
  }

  [[nodiscard]] const std::optional<double>& stated_base_rate(std::uint32_t row) const {
    return rows_.propositions[rows_.rows[row].proposition].base_rate;
  }

  void add_rows() {
    for (std::uint32_t i = 0; i < board_.rows.size(); ++i) {
      if (!board_.rows[i].listed) continue;
      add_row(i, index_.line_of[i], board_.rows[i].left_out);
      add_row(i, index_.lines, board_.left_out(board_.total, i));
    }
  }

  void add_row(std::uint32_t i, std::uint32_t at, const std::optional<LeftOut>& left_out) {
    ScoreLine& line = lines_[at];
    line.spans += left_out == LeftOut::not_recorded_yet ? 0 : 1;
    if (left_out) {
      ++line.left_out[static_cast<std::size_t>(*left_out)];
      return;
    }
    const ScoredRow& row = board_.rows[i];
    ++line.scored;
    line.judged += row.hit ? 1 : 0;
    line.hits += row.hit.value_or(false) ? 1 : 0;
    line.occurred += row.occurred ? 1 : 0;
    line.hindsight += row.hindsight ? 1 : 0;
    line.inexact += rows_.rows[i].fit == Fit::exact ? 0 : 1;
    LineSums& sums = sums_[at];
    const auto band = exact_brier_band({row.lo, std::nullopt, row.hi}, row.occurred);
    sums.least += band.least;
    sums.most += band.most;
    sums.midpoints += brier1(row.point, row.occurred);
    sums.references += brier1(stated_base_rate(i).value_or(sample_rate_), row.occurred);
  }

  /// Of the lines, or of the total alone.
  [[nodiscard]] ScoredForecasts forecasts_of(bool total) const {
    ScoredForecasts out;
    out.first.push_back(0);
    for (std::uint32_t line = total ? index_.lines : 0; line < index_.lines + (total ? 1 : 0);
         ++line) {
      out.first.push_back(out.first.back() + lines_[line].scored);
    }
    out.judged.resize(out.first.back());
    out.rows.resize(out.first.back());
    auto next = out.first;
    for (std::uint32_t i = 0; i < board_.rows.size(); ++i) {
      const ScoredRow& row = board_.rows[i];
      if (!row.listed || row.left_out || (total && board_.repeated[i])) continue;
      const auto at = next[total ? 0 : index_.line_of[i]]++;
      out.judged[at] = {row.point, row.occurred};
      out.rows[at] = i;
    }
    return out;
  }

  void finish_lines() {
    const auto forecasts = forecasts_of(false);
    for (std::uint32_t at = 0; at < index_.lines; ++at) {
      if (first_[at] == first_[at + 1]) continue;
      ScoreLine& line = lines_[at];
      auto [key, name] = line_name(rows_, options_.by, at);
      line.key = std::move(key);
      line.name = std::move(name);
      line.first = first_[at];
      finish(line, sums_[at], forecasts, forecasts.first[at]);
      board_.lines.push_back(std::move(line));
    }
    board_.total = std::move(lines_.back());
    board_.total.name = "all";
    finish(board_.total, sums_.back(), forecasts_of(true), 0);
  }

  void finish(ScoreLine& line, const LineSums& sums, const ScoredForecasts& forecasts,
              std::size_t first) const {
    line.hit_interval = wilson(line.hits, line.judged);
    if (line.judged > 0) {
      line.hit_rate = static_cast<double>(line.hits) / static_cast<double>(line.judged);
    }
    const std::span<const Judged> judged(forecasts.judged.data() + first, line.scored);
    line.bins = calibration(judged, edges_);
    for (auto& bin : line.bins) {
      for (auto& member : bin.members) member = forecasts.rows[first + member];
    }
    if (line.scored == 0) return;
    const auto n = static_cast<double>(line.scored);
    line.brier = BrierBand{sums.least / n, sums.most / n};
    line.midpoint = sums.midpoints / n;
    line.reference = sums.references / n;
    line.base_rate = static_cast<double>(line.occurred) / n;
    line.skill = skill(*line.midpoint, *line.reference);
    const auto parts = murphy_parts(judged);
    line.murphy = parts.exact;
    line.corrected = parts.corrected;
  }

  void sort_lines() {
    if (options_.by == ScoreBy::horizon) return;
    std::stable_sort(board_.lines.begin(), board_.lines.end(),
                     [](const ScoreLine& a, const ScoreLine& b) {
                       if (a.midpoint.has_value() != b.midpoint.has_value()) {
                         return a.midpoint.has_value();
                       }
                       if (a.midpoint != b.midpoint) return a.midpoint < b.midpoint;
                       return a.name < b.name;
                     });
  }

  void compare_lines() {
    std::vector<double> least;
    std::vector<double> most;
    for (const ScoreLine& line : board_.lines) {
      if (!line.brier) continue;
      least.push_back(line.brier->least);
      most.push_back(line.brier->most);
    }
    std::sort(least.begin(), least.end());
    std::sort(most.begin(), most.end());
    for (ScoreLine& line : board_.lines) {
      if (!line.brier) continue;
      line.better_than = static_cast<std::size_t>(
          least.end() - std::upper_bound(least.begin(), least.end(), line.brier->most));
      line.worse_than = static_cast<std::size_t>(
          std::lower_bound(most.begin(), most.end(), line.brier->least) - most.begin());
    }
  }

  const ScoreRows& rows_;
  const ScoreOptions& options_;
  LineIndex index_;
  std::vector<double> edges_;
  std::vector<std::uint32_t> first_;
  std::vector<ScoreLine> lines_;  ///< The last is the total.
  std::vector<LineSums> sums_;
  double sample_rate_ = 0;
  Scoreboard board_;
};

}  // namespace

std::optional<LeftOut> Scoreboard::left_out(const ScoreLine& line, std::uint32_t row) const {
  // Whoever repeats himself on a line does so on the board, but not the other way round.
  if (&line == &total && !rows[row].left_out && repeated[row]) return LeftOut::duplicate;
  return rows[row].left_out;
}

std::span<const std::uint32_t> Scoreboard::rows_of(const ScoreLine& line) const {
  const std::size_t every = line.spans + line.left_out[0];
  return std::span(order).subspan(line.first, every);
}

Scoreboard make_scoreboard(const ScoreRows& rows, const ScoreOptions& options) {
  return BoardMaker(rows, options).make();
}

bool may_be_ranked(const ScoreLine& a, const ScoreLine& b) {
  return a.brier && b.brier && (a.brier->most < b.brier->least || b.brier->most < a.brier->least);
}

std::vector<RankedPair> ranked_pairs(const Scoreboard& board, std::size_t limit) {
  std::vector<RankedPair> out;
  for (std::uint32_t a = 0; a < board.lines.size(); ++a) {
    if (board.lines[a].better_than == 0) continue;
    for (std::uint32_t b = 0; b < board.lines.size() && out.size() < limit; ++b) {
      const auto& better = board.lines[a].brier;
      const auto& worse = board.lines[b].brier;
      if (worse && better->most < worse->least) out.push_back({a, b});
    }
  }
  return out;
}

}  // namespace core
