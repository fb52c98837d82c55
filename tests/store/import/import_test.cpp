#include <doctest/doctest.h>

#include <algorithm>

#include "core/base/sha256.h"
#include "store/read/annotations.h"
#include "tests/store/write_fixture.h"
#include "tests/support/has.h"

namespace {

using test_store::count;
using test_store::document_batch;
using test_store::dump;
using test_store::WriteFixture;

using test_support::has;

core::ImportedAnnotation span_on(const std::string& file, std::int64_t start, std::int64_t end,
                                 const std::string& quote, const std::string& key = {}) {
  core::ImportedAnnotation out;
  out.document.file_name = file;
  out.ranges = {{start, end, quote}};
  out.quote = quote;
  out.value.external_id = key;
  out.line = 1;
  return out;
}

core::ImportedBatch batch_of(std::vector<core::ImportedAnnotation> annotations) {
  core::ImportedBatch batch;
  batch.source = "spans.jsonl";
  batch.format = "jsonl";
  batch.annotations = std::move(annotations);
  return batch;
}

core::ImportedProposition proposition(const std::string& key, const std::string& statement) {
  core::ImportedProposition out;
  out.value.external_id = key;
  out.value.statement = statement;
  out.value.criteria = "Two say so";
  out.value.window = {core::parse_date("2022-01-01"), core::parse_date("2023-12-31")};
  return out;
}

core::ImportedOutcome outcome(const std::string& key, core::Status status,
                              std::vector<std::string> evidence, std::int64_t line) {
  core::ImportedOutcome out;
  out.proposition = key;
  out.value.status = status;
  out.value.external_id = key + "/" + std::to_string(line);
  out.evidence = std::move(evidence);
  out.line = line;
  return out;
}

class Importing : public WriteFixture {
 public:
  store::Receipt import(core::ImportedBatch batch) {
    core::ApplyImport edit;
    edit.paths = {batch.source};
    edit.batches.push_back(std::move(batch));
    auto receipt = project().apply(edit);
    if (!receipt) FAIL(receipt.error().message);
    return *std::move(receipt);
  }
};

bool loses(const store::Receipt& receipt, std::string_view part) {
  return std::any_of(receipt.losses.begin(), receipt.losses.end(),
                     [&](const auto& loss) { return has(loss.what, part); });
}

}  // namespace

TEST_CASE("a file that is there already is not imported twice") {
  Importing f;
  const auto before = count(f.database(), "journal");
  const auto receipt = f.import(document_batch("minsk.txt", test_store::kText));
  CHECK(receipt.losses.empty());
  CHECK(receipt.counts.documents_known == 1);
  CHECK(count(f.database(), "document") == 1);
  CHECK(count(f.database(), "import") == 1);
  CHECK(count(f.database(), "journal") == before);
  CHECK_FALSE(receipt.journal);
}

TEST_CASE("an import keeps the bytes, indexes the text and leaves no flag behind") {
  Importing f;
  const auto receipt = f.import(document_batch("b.txt", "Zubr in the forest"));
  CHECK(receipt.created.size() == 1);
  CHECK(count(f.database(), "blob WHERE size = 18") == 1);
  CHECK(count(f.database(), "document_search('zubr')") == 1);
  CHECK(count(f.database(), "setting WHERE key = 'bulk_import'") == 0);
  CHECK(test_store::search_index_fault(f.database()).empty());
  CHECK(f.database().text("SELECT sha256 FROM document WHERE file_name = 'b.txt'") ==
        core::sha256_hex("Zubr in the forest"));
}

TEST_CASE("spans are tied to their document by file name, hash or id and to the text by offsets") {
  Importing f;
  auto by_name = span_on("minsk.txt", 0, 5, "Минск", "a");
  auto by_hash = span_on("", 7, 9, "26", "b");
  by_hash.document.sha256 = core::sha256_hex(test_store::kText);
  auto by_id = span_on("", 25, 32, "Belarus", "c");
  by_id.document.id = core::to_string(f.document());
  auto nowhere = span_on("other.txt", 0, 5, "Минск", "d");
  const auto receipt = f.import(batch_of({by_name, by_hash, by_id, nowhere}));
  CHECK(receipt.counts.annotations == 3);
  CHECK(receipt.losses.size() == 1);
  CHECK(loses(receipt, "“other.txt”"));
  CHECK(receipt.losses.front().line == 1);
  CHECK(count(f.database(),
              "span_fragment f JOIN annotation a ON a.id = annotation_id JOIN document d ON d.id = "
              "document_id WHERE substr(d.text, f.start + 1, f.end - f.start) = f.quote") == 3);
  CHECK(count(f.database(), "annotation_search('belarus')") == 1);
  CHECK(test_store::search_index_fault(f.database()).empty());
}

TEST_CASE("a file name that two documents have is a loss, unless the import brings one of them") {
  Importing f;
  f.import(document_batch("minsk.txt", "Another text of that name"));
  auto receipt = f.import(batch_of({span_on("minsk.txt", 0, 5, "Минск")}));
  CHECK(loses(receipt, "2 documents are called"));
  CHECK(receipt.counts.annotations == 0);
  auto batch = document_batch("minsk.txt", "A third text of that name");
  batch.annotations = {span_on("minsk.txt", 2, 7, "third")};
  receipt = f.import(batch);
  CHECK(receipt.counts.annotations == 1);
}

TEST_CASE(
    "offsets in another unit are read as what agrees with the quotes, and the report says so") {
  Importing f;
  // UTF-8 bytes declared as code points.
  const auto receipt = f.import(
      batch_of({span_on("minsk.txt", 0, 10, "Минск"), span_on("minsk.txt", 30, 37, "Belarus")}));
  CHECK(receipt.counts.annotations == 2);
  CHECK(receipt.counts.unanchored == 0);
  CHECK(loses(receipt, "read as UTF-8 bytes, not as code points"));
  CHECK(loses(receipt, "2 of 2 quotes agree"));
  CHECK(count(f.database(), "annotation WHERE start = 25 AND \"end\" = 32") == 1);
}

TEST_CASE(
    "a span that is elsewhere is found by its quote, one that is nowhere is kept unanchored") {
  Importing f;
  const auto receipt = f.import(
      batch_of({span_on("minsk.txt", 0, 5, "Минск"), span_on("minsk.txt", 60, 67, "Pashkov"),
                span_on("minsk.txt", 3, 9, "Moscow")}));
  CHECK(receipt.counts.annotations == 3);
  CHECK(receipt.counts.unanchored == 1);
  CHECK(loses(receipt, "“Pashkov” is not where it was recorded"));
  CHECK(loses(receipt, "“Moscow” has no place in the text"));
  CHECK(count(f.database(), "annotation WHERE start IS NULL AND quote = 'Moscow'") == 1);
  CHECK(count(f.database(), "span_fragment WHERE quote = 'Pashkov'") == 1);
}

TEST_CASE("importing the same annotations again adds nothing, changed ones are added beside") {
  Importing f;
  auto one = span_on("minsk.txt", 0, 5, "Минск", "g1");
  one.speaker = "Magda";
  one.attribution = {{"SCEEUS", core::AttributionMode::published, ""},
                     {"Magda", core::AttributionMode::direct, "says"}};
  core::ImportedLink link;
  link.proposition = "P1";
  link.statement = "It happens";
  one.links = {link};
  const auto keyless = span_on("minsk.txt", 7, 9, "26");
  CHECK(f.import(batch_of({one, keyless})).counts.annotations == 2);
  const auto state = dump(f.database());
  auto receipt = f.import(batch_of({one, keyless}));
  CHECK(receipt.counts.annotations_known == 2);
  CHECK(receipt.counts.annotations == 0);
  CHECK(dump(f.database()) == state);
  CHECK_FALSE(receipt.import);
  one.value.note = "read again";
  receipt = f.import(batch_of({one}));
  CHECK(receipt.counts.annotations == 1);
  CHECK(loses(receipt, "under the same id with other content"));
}

TEST_CASE("parties are found by name or alias as folded, and made where there are none") {
  Importing f;
  f.made(core::PutParty{test_store::party("Lukashenka", {"Лукашенко"})});
  auto batch = batch_of({span_on("minsk.txt", 0, 5, "Минск"), span_on("minsk.txt", 7, 9, "26")});
  batch.annotations[0].speaker = "ЛУКАШЕНКО";
  batch.annotations[1].speaker = "Magda";
  auto magda = test_store::party("Magda", {"Mahda", "lukashenka"});
  magda.kind = core::PartyKind::anonymous;
  batch.parties = {magda};
  const auto receipt = f.import(batch);
  CHECK(receipt.counts.parties == 1);
  CHECK(loses(receipt, "“lukashenka” of “Magda” names another party"));
  CHECK(count(f.database(), "party") == 2);
  CHECK(count(f.database(), "party WHERE kind = 'anonymous'") == 1);
  CHECK(count(f.database(),
              "annotation JOIN party ON party.id = speaker_id WHERE name = "
              "'Lukashenka'") == 1);
  CHECK(test_store::search_index_fault(f.database()).empty());
}

TEST_CASE("a question and its twin under one id are two propositions") {
  Importing f;
  auto batch =
      batch_of({span_on("minsk.txt", 0, 5, "Минск", "a"), span_on("minsk.txt", 7, 9, "26", "b")});
  batch.propositions = {proposition("11053", "Belarus invades Ukraine"),
                        proposition("11053", "Belarus does not invade Ukraine"),
                        proposition("11053", "Belarus invades Ukraine")};
  for (std::size_t i : {0U, 1U}) {
    core::ImportedLink link;
    link.proposition = "11053";
    link.statement = batch.propositions[i].value.statement;
    batch.annotations[i].links = {link};
  }
  const auto receipt = f.import(batch);
  CHECK(receipt.counts.propositions == 2);
  CHECK(loses(receipt, "“11053” names another proposition already"));
  CHECK(count(f.database(),
              "link JOIN proposition ON proposition.id = proposition_id "
              "JOIN annotation ON annotation.id = annotation_id WHERE "
              "(annotation.external_id = 'a') = (statement NOT LIKE '%not%')") == 2);
  const auto again = f.import(batch);
  CHECK(again.counts.propositions == 0);
  CHECK(again.counts.annotations_known == 2);
}

TEST_CASE("templates, relations and parents are found wherever they stand in the files") {
  Importing f;
  auto batch = batch_of({span_on("minsk.txt", 7, 9, "26", "child"),
                         span_on("minsk.txt", 7, 23, "26 December 2022", "mother")});
  batch.annotations[0].parent = "mother";
  batch.annotations[1].parent = "grandmother";
  auto instance = proposition("P1.2023", "It happens in 2023");
  instance.template_of = "P1";
  batch.propositions = {instance, proposition("P1", "It happens")};
  batch.relations = {{"P1", core::RelationKind::implies, "P1.2023"},
                     {"P1", core::RelationKind::implies, "P7"}};
  const auto receipt = f.import(batch);
  CHECK(loses(receipt, "The parent “grandmother” is not there"));
  CHECK(loses(receipt, "P1 implies P7 is left out"));
  CHECK(count(f.database(),
              "annotation c JOIN annotation p ON p.id = c.parent_id "
              "WHERE c.external_id = 'child' AND p.external_id = 'mother'") == 1);
  CHECK(count(f.database(),
              "proposition i JOIN proposition t ON t.id = i.template_of "
              "WHERE t.external_id = 'P1'") == 1);
  CHECK(count(f.database(), "proposition_relation") == 1);
}

TEST_CASE("a key of two propositions is refused with both listed, unless the import brought one") {
  Importing f;
  const auto first = f.import([] {
    core::ImportedBatch batch = batch_of({});
    batch.propositions = {proposition("P1", "It happens"), proposition("P1", "It does not")};
    return batch;
  }());
  CHECK(first.counts.propositions == 2);
  core::ImportedBatch later = batch_of({span_on("minsk.txt", 7, 9, "26")});
  later.outcomes = {outcome("P1", core::Status::open, {}, 4)};
  later.annotations[0].links.emplace_back();
  later.annotations[0].links[0].proposition = "P1";
  const auto receipt = f.import(later);
  CHECK(receipt.counts.outcomes == 0);
  CHECK(loses(receipt, "The outcome is left out: 2 propositions are called “P1”; name the one"));
  CHECK(loses(receipt, "“It does not”"));
  CHECK(loses(receipt, "A link is kept without its proposition: 2 propositions"));
  core::ImportedBatch own = batch_of({});
  own.propositions = {proposition("P1", "It does not")};
  own.outcomes = {outcome("P1", core::Status::open, {}, 1)};
  CHECK(f.import(own).counts.outcomes == 1);
  CHECK(f.database().text("SELECT statement FROM proposition WHERE status = 'open'") ==
        "It does not");
}

TEST_CASE("a statement, evidence and a parent of which there are two are left out, not the first") {
  Importing f;
  auto batch = batch_of({span_on("minsk.txt", 7, 9, "26", "s1"),
                         span_on("minsk.txt", 7, 23, "26 December 2022", "s1")});
  batch.propositions = {proposition("P1", "It rains"), proposition("P2", "It rains")};
  batch.evidence.resize(2);
  for (auto& one : batch.evidence) one.value.external_id = "e1";
  batch.evidence[0].value.title = "A report";
  batch.evidence[1].value.title = "Another";
  f.import(batch);
  auto later = batch_of({span_on("minsk.txt", 0, 5, "Минск", "s2")});
  later.annotations[0].parent = "s1";
  later.annotations[0].links.emplace_back();
  later.annotations[0].links[0].statement = "It rains";
  later.outcomes = {outcome("P1", core::Status::open, {"e1"}, 1)};
  const auto receipt = f.import(later);
  CHECK(loses(receipt, "2 propositions are called “It rains”"));
  CHECK(loses(receipt, "2 pieces of evidence are called “e1”"));
  CHECK(loses(receipt, "2 spans are called “s1”"));
  CHECK(count(f.database(), "proposition") == 2);
  CHECK(count(f.database(), "annotation WHERE parent_id IS NOT NULL") == 0);
}

TEST_CASE("what a second annotator says of the same range is no loss") {
  Importing f;
  auto anna = span_on("minsk.txt", 7, 9, "26", "s1");
  anna.annotator = "Anna";
  auto ida = anna;
  ida.annotator = "Ida";
  f.import(batch_of({anna}));
  const auto receipt = f.import(batch_of({ida}));
  CHECK(receipt.losses.empty());
  CHECK(count(f.database(), "annotation") == 2);
}

TEST_CASE("the same span twice in one import is one, as it is in two") {
  Importing f;
  const auto keyed = span_on("minsk.txt", 7, 9, "26", "s1");
  const auto plain = span_on("minsk.txt", 0, 5, "Минск");
  const auto receipt = f.import(batch_of({keyed, plain, keyed, plain}));
  CHECK(receipt.counts.annotations == 2);
  CHECK(receipt.counts.annotations_known == 2);
  CHECK(count(f.database(), "annotation") == 2);
}

TEST_CASE("an illegal outcome is left out with its line, the rest of the log comes in") {
  Importing f;
  core::ImportedBatch batch = batch_of({});
  batch.propositions = {proposition("P1", "It happens")};
  core::ImportedEvidence evidence;
  evidence.value.external_id = "e1";
  evidence.value.title = "A report";
  evidence.proposition = "P1";
  batch.evidence = {evidence};
  batch.outcomes = {outcome("P1", core::Status::open, {}, 1),
                    outcome("P1", core::Status::yes, {"e1"}, 2),
                    outcome("P1", core::Status::provisional, {}, 3),
                    outcome("P1", core::Status::provisional, {"e1", "e9"}, 4),
                    outcome("P1", core::Status::no, {"e1"}, 5),
                    outcome("P9", core::Status::open, {}, 6)};
  const auto receipt = f.import(batch);
  CHECK(receipt.counts.outcomes == 3);
  CHECK(receipt.counts.outcomes_refused == 2);
  CHECK(loses(receipt, "open → true is not a legal move"));
  CHECK(loses(receipt, "“e9” is not there"));
  CHECK(loses(receipt, "no proposition “P9”"));
  CHECK(f.database().text("SELECT status FROM proposition") == "false");
  const auto again = f.import(batch);
  CHECK(again.counts.outcomes == 0);
  CHECK(again.counts.evidence == 0);
  CHECK(count(f.database(), "outcome") == 3);
}

TEST_CASE("a row of particulars fills in the document it names") {
  Importing f;
  core::ImportedBatch batch = batch_of({});
  batch.documents.resize(2);
  for (auto& document : batch.documents) document.metadata_only = true;
  batch.documents[0].value.file_name = "minsk.txt";
  batch.documents[0].value.meta.publisher = "SCEEUS";
  batch.documents[0].value.extra = R"({"shelf":3})";
  batch.documents[1].value.file_name = "nowhere.txt";
  const auto receipt = f.import(batch);
  CHECK(loses(receipt, "“nowhere.txt”"));
  CHECK(f.database().text("SELECT title || '|' || publisher || '|' || extra FROM document") ==
        R"(minsk.txt|SCEEUS|{"shelf":3})");
  CHECK(test_store::search_index_fault(f.database()).empty());
}

TEST_CASE("what the schema refuses is left out with a sentence and the rest comes in") {
  Importing f;
  auto bad = span_on("minsk.txt", 0, 5, "Минск");
  bad.value.extra = "{not json";
  const auto receipt = f.import(batch_of({bad, span_on("minsk.txt", 7, 9, "26")}));
  CHECK(receipt.counts.annotations == 1);
  CHECK(loses(receipt, "The span “Минск” is left out"));
  CHECK(test_store::search_index_fault(f.database()).empty());
}

TEST_CASE("vocabularies come in once, and verdicts in their terms") {
  Importing f;
  auto batch = batch_of({span_on("minsk.txt", 0, 5, "Минск", "a")});
  batch.vocabularies = {test_store::truth_vocabulary().vocabulary};
  core::ImportedVerdict verdict;
  verdict.value.vocabulary = "truth";
  verdict.value.term = "correct";
  verdict.value.external_id = "v1";
  core::ImportedVerdict unknown = verdict;
  unknown.value.vocabulary = "other";
  batch.annotations[0].verdicts = {verdict, unknown};
  const auto receipt = f.import(batch);
  CHECK(receipt.counts.verdicts == 1);
  CHECK(loses(receipt, "no vocabulary “other” version 1"));
  CHECK(f.import(batch).counts.verdicts == 0);
  CHECK(count(f.database(), "verdict_vocabulary") == 1);
}

TEST_CASE("an import is taken back whole, with what only it brought") {
  Importing f;
  const auto before = dump(f.database());
  auto batch = document_batch("b.txt", "Zubr in the forest");
  batch.annotations = {span_on("b.txt", 0, 4, "Zubr", "a"), span_on("b.txt", 5, 7, "in", "b")};
  batch.annotations[0].speaker = "Magda";
  batch.annotations[1].parent = "a";
  core::ImportedLink link;
  link.proposition = "P1";
  link.statement = "It happens";
  batch.annotations[0].links = {link};
  const auto receipt = f.import(batch);
  CHECK(f.project().save_reading(receipt.created.front(), {core::CharOffset(3), false}).ok());
  f.made(core::RemoveImport{receipt.import});
  CHECK(dump(f.database()) == before);
  CHECK(count(f.database(), "blob") == 1);
  CHECK(count(f.database(), "import WHERE removed_at IS NOT NULL") == 1);
  CHECK(test_store::search_index_fault(f.database()).empty());
  CHECK(has(f.refused(core::RemoveImport{receipt.import}), "removed already"));
  CHECK(f.import(batch).counts.documents == 1);
}

TEST_CASE("an import whose documents were tagged by hand, or judged, stays") {
  Importing f;
  const auto import = core::Id(f.database().integer("SELECT id FROM import").value());
  const auto tag = f.tag(0, 5);
  CHECK(has(f.refused(core::RemoveImport{import}), "1 annotation that did not come with it"));
  f.made(core::RemoveAnnotations{{tag}});
  f.made(test_store::truth_vocabulary());
  const auto receipt = f.import(batch_of({span_on("minsk.txt", 0, 5, "Минск")}));
  f.made(test_store::verdict(receipt.created.front(), "correct"));
  CHECK(has(f.refused(core::RemoveImport{receipt.import}), "1 verdict"));
  CHECK(count(f.database(), "annotation") == 1);
}

TEST_CASE("a denial that calls its event likely stays as the file has it and is listed") {
  Importing f;
  auto batch = batch_of({span_on("minsk.txt", 0, 5, "Минск")});
  core::ImportedLink link;
  link.statement = link.proposition = "It rains";
  link.value.stance = core::Stance::denies;
  link.value.probability = core::Probability{.95, std::nullopt, .99};
  batch.propositions.push_back(proposition("It rains", "It rains"));
  batch.annotations.front().links.push_back(link);
  const auto receipt = f.import(batch);
  CHECK(loses(receipt, "denies its proposition, but its probability calls the event likely"));
  CHECK(receipt.losses.size() == 1);
  CHECK(f.database().integer("SELECT count(*) FROM link WHERE stance = 'denies' AND p_lo = 0.95") ==
        1);
}
