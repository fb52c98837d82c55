#include <stdexcept>

#include "core/text/utf8.h"
#include "store/project/project.h"
#include "tests/bench/core_group.h"
#include "tests/bench/measure.h"
#include "tests/support/temp_dir.h"
#include "workbench/project/import_files.h"

namespace bench {
namespace {

constexpr std::size_t kDocuments = 800;
constexpr std::size_t kBytes = 12000;
constexpr int kRounds = 3;

// Files in a folder to a project in which they can be searched, as the window does it.
double ours(const std::filesystem::path& project_path, const std::filesystem::path& files) {
  auto project = store::Project::create(project_path, "bench").value();
  workbench::Progress progress;
  const Stopwatch watch;
  auto read = workbench::read_import_files({{files}, "plain_text", project_path}, {}, progress);
  if (!read) throw std::runtime_error(read.error().message);
  auto receipt = project.apply(std::move(read->edit));
  const double seconds = watch.seconds();
  if (!receipt) throw std::runtime_error(receipt.error().message);
  if (receipt->counts.documents != kDocuments) throw std::runtime_error("documents are missing");
  return seconds;
}

struct Row {
  std::string text;
  std::string sha256;
  std::int64_t chars = 0;
};

std::vector<Row> rows_of(const std::vector<std::string>& texts) {
  std::vector<Row> out;
  for (const auto& text : texts) {
    std::string number = std::to_string(out.size());
    out.push_back({text, std::string(64 - number.size(), '0') + number,
                   static_cast<std::int64_t>(core::count_chars(text))});
  }
  return out;
}

void insert_rows(SQLite::Database& database, const std::vector<Row>& rows) {
  SQLite::Statement document(
      database,
      "INSERT INTO document (id, sha256, file_name, title, publisher, char_count, text) "
      "VALUES (?1, ?2, 'article.txt', 'Article', 'Bench', ?3, ?4)");
  SQLite::Statement blob(database, "INSERT INTO blob (sha256, size, bytes) VALUES (?1, ?2, ?3)");
  SQLite::Statement tally(database, "INSERT INTO document_tally VALUES (?1, 0, 0, 0, 0)");
  std::int64_t id = 1;
  for (const auto& row : rows) {
    document.bind(1, id);
    document.bindNoCopy(2, row.sha256);
    document.bind(3, row.chars);
    document.bindNoCopy(4, row.text);
    document.exec();
    document.reset();
    blob.bindNoCopy(1, row.sha256);
    blob.bind(2, static_cast<std::int64_t>(row.text.size()));
    blob.bindNoCopy(3, row.text.data(), static_cast<int>(row.text.size()));
    blob.exec();
    blob.reset();
    tally.bind(1, id++);
    tally.exec();
    tally.reset();
  }
}

// The same rows from memory: no files, no decoding, no hashes, no search for title and dateline.
double theirs(const std::filesystem::path& project, const std::vector<Row>& rows) {
  { const auto created = store::Project::create(project, "bench").value(); }
  auto database = bare(project);
  database.exec("PRAGMA cache_size = -262144");
  const Stopwatch watch;
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  insert_rows(database, rows);
  database.exec(
      "INSERT INTO document_search (rowid, title, publisher, text) "
      "SELECT id, title, publisher, text FROM document");
  transaction.commit();
  return watch.seconds();
}

}  // namespace

std::vector<Figure> import_figures() {
  const test_support::TempDir folder;
  std::filesystem::create_directory(folder / "files");
  std::vector<std::string> texts;
  double megabytes = 0;
  for (std::size_t i = 0; i < kDocuments; ++i) {
    texts.push_back(article(i, kBytes));
    test_support::write_file(folder / "files" / ("article-" + std::to_string(i) + ".txt"),
                             texts.back());
    megabytes += static_cast<double>(texts.back().size()) / 1e6;
  }
  const auto rows = rows_of(texts);
  std::vector<double> our_seconds;
  std::vector<double> their_seconds;
  for (int round = 0; round < kRounds; ++round) {
    const std::string number = std::to_string(round);
    our_seconds.push_back(ours(folder / ("ours" + number + ".foresay"), folder / "files"));
    their_seconds.push_back(theirs(folder / ("bare" + number + ".foresay"), rows));
  }
  return {{"core", "import of plain text, searchable", megabytes / percentile(our_seconds, 0.5),
           "MB/s", megabytes / percentile(their_seconds, 0.5), std::nullopt}};
}

}  // namespace bench
