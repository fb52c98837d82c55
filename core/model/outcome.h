// The append-only record of how propositions and statements turned out: outcome log rows, the
// evidence they rest on, and verdicts on claims and facts. A mistake is corrected by a later row.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/enum_names.h"
#include "core/base/id.h"
#include "core/model/proposition.h"
#include "core/text/offset.h"

namespace core {

enum class Bears { supports, refutes, context };
template <>
inline constexpr std::array<std::string_view, 3> kEnumNames<Bears> = {"supports", "refutes",
                                                                      "context"};

/// Reliability A..F and credibility 1..6 are the Admiralty code; F and 6 mean "cannot be judged".
struct Evidence {
  Id id;
  Id proposition;  ///< 0 when it belongs to a verdict.
  std::string address;
  std::string title;
  std::string archived_sha256;  ///< Original bytes kept in the project; empty when none.
  std::optional<Date> published_on;
  std::optional<Date> seen_on;
  std::string quote;
  Bears bears = Bears::supports;
  char reliability = 'F';
  int credibility = 6;
  Id document;                     ///< When it is a span of an imported document.
  std::optional<CharRange> range;  ///< Code points of that document's text.
  std::string external_id;
  std::string extra;  ///< JSON object, may be empty.
};

/// Why a log row is there: somebody recorded it; it repeats that of a negated twin or an
/// equivalent; a condition failed or was put in doubt again; or the window had passed and a later
/// row needed `due` to stand on.
enum class Cause { recorded, mirrored, condition, window };
template <>
inline constexpr std::array<std::string_view, 4> kEnumNames<Cause> = {"recorded", "mirrored",
                                                                      "condition", "window"};

struct Outcome {
  Id id;
  Id proposition;
  Status status = Status::draft;
  std::string value;   ///< Numeric, date or category value as text; empty for binary ones.
  DateRange occurred;  ///< When it happened; a day, or the days it lies between.
  std::optional<Date> known_on;  ///< When it could be known.
  Timestamp recorded_at;         ///< When it was typed.
  std::string resolver;
  std::vector<Id> evidence;
  std::string note;
  bool impossible = false;  ///< "False" before the window closes because it no longer can be true.
  Cause cause = Cause::recorded;  ///< Written by the store; read only.
  Id caused_by;                   ///< The log row that made this one follow; 0 when none did.
  std::string external_id;
  std::string extra;  ///< JSON object, may be empty.
};

/// A judgement of a claim or fact in the terms of a versioned vocabulary, as of a date.
struct Verdict {
  Id id;
  Id annotation;
  std::string vocabulary;
  int vocabulary_version = 1;
  std::string term;
  std::optional<Date> as_of;
  Timestamp recorded_at;
  std::string reviewer;
  std::string explanation;
  std::vector<Id> evidence;
  std::string external_id;
  std::string extra;  ///< JSON object, may be empty.
};

}  // namespace core
