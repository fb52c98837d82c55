// What indexing by our own words costs beside FTS5's own tokenizer: the same text, the same
// beginnings, in the same run, in turns.
#include <algorithm>
#include <array>
#include <string>

#include "store/sqlite/database.h"
#include "tests/bench/corpus_group.h"
#include "tests/bench/measure.h"
#include "tests/support/temp_dir.h"

namespace bench {
namespace {

constexpr std::size_t kTexts = 3'000;  // 30 MB.
constexpr int kRounds = 3;

// Megabytes a second.
double indexed_by(const std::string& tokenizer, const std::vector<std::string>& texts) {
  const test_support::TempDir folder;
  const auto db = store::Database::create(folder / "index.db");
  db.run(
      "PRAGMA synchronous = OFF; CREATE VIRTUAL TABLE words USING fts5 "
      "(text, content = '', prefix = '1 2 3', tokenize = \"" +
      tokenizer + "\"); INSERT INTO words (words, rank) VALUES ('hashsize', 67108864); BEGIN");
  double megabytes = 0;
  const Stopwatch watch;
  auto row = db.query("INSERT INTO words (rowid, text) VALUES (?1, ?2)");
  for (std::size_t i = 0; i < texts.size(); ++i) {
    row.bind(1, static_cast<std::int64_t>(i) + 1).bind(2, std::string_view(texts[i])).run();
    row.reset();
    megabytes += static_cast<double>(texts[i].size()) / 1e6;
  }
  db.run("COMMIT");
  return megabytes / watch.seconds();
}

}  // namespace

Figure index_figure() {
  const auto texts = corpus_texts(kTexts);
  std::array<double, 2> best{};
  for (int round = 0; round < kRounds; ++round) {
    best[0] = std::max(best[0], indexed_by("foresay_words", texts));
    best[1] = std::max(best[1], indexed_by("unicode61 remove_diacritics 2", texts));
  }
  return {"corpus", "index beside unicode61", best[0], "MB/s", best[1], {}};
}

}  // namespace bench
