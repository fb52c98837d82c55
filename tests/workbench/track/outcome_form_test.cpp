#include "workbench/track/outcome_form.h"

#include <doctest/doctest.h>

#include <string>

#include "workbench/track/outcome_moves.h"

namespace {

const core::Date kToday = *core::parse_date("2024-01-17");

workbench::TrackPage page_in(core::Status status) {
  workbench::TrackPage page;
  page.proposition.id = core::Id(7);
  page.proposition.statement = "Belarus's own forces take part in combat";
  page.proposition.status = status;
  page.proposition.window = {core::parse_date("2022-02-01"), core::parse_date("2023-12-31")};
  page.proposition.criteria = "As stated by two parties.";
  page.moves = workbench::offered_moves(status, false);
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
  form.occurred = "2024-01-02";
  CHECK(refusal(form, page) == "It happened outside the window 1 Feb 2022 – 31 Dec 2023.");
  form.occurred = "2023-12-31";
  CHECK(refusal(form, page) == "accepted");
  form.occurred = "30–32 Dec 2023";
  CHECK(refusal(form, page).starts_with("Happened: “30–32 Dec 2023” is not a day"));
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
  CHECK(refusal(form_for(page, core::Status::disputed), page) ==
        "The status cannot go from open to disputed.");
  page = page_in(core::Status::draft);
  page.blocked = "Write the criteria to open it.";
  CHECK(refusal(form_for(page, core::Status::open), page) == "Write the criteria to open it.");
  CHECK(refusal(form_for(page, core::Status::withdrawn), page) == "accepted");
}

TEST_CASE("true and false are recorded from due in one go, through provisional, on one evidence") {
  auto page = page_in(core::Status::open);
  page.moves = workbench::offered_moves(core::Status::open, true);
  auto form = workbench::with_move(workbench::outcome_form(page, kToday, "me"), core::Status::no,
                                   page, kToday);
  CHECK(form.known == "1 Jan 2024");
  form.new_evidence.title = "Defence Intelligence";
  form.new_evidence.copy = {"page.html", "<html>"};
  auto read = workbench::read_outcome(form, page, kToday);
  REQUIRE(read);
  core::IdGenerator ids(1);
  const auto edit = workbench::outcome_edit(*read, page, ids);
  const auto* together = std::get_if<core::Together>(&edit);
  REQUIRE(together != nullptr);
  REQUIRE(together->edits.size() == 2);
  const auto& first = std::get<core::RecordOutcome>(together->edits[0]);
  const auto& last = std::get<core::RecordOutcome>(together->edits[1]);
  CHECK(first.outcome.status == core::Status::provisional);
  CHECK(last.outcome.status == core::Status::no);
  REQUIRE(first.new_evidence.size() == 1);
  CHECK(first.copies.size() == 1);
  CHECK(first.new_evidence.front().archived_sha256.size() == 64);
  CHECK(last.new_evidence.empty());
  CHECK(last.outcome.evidence == std::vector<core::Id>{first.new_evidence.front().id});
}

TEST_CASE("a day of knowing that was typed stays when another move is chosen") {
  auto page = page_in(core::Status::open);
  page.moves = workbench::offered_moves(core::Status::open, true);
  auto form = workbench::outcome_form(page, kToday, "me");
  form.known = "5 Jan 2024";
  form = workbench::with_move(form, core::Status::no, page, kToday);
  CHECK(form.known == "5 Jan 2024");
}

TEST_CASE("the value of a proposition is of its kind") {
  auto page = page_in(core::Status::provisional);
  page.proposition.kind = core::PropositionKind::numeric;
  auto form = form_for(page, core::Status::yes);
  form.evidence.insert(core::Id(9));
  form.occurred = "31 Dec 2023";
  CHECK(refusal(form, page) == "Give the number it came to.");
  form.value = "41.5 billion";
  CHECK(refusal(form, page) == "The value is a number, as 41.5, without its unit.");
  form.value = "41.5";
  CHECK(refusal(form, page) == "accepted");
  page.proposition.kind = core::PropositionKind::date;
  CHECK(refusal(form, page) == "The value is a day, as 20 Dec 2022.");
  form.value = "20 Dec 2022";
  const auto read = workbench::read_outcome(form, page, kToday);
  REQUIRE(read);
  CHECK(read->outcome.value == "2022-12-20");
}

TEST_CASE("what cannot be recorded now is explained") {
  CHECK(workbench::moves_not_now(core::Status::yes, true).front().starts_with("Another outcome"));
  CHECK(workbench::moves_not_now(core::Status::draft, false)
            .front()
            .ends_with("only an open proposition has an outcome."));
  CHECK(workbench::moves_not_now(core::Status::provisional, true).size() == 1);
}
