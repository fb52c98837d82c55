// Puts the files of an export into a folder: all of them or none, never touching a file that is not
// an export's own. What an export wrote is listed in a hidden file, so that the next one knows.
#pragma once

#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <string_view>

#include "core/result.h"
#include "exporters/exporter.h"

namespace workbench {

/// The list of its own files that an export leaves in its folder.
inline constexpr const char* kExportList = ".foresay-export";

/// Whether files may be put there: the folder is missing, empty or an earlier export's, or `force`.
/// What lies there otherwise is said.
[[nodiscard]] core::Checked may_write_folder(const std::filesystem::path& folder, bool force);

/// Takes files in a folder beside the target, syncs them, and moves them into place at the end: in
/// one step when the target holds nothing but an earlier export, else file by file. When it dies
/// before `finish`, nothing has changed. Throws std::filesystem::filesystem_error when the machine
/// does not write.
class OutputFolder : public exporters::Sink {
 public:
  /// Refuses what may_write_folder refuses.
  [[nodiscard]] static core::Result<std::unique_ptr<OutputFolder>> open(
      const std::filesystem::path& folder, bool force);
  ~OutputFolder() override;
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  void begin_file(const std::string& path) override;
  void write(std::string_view bytes) override;

  /// Files of an earlier export that were not written again are removed; others stay, unless they
  /// have the name of one that was written.
  void finish();
  /// Names of the files so far, with "/" between folders.
  [[nodiscard]] const std::set<std::string>& files() const { return files_; }

 private:
  class File;
  OutputFolder(std::filesystem::path folder, std::filesystem::path made);
  void end_file();
  void write_list();

  std::filesystem::path folder_;
  std::filesystem::path made_;  ///< Where the files are until they are moved.
  std::set<std::string> files_;
  std::unique_ptr<File> file_;
};

}  // namespace workbench
