#include "store/search/search.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "core/text/text_index.h"
#include "store/read/documents.h"
#include "tests/store/read_fixture.h"

using store::HitKind;
using store_test::ReadFixture;

namespace {

std::vector<store::Hit> find(const ReadFixture& f, std::string_view query,
                             const store::SearchOptions& options = {}) {
  auto found = store::search(f.db(), query, options);
  if (!found) FAIL(std::string(query) << ": " << found.error().message);
  return *std::move(found);
}

std::size_t texts(const ReadFixture& f, std::string_view query) {
  return find(f, query, {.kinds = {HitKind::document}}).size();
}

/// What stands in the text at a hit's first range, by code points.
std::string text_at(const ReadFixture& f, const store::Hit& hit, std::size_t i = 0) {
  const auto text = store::read_document(f.db(), hit.document).value().text;
  const core::TextIndex index(text);
  return std::string(index.slice(index.to_byte(hit.ranges.at(i))));
}

}  // namespace

TEST_CASE("A hit names the place in the text, in code points, behind letters of any width") {
  ReadFixture f;
  const auto hits = find(f, "Moscow", {.kinds = {HitKind::document}});
  REQUIRE(hits.size() == 1);
  CHECK(hits[0].document == f.english);
  CHECK(hits[0].ranges.at(0).begin == core::CharOffset(27));
  CHECK(text_at(f, hits[0]) == "Moscow");
  CHECK(text_at(f, find(f, "minsk", {.kinds = {HitKind::document}}).at(0)) == "Mi\u0301nsk");
}

TEST_CASE("A line of the concordance is left context, hit and right context") {
  ReadFixture f;
  const auto hits =
      find(f, "\"large-scale offensive\"", {.kinds = {HitKind::document}, .context = 8});
  REQUIRE(hits.size() == 1);
  CHECK(hits[0].left() == "start a ");
  CHECK(hits[0].hit() == "large-scale offensive");
  CHECK(hits[0].right() == " in the ");
  CHECK(hits[0].snippet.find('\n') == std::string::npos);
}

TEST_CASE("Each place of a word is a line of its own unless they lie close together") {
  ReadFixture f;
  CHECK(find(f, "offensive", {.kinds = {HitKind::document}}).size() == 2);
  const auto close = find(f, "moscow might", {.kinds = {HitKind::document}});
  REQUIRE(close.size() == 1);
  CHECK(close[0].marks.size() == 2);
  CHECK(close[0].hit() == "Moscow might");
  CHECK(find(f, "offensive", {.kinds = {HitKind::document}, .per_document = 1}).size() == 1);
}

TEST_CASE("Phrases, prefixes, NEAR and operators select as they say") {
  ReadFixture f;
  CHECK(texts(f, "\"might start\"") == 1);
  CHECK(texts(f, "\"start might\"") == 0);
  CHECK(texts(f, "offens*") == 2);
  CHECK(texts(f, "offens") == 0);
  CHECK(texts(f, "NEAR(moscow start, 2)") == 1);
  CHECK(texts(f, "NEAR(moscow spring, 2)") == 0);
  CHECK(texts(f, "moscow AND absent") == 0);
  CHECK(texts(f, "moscow OR absent") == 1);
  CHECK(texts(f, "moscow NOT spring") == 0);
  CHECK(texts(f, "moscow NOT absent") == 1);
  CHECK(texts(f, "(absent OR moscow) spring") == 1);
}

TEST_CASE("Case and accents do not matter, in any script") {
  ReadFixture f;
  CHECK(texts(f, "MOSCOW") == 1);
  CHECK(texts(f, "Mińsk") == 1);
  CHECK(texts(f, "лукашенко") == 1);
  CHECK(texts(f, "еще") == 1);
  CHECK(texts(f, "пойдет") == 1);
  CHECK(texts(f, "ПОЙДЁТ") == 1);
}

TEST_CASE("Quotes, notes, parties and propositions are searched beside the texts") {
  ReadFixture f;
  const auto quote = find(f, "needs", {.kinds = {HitKind::quote}});
  REQUIRE(quote.size() == 1);
  CHECK(quote[0].id == f.fact);
  CHECK(quote[0].document == f.english);
  CHECK(quote[0].ranges.size() == 2);
  CHECK(text_at(f, quote[0], 1) == "needs fuel");
  CHECK(find(f, "uberpruft", {.kinds = {HitKind::note}}).at(0).id == f.fact);
  CHECK(find(f, "supplies", {.kinds = {HitKind::quote}}).empty());
  CHECK(find(f, "Lukashenko", {.kinds = {HitKind::party}}).at(0).title == "Alyaksandr Lukashenka");
  CHECK(find(f, "agencies", {.kinds = {HitKind::proposition}}).at(0).id == f.offensive);
  CHECK(find(f, "вестник", {.kinds = {HitKind::document}}).at(0).ranges.empty());

  std::vector<HitKind> kinds;
  for (const auto& hit : find(f, "offensive")) kinds.push_back(hit.kind);
  CHECK(std::ranges::is_sorted(kinds));
  CHECK(std::ranges::count(kinds, HitKind::quote) == 2);
  CHECK(kinds.back() == HitKind::proposition);
}

TEST_CASE("What was changed, removed or undone is found as it is now") {
  ReadFixture f;
  auto analyst = store_test::party_of("M. Pashkov", {"Пашков"});
  analyst.id = f.analyst;
  f.apply(core::PutParty{analyst});
  CHECK(find(f, "Mykhailo", {.kinds = {HitKind::party}}).empty());
  CHECK(find(f, "пашков", {.kinds = {HitKind::party}}).size() == 1);
  f.apply(core::RemoveAnnotations{{f.denial}});
  CHECK(find(f, "Лукашенко", {.kinds = {HitKind::quote}}).empty());
  REQUIRE(f.project.undo());
  CHECK(find(f, "Лукашенко", {.kinds = {HitKind::quote}}).size() == 1);
}

TEST_CASE("In the order of place documents come as they were added, with the same lines") {
  ReadFixture f;
  const auto added = store_test::add_document(f.project, "Short", "P", "Offensive. Offensive!");
  const store::SearchOptions placed{.kinds = {HitKind::document}, .order = store::HitOrder::place};
  const auto by_place = find(f, "offensive", placed);
  REQUIRE(by_place.size() == 3);
  CHECK(by_place[0].document == f.english);
  CHECK(by_place[0].ranges < by_place[1].ranges);
  CHECK(by_place[2].document == added);
  CHECK(find(f, "offensive", {.kinds = {HitKind::document}}).at(0).document == added);
}

TEST_CASE("Pages follow each other without gap or repetition") {
  ReadFixture f;
  const auto all = find(f, "offensive");
  std::vector<std::string> paged;
  for (std::int64_t at = 0; at < static_cast<std::int64_t>(all.size()) + 2; ++at) {
    for (const auto& hit : find(f, "offensive", {.limit = 1, .offset = at})) {
      paged.push_back(hit.snippet);
    }
  }
  REQUIRE(paged.size() == all.size());
  for (std::size_t i = 0; i < all.size(); ++i) CHECK(paged[i] == all[i].snippet);
}

TEST_CASE("A query that cannot be read is an error and never SQL's") {
  ReadFixture f;
  for (const auto* query : {"\"", "(", "NOT x", "NEAR(a", "a AND", "*", ""}) {
    CAPTURE(query);
    const auto found = store::search(f.db(), query);
    REQUIRE_FALSE(found);
    CHECK(found.error().message.find("fts5") == std::string::npos);
    CHECK(found.error().message.find("syntax error") == std::string::npos);
  }
}
