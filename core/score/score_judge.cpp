#include "core/score/score_judge.h"

#include <algorithm>
#include <span>
#include <tuple>

#include "core/score/score_eligibility.h"

namespace core {
namespace {

class Judge {
 public:
  Judge(const ScoreRows& rows, const ScoreOptions& options)
      : rows_(rows),
        options_(options),
        fates_(rows, options.as_of),
        scale_(rows, options.scale, options.scales) {}

  [[nodiscard]] ScoredRow judge(const ScoreRow& row) const {
    ScoredRow out;
    out.listed = is_looked_at(row, options_);
    if (not_yet(row)) {
      out.left_out = LeftOut::not_recorded_yet;
      return out;
    }
    const RowRange range = scale_.range_of(row);
    out.lo = range.lo;
    out.hi = range.hi;
    out.point = range.point;
    out.rescaled = !range.kept;
    out.left_out = by_link(row, range);
    if (!out.left_out) out.left_out = by_condition(row);
    if (!out.left_out) out.left_out = by_status(row);
    if (!out.left_out) settle(row, out);
    return out;
  }

 private:
  [[nodiscard]] bool not_yet(const ScoreRow& row) const {
    if (!options_.as_of) return false;
    const Date said = row.said_from != kNoDay ? row.said_from : row.said_to;
    return (said != kNoDay && said > *options_.as_of) ||
           (row.annotated_on != kNoDay && row.annotated_on > *options_.as_of);
  }

  [[nodiscard]] static std::optional<LeftOut> by_link(const ScoreRow& row, const RowRange& range) {
    const auto why = left_out_by_link({row.proposition != kNoIndex, row.state, row.stance,
                                       row.has_probability, row.scorable, row.conditional});
    if (why) return why;
    if (!range.known) return LeftOut::not_on_scale;
    if (!range.scorable) return LeftOut::not_scorable;
    return std::nullopt;
  }

  [[nodiscard]] std::optional<LeftOut> by_condition(const ScoreRow& row) const {
    if (row.condition == kNoIndex) return std::nullopt;
    return left_out_by_condition(fates_.of(row.condition).status);
  }

  [[nodiscard]] std::optional<LeftOut> by_status(const ScoreRow& row) const {
    return left_out_by_status(fates_.of(row.proposition).status, row.conditional);
  }

  void settle(const ScoreRow& row, ScoredRow& out) const {
    const Fate& fate = fates_.of(row.proposition);
    const auto occurred = fates_.occurred_within(row, options_.horizon_factor);
    if (!occurred) {
      out.left_out = LeftOut::not_resolved;
      return;
    }
    out.occurred = *occurred;
    out.hit = borne_out({out.lo, std::nullopt, out.hi}, out.occurred);
    out.hindsight = row.annotated_on != kNoDay && row.annotated_on > fate.known;
    const Date said = row.said_from != kNoDay ? row.said_from : row.said_to;
    if (said_too_late(said, rows_.propositions[row.proposition].window, fate)) {
      out.left_out = LeftOut::said_too_late;
    } else if (out.hindsight && options_.leave_out_hindsight) {
      out.left_out = LeftOut::hindsight;
    }
  }

  const ScoreRows& rows_;
  const ScoreOptions& options_;
  Fates fates_;
  ScaleReading scale_;
};

struct Rival {
  std::uint32_t line = 0;
  std::uint32_t speaker = 0;
  Date said;
  std::uint32_t row = 0;

  [[nodiscard]] bool same_as(const Rival& other) const {
    return line == other.line && speaker == other.speaker;
  }
};

/// Rows of the rivals that do not count. Sorts the rivals.
std::vector<std::uint32_t> repeats_among(std::span<Rival> rivals, Repeats repeats) {
  std::vector<std::uint32_t> out;
  std::sort(rivals.begin(), rivals.end(), [](const Rival& a, const Rival& b) {
    return std::tie(a.line, a.speaker, a.said, a.row) < std::tie(b.line, b.speaker, b.said, b.row);
  });
  for (std::size_t i = 0; i < rivals.size(); ++i) {
    const bool before = i > 0 && rivals[i].same_as(rivals[i - 1]);
    const bool after = i + 1 < rivals.size() && rivals[i].same_as(rivals[i + 1]);
    if (repeats == Repeats::last ? after : before) out.push_back(rivals[i].row);
  }
  return out;
}

}  // namespace

bool is_looked_at(const ScoreRow& row, const ScoreOptions& options) {
  return !options.predictions_only || options.by == ScoreBy::type ||
         row.type == StatementType::prediction;
}

std::vector<ScoredRow> judge_rows(const ScoreRows& rows, const ScoreOptions& options) {
  const Judge judge(rows, options);
  std::vector<ScoredRow> out;
  out.reserve(rows.rows.size());
  for (const ScoreRow& row : rows.rows) out.push_back(judge.judge(row));
  return out;
}

std::vector<bool> repeated_rows(const ScoreRows& rows, const std::vector<ScoredRow>& judged,
                                const std::vector<std::uint32_t>& line_of, Repeats repeats) {
  std::vector<bool> marked(rows.rows.size(), false);
  if (repeats == Repeats::all) return marked;
  // Sorted into propositions by counting first: sorting a million rows whole takes too long.
  std::vector<std::uint32_t> first(rows.propositions.size() + 1, 0);
  const auto counts = [&](std::size_t i) {
    return !judged[i].left_out && rows.rows[i].speaker != kNoIndex && line_of[i] != kNoIndex;
  };
  for (std::size_t i = 0; i < rows.rows.size(); ++i) {
    if (counts(i)) ++first[rows.rows[i].proposition + 1];
  }
  for (std::size_t k = 1; k < first.size(); ++k) first[k] += first[k - 1];
  std::vector<Rival> rivals(first.back());
  auto next = first;
  for (std::size_t i = 0; i < rows.rows.size(); ++i) {
    if (!counts(i)) continue;
    const ScoreRow& row = rows.rows[i];
    rivals[next[row.proposition]++] = {line_of[i], row.speaker, row.said(),
                                       static_cast<std::uint32_t>(i)};
  }
  for (std::size_t k = 0; k + 1 < first.size(); ++k) {
    const std::span<Rival> of_one(rivals.data() + first[k], first[k + 1] - first[k]);
    for (const auto row : repeats_among(of_one, repeats)) marked[row] = true;
  }
  return marked;
}

}  // namespace core
