// The shared gold file: what its 73 rows become.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "importers/registry.h"
#include "tests/support/shared_inputs.h"
#include "tests/support/temp_dir.h"

namespace {

using core::Status;

std::optional<core::ImportedBatch> gold() {
  const auto path = test_support::shared_path("gold/gold.jsonl");
  if (!path) return std::nullopt;
  importers::ReadOptions options;
  options.now = *core::parse_timestamp("2024-05-01T10:00:00Z");
  const std::string bytes = test_support::read_file(*path);
  auto batch = importers::find("jsonl")->read({"gold.jsonl", bytes}, options);
  REQUIRE_MESSAGE(batch.ok(), batch.error().sentence());
  return std::move(*batch);
}

const core::ImportedAnnotation& row(const core::ImportedBatch& batch, std::string_view id) {
  const auto found = std::ranges::find_if(
      batch.annotations, [id](const auto& each) { return each.value.external_id == id; });
  REQUIRE(found != batch.annotations.end());
  return *found;
}

const core::ImportedProposition* proposition(const core::ImportedBatch& batch,
                                             std::string_view key) {
  const auto found = std::ranges::find_if(
      batch.propositions, [key](const auto& each) { return each.value.external_id == key; });
  return found == batch.propositions.end() ? nullptr : &*found;
}

std::vector<Status> log_of(const core::ImportedBatch& batch, std::string_view key) {
  std::vector<Status> out;
  for (const auto& outcome : batch.outcomes) {
    if (outcome.proposition == key) out.push_back(outcome.value.status);
  }
  return out;
}

}  // namespace

TEST_CASE("the gold rows become 73 annotations of three types, each at its place") {
  const auto batch = gold();
  if (!batch) return;
  CHECK(batch->annotations.size() == 73);
  std::map<core::StatementType, int> types;
  for (const auto& annotation : batch->annotations) {
    ++types[annotation.value.type];
    REQUIRE(annotation.ranges.size() == 1);
    CHECK(annotation.declared.unit == core::OffsetReading::Unit::chars);
    CHECK(annotation.ranges.front().quote == annotation.quote);
    CHECK(annotation.document.file_name.ends_with(".txt"));
    CHECK_FALSE(annotation.speaker.empty());
  }
  CHECK(types[core::StatementType::claim] == 38);
  CHECK(types[core::StatementType::prediction] == 28);
  CHECK(types[core::StatementType::fact] == 7);
}

TEST_CASE("a gold row's chain, hedge, range, horizon, condition and parent are in the model") {
  const auto batch = gold();
  if (!batch) return;
  const auto& long_chain = row(*batch, "g002-01");
  REQUIRE(long_chain.attribution.size() == 4);
  CHECK(long_chain.attribution.front().party == "Atlantic Council / UkraineAlert");
  CHECK(long_chain.attribution.front().mode == core::AttributionMode::published);
  CHECK(long_chain.attribution.back().party == "unidentified officials in Moscow and Minsk");
  CHECK(long_chain.attribution.back().mode == core::AttributionMode::indirect);
  const auto& link = row(*batch, "g001-18").links.front();
  CHECK(link.value.stance == core::Stance::hedged);
  CHECK(link.value.probability == core::Probability{0.1, std::nullopt, 0.5});
  CHECK(link.value.scale == "house");
  CHECK(link.value.scorable == true);
  CHECK(link.value.horizon.words == "in the near future");
  CHECK(link.value.horizon.rule == "house default: near future = 6 months");
  CHECK(core::to_iso(*link.value.horizon.range.to) == "2023-06-30");
  const auto& conditional = row(*batch, "g001-21").links.front();
  CHECK(conditional.value.condition_words == "direct involvement of Belarus in the war (P01)");
  CHECK(conditional.condition == "P01");
  CHECK(row(*batch, "g001-10").parent == "g001-09");
  CHECK(row(*batch, "g001-01").value.labels ==
        std::vector<std::string>{"cross-document", "curly-apostrophe"});
}

TEST_CASE("a prediction with an outcome is linked to an instance with the horizon as its window") {
  const auto batch = gold();
  if (!batch) return;
  const std::string key = "P01@2022-12-20..2023-06-30";
  CHECK(row(*batch, "g001-18").links.front().proposition == key);
  const auto* instance = proposition(*batch, key);
  REQUIRE(instance != nullptr);
  CHECK(instance->template_of == "P01");
  CHECK(instance->value.statement == proposition(*batch, "P01")->value.statement);
  CHECK(instance->value.criteria == instance->value.statement);
  CHECK(core::to_iso(*instance->value.window.to) == "2023-06-30");
  CHECK(proposition(*batch, "P01")->value.window.empty());
  CHECK(log_of(*batch, key) ==
        std::vector{Status::open, Status::due, Status::provisional, Status::no});
  CHECK(log_of(*batch, "P26@2022-12-20..2023-12-31").back() == Status::yes);
  CHECK(log_of(*batch, "P01@2022-12-20..2024-12-31") == std::vector{Status::open});
  CHECK(row(*batch, "g001-24").links.front().proposition == "P01");
}

TEST_CASE(
    "no log breaks the rules: evidence where needed, false after the window, one row a move") {
  const auto batch = gold();
  if (!batch) return;
  std::map<std::string, Status> at;
  for (const auto& outcome : batch->outcomes) {
    CAPTURE(outcome.proposition);
    const auto* of = proposition(*batch, outcome.proposition);
    REQUIRE(of != nullptr);
    const Status from = at.contains(outcome.proposition) ? at[outcome.proposition] : Status::draft;
    const auto moves = core::moves_from(from);
    const auto move = std::ranges::find(moves, outcome.value.status, &core::MoveRule::to);
    REQUIRE(move != moves.end());
    if (move->needs_evidence) CHECK_FALSE(outcome.evidence.empty());
    if (outcome.value.status == Status::no) {
      CHECK(*outcome.value.known_on >= *of->value.window.to);
    }
    if (outcome.value.status == Status::yes) {
      CHECK(*outcome.value.occurred.to <= *of->value.window.to);
    }
    at[outcome.proposition] = outcome.value.status;
  }
}

TEST_CASE("rows of one instance that disagree give one log and a loss that names both") {
  const auto batch = gold();
  if (!batch) return;
  CHECK(log_of(*batch, "P06@2022-12-19..2023-12-31") ==
        std::vector{Status::open, Status::due, Status::ambiguous});
  CHECK(log_of(*batch, "P01@2022-12-20..2023-02-28").size() == 4);
  REQUIRE(batch->losses.size() == 1);
  CHECK(batch->losses.front().what.find("disagrees with that in line") != std::string::npos);
  CHECK(row(*batch, "g003-22").value.extra.find("Russia's own output") != std::string::npos);
}

TEST_CASE("claims and facts get verdicts in a vocabulary that has their term") {
  const auto batch = gold();
  if (!batch) return;
  REQUIRE(batch->vocabularies.size() == 1);
  CHECK(batch->vocabularies.front().name == "evidence support");
  std::set<std::string> evidence;
  for (const auto& each : batch->evidence) {
    CHECK(evidence.insert(each.value.external_id).second);
  }
  int verdicts = 0;
  for (const auto& annotation : batch->annotations) {
    verdicts += static_cast<int>(annotation.verdicts.size());
    const bool prediction = annotation.value.type == core::StatementType::prediction;
    CHECK(annotation.verdicts.size() == (prediction ? 0U : 1U));
    for (const auto& verdict : annotation.verdicts) {
      for (const auto& key : verdict.evidence) CHECK(evidence.contains(key));
    }
  }
  CHECK(verdicts == 45);
  const auto& verdict = row(*batch, "g001-01").verdicts.front();
  CHECK(verdict.value.term == "supported");
  CHECK(core::to_iso(*verdict.value.as_of) == "2023-12-31");
  CHECK(verdict.value.explanation == "Same proposition as seed 000, with the month.");
}

TEST_CASE("a row whose proposition has a window of its own is linked to it directly") {
  const auto path = test_support::shared_path("gold/gold.jsonl");
  if (!path) return;
  importers::ReadOptions options;
  options.now = *core::parse_timestamp("2024-05-01T10:00:00Z");
  options.scoped_proposition = [](std::string_view key) { return key == "P01"; };
  const std::string bytes = test_support::read_file(*path);
  const auto batch = importers::find("jsonl")->read({"gold.jsonl", bytes}, options);
  REQUIRE(batch.ok());
  CHECK(row(*batch, "g001-18").links.front().proposition == "P01");
  CHECK(proposition(*batch, "P01@2022-12-20..2023-06-30") == nullptr);
  CHECK(proposition(*batch, "P12@2021-05-21..2021-05-31") != nullptr);
}
