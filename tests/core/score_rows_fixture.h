// Rows that a scoreboard is made of, written down by hand.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/score/scoreboard.h"

namespace test_score {

[[nodiscard]] inline core::Date day(std::string_view iso) { return core::parse_date(iso).value(); }
[[nodiscard]] inline core::Timestamp noon(std::string_view iso) {
  return core::parse_timestamp(std::string(iso) + "T12:00:00Z").value();
}

[[nodiscard]] inline core::ScoreMove move(core::Status status, std::string_view recorded,
                                          std::string_view known = {},
                                          std::string_view occurred = {}) {
  core::ScoreMove out;
  out.status = status;
  out.recorded_at = noon(recorded);
  if (!known.empty()) out.known_on = day(known);
  if (!occurred.empty()) out.occurred = {day(occurred), day(occurred)};
  return out;
}

inline void say_on(core::ScoreRow& row, std::string_view iso) {
  row.said_from = row.said_to = day(iso);
}

/// Two speakers, a document and propositions that came true (0), false (1), unclear (2), to nothing
/// (3) or have no outcome (4). Everything was said on 1 March 2022 and annotated on 2 March.
class Rows {
 public:
  Rows() {
    rows.speakers = {{core::Id(1), "Ann"}, {core::Id(2), "Bob"}};
    rows.outlets = {"Gazette"};
    rows.documents = {{core::Id(9), "Article", 0}};
    rows.topics = {"war"};
    add("2022-12-31",
        {move(core::Status::open, "2022-01-02"), move(core::Status::provisional, "2022-06-10"),
         move(core::Status::yes, "2022-06-10", "2022-06-05", "2022-06-01")});
    add("2022-12-31",
        {move(core::Status::open, "2022-01-02"), move(core::Status::due, "2023-01-02"),
         move(core::Status::no, "2023-01-10", "2022-12-31")});
    add("2022-12-31", {move(core::Status::ambiguous, "2023-01-10", "2023-01-05")});
    add("2022-12-31", {move(core::Status::annulled, "2023-01-10", "2023-01-05")});
    add("2022-12-31", {move(core::Status::open, "2022-01-02")});
  }

  core::ScoreRow& say(std::uint32_t proposition, double lo, double hi, std::uint32_t speaker = 0) {
    core::ScoreRow row;
    row.link = core::Id(std::int64_t(rows.rows.size()) + 100);
    row.annotation = core::Id(std::int64_t(rows.rows.size()) + 200);
    row.proposition = proposition;
    row.speaker = speaker;
    row.document = 0;
    row.lo = lo;
    row.hi = hi;
    row.has_probability = true;
    row.type = core::StatementType::prediction;
    row.said_from = row.said_to = day("2022-03-01");
    row.annotated_on = day("2022-03-02");
    rows.rows.push_back(row);
    return rows.rows.back();
  }

  [[nodiscard]] core::Scoreboard board(const core::ScoreOptions& options = {}) const {
    return core::make_scoreboard(rows, options);
  }
  /// Why the last row has no score.
  [[nodiscard]] std::optional<core::LeftOut> last_left_out(
      const core::ScoreOptions& options = {}) const {
    return board(options).rows.back().left_out;
  }

  core::ScoreRows rows;

 private:
  void add(std::string_view until, std::vector<core::ScoreMove> log) {
    core::ScoreProposition proposition;
    proposition.id = core::Id(std::int64_t(rows.propositions.size()) + 10);
    proposition.topic = 0;
    proposition.window = {day("2022-01-01"), day(until)};
    proposition.log = std::move(log);
    rows.propositions.push_back(std::move(proposition));
  }
};

[[nodiscard]] inline std::size_t left_out(const core::ScoreLine& line, core::LeftOut reason) {
  return line.left_out[std::size_t(reason)];
}

}  // namespace test_score
