// An import's report as the JSON that `--report` writes and `--json` prints.
#pragma once

#include <string>

#include "workbench/project/import_files.h"

namespace workbench {

/// docs/command-line.md says what its keys mean.
[[nodiscard]] std::string report_json(const ImportReport& report);

}  // namespace workbench
