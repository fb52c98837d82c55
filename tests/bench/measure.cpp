#include "tests/bench/measure.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

#include "store/fts/search_tokenizer.h"

namespace bench {

double percentile(std::vector<double> values, double share) {
  std::ranges::sort(values);
  const double rank = std::ceil(share * static_cast<double>(values.size()));
  const auto at = static_cast<std::size_t>(std::max(rank, 1.0)) - 1;
  return values[std::min(at, values.size() - 1)];
}

std::string article(std::size_t number, std::size_t bytes) {
  // A vocabulary of 20 × 20 × 12 words, so that the index has terms to sort.
  static constexpr std::array<const char*, 20> kStarts = {
      "bel", "mos", "kre", "fro", "bor", "tro", "min", "war", "pea", "eco",
      "dip", "nu",  "mis", "reg", "el",  "pro", "con", "тро", "è",   "gar"};
  static constexpr std::array<const char*, 20> kMiddles = {
      "a",  "ar", "ine", "or", "ta", "ver", "lo", "is", "en", "ul",
      "mi", "so", "te",  "ni", "ga", "do",  "re", "шо", "ke", "ju"};
  static constexpr std::array<const char*, 12> kEnds = {"us",  "ing", "ed",  "s",  "tion", "er",
                                                        "ist", "al",  "ity", "ov", "a",    "le"};
  std::mt19937_64 random(number);
  std::string out = "Article " + std::to_string(number) + "\n\n";
  std::size_t words = 0;
  while (out.size() < bytes) {
    out += kStarts[random() % kStarts.size()];
    out += kMiddles[random() % kMiddles.size()];
    out += kEnds[random() % kEnds.size()];
    ++words;
    out += words % 14 == 0 ? ". " : " ";
    if (words % 90 == 0) out += "\n\n";
  }
  return out;
}

core::ApplyImport import_of(const std::string& file_name, const std::string& text) {
  core::ImportedBatch batch;
  batch.source = file_name;
  batch.format = "plain_text";
  core::ImportedDocument document;
  document.value.file_name = file_name;
  document.value.encoding = "UTF-8";
  document.value.text = text;
  document.bytes = text;
  batch.documents.push_back(document);
  return {{batch}, {file_name}};
}

SQLite::Database bare(const std::filesystem::path& project) {
  SQLite::Database out(project.string(), SQLite::OPEN_READWRITE);
  // The peer writes the same index.
  store::register_search_tokenizer(out.getHandle());
  std::vector<std::string> triggers;
  SQLite::Statement names(out, "SELECT name FROM sqlite_schema WHERE type = 'trigger'");
  while (names.executeStep()) triggers.push_back(names.getColumn(0).getString());
  names.reset();
  for (const auto& name : triggers) out.exec("DROP TRIGGER \"" + name + "\"");
  out.exec("PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000");
  return out;
}

}  // namespace bench
