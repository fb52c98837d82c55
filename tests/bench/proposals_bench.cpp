#include <cstdlib>
#include <exception>
#include <filesystem>
#include <iostream>
#include <nlohmann/json.hpp>

#include "tests/bench/proposals_group.h"
#include "tests/support/gold_score.h"

namespace bench {
namespace {

using nlohmann::ordered_json;
using test_support::Agreement;

struct Options {
  std::filesystem::path gold;
  std::filesystem::path corpus;
  bool json = false;
  bool named = false;  // The rows or texts were named, so that they have to be there.
  std::string wrong;   // What was not understood; empty when all was.
};

Options options_of(const std::vector<std::string>& words) {
  const char* named = std::getenv("FORESAY_SHARED");
  const std::filesystem::path shared = named != nullptr ? named : FORESAY_SHARED_DIR;
  Options out{shared / "gold/gold.jsonl", shared / "corpus", false, false, {}};
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool more = i + 1 < words.size();
    if (words[i] == "--gold" || words[i] == "--corpus") out.named = true;
    if (words[i] == "--json") {
      out.json = true;
    } else if (words[i] == "--gold" && more) {
      out.gold = words[++i];
    } else if (words[i] == "--corpus" && more) {
      out.corpus = words[++i];
    } else {
      out.wrong = words[i];
    }
  }
  return out;
}

ordered_json json_of(const Agreement& agreement) {
  ordered_json out = {{"group", "proposals"},
                      {"metric", agreement.metric},
                      {"right", agreement.right},
                      {"of", agreement.of}};
  out["misses"] = ordered_json::array();
  for (const auto& miss : agreement.misses) {
    out["misses"].push_back({{"id", miss.id},
                             {"file", miss.file},
                             {"start", miss.start},
                             {"end", miss.end},
                             {"quote", miss.quote},
                             {"expected", miss.expected},
                             {"got", miss.got}});
  }
  return out;
}

void print(std::ostream& out, const Agreement& agreement) {
  out << agreement.metric << ": " << agreement.right << " of " << agreement.of;
  if (agreement.of > 0) {
    const int tenths = (2000 * agreement.right + agreement.of) / (2 * agreement.of);
    out << ", " << tenths / 10 << '.' << tenths % 10 << " %";
  }
  out << '\n';
  for (const auto& miss : agreement.misses) {
    out << "  " << miss.file << ' ' << miss.start << "–" << miss.end << ' ' << miss.id << ": "
        << miss.quote << "\n    expected " << miss.expected << "\n    got      " << miss.got
        << '\n';
  }
}

}  // namespace

int proposals_group(const std::vector<std::string>& words) {
  const Options options = options_of(words);
  if (!options.wrong.empty()) {
    std::cerr << "foresay_bench: '" << options.wrong
              << "' is not understood; usage: proposals [--gold FILE] [--corpus FOLDER] [--json]\n";
    return 2;
  }
  for (const auto& path : {options.gold, options.corpus}) {
    if (std::filesystem::exists(path)) continue;
    std::cerr << "foresay_bench: proposals are not measured, because " << path.string()
              << " does not exist; name the rows with --gold and their texts with --corpus\n";
    return options.named ? 1 : 0;
  }
  try {
    const auto scores = test_support::gold_agreement(
        options.gold, options.corpus, std::filesystem::path(FORESAY_ASSETS_DIR) / "scales");
    for (const auto& score : scores) {
      if (options.json) {
        std::cout << json_of(score).dump() << '\n';
      } else {
        print(std::cout, score);
      }
    }
  } catch (const std::exception& error) {
    std::cerr << "foresay_bench: " << error.what() << '\n';
    return 1;
  }
  return 0;
}

}  // namespace bench
