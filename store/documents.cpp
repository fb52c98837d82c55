#include "store/documents.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/boundary.h"
#include "store/database.h"
#include "store/rows.h"

namespace store {
namespace {

// Documents are the outer loop because document_listing covers every column of theirs.
constexpr std::string_view kRowColumns =
    "SELECT d.id, d.title, d.publisher, d.file_name, d.language, d.dateline, d.stated_from, "
    "d.stated_to, d.word_count, d.char_count, t.claims, t.predictions, t.facts, r.offset, "
    "r.finished FROM document AS d CROSS JOIN document_tally AS t ON t.document_id = d.id "
    "LEFT JOIN reading_state AS r ON r.document_id = d.id";

DocumentRow row_from(const Query& query) {
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
  row.reading = {core::CharOffset(query.integer(13)), query.boolean(14)};
  return row;
}

/// Finds folded words in a row's names. Plain ASCII needs no ICU, and most names are.
class NameFilter {
 public:
  explicit NameFilter(std::string_view typed) : wanted_(core::fold(typed)) {}

  [[nodiscard]] bool takes(const DocumentRow& row) const {
    return wanted_.empty() || holds(row.title) || holds(row.publisher) || holds(row.file_name);
  }

 private:
  [[nodiscard]] bool holds(std::string_view name) const {
    const bool ascii =
        std::ranges::all_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
    if (!ascii) return core::fold(name).find(wanted_) != std::string::npos;
    const auto same = [](char a, char b) {
      return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
    };
    return std::search(name.begin(), name.end(), wanted_.begin(), wanted_.end(), same) !=
           name.end();
  }

  std::string wanted_;
};

bool takes(const DocumentFilter& filter, const DocumentRow& row) {
  return (!filter.publisher || row.publisher == *filter.publisher) &&
         (!filter.language || row.language == *filter.language) &&
         (!filter.finished || row.reading.finished == *filter.finished);
}

/// Sorts by a key made once a row, so that folding is not done in every comparison.
template <class Key>
void sort_by(std::vector<DocumentRow>& rows, bool descending, const Key& key_of) {
  using Keyed = std::tuple<decltype(key_of(rows.front())), core::Id, std::size_t>;
  std::vector<Keyed> keys;
  keys.reserve(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) keys.emplace_back(key_of(rows[i]), rows[i].id, i);
  std::ranges::sort(keys, [descending](const Keyed& a, const Keyed& b) {
    if (std::get<0>(a) == std::get<0>(b)) return std::get<1>(a) < std::get<1>(b);
    return (std::get<0>(a) < std::get<0>(b)) != descending;
  });
  std::vector<DocumentRow> sorted;
  sorted.reserve(rows.size());
  for (const auto& key : keys) sorted.push_back(std::move(rows[std::get<2>(key)]));
  rows = std::move(sorted);
}

void sort_rows(std::vector<DocumentRow>& rows, DocumentSort sort, bool descending) {
  switch (sort) {
    case DocumentSort::unread_first:
      return sort_by(rows, descending, [](const auto& row) { return row.reading.finished; });
    case DocumentSort::added:
      return sort_by(rows, descending, [](const auto& row) { return row.id; });
    case DocumentSort::title:
      return sort_by(rows, descending, [](const auto& row) { return core::fold(row.title); });
    case DocumentSort::publisher:
      return sort_by(rows, descending, [](const auto& row) { return core::fold(row.publisher); });
    case DocumentSort::dateline:
      return sort_by(rows, descending, [](const auto& row) { return row.dateline; });
    case DocumentSort::tags:
      return sort_by(rows, descending, [](const auto& row) { return row.tags(); });
    case DocumentSort::words:
      return sort_by(rows, descending, [](const auto& row) { return row.words; });
  }
}

}  // namespace

double DocumentRow::read_share() const {
  if (reading.finished) return 1;
  if (chars <= 0) return 0;
  return std::clamp(static_cast<double>(reading.at.value) / static_cast<double>(chars), 0.0, 1.0);
}

std::vector<DocumentRow> list_documents(const Database& db, const DocumentFilter& filter) {
  std::vector<DocumentRow> rows;
  const NameFilter names(filter.text);
  auto query = db.query(kRowColumns);
  while (query.step()) {
    auto row = row_from(query);
    if (takes(filter, row) && names.takes(row)) rows.push_back(std::move(row));
  }
  sort_rows(rows, filter.sort, filter.descending);
  return rows;
}

std::int64_t count_documents(const Database& db) {
  return db.integer("SELECT count(*) FROM document_tally").value_or(0);
}

std::optional<DocumentRow> document_row(const Database& db, core::Id document) {
  auto query = query_where(db, kRowColumns, "d.id = ?1", "", document);
  if (!query.step()) return std::nullopt;
  return row_from(query);
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

std::optional<core::Id> find_document(const Database& db, std::string_view words) {
  auto query = db.query(
      "SELECT id FROM ("
      "SELECT id, 0 AS rank FROM document WHERE id = ?1 "
      "UNION ALL SELECT id, 1 FROM document WHERE external_id = ?2 AND external_id <> '' "
      "UNION ALL SELECT id, 2 FROM document WHERE file_name = ?2 "
      "UNION ALL SELECT id, 3 FROM document WHERE sha256 = ?2) ORDER BY rank, id LIMIT 1");
  query.with(core::parse_id(words), words);
  if (!query.step()) return std::nullopt;
  return query.id(0);
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

ReadingState reading_state(const Database& db, core::Id document) {
  auto query = db.query("SELECT offset, finished FROM reading_state WHERE document_id = ?1");
  query.with(document);
  if (!query.step()) return {};
  return {core::CharOffset(query.integer(0)), query.boolean(1)};
}

std::vector<PublisherCount> publishers(const Database& db) {
  std::vector<PublisherCount> out;
  auto query = db.query(
      "SELECT publisher, count(*) FROM document GROUP BY publisher ORDER BY 2 DESC, publisher");
  while (query.step()) out.push_back({query.text(0), query.integer(1)});
  return out;
}

}  // namespace store
