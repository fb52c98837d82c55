// Prints what could not be carried or read, one sentence a line, on the error stream, and says
// which exit code that makes.
#pragma once

#include "core/model/dataset.h"
#include "workbench/cli/verb.h"
#include "workbench/project/import_files.h"

namespace workbench {

/// "file:line: sentence" each.
void print_losses(const core::LossReport& losses, const VerbContext& context);
/// Failed files first, then losses, then notes. ExitCode::findings when there is anything but
/// notes.
[[nodiscard]] ExitCode print_losses(const ImportReport& report, const VerbContext& context);

}  // namespace workbench
