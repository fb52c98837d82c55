// What a page says of its article to programs: reviews of claims, who may read it, and where its
// places disagree.
#include <doctest/doctest.h>

#include <string>

#include "core/base/date.h"
#include "core/text/text_index.h"
#include "importers/registry.h"
#include "tests/support/has.h"

namespace {

using test_support::has;

const std::string kTold =
    "The harbour master told the council on Monday that the new pier will stand before the storms "
    "of autumn come, whatever the weather does.";
const std::string kReviewed = "Seven of ten ships were lost in one winter";

core::ImportedBatch facts_batch(const std::string& head, const std::string& body) {
  const std::string page = "<!DOCTYPE html><html lang='en'><head><meta charset=utf-8>" + head +
                           "</head><body><article><h1>Of ships</h1><p>" + kTold + "</p>" + body +
                           "</article></body></html>";
  auto batch = importers::find("html")->read({"page.html", page}, {});
  REQUIRE_MESSAGE(batch.ok(), batch.error().sentence());
  return *std::move(batch);
}

const std::string kClaimText =
    "<p>One of them said: \"" + kReviewed + ".\" The log says three.</p>";

const std::string kJsonReview =
    R"(<script type="application/ld+json">{"@type":"ClaimReview","claimReviewed":")" + kReviewed +
    R"(","datePublished":"2014-07-23","url":"https://check.example/1","author":{"@type":"Organization","name":"Pier Check"},)"
    R"("reviewRating":{"ratingValue":"2","bestRating":6,"worstRating":1,"alternateName":"False"},)"
    R"("itemReviewed":{"author":[{"name":"Cy Stone"}],"datePublished":"2014-07-17"}}</script>)";

const std::string kItemReview =
    "<div itemscope itemtype='https://schema.org/ClaimReview'><meta itemprop='datePublished' "
    "content='2014-07-23'><meta itemprop='url' content='https://check.example/1'><span "
    "itemprop='author' itemscope><b itemprop='name'>Pier Check</b></span><p "
    "itemprop='claimReviewed'>" +
    kReviewed +
    "</p><span itemprop='reviewRating' itemscope><i itemprop='ratingValue'>2</i> of <i "
    "itemprop='bestRating'>6</i><meta itemprop='worstRating' content='1'><i "
    "itemprop='alternateName'>False</i></span><div itemprop='itemReviewed' itemscope><span "
    "itemprop='author' itemscope><i itemprop='name'>Cy Stone</i></span><meta "
    "itemprop='datePublished' content='2014-07-17'></div></div>";

const std::string kRdfaReview =
    "<div vocab='https://schema.org/' typeof='ClaimReview'><meta property='datePublished' "
    "content='2014-07-23'><meta property='url' content='https://check.example/1'><span "
    "property='author' typeof='Organization'><b property='name'>Pier Check</b></span><p "
    "property='claimReviewed'>" +
    kReviewed +
    "</p><span property='reviewRating' typeof='Rating'><i property='ratingValue'>2</i> of <i "
    "property='bestRating'>6</i><meta property='worstRating' content='1'><i "
    "property='alternateName'>False</i></span><div property='itemReviewed' "
    "typeof='CreativeWork'><span property='author' typeof='Person'><i property='name'>Cy "
    "Stone</i></span><meta property='datePublished' content='2014-07-17'></div></div>";

}  // namespace

TEST_CASE("a review of a claim becomes a claim with its verdict, however the page encodes it") {
  for (const auto& page :
       {std::pair{kJsonReview, kClaimText}, std::pair{std::string(), kClaimText + kItemReview},
        std::pair{std::string(), kClaimText + kRdfaReview}}) {
    CAPTURE(page.second);
    const auto batch = facts_batch(page.first, page.second);
    CHECK(batch.losses.empty());
    REQUIRE(batch.annotations.size() == 1);
    const auto& annotation = batch.annotations.front();
    CHECK(annotation.value.type == core::StatementType::claim);
    CHECK(annotation.speaker == "Cy Stone");
    REQUIRE(annotation.value.said.to);
    CHECK(core::to_iso(*annotation.value.said.to) == "2014-07-17");
    REQUIRE(annotation.ranges.size() == 1);
    const core::TextIndex index(batch.documents.front().value.text);
    const auto bytes = index.to_byte({core::CharOffset(annotation.ranges.front().start),
                                      core::CharOffset(annotation.ranges.front().end)});
    CHECK(batch.documents.front().value.text.substr(
              bytes.begin.index(), static_cast<std::size_t>(bytes.size())) == kReviewed);
    REQUIRE(annotation.verdicts.size() == 1);
    const auto& verdict = annotation.verdicts.front().value;
    CHECK(verdict.term == "False");
    CHECK(verdict.reviewer == "Pier Check");
    REQUIRE(verdict.as_of);
    CHECK(core::to_iso(*verdict.as_of) == "2014-07-23");
    CHECK(has(verdict.extra, "https://check.example/1"));
    REQUIRE(batch.vocabularies.size() == 1);
    CHECK(batch.vocabularies.front().name == verdict.vocabulary);
    REQUIRE(batch.vocabularies.front().terms.size() == 1);
    CHECK(batch.vocabularies.front().terms.front().rating == 2.0);
    CHECK(batch.vocabularies.front().terms.front().best == 6.0);
  }
}

TEST_CASE("a reviewed claim is found inside a sentence, too") {
  const auto batch =
      facts_batch(kJsonReview,
                  "<p>The paper wrote that seven of ten ships were lost in one winter, "
                  "which the log does not bear out.</p>");
  CHECK(batch.losses.empty());
  CHECK(batch.annotations.size() == 1);
}

TEST_CASE("a reviewed claim that the text does not hold is a loss with its words and verdict") {
  const auto batch = facts_batch(kJsonReview, "");
  CHECK(batch.annotations.empty());
  REQUIRE(batch.losses.size() == 1);
  CHECK(has(batch.losses.front().what, kReviewed));
  CHECK(has(batch.losses.front().what, "False"));
}

TEST_CASE(
    "where a page's places disagree a note says which was taken; where they agree none does") {
  const auto json = [](const std::string& day) {
    return R"(<script type="application/ld+json">{"@type":"NewsArticle","headline":"Of ships",)"
           R"("author":"Ada Finch","datePublished":")" +
           day + R"("}</script>)";
  };
  const std::string tags =
      "<meta name='author' content='Ada Finch'><meta property='article:published_time' "
      "content='2023-05-04T22:00:00Z'>";
  CHECK(facts_batch(json("2023-05-04") + tags, "").notes.empty());
  const auto batch = facts_batch(json("2023-05-06") + tags, "");
  CHECK(batch.losses.empty());
  REQUIRE(batch.notes.size() == 1);
  CHECK(batch.notes.front().what ==
        "The page disagrees with itself about the day: “2023-05-06” was taken from schema.org in "
        "JSON-LD; <meta> article:published_time has “2023-05-04”.");
  const auto other = facts_batch(json("2023-05-04") + "<meta name='author' content='Bo Reed'>", "");
  REQUIRE(other.notes.size() == 1);
  CHECK(has(other.notes.front().what, "about the authors: “Ada Finch”"));
  CHECK(has(other.notes.front().what, "“Bo Reed”"));
}

TEST_CASE("a page that shows the beginning of its article only says so") {
  const std::string stub = "shows only the beginning of its article";
  const auto asked = facts_batch("", "<div><p>Subscribe now to continue reading.</p></div>");
  REQUIRE(asked.losses.size() == 1);
  CHECK(has(asked.losses.front().what, stub));
  const std::string closed =
      R"(<script type="application/ld+json">{"@type":"NewsArticle","headline":"Of ships",)"
      R"("isAccessibleForFree":"False"}</script>)";
  REQUIRE(facts_batch(closed, "").losses.size() == 1);
  std::string whole;
  for (int i = 0; i < 12; ++i) whole += "<p>" + kTold + "</p>";
  CHECK(facts_batch(closed, whole).losses.empty());
  CHECK(facts_batch("", "").losses.empty());
}
