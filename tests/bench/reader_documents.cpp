// The documents of the group "reader": read from the peers' generated data or made here.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <random>
#include <stdexcept>

#include "core/text/text_index.h"
#include "store/project/project.h"
#include "tests/bench/measure.h"
#include "tests/bench/reader_group.h"
#include "tests/support/temp_dir.h"

namespace bench {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::size_t, 4> kBytes = {10'240, 102'400, 1'048'576, 10'485'760};
constexpr std::array<std::size_t, 4> kSpans = {100, 1'000, 10'000, 100'000};
constexpr std::array<const char*, 4> kSizes = {"10k", "100k", "1m", "10m"};

// Between 0 and 1, the same on every machine, unlike the standard distributions.
double share(std::mt19937_64& random) { return static_cast<double>(random() >> 11U) * 0x1.0p-53; }

std::string made_text(std::size_t bytes) {
  static constexpr std::array<const char*, 40> kWords = {
      "the",      "of",     "and",       "minister",   "said",   "in",        "report",
      "a",        "energy", "sanctions", "García",     "that",   "to",        "prices",
      "election", "would",  "“likely",   "by”",        "Kraków", "officials", "on",
      "forecast", "was",    "border",    "percent",    "may",    "troops",    "Müller",
      "growth",   "is",     "for",       "market",     "could",  "O’Brien",   "quarterly",
      "not",      "talks",  "from",      "parliament", "end"};
  std::mt19937_64 random(20240611 + bytes);
  std::string text;
  std::size_t words = 0;
  while (text.size() < bytes) {
    // Squaring prefers the first words, as language does.
    const double at = share(random);
    text += kWords[static_cast<std::size_t>(at * at * kWords.size())];
    ++words;
    const bool sentence = words % 19 == 0;
    text += sentence ? "." : "";
    text += sentence && words % (19 * 4) == 0 ? "\n" : " ";
  }
  return text;
}

std::vector<core::CharRange> made_spans(const core::TextIndex& index, std::size_t count) {
  std::mt19937_64 random(count);
  const std::int64_t chars = index.char_size().value;
  const auto length = [&] {
    return 20 + static_cast<std::int64_t>(std::min(180.0, -std::log(1 - share(random)) * 40));
  };
  std::vector<core::CharRange> spans;
  const auto put = [&](std::int64_t begin) {
    const std::int64_t end = std::min(chars, begin + length());
    if (end > begin) spans.push_back({core::CharOffset(begin), core::CharOffset(end)});
  };
  const std::size_t apart = count - count / 10;
  for (std::size_t i = 0; i < apart; ++i) {
    put(chars * static_cast<std::int64_t>(i) / static_cast<std::int64_t>(apart));
  }
  while (spans.size() < count) {
    const core::CharRange& under = spans[random() % apart];
    put(under.begin.value + static_cast<std::int64_t>(share(random) * 20));
  }
  std::sort(spans.begin(), spans.end());
  return spans;
}

fs::path data_folder() {
  const char* named = std::getenv("BENCH_DATA");
  return named != nullptr ? fs::path(named) : fs::path("/tmp/foresay-bench/data");
}

std::int64_t number_after(const std::string& line, const std::string& name) {
  const auto at = line.find("\"" + name + "\":");
  if (at == std::string::npos) throw std::runtime_error("no " + name + " in: " + line);
  return std::strtoll(line.c_str() + at + name.size() + 3, nullptr, 10);
}

std::vector<core::CharRange> read_spans(const std::string& lines) {
  std::vector<core::CharRange> spans;
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', at), lines.size());
    const std::string line = lines.substr(at, end - at);
    at = end + 1;
    if (line.empty()) continue;
    spans.push_back({core::CharOffset(number_after(line, "start_cp")),
                     core::CharOffset(number_after(line, "end_cp"))});
  }
  return spans;
}

}  // namespace

std::vector<std::string> reader_case_names() {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < kSizes.size(); ++i) {
    names.push_back(std::string(kSizes[i]) + "/" + std::to_string(kSpans[i]));
  }
  return names;
}

ReaderCase reader_case(const std::string& name) {
  ReaderCase out;
  out.name = name;
  const std::string size = name.substr(0, name.find('/'));
  const std::string count = name.substr(name.find('/') + 1);
  const fs::path text = data_folder() / "docs" / ("doc_" + size + ".txt");
  const fs::path spans = data_folder() / "spans" / (size + "_" + count + ".jsonl");
  if (fs::exists(text) && fs::exists(spans)) {
    out.text = test_support::read_file(text);
    out.spans = read_spans(test_support::read_file(spans));
    return out;
  }
  const auto which =
      static_cast<std::size_t>(std::find(kSizes.begin(), kSizes.end(), size) - kSizes.begin());
  out.text = made_text(kBytes.at(which));
  out.spans = made_spans(core::TextIndex(out.text), kSpans.at(which));
  return out;
}

void make_reader_project(const fs::path& path, const ReaderCase& data) {
  core::ApplyImport import = import_of("article.txt", data.text);
  core::ImportedBatch& batch = import.batches.front();
  for (std::size_t i = 0; i < data.spans.size(); ++i) {
    core::ImportedAnnotation annotation;
    annotation.value.type = static_cast<core::StatementType>(i % 3);
    annotation.document.file_name = "article.txt";
    annotation.ranges.push_back({data.spans[i].begin.value, data.spans[i].end.value, ""});
    batch.annotations.push_back(std::move(annotation));
  }
  // A project shows a document as soon as it is open: a short one, until the long one is wanted.
  import.batches.push_back(import_of("start.txt", "A short text.\n").batches.front());
  auto project = store::Project::create(path, "bench").value();
  const auto receipt = project.apply(import);
  if (!receipt) throw std::runtime_error(receipt.error().sentence());
}

}  // namespace bench
