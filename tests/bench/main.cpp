// foresay_bench [GROUP] [--json]: measures and prints. No figure passes or fails.
#include <algorithm>
#include <array>
#include <exception>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "tests/bench/core_group.h"

namespace {

using Measure = std::vector<bench::Figure> (*)();

struct Part {
  std::string_view group;
  Measure measure;
};

constexpr std::array<Part, 4> kParts = {{{"core", bench::tag_figures},
                                         {"core", bench::import_figures},
                                         {"core", bench::export_figures},
                                         {"core", bench::window_figures}}};

int wrong_usage(const std::string& what) {
  std::cerr << "foresay_bench: " << what
            << "; usage: foresay_bench [GROUP] [--json]; groups: core\n";
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
  std::string group;
  bool json = false;
  for (const std::string& word : std::vector<std::string>(argv + 1, argv + argc)) {
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
