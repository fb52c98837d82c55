// The model of the in-app file picker: one folder's entries, what is ticked, a filter, and where
// typing a path leads. It reads folders when asked to and never opens a file.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/date.h"

namespace workbench {

enum class PickPurpose { import_paths, open_project, save_project, save_export, pick_copy };

struct PickEntry {
  std::string name;
  bool folder = false;
  std::uint64_t bytes = 0;
  core::Timestamp changed;
  std::string size_words;  ///< "6.2 KB"; empty for folders.
  std::string day;         ///< "26 Dec 2022"
};

class FilePicker {
 public:
  /// Starts in `folder`, or in the home folder when that cannot be read.
  void open(PickPurpose purpose, const std::filesystem::path& folder,
            const std::filesystem::path& home);

  [[nodiscard]] PickPurpose purpose() const { return purpose_; }
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
  /// Folders first, then files by name; hidden ones left out; only what the filter holds.
  [[nodiscard]] const std::vector<PickEntry>& entries() const { return shown_; }
  /// Why the folder could not be read; empty when it could.
  [[nodiscard]] const std::string& complaint() const { return complaint_; }

  void go_to(const std::filesystem::path& folder);
  void go_up();
  /// Into a folder. Nothing for a file.
  void enter(const std::string& name);
  void filter(const std::string& text);

  /// Ticks and unticks, for imports; the ticked ones of other folders are forgotten on leaving.
  void toggle(const std::string& name);
  void tick_all_files();
  [[nodiscard]] bool ticked(const std::string& name) const { return ticked_.contains(name); }
  [[nodiscard]] std::size_t ticked_count() const { return ticked_.size(); }

  /// What choosing now means: the ticked entries, or for saving the folder with `file_name`. A name
  /// for a project gets ".foresay" when it has no ending. Empty when there is nothing to choose.
  [[nodiscard]] std::vector<std::filesystem::path> chosen(const std::string& file_name) const;
  /// A path typed by hand, "~" understood: into a folder, or the chosen file. Empty when neither
  /// is there; `complaint` then says so.
  [[nodiscard]] std::optional<std::filesystem::path> typed_path(const std::string& text);

 private:
  void read();
  void show();

  PickPurpose purpose_ = PickPurpose::import_paths;
  std::filesystem::path folder_;
  std::filesystem::path home_;
  std::string filter_;
  std::vector<PickEntry> all_;
  std::vector<PickEntry> shown_;
  std::set<std::string> ticked_;
  std::string complaint_;
};

}  // namespace workbench
