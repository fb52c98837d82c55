// The other forms of a word that the search indexes hold: the words that begin alike are read from
// the index itself and compared by their stems, so that nothing is indexed twice.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "store/fts/stemmers.h"

namespace store {

class Database;

/// Keeps what it read until the project changes. For one connection and one thread at a time.
class WordForms {
 public:
  explicit WordForms(const Database& db);
  ~WordForms();
  WordForms(const WordForms&) = delete;
  WordForms& operator=(const WordForms&) = delete;

  /// Folded words with a stem that this one has, without itself, by alphabet. The stemmers are
  /// those of the languages of the documents, and where none of these is written in the word's
  /// letters, the likeliest ones.
  [[nodiscard]] std::vector<std::string> of(const std::string& word);

 private:
  void renew();
  Stemmer* stemmer(const std::string& language);
  std::vector<Stemmer*> stemmers_for(const std::string& word);
  const std::vector<std::string>& words_beginning(const std::string& beginning);

  const Database& db_;
  std::int64_t version_ = -1;
  std::vector<std::string> languages_;
  std::map<std::string, std::unique_ptr<Stemmer>> stemmers_;
  std::map<std::string, std::vector<std::string>> words_;  ///< By their beginning.
  std::map<std::string, std::vector<std::string>> known_;  ///< What was given.
};

}  // namespace store
