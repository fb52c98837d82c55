// Very many annotations in one edit: one row in the journal, one step of undo, every table as it
// was before.
#include <doctest/doctest.h>

#include "core/text/text_index.h"
#include "store/read/annotations.h"
#include "tests/store/write_fixture.h"

namespace {

using test_store::count;
using test_store::dump;
using test_store::WriteFixture;

constexpr int kMany = 2'000;

// A text of its own.
core::Id add_long_text(WriteFixture& f, const std::string& name, int words) {
  std::string text;
  for (int i = 0; i < words; ++i) text += i % 10 == 9 ? "війна.\n" : "війна ";
  core::ApplyImport import;
  import.batches.push_back(test_store::document_batch(name, text));
  import.paths.push_back(name);
  REQUIRE(f.project().apply(import).ok());
  auto rows = f.database().query("SELECT max(id) FROM document");
  REQUIRE(rows.step());
  return rows.id(0);
}

// One annotation on each word.
core::AddAnnotations tags_on(core::Id document, int words, core::StatementType type) {
  core::AddAnnotations edit;
  std::int64_t at = 0;
  for (int i = 0; i < words; ++i) {
    core::Annotation one;
    one.document = document;
    one.type = type;
    one.span.fragments.push_back(
        {{core::CharOffset(at), core::CharOffset(at + 5)}, "війна", {}, {}});
    edit.annotations.push_back(std::move(one));
    at += i % 10 == 9 ? 7 : 6;
  }
  return edit;
}

}  // namespace

TEST_CASE("thousands of tags are one row of the journal and one undo") {
  WriteFixture f;
  const auto text = add_long_text(f, "long.txt", kMany);
  const auto before = dump(f.database());
  const auto journal = count(f.database(), "journal");
  const auto receipt = f.project().apply(tags_on(text, kMany, core::StatementType::prediction));
  REQUIRE(receipt.ok());
  CHECK(receipt->created.size() == std::size_t{kMany});
  CHECK(count(f.database(), "journal") == journal + 1);
  CHECK(f.project().undo_description() == "Tag 2000 spans as prediction");
  const auto after = dump(f.database());
  f.reopen();
  REQUIRE(f.project().undo().ok());
  CHECK(dump(f.database()) == before);
  CHECK(test_store::search_index_fault(f.database()).empty());
  f.reopen();
  REQUIRE(f.project().redo().ok());
  CHECK(dump(f.database()) == after);
  CHECK(test_store::search_index_fault(f.database()).empty());
}

TEST_CASE("tags over several documents are refused together when one of them does not fit") {
  WriteFixture f;
  const auto text = add_long_text(f, "short.txt", 20);
  auto edit = tags_on(text, 20, core::StatementType::claim);
  auto elsewhere = edit.annotations.front();
  elsewhere.document = f.document();
  edit.annotations.push_back(elsewhere);
  const auto before = dump(f.database());
  CHECK(f.refused(edit).find("mark the span again") != std::string::npos);
  CHECK(dump(f.database()) == before);
}

TEST_CASE("the journal names the type when all tags of an edit share it") {
  WriteFixture f;
  const auto text = add_long_text(f, "short.txt", 20);
  auto edit = tags_on(text, 3, core::StatementType::fact);
  REQUIRE(f.project().apply(edit).ok());
  CHECK(f.project().undo_description() == "Tag 3 spans as fact");
  edit.annotations.front().type = core::StatementType::claim;
  REQUIRE(f.project().apply(edit).ok());
  CHECK(f.project().undo_description() == "Tag 3 spans");
}
