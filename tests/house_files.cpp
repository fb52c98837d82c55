#include "tests/house_files.h"

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "tests/support/shared_inputs.h"
#include "tests/support/temp_dir.h"

namespace house {

namespace fs = std::filesystem;

std::vector<SourceFile> files_in(std::string_view name) {
  const fs::path root = test_support::source_dir();
  std::vector<SourceFile> files;
  if (!fs::is_directory(root / name)) return files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / name)) {
    const std::string kind = entry.path().extension().string();
    if (kind != ".h" && kind != ".cpp" && kind != ".def" && kind != ".sql") continue;
    files.push_back(
        {fs::relative(entry.path(), root).generic_string(), test_support::read_file(entry.path())});
  }
  std::ranges::sort(files, {}, &SourceFile::path);
  return files;
}

std::vector<SourceFile> all_source_files() {
  std::vector<SourceFile> all;
  for (const char* folder :
       {"core", "store", "importers", "exporters", "workbench", "ui", "tests"}) {
    std::ranges::move(files_in(folder), std::back_inserter(all));
  }
  return all;
}

std::string text_of(std::string_view path) {
  return test_support::read_file(test_support::source_dir() / path);
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

}  // namespace house
