// Every example of the table in docs/search.md.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "store/search/search.h"
#include "tests/store/write_fixture.h"
#include "tests/support/shared_inputs.h"

namespace {

struct Row {
  std::string query;
  std::vector<std::string> finds;
  std::vector<std::string> leaves;
};

// What stands between backticks.
std::vector<std::string> quoted_in(const std::string& cell) {
  std::vector<std::string> out;
  for (auto at = cell.find('`'); at != std::string::npos;) {
    const auto end = cell.find('`', at + 1);
    out.push_back(cell.substr(at + 1, end - at - 1));
    at = cell.find('`', end + 1);
  }
  return out;
}

std::vector<Row> table() {
  std::istringstream page(test_support::read_file(test_support::source_dir() / "docs/search.md"));
  std::vector<Row> out;
  for (std::string line; std::getline(page, line);) {
    if (!line.starts_with('|') || line.find('`') == std::string::npos) continue;
    std::vector<std::string> cells;
    std::istringstream parts(line);
    for (std::string cell; std::getline(parts, cell, '|');) cells.push_back(cell);
    REQUIRE(cells.size() == 5);
    out.push_back({quoted_in(cells[2]).at(0), quoted_in(cells[3]), quoted_in(cells[4])});
  }
  return out;
}

std::set<std::string> all_texts(const std::vector<Row>& rows) {
  std::set<std::string> out;
  for (const auto& row : rows) {
    out.insert(row.finds.begin(), row.finds.end());
    out.insert(row.leaves.begin(), row.leaves.end());
  }
  return out;
}

}  // namespace

TEST_CASE("the table of what search finds holds, row by row") {
  const auto rows = table();
  REQUIRE(rows.size() > 30);
  test_store::WriteFixture f;
  core::ApplyImport edit;
  for (const auto& text : all_texts(rows)) {
    auto batch = test_store::document_batch("t" + std::to_string(edit.batches.size()), text);
    batch.documents.at(0).value.meta.title = text;
    edit.batches.push_back(std::move(batch));
  }
  f.made(edit);
  for (const auto& row : rows) {
    CAPTURE(row.query);
    store::SearchOptions options;
    options.kinds = {store::HitKind::document};
    options.limit = 1000;
    const auto hits = store::search(f.database(), row.query, options);
    REQUIRE(hits);
    std::set<std::string> found;
    for (const auto& hit : *hits) found.insert(hit.title);
    for (const auto& text : row.finds) {
      CAPTURE(text);
      CHECK(found.contains(text));
    }
    for (const auto& text : row.leaves) {
      CAPTURE(text);
      CHECK_FALSE(found.contains(text));
    }
  }
}
