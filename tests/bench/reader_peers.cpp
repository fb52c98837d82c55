// Reads the tables that the peers' own benchmark wrote.
#include <array>
#include <cstdlib>
#include <filesystem>
#include <sstream>

#include "tests/bench/reader_group.h"
#include "tests/support/temp_dir.h"

namespace bench {
namespace {

namespace fs = std::filesystem;

constexpr const char* kBestPeer = "codemirror";  // Of those that draw only what is visible.

std::optional<double> number_behind(const std::string& line, const std::string& word) {
  const auto at = line.find(word);
  if (at == std::string::npos) return std::nullopt;
  const char* from = line.c_str() + at + word.size();
  char* end = nullptr;
  const double value = std::strtod(from, &end);
  return end == from ? std::nullopt : std::optional(value);
}

std::optional<std::string> row_of(const fs::path& table, const std::string& name) {
  if (!fs::exists(table)) return std::nullopt;
  std::istringstream lines(test_support::read_file(table));
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string peer;
    std::string what;
    words >> peer >> what;
    if (peer == kBestPeer && what == name) return line;
  }
  return std::nullopt;
}

}  // namespace

PeerFigures peer_figures(const std::string& name) {
  const char* shared = std::getenv("FORESAY_SHARED");
  const fs::path folder = fs::path(shared != nullptr ? shared : FORESAY_SHARED_DIR) / "bench";
  struct Table {
    const char* path;
    const char* machine;
  };
  static constexpr std::array<Table, 3> kTables = {
      {{"results/full/table.txt", "this machine"},
       {"results/quick/table.txt", "this machine"},
       {"baseline/table-full.txt", "another machine, for orientation"}}};
  for (const Table& table : kTables) {
    const auto row = row_of(folder / table.path, name);
    if (!row) continue;
    PeerFigures out;
    out.from = std::string(kBestPeer) + ", " + table.machine;
    out.load_ms = number_behind(*row, name);
    const std::size_t scroll = row->find("| scroll");
    const std::size_t add = row->find("| add");
    if (scroll != std::string::npos) out.frame_ms = number_behind(row->substr(scroll), "task");
    if (add != std::string::npos) out.add_ms = number_behind(row->substr(add), "task");
    // "| 1098/480 pss": the process tree, and what of it is the page's own.
    const std::size_t pss = row->find(" pss");
    const std::size_t slash = row->rfind('/', pss);
    if (pss != std::string::npos) out.memory_mb = number_behind(row->substr(slash), "/");
    return out;
  }
  return {};
}

}  // namespace bench
