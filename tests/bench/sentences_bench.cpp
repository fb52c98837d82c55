#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "core/structure/sentence_reading.h"
#include "tests/bench/sentences_group.h"

namespace bench {
namespace {

using nlohmann::ordered_json;
using namespace std::string_view_literals;

struct Options {
  std::filesystem::path rows;
  bool json = false;
  bool named = false;
  std::string wrong;  // What was not understood; empty when all was.
};

Options options_of(const std::vector<std::string>& words) {
  const char* named = std::getenv("FORESAY_SHARED");
  const std::filesystem::path shared = named != nullptr ? named : FORESAY_SHARED_DIR;
  Options out{shared / "files/sentences", false, false, {}};
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--json") {
      out.json = true;
    } else if (words[i] == "--rows" && i + 1 < words.size()) {
      out.rows = words[++i];
      out.named = true;
    } else {
      out.wrong = words[i];
    }
  }
  return out;
}

// The rows name languages in words.
std::string tag_of(std::string name) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 24> kTags = {
      {{"english", "en"},  {"russian", "ru"}, {"german", "de"},  {"deutsch", "de"},
       {"japanese", "ja"}, {"spanish", "es"}, {"italian", "it"}, {"armenian", "hy"},
       {"dutch", "nl"},    {"greek", "el"},   {"hindi", "hi"},   {"burmese", "my"},
       {"amharic", "am"},  {"persian", "fa"}, {"urdu", "ur"},    {"french", "fr"},
       {"polish", "pl"},   {"danish", "da"},  {"slovak", "sk"},  {"bulgarian", "bg"},
       {"kazakh", "kk"},   {"marathi", "mr"}, {"chinese", "zh"}, {"arabic", "ar"}}};
  std::ranges::transform(name, name.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  const auto found =
      std::ranges::find(kTags, name, &std::pair<std::string_view, std::string_view>::first);
  return std::string(found == kTags.end() ? "en"sv : found->second);
}

// Without white space: that of Unicode is read as such, too.
std::string bare(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (c == ' ' || (c >= 0x09 && c <= 0x0D)) continue;
    if (text.substr(at).starts_with("\u00A0")) {
      ++at;
    } else if (text.substr(at).starts_with("\u3000") || text.substr(at).starts_with("\u202F")) {
      at += 2;
    } else {
      out += text[at];
    }
  }
  return out;
}

struct Tally {
  std::string metric;
  int right = 0;
  int of = 0;
  ordered_json misses = ordered_json::array();
};

void judge(const ordered_json& row, Tally& tally) {
  const auto text = row.at("text").get<std::string>();
  core::SentenceQuery query;
  query.language = tag_of(row.at("language").get<std::string>());
  query.guess = true;
  std::vector<std::string> got;
  for (const auto& each : core::SentenceReading(text, query).all()) {
    got.push_back(
        text.substr(each.range.begin.index(), static_cast<std::size_t>(each.range.size())));
  }
  const auto wanted = row.at("sentences").get<std::vector<std::string>>();
  const bool right = std::ranges::equal(got, wanted, {}, bare, bare);
  tally.right += right ? 1 : 0;
  ++tally.of;
  if (!right)
    tally.misses.push_back(
        {{"language", query.language}, {"text", text}, {"expected", wanted}, {"got", got}});
}

std::vector<Tally> tallies_of(const std::filesystem::path& folder) {
  std::vector<Tally> out(3);
  out[0].metric = "golden English";
  out[1].metric = "golden other";
  out[2].metric = "pysbd";
  for (const bool golden : {true, false}) {
    std::ifstream file(folder / (golden ? "golden_rules.jsonl" : "pysbd.jsonl"));
    for (std::string line; std::getline(file, line);) {
      if (line.empty()) continue;
      const auto row = ordered_json::parse(line);
      const std::string language = tag_of(row.at("language").get<std::string>());
      // The Arabic rows are cut at commas and colons.
      if (language == "ar") continue;
      judge(row, golden ? out[language == "en" ? 0 : 1] : out[2]);
    }
  }
  return out;
}

void print(const Tally& tally, bool json) {
  const double percent = tally.of > 0 ? 100.0 * tally.right / tally.of : 0;
  if (json) {
    std::cout << ordered_json{{"group", "sentences"},  {"metric", tally.metric}, {"value", percent},
                              {"unit", "%"},           {"right", tally.right},   {"of", tally.of},
                              {"misses", tally.misses}}
                     .dump()
              << '\n';
    return;
  }
  const int tenths = static_cast<int>(percent * 10 + 0.5);
  std::cout << tally.metric << ": " << tally.right << " of " << tally.of << ", " << tenths / 10
            << '.' << tenths % 10 << " %\n";
  for (const auto& miss : tally.misses) {
    std::cout << "  " << miss["language"].get<std::string>() << ": " << miss["text"].dump()
              << "\n    expected " << miss["expected"].dump() << "\n    got      "
              << miss["got"].dump() << '\n';
  }
}

}  // namespace

int sentences_group(const std::vector<std::string>& words) {
  const Options options = options_of(words);
  if (!options.wrong.empty()) {
    std::cerr << "foresay_bench: '" << options.wrong
              << "' is not understood; usage: sentences [--rows FOLDER] [--json]\n";
    return 2;
  }
  if (!std::filesystem::exists(options.rows / "golden_rules.jsonl")) {
    std::cerr << "foresay_bench: sentences are not measured, because " << options.rows.string()
              << " holds no golden_rules.jsonl; name its folder with --rows\n";
    return options.named ? 1 : 0;
  }
  try {
    for (const auto& tally : tallies_of(options.rows)) print(tally, options.json);
  } catch (const std::exception& error) {
    std::cerr << "foresay_bench: " << error.what() << '\n';
    return 1;
  }
  return 0;
}

}  // namespace bench
