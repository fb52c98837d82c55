#include "workbench/project_update.h"

#include <ostream>

#include "workbench/verb_job.h"

namespace workbench {
namespace {

constexpr std::int64_t kWholeStep = 100;

const char* words_of(store::UpdateStep step) {
  return step == store::UpdateStep::copying ? "Keeping a copy of it" : "Indexing its texts";
}

}  // namespace

core::Result<core::Done> update_project(const std::filesystem::path& path,
                                        const std::stop_token& stop, Progress& progress) {
  std::optional<store::UpdateStep> at;
  std::int64_t shown = 0;
  store::OpenOptions options;
  options.stop = stop;
  options.progress = [&](store::UpdateStep step, double share) {
    if (at != step) {
      at = step;
      shown = 0;
      progress.begin(words_of(step), kWholeStep);
    }
    const auto percent = static_cast<std::int64_t>(share * kWholeStep);
    progress.step(percent - shown);
    shown = percent;
  };
  const auto opened = store::Project::open(path, options);
  if (!opened) return opened.error();
  return core::Done{};
}

core::Result<store::Project> open_for_writing(const std::filesystem::path& path,
                                              const VerbContext& context) {
  if (store::needs_update(path)) {
    const auto done = run_job<core::Done>(context, "Bringing the project up to date",
                                          [&](const std::stop_token& stop, Progress& progress) {
                                            return update_project(path, stop, progress);
                                          });
    if (!done) return done.error();
    context.err << "foresay: " << path.string()
                << " was made by an older Foresay and has been brought up to date; a copy of it as "
                   "it was lies beside it.\n";
  }
  auto opened = store::Project::open(path);
  if (opened && !opened->remark().empty()) context.err << "foresay: " << opened->remark() << "\n";
  return opened;
}

}  // namespace workbench
