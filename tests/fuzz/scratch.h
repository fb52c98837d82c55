// A folder of its own for one run of a fuzz target, removed at the end, and a small project in it.
#pragma once

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "store/project/project.h"

namespace fuzz {

class Scratch {
 public:
  Scratch() : path_(std::filesystem::temp_directory_path() / name()) {
    std::filesystem::create_directories(path_);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  [[nodiscard]] std::filesystem::path operator/(const std::string& file) const {
    return path_ / file;
  }

 private:
  static std::string name() { return "foresay-fuzz-" + std::to_string(::getpid()); }
  std::filesystem::path path_;
};

/// A project with a document and an annotation, so that changes have something to act on.
inline store::Project make_project(const std::filesystem::path& path) {
  auto project = store::Project::create(path, "fuzz");
  if (!project) std::abort();
  core::ImportedDocument document;
  document.bytes = "A text that says nothing of the spring.";
  document.value.text = document.bytes;
  document.value.meta.title = "One";
  core::ApplyImport import;
  import.batches.emplace_back().documents.push_back(std::move(document));
  if (!project->apply(import)) std::abort();
  return *std::move(project);
}

}  // namespace fuzz
