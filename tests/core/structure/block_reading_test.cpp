#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>
#include <vector>

#include "core/structure/block_detection.h"
#include "core/structure/block_lines.h"
#include "core/structure/block_markers.h"
#include "tests/support/random_text.h"
#include "tests/support/shared_inputs.h"
#include "tests/support/temp_dir.h"

namespace {

using core::BlockQuery;

// "heading 2 | Words" a line, newlines inside a block as "⏎".
std::string blocks_of_text(const std::string& text, const BlockQuery& query = {}) {
  std::string out;
  for (const auto& block : core::read_blocks(text, query)) {
    out += core::name_of(block.kind);
    if (block.level > 0) out += " " + std::to_string(block.level);
    out += " | ";
    const auto size = static_cast<std::size_t>(block.range.size());
    for (const char c : text.substr(block.range.begin.index(), size)) {
      out += c == '\n' ? "⏎" : std::string(1, c);
    }
    out += "\n";
  }
  return out;
}

std::string golden(const std::string& name) {
  return test_support::read_file(test_support::source_dir() / "tests" / "golden" / "blocks" / name);
}

const std::string kBody =
    "The commission looked at the river for two years, and it expects higher water in most of the "
    "winters that follow upon this one.\n\n";

}  // namespace

TEST_CASE("a report in Markdown and one in plain text are read as a person reads them") {
  CHECK(blocks_of_text(golden("report.md"), {true}) == golden("report.md.blocks"));
  const std::string plain = golden("report.txt");
  const core::ByteRange title{core::ByteOffset(0), core::ByteOffset(21)};
  CHECK(blocks_of_text(plain, {false, title}) == golden("report.txt.blocks"));
}

TEST_CASE("a short line above a paragraph is a heading, what only stands alone is none") {
  const auto heads = [](const std::string& line) {
    return blocks_of_text(kBody + line + "\n\n" + kBody) == "heading 2 | " + line + "\n";
  };
  for (const std::string line :
       {"Disgruntled dictators", "Has Putin broken Lukashenka?", "Outlook for 2024", "Вторая часть",
        "白俄罗斯的前景", "THE SECOND WINTER", "Chapter 3", "Annex B: Tables"}) {
    CAPTURE(line);
    CHECK(heads(line));
  }
  for (const std::string line :
       {"France Inter (FR) /", "December 26, 2022", "26.12.2022", "December 2022", "By Jane Doe",
        "Photo: Reuters", "It ends like a sentence.", "and goes on", "He said:", "“Never again”",
        "See www.example.org", "4 people on a boat", "3.2 million litres", "Advertisement",
        "Ph. D. in Philosophy; author", "Research Fellow (SFP)"}) {
    CAPTURE(line);
    CHECK_FALSE(heads(line));
  }
  // Nothing below, or nothing that reads like a paragraph.
  CHECK(blocks_of_text(kBody + "Related Publications\n").empty());
  CHECK(blocks_of_text(kBody + "Victoria Leukavets\n\nResearch Fellow (SFP)\n").empty());
  CHECK(blocks_of_text(kBody + "One of two\nlines that stand together\n\n" + kBody).empty());
}

TEST_CASE("above the first paragraph stand leads and bylines, not headings") {
  CHECK(blocks_of_text("Jane Doe\n\n" + kBody).empty());
  CHECK(blocks_of_text("What nobody expected to hear\n\n" + kBody).empty());
  CHECK(blocks_of_text("Summary\n\n" + kBody) == "heading 2 | Summary\n");
}

TEST_CASE("the title may be the end of a line, and a line it does not fill is no heading") {
  const std::string text = "Home / News / Will it rain?\n\n" + kBody;
  const core::ByteRange title{core::ByteOffset(14), core::ByteOffset(27)};
  CHECK(blocks_of_text(text, {false, title}) == "heading 1 | Will it rain?\n");
}

TEST_CASE("numbered sections count, and lists of numbers are lists") {
  CHECK(blocks_of_text("1 Aim\n\n" + kBody + "2. Ways\n\n2.1 Gauges\n\n" + kBody) ==
        "heading 2 | 1 Aim\nheading 2 | 2. Ways\nheading 3 | 2.1 Gauges\n");
  CHECK(blocks_of_text("26 December\n\n" + kBody).empty());
  CHECK(blocks_of_text("1. Bread\n\n2. Milk\n\n3. Eggs\n") ==
        "list_item 1 | 1. Bread\nlist_item 1 | 2. Milk\nlist_item 1 | 3. Eggs\n");
  // A list of contents heads nothing.
  CHECK(blocks_of_text("1.1 Aim\n1.2 Ways\n1.3 Costs\n\nNames\n").empty());
  CHECK(blocks_of_text("4. March was dry.\n\n" + kBody).empty());
}

TEST_CASE("a bullet that is also a dash needs another one near it") {
  CHECK(blocks_of_text("– Yes, he said.\n\n" + kBody).empty());
  CHECK(blocks_of_text("- one\n- two\n") == "list_item 1 | - one\nlist_item 1 | - two\n");
  CHECK(blocks_of_text("• alone\n") == "list_item 1 | • alone\n");
  CHECK(blocks_of_text("---\n\n* * *\n", {true}).empty());
}

TEST_CASE("depth follows the indent, and lines that stand further in go on with their item") {
  CHECK(blocks_of_text("  - a\n    goes on\n      - b\n  - c\n\n- d\n") ==
        "list_item 1 | - a⏎    goes on\nlist_item 2 | - b\nlist_item 1 | - c\nlist_item 1 | - d\n");
}

TEST_CASE("Markdown is known by its name or by its headings") {
  CHECK(core::is_markdown_name("Report.MD"));
  CHECK(core::is_markdown_name("a.markdown"));
  CHECK_FALSE(core::is_markdown_name("md"));
  CHECK_FALSE(core::is_markdown_name("a.txt"));
  CHECK(blocks_of_text("# One\n\ntext\n") == "");
  CHECK(blocks_of_text("# One\n\n## Two\n\n> said\n") ==
        "heading 1 | # One\nheading 2 | ## Two\nquote 1 | > said\n");
}

TEST_CASE("a text of markers alone has no more blocks than the longest that people read") {
  for (const std::string line : {"# a\n", "- a\n", "> a\n\n", "```\n"}) {
    std::string text;
    for (std::size_t i = 0; i < 2 * core::kMostBlocks + 10; ++i) text += line;
    CHECK(core::read_blocks(text, {true}).size() == core::kMostBlocks);
  }
  std::string lines;
  for (std::size_t i = 0; i < core::kMostBlockLines + 10; ++i) lines += "a\n";
  CHECK(core::BlockLines(lines).size() == core::kMostBlockLines);
}

TEST_CASE("blocks ascend, do not overlap, and have no white space at their ends") {
  CHECK(rc::check([] {
    const std::string text = *test_support::random_text();
    const bool markdown = *rc::gen::arbitrary<bool>();
    core::ByteOffset end(0);
    for (const auto& block : core::read_blocks(text, {markdown})) {
      RC_ASSERT(block.range.begin >= end);
      RC_ASSERT(!block.range.empty());
      end = block.range.end;
      RC_ASSERT(end.index() <= text.size());
      RC_ASSERT(text[block.range.begin.index()] != ' ');
      RC_ASSERT(text[end.index() - 1] != '\n');
    }
  }));
}
