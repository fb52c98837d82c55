#include "store/edit/text_cache.h"

#include <algorithm>

namespace store {

const IndexedText* TextCache::find(const Database& database, core::Id document) {
  const auto known = std::find_if(texts_.begin(), texts_.end(),
                                  [&](const auto& text) { return text->document == document; });
  if (known != texts_.end()) {
    texts_.splice(texts_.begin(), texts_, known);
    return texts_.front().get();
  }
  auto rows = database.query("SELECT text FROM document WHERE id = ?");
  rows.with(document);
  if (!rows.step()) return nullptr;
  texts_.push_front(std::make_unique<IndexedText>());
  auto& fresh = *texts_.front();
  fresh.document = document;
  fresh.text = rows.text(0);
  fresh.index = core::TextIndex(fresh.text);
  if (texts_.size() > kTexts) texts_.pop_back();
  return &fresh;
}

}  // namespace store
