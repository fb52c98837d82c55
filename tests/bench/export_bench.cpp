#include <cstdio>
#include <memory>
#include <stdexcept>

#include "core/text/text_index.h"
#include "store/project/project.h"
#include "tests/bench/core_group.h"
#include "tests/bench/measure.h"
#include "tests/support/temp_dir.h"
#include "workbench/dataset/export_files.h"

namespace bench {
namespace {

constexpr std::size_t kDocuments = 200;
constexpr std::size_t kBytes = 6000;
constexpr std::int64_t kTagsEach = 100;
constexpr int kRounds = 3;

core::ImportedAnnotation tag(const core::TextIndex& index, const std::string& file,
                             std::int64_t at) {
  const core::CharRange range{core::CharOffset(at), core::CharOffset(at + 80)};
  core::ImportedAnnotation out;
  out.value.type = static_cast<core::StatementType>(at % 3);
  out.value.hedge = "likely";
  out.document.file_name = file;
  out.quote = index.slice(index.to_byte(range));
  out.ranges = {{range.begin.value, range.end.value, out.quote}};
  out.speaker = "Speaker " + std::to_string(at % 17);
  return out;
}

void fill(const std::filesystem::path& path) {
  core::ApplyImport all;
  for (std::size_t i = 0; i < kDocuments; ++i) {
    const std::string file = "article-" + std::to_string(i) + ".txt";
    const std::string text = article(i, kBytes);
    const core::TextIndex index(text);
    auto one = import_of(file, text);
    const std::int64_t step = (index.char_size().value - 100) / kTagsEach;
    for (std::int64_t n = 0; n < kTagsEach; ++n) {
      one.batches.front().annotations.push_back(tag(index, file, n * step));
    }
    all.batches.push_back(std::move(one.batches.front()));
  }
  auto project = store::Project::create(path, "bench").value();
  if (auto receipt = project.apply(all); !receipt) {
    throw std::runtime_error(receipt.error().message);
  }
}

double ours(const std::filesystem::path& project, const std::filesystem::path& out) {
  workbench::Progress progress;
  const Stopwatch watch;
  auto report = workbench::export_files({project, "jsonl", out, {}, false}, {}, progress);
  const double seconds = watch.seconds();
  if (!report) throw std::runtime_error(report.error().message);
  if (report->annotations != kTagsEach * std::int64_t{kDocuments}) {
    throw std::runtime_error("spans are missing from the export");
  }
  return seconds;
}

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

void write_rows(SQLite::Database& database, const char* sql, std::FILE* out) {
  SQLite::Statement rows(database, sql);
  while (rows.executeStep()) {
    for (int column = 0; column < rows.getColumnCount(); ++column) {
      const auto value = rows.getColumn(column);
      const char* text = value.getText();
      std::fwrite(text, 1, static_cast<std::size_t>(value.getBytes()), out);
      std::fputc(column + 1 == rows.getColumnCount() ? '\n' : '\t', out);
    }
  }
}

double theirs(const std::filesystem::path& project, const std::filesystem::path& out) {
  const Stopwatch watch;
  SQLite::Database database(project.string(), SQLite::OPEN_READONLY);
  {
    const File file(std::fopen(out.c_str(), "wb"), std::fclose);
    if (!file) throw std::runtime_error("cannot write " + out.string());
    write_rows(database, "SELECT * FROM document ORDER BY id", file.get());
    write_rows(database,
               "SELECT * FROM annotation JOIN span_fragment ON annotation_id = annotation.id "
               "LEFT JOIN party ON party.id = speaker_id ORDER BY document_id, annotation.start",
               file.get());
  }
  return watch.seconds();
}

}  // namespace

std::vector<Figure> export_figures() {
  const test_support::TempDir folder;
  const auto project = folder / "export.foresay";
  fill(project);
  std::vector<double> our_seconds;
  std::vector<double> their_seconds;
  for (int round = 0; round < kRounds; ++round) {
    const std::string number = std::to_string(round);
    our_seconds.push_back(ours(project, folder / ("ours" + number)));
    their_seconds.push_back(theirs(project, folder / ("bare" + number)));
  }
  const auto rows = static_cast<double>(kDocuments * (1 + std::size_t{kTagsEach}));
  return {{"core", "export to jsonl", rows / percentile(our_seconds, 0.5), "rows/s",
           rows / percentile(their_seconds, 0.5), std::nullopt}};
}

}  // namespace bench
