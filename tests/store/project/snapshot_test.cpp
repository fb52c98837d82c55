#include "store/project/snapshot.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <thread>

#include "store/read/annotations.h"
#include "store/read/outcomes.h"
#include "tests/store/read_fixture.h"

using store_test::ReadFixture;

namespace {

store::Snapshot open(const ReadFixture& f) {
  auto snapshot = store::Snapshot::open(f.project.path());
  if (!snapshot) FAIL(snapshot.error().message);
  return *std::move(snapshot);
}

}  // namespace

TEST_CASE("A snapshot holds the whole project in the fixed order") {
  ReadFixture f;
  const auto set = open(f).load();
  CHECK(set.project_name == "p");
  REQUIRE(set.documents.size() == 2);
  CHECK(set.documents[0].text == store_test::kEnglish);
  CHECK(set.documents[0].id < set.documents[1].id);
  REQUIRE(set.annotations.size() == 4);
  CHECK(set.annotations[0].id == f.prediction);
  CHECK(set.annotations[3].id == f.denial);
  CHECK(set.annotations[2] == store::annotation(f.db(), f.fact));
  CHECK(set.parties.size() == 3);
  CHECK(set.propositions.size() == 2);
  CHECK(set.relations.size() == 1);
  CHECK(set.links.size() == 2);
  CHECK(set.evidence.size() == 1);
  CHECK(set.outcomes.size() == 3);
  CHECK(set.annotators.size() == 1);
}

TEST_CASE("A snapshot is not touched by what is written after it was opened") {
  ReadFixture f;
  const auto snapshot = open(f);
  f.tag(f.english, core::StatementType::claim, "fuel");
  CHECK(snapshot.load().annotations.size() == 4);
  CHECK(store::annotations_of(f.db(), f.english).size() == 4);
  CHECK(open(f).load().annotations.size() == 5);
}

TEST_CASE("A snapshot reads on another thread while the project is written") {
  ReadFixture f;
  auto snapshot = open(f);
  std::size_t least = 99;
  std::thread reader([&] {
    for (int i = 0; i < 20; ++i) least = std::min(least, snapshot.load().annotations.size());
  });
  for (int i = 0; i < 20; ++i) f.tag(f.english, core::StatementType::claim, "fuel");
  reader.join();
  CHECK(least == 4);
}

TEST_CASE("A filtered dataset refers to nothing outside itself") {
  ReadFixture f;
  const auto snapshot = open(f);
  const auto set =
      snapshot.load({.types = {core::StatementType::fact}, .linked_only = true, .texts = false});
  REQUIRE(set.annotations.size() == 1);
  CHECK_FALSE(set.annotations[0].parent);
  CHECK(set.links.empty());
  CHECK(set.propositions.empty());
  CHECK(set.outcomes.empty());
  CHECK(set.evidence.empty());
  CHECK(set.documents[0].text.empty());
  std::set<core::Id> parties;
  for (const auto& party : set.parties) parties.insert(party.id);
  CHECK(parties == std::set<core::Id>{f.analyst, f.outlet});

  const auto russian = snapshot.load({.documents = {f.russian}});
  CHECK(russian.documents.size() == 1);
  CHECK(russian.annotations.size() == 1);
  CHECK(russian.links.size() == 1);
  CHECK_FALSE(russian.evidence.at(0).document);
  CHECK_FALSE(russian.evidence.at(0).range);
  CHECK(russian.propositions.size() == 2);

  const auto linked = snapshot.load({.documents = {f.english}, .linked_only = true});
  REQUIRE(linked.propositions.size() == 1);
  CHECK(linked.propositions[0].id == f.offensive);
  CHECK(linked.outcomes.size() == 3);
}

TEST_CASE("Documents can be read one at a time and stopped") {
  ReadFixture f;
  const auto snapshot = open(f);
  std::vector<std::size_t> counts;
  snapshot.for_each_document({}, [&](const auto& document, const auto& annotations) {
    CHECK_FALSE(document.text.empty());
    counts.push_back(annotations.size());
    return true;
  });
  CHECK(counts == std::vector<std::size_t>{3, 1});
  int seen = 0;
  snapshot.for_each_document({}, [&](const auto&, const auto&) { return ++seen > 1; });
  CHECK(seen == 1);
}

TEST_CASE("A snapshot of what is not a project is refused") {
  const test_support::TempDir folder;
  CHECK_FALSE(store::Snapshot::open(folder / "absent.foresay"));
  test_support::write_file(folder / "text.foresay", "not a database at all, only words");
  CHECK_FALSE(store::Snapshot::open(folder / "text.foresay"));
}
