#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_map>

#include "core/words/search_words.h"
#include "store/check/check_steps.h"
#include "store/sqlite/temporary_tables.h"

namespace store {
namespace {

/// A search table and what it indexes: the id and then its columns in order.
struct Indexed {
  std::string_view table;
  std::string_view source;
  std::string_view content;
};

constexpr std::array<Indexed, 4> kIndexed = {
    {{"document_search", "document", "SELECT id, title, publisher, text FROM document"},
     {"annotation_search", "annotation", "SELECT id, quote, note, hedge FROM annotation"},
     {"party_search", "party", "SELECT id, name, aliases, note FROM party_searchable"},
     {"proposition_search", "proposition",
      "SELECT id, statement, criteria, fine_print, topic FROM proposition"}}};

/// One number for all words of a row: the sum of a hash of each word with its place, so that the
/// order in which the words are met does not matter. FNV-1a, 64 bits.
using Sums = std::unordered_map<core::Id, std::uint64_t>;

std::uint64_t hash_of(std::string_view term, std::int64_t column, std::int64_t offset) {
  constexpr std::uint64_t kPrime = 1099511628211ULL;
  std::uint64_t hash = 14695981039346656037ULL;
  const auto mix = [&hash](std::uint64_t byte) { hash = (hash ^ byte) * kPrime; };
  for (const char c : term) mix(static_cast<unsigned char>(c));
  mix(static_cast<std::uint64_t>(column) + 256);
  mix(static_cast<std::uint64_t>(offset) + 65536);
  // The last bytes mixed in have reached too few bits for a plain sum.
  hash ^= hash >> 29U;
  return hash * kPrime;
}

/// FTS5 keeps this much of a word, in bytes.
constexpr std::size_t kLongestWord = 32768;

/// The sum of one column's words.
class ColumnSum final : public core::WordSink {
 public:
  explicit ColumnSum(int column) : column_(column) {}
  int take(std::string_view folded, std::size_t /*begin*/, std::size_t /*end*/) override {
    sum_ += hash_of(folded.substr(0, kLongestWord), column_, offset_++);
    return 0;
  }
  [[nodiscard]] std::uint64_t sum() const { return sum_; }

 private:
  std::int64_t column_;
  std::int64_t offset_ = 0;
  std::uint64_t sum_ = 0;
};

std::uint64_t sum_of_words(std::string_view text, int column) {
  ColumnSum words(column);
  core::cut_search_words(text, words);
  return words.sum();
}

/// The words the index holds, through a temporary view of it: FTS5's own check needs to write.
Sums index_sums(CheckRun& run, const Indexed& indexed) {
  const std::string table(indexed.table);
  run.db.run("CREATE VIRTUAL TABLE IF NOT EXISTS temp.words_of_" + table +
             " USING fts5vocab(main, " + table + ", instance)");
  std::unordered_map<std::string, std::int64_t> columns;
  auto names = run.db.query("SELECT name, cid FROM pragma_table_info(?1)");
  names.with(indexed.table);
  while (names.step()) columns.emplace(names.text(0), names.integer(1));
  Sums sums;
  auto words = run.db.query("SELECT term, doc, col, offset FROM temp.words_of_" + table);
  while (!run.stop.stop_requested() && words.step()) {
    sums[words.id(1)] += hash_of(words.view(0), columns[words.text(2)], words.integer(3));
  }
  return sums;
}

void compare(CheckRun& run, const Indexed& indexed) {
  auto sums = index_sums(run, indexed);
  const auto strayed = [&](core::Id id) {
    run.found(std::string(indexed.table), id,
              "The search index does not agree with " + std::string(indexed.source) + " " +
                  core::to_string(id) + ": searches may miss it.");
  };
  auto rows = run.db.query(indexed.content);
  const int columns = indexed.table == "proposition_search" ? 4 : 3;
  while (!run.stop.stop_requested() && rows.step()) {
    std::uint64_t sum = 0;
    for (int i = 0; i < columns; ++i) sum += sum_of_words(rows.view(i + 1), i);
    const auto found = sums.find(rows.id(0));
    const bool agrees = found == sums.end() ? sum == 0 : found->second == sum;
    if (!agrees) strayed(rows.id(0));
    if (found != sums.end()) sums.erase(found);
  }
  if (run.stop.stop_requested()) return;
  for (const auto& [id, sum] : sums) strayed(id);
}

}  // namespace

void check_search_index(CheckRun& run) {
  const TemporaryTables allowed(run.db);
  double done = 0;
  for (const auto& indexed : kIndexed) {
    run.share(done++ / static_cast<double>(kIndexed.size()));
    if (!run.stop.stop_requested()) compare(run, indexed);
  }
}

}  // namespace store
