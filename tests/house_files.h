// The repository's own source files, for the tests of the house rules. Nothing here knows a rule.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace house {

struct SourceFile {
  std::string path;  ///< From the root of the repository: "core/text/offset.h".
  std::string text;
};

/// Every .h, .cpp, .def and .sql file in the folder `name` and below it, sorted by path.
[[nodiscard]] std::vector<SourceFile> files_in(std::string_view name);

/// The folders that hold C++: the six libraries and tests.
[[nodiscard]] std::vector<SourceFile> all_source_files();

/// A file of the repository by its path, as it is.
[[nodiscard]] std::string text_of(std::string_view path);

/// Without the line ends.
[[nodiscard]] std::vector<std::string_view> lines_of(std::string_view text);

}  // namespace house
