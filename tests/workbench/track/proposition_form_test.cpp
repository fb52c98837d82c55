#include "workbench/track/proposition_form.h"

#include <doctest/doctest.h>

#include <string>

TEST_CASE("what the form shows reads back as the proposition it came from") {
  core::Proposition from;
  from.id = core::Id(5);
  from.statement = "Trade reaches 40 billion";
  from.kind = core::PropositionKind::numeric;
  from.unit = "billion USD";
  from.window = {core::parse_date("2022-01-01"), core::parse_date("2022-12-31")};
  from.criteria = "By Belstat.";
  from.fine_print = "Goods only.";
  from.sources = {"Belstat", "Rosstat"};
  from.base_rate = 0.05;
  from.topic = "economy";
  const auto edit = workbench::read_proposition(workbench::proposition_form(from));
  REQUIRE(edit);
  const auto& back = edit->proposition;
  CHECK(back.id == from.id);
  CHECK(back.statement == from.statement);
  CHECK(back.unit == from.unit);
  CHECK(back.window == from.window);
  CHECK(back.sources == from.sources);
  CHECK(back.base_rate == from.base_rate);
  CHECK(back.fine_print == from.fine_print);
}

TEST_CASE("a share may be written as a number or as percent, and nothing else") {
  CHECK(*workbench::read_share("0.05", "It") == 0.05);
  CHECK(*workbench::read_share(" 5 % ", "It") == doctest::Approx(0.05).epsilon(0.0001));
  CHECK(*workbench::read_share("", "It") == std::nullopt);
  for (const char* bad : {"5", "-0.1", "five", "0.5x", "101%"}) {
    CAPTURE(std::string(bad));
    CHECK_FALSE(workbench::read_share(bad, "It").ok());
  }
}

TEST_CASE("what is wrong with a form is said in a sentence") {
  workbench::PropositionForm form;
  CHECK(workbench::read_proposition(form).error().message ==
        "Write the statement: a sentence that can turn out true or false.");
  form.statement = "It rains";
  form.window_from = "2023-02-30";
  CHECK(workbench::read_proposition(form).error().message.starts_with(
      "The window's first day: “2023-02-30” is not a day"));
  form.window_from = "2023-02-01";
  form.window_to = "2023-01-01";
  CHECK(workbench::read_proposition(form).error().message ==
        "The window's last day lies before its first.");
}

TEST_CASE(
    "a new instance keeps the wording, points to its template and wants a window of its own") {
  core::Proposition from;
  from.id = core::Id(5);
  from.statement = "Russia attacks Kyiv again";
  from.criteria = "As stated by the General Staff.";
  from.window = {core::parse_date("2022-01-01"), core::parse_date("2022-12-31")};
  auto form = workbench::instance_form(from);
  CHECK(form.window_to.empty());
  form.window_to = "31 Dec 2023";
  const auto edit = workbench::read_proposition(form);
  REQUIRE(edit);
  CHECK_FALSE(edit->proposition.id);
  CHECK(edit->proposition.template_of == from.id);
  CHECK(edit->proposition.criteria == from.criteria);
  CHECK(edit->proposition.window.to == core::parse_date("2023-12-31"));
}
