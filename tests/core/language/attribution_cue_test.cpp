#include "core/language/attribution_cue.h"

#include <doctest/doctest.h>

namespace {

// The first speaker found around the part of a text that stands between [ and ].
core::SpeakerCue around(std::string_view marked) {
  std::string text(marked);
  const std::size_t begin = text.find('[');
  text.erase(begin, 1);
  const std::size_t end = text.find(']');
  text.erase(end, 1);
  const auto cues = core::find_speakers(text, {core::ByteOffset(static_cast<std::int64_t>(begin)),
                                               core::ByteOffset(static_cast<std::int64_t>(end))});
  if (cues.empty()) return {};
  const auto& cue = cues.front();
  CHECK(text.substr(cue.name.begin.index(), cue.words.size()) == cue.words);
  return cue;
}

std::string who(std::string_view marked) { return around(marked).words; }

}  // namespace

TEST_CASE("a speaker is found before and after what is said") {
  CHECK(who("Pashkov believes that [the war will end].") == "Pashkov");
  CHECK(who("[The war will end], Pashkov believes.") == "Pashkov");
  CHECK(who("“[The war will end],” said Mykhailo Pashkov.") == "Mykhailo Pashkov");
  CHECK(who("According to Mr. Mahda, [the visit changes little].") == "Mahda");
  CHECK(around("According to Mr. Mahda, [the visit changes little].").cue == "According to");
}

TEST_CASE("appositions and adverbs stand between a name and its verb") {
  CHECK(who("Anna Weiss, director of the Institute for Peace, wrote recently that [it ends].") ==
        "Anna Weiss");
  CHECK(who("The commander of the troops, Ivan Petrov, is convinced that [they will attack].") ==
        "Ivan Petrov");
}

TEST_CASE("groups speak too") {
  CHECK(who("According to Ukrainian generals, [he wants to attack].") == "Ukrainian generals");
  CHECK(who("Many analysts say that [it is over].") == "Many analysts");
}

TEST_CASE("a source that is cited goes before the paper that cites it") {
  CHECK(who("Citing officials in Minsk, the daily Courier reported that [they will meet].") ==
        "officials in Minsk");
}

TEST_CASE("a quotation over several sentences belongs to whoever introduces it") {
  CHECK(who("The pressure grows, observes La Stampa:\n“It is late. [They will come.] So be it.”") ==
        "La Stampa");
}

TEST_CASE("a pronoun means whoever spoke before") {
  const auto cue = around("Pashkov believes that it ends. He says that [it ends in May].");
  CHECK(cue.words == "Pashkov");
  CHECK(cue.distance == 2);
}

TEST_CASE("the text's own voice names nobody") {
  CHECK(who("We expect that [it ends].").empty());
  CHECK(who("[The ministry announced a review of its plans.]").empty());
  CHECK(who("[The two countries signed a treaty in 1999.]").empty());
}

TEST_CASE("nouns that look like verbs report nothing") {
  CHECK(who("They rejected the reports, but [the Union state programs go on].").empty());
}

TEST_CASE("Russian cues are understood") {
  CHECK(who("По словам Лукашенко, [войска останутся].") == "Лукашенко");
  CHECK(who("[Войска останутся], считает Пашков.") == "Пашков");
}

TEST_CASE("spans outside the text find nobody") {
  CHECK(core::find_speakers("short", {core::ByteOffset(3), core::ByteOffset(99)}).empty());
  CHECK(core::find_speakers("", {}).empty());
}
