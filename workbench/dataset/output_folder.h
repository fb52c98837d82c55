// Puts the files of an export into a folder, never touching a file that is not an earlier export's
// own. What an export wrote is listed in a hidden file, so that the next one knows.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "exporters/exporter.h"
#include "store/files/folder_handle.h"
#include "workbench/dataset/export_list.h"

namespace workbench {

/// Whether files may be put there: the folder is missing, empty or an earlier export's, or `force`.
/// What lies there otherwise is said.
[[nodiscard]] core::Checked may_write_folder(const std::filesystem::path& folder, bool force);

/// Takes files in a hidden folder inside the target, syncs them, and moves each into place at the
/// end, the list last. The folder itself stays, with its permissions. When it dies before `finish`
/// nothing has changed, and when it dies in the middle the next export knows what it finds. Throws
/// std::filesystem::filesystem_error when the machine does not write.
class OutputFolder : public exporters::Sink {
 public:
  /// Refuses what may_write_folder refuses, and a folder that another export is writing. `project`:
  /// never replaced, whatever its name.
  [[nodiscard]] static core::Result<std::unique_ptr<OutputFolder>> open(
      const std::filesystem::path& folder, bool force, const std::filesystem::path& project = {});
  ~OutputFolder() override;
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  void begin_file(const std::string& path) override;
  void write(std::string_view bytes) override;

  /// Files of an earlier export that were not written again are removed; others stay. Refused
  /// without `force`, with nothing changed, when a file has a name of ours and is not an earlier
  /// export's, or was changed since; and always when that is a folder or a project.
  [[nodiscard]] core::Checked finish();
  /// The files so far and their hashes.
  [[nodiscard]] const ExportedFiles& files() const { return files_; }
  /// Whether an export before this one was cut while it moved its files.
  [[nodiscard]] bool found_cut() const { return found_cut_; }

 private:
  class File;
  OutputFolder(store::FolderHandle folder, store::FolderHandle part, std::string part_name);
  void end_file();
  void take_over_cut();
  [[nodiscard]] bool is_earlier(const store::FolderHandle& folder, const std::string& name,
                                const std::string& path) const;
  [[nodiscard]] core::Checked may_replace(const std::string& path) const;
  [[nodiscard]] core::Checked move_into_place(const std::string& path);
  void remove_stale();

  store::FolderHandle folder_;
  store::FolderHandle part_;  ///< Where the files are until they are moved.
  std::string part_name_;
  bool force_ = false;
  bool made_ = false;  ///< The folder was not there before.
  bool found_cut_ = false;
  std::optional<store::FileIdentity> project_;
  ExportedFiles before_;
  ExportedFiles files_;
  std::unique_ptr<File> file_;
  std::string writing_;
};

}  // namespace workbench
