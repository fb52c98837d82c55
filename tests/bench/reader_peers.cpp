// Reads what the peers' own benchmark measured: rows of this run, or else a table that is kept
// beside the project.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/bench/measure.h"
#include "tests/bench/reader_group.h"
#include "tests/support/temp_dir.h"

namespace bench {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

std::optional<double> number_at(const json& row, const char* key) {
  const auto it = row.find(key);
  return it != row.end() && it->is_number() ? std::optional(it->get<double>()) : std::nullopt;
}

std::optional<double> median_at(const json& row, const char* key) {
  const auto it = row.find(key);
  if (it == row.end() || !it->is_array() || it->empty()) return std::nullopt;
  return percentile(it->get<std::vector<double>>(), 0.5);
}

std::optional<double> above(std::optional<double> value, std::optional<double> floor) {
  if (!value || !floor) return std::nullopt;
  return std::max(0.0, *value - *floor);
}

/// The values of several runs of one peer on one document.
struct Runs {
  std::string status;
  std::vector<double> load;
  std::vector<double> frame;
  std::vector<double> add;
  std::vector<double> memory;
};

void take(std::vector<double>& values, std::optional<double> value) {
  if (value) values.push_back(*value);
}

std::optional<double> middle(const std::vector<double>& values) {
  return values.empty() ? std::nullopt : std::optional(percentile(values, 0.5));
}

// One object a line: a peer, a document and what came of it.
std::vector<PeerFigures> rows_of(const fs::path& file, const std::string& name) {
  std::vector<std::string> order;
  std::map<std::string, Runs> runs;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    const json row = json::parse(line, nullptr, false);
    if (row.is_discarded() || !row.contains("peer")) continue;
    if (row.value("size", "") + "/" + std::to_string(row.value("n", 0)) != name) continue;
    const std::string peer = row["peer"];
    if (!runs.contains(peer)) order.push_back(peer);
    Runs& all = runs[peer];
    const std::string status = row.value("status", "");
    if (status != "ok") all.status = status;
    take(all.load, number_at(row, "load_ms"));
    take(all.frame, number_at(row, "scroll_task_per_frame"));
    // An empty wait of two frames costs something by itself.
    take(all.add, above(median_at(row, "add_task_ms"), median_at(row, "nop_task_ms")));
    take(all.memory, above(number_at(row, "peak_rss_mb"), number_at(row, "blank_rss_mb")));
  }
  std::vector<PeerFigures> out;
  for (const auto& peer : order) {
    const Runs& all = runs[peer];
    const bool shown = !all.load.empty();
    out.push_back({peer, all.status, middle(all.load), middle(all.frame), middle(all.add),
                   shown ? middle(all.memory) : std::nullopt});
  }
  return out;
}

std::optional<double> number_behind(const std::string& line, const std::string& word,
                                    std::size_t from = 0) {
  const auto at = line.find(word, from);
  if (at == std::string::npos) return std::nullopt;
  const char* start = line.c_str() + at + word.size();
  char* end = nullptr;
  const double value = std::strtod(start, &end);
  return end == start ? std::nullopt : std::optional(value);
}

// Part of a line behind a column's name: "| add 33.4 task 3.8 |" has the task time 3.8.
std::optional<double> task_in(const std::string& line, const std::string& column) {
  const auto at = line.find("| " + column);
  return at == std::string::npos ? std::nullopt : number_behind(line, "task", at);
}

PeerFigures figures_in(const std::string& line, const std::string& name,
                       std::optional<double> blank) {
  PeerFigures out;
  const auto cut = line.find("did not finish");
  const auto skipped = line.find("skipped");
  if (cut != std::string::npos) out.status = line.substr(cut);
  if (skipped != std::string::npos) out.status = line.substr(skipped);
  if (!out.status.empty()) return out;
  out.load_ms = number_behind(line, name);
  out.frame_ms = task_in(line, "scroll");
  out.add_ms = task_in(line, "add");
  // "| jump 33 | 1098/480 pss 499 |": the process tree and its renderer.
  const auto jump = line.find("| jump");
  if (jump != std::string::npos) {
    out.memory_mb = above(number_behind(line, "|", jump + 1), blank);
  }
  return out;
}

std::vector<PeerFigures> table_rows(const fs::path& table, const std::string& name) {
  if (!fs::exists(table)) return {};
  const std::string text = test_support::read_file(table);
  const auto blank = number_behind(text, "blank page RSS tree");
  std::vector<PeerFigures> out;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string peer;
    std::string what;
    words >> peer >> what;
    if (what != name) continue;
    out.push_back(figures_in(line, name, blank));
    out.back().peer = peer;
  }
  return out;
}

}  // namespace

std::vector<PeerFigures> peer_figures(const std::string& name) {
  if (const char* rows = std::getenv("FORESAY_BENCH_PEERS")) return rows_of(rows, name);
  const char* shared = std::getenv("FORESAY_SHARED");
  const fs::path folder = shared != nullptr ? shared : FORESAY_SHARED_DIR;
  return table_rows(folder / "bench/baseline/table-full.txt", name);
}

std::string peers_origin() {
  if (const char* rows = std::getenv("FORESAY_BENCH_PEERS")) {
    return fs::exists(rows) ? "the peers ran in the same run, on the same documents" : "";
  }
  return peer_figures("1m/10000").empty()
             ? ""
             : "the peers did not run here: their figures are another machine's, for orientation";
}

}  // namespace bench
