#include "store/import_documents.h"

#include "core/sha256.h"
#include "store/find_named.h"
#include "store/insert_rows.h"
#include "store/rows.h"

namespace store {
namespace {

core::Id with_bytes(const Database& database, const std::string& sha256) {
  auto rows = database.query("SELECT id FROM document WHERE sha256 = ?");
  rows.with(sha256);
  return rows.step() ? rows.id(0) : core::Id();
}

std::string hash_of(const core::ImportedDocument& document) {
  if (!document.bytes.empty()) return core::sha256_hex(document.bytes);
  if (!document.value.sha256.empty()) return document.value.sha256;
  return core::sha256_hex(document.value.text);
}

std::string in_quotes(const std::string& name) { return "“" + name + "”"; }

// The filled fields of `row` over those of `known`.
core::DocumentMeta filled(core::DocumentMeta known, const core::DocumentMeta& row) {
  const auto take = [](auto& into, const auto& from) {
    if (!from.empty()) into = from;
  };
  take(known.title, row.title);
  take(known.publisher, row.publisher);
  take(known.authors, row.authors);
  take(known.address, row.address);
  take(known.language, row.language);
  take(known.stated, row.stated);
  if (row.dateline) known.dateline = row.dateline;
  return known;
}

core::Document described_document(const Database& database, core::Id id) {
  auto rows =
      query_where(database, "SELECT " + std::string(kDocumentColumns) + " FROM document AS d",
                  "d.id = ?1", "", id);
  return rows.step() ? document_from(rows) : core::Document{};
}

}  // namespace

void DocumentResolver::remember(const core::Document& document, core::Id id) {
  found_.clear();
  if (document.id) brought_[core::to_string(document.id)].insert(id);
  if (!document.external_id.empty()) brought_[document.external_id].insert(id);
  if (!document.file_name.empty()) brought_[document.file_name].insert(id);
}

void DocumentResolver::add(const core::ImportedDocument& document, const std::string& source) {
  const auto& database = run_.database();
  core::Document row = document.value;
  row.sha256 = hash_of(document);
  if (const auto known = with_bytes(database, row.sha256)) {
    ++run_.counts().documents_known;
    remember(document.value, known);
    return;
  }
  row.id = run_.free_id("document", row.id);
  const auto write = [&] { insert_document(database, row, run_.import); };
  if (!run_.wrote(write, "The document " + in_quotes(row.file_name), {source, 0})) return;
  if (!document.bytes.empty()) insert_blob(database, row.sha256, document.bytes);
  ++run_.counts().documents;
  added_.insert(row.id);
  run_.context.receipt.created.push_back(row.id);
  remember(document.value, row.id);
}

void DocumentResolver::describe(const core::ImportedDocument& document, const std::string& source) {
  const auto& row = document.value;
  const core::DocumentRef ref{row.sha256, row.id ? core::to_string(row.id) : row.external_id,
                              row.file_name};
  const auto& found = find(ref);
  if (!found.id) {
    run_.lose("The description of a document is left out: " + found.problem + ".", {source, 0});
    return;
  }
  core::Document known = described_document(run_.database(), found.id);
  const auto meta = filled(known.meta, row.meta);
  const core::Id id = found.id;
  remember(row, id);
  if (meta != known.meta) {
    auto done = apply(run_.context, core::UpdateDocument{id, meta});
    if (!done) return run_.lose(done.error().message, {source, 0});
  }
  run_.database()
      .query(
          "UPDATE document SET external_id = iif(?2 = '', external_id, ?2), "
          "extra = iif(?3 = '', extra, ?3) "
          "WHERE id = ?1 AND ((?2 <> '' AND external_id <> ?2) OR (?3 <> '' AND extra <> ?3))")
      .with(id, row.external_id, row.extra)
      .run();
}

const DocumentResolver::Found& DocumentResolver::find(const core::DocumentRef& ref) {
  const std::string key = ref.sha256 + '\n' + ref.id + '\n' + ref.file_name;
  const auto known = found_.find(key);
  if (known != found_.end()) return known->second;
  return found_.emplace(key, search(ref)).first->second;
}

std::set<core::Id> DocumentResolver::candidates(const std::string& key,
                                                std::string_view sql) const {
  const auto brought = brought_.find(key);
  if (brought != brought_.end()) return brought->second;
  std::set<core::Id> out;
  auto rows = run_.database().query(sql);
  rows.with(key);
  while (rows.step()) out.insert(rows.id(0));
  return out;
}

DocumentResolver::Found DocumentResolver::search(const core::DocumentRef& ref) const {
  const auto& database = run_.database();
  if (!ref.sha256.empty()) {
    if (const auto id = with_bytes(database, ref.sha256)) return {id, {}};
  }
  std::string last = ref.sha256;
  for (const auto& [key, sql] :
       {std::pair(ref.id,
                  "SELECT id FROM document WHERE external_id = ?1 AND ?1 <> '' "
                  "UNION SELECT id FROM document WHERE id = CAST(?1 AS INTEGER) "
                  "AND CAST(id AS TEXT) = ?1"),
        std::pair(ref.file_name, "SELECT id FROM document WHERE file_name = ?1")}) {
    if (key.empty()) continue;
    last = key;
    const auto found = candidates(key, sql);
    if (found.size() == 1) return {*found.begin(), {}};
    if (found.size() > 1) {
      std::vector<NamedRow> rows;
      for (const auto id : found) {
        for (auto& row : find_documents(database, core::to_string(id))) {
          rows.push_back(std::move(row));
        }
      }
      return {{},
              std::to_string(found.size()) + " documents are called " + in_quotes(key) +
                  "; name the one that is meant by its sha256 or id (" + list_of(rows) + ")"};
    }
  }
  return {{},
          "no document of the project or the import is " + in_quotes(last) +
              "; import that document first"};
}

}  // namespace store
