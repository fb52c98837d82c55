#include "workbench/cli/verb_report.h"

#include <ostream>

#include "workbench/cli/rows/text_table.h"

namespace workbench {

void print_losses(const core::LossReport& losses, const VerbContext& context) {
  for (const auto& loss : losses) {
    const core::Error as_sentence{loss.what, core::ErrorKind::bad_input, loss.file, loss.line};
    context.err << on_one_line(as_sentence.sentence()) << "\n";
  }
}

ExitCode print_losses(const ImportReport& report, const VerbContext& context) {
  print_losses(report.failed, context);
  print_losses(report.losses, context);
  for (const auto& note : report.notes) {
    const core::Error as_sentence{note.what, core::ErrorKind::bad_input, note.file, note.line};
    context.err << "Note: " << on_one_line(as_sentence.sentence()) << "\n";
  }
  return report.clean() ? ExitCode::done : ExitCode::findings;
}

}  // namespace workbench
