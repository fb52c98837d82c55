#include "workbench/reader/reader_screen.h"

#include <cmath>

#include "tests/workbench/reader_fixture.h"

using namespace reader_test;

TEST_CASE("the pointer finds the span whose piece is drawn there, innermost first") {
  CHECK(rc::check([] {
    Reader reader(*test_support::random_text(), "");
    reader.model.set_spans(random_spans(reader.model));
    const auto& screen = reader.model.screen(true);
    for (const ScreenPiece& piece : screen.pieces()) {
      const ScreenPoint middle{(piece.x0 + piece.x1) / 2, piece.y + piece.height / 2};
      const auto hit = screen.hit(reader.model.layout(), middle);
      if (hit.edge != SpanEdge::none) continue;
      RC_ASSERT(bool(hit.over));
      RC_ASSERT(hit.span == reader.model.spans().at(*hit.over).front());
    }
  }));
}

TEST_CASE("tints lie side by side, each of the innermost span there, and cover every piece") {
  CHECK(rc::check([] {
    Reader reader(*test_support::random_text(), "");
    reader.model.set_spans(random_spans(reader.model));
    const auto& screen = reader.model.screen(true);
    const auto& pieces = screen.pieces();
    double tinted = 0;
    for (const auto& part : screen.tints()) {
      const ScreenPiece& piece = pieces[part.piece];
      RC_ASSERT(part.x0 >= piece.x0);
      RC_ASSERT(part.x1 <= piece.x1);
      const float middle = (part.x0 + part.x1) / 2;
      for (std::size_t i = part.piece + 1; i < pieces.size(); ++i) {
        RC_ASSERT(pieces[i].row != piece.row || middle < pieces[i].x0 || middle >= pieces[i].x1);
      }
      tinted += static_cast<double>(part.x1 - part.x0);
    }
    double covered = 0;
    for (std::size_t row = 0; row < screen.rows().size(); ++row) {
      for (float x = 0; x < 800; x += 5) {
        const auto here = std::any_of(pieces.begin(), pieces.end(), [&](const ScreenPiece& p) {
          return p.row == row && p.x0 <= x + 2.5F && p.x1 > x + 2.5F;
        });
        if (here) covered += 5;
      }
    }
    RC_ASSERT(std::abs(tinted - covered) < 0.5);
  }));
}

TEST_CASE("stripes in one lane never overlap and each is found where it is drawn") {
  CHECK(rc::check([] {
    Reader reader(*test_support::random_text(), "");
    reader.model.set_spans(random_spans(reader.model));
    const auto& screen = reader.model.screen(true);
    for (const auto& a : screen.stripes()) {
      for (const auto& b : screen.stripes()) {
        if (a.span != b.span && a.lane == b.lane) RC_ASSERT(a.y1 <= b.y0 || b.y1 <= a.y0);
      }
      if (a.y1 <= a.y0) continue;
      const auto hit = screen.hit(reader.model.layout(), {(a.x0 + a.x1) / 2, (a.y0 + a.y1) / 2});
      RC_ASSERT(hit.stripe);
      RC_ASSERT(hit.span == a.span);
    }
  }));
}

TEST_CASE("the caret is found again where it is drawn") {
  CHECK(rc::check([] {
    Reader reader(*test_support::random_text(), "");
    reader.model.move(*rc::gen::element(CaretMove::word_right, CaretMove::grapheme_right,
                                        CaretMove::text_end, CaretMove::row_down),
                      false);
    const auto& screen = reader.model.screen(true);
    RC_ASSERT(bool(screen.caret()));
    const auto caret = *screen.caret();
    if (caret.height <= 0) return;
    const auto hit = screen.hit(reader.model.layout(), {caret.x, caret.y + caret.height / 2});
    const auto row = reader.model.layout().box(reader.model.layout().row_of(hit.caret));
    RC_ASSERT(reader.model.layout().x_of(row, hit.caret) == caret.x);
  }));
}

TEST_CASE("zooming and resizing keep the first line in view") {
  std::string text;
  for (int i = 0; i < 400; ++i)
    text += "Paragraph " + std::to_string(i) + " says something of no weight at all.\n\n";
  Reader reader(text, "");
  reader.model.scroll_by(6000);
  const ByteOffset before = reader.model.place().at;
  const FixedMetrics larger(14);
  reader.frame.column = 333;
  reader.frame.metrics_version = 1;
  reader.model.set_frame(larger, reader.frame);
  const auto& rows = reader.model.screen(false).rows();
  const bool in_view = rows[0].box.range.contains(before) || rows[1].box.range.contains(before) ||
                       rows[2].box.range.contains(before);
  CHECK(in_view);
}

TEST_CASE("scrolling back up over text not laid out yet does not jump") {
  // Two bytes a letter: heights estimated from the text's first lines are twice too large here.
  std::string text(3000, 'w');
  for (int i = 0; i < 300; ++i) {
    text += "\nshort\n";
    for (int n = 0; n < 120; ++n) text += "ё";
  }
  Reader reader(text, "");
  reader.model.scroll_to(9000);
  const auto first = reader.model.screen(false).rows()[1];
  reader.model.scroll_by(-240);
  for (const ScreenRow& row : reader.model.screen(false).rows()) {
    if (row.box.range == first.box.range) CHECK(row.y == first.y + 240);
  }
  reader.model.advance(1'000'000);
  const auto& rows = reader.model.screen(false).rows();
  CHECK(std::any_of(rows.begin(), rows.end(), [&](const ScreenRow& row) {
    return row.box.range == first.box.range && row.y == first.y + 240;
  }));
}

TEST_CASE("a frame touches the same rows, spans and tree nodes at 10 KB and at 10 MB") {
  const auto cost = [](std::size_t bytes) {
    std::string text;
    std::vector<ReaderSpan> spans;
    while (text.size() < bytes) {
      spans.push_back(
          span(static_cast<std::int64_t>(spans.size()) + 1, range(text.size(), text.size() + 110)));
      text +=
          "The leaders have recently seen each other more often than their own wives, people in "
          "Minsk say.\n";
    }
    for (ReaderSpan& s : spans)
      s.fragments[0].end =
          std::min(s.fragments[0].end, ByteOffset(static_cast<std::int64_t>(text.size())));
    Reader reader(std::move(text), "");
    reader.model.set_spans(std::move(spans));
    const auto rows = reader.model.layout().rows_made();
    const auto steps = reader.model.spans().steps();
    reader.model.scroll_by(40);
    const auto& screen = reader.model.screen(true);
    return std::pair(std::array{reader.model.layout().rows_made() - rows,
                                static_cast<std::int64_t>(screen.rows().size()),
                                static_cast<std::int64_t>(screen.pieces().size())},
                     reader.model.spans().steps() - steps);
  };
  const auto [small, small_steps] = cost(10'000);
  const auto [large, large_steps] = cost(10'000'000);
  CHECK(small == large);
  CHECK(large_steps < small_steps + 1000);
}
