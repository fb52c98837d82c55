// The options by which verbs are given evidence, and the pieces that they make: what the project
// has already, and new ones with their archived copies.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/model/edit.h"
#include "store/sqlite/database.h"

namespace workbench {

struct EvidenceOptions {
  std::vector<std::string> named;  ///< Addresses, or ids and keys of evidence that is there.
  std::vector<std::string> files;  ///< Kept as archived copies.
  std::vector<std::string> spans;  ///< "DOCUMENT:START:END", code points.
  std::string bears;
  std::string reliability = "F";
  int credibility = 6;
  std::string published;
};
void add_evidence_options(CLI::App& verb, EvidenceOptions& options);

struct EvidenceParts {
  std::vector<core::Id> known;
  std::vector<core::Evidence> fresh;
  std::vector<core::ArchivedCopy> copies;
};
/// `known`: evidence that may be named by address, key or id. New pieces bear as `bears` where no
/// option says otherwise. An Error for a file or document that is not there.
[[nodiscard]] core::Result<EvidenceParts> evidence_from(const store::Database& db,
                                                        const EvidenceOptions& options,
                                                        const std::vector<core::Evidence>& known,
                                                        core::Bears bears);

}  // namespace workbench
