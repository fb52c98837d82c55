// Reads of a document's versions: every text it ever had, and which of them is shown. Positions of
// annotations refer to the shown one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/id.h"

namespace store {

class Database;

struct DocumentVersion {
  std::int64_t number = 1;  ///< From 1, in the order they were made.
  std::string origin;       ///< "import", "reread" or "changed".
  core::Timestamp at;       ///< When it was made.
  std::string annotator;    ///< By whom; empty for an import.
  std::string sha256;       ///< Of the bytes it was decoded from.
  std::string encoding;
  std::int64_t chars = 0;
  bool shown = false;
};

/// In ascending order. A document that has one text only has one version and no row of its own.
/// Empty when there is no such document.
[[nodiscard]] std::vector<DocumentVersion> versions_of(const Database& db, core::Id document);

/// Documents that had another text before, by id.
[[nodiscard]] std::vector<core::Id> documents_with_versions(const Database& db);

/// The text of a version; empty when there is none of that number.
[[nodiscard]] std::optional<std::string> version_text(const Database& db, core::Id document,
                                                      std::int64_t number);

}  // namespace store
