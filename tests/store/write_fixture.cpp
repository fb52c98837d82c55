#include "tests/store/write_fixture.h"

#include <doctest/doctest.h>

#include <stdexcept>

#include "core/words/anchor.h"
#include "store/edit/text_cache.h"

namespace test_store {
namespace {

core::Date day(const char* iso) { return core::parse_date(iso).value(); }

core::Annotation annotation_on(const store::Database& database, core::Id document,
                               std::int64_t start, std::int64_t end) {
  store::TextCache texts;
  core::Annotation out;
  out.document = document;
  out.span = core::make_span(texts.find(database, document)->index,
                             {{core::CharOffset(start), core::CharOffset(end)}});
  return out;
}

}  // namespace

WriteFixture::WriteFixture() {
  project_ = store::Project::create(path(), "ann").value();
  core::ApplyImport import;
  import.batches.push_back(document_batch("minsk.txt", kText));
  document_ = made(import);
}

void WriteFixture::reopen() {
  project_.reset();
  project_ = store::Project::open(path()).value();
}

core::Id WriteFixture::made(const core::Edit& edit) {
  auto receipt = project_->apply(edit);
  if (!receipt) FAIL_CHECK(receipt.error().message);
  if (!receipt || receipt->created.empty()) return {};
  return receipt->created.back();
}

std::string WriteFixture::refused(const core::Edit& edit) {
  const auto receipt = project_->apply(edit);
  return receipt ? std::string() : receipt.error().message;
}

core::Id WriteFixture::tag(std::int64_t start, std::int64_t end, core::StatementType type) {
  auto annotation = annotation_on(database(), document_, start, end);
  annotation.type = type;
  return made(core::AddAnnotations{{annotation}});
}

core::Id WriteFixture::add_proposition(const std::string& statement) {
  core::Proposition proposition;
  proposition.statement = statement;
  proposition.criteria = "Two governments say so.";
  proposition.window = {day("2022-01-01"), day("2023-12-31")};
  return made(core::PutProposition{proposition});
}

core::Id WriteFixture::add_evidence(core::Id proposition) {
  core::Evidence row = evidence("A report");
  row.proposition = proposition;
  return made(core::PutEvidence{row, {}});
}

core::Party party(std::string name, std::vector<std::string> aliases, std::string note) {
  core::Party out;
  out.name = std::move(name);
  out.aliases = std::move(aliases);
  out.note = std::move(note);
  return out;
}

core::Link link(core::Id annotation, core::Id proposition) {
  core::Link out;
  out.annotation = annotation;
  out.proposition = proposition;
  return out;
}

core::Evidence evidence(std::string title) {
  core::Evidence out;
  out.title = std::move(title);
  return out;
}

core::RecordOutcome outcome(core::Id proposition, core::Status status, std::vector<core::Id> ids) {
  core::RecordOutcome out;
  out.outcome.proposition = proposition;
  out.outcome.status = status;
  out.outcome.evidence = std::move(ids);
  return out;
}

core::RecordVerdict verdict(core::Id annotation, std::string term) {
  core::RecordVerdict out;
  out.verdict.annotation = annotation;
  out.verdict.vocabulary = "truth";
  out.verdict.term = std::move(term);
  return out;
}

core::AddVerdictVocabulary truth_vocabulary() {
  core::VerdictTerm correct;
  correct.term = "correct";
  core::AddVerdictVocabulary out;
  out.vocabulary.name = "truth";
  out.vocabulary.terms = {correct};
  return out;
}

core::ImportedBatch document_batch(const std::string& file_name, std::string_view text) {
  core::ImportedBatch batch;
  batch.source = file_name;
  batch.format = "plain_text";
  core::ImportedDocument document;
  document.value.file_name = file_name;
  document.value.meta.title = file_name;
  document.value.encoding = "UTF-8";
  document.value.text = text;
  document.bytes = text;
  batch.documents.push_back(document);
  return batch;
}

std::string sql_refused(const store::Database& database, const std::string& sql) {
  try {
    database.run(sql);
    return {};
  } catch (const std::runtime_error& failure) {
    return failure.what();
  }
}

std::string dump(const store::Database& database) {
  std::string out;
  for (const auto* table : {"annotation", "span_fragment", "annotation_label", "attribution_hop",
                            "link", "party", "party_alias", "document", "proposition", "evidence",
                            "proposition_relation", "document_tally"}) {
    out += std::string("== ") + table + "\n";
    std::string columns;
    auto names = database.query(
        "SELECT group_concat('quote(\"' || name || '\")', ' || ''|'' || ') "
        "FROM pragma_table_info(?)");
    names.with(table);
    if (names.step()) columns = names.text(0);
    auto rows = database.query("SELECT " + columns + " FROM " + table + " ORDER BY 1");
    while (rows.step()) out += rows.text(0) + "\n";
  }
  return out;
}

std::int64_t count(const store::Database& database, const std::string& from) {
  return database.integer("SELECT count(*) FROM " + from).value_or(-1);
}

std::string search_index_fault(const store::Database& database) {
  for (const std::string table :
       {"document_search", "annotation_search", "party_search", "proposition_search"}) {
    const auto fault = sql_refused(
        database, "INSERT INTO " + table + "(" + table + ", rank) VALUES ('integrity-check', 1)");
    if (!fault.empty()) return table + ": " + fault;
  }
  return {};
}

}  // namespace test_store
