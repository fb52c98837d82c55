// The verbs that score: `score` for a project, `score-check` for forecasts and outcomes in a file.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <iterator>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "store/project/snapshot.h"
#include "store/read/score_reader.h"
#include "store/read/vocabularies.h"
#include "workbench/base/standard_streams.h"
#include "workbench/base/usage_error.h"
#include "workbench/cli/rows/text_table.h"
#include "workbench/cli/score_check/score_file.h"
#include "workbench/cli/score_check/score_json.h"
#include "workbench/cli/verb.h"
#include "workbench/cli/verb_options.h"
#include "workbench/score/score_text.h"

namespace workbench {
namespace {

struct ScoreVerbOptions {
  std::string project;
  std::string by = "speaker";
  std::string scale;
  std::string as_of;
  std::string repeats = "last";
  int bins = 10;
  bool leave_out_hindsight = false;
  bool json = false;
};

/// "house", or "house v1" for a version that is not the latest.
core::Result<core::Scale> scale_called(const std::vector<core::Scale>& scales,
                                       const std::string& words) {
  const core::Scale* found = nullptr;
  std::string names;
  for (const auto& scale : scales) {
    const std::string whole = scale.name + " v" + std::to_string(scale.version);
    if (words == whole) return scale;
    if (scale.name == words && (found == nullptr || found->version < scale.version)) found = &scale;
    names += (names.empty() ? "" : ", ") + whole;
  }
  if (found != nullptr) return *found;
  return core::Error{"There is no scale “" + words + "” in the project; it has " +
                         (names.empty() ? "none" : names) + ".",
                     core::ErrorKind::not_found};
}

std::vector<std::string> score_cells(const core::ScoreLine& line) {
  const std::string band = line.brier ? score_text(line.brier->least, "%.4f") + "–" +
                                            score_text(line.brier->most, "%.4f")
                                      : "–";
  const std::string hits =
      line.judged == 0 ? "–" : std::to_string(line.hits) + " of " + std::to_string(line.judged);
  const std::string rate = line.hit_rate ? score_text(100 * *line.hit_rate, "%.0f %%") : "–";
  return {line.name,
          std::to_string(line.spans),
          std::to_string(line.scored),
          hits,
          rate,
          band,
          score_text(line.midpoint, "%.4f"),
          score_text(line.skill, "%+.2f"),
          core::left_out_words(line)};
}

void print_decomposition(const core::ScoreLine& total, std::ostream& out) {
  if (!total.murphy) return;
  const auto& murphy = *total.murphy;
  out << "Reliability " << score_text(murphy.reliability, "%.4f") << ", resolution "
      << score_text(murphy.resolution, "%.4f") << ", uncertainty "
      << score_text(murphy.uncertainty, "%.4f") << "; base rate "
      << score_text(murphy.base_rate, "%.4f") << " (n = " << murphy.n << ").\n";
}

void print_sensitivity(const core::HorizonSensitivity& given, std::ostream& out) {
  if (given.defaults == 0) return;
  out << "House defaults among the scored horizons: " << given.defaults
      << ". Half as long: midpoint " << score_text(given.half_midpoint, "%.4f") << " ("
      << given.unknown_at_half
      << " not known); twice as long: " << score_text(given.twice_midpoint, "%.4f") << " ("
      << given.unknown_at_double << " not known); " << given.flips.size()
      << (given.flips.size() == 1 ? " outcome flips.\n" : " outcomes flip.\n");
}

void print_board(const core::Scoreboard& board, const core::HorizonSensitivity& sensitivity,
                 const VerbContext& context) {
  TextTable table({{std::string(core::name_of(board.options.by)), false, true},
                   {"spans", true},
                   {"scored", true},
                   {"hits", true},
                   {"rate", true},
                   {"Brier band", true},
                   {"mid", true},
                   {"skill", true},
                   {"not scored", false, true}});
  for (const auto& line : board.lines) table.add(score_cells(line));
  if (board.lines.size() != 1) table.add(score_cells(board.total));
  table.print(context.out, context.table_width());
  context.out << "\n";
  print_decomposition(board.total, context.out);
  print_sensitivity(sensitivity, context.out);
  for (const auto& sentence : core::conventions(board)) context.out << sentence << "\n";
}

core::Result<ExitCode> run_score(const ScoreVerbOptions& options, const VerbContext& context) {
  const auto snapshot = store::Snapshot::open(options.project);
  if (!snapshot) return snapshot.error();
  const auto scales = store::scales(snapshot->database());
  core::ScoreOptions wanted;
  std::optional<core::Scale> scale;
  if (!options.scale.empty()) {
    auto named = scale_called(scales, options.scale);
    if (!named) return named.error();
    scale = std::move(*named);
    wanted.scale = &*scale;
  }
  wanted.by = *core::parse_name<core::ScoreBy>(options.by);
  wanted.repeats = *core::parse_name<core::Repeats>(options.repeats);
  wanted.scales = scales;
  wanted.as_of = core::parse_date(options.as_of);
  wanted.leave_out_hindsight = options.leave_out_hindsight;
  wanted.bins = static_cast<std::size_t>(options.bins);
  const auto rows = store::read_score_rows(snapshot->database());
  const auto board = core::make_scoreboard(rows, wanted);
  const auto sensitivity = core::horizon_sensitivity(rows, wanted, board);
  if (options.json) {
    context.out
        << json_of(board, rows, sensitivity).dump(2, ' ', false, Json::error_handler_t::replace)
        << "\n";
    return ExitCode::done;
  }
  if (board.lines.empty()) {
    context.err << "There is no prediction to score: `foresay tag` or the window makes some.\n";
    return ExitCode::done;
  }
  print_board(board, sensitivity, context);
  return ExitCode::done;
}

core::Result<ExitCode> run_score_check(const std::string& path, const VerbContext& context) {
  const auto bytes = read_all(path);
  if (!bytes && bytes.error().kind == core::ErrorKind::cancelled) return bytes.error();
  if (!bytes) {
    return core::Error{"The file cannot be read; name a JSON file with forecasts and outcomes.",
                       core::ErrorKind::not_found, path};
  }
  const auto checked = check_scores(*bytes, path);
  if (!checked) return checked.error();
  context.out << text_of(*checked);
  for (const auto& sentence : checked->disagreements) context.err << sentence << "\n";
  return checked->disagreements.empty() ? ExitCode::done : ExitCode::findings;
}

}  // namespace

VerbRun declare_score(CLI::App& verb) {
  const auto options = std::make_shared<ScoreVerbOptions>();
  add_project_option(verb, options->project);
  verb.add_option("--by", options->by, "What a line stands for")
      ->check(one_of<core::ScoreBy>())
      ->capture_default_str();
  verb.add_option("--scale", options->scale, "Read ranges of words anew from this scale");
  verb.add_option("--as-of", options->as_of, "Only what was said, known and recorded by this day")
      ->check(a_date());
  verb.add_option("--repeats", options->repeats,
                  "Which of a speaker's forecasts of one proposition counts")
      ->check(one_of<core::Repeats>())
      ->capture_default_str();
  verb.add_option("--bins", options->bins, "Bins of the calibration")
      ->check(a_whole_number(1, 100))
      ->capture_default_str();
  verb.add_flag("--leave-out-hindsight", options->leave_out_hindsight,
                "Do not score what was annotated after the outcome was known");
  verb.add_flag("--json", options->json, "Print JSON for scripts");
  return [options](const VerbContext& context) { return run_score(*options, context); };
}

VerbRun declare_score_check(CLI::App& verb) {
  const auto path = std::make_shared<std::string>();
  verb.add_option("FILE", *path, "Forecasts and outcomes as JSON; see docs/scoring.md")->required();
  return [path](const VerbContext& context) { return run_score_check(*path, context); };
}

}  // namespace workbench
