// Adds pieces of evidence for the edits that bring some: grades checked, archived copies kept by
// hash, the quote of a span of an imported document filled in.
#pragma once

#include <vector>

#include "core/model/edit.h"
#include "store/edit/edit_context.h"

namespace store {

/// `known`: ids of evidence the project has; `fresh` is added; `copies` are what the fresh ones'
/// archived_sha256 may name.
struct GivenEvidence {
  const std::vector<core::Id>& known;
  const std::vector<core::Evidence>& fresh;
  const std::vector<core::ArchivedCopy>& copies;
};

/// The ids of all of it, none twice. Fresh evidence without a proposition gets `proposition`.
[[nodiscard]] core::Result<std::vector<core::Id>> add_evidence(EditContext& context,
                                                               const GivenEvidence& given,
                                                               core::Id proposition);

/// The piece as it can be stored, but for its id; refused when a grade is none, when its span lies
/// outside its document or when its archived copy is not in the project.
[[nodiscard]] core::Result<core::Evidence> checked_evidence(EditContext& context,
                                                            core::Evidence evidence);

}  // namespace store
