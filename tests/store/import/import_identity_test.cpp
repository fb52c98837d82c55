// Which documents are one and which are two: the same text at two outlets, copies, what is known.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "core/base/sha256.h"
#include "tests/store/write_fixture.h"
#include "tests/support/has.h"

namespace {

using test_store::count;
using test_store::WriteFixture;

constexpr const char* kAgency = "The bridge may be closed before the winter.";

core::ImportedDocument row(const std::string& id, const std::string& file,
                           const std::string& publisher, const std::string& text = kAgency) {
  core::ImportedDocument out;
  out.stated = true;
  out.value.external_id = id;
  out.value.file_name = file;
  out.value.meta.title = file;
  out.value.meta.publisher = publisher;
  out.value.text = text;
  out.value.sha256 = core::sha256_hex(text);
  out.value.encoding = "UTF-8";
  out.bytes = text;
  return out;
}

core::ImportedAnnotation span(const std::string& id, const core::DocumentRef& document) {
  core::ImportedAnnotation out;
  out.value.external_id = id;
  out.value.type = core::StatementType::prediction;
  out.document = document;
  out.ranges = {{0, 10, "The bridge"}};
  out.quote = "The bridge";
  return out;
}

class IdentityImport : public WriteFixture {
 public:
  store::Receipt import(std::vector<core::ImportedDocument> documents,
                        std::vector<core::ImportedAnnotation> annotations = {},
                        bool keep_copies = true) {
    core::ImportedBatch batch;
    batch.source = "rows.jsonl";
    batch.format = "jsonl";
    batch.documents = std::move(documents);
    batch.annotations = std::move(annotations);
    core::ApplyImport edit;
    edit.batches.push_back(std::move(batch));
    edit.keep_copies = keep_copies;
    auto receipt = project().apply(edit);
    if (!receipt) FAIL(receipt.error().message);
    return *std::move(receipt);
  }
  std::int64_t with_text() {
    return count(database(), "document WHERE text = '" + std::string(kAgency) + "'");
  }
};

bool receipt_loses(const store::Receipt& receipt, std::string_view words) {
  return std::ranges::any_of(receipt.losses, [words](const core::Loss& loss) {
    return loss.what.find(words) != std::string::npos;
  });
}

}  // namespace

TEST_CASE("one text at two outlets is two documents that share their bytes") {
  for (const bool together : {true, false}) {
    for (const bool ids : {true, false}) {
      CAPTURE(together);
      CAPTURE(ids);
      IdentityImport f;
      const auto before = count(f.database(), "blob");
      const auto a = row(ids ? "w1" : "", "a.txt", "Outlet A");
      const auto b = row(ids ? "w2" : "", "b.txt", "Outlet B");
      const auto in_a = span("s1", {{}, ids ? "w1" : "", "a.txt"});
      const auto in_b = span("s2", {{}, ids ? "w2" : "", "b.txt"});
      if (together) {
        const auto receipt = f.import({a, b}, {in_a, in_b});
        CHECK(receipt.losses.empty());
        CHECK(receipt.counts.documents == 2);
      } else {
        CHECK(f.import({a}, {in_a}).losses.empty());
        CHECK(f.import({b}, {in_b}).losses.empty());
      }
      CHECK(f.with_text() == 2);
      CHECK(count(f.database(), "blob") == before + 1);
      CHECK(count(f.database(),
                  "annotation a JOIN document d ON d.id = document_id WHERE (a.external_id = 's1') "
                  "= (publisher = 'Outlet A')") == 2);
      // What is there is there, however often it comes.
      const auto again = f.import({b, a}, {in_b, in_a});
      CHECK(again.counts.documents_known == 2);
      CHECK(again.counts.annotations_known == 2);
      CHECK(again.losses.empty());
      CHECK_FALSE(again.journal);
    }
  }
}

TEST_CASE("another dateline or address makes another document, too, and so does another id") {
  IdentityImport f;
  auto a = row("", "a.txt", "Agency");
  a.value.meta.dateline = core::parse_date("2022-12-01");
  auto b = a;
  b.value.meta.dateline = core::parse_date("2022-12-02");
  auto c = a;
  c.value.meta.address = "https://example.org/1";
  auto d = c;
  d.value.meta.address = "https://example.org/2";
  CHECK(f.import({a, b, c, d}).counts.documents == 3);  // `c` is `a` with its address.
  IdentityImport g;
  CHECK(g.import({row("1", "a.txt", "A"), row("2", "a.txt", "A")}).counts.documents == 2);
}

TEST_CASE("an id that two documents have is said, in one import and in the next") {
  IdentityImport f;
  const auto one = row("w1", "a.txt", "", "The first text.");
  const auto two = row("w1", "b.txt", "", "The second text.");
  const auto receipt = f.import({one, two});
  REQUIRE(receipt.losses.size() == 1);
  CHECK(receipt.losses[0].what ==
        "The id “w1” is that of another document of this import (“a.txt”); this one is added "
        "beside it.");
  CHECK(receipt.counts.documents == 2);
  CHECK(receipt_loses(f.import({row("w1", "c.txt", "", "The third text.")}),
                      "another document in the project (“a.txt”)"));
  // Both again: each is there.
  CHECK(f.import({one, two}).losses.empty());
}

TEST_CASE("what the text itself gives away makes no second document") {
  IdentityImport f;
  auto guessed = row("", "a.txt", "Outlet A");
  guessed.stated = false;
  CHECK(f.import({guessed}).counts.documents == 1);
  guessed.value.meta.publisher = "Outlet B";
  CHECK(f.import({guessed}).counts.documents_known == 1);
}

namespace {

core::ImportedBatch whole_file(const std::string& path) {
  core::ImportedBatch out;
  out.source = path;
  out.format = "plain_text";
  auto document = row("", path.substr(path.rfind('/') + 1), "");
  document.stated = false;
  out.documents.push_back(std::move(document));
  return out;
}

store::ImportCounts import_paths(IdentityImport& f, const std::vector<std::string>& paths,
                                 bool keep_copies = true) {
  core::ApplyImport edit;
  edit.keep_copies = keep_copies;
  for (const auto& path : paths) edit.batches.push_back(whole_file(path));
  auto receipt = f.project().apply(edit);
  if (!receipt) FAIL(receipt.error().message);
  CHECK(receipt->losses.empty());
  return receipt->counts;
}

}  // namespace

TEST_CASE("another file with the same bytes is a copy, the same file again is known") {
  IdentityImport f;
  const std::vector<std::string> all = {"x/a.txt", "x/b.txt", "y/a.txt"};
  auto counts = import_paths(f, all);
  CHECK(counts.documents == 3);
  CHECK(counts.documents_copies == 2);
  CHECK(counts.documents_known == 0);
  CHECK(f.with_text() == 3);
  counts = import_paths(f, all);
  CHECK(counts.documents_known == 3);
  CHECK(counts.documents == 0);
  // One by one, and in any order.
  for (const auto* path : {"y/a.txt", "x/b.txt", "x/a.txt"}) {
    CHECK(import_paths(f, {path}).documents_known == 1);
  }
  CHECK(import_paths(f, {"x/c.txt"}).documents_copies == 1);
  CHECK(f.with_text() == 4);
  // The same file named twice is one file.
  IdentityImport g;
  CHECK(import_paths(g, {"x/a.txt", "x/a.txt"}).documents == 1);
}

TEST_CASE("copies that are skipped are counted, and what names them means the text that is there") {
  IdentityImport f;
  const auto counts = import_paths(f, {"x/a.txt", "x/b.txt", "y/a.txt"}, false);
  CHECK(counts.documents == 1);
  CHECK(counts.documents_copies == 2);
  CHECK(f.with_text() == 1);
}

TEST_CASE("rows without names are told apart by their titles, and another title is said") {
  IdentityImport f;
  auto a = row("", "", "");
  a.value.meta.title = "A";
  auto b = a;
  b.value.meta.title = "B";
  CHECK(f.import({a, b, a}).counts.documents == 2);
  IdentityImport g;
  auto again = row("w1", "a.txt", "Outlet");
  g.import({again});
  again.value.meta.title = "Other words";
  const auto receipt = g.import({again});
  CHECK(receipt.counts.documents_known == 1);
  CHECK(receipt_loses(receipt, "another title; the project's was kept"));
}

TEST_CASE("a document corrected by hand is known again, one that came otherwise is said") {
  IdentityImport f;
  CHECK(f.import({row("w1", "a.txt", "Outlet A")}).counts.documents == 1);
  auto receipt = f.import({row("w1", "a.txt", "Outlet B")});
  CHECK(receipt.counts.documents_known == 1);
  CHECK(receipt_loses(receipt, "another publisher; the project's was kept"));
  const auto id = core::Id(f.database().integer("SELECT max(id) FROM document").value());
  core::DocumentMeta meta;
  meta.publisher = "Outlet A, corrected";
  f.made(core::UpdateDocument{id, meta});
  receipt = f.import({row("w1", "a.txt", "Outlet A")});
  CHECK(receipt.counts.documents_known == 1);
  CHECK(receipt.losses.empty());
  CHECK(f.with_text() == 1);
}

TEST_CASE("a row that names bytes that two documents have says which one by id or name") {
  IdentityImport f;
  const auto sha = core::sha256_hex(kAgency);
  f.import({row("w1", "a.txt", "Outlet A"), row("w2", "b.txt", "Outlet B")});
  const auto receipt =
      f.import({}, {span("by id", {sha, "w2", ""}), span("by name", {sha, "", "b.txt"}),
                    span("by neither", {sha, "", ""})});
  CHECK(receipt.counts.annotations == 2);
  CHECK(receipt.losses.size() == 1);
  CHECK(count(f.database(),
              "annotation a JOIN document d ON d.id = document_id WHERE publisher = 'Outlet B'") ==
        2);
}

TEST_CASE("copies that differ in line ends, marks and spaces are kept and counted, or skipped") {
  const std::string text = "It may rain.\nIt may not.\n";
  const std::string crlf = "It may rain.\r\nIt may not.\r\n";
  const std::string wide = "It may  rain.\n\nIt may\u00A0not.\n";
  IdentityImport f;
  auto receipt = f.import({row("", "a.txt", "", text), row("", "b.txt", "", crlf)});
  CHECK(receipt.counts.documents == 2);
  CHECK(receipt.counts.documents_copies == 1);
  CHECK(receipt.losses.empty());
  receipt = f.import({row("", "c.txt", "", wide)});
  CHECK(receipt.counts.documents == 1);
  CHECK(receipt.counts.documents_copies == 1);
  receipt = f.import({row("", "d.txt", "", "It may rain.\nIt may not!\n")});
  CHECK(receipt.counts.documents_copies == 0);
  // With other particulars it is no copy.
  auto other = row("", "e.txt", "Outlet B", "It may rain. It may not.");
  auto first = row("", "f.txt", "Outlet A", "It may rain. It may  not.");
  IdentityImport g;
  CHECK(g.import({first, other}).counts.documents_copies == 0);

  IdentityImport h;
  h.import({row("w1", "a.txt", "", text)});
  auto in_copy = span("s1", {{}, {}, "b.txt"});
  in_copy.ranges = {{14, 24, "It may not"}};
  in_copy.quote = "It may not";
  receipt = h.import({row("", "b.txt", "", crlf)}, {in_copy}, false);
  CHECK(receipt.counts.documents == 0);
  CHECK(receipt.counts.documents_copies == 1);
  CHECK(receipt.counts.annotations == 1);
  CHECK(count(h.database(),
              "annotation JOIN document d ON d.id = document_id WHERE file_name = "
              "'a.txt' AND start = 13") == 1);
}

TEST_CASE("taking back an import leaves the bytes that another document has") {
  IdentityImport f;
  f.import({row("w1", "a.txt", "Outlet A")});
  const auto second = f.import({row("w2", "b.txt", "Outlet B")});
  f.made(core::RemoveImport{second.import});
  CHECK(f.with_text() == 1);
  const auto sha = core::sha256_hex(kAgency);
  CHECK(count(f.database(), "blob WHERE sha256 = '" + sha + "'") == 1);
  const auto first = core::Id(
      f.database().integer("SELECT import_id FROM document WHERE external_id = 'w1'").value());
  f.made(core::RemoveImport{first});
  CHECK(count(f.database(), "blob WHERE sha256 = '" + sha + "'") == 0);
}

TEST_CASE("an id of ours that is taken stays as the id of the file") {
  IdentityImport f;
  auto taken = row("", "a.txt", "", "Another text.");
  taken.value.id = f.document();
  f.import({taken});
  CHECK(count(f.database(), "document WHERE external_id = '" + core::to_string(f.document()) +
                                "' AND text = 'Another text.'") == 1);
}

TEST_CASE("a file name is the same composed and decomposed, and no other letter is") {
  const std::string decomposed = "Инт\u0435рв’ю И\u0306. Ło\u0301dz\u0301.txt";
  const std::string composed = "Инт\u0435рв’ю Й. Łódź.txt";
  for (const bool first : {true, false}) {
    IdentityImport f;
    f.import({row("", first ? decomposed : composed, "")});
    const auto other = first ? composed : decomposed;
    CHECK(f.import({}, {span("later", {{}, {}, other})}).counts.annotations == 1);
    CHECK(f.import({}, {span("И", {{}, {}, "Инт\u0435рв’ю И. Łódź.txt"})}).losses.size() == 1);
    IdentityImport g;
    CHECK(g.import({row("", first ? decomposed : composed, "")}, {span("at once", {{}, {}, other})})
              .counts.annotations == 1);
  }
}

TEST_CASE("a span without offsets stands where its words do, and is said where they stand twice") {
  IdentityImport f;
  auto once = span("once", {{}, {}, "a.txt"});
  once.ranges.clear();
  once.quote = "Beta may.";
  auto spaced = once;
  spaced.value.external_id = "spaced";
  spaced.quote = "  Gamma won't. ";
  auto twice = once;
  twice.value.external_id = "twice";
  twice.quote = "Alpha can.";
  const auto receipt =
      f.import({row("", "a.txt", "", "Alpha can. Beta may. Alpha can. Gamma won’t.")},
               {once, spaced, twice});
  CHECK(receipt.counts.unanchored == 0);
  CHECK(count(f.database(), "annotation WHERE quote = 'Gamma won’t.'") == 1);
  CHECK(receipt.losses.size() == 2);
  CHECK(receipt_loses(receipt, "“Alpha can.” has no offsets, and its words stand several times"));
  CHECK(receipt_loses(receipt, "The quote of 1 span on “a.txt” differs"));
}

TEST_CASE("an end between the halves of a character is widened to it, and said") {
  IdentityImport f;
  auto cut = span("cut", {{}, {}, "a.txt"});
  cut.unit_stated = true;
  cut.declared.unit = core::OffsetReading::Unit::utf16;
  cut.ranges = {{1, 5, {}}};
  cut.quote.clear();
  auto end = cut;
  end.value.external_id = "end";
  end.ranges = {{3, 9, {}}};
  auto whole = cut;
  whole.value.external_id = "whole";
  whole.ranges = {{0, 5, {}}};
  const auto receipt = f.import({row("", "a.txt", "", "🙂 ab cd🙂.")}, {cut, end, whole});
  CHECK(count(f.database(), "annotation WHERE quote = '🙂 ab'") == 2);
  CHECK(count(f.database(), "annotation WHERE quote = 'ab cd🙂'") == 1);
  CHECK(receipt.losses.size() == 2);
  CHECK(receipt_loses(receipt, "inside a character and was widened"));
}

TEST_CASE("each row's offsets are read in the unit it states, and a retyped quote is anchored") {
  IdentityImport f;
  auto chars = span("chars", {{}, {}, "a.txt"});
  chars.ranges = {{2, 7, {}}};
  chars.quote.clear();
  chars.unit_stated = true;
  auto utf16 = chars;
  utf16.value.external_id = "utf16";
  utf16.ranges = {{3, 8, {}}};
  utf16.declared.unit = core::OffsetReading::Unit::utf16;
  auto bytes = chars;
  bytes.value.external_id = "bytes";
  bytes.ranges = {{5, 10, {}}};
  bytes.declared.unit = core::OffsetReading::Unit::bytes;
  auto retyped = span("retyped", {{}, {}, "a.txt"});
  retyped.ranges = {{9, 24, "He can't win it"}};
  retyped.quote = "He can't win it";
  auto moved = retyped;
  moved.value.external_id = "moved";
  moved.ranges = {{0, 15, "He can't win it"}};
  const auto receipt = f.import({row("", "a.txt", "", "🙂 First. He can’t win\u00A0it.")},
                                {chars, utf16, bytes, retyped, moved});
  CHECK(receipt.counts.unanchored == 0);
  CHECK(count(f.database(), "annotation WHERE quote = 'First'") == 3);
  CHECK(count(f.database(), "annotation WHERE quote = 'He can’t win\u00A0it' AND start = 9") == 2);
  CHECK(receipt_loses(receipt,
                      "The quotes of 2 spans on “a.txt” differ from the text in typography"));
}
