// The file work of an import: paths in, one edit to apply and a report of what came and what could
// not, out. Reading runs in a job and touches no project; applying the edit is the caller's.
#pragma once

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/model/edit.h"
#include "store/project/project.h"
#include "workbench/base/jobs.h"

namespace workbench {

struct ImportRequest {
  std::vector<std::filesystem::path> paths;  ///< Files and folders.
  std::string format;                        ///< Name of an importer; empty: found for each file.
  std::filesystem::path project;             ///< Looked into for known propositions; may be empty.
  bool keep_copies = true;                   ///< See core::ApplyImport.
  std::string encoding = {};                 ///< IANA name for all files; empty: found for each.
};

/// A file that was read.
struct ImportedFile {
  std::string path;
  std::string format;
  std::int64_t documents = 0;    ///< In the file, known ones included.
  std::int64_t annotations = 0;  ///< Likewise.
};

struct ImportReport {
  std::vector<ImportedFile> files;
  core::LossReport failed;     ///< Files and folders that gave nothing, each with its sentence.
  core::LossReport losses;     ///< What could not be carried of the files that were read.
  core::LossReport notes;      ///< What a reader should know although nothing was lost.
  store::ImportCounts counts;  ///< What the project took; all zero before it was applied.
  core::Id import;             ///< To take it back with RemoveImport; 0 when nothing was new.

  [[nodiscard]] bool clean() const { return failed.empty() && losses.empty(); }
};

struct ReadFiles {
  core::ApplyImport edit;
  ImportReport report;
};

/// Reads every file, in the order their contents need each other. A bad file is in `failed` and
/// stops nothing. An Error only when cancelled, when the format is unknown, or when there is
/// nothing to import at all.
[[nodiscard]] core::Result<ReadFiles> read_import_files(const ImportRequest& request,
                                                        const std::stop_token& stop,
                                                        Progress& progress);

/// What removing the import of this document takes away, as a sentence; a document that no import
/// brought says so.
[[nodiscard]] std::string removal_words(const store::Project& project, core::Id document);

/// The report with what the project said when the edit was applied.
[[nodiscard]] ImportReport completed(ImportReport report, const store::Receipt& receipt);

/// "Imported 5 documents and 73 spans from 6 files; 1 file could not be read."
[[nodiscard]] std::string summary(const ImportReport& report);

}  // namespace workbench
