// How often the recognisers agree with the gold rows. Prints the figures; the floors are modest.
#include <doctest/doctest.h>

#include <cmath>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/attribution_cue.h"
#include "core/hedge.h"
#include "core/horizon.h"
#include "core/text_index.h"
#include "tests/support/shared_inputs.h"

namespace {

using nlohmann::json;

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream out;
  out << file.rdbuf();
  return out.str();
}

core::Scale scale(const char* name) {
  const json data = json::parse(read(test_support::assets_dir() / "scales" / name));
  core::Scale out;
  out.name = data["name"];
  for (const auto& each : data["terms"]) {
    core::ScaleTerm term;
    term.term = each["term"];
    for (const auto& alias : each["aliases"]) term.aliases.push_back(alias);
    term.has_range = !each["lo"].is_null();
    if (term.has_range) term.lo = each["lo"];
    if (term.has_range) term.hi = each["hi"];
    out.terms.push_back(term);
  }
  return out;
}

struct Row {
  json data;
  std::string text;
  core::ByteRange range;
  std::string quote;
};

std::vector<Row> rows() {
  const auto gold = test_support::shared_path("gold/gold.jsonl");
  const auto corpus = test_support::shared_path("corpus");
  if (!gold || !corpus) return {};
  std::vector<Row> out;
  std::ifstream file(*gold);
  for (std::string line; std::getline(file, line);) {
    Row row;
    row.data = json::parse(line);
    row.text = read(*corpus / row.data["file"].get<std::string>());
    const core::TextIndex index(row.text);
    const auto range = index.checked({core::CharOffset(row.data["start"].get<int>()),
                                      core::CharOffset(row.data["end"].get<int>())});
    REQUIRE(range);
    row.range = *range;
    row.quote = std::string(index.slice(*range));
    out.push_back(std::move(row));
  }
  return out;
}

std::optional<core::Date> date(const json& value) {
  return value.is_null() ? std::nullopt : core::parse_date(value.get<std::string>());
}

std::string text_of(const json& value) { return value.is_null() ? "" : value.get<std::string>(); }

bool names(const std::string& whole, const std::string& part) {
  return !part.empty() && whole.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("hedges of the gold rows get the gold's range on most rows") {
  const std::array scales = {scale("house-v1.json"), scale("icd-203.json")};
  int right = 0;
  int all = 0;
  for (const Row& row : rows()) {
    const json& wanted = row.data["p_event_range"];
    if (wanted.is_null()) continue;
    ++all;
    const auto hits = core::find_hedges(row.quote, scales);
    const auto* hit = core::main_hedge(hits);
    const bool same = hit != nullptr && std::abs(hit->lo - wanted[0].get<double>()) < 1e-9 &&
                      std::abs(hit->hi - wanted[1].get<double>()) < 1e-9;
    right += same ? 1 : 0;
    if (!same) MESSAGE("hedge ", row.data["id"].dump(), " ", row.data["hedge"].dump());
  }
  MESSAGE("hedges right: ", right, " of ", all);
  CHECK(right * 100 >= all * 85);
}

TEST_CASE("horizons of the gold rows get the gold's last day on most rows") {
  int right = 0;
  int both = 0;
  int all = 0;
  for (const Row& row : rows()) {
    const json& wanted = row.data["horizon"];
    if (wanted.is_null()) continue;
    ++all;
    const core::DateRange said{date(row.data["stated"][0]), date(row.data["stated"][1])};
    const auto hits = core::find_horizons(row.quote, said);
    const auto* hit = core::main_horizon(hits);
    const auto got = hit != nullptr ? hit->dates : core::default_horizon(said).range;
    const bool to = got.to == date(wanted["to"]);
    right += to ? 1 : 0;
    both += to && got.from == date(wanted["from"]) ? 1 : 0;
    if (!to) MESSAGE("horizon ", row.data["id"].dump(), " ", wanted.dump());
  }
  MESSAGE("last days right: ", right, ", both ends: ", both, " of ", all);
  CHECK(right * 100 >= all * 60);
}

TEST_CASE("speakers of the gold rows are found on most rows, the author's voice included") {
  int right = 0;
  int all = 0;
  for (const Row& row : rows()) {
    ++all;
    const std::string wanted = text_of(row.data["speaker"]);
    const std::string surface = text_of(row.data["speaker_surface"]);
    const json& chain = row.data["attribution_chain"];
    const auto cues = core::find_speakers(row.text, row.range);
    const std::string voice = chain[chain.size() > 1 ? 1 : 0];
    const std::string got = cues.empty() ? voice : cues.front().words;
    const bool same =
        names(wanted, got) || names(surface, got) || names(got, wanted) || names(got, surface);
    right += same ? 1 : 0;
    if (!same) MESSAGE("speaker ", row.data["id"].dump(), " ", wanted, ", not ", got);
  }
  MESSAGE("speakers right: ", right, " of ", all);
  CHECK(right * 100 >= all * 70);
}
