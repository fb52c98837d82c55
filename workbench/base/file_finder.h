// Turns what a person named into files to read: folders are walked, links followed once, and what
// cannot be read is said, each with its own sentence. It knows no format and imports nothing.
#pragma once

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/model/dataset.h"

namespace workbench {

struct FoundFiles {
  std::vector<std::filesystem::path> files;  ///< Each once; a folder's in order of name.
  core::LossReport problems;                 ///< Paths that gave no file, with the reason.
};

/// Walks folders to any depth. Names that begin with a dot, the README.md and splits.csv beside an
/// exported documents.jsonl, and the folder that a browser saved with a page ("page_files" beside
/// "page.html") are left out inside folders, silently; one that was named itself is taken. A file
/// reached by two ways is given once. Pipes, sockets and devices are refused: reading one may never
/// end.
[[nodiscard]] FoundFiles find_files(const std::vector<std::filesystem::path>& paths,
                                    const std::stop_token& stop = {});

/// Larger files are refused by read_whole_file: the text would not fit in memory several times.
inline constexpr std::int64_t kLargestImportFile = std::int64_t{1} << 30;

/// The bytes of a regular file. The error is a sentence that names the file.
[[nodiscard]] core::Result<std::string> read_whole_file(const std::filesystem::path& path,
                                                        std::int64_t largest = kLargestImportFile);

}  // namespace workbench
