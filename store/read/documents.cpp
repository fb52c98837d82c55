#include "store/read/documents.h"

#include <algorithm>
#include <utility>

#include "core/text/shown_name.h"
#include "store/read/row_readers.h"
#include "store/sqlite/database.h"

namespace store {
namespace {

// Documents are the outer loop because document_listing covers every column of theirs.
constexpr std::string_view kRowColumns =
    "SELECT d.id, d.title, d.publisher, d.file_name, d.language, d.dateline, d.stated_from, "
    "d.stated_to, d.word_count, d.char_count, t.claims, t.predictions, t.facts, t.tracked, "
    "r.offset, r.finished FROM document AS d CROSS JOIN document_tally AS t ON t.document_id = "
    "d.id "
    "LEFT JOIN reading_state AS r ON r.document_id = d.id";

DocumentRow read_document_row(const Query& query) {
  DocumentRow row;
  row.id = query.id(0);
  row.title = query.text(1);
  row.publisher = query.text(2);
  row.file_name = query.text(3);
  row.language = query.text(4);
  row.dateline = query.date(5);
  row.stated = dates_at(query, 6);
  row.words = query.integer(8);
  row.chars = query.integer(9);
  row.claims = query.integer(10);
  row.predictions = query.integer(11);
  row.facts = query.integer(12);
  row.tracked = query.integer(13);
  row.reading = {char_offset_at(query, 14), query.boolean(15)};
  return row;
}

}  // namespace

double DocumentRow::read_share() const {
  if (reading.finished) return 1;
  if (chars <= 0) return 0;
  return std::clamp(static_cast<double>(reading.at.value) / static_cast<double>(chars), 0.0, 1.0);
}

std::vector<DocumentRow> list_documents(const Database& db) {
  std::vector<DocumentRow> rows;
  auto query = db.query(kRowColumns);
  while (query.step()) rows.push_back(read_document_row(query));
  std::sort(rows.begin(), rows.end(),
            [](const DocumentRow& a, const DocumentRow& b) { return a.id < b.id; });
  return rows;
}

std::int64_t count_documents(const Database& db) {
  return db.integer("SELECT count(*) FROM document_tally").value_or(0);
}

std::optional<DocumentRow> document_row(const Database& db, core::Id document) {
  auto query = query_where(db, kRowColumns, "d.id = ?1", "", document);
  if (!query.step()) return std::nullopt;
  return read_document_row(query);
}

std::optional<core::Document> read_document(const Database& db, core::Id document) {
  auto query =
      query_where(db, "SELECT " + std::string(kDocumentColumns) + ", d.text FROM document AS d",
                  "d.id = ?1", "", document);
  if (!query.step()) return std::nullopt;
  auto out = document_from(query);
  out.text = query.text(14);
  return out;
}

std::optional<core::Document> read_document_head(const Database& db, core::Id document) {
  auto query = query_where(db, "SELECT " + std::string(kDocumentColumns) + " FROM document AS d",
                           "d.id = ?1", "", document);
  if (!query.step()) return std::nullopt;
  return document_from(query);
}

std::optional<std::string> original_bytes(const Database& db, std::string_view sha256) {
  auto query = db.query("SELECT bytes FROM blob WHERE sha256 = ?1");
  query.with(sha256);
  if (!query.step()) return std::nullopt;
  return std::string(query.blob(0));
}

core::Id import_of(const Database& db, core::Id document) {
  auto query = db.query("SELECT import_id FROM document WHERE id = ?1");
  query.with(document);
  return query.step() ? query.id(0) : core::Id();
}

std::vector<core::Id> documents_with_file_name_like(const Database& db, std::string_view name) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  std::vector<core::Id> out;
  if (std::ranges::all_of(name, is_ascii)) return out;
  const std::string wanted = core::composed_name(name);
  auto query = db.query("SELECT id, file_name FROM document");
  while (query.step()) {
    if (core::composed_name(query.view(1)) == wanted) out.push_back(query.id(0));
  }
  std::ranges::sort(out);
  return out;
}

ReadingState reading_state(const Database& db, core::Id document) {
  auto query = db.query("SELECT offset, finished FROM reading_state WHERE document_id = ?1");
  query.with(document);
  if (!query.step()) return {};
  return {char_offset_at(query, 0), query.boolean(1)};
}

std::vector<PublisherCount> publishers(const Database& db) {
  std::vector<PublisherCount> out;
  auto query = db.query(
      "SELECT publisher, count(*) FROM document GROUP BY publisher ORDER BY 2 DESC, publisher");
  while (query.step()) out.push_back({query.text(0), query.integer(1)});
  return out;
}

}  // namespace store
