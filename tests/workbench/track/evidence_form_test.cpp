#include "workbench/track/evidence_form.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "core/base/sha256.h"
#include "tests/support/temp_dir.h"
#include "workbench/track/verdict_form.h"

namespace {

std::vector<core::VerdictVocabulary> vocabularies() {
  core::VerdictVocabulary truth;
  truth.name = "truth";
  truth.terms = {{"true", "It is so.", 1.0, 1, 0}, {"false", "", 0.0, 1, 0}};
  core::VerdictVocabulary newer = truth;
  newer.version = 2;
  core::VerdictVocabulary promises;
  promises.name = "promises";
  promises.terms = {{"kept", "", std::nullopt, 1, 0}};
  return {truth, promises, newer};
}

}  // namespace

TEST_CASE("a file is kept by the hash of its bytes and gives the evidence its title") {
  const test_support::TempDir dir;
  test_support::write_file(dir / "page.html", "<html>snow</html>");
  const auto copy = workbench::read_evidence_copy(dir / "page.html");
  REQUIRE(copy);
  const auto form = workbench::with_copy({}, *copy);
  const auto evidence = workbench::read_evidence(form, core::Id(4));
  REQUIRE(evidence);
  CHECK(evidence->title == "page.html");
  CHECK(evidence->archived_sha256 == core::sha256_hex("<html>snow</html>"));
  CHECK(evidence->proposition == core::Id(4));
}

TEST_CASE("what cannot be kept is refused with its own sentence") {
  const test_support::TempDir dir;
  test_support::write_file(dir / "empty.txt", "");
  CHECK(workbench::read_evidence_copy(dir / "gone.txt").error().message ==
        "gone.txt is not there any more.");
  CHECK(workbench::read_evidence_copy(dir / "empty.txt").error().message ==
        "empty.txt is empty; there is nothing to keep.");
  CHECK(workbench::read_evidence_copy(dir.path())
            .error()
            .message.ends_with("is not a file; choose the file itself."));
}

TEST_CASE("words of a document bring their title, day and quote") {
  workbench::EvidenceSpan span;
  span.document = core::Id(9);
  span.range = {core::CharOffset(3), core::CharOffset(12)};
  span.quote = "it snowed";
  span.title = "Weather";
  span.published = core::parse_date("2023-02-01");
  const auto evidence = workbench::read_evidence(workbench::with_span({}, span), {});
  REQUIRE(evidence);
  CHECK(evidence->title == "Weather");
  CHECK(evidence->published_on == span.published);
  CHECK(evidence->document == span.document);
  CHECK(evidence->range == span.range);
  CHECK(evidence->quote == "it snowed");
}

TEST_CASE("of each vocabulary the latest version is offered") {
  const auto latest = workbench::latest_vocabularies(vocabularies());
  REQUIRE(latest.size() == 2);
  CHECK(workbench::vocabulary_name(latest[0]) == "promises v1");
  CHECK(workbench::vocabulary_name(latest[1]) == "truth v2");
}

TEST_CASE("a verdict names its vocabulary's version, its term and its day") {
  const auto offered = workbench::latest_vocabularies(vocabularies());
  const core::Date today = *core::parse_date("2024-01-17");
  auto form = workbench::verdict_form(core::Id(3), offered, today, "Anna");
  CHECK(workbench::read_verdict(form, offered, today).error().message == "Choose a term of it.");
  form.vocabulary = 1;
  form.term = 1;
  form.explanation = "It did not snow.";
  form.evidence.title = "Weather service";
  const auto edit = workbench::read_verdict(form, offered, today);
  REQUIRE(edit);
  CHECK(edit->verdict.vocabulary == "truth");
  CHECK(edit->verdict.vocabulary_version == 2);
  CHECK(edit->verdict.term == "false");
  CHECK(edit->verdict.as_of == today);
  CHECK(edit->new_evidence.size() == 1);
  form.as_of = "someday";
  CHECK(workbench::read_verdict(form, offered, today).error().message.starts_with("As of: "));
}
