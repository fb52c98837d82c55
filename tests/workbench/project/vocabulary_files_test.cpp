#include "workbench/project/vocabulary_files.h"

#include <doctest/doctest.h>

#include <set>

#include "tests/support/shared_inputs.h"
#include "tests/support/temp_dir.h"

using workbench::load_vocabularies;

namespace {

template <class T>
std::vector<T> all_of(const core::Together& together) {
  std::vector<T> found;
  for (const auto& edit : together.edits) {
    if (const auto* one = std::get_if<T>(&edit)) found.push_back(*one);
  }
  return found;
}

}  // namespace

TEST_CASE("every vocabulary of the assets loads, with usable terms and unique names") {
  const auto loaded = load_vocabularies(test_support::assets_dir());
  REQUIRE(loaded.ok());
  CHECK(all_of<core::AddLabelSet>(*loaded).size() >= 1);
  CHECK(all_of<core::AddScale>(*loaded).size() >= 7);
  CHECK(all_of<core::AddVerdictVocabulary>(*loaded).size() >= 2);
  std::set<std::pair<std::string, int>> names;
  for (const auto& edit : all_of<core::AddScale>(*loaded)) {
    const core::Scale& scale = edit.scale;
    CAPTURE(scale.name);
    CHECK(names.insert({scale.name, scale.version}).second);
    CHECK_FALSE(scale.terms.empty());
    for (const auto& term : scale.terms) {
      CAPTURE(term.term);
      CHECK(0 <= term.lo);
      CHECK(term.lo <= term.hi);
      CHECK(term.hi <= 1);
    }
  }
}

TEST_CASE("a vocabulary has the same id whenever it is loaded, and no other has it") {
  const auto once = load_vocabularies(test_support::assets_dir());
  const auto again = load_vocabularies(test_support::assets_dir());
  REQUIRE(once.ok());
  std::set<core::Id> ids;
  const auto first = all_of<core::AddScale>(*once);
  const auto second = all_of<core::AddScale>(*again);
  for (std::size_t i = 0; i < first.size(); ++i) {
    CHECK(first[i].scale.id);
    CHECK(first[i].scale.id == second[i].scale.id);
    CHECK(ids.insert(first[i].scale.id).second);
  }
  for (const auto& [set] : all_of<core::AddLabelSet>(*once)) CHECK(ids.insert(set.id).second);
  for (const auto& [vocabulary] : all_of<core::AddVerdictVocabulary>(*once)) {
    CHECK(ids.insert(vocabulary.id).second);
  }
}

TEST_CASE("the statement types are among the label sets and behave as their names say") {
  const auto loaded = load_vocabularies(test_support::assets_dir());
  REQUIRE(loaded.ok());
  std::set<core::StatementType> types;
  for (const auto& [set] : all_of<core::AddLabelSet>(*loaded)) {
    for (const auto& label : set.labels) {
      if (!label.behaves_as) continue;
      CHECK(core::name_of(*label.behaves_as) == label.name);
      types.insert(*label.behaves_as);
    }
  }
  CHECK(types.size() == 3);
}

TEST_CASE("a word of attribution has no range, and a term that does not rate no rating") {
  const auto scale = workbench::parse_scale(
      R"({"name": "x", "version": 2, "rule": "narrowest", "terms": [
          {"term": "likely", "aliases": ["probable"], "lo": 0.55, "hi": 0.8, "scorable": true},
          {"term": "reportedly", "lo": null, "hi": null, "scorable": false}]})",
      "x.json");
  REQUIRE(scale.ok());
  CHECK(scale->version == 2);
  CHECK(scale->rule == "narrowest");
  CHECK(scale->terms[0].has_range);
  CHECK(scale->terms[0].aliases == std::vector<std::string>{"probable"});
  CHECK_FALSE(scale->terms[1].has_range);
  CHECK_FALSE(scale->terms[1].scorable);
  const auto verdicts = workbench::parse_verdict_vocabulary(
      R"({"name": "v", "version": 1, "terms": [
          {"term": "open", "rating": null, "best": 5, "worst": 1}]})",
      "v.json");
  REQUIRE(verdicts.ok());
  CHECK_FALSE(verdicts->terms[0].rating.has_value());
  CHECK(verdicts->terms[0].best == 5);
}

TEST_CASE("a damaged vocabulary is one sentence that names its file") {
  for (const char* bytes : {"", "[]", "{", R"({"name": 3})", R"({"name": "x", "version": 1})",
                            R"({"name": "x", "version": 1, "terms": [{"term": "y"}]})"}) {
    CAPTURE(bytes);
    const auto scale = workbench::parse_scale(bytes, "scales/x.json");
    REQUIRE_FALSE(scale.ok());
    CHECK(scale.error().sentence().starts_with("scales/x.json: This is no vocabulary: "));
  }
}

TEST_CASE("assets without vocabularies give an empty edit, a bad file refuses them all") {
  const test_support::TempDir dir;
  const auto none = load_vocabularies(dir.path());
  REQUIRE(none.ok());
  CHECK(none->edits.empty());
  std::filesystem::create_directories(dir / "scales");
  test_support::write_file(dir.path() / "scales" / "a.json", "no");
  const auto bad = load_vocabularies(dir.path());
  REQUIRE_FALSE(bad.ok());
  CHECK(bad.error().file.ends_with("a.json"));
}
