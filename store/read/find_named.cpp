#include "store/read/find_named.h"

#include "core/text/shown_name.h"
#include "core/text/utf8.h"
#include "core/words/folding.h"
#include "store/read/documents.h"
#include "store/sqlite/database.h"

namespace store {
namespace {

constexpr std::size_t kNameChars = 60;
constexpr std::size_t kMostListed = 8;

std::string shown_name(const std::string& name) {
  const auto head = core::first_chars(name, kNameChars);
  return "“" + std::string(head) + (head.size() < name.size() ? "…”" : "”");
}

// Columns: id, name, and what tells it from others of that name.
std::vector<NamedRow> named_rows(Query& query) {
  std::vector<NamedRow> out;
  while (query.step()) {
    const auto more = query.text(2);
    out.push_back(
        {query.id(0), shown_name(query.text(1)) + (more.empty() ? "" : " (" + more + ")")});
  }
  return out;
}

template <class Value>
std::vector<NamedRow> named_where(const Database& db, std::string_view select,
                                  std::string_view condition, const Value& value) {
  const std::string sql = std::string(select) + " WHERE " + std::string(condition);
  auto query = db.query(sql);
  query.with(value);
  return named_rows(query);
}

std::vector<NamedRow> by_id_or(const Database& db, std::string_view select,
                               std::string_view condition, std::string_view words) {
  if (words.empty()) return {};
  if (const auto id = core::parse_id(words)) {
    if (auto found = named_where(db, select, "t.id = ?1", *id); !found.empty()) return found;
  }
  return named_where(db, select, condition, words);
}

constexpr std::string_view kDocuments =
    "SELECT t.id, t.title, t.file_name || iif(t.publisher = '', '', ', ' || t.publisher) "
    "FROM document AS t";
constexpr std::string_view kPropositions =
    "SELECT t.id, t.statement, iif(t.window_from IS NULL AND t.window_to IS NULL, '', "
    "coalesce(t.window_from, '') || '..' || coalesce(t.window_to, '')) FROM proposition AS t";
constexpr std::string_view kAnnotations =
    "SELECT t.id, t.quote, d.title FROM annotation AS t JOIN document AS d ON d.id = t.document_id";
constexpr std::string_view kEvidence =
    "SELECT t.id, iif(t.title = '', t.address, t.title), t.quote FROM evidence AS t";

std::vector<core::Id> with_statement_like(const Database& db, std::string_view words) {
  const auto folded = core::fold(words);
  std::vector<core::Id> out;
  auto query = db.query("SELECT id, statement FROM proposition ORDER BY id");
  while (query.step()) {
    if (core::fold(query.view(1)) == folded) out.push_back(query.id(0));
  }
  return out;
}

}  // namespace

std::vector<NamedRow> find_documents(const Database& db, std::string_view words) {
  const std::string name = core::shown_name(words);
  auto found =
      by_id_or(db, kDocuments,
               "t.id IN (SELECT id FROM document WHERE external_id = ?1 AND external_id <> '' "
               "UNION SELECT id FROM document WHERE file_name = ?1 "
               "UNION SELECT id FROM document WHERE sha256 = ?1 "
               "UNION SELECT id FROM document WHERE title = ?1) ORDER BY t.id",
               name);
  if (!found.empty()) return found;
  for (const auto id : documents_with_file_name_like(db, name)) {
    for (auto& row : named_where(db, kDocuments, "t.id = ?1", id)) found.push_back(std::move(row));
  }
  return found;
}

std::vector<NamedRow> find_propositions_by_key(const Database& db, std::string_view key) {
  return by_id_or(db, kPropositions, "t.external_id = ?1 AND t.external_id <> '' ORDER BY t.id",
                  key);
}

std::vector<NamedRow> find_propositions_by_statement(const Database& db,
                                                     std::string_view statement) {
  return named_where(db, kPropositions, "t.statement = ?1 ORDER BY t.id", statement);
}

std::vector<NamedRow> find_propositions(const Database& db, std::string_view words) {
  auto found = find_propositions_by_key(db, words);
  if (!found.empty() || words.empty()) return found;
  found = find_propositions_by_statement(db, words);
  if (!found.empty()) return found;
  for (const auto id : with_statement_like(db, words)) {
    for (auto& row : named_where(db, kPropositions, "t.id = ?1", id))
      found.push_back(std::move(row));
  }
  return found;
}

std::vector<NamedRow> find_annotations(const Database& db, std::string_view words) {
  return by_id_or(db, kAnnotations, "t.external_id = ?1 AND t.external_id <> '' ORDER BY t.id",
                  words);
}

std::vector<NamedRow> find_evidence(const Database& db, std::string_view words) {
  return by_id_or(db, kEvidence, "t.external_id = ?1 AND t.external_id <> '' ORDER BY t.id", words);
}

std::string list_of(const std::vector<NamedRow>& rows) {
  std::string out;
  for (std::size_t i = 0; i < rows.size() && i < kMostListed; ++i) {
    out += (i == 0 ? "" : ", ") + core::to_string(rows[i].id) + " " + rows[i].name;
  }
  if (rows.size() <= kMostListed) return out;
  return out + " and " + std::to_string(rows.size() - kMostListed) + " more";
}

}  // namespace store
