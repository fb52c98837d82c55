// The texts of the documents edited last, with their offset index, so that tagging does not read a
// whole text from the file each time. Whoever changes a text or brings one back clears it.
#pragma once

#include <list>
#include <memory>
#include <string>

#include "core/text/text_index.h"
#include "store/sqlite/database.h"

namespace store {

struct IndexedText {
  core::Id document;
  std::string text;
  core::TextIndex index;  ///< Of `text`.
};

class TextCache {
 public:
  /// Null when there is no such document. Valid until the next call.
  [[nodiscard]] const IndexedText* find(const Database& database, core::Id document);
  void clear() { texts_.clear(); }

 private:
  static constexpr std::size_t kTexts = 4;
  std::list<std::unique_ptr<IndexedText>> texts_;  // the last used first
};

}  // namespace store
