// The reader's commands by the names that key_map.def gives keys to. Only what acts on the reader
// alone is here; the workbench knows the rest.
#pragma once

#include <string_view>
#include <vector>

#include "workbench/reader/reader_model.h"

namespace workbench {

struct ReaderCommandResult {
  bool known = false;  ///< Such a command exists.
  std::vector<ReaderIntent> intents;
};

/// Runs a command; one the reader does not have changes nothing.
[[nodiscard]] ReaderCommandResult run_reader_command(ReaderModel& reader, std::string_view name);

/// Every name that run_reader_command knows.
[[nodiscard]] std::vector<std::string_view> reader_command_names();

}  // namespace workbench
