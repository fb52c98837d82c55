#include "core/language/hedge.h"

#include <doctest/doctest.h>

#include <array>

namespace {

core::ScaleTerm term(std::string words, std::vector<std::string> aliases, double lo, double hi,
                     bool scorable = true, bool has_range = true) {
  return {std::move(words), std::move(aliases), lo, hi, scorable, has_range};
}

core::Scale house() {
  core::Scale scale;
  scale.name = "house";
  scale.version = 3;
  scale.terms = {
      term("will", {"would", "is convinced"}, .95, .99),
      term("will not", {"there will be no"}, .01, .05),
      term("is likely to", {}, .55, .80),
      term("most likely", {}, .6, .9),
      term("could well", {"may well"}, .40, .75),
      term("plans to", {}, .8, .95),
      term("cannot be ruled out", {"cannot be excluded"}, .01, .30, false),
      term("can", {"could", "may", "might"}, .05, .60, false),
      term("reportedly", {}, 0, 1, false, false),
  };
  return scale;
}

core::Scale icd() {
  core::Scale scale;
  scale.name = "ICD 203";
  scale.terms = {term("likely", {"probably"}, .55, .80), term("unlikely", {}, .20, .45)};
  return scale;
}

core::HedgeHit only(std::string_view text) {
  const std::array scales = {house(), icd()};
  const auto hits = core::find_hedges(text, scales);
  REQUIRE_MESSAGE(hits.size() == 1, std::string(text));
  return hits.front();
}

}  // namespace

TEST_CASE("the longest wording wins over the words inside it") {
  const auto hit = only("an attack cannot be excluded in the longer perspective");
  CHECK(hit.term == "cannot be ruled out");
  CHECK(hit.words == "cannot be excluded");
  CHECK(hit.hi == doctest::Approx(.30));
  CHECK_FALSE(hit.scorable);
}

TEST_CASE("a hit says where its words stand, which scale they are from and how they read there") {
  const std::string text = "The Kremlin – it may well try.";
  const auto hit = only(text);
  CHECK(text.substr(hit.range.begin.index(), static_cast<std::size_t>(hit.range.size())) ==
        "may well");
  CHECK(hit.scale == "house");
  CHECK(hit.scale_version == 3);
}

TEST_CASE("negation turns a range round") {
  CHECK(only("Minsk won’t send troops").hi == doctest::Approx(.05));
  CHECK(only("Minsk will probably not send troops").lo == doctest::Approx(.20));
  CHECK(only("Minsk will probably not send troops").negated);
  CHECK(only("Nobody will send troops").hi == doctest::Approx(.05));
  CHECK(only("It is not likely to happen").hi == doctest::Approx(.45));
  CHECK(only("Belarus cannot survive alone").hi == doctest::Approx(.05));
  CHECK(only("It may not happen").lo == doctest::Approx(.40));
}

TEST_CASE("a wording that denies by itself is not turned round again") {
  CHECK(only("there will be no attack").hi == doctest::Approx(.05));
  CHECK_FALSE(only("there will be no attack").negated);
}

TEST_CASE("an adverb says how likely, the modal verb before it only when") {
  const auto hit = only("it will most likely try");
  CHECK(hit.term == "most likely");
  CHECK(hit.words == "will most likely");
  CHECK(only("it will even still probably try").lo == doctest::Approx(.55));
}

TEST_CASE("forms of be and fillers do not hide a wording") {
  CHECK(only("they were convinced of it").term == "will");
  CHECK(only("talks are still likely to fail").term == "is likely to");
  CHECK(only("talks may even well fail").term == "could well");
}

TEST_CASE("nouns and months are no hedges") {
  const auto scale = house();
  CHECK(core::find_hedges("in May 2021", scale).empty());
  CHECK(core::find_hedges("the will of the people and military might", scale).empty());
  CHECK(core::find_hedges("Belarusian plans to sell bonds", scale).empty());
  CHECK(only("Belarus plans to sell bonds").term == "plans to");
  CHECK(only("May this end soon").term == "can");
}

TEST_CASE("words of attribution are found but carry no range") {
  const auto hits = core::find_hedges("he reportedly discussed it and could return", house());
  REQUIRE(hits.size() == 2);
  CHECK_FALSE(hits[0].has_range);
  CHECK(core::main_hedge(hits) == &hits[1]);
  CHECK(core::main_hedge({hits[0]}) == nullptr);
}

TEST_CASE("a sentence's end parts the words of a wording") {
  const auto hits = core::find_hedges("He said he could. Well, that was that.", house());
  REQUIRE(hits.size() == 1);
  CHECK(hits.front().words == "could");
}
