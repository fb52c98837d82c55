// The JSON that the command line prints for rows of a project. Its keys are a promise to scripts,
// written down in docs/command-line.md: add keys, never rename or drop one. Not the jsonl format.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/model/dataset.h"
#include "store/journal/journal.h"
#include "store/read/annotations.h"
#include "store/read/documents.h"
#include "store/read/outcomes.h"
#include "store/read/parties.h"
#include "store/read/propositions.h"
#include "store/read/versions.h"
#include "store/search/search.h"
#include "workbench/base/json_value.h"

namespace workbench {

[[nodiscard]] Json json_of(const store::DocumentRow& row);
[[nodiscard]] Json json_of(const store::DocumentVersion& row);
/// Offsets are code points; null for a span without a place in the text.
[[nodiscard]] Json json_of(const store::SpanRow& row);
[[nodiscard]] Json json_of(const store::PartyRow& row);
/// `whole` holds what the row leaves out: criteria, sources, key.
[[nodiscard]] Json json_of(const store::PropositionRow& row, const core::Proposition& whole);
[[nodiscard]] Json json_of(const store::OutcomeRow& row);
[[nodiscard]] Json json_of(const store::JournalRow& row);
[[nodiscard]] Json json_of(const store::Hit& hit);
/// {"what", "file", "line"}; file and line are null when unknown.
[[nodiscard]] Json json_of(const core::Loss& loss);

/// A string, or null for 0.
[[nodiscard]] Json json_of(core::Id id);
[[nodiscard]] Json json_of(const std::vector<core::Id>& ids);
/// "2022-02-24", or null.
[[nodiscard]] Json json_of(const std::optional<core::Date>& date);
/// {"from", "to"}, both days or null.
[[nodiscard]] Json json_of(const core::DateRange& range);
/// The text, or null for an empty one.
[[nodiscard]] Json text_or_null(const std::string& text);

/// An array with one object a line, so that it can be read by line tools as well.
void print_json(std::ostream& out, const std::vector<Json>& rows);
/// One value, indented, and a newline. Bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string json_text(const Json& value);

}  // namespace workbench
