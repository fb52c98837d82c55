// The search over the whole project with the real panels: typing, narrowing by mouse and keyboard,
// and opening a line where it was found.
#include <doctest/doctest.h>

#include <string>

#include "store/read/documents.h"
#include "tests/ui/stage.h"

namespace {

using core::StatementType;
using workbench::Overlay;

constexpr ImVec2 kSize(1440, 900);
constexpr ImVec2 kCorner(180, 104);           ///< Of the sheet.
constexpr float kFilterRow = kCorner.y + 72;  ///< Through its buttons.

// The sheet on the sample with a query typed into it, come to rest.
void search_for(Stage& stage, std::string_view query) {
  stage.perform(workbench::ShowOverlay{Overlay::search});
  REQUIRE(stage.settle());
  stage.type(query);
  REQUIRE(stage.settle());
  REQUIRE(stage.bench().search().query() == query);
}

// The n-th thing of the filter's row: outlet, days, three types, speaker, any form, clearing.
ImVec2 in_filter(Stage& stage, int n) {
  const auto at = stage.nth_item({kCorner.x + 20, kFilterRow}, {kCorner.x + 1060, kFilterRow}, n);
  REQUIRE(at);
  return *at;
}

}  // namespace

TEST_CASE("a line that is pressed opens its text with the hit selected") {
  Stage stage(true, kSize);
  search_for(stage, "the");
  const auto& search = stage.bench().search();
  REQUIRE_FALSE(search.hits().empty());
  const store::Hit first = search.hits().front();
  REQUIRE_FALSE(first.ranges.empty());
  const auto line = stage.nth_item({kCorner.x + 60, kCorner.y + 150}, {kCorner.x + 60, 500}, 0);
  REQUIRE(line);
  stage.click(*line);
  CHECK(stage.bench().state().overlay == Overlay::none);
  CHECK(stage.bench().state().document == first.document);
  auto& reader = stage.bench().reader();
  REQUIRE(reader.has_text());
  const auto wanted = reader.index().checked(first.ranges.front());
  REQUIRE(wanted);
  CHECK(reader.caret().ranges() == std::vector<core::ByteRange>{*wanted});
}

TEST_CASE("types are switched on and off by a press, and everything is cleared by one") {
  Stage stage(true, kSize);
  search_for(stage, "the");
  const auto all = stage.bench().search().hits().size();
  stage.click(in_filter(stage, 3));
  CHECK(stage.bench().search().filter().types == std::vector{StatementType::prediction});
  CHECK(stage.bench().search().hits().size() < all);
  CHECK_FALSE(stage.bench().search().hits().empty());
  stage.click(in_filter(stage, 2));
  CHECK(stage.bench().search().filter().types.size() == 2);
  stage.click(in_filter(stage, 3));
  CHECK(stage.bench().search().filter().types == std::vector{StatementType::claim});
  stage.click(in_filter(stage, 7));
  CHECK(stage.bench().search().filter().empty());
  CHECK(stage.bench().search().hits().size() == all);
}

TEST_CASE("an outlet is chosen by a few letters and Enter, and days as they are typed") {
  Stage stage(true, kSize);
  search_for(stage, "the");
  const auto outlets = stage.bench().search().names().outlets;
  REQUIRE_FALSE(outlets.empty());
  stage.click(in_filter(stage, 0));
  stage.type(outlets.back());
  REQUIRE(stage.settle());
  stage.key(ImGuiKey_Enter);
  REQUIRE(stage.settle());
  CHECK(stage.bench().search().filter().outlet == outlets.back());
  stage.click(in_filter(stage, 1));
  stage.type("2019");
  REQUIRE(stage.settle());
  CHECK(stage.bench().search().filter().days.from == core::parse_date("2019-01-01"));
  CHECK_FALSE(stage.bench().search().filter().days.to);
  stage.key(ImGuiKey_Enter);
  REQUIRE(stage.settle());
  CHECK(stage.bench().state().overlay == Overlay::search);
}

TEST_CASE(
    "the sheet with lines and every filter set stays in the window, at every size and scale") {
  for (const ImVec2 size : {ImVec2(1024, 640), kSize}) {
    for (const float scale : {1.0F, 2.0F}) {
      CAPTURE(size.x);
      CAPTURE(scale);
      Stage stage(true, size * scale, scale);
      search_for(stage, "the");
      auto& search = stage.bench().search();
      const auto& names = search.names();
      REQUIRE_FALSE(names.speakers.empty());
      search.narrow({.outlet = std::string(200, 'w'),
                     .days = {core::parse_date("2022-12-15"), core::parse_date("2023-01-20")},
                     .types = {StatementType::claim, StatementType::fact},
                     .speaker = names.speakers.front().id});
      REQUIRE(stage.settle());
      CHECK(search.hits().empty());
      search.narrow({});
      REQUIRE(stage.settle());
      CHECK(stage.frame() == 0);
      CHECK(stage.harness().stack_errors() == 0);
      const ui::Box drawn = stage.harness().drawn();
      CHECK(drawn.min.x >= 0);
      CHECK(drawn.max.x <= size.x * scale);
      CHECK(drawn.max.y <= size.y * scale);
    }
  }
}
