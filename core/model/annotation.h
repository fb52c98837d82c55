// One reading of a span by one annotator, and the chain of who passed the statement on.
// Disagreement between annotators is data: two annotations may mark the same characters.
#pragma once

#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/enum_names.h"
#include "core/base/id.h"
#include "core/model/span.h"

namespace core {

enum class StatementType { claim, prediction, fact };
template <>
inline constexpr std::array<std::string_view, 3> kEnumNames<StatementType> = {"claim", "prediction",
                                                                              "fact"};

enum class AttributionMode { published, direct, indirect, mixed, impersonal, imputed };
template <>
inline constexpr std::array<std::string_view, 6> kEnumNames<AttributionMode> = {
    "published", "direct", "indirect", "mixed", "impersonal", "imputed"};

/// One hop of the attribution chain; hop 0 is the publisher, the last is the origin. Reporting is
/// not endorsing.
struct AttributionHop {
  Id party;
  AttributionMode mode = AttributionMode::published;
  std::string cue;  ///< "according to", "believes"; empty when there is none.

  bool operator==(const AttributionHop&) const = default;
};

struct Annotation {
  Id id;
  Id document;
  Id annotator;
  StatementType type = StatementType::claim;
  Span span;
  Id speaker;                   ///< Party; 0 when not yet known.
  std::string speaker_surface;  ///< The words that name the speaker here; empty when none do.
  DateRange said;
  std::string hedge;  ///< The hedge's own words.
  std::string note;
  Id parent;  ///< The annotation this one is quoted or nested in; 0 when none.
  std::vector<AttributionHop> attribution;
  std::vector<std::string> labels;  ///< Free labels and label-set names, in order.
  Timestamp created_at;
  std::string external_id;
  std::string extra;  ///< JSON object, may be empty.

  bool operator==(const Annotation&) const = default;
};

struct Annotator {
  Id id;
  std::string name;
};

}  // namespace core
