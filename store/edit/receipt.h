// What an edit did to a project, as its caller is told.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/id.h"
#include "core/base/result.h"

namespace store {

/// What an import did, thing by thing. `known`: already there with the same content, and skipped.
struct ImportCounts {
  std::int64_t documents = 0;
  std::int64_t documents_known = 0;
  /// Documents that say what another one says, but for line ends, white space and marks; added or
  /// left out as core::ApplyImport::keep_copies asks.
  std::int64_t documents_copies = 0;
  std::int64_t annotations = 0;
  std::int64_t annotations_known = 0;
  std::int64_t unanchored = 0;  ///< Of the annotations added.
  std::int64_t parties = 0;
  std::int64_t propositions = 0;
  std::int64_t links = 0;
  std::int64_t evidence = 0;
  std::int64_t outcomes = 0;
  std::int64_t outcomes_refused = 0;
  std::int64_t verdicts = 0;
};

/// What apply() did. It is durable when the receipt is there.
struct Receipt {
  core::Id journal;  ///< 0 when nothing had to be written (an import of what was there).
  std::vector<core::Id> created;
  core::Id import;  ///< For ApplyImport.
  core::LossReport losses;
  ImportCounts counts;
};

}  // namespace store
