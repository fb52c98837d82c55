#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <vector>

#include "exporters/parts/csv_cell.h"
#include "exporters/parts/dataset_index.h"
#include "exporters/registry.h"
#include "tests/exporters/round_trip.h"

namespace {

using Row = std::vector<std::string>;

// What stands between the quotes that begin at `at`; `at` is behind them then.
std::string quoted_cell(const std::string& text, std::size_t& at) {
  std::string cell;
  for (++at; at < text.size(); ++at) {
    if (text[at] == '"' && (at + 1 == text.size() || text[at + 1] != '"')) break;
    if (text[at] == '"') ++at;
    cell += text[at];
  }
  REQUIRE(at < text.size());
  ++at;
  return cell;
}

// RFC 4180, strictly: rows end in CR LF, a quote stands only around a cell or doubled inside.
std::vector<Row> parse(const std::string& text) {
  std::vector<Row> rows;
  Row row;
  std::string cell;
  std::size_t at = 0;
  while (at < text.size()) {
    if (text[at] == '"') cell = quoted_cell(text, at);
    while (at < text.size() && text[at] != ',' && text[at] != '\r') {
      REQUIRE(text[at] != '"');
      REQUIRE(text[at] != '\n');
      cell += text[at++];
    }
    REQUIRE(at < text.size());
    row.push_back(std::exchange(cell, {}));
    if (text[at] == ',') {
      ++at;
      continue;
    }
    REQUIRE(text.substr(at, 2) == "\r\n");
    at += 2;
    rows.push_back(std::exchange(row, {}));
  }
  REQUIRE(row.empty());
  return rows;
}

std::string value(const std::vector<Row>& rows, const std::string& id, const std::string& column) {
  const auto place = std::ranges::find(rows.front(), column);
  REQUIRE(place != rows.front().end());
  const auto row = std::ranges::find_if(rows, [&id](const Row& each) { return each[0] == id; });
  REQUIRE(row != rows.end());
  return (*row)[static_cast<std::size_t>(place - rows.front().begin())];
}

}  // namespace

TEST_CASE("any text survives a cell, but for the apostrophe before what looks like a formula") {
  CHECK(rc::check([](const std::vector<std::string>& texts) {
    RC_PRE(!texts.empty());
    std::vector<std::string> cells;
    for (const auto& text : texts) cells.push_back(exporters::csv_text(text));
    const auto rows = parse(exporters::csv_row(cells));
    RC_ASSERT(rows.size() == 1);
    RC_ASSERT(rows.front().size() == texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const bool formula = exporters::looks_like_formula(texts[i]);
      RC_ASSERT(rows.front()[i] == (formula ? "'" : "") + texts[i]);
      RC_ASSERT(!exporters::looks_like_formula(rows.front()[i]));
    }
  }));
}

TEST_CASE("each of the ways to begin a formula is made safe") {
  for (const std::string text :
       {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\n=1", "＝1", "＋1", "－1", "＠x"}) {
    CAPTURE(text);
    CHECK(parse(exporters::csv_row({exporters::csv_text(text)})).front().front() == "'" + text);
  }
  CHECK(exporters::csv_text("a=b") == "a=b");
  // Where cells are apart by semicolons or tabs, what follows one begins a cell.
  CHECK(exporters::csv_text("a;=1") == "\"a;=1\"");
  CHECK(exporters::csv_text("a\t=1") == "\"a\t=1\"");
  CHECK(exporters::csv_text("") == "");
}

TEST_CASE("the tables of a project have a header, a row a thing, and cells where they belong") {
  round_trip::Workplace place;
  place.import(round_trip::everything());
  const auto files = place.exported("csv");
  const auto spans = parse(round_trip::file_of(files, "spans.csv"));
  const auto dataset = place.dataset();
  REQUIRE(spans.size() == dataset.annotations.size() + 1);
  for (const auto& row : spans) CHECK(row.size() == spans.front().size());
  CHECK(value(spans, "w5", "quote") == "'=SUM(A1)");
  CHECK(value(spans, "w6", "quote") == "rain on Friday.  \nMaybe snow — ");
  CHECK(value(spans, "w2", "attribution_chain") == "Gazette > the weather office");
  CHECK(value(spans, "w2", "stated_from") == "2024-01-03");
  CHECK(value(spans, "w2", "stated_to").empty());
  CHECK(value(spans, "w2", "p_lo") == "0.5");
  CHECK(value(spans, "w2", "horizon_to") == "2024-01-05");
  CHECK(value(spans, "w2", "outcome") == "occurred");
  CHECK(value(spans, "w2", "event") == "1");
  CHECK(value(spans, "w2", "brier_most") == "0.25");
  CHECK(value(spans, "w1", "outcome") == "so");
  CHECK(value(spans, "w1", "tags") == "calm; dry wit");
  CHECK(value(spans, "w4", "start").empty());
  const auto documents = parse(round_trip::file_of(files, "documents.csv"));
  CHECK(documents.size() == 3);
  CHECK(value(documents, "cafe", "characters") == "11");
}

TEST_CASE("CSV notes what no table holds, and loses what it changes of this dataset") {
  round_trip::Workplace place;
  place.import(round_trip::everything());
  const auto says = [](const core::LossReport& losses, std::string_view words) {
    return std::ranges::any_of(losses, [words](const core::Loss& loss) {
      return loss.what.find(words) != std::string::npos;
    });
  };
  const auto* csv = exporters::find("csv");
  const auto losses = csv->losses(place.dataset(), {});
  CHECK(says(losses, "behind an apostrophe"));
  CHECK_FALSE(says(losses, "texts of the documents"));
  const auto notes = csv->notes(place.dataset());
  CHECK(says(notes, "texts of the documents"));
  CHECK(says(notes, "outcome log"));
}

TEST_CASE("a cell that begins a formula is a loss, wherever it stands") {
  const auto lost = [](auto change) {
    core::Dataset dataset;
    dataset.documents.emplace_back();
    dataset.annotations.emplace_back();
    dataset.parties.emplace_back();
    dataset.propositions.emplace_back();
    dataset.links.emplace_back();
    CHECK(exporters::find("csv")->losses(dataset, {}).empty());
    change(dataset);
    return !exporters::find("csv")->losses(dataset, {}).empty();
  };
  CHECK(lost([](auto& dataset) { dataset.documents[0].file_name = "=1.txt"; }));
  CHECK(lost([](auto& dataset) { dataset.documents[0].meta.authors = {"@handle"}; }));
  CHECK(lost([](auto& dataset) { dataset.parties[0].name = "-A"; }));
  CHECK(lost([](auto& dataset) { dataset.propositions[0].statement = "+1"; }));
  CHECK(lost([](auto& dataset) { dataset.links[0].condition_words = "=A"; }));
}

TEST_CASE("several links of one span are a loss, rejected ones are none") {
  core::Dataset dataset;
  for (int i = 0; i < 3; ++i) {
    core::Link link;
    link.annotation = core::Id(i < 2 ? 1 : 2);
    link.state = i == 1 ? core::LinkState::rejected : core::LinkState::confirmed;
    dataset.links.push_back(link);
  }
  CHECK_FALSE(exporters::several_links(dataset));
  dataset.links[1].state = core::LinkState::suggested;
  CHECK(exporters::several_links(dataset));
}
