#include <doctest/doctest.h>

#include "core/text/text_index.h"
#include "workbench/read/suggestions.h"

namespace {

core::DateRange day(std::string_view iso) { return {core::parse_date(iso), core::parse_date(iso)}; }

// A document and one annotation in it, whose span stands between [ and ].
struct Case {
  explicit Case(std::string_view marked, core::StatementType type = core::StatementType::prediction)
      : text(marked) {
    const std::size_t begin = text.find('[');
    text.erase(begin, 1);
    const std::size_t end = text.find(']');
    text.erase(end, 1);
    const core::TextIndex index(text);
    annotation.type = type;
    annotation.said = day("2022-12-20");
    annotation.span = core::make_span(
        index, {index.to_char(core::ByteRange{core::ByteOffset(static_cast<std::int64_t>(begin)),
                                              core::ByteOffset(static_cast<std::int64_t>(end))})});
    core::Scale house;
    house.name = "house";
    house.terms = {{"will", {}, .95, .99, true, true},
                   {"likely", {}, .55, .80, true, true},
                   {"could well", {}, .40, .75, true, true}};
    scales.push_back(house);
  }
  [[nodiscard]] workbench::Proposals made() const {
    workbench::ProposalInput input;
    input.annotation = &annotation;
    input.link = &link;
    input.text = text;
    input.meta = &meta;
    input.scales = &scales;
    return workbench::propose(input);
  }

  std::string text;
  core::Annotation annotation;
  core::Link link;
  core::DocumentMeta meta;
  std::vector<core::Scale> scales;
};

}  // namespace

TEST_CASE("a horizon nobody stated is proposed as the house's, never as the speaker's") {
  const auto made = Case("[Minsk will join.]").made();
  REQUIRE(made.horizon);
  CHECK(made.horizon->assumed);
  CHECK(made.horizon->horizon.words == "(none stated)");
  CHECK(made.horizon->horizon.rule == "house v1: none-stated");
  CHECK(made.horizon->text == "by 31 Dec 2023? none stated · 12 months");
  const auto stated = Case("[Minsk will join this winter.]").made();
  CHECK_FALSE(stated.horizon->assumed);
  CHECK(stated.horizon->horizon.words == "this winter");
}

TEST_CASE("a horizon beside the span says where it stands") {
  CHECK(Case("This winter, he says, [Minsk will join].").made().horizon->text ==
        "by 28 Feb 2023? “This winter” · in its sentence");
  const auto carried = Case("They meet in March. [It will be late.]").made();
  CHECK(carried.horizon->text == "by 31 Mar 2023? “in March” · in the sentence before");
  CHECK(carried.horizon->horizon.rule == "house v1, carried over: named-month");
}

TEST_CASE("what follows from a condition is proposed without a last day") {
  const auto made = Case("[If Minsk joins, it will fall.]").made();
  REQUIRE(made.horizon);
  CHECK(made.horizon->assumed);
  CHECK_FALSE(made.horizon->horizon.range.to);
  CHECK(made.horizon->text == "no last day? none stated · follows from a condition");
}

TEST_CASE("the said date goes before the document's, and without either nothing is resolved") {
  Case one("[Minsk will join soon.]");
  one.meta.stated = day("2021-04-17");
  CHECK(one.made().horizon->horizon.range.from == core::parse_date("2022-12-20"));
  one.annotation.said = {};
  CHECK(one.made().horizon->horizon.range.from == core::parse_date("2021-04-17"));
  one.meta.stated = {};
  CHECK_FALSE(one.made().horizon);
}

TEST_CASE("ranges and horizons are proposed for predictions only") {
  const auto made = Case("[Minsk will join soon.]", core::StatementType::claim).made();
  CHECK_FALSE(made.horizon);
  REQUIRE(made.hedge);
  CHECK(made.hedge->words == "will");
  CHECK_FALSE(made.hedge->probability);
}

TEST_CASE("fields that hold something are left alone") {
  Case one("According to Anna Weiss, [Minsk will join soon].");
  one.annotation.speaker = core::Id{7};
  one.link.horizon.words = "some day";
  one.link.probability = core::Probability{.1, std::nullopt, .2};
  const auto made = one.made();
  CHECK_FALSE(made.hedge);
  CHECK_FALSE(made.horizon);
  CHECK_FALSE(made.speaker);
}

TEST_CASE("a range is proposed for the words that were typed, not for others in the span") {
  Case one("[Minsk will join soon.]");
  one.annotation.hedge = "not likely";
  const auto made = one.made();
  REQUIRE(made.hedge);
  CHECK(made.hedge->words == "not likely");
  CHECK(made.hedge->probability->hi == doctest::Approx(.45));
  one.annotation.hedge = "one fine day";
  CHECK_FALSE(one.made().hedge);
}

TEST_CASE("the text's own voice is its author, else who it says wrote it, else its publisher") {
  Case one("By Ida Berg\n\n[Minsk will join.]\n");
  one.meta.publisher = "Courier";
  one.meta.authors = {"Jan Kowal"};
  CHECK(one.made().speaker->name == "Jan Kowal");
  CHECK(one.made().speaker->words.empty());
  one.meta.authors.clear();
  CHECK(one.made().speaker->name == "Ida Berg");
  Case other("[Minsk will join.]");
  other.meta.publisher = "Courier";
  CHECK(other.made().speaker->name == "Courier");
  CHECK_FALSE(Case("[Minsk will join.]").made().speaker);
}

TEST_CASE("what a denial calls likely is proposed turned round, for the range is of the event") {
  Case one("[The strike will be elsewhere.]");
  one.link.stance = core::Stance::denies;
  const auto made = one.made();
  REQUIRE(made.hedge);
  CHECK(made.hedge->probability == core::Probability{.01, std::nullopt, .05});
  CHECK(made.hedge->text == "will? 1–5 %, as it is denied · house v1");
  Case other("[The strike will not be here.]");
  other.link.stance = core::Stance::denies;
  CHECK(other.made().hedge->probability == core::Probability{.01, std::nullopt, .05});
}

TEST_CASE("a denial in words across one half is asked about, and none of the ranges is taken") {
  Case one("[The strike could well be elsewhere.]");
  one.link.stance = core::Stance::denies;
  const auto made = one.made();
  REQUIRE(made.hedge);
  CHECK_FALSE(made.hedge->probability);
  REQUIRE(made.hedge->asked);
  CHECK(made.hedge->asked->range == core::Probability{.25, std::nullopt, .60});
  CHECK(made.hedge->asked->or_else == core::Probability{.40, std::nullopt, .75});
  CHECK(made.hedge->text == "could well? 25–60 % or 40–75 % · house v1");
}
