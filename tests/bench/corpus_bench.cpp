#include <cstdlib>
#include <iostream>
#include <random>
#include <stdexcept>

#include "store/project/project.h"
#include "store/search/search.h"
#include "store/search/word_forms.h"
#include "tests/bench/corpus_group.h"
#include "tests/bench/measure.h"
#include "tests/bench/reader_stage.h"
#include "tests/support/temp_dir.h"
#include "tests/ui/imgui_harness.h"

namespace bench {
namespace {

namespace fs = std::filesystem;

constexpr int kQueries = 60;
constexpr double kFrame = 1000.0 / 60;

// The first letters of words.
std::string beginning(const std::string& word, std::size_t letters) {
  return word.substr(0, letters) + "*";
}

// Beginnings of that many letters; with `second`, of two words, one of them whole where it is 0.
std::vector<std::string> beginnings(std::size_t letters, std::optional<std::size_t> second) {
  std::mt19937_64 random(letters);
  const auto word = [&] { return corpus_word(random() % 2'000); };
  std::vector<std::string> out;
  for (int i = 0; i < kQueries; ++i) {
    std::string query = beginning(word(), letters);
    if (second) query += " " + (*second == 0 ? word() : beginning(word(), *second));
    out.push_back(std::move(query));
  }
  return out;
}

std::vector<std::string> queries(const char* shape, std::size_t commonest, std::size_t rarest) {
  std::mt19937_64 random(commonest);
  const auto word = [&] { return corpus_word(commonest + random() % (rarest - commonest)); };
  std::vector<std::string> out;
  for (int i = 0; i < kQueries; ++i) {
    std::string query = word();
    if (std::string_view(shape) == "two") query += " " + word();
    out.push_back(std::move(query));
  }
  return out;
}

// Milliseconds to the first page of lines, the pages of the file being in memory.
void append_searches(std::vector<Figure>& out, const fs::path& path) {
  const auto project = store::Project::open(path).value();
  store::SearchOptions options;
  options.order = store::HitOrder::place;
  store::WordForms forms(project.database());
  const auto measure = [&](const std::string& name, const std::vector<std::string>& all,
                           std::optional<double> limit) {
    std::vector<double> times;
    for (int round = 0; round < 2; ++round) {
      times.clear();
      for (const auto& query : all) {
        const Stopwatch watch;
        const auto hits = store::search_page(project.database(), query, options, &forms);
        times.push_back(watch.seconds() * 1e3);
        if (!hits) throw std::runtime_error(hits.error().message);
      }
    }
    out.push_back({"corpus", name + ", p50", percentile(times, 0.5), "ms", {}, limit});
    out.push_back({"corpus", name + ", p99", percentile(times, 0.99), "ms", {}, limit});
  };
  measure("first page, two frequent words", queries("two", 0, 24), 100);
  measure("first page, two words", queries("two", 24, 2'000), 100);
  measure("first page, two rare words", queries("two", 2'000, 20'000), 100);
  measure("first page, one word", queries("one", 24, 20'000), 100);
  measure("first page, s*", beginnings(1, std::nullopt), 100);
  measure("first page, mal*", beginnings(3, std::nullopt), 100);
  measure("first page, mal* pol*", beginnings(3, 3), 100);
  measure("first page, s* po*", beginnings(1, 2), 100);
  measure("first page, mal* word", beginnings(3, 0), 100);
  measure("first page, malk*", beginnings(4, std::nullopt), 100);
  measure("first page, malk* poli*", beginnings(4, 4), 100);
  options.any_form = true;
  measure("first page, two words in any form", queries("two", 24, 2'000), 50);
}

class CorpusWindow {
 public:
  explicit CorpusWindow(const fs::path& path)
      : harness_({1440, 900}), stage_(path, "report-1.txt") {
    while (frame() || more_) {
    }
  }

  // Milliseconds from the action to the next frame's end.
  double act(const workbench::Action& action) {
    const Stopwatch watch;
    stage_.workbench().perform(action);
    frame();
    return watch.seconds() * 1e3;
  }
  double type_in_palette(const std::string& typed) {
    const Stopwatch watch;
    stage_.workbench().palette().type(typed);
    frame();
    return watch.seconds() * 1e3;
  }
  bool frame() {
    harness_.frames([&] { more_ = stage_.draw(harness_.look()); });
    return stage_.workbench().pump();
  }
  [[nodiscard]] const workbench::Workbench& bench() { return stage_.workbench(); }

 private:
  ImGuiHarness harness_;
  ReaderStage stage_;
  bool more_ = false;
};

void append_list(std::vector<Figure>& out, const fs::path& path) {
  const double before = resident_mb();
  const Stopwatch watch;
  CorpusWindow window(path);
  out.push_back({"corpus", "project opened, list drawn", watch.seconds() * 1e3, "ms", {}, 500});
  const auto spent = [&](const char* name, std::vector<double> times) {
    out.push_back({"corpus", name, percentile(std::move(times), 0.99), "ms", {}, kFrame});
  };
  std::vector<double> typed;
  for (const std::string word : {"outlet 17", "report 99", "of the shiba", "zzz"}) {
    for (std::size_t n = 1; n <= word.size(); ++n) {
      typed.push_back(window.act(workbench::FilterDocuments{word.substr(0, n)}));
    }
    typed.push_back(window.act(workbench::FilterDocuments{""}));
  }
  spent("a letter typed into the filter, worst", typed);
  std::vector<double> opened;
  for (int i = 0; i < 50; ++i) opened.push_back(window.act(workbench::StepDocument{97}));
  spent("a document opened, worst", opened);
  std::vector<double> orders;
  for (std::size_t i = 0; i < core::kEnumNames<workbench::DocumentOrder>.size(); ++i) {
    orders.push_back(
        window.act(workbench::OrderDocuments{static_cast<workbench::DocumentOrder>(i)}));
  }
  spent("another order chosen, worst", orders);
  spent("the palette opened, worst",
        {window.act(workbench::ShowOverlay{workbench::Overlay::palette})});
  std::vector<double> letters;
  for (const std::string word : {"report 99", "shiba"}) {
    for (std::size_t n = 1; n <= word.size(); ++n)
      letters.push_back(window.type_in_palette(word.substr(0, n)));
  }
  spent("a letter typed into the palette, worst", letters);
  window.act(workbench::ShowOverlay{workbench::Overlay::none});
  std::vector<double> tagged;
  for (int i = 0; i < 30; ++i) {
    tagged.push_back(window.act(workbench::TagSelection{core::StatementType::claim}));
    tagged.push_back(window.act(workbench::RunCommand{"undo"}));
  }
  spent("a sentence tagged or a tag undone, worst", tagged);
  std::vector<double> frames;
  for (int i = 0; i < 200; ++i) {
    const Stopwatch one;
    window.frame();
    frames.push_back(one.seconds() * 1e3);
  }
  spent("a frame, worst", frames);
  out.push_back({"corpus", "resident memory", resident_mb() - before, "MiB", {}, {}});
}

}  // namespace

std::vector<Figure> corpus_figures() {
  const test_support::TempDir folder;
  const char* kept = std::getenv("BENCH_TMP");
  const std::string name = "corpus-" + std::to_string(corpus_size()) + ".foresay";
  const fs::path path = (kept != nullptr ? fs::path(kept) : folder.path()) / name;
  std::vector<Figure> out;
  if (!fs::exists(path)) {
    const Stopwatch watch;
    make_corpus_project(path, corpus_size());
    const double megabytes = static_cast<double>(corpus_size()) * 10'240 / 1e6;
    out.push_back({"corpus", "imported, searchable", megabytes / watch.seconds(), "MB/s", {}, {}});
  }
  if (store::needs_update(path)) {
    const Stopwatch watch;
    static_cast<void>(store::Project::open(path).value());
    out.push_back({"corpus", "an older project brought up to date", watch.seconds(), "s", {}, {}});
  }
  append_list(out, path);
  append_searches(out, path);
  out.push_back(index_figure());
  return out;
}

}  // namespace bench
