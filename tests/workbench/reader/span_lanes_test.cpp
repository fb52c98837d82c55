#include "workbench/reader/span_lanes.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <map>

namespace {

using core::ByteOffset;
using core::ByteRange;
using core::Id;
using workbench::ReaderSpan;
using workbench::SpanLanes;

ReaderSpan span(std::int64_t id, std::int64_t begin, std::int64_t end) {
  return {Id(id), 0, {{ByteOffset(begin), ByteOffset(end)}}};
}

ReaderSpan random_span(std::int64_t id) {
  const auto begin = *rc::gen::inRange<std::int64_t>(0, 200);
  ReaderSpan made = span(id, begin, begin + *rc::gen::inRange<std::int64_t>(1, 60));
  if (*rc::gen::inRange(0, 5) == 0) {
    const ByteOffset end = made.fragments.back().end;
    made.fragments.push_back({end + 3, end + 9});
  }
  return made;
}

std::vector<ReaderSpan> random_spans() {
  std::vector<ReaderSpan> spans;
  const int count = *rc::gen::inRange(0, 40);
  for (int i = 0; i < count; ++i) spans.push_back(random_span(i + 1));
  return spans;
}

void no_lane_overlaps(const SpanLanes& lanes, const std::vector<ReaderSpan>& spans) {
  for (const ReaderSpan& a : spans) {
    for (const ReaderSpan& b : spans) {
      if (a.id == b.id || !hull(a).overlaps(hull(b))) continue;
      RC_ASSERT(lanes.find(a.id)->lane != lanes.find(b.id)->lane);
    }
  }
}

std::vector<std::int64_t> ids(const std::vector<Id>& from) {
  std::vector<std::int64_t> out;
  for (const Id id : from) out.push_back(id.value);
  return out;
}

}  // namespace

TEST_CASE("overlapping spans never share a lane, and no lane is wasted") {
  CHECK(rc::check([] {
    const auto spans = random_spans();
    SpanLanes lanes;
    lanes.assign(spans);
    no_lane_overlaps(lanes, spans);
    int deepest = 0;
    for (std::int64_t at = 0; at < 300; ++at) {
      const auto over = std::count_if(spans.begin(), spans.end(), [&](const ReaderSpan& s) {
        return hull(s).contains(ByteOffset(at));
      });
      deepest = std::max(deepest, static_cast<int>(over));
    }
    RC_ASSERT(lanes.lane_count() == deepest);
  }));
}

TEST_CASE("putting and removing spans moves no other span to another lane") {
  CHECK(rc::check([] {
    std::map<std::int64_t, ReaderSpan> model;
    SpanLanes lanes;
    for (int step = 0; step < 40; ++step) {
      std::map<std::int64_t, int> before;
      for (const auto& [id, s] : model) before[id] = lanes.find(s.id)->lane;
      const auto id = *rc::gen::inRange<std::int64_t>(1, 15);
      if (*rc::gen::inRange(0, 3) == 0) {
        RC_ASSERT(lanes.remove(Id(id)) == (model.erase(id) > 0));
      } else {
        model[id] = random_span(id);
        lanes.put(model[id]);
      }
      std::vector<ReaderSpan> spans;
      for (const auto& [other, s] : model) {
        spans.push_back(s);
        if (other != id) RC_ASSERT(lanes.find(s.id)->lane == before[other]);
      }
      RC_ASSERT(lanes.size() == model.size());
      no_lane_overlaps(lanes, spans);
    }
  }));
}

TEST_CASE("a question for a range gives exactly the fragments that overlap it, in order") {
  CHECK(rc::check([] {
    const auto spans = random_spans();
    SpanLanes lanes;
    for (const ReaderSpan& s : spans) lanes.put(s);
    const auto begin = *rc::gen::inRange<std::int64_t>(0, 250);
    const ByteRange asked{ByteOffset(begin),
                          ByteOffset(begin + *rc::gen::inRange<std::int64_t>(0, 50))};
    std::size_t expected = 0;
    for (const ReaderSpan& s : spans) {
      for (const ByteRange& f : s.fragments) expected += !asked.empty() && f.overlaps(asked);
    }
    std::vector<ByteRange> found;
    lanes.visit_fragments(asked,
                          [&](const SpanLanes::Placed&, ByteRange f) { found.push_back(f); });
    RC_ASSERT(found.size() == expected);
    RC_ASSERT(std::is_sorted(found.begin(), found.end(),
                             [](ByteRange a, ByteRange b) { return a.begin < b.begin; }));
  }));
}

TEST_CASE("the spans at a place come innermost first") {
  SpanLanes lanes;
  lanes.assign({span(1, 0, 100), span(2, 10, 50), span(3, 20, 30), span(4, 25, 60)});
  CHECK(ids(lanes.at(ByteOffset(27))) == std::vector<std::int64_t>{3, 4, 2, 1});
  CHECK(ids(lanes.at(ByteOffset(55))) == std::vector<std::int64_t>{4, 1});
  CHECK(lanes.at(ByteOffset(100)).empty());
}

TEST_CASE("a gap between two fragments is not the span's, but its lane is kept") {
  SpanLanes lanes;
  ReaderSpan split = span(1, 0, 10);
  split.fragments.push_back({ByteOffset(20), ByteOffset(30)});
  lanes.assign({split, span(2, 12, 15)});
  CHECK(ids(lanes.at(ByteOffset(13))) == std::vector<std::int64_t>{2});
  CHECK(lanes.find(Id(1))->lane != lanes.find(Id(2))->lane);
}

TEST_CASE("spans are stepped through in reading order, outer before inner") {
  SpanLanes lanes;
  lanes.assign({span(3, 5, 9), span(1, 0, 4), span(2, 5, 20)});
  CHECK(lanes.after(Id(1)) == Id(2));
  CHECK(lanes.after(Id(2)) == Id(3));
  CHECK(lanes.after(Id(3)) == std::nullopt);
  CHECK(lanes.before(Id(3)) == Id(2));
  CHECK(lanes.before(Id(1)) == std::nullopt);
  CHECK(lanes.first_from(ByteOffset(1)) == Id(2));
  CHECK(lanes.first_from(ByteOffset(6)) == std::nullopt);
  CHECK(lanes.last_before(ByteOffset(5)) == Id(1));
}

TEST_CASE("a screen's question reads little however many spans there are") {
  const auto steps = [](int count) {
    std::vector<ReaderSpan> spans;
    for (int i = 0; i < count; ++i) spans.push_back(span(i + 1, i * 100L, i * 100L + 110));
    SpanLanes lanes;
    lanes.assign(std::move(spans));
    const std::int64_t before = lanes.steps();
    int found = 0;
    lanes.visit_fragments({ByteOffset(5000), ByteOffset(8000)},
                          [&](const SpanLanes::Placed&, ByteRange) { ++found; });
    CHECK(found == 31);
    return lanes.steps() - before;
  };
  CHECK(steps(100'000) < steps(100) + 300);
}
