// The formats of both directions in one list, for `foresay formats`, for options and for pickers.
// It reads the registries; it decides nothing.
#pragma once

#include <string>
#include <vector>

namespace workbench {

struct Format {
  std::string name;
  bool imports = true;  ///< Else it exports.
  std::string description;
  std::vector<std::string> extensions;  ///< Without dots; empty for an export, which is a folder.
};

/// Imports first, each direction in the order of its registry.
[[nodiscard]] std::vector<Format> all_formats();
/// "jsonl, plain_text": for a sentence that lists what there is.
[[nodiscard]] std::string format_names(bool imports);

}  // namespace workbench
