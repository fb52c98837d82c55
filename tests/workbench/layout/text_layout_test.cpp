#include "workbench/layout/text_layout.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "core/text/boundary.h"
#include "core/text/utf8.h"
#include "tests/support/fixed_metrics.h"
#include "tests/support/random_text.h"

namespace {

using core::ByteOffset;
using core::ByteRange;
using test_support::FixedMetrics;
using test_support::random_text;
using workbench::BlockKind;
using workbench::RowBox;
using workbench::RowRef;
using workbench::TextLayout;

std::vector<RowBox> all_rows(TextLayout& layout) {
  std::vector<RowBox> rows;
  std::optional<RowRef> at = RowRef{};
  for (; at; at = layout.next(*at)) rows.push_back(layout.box(*at));
  return rows;
}

std::string rows_of(const std::string& text, float width) {
  const FixedMetrics metrics;
  TextLayout layout;
  layout.open(text);
  layout.set_frame(metrics, width);
  std::string out;
  for (const RowBox& row : all_rows(layout)) {
    out += std::string(layout.slice(row.content)) + "|";
  }
  return out;
}

ByteOffset offset(std::size_t at) { return ByteOffset(static_cast<std::int64_t>(at)); }

std::string article(std::size_t bytes) {
  std::string text = "A title\n\n";
  while (text.size() < bytes) {
    text += "The leaders have recently seen each other more often than their own wives. ";
    if (text.size() % 7 == 0) text += "\n\n";
  }
  return text;
}

}  // namespace

TEST_CASE("text wraps where a line may break, and inside a word only when the word is too wide") {
  CHECK(rows_of("one two three", 80) == "one two |three|");
  CHECK(rows_of("abcdefghij kl", 40) == "abcd|efgh|ij |kl|");
  CHECK(rows_of("白俄罗斯会", 30) == "白俄罗|斯会|");
  CHECK(rows_of("", 80) == "|");
}

TEST_CASE("a line a block: every kind of newline ends one, blank lines belong to the line above") {
  CHECK(rows_of("a\nb\r\nc\rd\xE2\x80\xA8"
                "e\xE2\x80\xA9"
                "f",
                80) == "a|b|c|d|e|f|");
  CHECK(rows_of("a\n\n \n\nb\n", 80) == "a|b|");
  CHECK(rows_of("\n\na", 80) == "|a|");
}

TEST_CASE("a hint gives its lines their looks, and nothing is guessed") {
  const std::string text = "First\n\nSecond.\n\n- third";
  const auto blocks =
      workbench::split_blocks(text, {{{ByteOffset(7), ByteOffset(14)}, BlockKind::heading_2, 2}});
  REQUIRE(blocks.size() == 3);
  CHECK(blocks[0].kind == BlockKind::paragraph);
  CHECK(blocks[1].kind == BlockKind::heading_2);
  CHECK(blocks[1].level == 2);
  CHECK(blocks[2].kind == BlockKind::paragraph);
}

TEST_CASE("every character is in exactly one row, and no row cuts a grapheme") {
  CHECK(rc::check([] {
    const std::string text = *random_text();
    const FixedMetrics metrics;
    TextLayout layout;
    layout.open(text);
    layout.set_frame(metrics, static_cast<float>(*rc::gen::inRange(5, 400)));
    ByteOffset end(0);
    for (const RowBox& row : all_rows(layout)) {
      RC_ASSERT(row.range.begin == end);
      RC_ASSERT(row.content.begin == row.range.begin);
      RC_ASSERT(row.content.end <= row.range.end);
      RC_ASSERT(core::snap_down(text, row.range.begin) == row.range.begin);
      end = row.range.end;
    }
    RC_ASSERT(end.index() == text.size());
  }));
}

TEST_CASE("a row is no wider than the column unless one grapheme alone is") {
  CHECK(rc::check([] {
    const std::string text = *random_text();
    const FixedMetrics metrics;
    const auto width = static_cast<float>(*rc::gen::inRange(5, 400));
    TextLayout layout;
    layout.open(text);
    layout.set_frame(metrics, width);
    for (const RowBox& row : all_rows(layout)) {
      const bool fits = row.x + row.width <= width + 0.5F;
      RC_ASSERT(fits || layout.snap_up(row.content.begin + 1) >= row.content.end);
    }
  }));
}

TEST_CASE("a position becomes a byte and the same position again") {
  CHECK(rc::check([] {
    const std::string text = *random_text();
    const FixedMetrics metrics;
    TextLayout layout;
    layout.open(text);
    layout.set_frame(metrics, static_cast<float>(*rc::gen::inRange(20, 400)));
    for (const ByteOffset at : core::boundaries(text, core::BoundaryKind::grapheme)) {
      const RowBox row = layout.box(layout.row_of(at));
      const float x = layout.x_of(row, at);
      const ByteOffset found = layout.offset_at(row, x);
      RC_ASSERT(layout.x_of(row, found) == x);
      RC_ASSERT(layout.row_of(found) == row.ref);
      RC_ASSERT(layout.snap_down(found) == found);
    }
  }));
}

TEST_CASE("every visible character is drawn exactly once, where x_of says") {
  CHECK(rc::check([] {
    const std::string text = *random_text();
    const FixedMetrics metrics;
    TextLayout layout;
    layout.open(text);
    layout.set_frame(metrics, static_cast<float>(*rc::gen::inRange(20, 400)));
    std::vector<int> drawn(text.size());
    for (const RowBox& row : all_rows(layout)) {
      float x = -1e9F;
      for (auto run = layout.first_run(row); run; run = layout.next_run(row, *run)) {
        RC_ASSERT(!run->range.empty());
        RC_ASSERT(row.content.encloses(run->range));
        RC_ASSERT(run->x >= x - 0.01F);
        x = run->x + run->width;
        if (!row.shaped) RC_ASSERT(run->x == layout.x_of(row, run->range.begin));
        float glyphs = 0;
        for (const auto& glyph : run->glyphs) glyphs += glyph.advance;
        if (row.shaped) RC_ASSERT(std::abs(glyphs - run->width) < 0.01F);
        for (auto at = run->range.begin; at < run->range.end; at = at + 1) ++drawn[at.index()];
      }
    }
    for (std::size_t at = 0; at < text.size();) {
      const auto c = core::decode_at(text, at);
      RC_ASSERT(drawn[at] <= 1);
      const bool newline = c.value == '\n' || c.value == '\r';
      const bool in_a_row = layout.box(layout.row_of(offset(at))).content.contains(offset(at));
      if (!newline && in_a_row && !workbench::is_invisible(c.value)) RC_ASSERT(drawn[at] == 1);
      at += static_cast<std::size_t>(c.bytes);
    }
  }));
}

TEST_CASE("the segments of a range cover its graphemes once, side by side") {
  CHECK(rc::check([] {
    const std::string text = *random_text();
    const FixedMetrics metrics;
    TextLayout layout;
    layout.open(text);
    layout.set_frame(metrics, static_cast<float>(*rc::gen::inRange(20, 400)));
    const auto size = static_cast<std::int64_t>(text.size()) + 1;
    const ByteOffset a = layout.snap_down(ByteOffset(*rc::gen::inRange<std::int64_t>(0, size)));
    const ByteOffset b = layout.snap_down(ByteOffset(*rc::gen::inRange<std::int64_t>(0, size)));
    const ByteRange range{std::min(a, b), std::max(a, b)};
    for (const RowBox& row : all_rows(layout)) {
      std::int64_t bytes = 0;
      float right = -1e9F;
      layout.visit_segments(row, range, [&](const workbench::TextSegment& segment) {
        bytes += segment.range.size();
        RC_ASSERT(segment.x0 >= right - 0.01F);
        RC_ASSERT(segment.x1 >= segment.x0);
        right = segment.x1;
      });
      const ByteRange part{std::max(range.begin, row.content.begin),
                           std::min(range.end, row.content.end)};
      RC_ASSERT(bytes == std::max<std::int64_t>(0, part.size()));
    }
  }));
}

TEST_CASE("a paragraph that runs from right to left begins at the column's right edge") {
  const std::string text = "שלום abc עולם";
  const FixedMetrics metrics;
  TextLayout layout;
  layout.open(text);
  layout.set_frame(metrics, 300);
  const RowBox row = layout.box(layout.row_at_y(0));
  CHECK(row.shaped);
  CHECK(row.right_to_left);
  CHECK(row.x + row.width == 300);
  CHECK(layout.x_of(row, ByteOffset(0)) == 300);
  const auto latin = static_cast<std::int64_t>(text.find("abc"));
  // Four letters and a space stand right of it, and its own letters go on to the right.
  CHECK(layout.x_of(row, ByteOffset(latin)) == 300 - 50 - 30);
  CHECK(layout.x_of(row, ByteOffset(latin + 1)) == 300 - 50 - 20);
  CHECK(layout.x_of(row, row.content.end) == row.x);
  CHECK(layout.offset_at(row, 299) == ByteOffset(0));
  CHECK(layout.offset_at(row, 0) == row.content.end);
}

TEST_CASE("a range across both directions is drawn in two pieces") {
  const std::string text = "abc שלום";
  const FixedMetrics metrics;
  TextLayout layout;
  layout.open(text);
  layout.set_frame(metrics, 300);
  const RowBox row = layout.box(layout.row_at_y(0));
  std::vector<std::pair<float, float>> pieces;
  // "c", the space and the first Hebrew letter, which stands at the far right.
  layout.visit_segments(row, {ByteOffset(2), ByteOffset(6)},
                        [&](const auto& segment) { pieces.emplace_back(segment.x0, segment.x1); });
  CHECK(pieces == std::vector<std::pair<float, float>>{{20, 40}, {70, 80}});
}

TEST_CASE("plain Latin, Greek, Cyrillic and Chinese take the fast way") {
  CHECK(!workbench::needs_shaping("Lukashenka, ‘quote’ – Müller, Łódź, 5 €"));
  CHECK(!workbench::needs_shaping("Λευκορωσία Беларусь白俄罗斯🙂"));
  CHECK(workbench::needs_shaping("a شـ b"));
  CHECK(workbench::needs_shaping("क"));
  CHECK(workbench::needs_shaping("ש"));
  CHECK(workbench::needs_shaping("👨\xE2\x80\x8D👩"));
  CHECK(workbench::needs_shaping("e\xCC\x81"));
}

TEST_CASE("a word of a hundred thousand letters is cut into rows that fit, in any script") {
  for (const std::string letter : {"x", "ш", "白", "ش", "क"}) {
    std::string word;
    for (int i = 0; i < 100'000; ++i) word += letter;
    const FixedMetrics metrics;
    TextLayout layout;
    layout.open(word);
    layout.set_frame(metrics, 205);
    ByteOffset end(0);
    for (const RowBox& row : all_rows(layout)) {
      REQUIRE(row.range.begin == end);
      REQUIRE(row.width <= 205);
      end = row.range.end;
    }
    CHECK(end.index() == word.size());
  }
}

TEST_CASE("laying out in slices gives what asking for every row gives") {
  const std::string text = article(50'000);
  const FixedMetrics metrics;
  TextLayout sliced;
  sliced.open(text);
  sliced.set_frame(metrics, 300);
  int slices = 1;
  while (sliced.advance(4'000)) ++slices;
  TextLayout whole;
  whole.open(text);
  whole.set_frame(metrics, 300);
  const auto rows = all_rows(whole);
  CHECK(slices > 5);
  CHECK(sliced.complete());
  CHECK(sliced.height() == whole.height());
  CHECK(sliced.height() == rows.back().y + rows.back().height);
  CHECK(sliced.rows_made() == static_cast<std::int64_t>(rows.size()));
}

TEST_CASE("estimated heights come near the real ones") {
  const std::string text = article(200'000);
  const FixedMetrics metrics;
  TextLayout layout;
  layout.open(text);
  layout.set_frame(metrics, 640);
  const auto estimated = static_cast<double>(layout.height());
  while (layout.advance(1'000'000)) {
  }
  CHECK(estimated / static_cast<double>(layout.height()) == doctest::Approx(1).epsilon(0.15));
}

TEST_CASE("a screen costs the same rows in a small text and in one a thousand times as long") {
  const auto rows_for_a_screen = [](std::size_t bytes) {
    const std::string text = article(bytes);
    const FixedMetrics metrics;
    TextLayout layout;
    layout.open(text);
    layout.set_frame(metrics, 640);
    RowRef row = layout.row_at_y(0);
    for (std::int64_t y = 0; y < 800; y = layout.box(row).y) row = *layout.next(row);
    return layout.rows_made();
  };
  CHECK(rows_for_a_screen(10'000) == rows_for_a_screen(10'000'000));
}

TEST_CASE("one endless line is laid out in pieces") {
  const std::string words = article(9).substr(9) + std::string(1'000'000, 'x');
  const FixedMetrics metrics;
  TextLayout layout;
  layout.open(words);
  layout.set_frame(metrics, 640);
  (void)layout.box(layout.row_at_y(0));
  CHECK(layout.rows_made() < 500);
  for (const RowBox& row : all_rows(layout)) CHECK(row.content.size() <= 64);
}

TEST_CASE("list items hang by their mark, deeper ones further in, and stand together") {
  const std::string text =
      "- one two three\n  - four five six\nA paragraph.\n> said by none\nAnother.";
  const FixedMetrics metrics;
  TextLayout layout;
  layout.open(text, {{{ByteOffset(0), ByteOffset(15)}, BlockKind::list_item, 1},
                     {{ByteOffset(18), ByteOffset(33)}, BlockKind::list_item, 2},
                     {{ByteOffset(47), ByteOffset(61)}, BlockKind::quote, 1}});
  layout.set_frame(metrics, 130);
  const auto rows = all_rows(layout);
  REQUIRE(rows.size() >= 7);
  CHECK(layout.slice(rows[1].content) == "three");
  // A step is ten pixels, the mark and its space are twenty.
  CHECK(rows[0].x == 10);
  CHECK(rows[1].x == 30);
  CHECK(rows[2].y == rows[1].y + rows[1].height);
  // The text's own spaces count: the mark stands two steps in.
  CHECK(layout.slice(rows[2].content) == "  - four five ");
  CHECK(rows[2].x == 0);
  CHECK(layout.x_of(rows[2], ByteOffset(18)) == 20);
  CHECK(rows[3].x == 40);
  const auto quote = std::find_if(rows.begin(), rows.end(),
                                  [](const RowBox& row) { return row.kind == BlockKind::quote; });
  CHECK(quote->x == 10);
  CHECK((quote + 1)->x == 30);
  for (const RowBox& row : rows) CHECK(row.x + row.width <= 130);
  CHECK(rows.back().y == (rows.end() - 2)->y + 20 + 14);
}

TEST_CASE("lines of one block stand close, and those of an item under its words") {
  const std::string text = "- one\n two\nthree\nfour";
  const FixedMetrics metrics;
  TextLayout layout;
  layout.open(text, {{{ByteOffset(0), ByteOffset(10)}, BlockKind::list_item, 1},
                     {{ByteOffset(11), ByteOffset(21)}, BlockKind::paragraph, 0}});
  layout.set_frame(metrics, 400);
  const auto rows = all_rows(layout);
  REQUIRE(rows.size() == 4);
  CHECK(rows[1].y == 20);
  CHECK(layout.x_of(rows[1], ByteOffset(7)) == 30);
  CHECK(rows[2].y == 20 + 20 + 14);
  CHECK(rows[3].y == rows[2].y + 20);
}

TEST_CASE("every line of a quotation stands as far in as the first, whose mark it repeats") {
  const std::string text = "> one two three\n> four\nfive";
  const FixedMetrics metrics;
  TextLayout layout;
  layout.open(text, {{{ByteOffset(0), ByteOffset(27)}, BlockKind::quote, 1}});
  layout.set_frame(metrics, 130);
  const auto rows = all_rows(layout);
  REQUIRE(rows.size() == 4);
  CHECK(rows[0].x == 10);
  CHECK(rows[1].x == 30);
  CHECK(rows[2].x == 10);
  // Without a mark of its own it goes on with the words.
  CHECK(rows[3].x == 30);
}

TEST_CASE("however deep a list is, its words keep half of the column") {
  std::string text = "- deep";
  const FixedMetrics metrics;
  TextLayout layout;
  layout.open(text, {{{ByteOffset(0), ByteOffset(6)}, BlockKind::list_item, 9}});
  layout.set_frame(metrics, 100);
  for (const RowBox& row : all_rows(layout)) CHECK(row.x <= 50);
}
