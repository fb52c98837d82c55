// The documents of the group "corpus".
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <iostream>
#include <random>
#include <stdexcept>

#include "core/text/utf8.h"
#include "store/project/project.h"
#include "tests/bench/corpus_group.h"
#include "tests/bench/measure.h"

namespace bench {
namespace {

constexpr std::size_t kDocumentBytes = 10'240;
constexpr std::size_t kBatch = 1'000;  // What memory holds at a time.
constexpr std::size_t kVocabulary = 40'000;
constexpr std::size_t kOutlets = 50;
constexpr std::size_t kDays = 3'650;

std::vector<std::string> vocabulary() {
  std::vector<std::string> words;
  for (std::size_t rank = 0; rank < kVocabulary; ++rank) words.push_back(corpus_word(rank));
  return words;
}

// Between 0 and 1, the same on every machine, unlike the standard distributions.
double share_of(std::mt19937_64& random) {
  return static_cast<double>(random() >> 11U) * 0x1.0p-53;
}

class Prose {
 public:
  std::string text(std::size_t number) {
    std::mt19937_64 random(number);
    std::string out;
    out.reserve(kDocumentBytes + 64);
    out += "Report ";
    out += std::to_string(number);
    out += " of the ";
    out += word(random);
    out += "\n\n";
    for (std::size_t words = 1; out.size() < kDocumentBytes; ++words) {
      out += word(random);
      out += words % 17 == 0 ? ". " : " ";
      if (words % 102 == 0) out += "\n\n";
    }
    return out;
  }

 private:
  // Zipf: the chance of a rank is as one over it.
  const std::string& word(std::mt19937_64& random) {
    const double rank = std::exp(share_of(random) * std::log(static_cast<double>(kVocabulary)));
    return words_[std::min(kVocabulary - 1, static_cast<std::size_t>(rank) - 1)];
  }

  std::vector<std::string> words_ = vocabulary();
};

core::ImportedDocument document_of(Prose& prose, std::size_t number) {
  core::ImportedDocument out;
  out.bytes = prose.text(number);
  out.value.text = out.bytes;
  out.value.encoding = "UTF-8";
  out.value.file_name = "report-" + std::to_string(number) + ".txt";
  out.value.meta.title = out.bytes.substr(0, out.bytes.find('\n'));
  out.value.meta.publisher = "Outlet " + std::to_string(number * 7 % kOutlets);
  const core::Date day = core::make_date({2014, 1, 1}) + static_cast<int>(number * 31 % kDays);
  out.value.meta.dateline = day;
  out.value.meta.stated = {day, day};
  return out;
}

core::ImportedAnnotation annotation_of(const core::ImportedDocument& document, std::size_t n) {
  core::ImportedAnnotation out;
  out.value.type = static_cast<core::StatementType>(n % 3);
  out.document.file_name = document.value.file_name;
  out.ranges.push_back({static_cast<std::int64_t>(400 + n % 2 * 900),
                        static_cast<std::int64_t>(460 + n % 2 * 900), ""});
  return out;
}

core::ApplyImport import_batch(Prose& prose, std::size_t first, std::size_t count) {
  core::ImportedBatch batch;
  batch.source = "corpus";
  batch.format = "plain_text";
  for (std::size_t i = first; i < first + count; ++i) {
    batch.documents.push_back(document_of(prose, i));
    if (i % 5 != 0) continue;
    batch.annotations.push_back(annotation_of(batch.documents.back(), i));
    batch.annotations.push_back(annotation_of(batch.documents.back(), i + 1));
  }
  return {{std::move(batch)}, {"corpus"}};
}

}  // namespace

std::string corpus_word(std::size_t rank) {
  static constexpr std::array<const char*, 24> kFrequent = {
      "the", "of",   "to", "and", "in",   "a",   "that", "said", "for",  "on",   "is",   "will",
      "was", "with", "by", "as",  "from", "its", "has",  "war",  "army", "vote", "bank", "border"};
  static constexpr std::array<const char*, 16> kSyllables = {"ba",  "ko",  "ri", "ten", "mal", "su",
                                                             "vel", "dor", "in", "gra", "pe",  "lo",
                                                             "shi", "an",  "tu", "ces"};
  if (rank < kFrequent.size()) return kFrequent.at(rank);
  std::string out;
  for (std::size_t rest = rank + 16; rest > 0; rest /= kSyllables.size()) {
    out += kSyllables.at(rest % kSyllables.size());
  }
  return out;
}

std::vector<std::string> corpus_texts(std::size_t count) {
  Prose prose;
  std::vector<std::string> out;
  for (std::size_t i = 0; i < count; ++i) out.push_back(prose.text(i));
  return out;
}

std::size_t corpus_size() {
  const char* named = std::getenv("BENCH_DOCUMENTS");
  return named == nullptr ? 100'000 : std::strtoull(named, nullptr, 10);
}

void make_corpus_project(const std::filesystem::path& path, std::size_t documents) {
  auto project = store::Project::create(path, "bench").value();
  Prose prose;
  for (std::size_t first = 0; first < documents; first += kBatch) {
    const std::size_t count = std::min(kBatch, documents - first);
    const auto receipt = project.apply(import_batch(prose, first, count));
    if (!receipt) throw std::runtime_error(receipt.error().sentence());
    if (first % 10'000 == 0) {
      std::cerr << "foresay_bench: " << first << " of " << documents << " documents are made\n";
    }
  }
}

}  // namespace bench
