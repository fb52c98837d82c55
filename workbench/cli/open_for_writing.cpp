#include "workbench/cli/open_for_writing.h"

#include <ostream>

#include "workbench/cli/rows/text_table.h"
#include "workbench/cli/verb_job.h"
#include "workbench/project/project_update.h"

namespace workbench {

core::Result<store::Project> open_for_writing(const std::filesystem::path& path,
                                              const VerbContext& context) {
  if (store::needs_update(path)) {
    const auto done = run_job<core::Done>(context, "Bringing the project up to date",
                                          [&](const std::stop_token& stop, Progress& progress) {
                                            return update_project(path, stop, progress);
                                          });
    if (!done) return done.error();
    context.err << "foresay: " << on_one_line(path.string())
                << " was made by an older Foresay and has been brought up to date; a copy of it as "
                   "it was lies beside it.\n";
  }
  auto opened = store::Project::open(path);
  context.changed = context.changed || opened.ok();
  if (opened && !opened->remark().empty()) context.err << "foresay: " << opened->remark() << "\n";
  return opened;
}

}  // namespace workbench
