#include "workbench/score/score_view.h"

#include <algorithm>

#include "store/read/vocabularies.h"
#include "workbench/base/wording.h"
#include "workbench/score/score_text.h"

namespace workbench {
namespace {

using core::LeftOut;

// Whether a row of a line is one of those that a number of it counts.
bool is_behind(const ScoreCell& cell, std::optional<bool> hit, std::optional<LeftOut> left_out) {
  switch (cell.part) {
    case ScorePart::scored:
      return !left_out;
    case ScorePart::hits:
      return !left_out && hit == true;
    case ScorePart::misses:
      return !left_out && hit == false;
    case ScorePart::excluded:
      return left_out && static_cast<int>(*left_out) == cell.index;
    default:
      return left_out != LeftOut::not_recorded_yet;
  }
}

std::string whole_percent(double share) { return score_text(100 * share, "%.0f %%"); }

std::string digits(std::size_t n) { return grouped(static_cast<std::int64_t>(n)); }

ScoreTableLine drawn_line(const core::ScoreLine& line) {
  ScoreTableLine out;
  out.key = line.key;
  out.name = line.name;
  out.spans = digits(line.spans);
  out.scored = digits(line.scored);
  out.hits = out.mid = out.skill = "–";
  out.left_out = core::left_out_words(line);
  if (line.scored == 0) {
    out.no_band = "nothing scored";
    return out;
  }
  if (line.scored < ScoreTable::kFewest) {
    out.hits = "n = " + out.scored;
    out.no_band = "too few to show";
    return out;
  }
  out.band = line.brier;
  out.mid = score_text(*line.midpoint, "%.2f");
  if (line.skill) out.skill = with_minus(score_text(*line.skill, "%+.2f"));
  if (!line.hit_rate) return out;
  out.hits = whole_percent(*line.hit_rate);
  out.hits_tip =
      digits(line.hits) + " of " + digits(line.judged) + " on the right side; 95 % interval " +
      score_text(100 * line.hit_interval->lo, "%.0f") + "–" + whole_percent(line.hit_interval->hi);
  return out;
}

const core::Scale* chosen_scale(const std::vector<core::Scale>& scales, const ScoreChoice& choice) {
  const core::Scale* found = nullptr;
  for (const auto& scale : scales) {
    if (choice.scale.empty() || scale.name != choice.scale) continue;
    if (scale.version == choice.scale_version) return &scale;
    if (found == nullptr || scale.version > found->version) found = &scale;
  }
  return found;
}

/// The lines next to each other in the table that may not be ranked, the first few by name.
std::string overlap_note(const core::Scoreboard& board) {
  std::string pairs;
  int named = 0;
  for (std::size_t i = 0; i + 1 < board.lines.size() && named < 3; ++i) {
    const auto& a = board.lines[i];
    const auto& b = board.lines[i + 1];
    const bool shown = a.scored >= ScoreTable::kFewest && b.scored >= ScoreTable::kFewest;
    if (!shown || core::may_be_ranked(a, b)) continue;
    pairs += (pairs.empty() ? "" : "; ") + a.name + " and " + b.name;
    ++named;
  }
  return pairs.empty() ? pairs : "Bands that overlap are not ranked: " + pairs + ".";
}

std::string verdict_words(const core::ScoredRow& row) {
  if (row.left_out) {
    const std::string words = core::left_out_words(*row.left_out, 1);
    return words.substr(words.find(' ') + 1);
  }
  if (!row.hit) return "across 50 %";
  return *row.hit ? "right" : "wrong";
}

std::string everybody(ScoreBy by) {
  switch (by) {
    case ScoreBy::speaker:
      return "all speakers";
    case ScoreBy::outlet:
      return "all outlets";
    case ScoreBy::document:
      return "all documents";
    case ScoreBy::topic:
      return "all topics";
    case ScoreBy::horizon:
      return "all horizons";
    case ScoreBy::type:
      break;
  }
  return "all types";
}

}  // namespace

void ScoreTable::refresh(const store::Project& project, const ScoreChoice& choice,
                         const std::optional<core::Date>& as_of) {
  if (read_key_.changed(project.generation())) read(project.database());
  if (!viewed_key_.changed({project.generation(), choice, as_of})) return;
  // Which line's calibration is drawn needs no new board.
  if (board_key_.changed(
          {project.generation(), choice.by, choice.scale, choice.scale_version, as_of})) {
    score(choice, as_of);
  }
  focus_key_ = choice.group;
  const auto* line = line_named(focus_key_);
  focus_name_ = line == nullptr ? everybody(choice.by) : line->name;
}

void ScoreTable::read(const store::Database& db) {
  rows_ = store::read_score_rows(db);
  scales_ = store::scales(db);
}

void ScoreTable::score(const ScoreChoice& choice, const std::optional<core::Date>& as_of) {
  core::ScoreOptions options;
  options.by = static_cast<core::ScoreBy>(choice.by);
  options.scale = chosen_scale(scales_, choice);
  options.scales = scales_;
  options.as_of = as_of;
  board_ = core::make_scoreboard(rows_, options);
  sensitivity_ = core::horizon_sensitivity(rows_, options, board_);
  write_words();
}

void ScoreTable::write_words() {
  lines_.clear();
  for (const auto& line : board_.lines) lines_.push_back(drawn_line(line));
  left_out_.clear();
  for (std::size_t i = 0; i < core::kLeftOutCount; ++i) {
    const auto n = board_.total.left_out[i];
    if (n == 0) continue;
    left_out_.push_back({core::left_out_words(static_cast<LeftOut>(i), n),
                         {"", ScorePart::excluded, static_cast<int>(i)}});
  }
  notes_ = core::conventions(board_);
  if (auto note = overlap_note(board_); !note.empty()) notes_.push_back(std::move(note));
  flips_ = {};
  const auto n = sensitivity_.flips.size();
  if (n == 0) return;
  flips_ = {digits(n) + (n == 1 ? " outcome flips" : " outcomes flip") +
                " if default horizons are half or twice as long.",
            {"", ScorePart::flips, 0}};
}

const core::ScoreLine& ScoreTable::focus() const {
  const auto* line = line_named(focus_key_);
  return line == nullptr ? board_.total : *line;
}

const core::ScoreLine* ScoreTable::line_named(std::string_view key) const {
  if (key.empty()) return nullptr;
  const auto found = std::find_if(board_.lines.begin(), board_.lines.end(),
                                  [key](const auto& line) { return line.key == key; });
  return found == board_.lines.end() ? nullptr : &*found;
}

std::vector<std::uint32_t> ScoreTable::rows_behind(const ScoreCell& cell) const {
  std::vector<std::uint32_t> out;
  if (cell.part == ScorePart::flips) {
    for (const auto& flip : sensitivity_.flips) out.push_back(flip.row);
    return out;
  }
  const auto* named = line_named(cell.group);
  const auto& line = named == nullptr ? board_.total : *named;
  if (cell.part == ScorePart::bin) {
    const auto at = static_cast<std::size_t>(cell.index);
    return at < line.bins.size() ? line.bins[at].members : out;
  }
  for (const auto i : board_.rows_of(line)) {
    if (is_behind(cell, board_.rows[i].hit, board_.left_out(line, i))) out.push_back(i);
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::string ScoreTable::title_of(const ScoreCell& cell) const {
  const auto* line = line_named(cell.group);
  const std::string who = line == nullptr ? "All" : line->name;
  const auto n = rows_behind(cell).size();
  switch (cell.part) {
    case ScorePart::said:
      return who + ": " + counted(static_cast<std::int64_t>(n), "span", "spans");
    case ScorePart::scored:
      return who + ": " + digits(n) + " scored";
    case ScorePart::hits:
      return who + ": " + digits(n) + " right";
    case ScorePart::misses:
      return who + ": " + digits(n) + " wrong";
    case ScorePart::excluded:
      return who + ": " + core::left_out_words(static_cast<LeftOut>(cell.index), n);
    case ScorePart::flips:
      return flips_.text;
    case ScorePart::bin:
      break;
  }
  const auto& bins = (line == nullptr ? board_.total : *line).bins;
  const auto at = static_cast<std::size_t>(cell.index);
  if (at >= bins.size()) return who;
  return who + ": said " + score_text(100 * bins[at].from, "%.0f") + "–" +
         whole_percent(bins[at].to) + ", " + digits(bins[at].occurred) + " of " + digits(n) +
         " happened";
}

std::vector<ScoreSpanLine> ScoreTable::spans_behind(const store::Database& db,
                                                    const ScoreCell& cell, std::size_t first,
                                                    std::size_t count) const {
  const auto rows = rows_behind(cell);
  std::vector<ScoreSpanLine> out;
  for (std::size_t i = first; i < rows.size() && i - first < count; ++i) {
    const core::Id link = rows_.rows[rows[i]].link;
    auto spans = store::score_spans(db, std::span(&link, 1));
    if (spans.empty()) continue;
    const auto& row = board_.rows[rows[i]];
    ScoreSpanLine line;
    line.span = std::move(spans.front());
    line.verdict = verdict_words(row);
    line.hindsight = row.hindsight;
    if (rows_.rows[rows[i]].has_probability) line.range = percent_range({row.lo, {}, row.hi});
    if (!row.left_out) {
      const auto band = core::brier_band({row.lo, {}, row.hi}, row.occurred);
      line.brier = score_text(band.least, "%.2f") + "–" + score_text(band.most, "%.2f");
    }
    out.push_back(std::move(line));
  }
  return out;
}

}  // namespace workbench
