#include "store/search/word_forms.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

#include "store/sqlite/database.h"
#include "store/sqlite/temporary_tables.h"

namespace store {
namespace {

constexpr std::array<std::string_view, 4> kTables = {"document_search", "annotation_search",
                                                     "party_search", "proposition_search"};
/// FTS5 takes phrases with very many alternatives, but nobody wants them.
constexpr std::size_t kMostForms = 200;

std::string vocabulary_of(std::string_view table) { return "vocabulary_of_" + std::string(table); }

void make_vocabularies(const Database& db) {
  const TemporaryTables allowed(db);
  for (const auto table : kTables) {
    db.run("CREATE VIRTUAL TABLE IF NOT EXISTS temp." + vocabulary_of(table) +
           " USING fts5vocab(main, " + std::string(table) + ", row)");
  }
}

// The next string behind all that begin so; UTF-8 never has 0xFF.
std::string behind(const std::string& beginning) { return beginning + '\xFF'; }

bool share_one(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::ranges::any_of(
      a, [&b](const std::string& one) { return std::ranges::find(b, one) != b.end(); });
}

}  // namespace

WordForms::WordForms(const Database& db) : db_(db) {}
WordForms::~WordForms() = default;

void WordForms::renew() {
  const auto version =
      db_.integer("PRAGMA data_version").value_or(0) * 1'000'003 + db_.total_changes();
  if (version == version_) return;
  make_vocabularies(db_);
  version_ = version;
  words_.clear();
  known_.clear();
  languages_.clear();
  auto rows = db_.query("SELECT DISTINCT language FROM document WHERE language <> ''");
  while (rows.step()) languages_.push_back(rows.text(0));
}

Stemmer* WordForms::stemmer(const std::string& language) {
  const auto [at, made] = stemmers_.try_emplace(language);
  if (made) at->second = stemmer_for(language);
  return at->second.get();
}

std::vector<Stemmer*> WordForms::stemmers_for(const std::string& word) {
  std::set<std::string> languages(languages_.begin(), languages_.end());
  // Those of the letters as well: a text may quote another language, or have none that is known.
  for (auto& language : languages_of_letters(word)) languages.insert(std::move(language));
  std::vector<Stemmer*> out;
  for (const auto& language : languages) {
    if (auto* found = stemmer(language); found != nullptr) out.push_back(found);
  }
  return out;
}

const std::vector<std::string>& WordForms::words_beginning(const std::string& beginning) {
  const auto [at, made] = words_.try_emplace(beginning);
  if (!made) return at->second;
  std::set<std::string> words;
  for (const auto table : kTables) {
    auto rows = db_.query("SELECT term FROM temp." + vocabulary_of(table) +
                          " WHERE term >= ?1 AND term < ?2");
    const std::string end = behind(beginning);
    rows.with(beginning, end);
    while (rows.step()) words.insert(rows.text(0));
  }
  at->second.assign(words.begin(), words.end());
  return at->second;
}

std::vector<std::string> WordForms::of(const std::string& word) {
  renew();
  const auto [at, made] = known_.try_emplace(word);
  if (!made) return at->second;
  std::set<std::string> forms;
  for (auto* stemmer : stemmers_for(word)) {
    const auto stems = stemmer->stems(word);
    if (stems.empty()) continue;
    for (const auto& other : words_beginning(word.substr(0, stemmer->common_beginning(word)))) {
      if (other != word && share_one(stems, stemmer->stems(other))) forms.insert(other);
    }
  }
  at->second.assign(forms.begin(), forms.end());
  if (at->second.size() > kMostForms) at->second.resize(kMostForms);
  return at->second;
}

}  // namespace store
