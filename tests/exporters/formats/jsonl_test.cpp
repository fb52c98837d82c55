#include <doctest/doctest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>

#include "core/text/text_index.h"
#include "exporters/registry.h"
#include "tests/exporters/round_trip.h"

namespace {

using Json = nlohmann::ordered_json;
using round_trip::file_of;
using round_trip::Files;
using round_trip::Workplace;

std::vector<Json> rows_of(const std::string& text) {
  std::vector<Json> out;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) out.push_back(Json::parse(line));
  return out;
}

std::vector<std::string> keys_of(const Json& row) {
  std::vector<std::string> out;
  for (auto it = row.begin(); it != row.end(); ++it) out.push_back(it.key());
  return out;
}

void check_same_files(const Files& a, const Files& b) {
  REQUIRE(a.size() == b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    CHECK(a[i].first == b[i].first);
    // Row by row, so that a failure shows the row and not a megabyte.
    std::istringstream left(a[i].second);
    std::istringstream right(b[i].second);
    std::string one;
    std::string other;
    while (std::getline(left, one)) {
      REQUIRE_MESSAGE(std::getline(right, other), a[i].first << " is shorter");
      CHECK(one == other);
    }
    CHECK_FALSE(std::getline(right, other));
  }
}

}  // namespace

TEST_CASE("export, import into a fresh project, export again: the same bytes") {
  for (const Files& files : {round_trip::everything(), round_trip::shared_gold()}) {
    if (files.empty()) continue;
    Workplace first;
    first.import(files);
    const Files exported = first.exported("jsonl");
    Workplace second;
    const auto losses = second.import(exported);
    for (const auto& loss : losses) MESSAGE(loss.what << " " << loss.file << ":" << loss.line);
    check_same_files(exported, second.exported("jsonl"));
  }
}

TEST_CASE("the blocks of a document come back as they were, and a text without any has none") {
  Workplace first;
  first.import(
      {{"river.markdown", "# Rzeka 🌊\n\n- a\n  - b\n\n> said\n"}, {"plain.txt", "Only words.\n"}});
  const Files exported = first.exported("jsonl");
  const auto rows = rows_of(file_of(exported, "documents.jsonl"));
  REQUIRE(rows.size() == 2);
  const auto& marked = rows[0]["file"] == "river.markdown" ? rows[0] : rows[1];
  const auto& plain = rows[0]["file"] == "river.markdown" ? rows[1] : rows[0];
  CHECK(marked["blocks"].dump() == R"([{"start":0,"end":9,"kind":"heading","level":1},)"
                                   R"({"start":11,"end":14,"kind":"list_item","depth":1},)"
                                   R"({"start":17,"end":20,"kind":"list_item","depth":2},)"
                                   R"({"start":22,"end":28,"kind":"quote","depth":1}])");
  CHECK(plain["blocks"].is_null());
  Workplace second;
  Files filled = exported;
  std::erase_if(filled, [](const auto& file) { return file.second.empty(); });
  second.import(filled);
  check_same_files(exported, second.exported("jsonl"));
  const auto before = first.dataset().documents;
  for (const auto& document : second.dataset().documents) {
    for (const auto& one : before) {
      if (one.file_name == document.file_name && !one.extra.empty()) {
        CHECK(one.extra == document.extra);
      }
    }
  }
}

TEST_CASE("export and import give back the things themselves, with their ids") {
  Workplace first;
  first.import(round_trip::everything());
  Workplace second;
  second.import(first.exported("jsonl"));
  auto before = first.dataset();
  auto after = second.dataset();
  for (auto* dataset : {&before, &after}) {
    // Annotators are known by name: a fresh project gives them ids of its own. Keys beside the
    // model are columns of the file, so a row without one comes back with a null.
    for (auto& annotation : dataset->annotations) {
      annotation.annotator = {};
      annotation.extra.clear();
    }
  }
  CHECK(before.links == after.links);
  CHECK(before.annotations == after.annotations);
  CHECK(before.relations == after.relations);
  CHECK(before.links.front().probability->best == 0.7);
  REQUIRE(before.outcomes.size() == after.outcomes.size());
  for (std::size_t i = 0; i < before.outcomes.size(); ++i) {
    CHECK(before.outcomes[i].id == after.outcomes[i].id);
    CHECK(before.outcomes[i].evidence == after.outcomes[i].evidence);
    CHECK(before.outcomes[i].recorded_at == after.outcomes[i].recorded_at);
  }
}

TEST_CASE("a log that the row did not make speaks for itself, the row's words are kept beside") {
  Workplace place;
  place.import(round_trip::everything());
  for (const Json& row : rows_of(file_of(place.exported("jsonl"), "spans.jsonl"))) {
    if (row.at("id") != "w8") continue;
    CHECK(row.at("outcome") == "occurred");
    CHECK(row.at("justification") == "wet, really");
    CHECK(row.at("resolution").at("justification") == "as the row has it");
  }
}

TEST_CASE("a verdict recorded after the import replaces the words of the imported row") {
  Workplace place;
  place.import(round_trip::everything());
  const auto outcome = [&place] {
    for (const Json& row : rows_of(file_of(place.exported("jsonl"), "spans.jsonl"))) {
      if (row.at("id") == "w5") return row.at("outcome").dump();
    }
    return std::string();
  };
  CHECK(outcome() == "\"so it seems\"");
  core::Verdict verdict;
  for (const auto& annotation : place.dataset().annotations) {
    if (annotation.external_id == "w5") verdict.annotation = annotation.id;
  }
  verdict.vocabulary = "truth";
  verdict.vocabulary_version = 3;
  verdict.term = "who knows";
  verdict.recorded_at = *core::parse_timestamp("2024-06-01T00:00:00Z");
  const auto done = place.project.apply(core::RecordVerdict{verdict, {}});
  REQUIRE_MESSAGE(done.ok(), done.error().sentence());
  CHECK(outcome() == "\"who knows\"");
}

TEST_CASE("every key of every gold row comes back with its value") {
  const Files files = round_trip::shared_gold();
  if (files.empty()) return;
  Workplace place;
  place.import(files);
  std::map<std::string, Json> exported;
  for (Json& row : rows_of(file_of(place.exported("jsonl"), "spans.jsonl"))) {
    exported[row.at("id").get<std::string>()] = row;
  }
  const auto gold = rows_of(file_of(files, "gold.jsonl"));
  CHECK(gold.size() == 73);
  CHECK(exported.size() == 73);
  for (const Json& row : gold) {
    const auto id = row.at("id").get<std::string>();
    REQUIRE(exported.contains(id));
    for (auto it = row.begin(); it != row.end(); ++it) {
      CAPTURE(id);
      CAPTURE(it.key());
      REQUIRE(exported[id].contains(it.key()));
      CHECK(exported[id].at(it.key()) == it.value());
    }
  }
}

TEST_CASE("rows of a file have the same keys in the same order") {
  Workplace place;
  place.import(round_trip::everything());
  for (const auto& file : place.exported("jsonl")) {
    const std::string& name = file.first;
    if (!name.ends_with(".jsonl")) continue;
    const auto rows = rows_of(file.second);
    CHECK_FALSE(rows.empty());
    for (const Json& row : rows) {
      CAPTURE(name);
      CHECK(keys_of(row) == keys_of(rows.front()));
    }
  }
}

TEST_CASE("text[start:end] is the quote of every span that has a place") {
  Workplace place;
  place.import(round_trip::everything());
  const Files exported = place.exported("jsonl");
  std::map<std::string, std::string> texts;
  for (const Json& row : rows_of(file_of(exported, "documents.jsonl"))) {
    texts[row.at("sha256").get<std::string>()] = row.at("text").get<std::string>();
  }
  int placed = 0;
  for (const Json& row : rows_of(file_of(exported, "spans.jsonl"))) {
    CHECK(row.at("unit") == "unicode_codepoint");
    if (row.at("start").is_null()) continue;
    ++placed;
    const std::string& text = texts[row.at("sha256").get<std::string>()];
    const core::TextIndex index(text);
    const auto bytes = index.checked({core::CharOffset(row.at("start").get<std::int64_t>()),
                                      core::CharOffset(row.at("end").get<std::int64_t>())});
    REQUIRE(bytes);
    CHECK(index.slice(*bytes) == row.at("quote").get<std::string>());
  }
  CHECK(placed == 8);
}

TEST_CASE("original bytes survive where they are not the text's own, and only there") {
  Workplace place;
  place.import(round_trip::everything());
  const Files exported = place.exported("jsonl");
  for (const Json& row : rows_of(file_of(exported, "documents.jsonl"))) {
    CHECK(row.at("original").is_null() == (row.at("file") == "weather.txt"));
  }
  Workplace again;
  again.import(exported);
  for (const auto& document : again.dataset().documents) {
    const auto bytes = again.options().blob(document.sha256);
    REQUIRE(bytes);
    if (document.file_name == "cafe.txt") CHECK(*bytes == "Caf\xE9 notes\n");
  }
}

TEST_CASE("losses name the originals that are missing and annotators who did nothing") {
  Workplace place;
  place.import(round_trip::everything());
  const auto* exporter = exporters::find("jsonl");
  const auto dataset = place.dataset();
  CHECK(exporter->losses(dataset, place.options()).empty());
  const auto without = exporter->losses(dataset, {});
  REQUIRE(without.size() == 1);
  CHECK(without.front().file == "cafe.txt");
}

TEST_CASE("an outcome recorded after the import replaces the words of the imported row") {
  const Files files = round_trip::shared_gold();
  if (files.empty()) return;
  Workplace place;
  place.import(files);
  const auto dataset = place.dataset();
  core::Outcome disputed;
  for (const auto& proposition : dataset.propositions) {
    if (proposition.external_id != "P11@2021-04-24..2021-12-31") continue;
    disputed.proposition = proposition.id;
  }
  REQUIRE(disputed.proposition);
  disputed.status = core::Status::disputed;
  disputed.recorded_at = *core::parse_timestamp("2024-06-01T00:00:00Z");
  disputed.note = "Read again.";
  for (const auto& evidence : dataset.evidence) {
    if (evidence.proposition == disputed.proposition) disputed.evidence = {evidence.id};
  }
  const auto done = place.project.apply(core::RecordOutcome{disputed, {}});
  REQUIRE_MESSAGE(done.ok(), done.error().sentence());
  for (const Json& row : rows_of(file_of(place.exported("jsonl"), "spans.jsonl"))) {
    if (row.at("id") != "g002-09") continue;
    CHECK(row.at("outcome") == "disputed");
    CHECK(row.at("justification") == "Read again.");
    CHECK(row.at("event").is_null());
    CHECK(row.at("resolution").at("outcome") == "occurred_narrower");
  }
}

TEST_CASE("the card says which files there are and in which unit offsets count") {
  Workplace place;
  place.import(round_trip::everything());
  const Files exported = place.exported("jsonl");
  const std::string card = file_of(exported, "README.md");
  CHECK(card.starts_with("---\npretty_name: \"Foresay dataset\"\n"));
  CHECK(card.find("Unicode code points") != std::string::npos);
  for (const auto& [name, bytes] : exported) {
    if (name.ends_with(".jsonl")) CHECK(card.find("    path: " + name + "\n") != std::string::npos);
  }
}

TEST_CASE("every exporter gives the same bytes twice and stops when it is asked to") {
  Workplace place;
  place.import(round_trip::everything());
  const auto dataset = place.dataset();
  std::stop_source stop;
  stop.request_stop();
  for (const auto* exporter : exporters::all()) {
    CAPTURE(exporter->name);
    CHECK(place.exported(exporter->name) == place.exported(exporter->name));
    exporters::MemorySink sink;
    auto options = place.options();
    options.stop = stop.get_token();
    const auto done = exporter->write(dataset, sink, options);
    REQUIRE_FALSE(done.ok());
    CHECK(done.error().kind == core::ErrorKind::cancelled);
  }
}

TEST_CASE("every exporter writes an empty dataset, and loses nothing of it") {
  for (const auto* exporter : exporters::all()) {
    CAPTURE(exporter->name);
    exporters::MemorySink sink;
    CHECK(exporter->write({}, sink, {}).ok());
    CHECK_FALSE(sink.files().empty());
    CHECK(exporter->losses({}, {}).empty());
  }
}
