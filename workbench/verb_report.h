// Prints what could not be carried or read, one sentence a line, on the error stream, and says
// which exit code that makes.
#pragma once

#include "core/dataset.h"
#include "workbench/import_files.h"
#include "workbench/verb.h"

namespace workbench {

/// "file:line: sentence" each.
void print_losses(const core::LossReport& losses, const VerbContext& context);
/// Failed files first, then losses, then notes. ExitCode::findings when there is anything but
/// notes.
[[nodiscard]] ExitCode print_losses(const ImportReport& report, const VerbContext& context);

}  // namespace workbench
