// The importers there are, and which of them reads a file. The list is importers.def.
#pragma once

#include <string_view>
#include <vector>

#include "importers/importer.h"

namespace importers {

[[nodiscard]] const std::vector<const Importer*>& all();

/// By name; null when there is none.
[[nodiscard]] const Importer* find(std::string_view name);

/// The importer that is surest of the source. Never null: plain text refuses with a sentence what
/// nothing reads.
[[nodiscard]] const Importer& detect(const Source& source);

/// Files that name things come after files that hold them: read a folder in ascending rank (texts,
/// documents, parties, propositions, evidence, outcomes, spans), then by name.
[[nodiscard]] int reading_rank(std::string_view file_name);

/// Whether `key` names a proposition of the batch that has a window: what a ReadOptions'
/// `scoped_proposition` asks about files read before.
[[nodiscard]] bool has_scoped_proposition(const core::ImportedBatch& batch, std::string_view key);

}  // namespace importers
