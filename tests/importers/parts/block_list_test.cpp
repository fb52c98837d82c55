#include "importers/parts/block_list.h"

#include <doctest/doctest.h>

#include <string>

namespace {

core::CharBlock block(std::int64_t begin, std::int64_t end, core::BlockKind kind, int level) {
  return {{core::CharOffset(begin), core::CharOffset(end)}, kind, level};
}

}  // namespace

TEST_CASE("blocks become the key of that name and are read back as they were") {
  const std::vector<core::CharBlock> blocks = {
      block(0, 4, core::BlockKind::heading, 3), block(5, 9, core::BlockKind::list_item, 2),
      block(9, 12, core::BlockKind::quote, 1), block(14, 20, core::BlockKind::paragraph, 0)};
  const std::string extra = importers::extra_with_blocks(R"({"mine":1})", blocks);
  CHECK(extra == R"({"mine":1,"blocks":[{"start":0,"end":4,"kind":"heading","level":3},)"
                 R"({"start":5,"end":9,"kind":"list_item","depth":2},)"
                 R"({"start":9,"end":12,"kind":"quote","depth":1},)"
                 R"({"start":14,"end":20,"kind":"paragraph"}]})");
  CHECK(importers::blocks_of(extra) == blocks);
  CHECK(importers::blocks_of(importers::extra_with_blocks({}, {})) ==
        std::vector<core::CharBlock>());
}

TEST_CASE("blocks of another hand are put in order, and levels of no meaning are bounded") {
  const auto blocks = importers::blocks_of(
      R"({"blocks": [{"start": 9, "end": 12, "kind": "heading", "level": 77},
          {"start": 0, "end": 4, "kind": "title"}, {"start": 2, "end": 8, "kind": "paragraph"},
          {"start": 4, "end": 5, "kind": "heading"}, {"start": 6, "end": 7, "kind": "table"},
          {"start": 7, "end": 8, "kind": "list_item", "depth": -1}]})");
  CHECK(blocks == std::vector{block(0, 4, core::BlockKind::heading, 1),
                              block(4, 5, core::BlockKind::heading, 2),
                              block(7, 8, core::BlockKind::list_item, 1),
                              block(9, 12, core::BlockKind::heading, 6)});
}

TEST_CASE("an extra that names no blocks names none, whatever else it holds") {
  for (const std::string extra : {"", "{", "[]", "null", R"({"blocks": 3})", R"({"blocks": null})",
                                  R"({"blocks": [1, {"start": 0}]})",
                                  R"({"blocks": [{"start": 1, "end": 1, "kind": "heading"}]})",
                                  R"({"blocks": [{"start": -1, "end": 1, "kind": "heading"}]})",
                                  R"({"blocks": [{"start": 0, "end": 1, "kind": "table"}]})",
                                  R"({"blocks": [{"start": "0", "end": 1, "kind": "heading"}]})"}) {
    CAPTURE(extra);
    CHECK_FALSE(importers::blocks_of(extra).has_value());
  }
}
