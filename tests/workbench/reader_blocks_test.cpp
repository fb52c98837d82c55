#include "workbench/reader_blocks.h"

#include <doctest/doctest.h>

#include <string>

using workbench::BlockKind;

TEST_CASE("an importer's headings and list items become hints in bytes") {
  const std::string text = "Żółw\nfirst\nbody";
  const core::TextIndex index(text);
  const auto hints =
      workbench::block_hints(index,
                             R"({"blocks": [{"start": 0, "end": 4, "kind": "heading"},
                     {"start": 5, "end": 10, "kind": "list_item"}], "other": 1})");
  REQUIRE(hints.size() == 2);
  CHECK(hints[0].kind == BlockKind::heading);
  CHECK(index.slice(hints[0].range) == "Żółw");
  CHECK(hints[1].kind == BlockKind::list_item);
  CHECK(index.slice(hints[1].range) == "first");
  const auto blocks = workbench::split_blocks(text, hints);
  REQUIRE(blocks.size() == 3);
  CHECK(blocks[0].kind == BlockKind::heading);
  CHECK(blocks[1].kind == BlockKind::list_item);
  CHECK(blocks[2].kind == BlockKind::paragraph);
}

TEST_CASE("what is not understood in extra is left out") {
  const core::TextIndex index("abc");
  for (const std::string extra :
       {"", "{", "[]", R"({"blocks": 3})", R"({"blocks": [1, {"start": 0}]})",
        R"({"blocks": [{"start": 0, "end": 99, "kind": "heading"}]})",
        R"({"blocks": [{"start": 0, "end": 1, "kind": "table"}]})",
        R"({"blocks": [{"start": "0", "end": 1, "kind": "heading"}]})"}) {
    CAPTURE(extra);
    CHECK(workbench::block_hints(index, extra).empty());
  }
}
