#include "workbench/cli/score_check/score_json.h"

#include <nlohmann/json.hpp>

namespace workbench {
namespace {

constexpr std::size_t kMostPairs = 1000;

Json left_out_json(const core::ScoreLine& line) {
  Json out = Json::object();
  for (std::size_t i = 0; i < core::kLeftOutCount; ++i) {
    out[std::string(core::name_of(static_cast<core::LeftOut>(i)))] = line.left_out[i];
  }
  return out;
}

Json verdict_json(const core::ScoredRow& row, const std::optional<core::LeftOut>& left_out) {
  if (left_out) return std::string(core::name_of(*left_out));
  if (!row.hit) return "across";
  return *row.hit ? "hit" : "miss";
}

Json spans_json(const core::Scoreboard& board, const core::ScoreRows& rows,
                const core::ScoreLine& line) {
  Json out = Json::array();
  for (const auto i : board.rows_of(line)) {
    const auto& row = board.rows[i];
    const auto left_out = board.left_out(line, i);
    Json span = Json::object();
    span["id"] = core::to_string(rows.rows[i].annotation);
    span["link"] = core::to_string(rows.rows[i].link);
    span["verdict"] = verdict_json(row, left_out);
    const bool ranged = rows.rows[i].has_probability;
    span["range"] = ranged ? Json{row.lo, row.hi} : Json();
    span["event"] = left_out ? Json() : Json(row.occurred ? 1 : 0);
    span["hindsight"] = row.hindsight;
    out.push_back(std::move(span));
  }
  return out;
}

Json line_json(const core::ScoreLine& line) {
  Json out = Json::object();
  out["key"] = line.key;
  out["name"] = line.name;
  out["spans"] = line.spans;
  out["scored"] = line.scored;
  out["judged"] = line.judged;
  out["hits"] = line.hits;
  out["hit_rate"] = json_of(line.hit_rate);
  out["hit_interval"] =
      line.hit_interval ? Json{line.hit_interval->lo, line.hit_interval->hi} : Json();
  out["brier"] = json_of(line.brier);
  out["midpoint"] = json_of(line.midpoint);
  out["base_rate"] = json_of(line.base_rate);
  out["reference"] = json_of(line.reference);
  out["skill"] = json_of(line.skill);
  out["murphy"] = line.murphy ? json_of(*line.murphy) : Json();
  out["murphy_corrected"] = line.corrected ? json_of(*line.corrected) : Json();
  out["calibration"] = Json::array();
  for (const auto& bin : line.bins) out["calibration"].push_back(json_of(bin));
  out["left_out"] = left_out_json(line);
  out["hindsight"] = line.hindsight;
  out["inexact"] = line.inexact;
  out["better_than"] = line.better_than;
  out["worse_than"] = line.worse_than;
  return out;
}

Json sensitivity_json(const core::HorizonSensitivity& given, const core::ScoreRows& rows) {
  Json out = Json::object();
  out["defaults"] = given.defaults;
  out["half"] = {{"brier", json_of(given.half)},
                 {"midpoint", json_of(given.half_midpoint)},
                 {"unknown", given.unknown_at_half}};
  out["double"] = {{"brier", json_of(given.twice)},
                   {"midpoint", json_of(given.twice_midpoint)},
                   {"unknown", given.unknown_at_double}};
  out["flips"] = Json::array();
  for (const auto& flip : given.flips) {
    out["flips"].push_back({{"id", core::to_string(rows.rows[flip.row].annotation)},
                            {"factor", flip.factor},
                            {"event", flip.occurred ? 1 : 0},
                            {"would_be", flip.would_have ? 1 : 0}});
  }
  return out;
}

}  // namespace

Json json_of(const std::optional<double>& value) { return value ? Json(*value) : Json(); }

Json json_of(const std::optional<core::BrierBand>& band) {
  return band ? Json{band->least, band->most} : Json();
}

Json json_of(const core::Murphy& murphy) {
  Json out = Json::object();
  out["n"] = murphy.n;
  out["groups"] = murphy.groups;
  out["brier"] = murphy.brier;
  out["reliability"] = murphy.reliability;
  out["resolution"] = murphy.resolution;
  out["uncertainty"] = murphy.uncertainty;
  out["within_variance"] = murphy.within_variance;
  out["within_covariance"] = murphy.within_covariance;
  out["sum"] = murphy.reliability - murphy.resolution + murphy.uncertainty;
  out["sum_with_bins"] = murphy.reliability - murphy.resolution + murphy.uncertainty +
                         murphy.within_variance - murphy.within_covariance;
  out["base_rate"] = murphy.base_rate;
  out["skill"] = json_of(murphy.skill);
  return out;
}

Json json_of(const core::MurphyCorrected& murphy) {
  Json out = Json::object();
  out["reliability"] = murphy.reliability;
  out["resolution"] = murphy.resolution;
  out["uncertainty"] = murphy.uncertainty;
  out["bounded_reliability"] = murphy.bounded_reliability;
  out["bounded_resolution"] = murphy.bounded_resolution;
  return out;
}

Json json_of(const core::CalibrationBin& bin) {
  Json out = Json::object();
  out["from"] = bin.from;
  out["to"] = bin.to;
  out["n"] = bin.n;
  out["occurred"] = bin.occurred;
  out["said"] = json_of(bin.said);
  out["happened"] = json_of(bin.happened);
  out["interval"] = bin.interval ? Json{bin.interval->lo, bin.interval->hi} : Json();
  return out;
}

Json json_of(const core::Scoreboard& board, const core::ScoreRows& rows,
             const core::HorizonSensitivity& sensitivity) {
  Json out = Json::object();
  out["by"] = std::string(core::name_of(board.options.by));
  out["scale"] = board.scale_name.empty() ? Json() : Json(board.scale_name);
  const auto& as_of = board.options.as_of;
  out["as_of"] = as_of ? Json(core::to_iso(*as_of)) : Json();
  out["repeats"] = std::string(core::name_of(board.options.repeats));
  out["total"] = line_json(board.total);
  out["lines"] = Json::array();
  for (const auto& line : board.lines) {
    Json each = line_json(line);
    each["of"] = spans_json(board, rows, line);
    out["lines"].push_back(std::move(each));
  }
  out["ranked"] = Json::array();
  for (const auto& pair : core::ranked_pairs(board, kMostPairs)) {
    out["ranked"].push_back(
        {{"better", board.lines[pair.better].name}, {"worse", board.lines[pair.worse].name}});
  }
  out["horizon_sensitivity"] = sensitivity_json(sensitivity, rows);
  out["conventions"] = core::conventions(board);
  return out;
}

}  // namespace workbench
