#include "store/read/versions.h"

#include <doctest/doctest.h>

#include "core/base/sha256.h"
#include "core/encoding/charset.h"
#include "store/check/check.h"
#include "store/read/annotations.h"
#include "store/read/documents.h"
#include "store/search/search.h"
#include "tests/store/write_fixture.h"
#include "tests/support/has.h"

namespace {

using test_store::count;
using test_store::WriteFixture;
using test_support::has;

// "Кубок: наступ почнеться взимку" in KOI8-U.
const std::string kBytes =
    "\xEB\xD5\xC2\xCF\xCB: \xCE\xC1\xD3\xD4\xD5\xD0 \xD0\xCF\xDE\xCE\xC5\xD4\xD8\xD3\xD1 "
    "\xD7\xDA\xC9\xCD\xCB\xD5";

core::ImportedBatch wrong_batch() {
  auto batch = test_store::document_batch("cup.txt", "");
  auto& document = batch.documents.front();
  document.bytes = kBytes;
  document.value.sha256 = core::sha256_hex(kBytes);
  document.value.encoding = "windows-1252";
  document.value.text = core::decode_text_as(kBytes, "windows-1252")->text;
  return batch;
}

struct WrongLetters : WriteFixture {
  core::Id cup = made(core::ApplyImport{{wrong_batch()}, {"cup.txt"}});

  std::string text() { return store::read_document(database(), cup)->text; }
  core::RereadDocument as(const std::string& encoding) {
    auto meta = store::read_document(database(), cup)->meta;
    meta.title = "Read as " + encoding;
    return {cup, meta, encoding, core::decode_text_as(kBytes, encoding)->text, ""};
  }
  core::Id tag_cup(std::vector<core::CharRange> ranges) {
    const std::string now = text();
    core::Annotation annotation;
    annotation.document = cup;
    annotation.labels = {"sport"};
    annotation.span = core::make_span(core::TextIndex(now), std::move(ranges));
    return made(core::AddAnnotations{{annotation}});
  }
  std::string quote(core::Id id) { return store::annotation(database(), id)->span.whole_quote(); }
  core::CharRange range(std::int64_t begin, std::int64_t end) {
    return {core::CharOffset(begin), core::CharOffset(end)};
  }
  bool clean() { return store::check(database()).empty(); }
};

}  // namespace

TEST_CASE("a document read anew shows the new text, keeps the old one and carries its spans") {
  WrongLetters f;
  const auto whole = f.tag_cup({f.range(7, 13)});
  const auto parts = f.tag_cup({f.range(0, 5), f.range(24, 30)});
  const std::string before = f.text();
  const auto receipt = f.project().apply(f.as("KOI8-U"));
  REQUIRE(receipt);
  CHECK(receipt->losses.empty());
  CHECK(f.text() == "Кубок: наступ почнеться взимку");
  CHECK(store::read_document(f.database(), f.cup)->encoding == "KOI8-U");
  CHECK(f.quote(whole) == "наступ");
  CHECK(f.quote(parts) == "Кубок взимку");
  CHECK(store::annotation(f.database(), whole)->labels == std::vector<std::string>{"sport"});
  const auto versions = store::versions_of(f.database(), f.cup);
  REQUIRE(versions.size() == 2);
  CHECK(versions[0].origin == "import");
  CHECK(versions[0].encoding == "windows-1252");
  CHECK_FALSE(versions[0].shown);
  CHECK(versions[1].origin == "reread");
  CHECK(versions[1].shown);
  CHECK(store::version_text(f.database(), f.cup, 1) == before);
  CHECK(f.clean());
  CHECK(test_store::search_index_fault(f.database()) == "");
}

TEST_CASE("undo shows the earlier text again, redo the later one, also after a restart") {
  WrongLetters f;
  const auto whole = f.tag_cup({f.range(7, 13)});
  const auto parts = f.tag_cup({f.range(0, 5), f.range(24, 30)});
  const std::string before = test_store::dump(f.database());
  REQUIRE(f.project().apply(f.as("UTF-16LE")));
  const std::string wide = f.text();
  CHECK(wide != core::decode_text_as(kBytes, "windows-1252")->text);
  f.reopen();
  const auto undone = f.project().undo();
  REQUIRE(undone);
  CHECK(undone->kind == "RereadDocument");
  CHECK(test_store::dump(f.database()) == before);
  CHECK(f.clean());
  // Tags on the text that is shown, not on one that was read before.
  CHECK(f.quote(f.tag_cup({f.range(0, 5)})) == f.quote(parts).substr(0, f.quote(parts).find(' ')));
  REQUIRE(f.project().undo());
  REQUIRE(f.project().redo());
  REQUIRE(f.project().undo());
  CHECK(f.quote(whole).size() > 0);
  CHECK(test_store::search_index_fault(f.database()) == "");
}

TEST_CASE("a text that a document had before is that version again") {
  WrongLetters f;
  REQUIRE(f.project().apply(f.as("KOI8-U")));
  REQUIRE(f.project().apply(f.as("windows-1252")));
  const auto versions = store::versions_of(f.database(), f.cup);
  REQUIRE(versions.size() == 2);
  CHECK(versions[0].shown);
  CHECK(has(f.refused(f.as("windows-1252")), "nothing was changed"));
}

TEST_CASE("what has no place in the new text is said and kept without one") {
  WrongLetters f;
  const auto id = f.tag_cup({f.range(0, 5)});
  auto edit = f.as("UTF-8");
  edit.text = "An article about something else.";
  const auto receipt = f.project().apply(edit);
  REQUIRE(receipt);
  REQUIRE(receipt->losses.size() == 1);
  CHECK(has(receipt->losses.front().what, "no place in the new text"));
  const auto annotation = store::annotation(f.database(), id);
  CHECK_FALSE(annotation->span.anchored());
  CHECK(annotation->span.quote == "ëÕÂÏË");
  CHECK(f.clean());
  REQUIRE(f.project().undo());
  CHECK(store::annotation(f.database(), id)->span.anchored());
}

TEST_CASE("the database lets a text become one of its versions and nothing else") {
  WrongLetters f;
  CHECK(has(test_store::sql_refused(f.database(), "UPDATE document SET text = 'x', char_count = 1"),
            "versions only"));
  REQUIRE(f.project().apply(f.as("KOI8-U")));
  CHECK(has(test_store::sql_refused(f.database(), "UPDATE document_version SET number = 7"),
            "never changed"));
  CHECK(
      has(test_store::sql_refused(f.database(), "DELETE FROM document_version"), "never deleted"));
  CHECK(
      has(test_store::sql_refused(f.database(),
                                  "UPDATE document SET text = 'x', char_count = 1 WHERE encoding = "
                                  "'KOI8-U'"),
          "versions only"));
}

TEST_CASE("an import that is taken back takes the versions of its documents with it") {
  WrongLetters f;
  REQUIRE(f.project().apply(f.as("KOI8-U")));
  const auto import = store::import_of(f.database(), f.cup);
  REQUIRE(f.project().apply(core::RemoveImport{import}));
  CHECK(count(f.database(), "document_version") == 0);
  CHECK(f.clean());
}

TEST_CASE("a document that was never read anew has one version and no row of its own") {
  WriteFixture f;
  const auto versions = store::versions_of(f.database(), f.document());
  REQUIRE(versions.size() == 1);
  CHECK(versions.front().number == 1);
  CHECK(versions.front().shown);
  CHECK(count(f.database(), "document_version") == 0);
  CHECK(store::version_text(f.database(), f.document(), 1) == test_store::kText);
  CHECK_FALSE(store::version_text(f.database(), f.document(), 2));
  CHECK(store::versions_of(f.database(), core::Id(7)).empty());
}
