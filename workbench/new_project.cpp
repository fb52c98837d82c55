#include "workbench/new_project.h"

#include <exception>
#include <system_error>
#include <utility>

#include "workbench/vocabulary_files.h"

namespace workbench {
namespace {

namespace fs = std::filesystem;

/// Removes a project that was begun, unless told that it is whole.
class Unfinished {
 public:
  explicit Unfinished(fs::path path) : path_(std::move(path)) {}
  ~Unfinished() {
    if (whole_) return;
    std::error_code ignored;
    for (const char* suffix : {"", "-wal", "-shm", "-journal"}) {
      fs::remove(path_.string() + suffix, ignored);
    }
  }
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;
  void keep() { whole_ = true; }

 private:
  fs::path path_;
  bool whole_ = false;
};

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
                                       const std::string& annotator, NewContent content) {
  auto created = store::Project::create(request.path, annotator);
  if (!created) return created.error();
  Unfinished unfinished(request.path);
  MadeProject made{*std::move(created), std::move(content.sample.report)};
  if (!content.vocabularies.edits.empty()) {
    auto added = made.project.apply(std::move(content.vocabularies));
    if (!added) return added.error();
  }
  if (request.sample) {
    auto receipt = made.project.apply(std::move(content.sample.edit));
    if (!receipt) return receipt.error();
    made.report = completed(std::move(made.report), *receipt);
  }
  unfinished.keep();
  return made;
}

}  // namespace workbench
