#include "workbench/project/new_project.h"

#include <system_error>
#include <utility>

#include "workbench/project/vocabulary_files.h"

namespace workbench {
namespace {

namespace fs = std::filesystem;

core::Checked put_in(store::Project& project, const core::Edit& edit, store::Receipt& receipt) {
  auto applied = project.apply(edit);
  if (!applied) return applied.error();
  receipt = *std::move(applied);
  return core::Done{};
}

}  // namespace

core::Result<NewContent> read_new_project(const NewProjectRequest& request, const fs::path& assets,
                                          const std::stop_token& stop, Progress& progress) {
  std::error_code error;
  if (!fs::is_directory(assets, error)) {
    return core::Error{
        "The program's assets (vocabularies and sample) were not found. Set FORESAY_ASSETS to the "
        "folder that holds scales/ and sample/.",
        core::ErrorKind::not_found, assets.string()};
  }
  auto vocabularies = load_vocabularies(assets);
  if (!vocabularies) return vocabularies.error();
  NewContent content{*std::move(vocabularies), {}};
  if (!request.sample) return content;
  auto sample = read_import_files({{assets / "sample"}, {}, {}}, stop, progress);
  if (!sample) return sample.error();
  if (const auto& failed = sample->report.failed; !failed.empty()) {
    return core::Error{failed.front().what, core::ErrorKind::not_found, failed.front().file};
  }
  content.sample = *std::move(sample);
  return content;
}

core::Result<MadeProject> make_project(const NewProjectRequest& request,
                                       const std::string& annotator, NewContent content,
                                       const std::stop_token& stop) {
  store::Receipt receipt;
  auto created = store::Project::create(
      request.path, annotator, [&](store::Project& project) -> core::Checked {
        if (!content.vocabularies.edits.empty()) {
          if (auto done = put_in(project, std::move(content.vocabularies), receipt); !done) {
            return done;
          }
        }
        if (request.sample) {
          if (auto done = put_in(project, std::move(content.sample.edit), receipt); !done) {
            return done;
          }
        }
        return stop.stop_requested() ? core::Checked(cancelled()) : core::Checked(core::Done{});
      });
  if (!created) return created.error();
  MadeProject made{*std::move(created), std::move(content.sample.report)};
  if (request.sample) made.report = completed(std::move(made.report), receipt);
  return made;
}

}  // namespace workbench
