// What default horizons decide: is_default_horizon and horizon_sensitivity.
#include <algorithm>
#include <array>

#include "core/score_judge.h"
#include "core/scoreboard.h"

namespace core {
namespace {

// The house's rules for words that name no calendar date or span; the others are exact.
constexpr std::array<std::string_view, 11> kVague = {
    "soon",          "near-future", "coming-weeks",      "coming-months",
    "coming-years",  "imminent",    "matter-of-days",    "medium-term",
    "coming-decade", "none-stated", "longer-perspective"};

void compare(const ScoreRows& rows, const std::vector<ScoredRow>& as_is, const Fates& fates,
             double factor, HorizonSensitivity& out) {
  auto& unknown = factor < 1 ? out.unknown_at_half : out.unknown_at_double;
  for (std::size_t i = 0; i < as_is.size(); ++i) {
    if (as_is[i].left_out || !rows.rows[i].horizon_default) continue;
    const auto would = fates.occurred_within(rows.rows[i], factor);
    if (!would) ++unknown;
    if (!would || *would == as_is[i].occurred) continue;
    out.flips.push_back({static_cast<std::uint32_t>(i), factor, as_is[i].occurred, would});
  }
}

ScoreLine total_at(const ScoreRows& rows, ScoreOptions options, double factor) {
  options.horizon_factor = factor;
  return make_scoreboard(rows, options).total;
}

}  // namespace

bool is_default_horizon(std::string_view rule) {
  if (rule.find("default") != std::string_view::npos) return true;
  const auto colon = rule.rfind(": ");
  const auto name = colon == std::string_view::npos ? rule : rule.substr(colon + 2);
  return std::find(kVague.begin(), kVague.end(), name) != kVague.end();
}

HorizonSensitivity horizon_sensitivity(const ScoreRows& rows, const ScoreOptions& options) {
  HorizonSensitivity out;
  const Scoreboard board = make_scoreboard(rows, options);
  std::vector<ScoredRow> looked_at = board.rows;
  for (std::size_t i = 0; i < looked_at.size(); ++i) {
    if (!is_looked_at(rows.rows[i], options)) looked_at[i].left_out = LeftOut::not_tracked;
    const bool counts = !looked_at[i].left_out && rows.rows[i].horizon_default;
    out.defaults += counts ? 1 : 0;
  }
  const Fates fates(rows, options.as_of);
  compare(rows, looked_at, fates, 0.5, out);
  compare(rows, looked_at, fates, 2, out);
  out.as_is = board.total.brier;
  out.midpoint = board.total.midpoint;
  if (out.defaults == 0) {
    out.half = out.twice = out.as_is;
    out.half_midpoint = out.twice_midpoint = out.midpoint;
    return out;
  }
  const ScoreLine half = total_at(rows, options, 0.5);
  const ScoreLine twice = total_at(rows, options, 2);
  out.half = half.brier;
  out.half_midpoint = half.midpoint;
  out.twice = twice.brier;
  out.twice_midpoint = twice.midpoint;
  return out;
}

}  // namespace core
