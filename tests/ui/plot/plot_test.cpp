#include "ui/plot/plot.h"

#include <doctest/doctest.h>

#include "ui/plot/calibration_plot.h"
#include "ui/plot/timeline_layout.h"

namespace {

double day_number(const char* iso) { return core::parse_date(iso)->days; }

ui::DayAxis year_2022() { return {day_number("2022-01-01"), day_number("2023-01-01"), 100, 830}; }

workbench::TimelineMark mark(const char* day, double lo, double hi) {
  workbench::TimelineMark out;
  out.from = *core::parse_date(day);
  out.to = out.from;
  out.probability = core::Probability{lo, std::nullopt, hi};
  return out;
}

constexpr ui::Box kArea{{0, 0}, {900, 272}};

}  // namespace

TEST_CASE("a day goes to its pixel and back") {
  const auto axis = year_2022();
  CHECK(axis.x(axis.from) == 100);
  CHECK(axis.x(axis.to) == 830);
  CHECK(axis.day(axis.x(day_number("2022-07-04"))) ==
        doctest::Approx(day_number("2022-07-04")).epsilon(1e-7));
}

TEST_CASE("ticks are firsts of months, no nearer than asked, with their years") {
  const auto ticks = ui::day_ticks(year_2022(), 140);
  REQUIRE(ticks.size() == 5);
  CHECK(ticks[0].label == "Jan 2022");
  CHECK(ticks[1].label == "Apr 2022");
  CHECK(ticks[4].label == "Jan 2023");
  ui::DayAxis decades = year_2022();
  decades.to = day_number("2042-01-01");
  CHECK(ui::day_ticks(decades, 92).front().label == "2025");
  ui::DayAxis week = year_2022();
  week.to = week.from + 8;
  CHECK(ui::day_ticks(week, 80).front().label == "1 Jan");
}

TEST_CASE("zooming keeps the day under the mouse, and panning moves by the pixels") {
  const auto axis = year_2022();
  const float at = 300;
  const auto closer = ui::zoomed(axis, 0.5, at);
  CHECK(closer.to - closer.from == doctest::Approx((axis.to - axis.from) / 2));
  CHECK(closer.x(axis.day(at)) == doctest::Approx(at).epsilon(1e-4));
  CHECK(ui::zoomed(axis, 1e-9, at).to - ui::zoomed(axis, 1e-9, at).from == doctest::Approx(7));
  const auto moved = ui::panned(axis, 50);
  CHECK(moved.x(axis.from) == doctest::Approx(150).epsilon(1e-4));
}

TEST_CASE("marks are moved no further than they must to stand apart") {
  const auto apart = ui::kept_apart({100, 100, 100, 200}, 10);
  CHECK(apart == std::vector<float>{90, 100, 110, 200});
  CHECK(ui::kept_apart({50, 20}, 10) == std::vector<float>{50, 20});
  const auto chained = ui::kept_apart({0, 8, 16, 24}, 10);
  for (std::size_t i = 1; i < chained.size(); ++i) CHECK(chained[i] - chained[i - 1] >= 10);
}

TEST_CASE("a bar spans its range on the day it was said, and a point is still a bar") {
  workbench::TimelineView view;
  view.marks.push_back(mark("2022-07-02", .25, .75));
  view.marks.push_back(mark("2022-09-02", .5, .5));
  const ui::DaySpan shown{day_number("2022-01-01"), day_number("2023-01-01")};
  const auto layout = ui::lay_out_timeline(view, kArea, shown, 1);
  const auto& field = layout.field;
  CHECK(layout.marks[0].min.y == doctest::Approx(field.min.y + field.height() / 4));
  CHECK(layout.marks[0].max.y == doctest::Approx(field.max.y - field.height() / 4));
  CHECK(layout.marks[0].center().x == doctest::Approx(field.center().x).epsilon(0.01));
  CHECK(layout.marks[1].height() == doctest::Approx(7));
  CHECK(layout.rug == 0);
}

TEST_CASE("what has no range stands in a row of its own below the axis") {
  workbench::TimelineView view;
  view.marks.push_back(mark("2022-07-02", .25, .75));
  view.marks.push_back(mark("2022-07-02", 0, 1));
  view.marks.back().probability.reset();
  const auto layout = ui::lay_out_timeline(view, kArea, {19000, 19400}, 1);
  CHECK(layout.marks[1].min.y > layout.field.max.y);
  CHECK(layout.ticks > layout.marks[1].max.y);
  CHECK(layout.ticks < kArea.max.y);
}

TEST_CASE("all of a timeline is shown with air, the window and the outcome included") {
  workbench::TimelineView view;
  view.marks.push_back(mark("2022-12-20", .25, .75));
  view.window.to = core::parse_date("2023-12-31");
  view.outcomes.push_back({*core::parse_date("2024-01-17"), core::Status::no, "known"});
  const auto span = ui::whole_span(view, core::Date{0});
  CHECK(span.from < day_number("2022-12-20"));
  CHECK(span.to > day_number("2024-01-17") + 10);
  CHECK(ui::share_of(core::Status::yes) == 1);
  CHECK(ui::share_of(core::Status::no) == 0);
}

TEST_CASE("labels meet neither marks nor each other") {
  workbench::TimelineView view;
  for (int i = 0; i < 12; ++i) view.marks.push_back(mark("2022-12-20", .4, .6));
  const auto layout = ui::lay_out_timeline(view, kArea, {19200, 19500}, 1);
  const auto labels = ui::place_labels(layout, std::vector<float>(12, 120), 12, 1);
  CHECK(labels.size() == 2);
  for (const auto& label : labels) {
    const ui::Box box{label.at, label.at + ImVec2(label.width, 12)};
    CHECK(ui::first_meeting(layout.marks, box) == layout.marks.size());
  }
}

TEST_CASE("a dot's size grows with how many stand behind it, within bounds") {
  CHECK(ui::dot_radius(1) == 3);
  CHECK(ui::dot_radius(9) > ui::dot_radius(4));
  CHECK(ui::dot_radius(10000) == 8);
}
