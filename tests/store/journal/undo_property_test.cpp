// Random edits: undoing them all gives the project as it was before each, redoing them all as it
// was after each, and the logs are never touched.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "store/read/annotations.h"
#include "tests/store/write_fixture.h"

namespace {

using test_store::count;
using test_store::dump;
using test_store::WriteFixture;

core::Id any_id(const store::Database& database, const std::string& table) {
  auto rows = database.query("SELECT id FROM " + table + " ORDER BY id");
  std::vector<core::Id> ids;
  while (rows.step()) ids.push_back(rows.id(0));
  return ids.empty() ? core::Id(1) : *rc::gen::elementOf(ids);
}

core::Span any_span() {
  static constexpr std::string_view kWords = "troops, Pashkov believes";
  static constexpr std::int64_t kAt = 55;
  const auto text = kWords;
  core::Span span;
  std::int64_t at = 0;
  const int fragments = *rc::gen::inRange(1, 4);
  for (int i = 0; i < fragments && at + 3 < std::int64_t(text.size()); ++i) {
    const auto start = *rc::gen::inRange(at, std::min(at + 5, std::int64_t(text.size()) - 1));
    const auto end = *rc::gen::inRange(start + 1, std::min(start + 6, std::int64_t(text.size())));
    span.fragments.push_back(
        {{core::CharOffset(kAt + start), core::CharOffset(kAt + end)},
         std::string(text.substr(std::size_t(start), std::size_t(end - start))),
         "",
         ""});
    at = end + 1;
  }
  return span;
}

core::Annotation any_annotation(WriteFixture& f) {
  core::Annotation out;
  out.document = f.document();
  out.type = *rc::gen::element(core::StatementType::claim, core::StatementType::prediction);
  out.span = any_span();
  out.note = *rc::gen::element<std::string>("", "a note", "другая");
  if (*rc::gen::arbitrary<bool>() && count(f.database(), "party") > 0) {
    out.speaker = any_id(f.database(), "party");
    out.attribution = {{out.speaker, core::AttributionMode::direct, "says"}};
  }
  return out;
}

core::Party any_party(WriteFixture& f) {
  const auto names = *rc::gen::unique<std::vector<std::string>>(
      3,
      rc::gen::element<std::string>("Magda", "Mahda", "MAGDA", "Makei", "Makiej", "Pashkov", "P."));
  auto out = test_store::party(names[0], {names[1], names[2]});
  if (*rc::gen::arbitrary<bool>()) out.id = any_id(f.database(), "party");
  return out;
}

core::Link any_link(WriteFixture& f) {
  auto out =
      test_store::link(any_id(f.database(), "annotation"), any_id(f.database(), "proposition"));
  if (*rc::gen::arbitrary<bool>()) out.id = any_id(f.database(), "link");
  if (*rc::gen::arbitrary<bool>()) out.probability = core::Probability{0.1, 0.2, 0.3};
  out.state = *rc::gen::element(core::LinkState::confirmed, core::LinkState::rejected);
  return out;
}

core::Edit any_edit(WriteFixture& f) {
  const auto& database = f.database();
  switch (*rc::gen::inRange(0, 13)) {
    case 0:
      return core::AddAnnotations{{any_annotation(f)}};
    case 1: {
      core::AddAnnotations several;
      const int n = *rc::gen::inRange(2, 6);
      for (int i = 0; i < n; ++i) several.annotations.push_back(any_annotation(f));
      return several;
    }
    case 2: {
      auto changed = any_annotation(f);
      changed.id = any_id(database, "annotation");
      return core::UpdateAnnotation{changed};
    }
    case 3:
      return core::RemoveAnnotations{{any_id(database, "annotation")}};
    case 4:
    case 5:
      return core::PutParty{any_party(f)};
    case 6:
      return core::MergeParties{any_id(database, "party"), any_id(database, "party")};
    case 7:
      return core::RemoveParty{any_id(database, "party")};
    case 8: {
      core::Proposition out;
      out.statement = *rc::gen::element<std::string>("It happens", "It does not");
      if (*rc::gen::arbitrary<bool>()) out.id = any_id(database, "proposition");
      return core::PutProposition{out};
    }
    case 9:
      return core::RemoveProposition{any_id(database, "proposition")};
    case 10:
      return core::PutLink{any_link(f)};
    case 11:
      return core::PutRelation{{any_id(database, "proposition"), core::RelationKind::implies,
                                any_id(database, "proposition")}};
    default:
      return core::Together{
          "Two", {core::PutParty{any_party(f)}, core::AddAnnotations{{any_annotation(f)}}}};
  }
}

void undo_and_redo_everything() {
  WriteFixture f;
  std::vector<std::string> states = {dump(f.database())};
  const int edits = *rc::gen::inRange(1, 25);
  for (int i = 0; i < edits; ++i) {
    const auto receipt = f.project().apply(any_edit(f));
    if (!receipt) RC_ASSERT(dump(f.database()) == states.back());
    if (receipt && receipt->journal) states.push_back(dump(f.database()));
  }
  for (std::size_t i = states.size() - 1; i-- > 0;) {
    if (*rc::gen::inRange(0, 10) == 0) f.reopen();
    const auto undone = f.project().undo();
    if (!undone) RC_FAIL(undone.error().message);
    RC_ASSERT(undone->passed_over.empty());
    RC_ASSERT(dump(f.database()) == states[i]);
  }
  RC_ASSERT(!f.project().undo_description().has_value());
  for (std::size_t i = 1; i < states.size(); ++i) {
    const auto redone = f.project().redo();
    if (!redone) RC_FAIL(redone.error().message);
    RC_ASSERT(dump(f.database()) == states[i]);
  }
  RC_ASSERT(test_store::search_index_fault(f.database()) == "");
  RC_ASSERT(f.database().text("PRAGMA foreign_key_check") == std::nullopt);
}

}  // namespace

TEST_CASE("undoing and redoing any edits gives exactly the states in between") {
  CHECK(rc::check("undo all, redo all", undo_and_redo_everything));
}
