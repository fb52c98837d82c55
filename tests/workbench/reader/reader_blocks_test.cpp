#include "workbench/reader/reader_blocks.h"

#include <doctest/doctest.h>

#include <string>

#include "workbench/reader/reader_model.h"

namespace {

using workbench::BlockKind;

core::CharBlock named_block(std::int64_t begin, std::int64_t end, core::BlockKind kind, int level) {
  return {{core::CharOffset(begin), core::CharOffset(end)}, kind, level};
}

const std::string kReport =
    "The river\n\nThe commission looked at the river for two years, and it expects higher water in "
    "most of the winters that follow upon this one.\n\n1 What was done\n\nNobody looked "
    "before.\n\nTerms\n=====\n\n- one\n- two\n";

}  // namespace

TEST_CASE("an importer's blocks become hints in bytes, and then nothing is guessed") {
  const std::string text = "Żółw\nfirst\n  - body";
  const core::TextIndex index(text);
  const auto hints =
      workbench::block_hints(index,
                             std::vector{named_block(0, 4, core::BlockKind::heading, 4),
                                         named_block(5, 10, core::BlockKind::list_item, 2),
                                         named_block(11, 99, core::BlockKind::quote, 1)},
                             {});
  REQUIRE(hints.size() == 2);
  CHECK(hints[0].kind == BlockKind::heading_3);
  CHECK(hints[0].level == 4);
  CHECK(index.slice(hints[0].range) == "Żółw");
  CHECK(index.slice(hints[1].range) == "first");
  const auto blocks = workbench::split_blocks(text, hints);
  REQUIRE(blocks.size() == 3);
  CHECK(blocks[0].kind == BlockKind::heading_3);
  CHECK(blocks[1].kind == BlockKind::list_item);
  CHECK(blocks[1].level == 2);
  CHECK(blocks[2].kind == BlockKind::paragraph);
}

TEST_CASE("of a text whose importer named nothing the reader finds headings and lists itself") {
  workbench::ReaderModel reader;
  reader.open({core::Id(1), "The river", "", kReport, "en"});
  std::string found;
  for (const auto& heading : workbench::headings_of(reader.layout())) {
    found += std::to_string(heading.level) + " " +
             std::string(reader.index().slice(heading.range)) + "|";
  }
  CHECK(found == "1 The river|2 1 What was done|1 Terms|");
  const auto last = reader.layout().block_count() - 1;
  CHECK(reader.layout().block(last).kind == BlockKind::list_item);
  CHECK(reader.layout().block(0).kind == BlockKind::title);
}

TEST_CASE("the marks of Markdown are no part of a heading's name") {
  workbench::ReaderModel reader;
  reader.open({core::Id(1), "", "", "## Costs\n\nHigh.\n", "", true});
  const auto headings = workbench::headings_of(reader.layout());
  REQUIRE(headings.size() == 1);
  CHECK(reader.index().slice(headings[0].range) == "Costs");
  CHECK(headings[0].level == 2);
}

TEST_CASE("a block that begins inside a line gives that line no looks") {
  const std::string text = "Home / Costs\nHigh";
  const core::TextIndex index(text);
  const auto hints = workbench::block_hints(
      index, std::vector{named_block(7, 12, core::BlockKind::heading, 1)}, {});
  const auto blocks = workbench::split_blocks(text, hints);
  CHECK(blocks[0].kind == BlockKind::paragraph);
  CHECK(blocks[1].kind == BlockKind::paragraph);
}

TEST_CASE("a block over several lines holds them together") {
  const std::string text = "- one\n  goes on\n\nalone\n";
  const core::TextIndex index(text);
  const auto hints = workbench::block_hints(
      index, std::vector{named_block(0, 15, core::BlockKind::list_item, 1)}, {});
  const auto blocks = workbench::split_blocks(text, hints);
  REQUIRE(blocks.size() == 3);
  CHECK(blocks[0].joins);
  CHECK(blocks[1].follows);
  CHECK(blocks[1].kind == BlockKind::list_item);
  CHECK_FALSE(blocks[1].joins);
  CHECK_FALSE(blocks[2].follows);
}
