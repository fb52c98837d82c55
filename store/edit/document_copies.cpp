#include "store/edit/document_copies.h"

#include <sqlite3.h>

#include <algorithm>
#include <memory>

#include "core/text/utf8.h"
#include "core/words/text_key.h"

namespace store {
namespace {

// Most texts differ in their first characters; those are read without the rest of the text.
constexpr std::size_t kHeadInk = 32;
constexpr int kHeadBytes = 256;

struct CloseBlob {
  void operator()(sqlite3_blob* blob) const { sqlite3_blob_close(blob); }
};

// The first bytes of a document's text, its characters whole; empty when they cannot be read alone.
std::string first_bytes(const Database& database, core::Id document) {
  sqlite3_blob* opened = nullptr;
  const int failed =
      sqlite3_blob_open(database.raw(), "main", "document", "text", document.value, 0, &opened);
  const std::unique_ptr<sqlite3_blob, CloseBlob> blob(opened);
  if (failed != SQLITE_OK) return {};
  std::string out(static_cast<std::size_t>(std::min(sqlite3_blob_bytes(opened), kHeadBytes)), 0);
  const auto size = static_cast<int>(out.size());
  if (sqlite3_blob_read(opened, out.data(), size, 0) != SQLITE_OK) return {};
  // The last character may be cut.
  while (!out.empty() && !core::is_char_start(out.back())) out.pop_back();
  if (!out.empty() && static_cast<unsigned char>(out.back()) >= 0x80) out.pop_back();
  return out;
}

}  // namespace

void DocumentCopies::load() {
  if (loaded_) return;
  loaded_ = true;
  auto rows = database_.query("SELECT id, word_count FROM document");
  while (rows.step()) {
    by_words_[static_cast<std::size_t>(rows.integer(1))].unread.push_back(rows.id(0));
  }
}

std::uint64_t DocumentCopies::head_of(core::Id document) const {
  const auto head = core::hash_but_for_space(first_bytes(database_, document), kHeadInk);
  if (head.bytes == kHeadInk) return head.hash;
  return core::hash_but_for_space(text_of(document), kHeadInk).hash;
}

std::string DocumentCopies::text_of(core::Id document) const {
  auto rows = database_.query("SELECT text FROM document WHERE id = ?");
  rows.with(document);
  return rows.step() ? rows.text(0) : std::string();
}

DocumentCopies::Key DocumentCopies::key_of(std::string_view text, std::size_t words) {
  return {words, core::hash_but_for_space(text, kHeadInk).hash,
          core::hash_but_for_space(text).hash};
}

core::Id DocumentCopies::find(const Key& key, std::string_view text) {
  load();
  const auto same_words = by_words_.find(key.words);
  if (same_words == by_words_.end()) return {};
  auto& heads = same_words->second.by_head;
  for (const auto id : same_words->second.unread) heads[head_of(id)].unread.push_back(id);
  same_words->second.unread.clear();
  const auto alike = heads.find(key.head);
  if (alike == heads.end()) return {};
  for (const auto id : alike->second.unread) {
    alike->second.by_hash.try_emplace(core::hash_but_for_space(text_of(id)).hash, id);
  }
  alike->second.unread.clear();
  const auto found = alike->second.by_hash.find(key.hash);
  const bool same = found != alike->second.by_hash.end() &&
                    core::same_but_for_space(text_of(found->second), text);
  return same ? found->second : core::Id();
}

void DocumentCopies::add(core::Id document, const Key& key) {
  load();
  by_words_[key.words].by_head[key.head].by_hash.try_emplace(key.hash, document);
}

}  // namespace store
