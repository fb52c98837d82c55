// Finds among a project's documents those whose text is the same but for line ends, white space and
// byte order marks. Made for one import; of the texts that were there it reads no more than it has
// to, and each once.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "store/sqlite/database.h"

namespace store {

class DocumentCopies {
 public:
  explicit DocumentCopies(const Database& database) : database_(database) {}

  /// What texts have in common that are the same but for space.
  struct Key {
    std::size_t words = 0;
    std::uint64_t head = 0;  // Of the first characters.
    std::uint64_t hash = 0;
  };
  /// `words` is what core::count_words says of the text.
  [[nodiscard]] static Key key_of(std::string_view text, std::size_t words);
  /// A document of the same text but for space; 0 when there is none.
  [[nodiscard]] core::Id find(const Key& key, std::string_view text);
  /// A document that was added since.
  void add(core::Id document, const Key& key);

 private:
  // Documents of as many words and with the same first characters.
  struct Alike {
    std::vector<core::Id> unread;
    std::unordered_map<std::uint64_t, core::Id> by_hash;
  };
  struct SameWords {
    std::vector<core::Id> unread;
    std::unordered_map<std::uint64_t, Alike> by_head;
  };

  void load();
  [[nodiscard]] std::uint64_t head_of(core::Id document) const;
  [[nodiscard]] std::string text_of(core::Id document) const;

  const Database& database_;
  bool loaded_ = false;
  std::unordered_map<std::size_t, SameWords> by_words_;
};

}  // namespace store
