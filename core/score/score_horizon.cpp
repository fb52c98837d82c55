// What default horizons decide: is_default_horizon and horizon_sensitivity.
#include <algorithm>
#include <array>

#include "core/score/resolution_as_of.h"
#include "core/score/scoreboard.h"
#include "core/score/scores.h"

namespace core {
namespace {

// The house's rules for words that name no calendar date or span; the others are exact.
constexpr std::array<std::string_view, 11> kVague = {
    "soon",          "near-future", "coming-weeks",      "coming-months",
    "coming-years",  "imminent",    "matter-of-days",    "medium-term",
    "coming-decade", "none-stated", "longer-perspective"};

struct Means {
  double least = 0;
  double most = 0;
  double points = 0;
  std::size_t n = 0;

  void add(const ScoredRow& row, bool occurred) {
    const auto band = exact_brier_band({row.lo, std::nullopt, row.hi}, occurred);
    least += band.least;
    most += band.most;
    points += brier1(row.point, occurred);
    ++n;
  }
  [[nodiscard]] std::optional<BrierBand> band() const {
    if (n == 0) return std::nullopt;
    return BrierBand{least / static_cast<double>(n), most / static_cast<double>(n)};
  }
  [[nodiscard]] std::optional<double> midpoint() const {
    return n == 0 ? std::nullopt : std::optional(points / static_cast<double>(n));
  }
};

/// The total with default horizons `factor` times as long.
struct Stretched {
  Means means;
  std::size_t unknown = 0;
  std::vector<HorizonFlip> flips;
};

Stretched stretch(const ScoreRows& rows, const Scoreboard& board, const Fates& fates,
                  double factor) {
  Stretched out;
  for (std::uint32_t i = 0; i < board.rows.size(); ++i) {
    const ScoredRow& row = board.rows[i];
    if (!row.listed || board.left_out(board.total, i)) continue;
    const auto would = fates.occurred_within(rows.rows[i], factor);
    if (would) out.means.add(row, *would);
    if (!would) ++out.unknown;
    if (would && *would != row.occurred) out.flips.push_back({i, factor, row.occurred, *would});
  }
  return out;
}

}  // namespace

bool is_default_horizon(std::string_view rule) {
  if (rule.find("default") != std::string_view::npos) return true;
  const auto colon = rule.rfind(": ");
  const auto name = colon == std::string_view::npos ? rule : rule.substr(colon + 2);
  return std::find(kVague.begin(), kVague.end(), name) != kVague.end();
}

HorizonSensitivity horizon_sensitivity(const ScoreRows& rows, const ScoreOptions& options,
                                       const Scoreboard& board) {
  HorizonSensitivity out;
  for (std::uint32_t i = 0; i < board.rows.size(); ++i) {
    const bool scored = board.rows[i].listed && !board.left_out(board.total, i);
    out.defaults += scored && rows.rows[i].horizon_default ? 1 : 0;
  }
  out.as_is = out.half = out.twice = board.total.brier;
  out.midpoint = out.half_midpoint = out.twice_midpoint = board.total.midpoint;
  if (out.defaults == 0) return out;
  const Fates fates(rows, options.as_of);
  const auto half = stretch(rows, board, fates, 0.5);
  const auto twice = stretch(rows, board, fates, 2);
  out.half = half.means.band();
  out.half_midpoint = half.means.midpoint();
  out.twice = twice.means.band();
  out.twice_midpoint = twice.means.midpoint();
  out.unknown_at_half = half.unknown;
  out.unknown_at_double = twice.unknown;
  out.flips = half.flips;
  out.flips.insert(out.flips.end(), twice.flips.begin(), twice.flips.end());
  std::stable_sort(out.flips.begin(), out.flips.end(),
                   [](const HorizonFlip& a, const HorizonFlip& b) { return a.row < b.row; });
  return out;
}

}  // namespace core
