// The scoreboard: flat rows in, one line a speaker, outlet, document, topic, horizon or type out,
// and beside every number what was left out and why. It derives right and wrong; nobody types them.
// It reads no project (store/read/score_reader.h does) and draws nothing.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/model/vocabulary.h"
#include "core/score/brier_band.h"
#include "core/score/calibration.h"
#include "core/score/score_murphy.h"
#include "core/score/score_rows.h"

namespace core {

enum class ScoreBy { speaker, outlet, document, topic, horizon, type };
template <>
inline constexpr std::array<std::string_view, 6> kEnumNames<ScoreBy> = {
    "speaker", "outlet", "document", "topic", "horizon", "type"};

/// Why a span has no score; the first that applies, in this order.
enum class LeftOut : std::uint8_t {
  not_recorded_yet,   ///< As of a date: said or annotated later.
  not_tracked,        ///< No proposition.
  not_confirmed,      ///< The link is only suggested.
  argument,           ///< Argues for or against; makes no forecast.
  no_probability,     ///< No range of the event.
  not_scorable,       ///< By its wording, or as the analyst says.
  not_on_scale,       ///< The chosen scale does not know the words.
  condition_not_met,  ///< Its condition is false.
  ambiguous,          ///< Reality is unclear.
  annulled,           ///< The proposition is unclear.
  not_resolved,       ///< No outcome yet, or one under dispute.
  said_too_late,      ///< Said when the outcome could be known, or after the window.
  hindsight,          ///< Annotated when the outcome was known; only when asked for.
  duplicate           ///< The same speaker said another probability of the same proposition.
};
template <>
inline constexpr std::array<std::string_view, 14> kEnumNames<LeftOut> = {
    "not_recorded_yet", "not_tracked",   "not_confirmed",     "argument",  "no_probability",
    "not_scorable",     "not_on_scale",  "condition_not_met", "ambiguous", "annulled",
    "not_resolved",     "said_too_late", "hindsight",         "duplicate"};
inline constexpr std::size_t kLeftOutCount = kEnumNames<LeftOut>.size();
/// "12 ambiguous", "1 whose condition failed", "3 not scorable by their wording".
[[nodiscard]] std::string left_out_words(LeftOut reason, std::size_t count);

struct ScoreLine;
/// The same of a whole line: "12 ambiguous, 1 whose condition failed"; empty when all is scored.
[[nodiscard]] std::string left_out_words(const ScoreLine& line);

/// Which of one speaker's forecasts of one proposition counts: the last (or first) before the
/// deadline, or all of them.
enum class Repeats { last, first, all };
template <>
inline constexpr std::array<std::string_view, 3> kEnumNames<Repeats> = {"last", "first", "all"};

struct ScoreOptions {
  ScoreBy by = ScoreBy::speaker;
  /// Ranges of words are read anew from this scale; typed ranges stay. Null: as recorded.
  const Scale* scale = nullptr;
  /// Every scale of the project: to see which way a recorded range was read from its words.
  std::span<const Scale> scales = {};
  /// Only what was said, known and recorded by the end of that day (UTC).
  std::optional<Date> as_of;
  Repeats repeats = Repeats::last;
  bool predictions_only = true;  ///< Claims and facts are left away unless grouped by type.
  bool leave_out_hindsight = false;
  double horizon_factor = 1;  ///< Default horizons last this many times as long.
  std::size_t bins = 10;      ///< Of the calibration, equal in width.
};

/// What became of one row.
struct ScoredRow {
  double lo = 0;  ///< Of the event, under the scale in use.
  double hi = 1;
  double point = 0.5;  ///< The best estimate if one was typed, else the middle of the range.
  std::optional<LeftOut> left_out;
  std::optional<bool> hit;  ///< Whole range on the side of what happened; empty across one half.
  bool occurred = false;
  bool hindsight = false;  ///< Annotated after the outcome was known.
  bool rescaled = false;   ///< Its range was read anew from the chosen scale.
  bool listed = false;     ///< On a line of the board at all.
};

struct ScoreLine {
  std::string key;   ///< Id digits of a speaker or document, else the name; "" for the unknown one.
  std::string name;  ///< "(no speaker)" for the unknown one.
  std::size_t spans = 0;
  std::size_t scored = 0;
  std::size_t judged = 0;  ///< Scored rows whose range lies on one side of one half.
  std::size_t hits = 0;
  std::size_t occurred = 0;
  std::size_t hindsight = 0;  ///< Of the scored.
  std::size_t inexact = 0;    ///< Of the scored: the link's fit is not exact.
  std::array<std::size_t, kLeftOutCount> left_out{};
  std::optional<double> hit_rate;  ///< hits ÷ judged
  std::optional<Interval> hit_interval;
  std::optional<BrierBand> brier;  ///< Means over the scored rows of each range's least and most (p
                                   ///< − o)², 0..1, not rounded.
  std::optional<double> midpoint;  ///< Mean (point − o)², inside the band.
  std::optional<double> base_rate;  ///< occurred ÷ scored
  std::optional<double> reference;  ///< Brier of the base rates; see conventions().
  std::optional<double> skill;      ///< 1 − midpoint ÷ reference
  std::optional<Murphy> murphy;     ///< Of the points, by distinct probability.
  std::optional<MurphyCorrected> corrected;
  std::vector<CalibrationBin> bins;  ///< Of the points; members are row indices.
  std::size_t better_than = 0;       ///< Lines whose whole band lies above this one's.
  std::size_t worse_than = 0;        ///< Lines whose whole band lies below it.
  std::size_t first = 0;             ///< Its rows: see rows_of().
};

struct Scoreboard {
  ScoreOptions options;               ///< `scale` and `scales` are cleared; see scale_name.
  std::string scale_name;             ///< "house v1"; empty: as recorded.
  std::size_t kept_ranges = 0;        ///< Of the total's scored: not read from that scale.
  std::size_t stated_base_rates = 0;  ///< Of the total's scored: the proposition states one.
  std::vector<ScoreLine>
      lines;                    ///< With a score first, by midpoint, then name; horizons by length.
  ScoreLine total;              ///< Over all rows, with repeats looked for over all of them.
  std::vector<ScoredRow> rows;  ///< By row; repeats as the lines count them.
  std::vector<std::uint32_t> order;  ///< Row indices, line by line.

  std::vector<bool> repeated;  ///< By row: a repeat over the whole board, as the total counts.

  /// Why the row has no score on a line of the board or in its total.
  [[nodiscard]] std::optional<LeftOut> left_out(const ScoreLine& line, std::uint32_t row) const;
  /// Indices of all the line's rows, scored or not; for `total` every row looked at.
  [[nodiscard]] std::span<const std::uint32_t> rows_of(const ScoreLine& line) const;
};

[[nodiscard]] Scoreboard make_scoreboard(const ScoreRows& rows, const ScoreOptions& options);

/// True when one's whole band lies below the other's: only then may the two be ranked.
[[nodiscard]] bool may_be_ranked(const ScoreLine& a, const ScoreLine& b);
struct RankedPair {
  std::uint32_t better = 0;  ///< Index of the line.
  std::uint32_t worse = 0;
};
/// The pairs of lines that may be ranked, at most `limit`.
[[nodiscard]] std::vector<RankedPair> ranked_pairs(const Scoreboard& board, std::size_t limit);

/// What the numbers rest on, as sentences to print beside them: range, spot, deadline, repeats,
/// midpoint, reference, bands, as-of, and what was left out of the total.
[[nodiscard]] std::vector<std::string> conventions(const Scoreboard& board);

/// A row that turns from right to wrong, or in or out of the score, when default horizons are
/// longer or shorter. Nothing is known where no outcome covers the other horizon.
struct HorizonFlip {
  std::uint32_t row = 0;
  double factor = 2;
  bool occurred = false;    ///< Within the horizon as it stands.
  bool would_have = false;  ///< Within the other.
};
struct HorizonSensitivity {
  std::size_t defaults = 0;  ///< Scored rows whose horizon is a house default.
  std::vector<HorizonFlip> flips;
  std::size_t unknown_at_half = 0;  ///< No outcome covers that time.
  std::size_t unknown_at_double = 0;
  std::optional<BrierBand> half, as_is, twice;  ///< Of the total.
  std::optional<double> half_midpoint, midpoint, twice_midpoint;
};
/// `board` must be made from `rows`, `options` those it was made with. Where nothing is known the
/// row is left out of the other horizon's means; which of repeated forecasts counts stays as it is.
[[nodiscard]] HorizonSensitivity horizon_sensitivity(const ScoreRows& rows,
                                                     const ScoreOptions& options,
                                                     const Scoreboard& board);

}  // namespace core
