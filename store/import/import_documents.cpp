#include "store/import/import_documents.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/base/message_words.h"
#include "core/base/sha256.h"
#include "core/text/boundary.h"
#include "core/text/shown_name.h"
#include "store/edit/insert_rows.h"
#include "store/read/documents.h"
#include "store/read/find_named.h"
#include "store/read/row_readers.h"

namespace store {
namespace {

std::set<core::Id> with_bytes(const Database& database, const std::string& sha256) {
  std::set<core::Id> out;
  if (sha256.empty()) return out;
  auto rows = database.query("SELECT id FROM document WHERE sha256 = ?");
  rows.with(sha256);
  while (rows.step()) out.insert(rows.id(0));
  return out;
}

std::string hash_of(const core::ImportedDocument& document) {
  if (!document.bytes.empty()) return core::sha256_hex(document.bytes);
  if (!document.value.sha256.empty()) return document.value.sha256;
  return core::sha256_hex(document.value.text);
}

// Those of `found` whose bytes are the ones that are meant, where the row says which.
std::set<core::Id> among(const std::set<core::Id>& of_bytes, const std::set<core::Id>& found) {
  if (of_bytes.empty()) return found;
  std::set<core::Id> out;
  std::ranges::set_intersection(of_bytes, found, std::inserter(out, out.end()));
  return out;
}

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

// What makes two documents of one text two, as a person would say it; empty when nothing does.
std::string contradiction(const core::DocumentMeta& a, const core::DocumentMeta& b) {
  const auto differ = [](const auto& left, const auto& right) {
    return !left.empty() && !right.empty() && left != right;
  };
  if (differ(a.publisher, b.publisher)) return "publisher";
  if (a.dateline && b.dateline && *a.dateline != *b.dateline) return "dateline";
  if (differ(a.address, b.address)) return "address";
  return {};
}

// What else they state differently.
std::string difference(const core::DocumentMeta& a, const core::DocumentMeta& b) {
  const auto other = contradiction(a, b);
  if (!other.empty()) return other;
  if (!a.title.empty() && !b.title.empty() && a.title != b.title) return "title";
  if (!a.authors.empty() && !b.authors.empty() && a.authors != b.authors) return "list of authors";
  return {};
}

// Without the folders that a row may write before it.
std::string base_name(std::string_view name) {
  return core::composed_name(name.substr(name.find_last_of("/\\") + 1));
}

bool have_other_names(std::string_view a, std::string_view b) {
  return !a.empty() && !b.empty() && base_name(a) != base_name(b);
}

// An id as SQLite writes it in a changeset: its type and eight bytes, the highest first.
std::string in_changeset(core::Id id) {
  std::string out = "\x01";
  for (int shift = 56; shift >= 0; shift -= 8) {
    out += static_cast<char>((static_cast<std::uint64_t>(id.value) >> shift) & 0xFFU);
  }
  return out;
}

}  // namespace

void DocumentResolver::remember(const core::Document& document, core::Id id) {
  found_.clear();
  if (document.id) brought_[core::to_string(document.id)].insert(id);
  if (!document.external_id.empty()) brought_[core::composed_name(document.external_id)].insert(id);
  if (!document.file_name.empty()) brought_[core::composed_name(document.file_name)].insert(id);
}

core::Document DocumentResolver::described(core::Id id) const {
  auto rows = query_where(run_.database(),
                          "SELECT " + std::string(kDocumentColumns) + " FROM document AS d",
                          "d.id = ?1", "", id);
  return rows.step() ? document_from(rows) : core::Document{};
}

std::vector<DocumentResolver::Twin> DocumentResolver::twins_of(const core::Document& row) const {
  std::vector<Twin> out;
  auto rows = run_.database().query("SELECT " + std::string(kDocumentColumns) +
                                    " FROM document AS d WHERE d.sha256 = ?1 ORDER BY d.id");
  rows.with(row.sha256);
  while (rows.step()) {
    const auto twin = document_from(rows);
    const bool no_ids = twin.external_id.empty() && row.external_id.empty();
    const bool same_name = no_ids ? !row.file_name.empty() && twin.file_name == row.file_name
                                  : twin.external_id == row.external_id;
    out.push_back({twin.id, twin.external_id, twin.file_name, twin.meta, same_name});
  }
  return out;
}

bool DocumentResolver::was_corrected(core::Id document) const {
  const std::string id = in_changeset(document);
  auto rows = run_.database().query(
      "SELECT 1 FROM journal WHERE kind = 'UpdateDocument' AND instr(changeset, ?1) > 0");
  return rows.bind_blob(1, id).step();
}

// A text that has no name of its own is told by what else is said of it.
bool DocumentResolver::is_called_otherwise(const Twin& twin, const core::Document& row) const {
  const auto named = named_.find(twin.id);
  const auto& key =
      named != named_.end() && twin.external_id.empty() ? named->second : twin.external_id;
  if (!key.empty() && !row.external_id.empty()) return key != row.external_id;
  if (have_other_names(twin.file_name, row.file_name)) return true;
  const bool nameless = twin.file_name.empty() && row.file_name.empty() && key.empty();
  return nameless && !difference(twin.meta, row.meta).empty();
}

bool DocumentResolver::is_same(const Twin& twin, const core::ImportedDocument& document,
                               const std::string& file) const {
  const auto& row = document.value;
  if (row.id && twin.id == row.id) return true;
  if (is_called_otherwise(twin, row)) return false;
  if (!document.stated) {
    // Another file of this import is that document already: this one is a copy of it.
    const auto claimed = file_of_.find(twin.id);
    return claimed == file_of_.end() || claimed->second == file;
  }
  if (contradiction(twin.meta, row.meta).empty()) return true;
  // Of an earlier import: it was described otherwise since, by hand or by another file.
  return twin.same_name && !added_.contains(twin.id);
}

core::Id DocumentResolver::known(const core::ImportedDocument& document, const core::Document& row,
                                 const Source& source) {
  const Twin* best = nullptr;
  const auto twins = twins_of(row);
  for (const auto& twin : twins) {
    if (!is_same(twin, document, source.file)) continue;
    if (best == nullptr || (twin.same_name && !best->same_name)) best = &twin;
    if (row.id && twin.id == row.id) {
      best = &twin;
      break;
    }
  }
  if (best == nullptr) return {};
  if (!row.external_id.empty()) named_[best->id] = row.external_id;
  if (!document.stated) file_of_[best->id] = source.file;
  const auto other =
      document.stated && best->id != row.id ? difference(best->meta, row.meta) : std::string();
  if (!other.empty() && !was_corrected(best->id)) {
    run_.lose("The document " + core::in_quotes(best->meta.title) +
                  " is in the project with another " + other + "; the project's was kept.",
              source);
  }
  if (document.stated) fill(*best, row.meta, source);
  return best->id;
}

// What the project leaves empty is taken from the file; what it has stays.
void DocumentResolver::fill(const Twin& known, const core::DocumentMeta& stated,
                            const Source& source) {
  const auto meta = filled(stated, known.meta);
  if (meta == known.meta) return;
  const auto done = apply(run_.context, core::UpdateDocument{known.id, meta});
  if (!done) run_.lose(done.error().message, source);
}

bool DocumentResolver::left_out_as_copy(const core::ImportedDocument& document,
                                        const DocumentCopies::Key& key) {
  const auto& row = document.value;
  const auto twin = copies_.find(key, row.text);
  if (!twin) return false;
  if (document.stated && !contradiction(described(twin).meta, row.meta).empty()) return false;
  ++run_.counts().documents_copies;
  if (keep_copies_) return false;
  remember(row, twin);
  return true;
}

// Spans and evidence that name the id would not be told whose they are.
void DocumentResolver::say_shared_id(const core::Document& row, const Source& source) const {
  if (row.external_id.empty()) return;
  auto others = run_.database().query(
      "SELECT title, import_id IS ?2 FROM document WHERE external_id = ?1 AND external_id <> '' "
      "ORDER BY id LIMIT 1");
  others.with(row.external_id, run_.import);
  if (!others.step()) return;
  run_.lose("The id " + core::in_quotes(row.external_id) + " is that of another document " +
                (others.integer(1) != 0 ? "of this import (" : "in the project (") +
                core::in_quotes(others.text(0)) + "); this one is added beside it.",
            source);
}

void DocumentResolver::add(const core::ImportedDocument& document, const std::string& file) {
  const Source source{file, document.line};
  const auto& database = run_.database();
  core::Document row = document.value;
  row.sha256 = hash_of(document);
  if (const auto same = known(document, row, source)) {
    ++run_.counts().documents_known;
    remember(document.value, same);
    return;
  }
  const std::size_t words = core::count_words(row.text);
  const auto key = DocumentCopies::key_of(row.text, words);
  if (left_out_as_copy(document, key)) return;
  const core::Id wanted = std::exchange(row.id, run_.free_id("document", row.id));
  if (wanted && wanted != row.id && row.external_id.empty()) {
    row.external_id = core::to_string(wanted);
  }
  const auto write = [&] { insert_document(database, row, words, run_.import); };
  say_shared_id(row, source);
  if (!run_.wrote(write, "The document " + core::in_quotes(row.file_name), source)) return;
  if (!document.bytes.empty()) insert_blob(database, row.sha256, document.bytes);
  ++run_.counts().documents;
  added_.insert(row.id);
  if (!document.stated) file_of_[row.id] = file;
  copies_.add(row.id, key);
  run_.context.receipt.created.push_back(row.id);
  remember(document.value, row.id);
}

void DocumentResolver::describe(const core::ImportedDocument& document, const std::string& source) {
  const auto& row = document.value;
  const core::DocumentRef ref{row.sha256, row.id ? core::to_string(row.id) : row.external_id,
                              row.file_name};
  const auto& found = find(ref);
  if (!found.id) {
    run_.lose("The description of a document is left out: " + found.problem + ".",
              {source, document.line});
    return;
  }
  core::Document known = described(found.id);
  const auto meta = filled(known.meta, row.meta);
  const core::Id id = found.id;
  remember(row, id);
  if (meta != known.meta) {
    auto done = apply(run_.context, core::UpdateDocument{id, meta});
    if (!done) return run_.lose(done.error().message, {source, document.line});
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
  const auto brought = brought_.find(core::composed_name(key));
  if (brought != brought_.end()) return brought->second;
  std::set<core::Id> out;
  auto rows = run_.database().query(sql);
  rows.with(key);
  while (rows.step()) out.insert(rows.id(0));
  return out;
}

namespace {

std::string called_alike(const Database& database, const std::set<core::Id>& found,
                         const std::string& key) {
  std::vector<NamedRow> rows;
  for (const auto id : found) {
    for (auto& row : find_documents(database, core::to_string(id))) rows.push_back(std::move(row));
  }
  return std::to_string(found.size()) + " documents are called " + core::in_quotes(key) +
         "; name the one that is meant by its sha256 or id (" + list_of(rows) + ")";
}

}  // namespace

DocumentResolver::Found DocumentResolver::search(const core::DocumentRef& ref) const {
  const auto& database = run_.database();
  const auto of_bytes = with_bytes(database, ref.sha256);
  if (of_bytes.size() == 1) return {*of_bytes.begin(), {}};
  std::string last = ref.sha256;
  for (const auto& [key, sql] :
       {std::pair(ref.id,
                  "SELECT id FROM document WHERE external_id = ?1 AND external_id <> '' "
                  "UNION SELECT id FROM document WHERE id = CAST(?1 AS INTEGER) "
                  "AND CAST(id AS TEXT) = ?1"),
        std::pair(ref.file_name, "SELECT id FROM document WHERE file_name = ?1")}) {
    if (key.empty()) continue;
    last = key;
    auto called = candidates(key, sql);
    if (called.empty() && key == ref.file_name) {
      for (const auto id : documents_with_file_name_like(database, key)) called.insert(id);
    }
    const auto found = among(of_bytes, called);
    if (found.size() == 1) return {*found.begin(), {}};
    if (found.size() > 1) return {{}, called_alike(database, found, key)};
  }
  return {{},
          "no document of the project or the import is " + core::in_quotes(last) +
              "; import that document first"};
}

}  // namespace store
