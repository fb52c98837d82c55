#include <doctest/doctest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "core/score/scoreboard.h"
#include "store/read/score_reader.h"
#include "tests/exporters/round_trip.h"

namespace {

using Json = nlohmann::ordered_json;
using round_trip::file_of;
using round_trip::Workplace;

constexpr const char* kText = "The dam will hold. The dam will hold. The dam will hold. The end.\n";

constexpr const char* kPropositions =
    R"({"id":"D1","statement":"The dam holds","window":{"from":"2022-01-01","to":"2022-12-31"},)"
    R"("criteria":"The keeper says so"})"
    "\n";
constexpr const char* kOutcomes =
    R"({"id":"O1","proposition_id":"D1","status":"open","recorded_at":"2022-01-01T00:00:00Z"})"
    "\n"
    R"({"id":"O2","proposition_id":"D1","status":"provisional","known_on":"2023-01-05",)"
    R"("occurred":{"from":"2022-12-31","to":"2022-12-31"},"evidence":["E1"],)"
    R"("recorded_at":"2023-01-05T00:00:00Z"})"
    "\n"
    R"({"id":"O3","proposition_id":"D1","status":"true","known_on":"2023-01-05",)"
    R"("occurred":{"from":"2022-12-31","to":"2022-12-31"},"evidence":["E1"],)"
    R"("recorded_at":"2023-01-05T00:00:00Z"})"
    "\n";
constexpr const char* kEvidence =
    R"({"id":"E1","proposition_id":"D1","title":"The keeper","bears":"supports"})"
    "\n";

// A prediction that the dam holds, which differs from others in the keys of `more` and of its link.
std::string row_of(const std::string& id, std::size_t sentence, const Json& more,
                   const Json& link_more) {
  Json link = {{"proposition", "D1"}, {"probability", {{"lo", 0.95}, {"hi", 0.99}}}};
  link.update(link_more);
  Json row = {{"id", id},
              {"file", "dam.txt"},
              {"start", sentence * 19},
              {"end", sentence * 19 + 18},
              {"quote", "The dam will hold."},
              {"type", "prediction"},
              {"speaker", "Speaker " + id},
              {"stated", {"2022-01-10", "2022-01-10"}},
              {"links", {link}}};
  if (more.is_object()) row.update(more);
  return row.dump() + "\n";
}

std::map<std::string, Json> exported(const Workplace& place) {
  std::map<std::string, Json> out;
  std::istringstream lines(file_of(place.exported("jsonl"), "spans.jsonl"));
  for (std::string line; std::getline(lines, line);) {
    Json row = Json::parse(line);
    const auto id = row.at("id").get<std::string>();
    out[id] = std::move(row);
  }
  return out;
}

}  // namespace

TEST_CASE("a file gives a Brier score to just those links that the scoreboard scores") {
  Workplace place;
  const Json late = {{"stated", {"2023-02-01", "2023-02-01"}}};
  place.import({{"dam.txt", kText},
                {"propositions.jsonl", kPropositions},
                {"evidence.jsonl", kEvidence},
                {"outcomes.jsonl", kOutcomes},
                {"spans.jsonl",
                 row_of("asserts", 0, {}, {{"stance", "asserts"}}) +
                     row_of("against", 1, {}, {{"stance", "argues_against"}, {"scorable", true}}) +
                     row_of("late", 2, late, {{"stance", "asserts"}})}});
  const auto rows = exported(place);
  const auto score_rows = store::read_score_rows(place.project.database());
  const auto board = core::make_scoreboard(score_rows, {});
  CHECK(board.total.scored == 1);
  CHECK(board.total.left_out[static_cast<std::size_t>(core::LeftOut::argument)] == 1);
  CHECK(board.total.left_out[static_cast<std::size_t>(core::LeftOut::said_too_late)] == 1);
  CHECK(rows.at("asserts").at("brier1_range").dump() == "[0.0001,0.0025]");
  CHECK(rows.at("asserts").at("forecast_borne_out") == true);
  for (const char* id : {"against", "late"}) {
    CAPTURE(id);
    CHECK(rows.at(id).at("event") == 1);
    CHECK(rows.at(id).at("brier1_range").is_null());
    CHECK(rows.at(id).at("forecast_borne_out").is_null());
  }
}

TEST_CASE("an argument's score in an imported row is not handed on") {
  Workplace place;
  Json row = {{"id", "for"},
              {"file", "dam.txt"},
              {"start", 0},
              {"end", 18},
              {"quote", "The dam will hold."},
              {"type", "prediction"},
              {"stated", {"2022-01-10", "2022-01-10"}},
              {"proposition_id", "D1"},
              {"proposition", "The dam holds"},
              {"stance", "argues_for"},
              {"p_event_range", {0.95, 0.99}},
              {"scorable", true},
              {"horizon", {{"text", "in 2022"}, {"from", "2022-01-10"}, {"to", "2022-12-31"}}},
              {"outcome", "occurred"},
              {"outcome_as_of", "2023-01-05"},
              {"event", 1},
              {"brier1_range", {0.0001, 0.0025}},
              {"forecast_borne_out", true}};
  place.import({{"dam.txt", kText}, {"rows.jsonl", row.dump() + "\n"}});
  const auto out = exported(place).at("for");
  CHECK(out.at("brier1_range").is_null());
  CHECK(out.at("forecast_borne_out").is_null());
  CHECK(out.at("outcome") == "occurred");
  CHECK(out.at("event") == 1);
}
