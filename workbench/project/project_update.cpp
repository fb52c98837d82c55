#include "workbench/project/project_update.h"

#include <optional>

#include "store/project/project.h"

namespace workbench {
namespace {

constexpr std::int64_t kWholeStep = 100;

const char* step_words(store::UpdateStep step) {
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
      progress.begin(step_words(step), kWholeStep);
    }
    const auto percent = static_cast<std::int64_t>(share * kWholeStep);
    progress.step(percent - shown);
    shown = percent;
  };
  const auto opened = store::Project::open(path, options);
  if (!opened) return opened.error();
  return core::Done{};
}

}  // namespace workbench
