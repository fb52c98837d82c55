// Narrowing a search by outlet, days, types and speaker, ranking only so many texts, and searching
// from another thread.
#include <doctest/doctest.h>

#include <chrono>
#include <set>
#include <stop_token>
#include <string>
#include <thread>

#include "store/search/search_session.h"
#include "tests/store/read_fixture.h"

using core::StatementType;
using store::HitKind;
using store_test::ReadFixture;

namespace {

std::vector<store::Hit> lines(const ReadFixture& f, std::string_view query,
                              const store::SearchFilter& filter,
                              std::vector<HitKind> kinds = {HitKind::document}) {
  auto found = store::search(f.db(), query, {.kinds = std::move(kinds), .filter = filter});
  if (!found) FAIL(std::string(query) << ": " << found.error().message);
  return *std::move(found);
}

core::Date date(std::string_view iso) { return core::parse_date(iso).value(); }

void state_days(const ReadFixture& f, core::Id document, std::optional<std::string> from,
                std::optional<std::string> to) {
  f.db()
      .query("UPDATE document SET stated_from = ?2, stated_to = ?3, dateline = NULL WHERE id = ?1")
      .with(document, from, to)
      .run();
}

}  // namespace

TEST_CASE("An outlet leaves the texts of that very outlet, also when its words are common") {
  ReadFixture f;
  const auto other = store_test::add_document(f.project, "Other", "The Border Gazette Weekly",
                                              "Fuel for the border. The offensive.");
  CHECK(lines(f, "offensive", {.outlet = "The Border Gazette"}).size() == 2);
  CHECK(lines(f, "offensive", {.outlet = "The Border Gazette Weekly"}).at(0).document == other);
  CHECK(lines(f, "offensive", {.outlet = "Border Gazette"}).empty());
  // The outlet's own words are not what was searched for.
  CHECK(lines(f, "gazette", {.outlet = "The Border Gazette"}).empty());
  CHECK(lines(f, "moscow OR fuel", {.outlet = "The Border Gazette Weekly"}).size() == 1);
  CHECK(lines(f, "moscow NOT spring", {.outlet = "The Border Gazette"}).empty());
}

TEST_CASE("An outlet whose name has no letters or a quotation mark is asked for all the same") {
  ReadFixture f;
  const auto dash = store_test::add_document(f.project, "A", "—", "One offensive.");
  const auto quoted = store_test::add_document(f.project, "B", "The \"Sun\"", "An offensive.");
  CHECK(lines(f, "offensive", {.outlet = "—"}).at(0).document == dash);
  CHECK(lines(f, "offensive", {.outlet = "The \"Sun\""}).at(0).document == quoted);
}

TEST_CASE("Days are those the document states, both ends included, or else its dateline") {
  ReadFixture f;
  const auto found = [&f](std::optional<core::Date> from, std::optional<core::Date> to) {
    return !lines(f, "moscow", {.days = {from, to}}).empty();
  };
  CHECK(found(date("2023-02-01"), date("2023-02-01")));
  CHECK_FALSE(found(date("2023-02-02"), {}));
  CHECK_FALSE(found({}, date("2023-01-31")));
  state_days(f, f.english, "2022-12-15", "2022-12-20");
  CHECK(found(date("2022-12-20"), date("2022-12-31")));
  CHECK(found({}, date("2022-12-15")));
  CHECK_FALSE(found(date("2022-12-21"), {}));
  state_days(f, f.english, "2022-12-15", {});
  CHECK(found(date("2022-12-15"), date("2022-12-15")));
  CHECK_FALSE(found(date("2022-12-16"), {}));
  state_days(f, f.english, {}, {});
  CHECK(found({}, {}));
  CHECK_FALSE(found({}, date("2099-01-01")));
}

TEST_CASE("A type leaves the lines that lie under an annotation of that type") {
  ReadFixture f;
  // "offensive" stands in the prediction and once more outside of every annotation.
  CHECK(lines(f, "offensive", {.types = {StatementType::prediction}}).size() == 1);
  CHECK(lines(f, "offensive", {.types = {StatementType::fact}}).empty());
  CHECK(lines(f, "offensive", {.types = {StatementType::fact, StatementType::claim}}).size() == 1);
  // Between the fact's two fragments nothing is tagged.
  CHECK(lines(f, "nobody", {.types = {StatementType::fact}}).size() == 1);
  CHECK(lines(f, "wants", {.types = {StatementType::fact}}).empty());
  // A title is under no annotation.
  CHECK(lines(f, "columns", {.types = {StatementType::fact}}).empty());
}

TEST_CASE("A speaker and a type have to be those of one and the same annotation") {
  ReadFixture f;
  CHECK(lines(f, "offensive", {.speaker = f.analyst}).size() == 1);
  CHECK(lines(f, "offensive", {.speaker = f.lukashenko}).empty());
  CHECK(lines(f, "offensive", {.types = {StatementType::claim}, .speaker = f.analyst}).empty());
  CHECK(lines(f, "войну", {.types = {StatementType::prediction}, .speaker = f.lukashenko}).size() ==
        1);
}

TEST_CASE("Quotes and notes are narrowed by their own annotation and by its document") {
  ReadFixture f;
  const std::vector<HitKind> spans = {HitKind::quote, HitKind::note};
  CHECK(lines(f, "offensive", {}, spans).size() == 2);
  CHECK(lines(f, "offensive", {.types = {StatementType::claim}}, spans).at(0).id == f.claim);
  CHECK(lines(f, "offensive", {.speaker = f.analyst}, spans).at(0).id == f.prediction);
  CHECK(lines(f, "supplies", {.types = {StatementType::fact}}, spans).size() == 1);
  CHECK(lines(f, "supplies", {.types = {StatementType::claim}}, spans).empty());
  CHECK(lines(f, "offensive", {.outlet = "Вестник"}, spans).empty());
  CHECK(lines(f, "offensive", {.days = {date("2023-02-02"), {}}}, spans).empty());
  CHECK(lines(f, "offensive",
              {.outlet = "The Border Gazette",
               .days = {date("2023-02-01"), date("2023-02-01")},
               .types = {StatementType::prediction},
               .speaker = f.analyst},
              spans)
            .size() == 1);
}

TEST_CASE("Propositions and parties have no outlet, day, type or speaker and drop out") {
  ReadFixture f;
  CHECK_FALSE(lines(f, "offensive", {}, {HitKind::proposition}).empty());
  CHECK(lines(f, "offensive", {.outlet = "The Border Gazette"}, {HitKind::proposition}).empty());
  CHECK(lines(f, "lukashenko", {.speaker = f.lukashenko}, {HitKind::party}).empty());
}

TEST_CASE("A narrowed page is as long as was asked for, and says whether there is more") {
  ReadFixture f;
  for (int i = 0; i < 6; ++i) {
    const auto outlet = i % 2 == 0 ? "Even" : "Odd";
    store_test::add_document(f.project, "D", outlet, "An offensive, " + std::to_string(i) + ".");
  }
  store::SearchOptions options{.kinds = {HitKind::document}, .filter = {.outlet = "Odd"}};
  options.limit = 2;
  const auto first = store::search_page(f.db(), "offensive", options).value();
  CHECK(first.hits.size() == 2);
  CHECK(first.more);
  options.offset = 2;
  const auto second = store::search_page(f.db(), "offensive", options).value();
  CHECK(second.hits.size() == 1);
  CHECK_FALSE(second.more);
  CHECK(second.hits[0].id != first.hits[0].id);
  CHECK(second.hits[0].id != first.hits[1].id);
}

TEST_CASE("Texts are ranked unless more of them match than may be ranked") {
  ReadFixture f;
  const auto added = store_test::add_document(f.project, "Short", "P", "Offensive. Offensive!");
  store::SearchOptions options{.kinds = {HitKind::document}};
  options.rank_at_most = 2;
  const auto ranked = store::search_page(f.db(), "offensive", options).value();
  CHECK(ranked.ranked);
  CHECK(ranked.hits.at(0).document == added);
  options.rank_at_most = 1;
  const auto placed = store::search_page(f.db(), "offensive", options).value();
  CHECK_FALSE(placed.ranked);
  CHECK(placed.hits.size() == ranked.hits.size());
  CHECK(placed.hits.at(0).document == f.english);
  options.filter.outlet = "P";
  CHECK(store::search_page(f.db(), "offensive", options).value().ranked);
}

TEST_CASE("What a search can be narrowed to is the outlets of documents and who is quoted") {
  ReadFixture f;
  store_test::add_document(f.project, "No outlet", "", "Words.");
  const auto names = store::search_names(f.db());
  CHECK(names.outlets == std::vector<std::string>{"The Border Gazette", "Вестник"});
  REQUIRE(names.speakers.size() == 2);
  CHECK(names.speakers[0].id == f.lukashenko);
  CHECK(names.speakers[1].name == "Mykhailo Pashkov");
}

TEST_CASE("A session on another thread sees what was committed since its last search") {
  ReadFixture f;
  auto session = store::SearchSession::open(f.project.path()).value();
  std::vector<std::size_t> counts;
  const auto count = [&] {
    std::thread([&] {
      counts.push_back(session.search("offensive", {}, std::stop_token()).value().hits.size());
    }).join();
  };
  count();
  f.apply(core::RemoveAnnotations{{f.claim}});
  count();
  REQUIRE(counts.size() == 2);
  CHECK(counts[1] == counts[0] - 1);
}

TEST_CASE("A search that is asked to stop ends soon as cancelled, and the next one works") {
  ReadFixture f;
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "offensive word" + std::to_string(i) + " ";
  for (int i = 0; i < 40; ++i) {
    store_test::add_document(f.project, "Long", "P", text + std::to_string(i));
  }
  auto session = store::SearchSession::open(f.project.path()).value();
  store::SearchOptions everything;
  everything.limit = 100'000'000;
  using Clock = std::chrono::steady_clock;
  const auto began = Clock::now();
  REQUIRE(session.search("offensive", everything, std::stop_token()));
  const auto whole = Clock::now() - began;
  // On a busy machine the stop may come too late: once in ten times is enough.
  bool early = false;
  for (int i = 0; i < 10 && !early; ++i) {
    std::stop_source stop;
    const std::jthread other([&stop, whole] {
      std::this_thread::sleep_for(whole / 20);
      stop.request_stop();
    });
    const auto again = Clock::now();
    const auto stopped = session.search("offensive", everything, stop.get_token());
    early = !stopped && stopped.error().kind == core::ErrorKind::cancelled &&
            Clock::now() - again < whole / 2;
  }
  CHECK(early);
  const auto next = session.search("spring", {}, std::stop_token());
  REQUIRE(next);
  CHECK_FALSE(next->hits.empty());
}
