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

core::Result<ReadFiles> read_new_project(const NewProjectRequest& request, const fs::path& assets,
                                         const std::stop_token& stop, Progress& progress) {
  if (assets.empty()) {
    return core::Error{
        "The program's assets (vocabularies and sample) were not found. Set FORESAY_ASSETS to the "
        "folder that holds scales/ and sample/.",
        core::ErrorKind::not_found};
  }
  auto vocabularies = load_vocabularies(assets);
  if (!vocabularies) return vocabularies.error();
  ReadFiles content;
  if (request.sample) {
    auto sample = read_import_files({{assets / "sample"}, {}, {}}, stop, progress);
    if (!sample) return sample;
    content = *std::move(sample);
  }
  auto& batches = content.edit.batches;
  batches.insert(batches.begin(), *std::move(vocabularies));
  return content;
}

core::Result<MadeProject> make_project(const NewProjectRequest& request,
                                       const std::string& annotator, ReadFiles content) {
  auto created = store::Project::create(request.path, annotator);
  if (!created) return created.error();
  Unfinished unfinished(request.path);
  MadeProject made{*std::move(created), std::move(content.report)};
  auto receipt = made.project.apply(std::move(content.edit));
  if (!receipt) return receipt.error();
  made.report = completed(std::move(made.report), *receipt);
  unfinished.keep();
  return made;
}

}  // namespace workbench
