#include "workbench/base/file_picker.h"

#include <algorithm>
#include <chrono>
#include <system_error>

#include "core/words/folding.h"
#include "importers/importer.h"

namespace workbench {
namespace {

namespace fs = std::filesystem;

core::Timestamp changed_at(const fs::directory_entry& entry) {
  std::error_code failed;
  const auto time = entry.last_write_time(failed);
  if (failed) return {};
  const auto system = std::chrono::file_clock::to_sys(time).time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::milliseconds>(system).count()};
}

PickEntry entry_of(const fs::directory_entry& from) {
  std::error_code failed;
  PickEntry entry;
  entry.name = from.path().filename().string();
  entry.folder = from.is_directory(failed);
  entry.changed = changed_at(from);
  entry.day = core::to_short(core::day_of(entry.changed));
  if (!entry.folder) {
    const auto size = from.file_size(failed);
    entry.bytes = failed ? 0 : size;
    entry.size_words = importers::size_words(entry.bytes);
  }
  return entry;
}

bool is_project(const std::string& name) { return name.ends_with(".foresay"); }

}  // namespace

void FilePicker::open(PickPurpose purpose, const fs::path& folder, const fs::path& home) {
  purpose_ = purpose;
  home_ = home;
  filter_.clear();
  go_to(folder);
  if (!complaint_.empty() && folder != home) go_to(home);
}

void FilePicker::go_to(const fs::path& folder) {
  std::error_code failed;
  const auto whole = fs::absolute(folder.empty() ? home_ : folder, failed).lexically_normal();
  // "x/y/" and "x/y" are one folder.
  folder_ = whole.has_filename() ? whole : whole.parent_path();
  ticked_.clear();
  filter_.clear();
  read();
}

void FilePicker::go_up() {
  if (folder_.has_parent_path()) go_to(folder_.parent_path());
}

void FilePicker::enter(const std::string& name) {
  std::error_code failed;
  if (fs::is_directory(folder_ / name, failed)) go_to(folder_ / name);
}

void FilePicker::read() {
  all_.clear();
  complaint_.clear();
  std::error_code failed;
  for (fs::directory_iterator at(folder_, failed), end; !failed && at != end;
       at.increment(failed)) {
    if (!at->path().filename().string().starts_with(".")) all_.push_back(entry_of(*at));
  }
  if (failed) {
    complaint_ =
        folder_.string() + " cannot be read: " + failed.message() + ". Choose another folder.";
  }
  std::sort(all_.begin(), all_.end(), [](const PickEntry& a, const PickEntry& b) {
    if (a.folder != b.folder) return a.folder;
    return core::fold(a.name) < core::fold(b.name);
  });
  show();
}

void FilePicker::show() {
  shown_.clear();
  const std::string wanted = core::fold(filter_);
  const bool projects_only = purpose_ == PickPurpose::open_project;
  for (const auto& entry : all_) {
    if (projects_only && !entry.folder && !is_project(entry.name)) continue;
    if (!wanted.empty() && core::fold(entry.name).find(wanted) == std::string::npos) continue;
    shown_.push_back(entry);
  }
}

void FilePicker::filter(const std::string& text) {
  filter_ = text;
  show();
}

void FilePicker::toggle(const std::string& name) {
  if (ticked_.erase(name) > 0) return;
  // A project is opened alone; an import takes as many as one likes.
  if (purpose_ != PickPurpose::import_paths) ticked_.clear();
  ticked_.insert(name);
}

void FilePicker::tick_all_files() {
  for (const auto& entry : shown_) {
    if (!entry.folder) ticked_.insert(entry.name);
  }
}

std::vector<fs::path> FilePicker::chosen(const std::string& file_name) const {
  std::vector<fs::path> out;
  if (purpose_ == PickPurpose::import_paths || purpose_ == PickPurpose::open_project ||
      purpose_ == PickPurpose::pick_copy) {
    for (const auto& name : ticked_) out.push_back(folder_ / name);
    return out;
  }
  if (file_name.empty()) return out;
  fs::path path = folder_ / file_name;
  if (purpose_ == PickPurpose::save_project && !path.has_extension()) path += ".foresay";
  out.push_back(path);
  return out;
}

std::optional<fs::path> FilePicker::typed_path(const std::string& text) {
  fs::path path = text;
  if (text == "~" || text.starts_with("~/")) path = home_ / text.substr(text.size() > 1 ? 2 : 1);
  if (path.is_relative()) path = folder_ / path;
  std::error_code failed;
  if (fs::is_directory(path, failed)) {
    go_to(path);
    return std::nullopt;
  }
  if (fs::exists(path, failed)) return path;
  complaint_ = "There is no file or folder " + path.string() + ". Check the spelling.";
  return std::nullopt;
}

}  // namespace workbench
