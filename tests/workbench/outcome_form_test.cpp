#include "workbench/outcome_form.h"

#include <doctest/doctest.h>

#include <string>

namespace {

const core::Date kToday = *core::parse_date("2024-01-17");

workbench::TrackPage page_in(core::Status status) {
  workbench::TrackPage page;
  page.proposition.id = core::Id(7);
  page.proposition.statement = "Belarus's own forces take part in combat";
  page.proposition.status = status;
  page.proposition.window = {core::parse_date("2022-02-01"), core::parse_date("2023-12-31")};
  page.proposition.criteria = "As stated by two parties.";
  page.moves = core::moves_from(status);
  return page;
}

workbench::OutcomeForm form_for(const workbench::TrackPage& page, core::Status to) {
  auto form = workbench::outcome_form(page, kToday, "me");
  form.status = to;
  form.chosen = true;
  return form;
}

std::string refusal(const workbench::OutcomeForm& form, const workbench::TrackPage& page) {
  const auto read = workbench::read_outcome(form, page, kToday);
  return read ? std::string("accepted") : read.error().message;
}

}  // namespace

TEST_CASE("a move that needs evidence waits for it") {
  const auto page = page_in(core::Status::provisional);
  auto form = form_for(page, core::Status::no);
  CHECK(refusal(form, page) == "Tick or add the evidence this rests on.");
  form.new_evidence.title = "Defence Intelligence";
  CHECK(refusal(form, page) == "accepted");
  form.new_evidence = {};
  form.evidence.insert(core::Id(9));
  const auto edit = workbench::read_outcome(form, page, kToday);
  REQUIRE(edit);
  CHECK(edit->outcome.evidence == std::vector<core::Id>{core::Id(9)});
  CHECK(edit->new_evidence.empty());
  CHECK(edit->outcome.known_on == kToday);
}

TEST_CASE("true has to have happened inside the window") {
  const auto page = page_in(core::Status::provisional);
  auto form = form_for(page, core::Status::yes);
  form.evidence.insert(core::Id(9));
  CHECK(refusal(form, page) == "Say when it happened.");
  form.occurred_from = "2024-01-02";
  CHECK(refusal(form, page) == "It happened outside the window 1 Feb 2022 – 31 Dec 2023.");
  form.occurred_from = "2023-12-31";
  CHECK(refusal(form, page) == "accepted");
  form.occurred_from = "31.12.2023";
  CHECK(refusal(form, page) == "The first day it happened is not a day: write it as 2023-12-31.");
}

TEST_CASE("false waits for the end of the window unless it can no longer happen") {
  auto page = page_in(core::Status::provisional);
  page.proposition.window.to = core::parse_date("2024-06-30");
  auto form = form_for(page, core::Status::no);
  form.evidence.insert(core::Id(9));
  CHECK(refusal(form, page).starts_with("The window closes on 30 Jun 2024"));
  form.impossible = true;
  CHECK(refusal(form, page) == "accepted");
}

TEST_CASE("only legal moves are accepted and nothing opens without criteria") {
  auto page = page_in(core::Status::open);
  CHECK(refusal(form_for(page, core::Status::yes), page) ==
        "The status cannot go from open to true.");
  page = page_in(core::Status::draft);
  page.blocked = "Write the criteria to open it.";
  CHECK(refusal(form_for(page, core::Status::open), page) == "Write the criteria to open it.");
  CHECK(refusal(form_for(page, core::Status::withdrawn), page) == "accepted");
}
