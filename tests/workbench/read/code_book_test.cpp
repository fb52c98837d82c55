#include "workbench/read/code_book.h"

#include <doctest/doctest.h>

#include "tests/support/has.h"
#include "workbench/project/vocabulary_files.h"

namespace {

using test_support::has;
using workbench::CodeBook;
using workbench::KeyMap;

core::LabelSet set_of(std::vector<core::Label> labels) {
  return {{}, "topics", 1, std::move(labels)};
}

std::string fault(std::vector<core::Label> labels) {
  return workbench::fault_of(set_of(std::move(labels)), CodeBook(), KeyMap());
}

}  // namespace

TEST_CASE("a set of labels is refused for what would confuse, in a sentence") {
  CHECK(fault({{"front", "#4E79A7", "4", "Where the fighting is.", {}},
               {"arms", "", "", "", {}}}) == "");
  CHECK(has(fault({{"", "", "", "", {}}}), "has no name"));
  CHECK(has(fault({{"front", "", "", "", {}}, {"Front", "", "", "", {}}}), "stands twice"));
  CHECK(has(fault({{"a, b", "", "", "", {}}}), "comma"));
  CHECK(has(fault({{"front", "red", "", "", {}}}), "is no colour"));
  CHECK(has(fault({{"front", "", "R", "", {}}}), "means “repeat_last” already"));
  CHECK(has(fault({{"front", "", "two keys", "", {}}}), "is not a key"));
  CHECK(has(fault({{"front", "", "4", "", {}}, {"arms", "", "4", "", {}}}), "two labels"));
}

TEST_CASE("a label set is written as the file it can be read from") {
  const auto set = set_of({{"front", "#4E79A7", "4", "Where “it” is.", {}},
                           {"claim", "", "", "", core::StatementType::claim}});
  const auto again = workbench::parse_label_set(workbench::label_set_json(set), "a.json");
  REQUIRE(again);
  CHECK(again->name == set.name);
  CHECK(again->version == set.version);
  CHECK(again->labels == set.labels);
}

TEST_CASE("a label is put on once and taken off again") {
  CHECK(workbench::toggled({"a"}, "b") == std::vector<std::string>{"a", "b"});
  CHECK(workbench::toggled({"a", "b"}, "a") == std::vector<std::string>{"b"});
}
