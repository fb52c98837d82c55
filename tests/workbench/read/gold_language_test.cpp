// How often the proposals agree with the gold rows: what `./dev bench proposals` prints, held to
// the least it may be. Every miss is named.
#include <doctest/doctest.h>

#include "tests/support/gold_score.h"
#include "tests/support/same_name.h"
#include "tests/support/shared_inputs.h"

namespace {

void check(const test_support::Agreement& agreement, int least) {
  for (const auto& miss : agreement.misses) {
    MESSAGE(agreement.metric, " ", miss.id, ": ", miss.expected, ", not ", miss.got);
  }
  MESSAGE(agreement.metric, ": ", agreement.right, " of ", agreement.of);
  CHECK(agreement.of > 0);
  CHECK(agreement.right * 100 >= agreement.of * least);
}

}  // namespace

TEST_CASE("proposals agree with the gold rows as often as they have to") {
  const auto gold = test_support::shared_path("gold/gold.jsonl");
  const auto corpus = test_support::shared_path("corpus");
  if (!gold || !corpus) return;
  const auto scores =
      test_support::gold_agreement(*gold, *corpus, test_support::assets_dir() / "scales");
  REQUIRE(scores.size() == 3);
  check(scores[0], 90);
  check(scores[1], 85);
  check(scores[2], 70);
}

TEST_CASE("names are the same in another spelling, by surname and by initials, and else not") {
  using test_support::same_name;
  CHECK(same_name("Mr. Pashkov", "Mykhailo Pashkov"));
  CHECK(same_name("Vladislav Inosemtsev", "Vladislav Inozemtsev"));
  CHECK(same_name("Пашков", "Mykhailo Pashkov"));
  CHECK(same_name("ISW", "Institute for the Study of War"));
  CHECK(same_name("Putin", "Vladimir Putin (imputed intent)"));
  CHECK(same_name("eurotopics (press review)", "eurotopics editor"));
  CHECK_FALSE(same_name("Ivan Petrov", "Ivan Sidorov"));
  CHECK_FALSE(same_name("Institute", "Institute for the Study of War"));
  CHECK_FALSE(same_name("Russia", "Russian and Belarusian sides"));
  CHECK_FALSE(same_name("", "Russia"));
  CHECK_FALSE(same_name("Russia", ""));
}
