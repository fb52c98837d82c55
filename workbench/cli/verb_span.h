// A span as verbs take it: ranges of code points in a document, and the party that says it.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/model/document.h"
#include "core/model/party.h"
#include "core/model/span.h"
#include "store/project/project.h"

namespace workbench {

/// "120:180", code points, not empty.
[[nodiscard]] std::optional<core::CharRange> parse_char_range(const std::string& words);
[[nodiscard]] CLI::Validator a_char_range();

/// The span, and whether it was widened so that it cuts nothing that is seen as one character.
struct TaggedSpan {
  core::Span span;
  bool widened = false;
};
/// Refuses ranges that are empty or reach outside the text.
[[nodiscard]] core::Result<TaggedSpan> span_in(const core::Document& document,
                                               std::vector<core::CharRange> ranges);
/// What is said where a span was widened.
inline constexpr const char* kWidened =
    "The range began or ended inside a character; it was widened to the whole of it.\n";

/// The party a name means; a new one, with an id of its own, when the project has none.
struct Speaker {
  core::Party party;
  bool is_new = false;
};
[[nodiscard]] Speaker speaker_named(store::Project& project, const std::string& name);

}  // namespace workbench
