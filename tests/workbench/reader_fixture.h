// A reader of a fixed pitch on a small article, for tests of what hands and keys do in it.
#pragma once

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/support/fixed_metrics.h"
#include "tests/support/random_text.h"
#include "workbench/reader/reader_model.h"

namespace reader_test {

using core::ByteOffset;
using core::ByteRange;
using core::Id;
using test_support::FixedMetrics;
using workbench::CaretMove;
using workbench::MarkKind;
using workbench::ReaderFrame;
using workbench::ReaderIntent;
using workbench::ReaderModel;
using workbench::ReaderSpan;
using workbench::ScreenPiece;
using workbench::ScreenPoint;
using workbench::ScreenRow;
using workbench::SpanEdge;

inline const std::string kArticle =
    "The best of enemies?\n\n"
    "Putin flew to Minsk. He wants to launch a new offensive in the coming weeks. It may fail.\n\n"
    "A third party said so. Nobody else did.\n";

inline ByteRange range(std::size_t begin, std::size_t end) {
  return {ByteOffset(static_cast<std::int64_t>(begin)), ByteOffset(static_cast<std::int64_t>(end))};
}

inline ByteRange words(const std::string& text, const std::string& quote) {
  const std::size_t at = text.find(quote);
  REQUIRE(at != std::string::npos);
  return range(at, at + quote.size());
}

inline ReaderSpan span(std::int64_t id, ByteRange where, int type = 0) {
  return {Id(id), type, {where}};
}

// A reader 400 pixels wide and 300 high, ten pixels a character.
struct Reader {
  FixedMetrics metrics;
  ReaderModel model;
  ReaderFrame frame;

  explicit Reader(std::string text = kArticle, std::string title = "The best of enemies?") {
    frame.column = 400;
    frame.height = 300;
    model.open({Id(1), std::move(title), "", std::move(text), "", {}});
    model.set_frame(metrics, frame);
    (void)model.screen(true);
  }
  void place(const std::string& before) {
    const ByteRange found = words(model.text().text, before);
    model.select({found.begin, found.begin});
  }
  [[nodiscard]] std::string selected() const {
    std::string out;
    for (const ByteRange& r : model.caret().ranges()) {
      out +=
          "[" + model.text().text.substr(r.begin.index(), static_cast<std::size_t>(r.size())) + "]";
    }
    return out;
  }
  // The middle of a character.
  [[nodiscard]] ScreenPoint over(const std::string& quote) {
    const ByteOffset at = words(model.text().text, quote).begin;
    for (const ScreenRow& row : model.screen(true).rows()) {
      if (!row.box.range.contains(at)) continue;
      return {model.layout().x_of(row.box, at) + 4, row.y + 8};
    }
    FAIL("not in view: " << quote);
    return {};
  }
  std::optional<ReaderIntent> click(ScreenPoint at, int clicks = 1) {
    model.press(at, {clicks, false, false});
    return model.release();
  }
};

template <class T>
T as(const std::optional<ReaderIntent>& intent) {
  REQUIRE(intent.has_value());
  REQUIRE(std::holds_alternative<T>(*intent));
  return std::get<T>(*intent);
}

inline std::vector<ReaderSpan> random_spans(ReaderModel& model) {
  std::vector<ReaderSpan> spans;
  const auto size = static_cast<std::int64_t>(model.text().text.size());
  for (int i = 0; i < 12; ++i) {
    const ByteOffset a =
        model.layout().snap_down(ByteOffset(*rc::gen::inRange<std::int64_t>(0, size + 1)));
    const ByteOffset b =
        model.layout().snap_down(ByteOffset(*rc::gen::inRange<std::int64_t>(0, size + 1)));
    if (a != b) spans.push_back(span(i + 1, {std::min(a, b), std::max(a, b)}, i % 3));
  }
  return spans;
}

}  // namespace reader_test
