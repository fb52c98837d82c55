// foresay_bench [GROUP] [--json]: measures and prints. No figure passes or fails.
#include <algorithm>
#include <array>
#include <exception>
#include <iostream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tests/bench/core_group.h"
#include "tests/bench/corpus_group.h"
#include "tests/bench/proposals_group.h"
#include "tests/bench/reader_group.h"
#include "tests/bench/score_group.h"
#include "tests/bench/sentences_group.h"

namespace {

using Measure = std::vector<bench::Figure> (*)();

struct Part {
  std::string_view group;
  Measure measure;
};

// One line a part; a group's parts are measured in this order.
constexpr auto kParts = std::to_array<Part>({
    {"core", bench::tag_figures},
    {"core", bench::import_figures},
    {"core", bench::export_figures},
    {"core", bench::window_figures},
    {"core", bench::frame_figures},
    {"reader", bench::reader_figures},
    {"score", bench::score_figures},
    {"corpus", bench::corpus_figures},
});

// Groups that print something else than figures, and read the words after their name themselves.
using Words = std::vector<std::string>;
struct OwnGroup {
  std::string_view name;
  int (*run)(const Words& words);
};
constexpr auto kOwnGroups = std::to_array<OwnGroup>({
    {"proposals", bench::proposals_group},
    {"sentences", bench::sentences_group},
});

std::string group_names() {
  std::set<std::string_view> names;
  for (const auto& part : kParts) names.insert(part.group);
  for (const auto& group : kOwnGroups) names.insert(group.name);
  std::string listed;
  for (const auto name : names) listed += (listed.empty() ? "" : ", ") + std::string(name);
  return listed;
}

int wrong_usage(const std::string& what) {
  std::cerr << "foresay_bench: " << what
            << "; usage: foresay_bench [GROUP] [--json]; groups: " << group_names() << '\n';
  return 2;
}

int measure(std::string_view group, bool json) {
  int failures = 0;
  std::vector<bench::Figure> all;
  for (const auto& part : kParts) {
    if (!group.empty() && part.group != group) continue;
    try {
      const auto figures = part.measure();
      if (json) bench::print_json(std::cout, figures);
      std::cout.flush();
      all.insert(all.end(), figures.begin(), figures.end());
    } catch (const std::exception& error) {
      // One part that cannot be measured here hides none of the others.
      std::cerr << "foresay_bench: " << error.what() << '\n';
      ++failures;
    }
  }
  if (!json) bench::print_table(std::cout, all);
  return failures == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  // How the group "reader" measures memory: in a process of its own.
  if (argc == 3 && std::string_view(argv[1]) == "--memory-of") {
    std::cout << bench::memory_above_empty_mb(argv[2]) << '\n';
    return 0;
  }
  const Words words(argv + 1, argv + argc);
  for (const auto& own : kOwnGroups) {
    if (!words.empty() && words.front() == own.name)
      return own.run({words.begin() + 1, words.end()});
  }
  std::string group;
  bool json = false;
  for (const auto& word : words) {
    if (word == "--json") {
      json = true;
    } else if (word.starts_with("-") || !group.empty()) {
      return wrong_usage("'" + word + "' is not understood");
    } else {
      group = word;
    }
  }
  const auto known = [&](const Part& part) { return part.group == group; };
  if (!group.empty() && std::ranges::none_of(kParts, known)) {
    return wrong_usage("there is no group '" + group + "'");
  }
  return measure(group, json);
}
