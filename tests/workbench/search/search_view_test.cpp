#include "workbench/search/search_view.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <set>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "core/base/sha256.h"
#include "tests/support/statement_count.h"
#include "tests/workbench/inspector_fixture.h"

using workbench::SearchSort;
using workbench::SearchView;

namespace {

core::ImportedDocument numbered_text(int number, std::string words) {
  core::ImportedDocument out;
  out.value.text = out.bytes = std::move(words);
  out.value.sha256 = core::sha256_hex(out.value.text);
  out.value.file_name = "t" + std::to_string(number) + ".txt";
  out.value.encoding = "UTF-8";
  out.value.meta.title = "Text " + std::to_string(number);
  out.value.meta.publisher = number % 2 == 0 ? "Even" : "Odd";
  return out;
}

/// A project with texts, and a view of it with its sheet open.
struct Searched {
  explicit Searched(int texts = 0) {
    core::ApplyImport import;
    auto& batch = import.batches.emplace_back();
    for (int i = 0; i < texts; ++i) {
      batch.documents.push_back(numbered_text(
          i, "Say " + std::to_string((i * 7) % 10) + " river then " + std::to_string(i)));
    }
    if (texts > 0) fixture.made(import);
    fixture.state.overlay = workbench::Overlay::search;
  }

  /// The query as if it had been typed, drawn once.
  void type(std::string_view query) {
    fixture.state.search_query = query;
    view.refresh(fixture.project(), fixture.state);
  }
  void refresh() { view.refresh(fixture.project(), fixture.state); }
  /// Until nothing is searched; false when that takes too long.
  bool settle() {
    refresh();
    for (int i = 0; i < 5000 && !view.idle(); ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
      (void)view.pump();
      refresh();
    }
    return view.idle();
  }

  test_support::InspectorFixture fixture;
  SearchView view;
};

std::vector<std::string> right_sides(const SearchView& view) {
  std::vector<std::string> out;
  for (const auto& hit : view.hits()) out.emplace_back(hit.right());
  return out;
}

}  // namespace

TEST_CASE("typing ten letters asks nothing on the main thread, and the last query's lines stay") {
  Searched s(30);
  const test_support::StatementCount main(s.fixture.project());
  const std::string word = "riverside*";
  for (std::size_t n = 1; n <= word.size(); ++n) s.type(word.substr(0, n));
  s.type("river 11");
  REQUIRE(s.settle());
  CHECK(main.count() == 0);
  CHECK(s.view.query() == "river 11");
  REQUIRE(s.view.hits().size() == 1);
  CHECK(s.view.hits()[0].title == "Text 11");
}

TEST_CASE("the last lines stay until the next ones are there, and only pump takes them over") {
  Searched s(30);
  s.type("river 11");
  REQUIRE(s.settle());
  s.type("river 12");
  CHECK(s.view.searching());
  CHECK(s.view.hits().at(0).title == "Text 11");
  for (int i = 0; i < 1000 && s.view.searching(); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    s.refresh();
    CHECK(s.view.hits().at(0).title == "Text 11");
    if (i > 50) (void)s.view.pump();
    if (!s.view.searching()) break;
  }
  CHECK(s.view.hits().at(0).title == "Text 12");
}

TEST_CASE("an answer that was ready before another question was asked is not shown") {
  Searched s(30);
  s.type("river 11");
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  s.type("river 12");
  (void)s.view.pump();
  for (const auto& hit : s.view.hits()) CHECK(hit.title == "Text 12");
  REQUIRE(s.settle());
  CHECK(s.view.hits().at(0).title == "Text 12");
}

TEST_CASE("a search that takes long is stopped by the next one, and its lines are dropped") {
  Searched s;
  std::string text;
  for (int i = 0; i < 60'000; ++i) text += "flood w" + std::to_string(i) + " ";
  core::ApplyImport import;
  auto& batch = import.batches.emplace_back();
  for (int i = 0; i < 12; ++i)
    batch.documents.push_back(numbered_text(i, text + std::to_string(i)));
  s.fixture.made(import);
  s.type("flood");
  std::this_thread::sleep_for(std::chrono::milliseconds(5));
  s.type("minsk");
  REQUIRE(s.settle());
  REQUIRE_FALSE(s.view.hits().empty());
  for (const auto& hit : s.view.hits()) CHECK(hit.hit() == "Minsk");
  CHECK(s.view.complaint().empty());
  // Nothing is left behind when the project is closed in the middle of one.
  s.type("flood");
  s.view.clear();
  CHECK(s.view.idle());
  CHECK(s.view.hits().empty());
}

TEST_CASE("the window is woken from the searching thread when lines are there") {
  std::atomic<int> woken = 0;
  std::atomic<bool> elsewhere = false;
  const auto here = std::this_thread::get_id();
  test_support::InspectorFixture fixture;
  SearchView view([&] {
    elsewhere = std::this_thread::get_id() != here;
    ++woken;
  });
  fixture.state.overlay = workbench::Overlay::search;
  fixture.state.search_query = "minsk";
  view.refresh(fixture.project(), fixture.state);
  for (int i = 0; i < 5000 && woken == 0; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  CHECK(woken > 0);
  CHECK(elsewhere);
  CHECK(view.hits().empty());
  CHECK(view.pump());
  CHECK(view.hits().size() == 1);
}

TEST_CASE("a closed sheet, an empty query and an unchanged project ask nothing") {
  Searched s(3);
  s.fixture.state.overlay = workbench::Overlay::none;
  s.type("river");
  CHECK(s.view.idle());
  CHECK_FALSE(s.view.searching());
  s.fixture.state.overlay = workbench::Overlay::search;
  s.type("  ");
  CHECK_FALSE(s.view.searching());
  s.type("river");
  REQUIRE(s.settle());
  CHECK(s.view.hits().size() == 3);
  s.refresh();
  CHECK(s.view.idle());
  CHECK_FALSE(s.view.searching());
}

TEST_CASE("an edit that changes what is found is seen while the sheet is open") {
  Searched s;
  s.type("weeks");
  REQUIRE(s.settle());
  s.view.narrow({.types = {core::StatementType::prediction}});
  REQUIRE(s.settle());
  const auto before = s.view.hits().size();
  s.fixture.tag("coming weeks", core::StatementType::prediction);
  REQUIRE(s.settle());
  // The line of the text now lies under an annotation; its quote is the same place.
  CHECK(s.view.hits().size() == before + 1);
}

TEST_CASE("more lines are loaded a page at a time, without gap or repetition") {
  Searched s(450);
  s.type("river");
  REQUIRE(s.settle());
  CHECK(std::ssize(s.view.hits()) == SearchView::kPage);
  CHECK(s.view.more());
  for (int i = 0; i < 2; ++i) {
    s.view.show_more();
    REQUIRE(s.settle());
  }
  CHECK_FALSE(s.view.more());
  std::set<std::string> titles;
  for (const auto& hit : s.view.hits()) titles.insert(hit.title);
  CHECK(s.view.hits().size() == 450);
  CHECK(titles.size() == 450);
  s.view.show_more();
  s.refresh();
  CHECK_FALSE(s.view.searching());
}

TEST_CASE("left and right sort the loaded lines at once, and best first gives them back") {
  Searched s(40);
  s.type("river");
  REQUIRE(s.settle());
  const auto ranked = right_sides(s.view);
  s.view.sort(SearchSort::right);
  CHECK(s.view.idle());
  auto sorted = ranked;
  std::sort(sorted.begin(), sorted.end());
  CHECK(right_sides(s.view) == sorted);
  s.view.sort(SearchSort::left);
  std::vector<std::string> lefts;
  for (const auto& hit : s.view.hits()) lefts.emplace_back(hit.left());
  CHECK(std::is_sorted(lefts.begin(), lefts.end()));
  s.view.sort(SearchSort::rank);
  CHECK(right_sides(s.view) == ranked);
}

TEST_CASE("the order texts were added in is another question, which left and right keep") {
  Searched s(12);
  s.type("river");
  REQUIRE(s.settle());
  s.view.sort(SearchSort::place);
  REQUIRE(s.settle());
  CHECK(s.view.hits().front().title == "Text 0");
  CHECK(s.view.hits().back().title == "Text 11");
  CHECK_FALSE(s.view.unranked());
  s.view.sort(SearchSort::right);
  s.refresh();
  CHECK_FALSE(s.view.searching());
}

TEST_CASE("a filter narrows the lines, and what it can be set to is read beside them") {
  Searched s(10);
  s.fixture.tag("Minsk could well join", core::StatementType::prediction);
  s.type("river OR minsk");
  REQUIRE(s.settle());
  CHECK(s.view.names().outlets == std::vector<std::string>{"Courier", "Even", "Odd"});
  s.view.narrow({.outlet = "Odd"});
  REQUIRE(s.settle());
  CHECK(s.view.hits().size() == 5);
  s.view.narrow({.types = {core::StatementType::prediction}});
  REQUIRE(s.settle());
  REQUIRE(s.view.hits().size() == 1);
  CHECK(s.view.hits()[0].kind == store::HitKind::document);
  s.view.narrow({});
  REQUIRE(s.settle());
  CHECK(s.view.hits().size() == 11);
}

TEST_CASE("a query that cannot be read complains until it can be") {
  Searched s(2);
  s.type("river");
  REQUIRE(s.settle());
  s.type("\"river");
  REQUIRE(s.settle());
  CHECK(s.view.hits().empty());
  CHECK(s.view.complaint().find("quotation mark") != std::string::npos);
  CHECK_FALSE(s.view.unranked());
  s.type("\"river\"");
  REQUIRE(s.settle());
  CHECK(s.view.complaint().empty());
  CHECK(s.view.hits().size() == 2);
}

TEST_CASE("a quote whose place stands in a line of its text is not listed again") {
  const auto range = [](std::int64_t begin, std::int64_t end) {
    return core::CharRange{core::CharOffset(begin), core::CharOffset(end)};
  };
  store::Hit line;
  line.kind = store::HitKind::document;
  line.id = line.document = core::Id(1);
  line.ranges = {range(50, 55)};
  store::Hit quote;
  quote.kind = store::HitKind::quote;
  quote.id = core::Id(2);
  quote.document = core::Id(1);
  quote.ranges = {range(10, 20), range(40, 60)};
  store::Hit elsewhere = quote;
  elsewhere.id = core::Id(3);
  elsewhere.ranges = {range(55, 70)};
  store::Hit other_text = quote;
  other_text.id = core::Id(4);
  other_text.document = core::Id(9);
  store::Hit note = quote;
  note.id = core::Id(5);
  note.kind = store::HitKind::note;
  const auto left = workbench::each_place_once({line, quote, elsewhere, other_text, note});
  std::vector<core::Id> ids;
  for (const auto& hit : left) ids.push_back(hit.id);
  CHECK(ids == std::vector{core::Id(1), core::Id(3), core::Id(4), core::Id(5)});
}
