// Reads of the versioned vocabularies: label sets, probability scales and verdict vocabularies.
// It changes nothing; a change is a new version beside the old one.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/model/vocabulary.h"

namespace store {

class Database;

/// All of them in every version, by name, then version.
[[nodiscard]] std::vector<core::LabelSet> label_sets(const Database& db);
[[nodiscard]] std::vector<core::Scale> scales(const Database& db);
[[nodiscard]] std::vector<core::VerdictVocabulary> verdict_vocabularies(const Database& db);

/// One by name; `version` 0 is the latest. Empty when there is none.
[[nodiscard]] std::optional<core::LabelSet> label_set(const Database& db, std::string_view name,
                                                      int version = 0);
[[nodiscard]] std::optional<core::Scale> scale(const Database& db, std::string_view name,
                                               int version = 0);
[[nodiscard]] std::optional<core::VerdictVocabulary> verdict_vocabulary(const Database& db,
                                                                        std::string_view name,
                                                                        int version = 0);

}  // namespace store
