// What a person fills in to judge a claim or a fact: a term of a versioned vocabulary, as of a day,
// with an explanation and a source; and the edit it makes or what is missing.
#pragma once

#include <string>
#include <vector>

#include "core/model/edit.h"
#include "workbench/track/evidence_form.h"

namespace workbench {

struct VerdictForm {
  core::Id annotation;
  int vocabulary = -1;  ///< Index among those offered.
  int term = -1;        ///< Index among its terms.
  std::string as_of;
  std::string reviewer;
  std::string explanation;
  EvidenceForm evidence;
};

/// The first vocabulary is chosen; as of today, by `reviewer`.
[[nodiscard]] VerdictForm verdict_form(core::Id annotation,
                                       const std::vector<core::VerdictVocabulary>& offered,
                                       core::Date today, const std::string& reviewer);

[[nodiscard]] core::Result<core::RecordVerdict> read_verdict(
    const VerdictForm& form, const std::vector<core::VerdictVocabulary>& offered, core::Date today);

/// Of each vocabulary the latest version, by name.
[[nodiscard]] std::vector<core::VerdictVocabulary> latest_vocabularies(
    std::vector<core::VerdictVocabulary> all);
/// "truth v2"
[[nodiscard]] std::string vocabulary_name(const core::VerdictVocabulary& vocabulary);

}  // namespace workbench
