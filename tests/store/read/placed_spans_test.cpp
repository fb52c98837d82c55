#include <doctest/doctest.h>

#include "store/read/annotations.h"
#include "tests/store/read_fixture.h"

using core::CharOffset;
using store_test::ReadFixture;

TEST_CASE("Placed spans are the annotations' fragments, without anything else of them") {
  ReadFixture fixture;
  const auto whole = store::annotations_of(fixture.db(), fixture.english);
  const auto placed = store::placed_spans(fixture.db(), fixture.english);
  REQUIRE(placed.size() == whole.size());
  for (const auto& annotation : whole) {
    const auto found = std::find_if(placed.begin(), placed.end(),
                                    [&](const auto& span) { return span.id == annotation.id; });
    REQUIRE(found != placed.end());
    CHECK(found->type == annotation.type);
    REQUIRE(found->fragments.size() == annotation.span.fragments.size());
    for (std::size_t i = 0; i < found->fragments.size(); ++i) {
      CHECK(found->fragments[i] == annotation.span.fragments[i].range);
    }
  }
}

TEST_CASE("Placed spans of a part of a text are those that begin there") {
  ReadFixture fixture;
  const auto all = store::placed_spans(fixture.db(), fixture.english);
  const CharOffset from = all.at(1).fragments.front().begin;
  const auto some = store::placed_spans(fixture.db(), fixture.english, {from, from + 1}, 100);
  REQUIRE(!some.spans.empty());
  CHECK(some.spans.size() < all.size());
  for (const auto& span : some.spans) CHECK(span.fragments.front().begin == from);
  CHECK(some.next == from + 1);
}

TEST_CASE("Stretch after stretch gives every placed span once, also where many begin together") {
  ReadFixture fixture;
  fixture.tag(fixture.english, core::StatementType::fact, "Moscow");
  fixture.tag(fixture.english, core::StatementType::claim, "Moscow might");
  fixture.tag(fixture.english, core::StatementType::claim, "analyst");
  const auto all = store::placed_spans(fixture.db(), fixture.english);
  const core::CharOffset end(1'000);
  for (const std::size_t most : {1U, 2U, 3U, 100U}) {
    CAPTURE(most);
    std::vector<core::Id> got;
    core::CharOffset from(0);
    int stretches = 0;
    while (from < end) {
      const auto stretch = store::placed_spans(fixture.db(), fixture.english, {from, end}, most);
      REQUIRE(stretch.next > from);
      for (const auto& span : stretch.spans) {
        CHECK(span.fragments.front().begin < stretch.next);
        got.push_back(span.id);
      }
      from = stretch.next;
      ++stretches;
    }
    REQUIRE(got.size() == all.size());
    for (std::size_t i = 0; i < all.size(); ++i) CHECK(got[i] == all[i].id);
    CHECK((stretches > 1) == (most < all.size()));
  }
}

TEST_CASE("Spans that overlap a range are listed without the others") {
  ReadFixture fixture;
  const auto inner = store::annotation(fixture.db(), fixture.claim);
  REQUIRE(inner);
  store::SpanFilter filter;
  filter.document = fixture.english;
  filter.overlapping = inner->span.extent();
  std::vector<core::Id> found;
  for (const auto& row : store::list_spans(fixture.db(), filter)) found.push_back(row.id);
  CHECK(std::count(found.begin(), found.end(), fixture.claim) == 1);
  CHECK(std::count(found.begin(), found.end(), fixture.prediction) == 1);
  for (const auto& annotation : store::annotations_of(fixture.db(), fixture.english)) {
    const bool overlaps = annotation.span.extent().overlaps(inner->span.extent());
    CHECK((std::count(found.begin(), found.end(), annotation.id) == 1) == overlaps);
  }
}
