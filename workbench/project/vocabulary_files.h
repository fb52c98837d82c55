// Reads the vocabularies a project starts with from the assets: label sets, probability scales and
// verdict vocabularies, one JSON file each. It changes no project and judges no words.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/model/edit.h"
#include "core/model/vocabulary.h"

namespace workbench {

/// The object of one file: {"name", "version", "terms" or "labels": […]}. `file` is for messages.
[[nodiscard]] core::Result<core::LabelSet> parse_label_set(std::string_view json,
                                                           const std::string& file);
/// The same object, for a file; parse_label_set() gives the set back.
[[nodiscard]] std::string label_set_json(const core::LabelSet& set);
/// A term whose "lo" and "hi" are null has no range: a word of attribution.
[[nodiscard]] core::Result<core::Scale> parse_scale(std::string_view json, const std::string& file);
/// A term whose "rating" is null does not rate.
[[nodiscard]] core::Result<core::VerdictVocabulary> parse_verdict_vocabulary(
    std::string_view json, const std::string& file);

/// Every *.json of label_sets/, scales/ and verdicts/ below `assets`, by file name, as one edit. A
/// folder that is missing gives nothing; the first bad file is the error. A vocabulary has the same
/// id in every project, so that projects which exchange spans agree on them.
[[nodiscard]] core::Result<core::Together> load_vocabularies(const std::filesystem::path& assets);

}  // namespace workbench
