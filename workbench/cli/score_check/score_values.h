// The values that JSON for `foresay score-check` is made of: probabilities, outcomes, times,
// ranges, bins. Each Error is a sentence that names the key. Private to reading a case.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/model/link.h"
#include "core/score/scores.h"
#include "workbench/base/json_value.h"

namespace workbench {

inline constexpr std::initializer_list<const char*> kOutcomeKeys = {
    "outcome", "outcomes", "o", "y", "y_true", "truth", "truth_index"};
inline constexpr std::initializer_list<const char*> kTimeKeys = {"at", "time", "date"};

/// The first of the keys that is there and not null.
[[nodiscard]] const Json* find_value(const Json& object, std::initializer_list<const char*> keys);

/// The first of the keys that is there, null or not.
[[nodiscard]] const Json* find_key(const Json& object, std::initializer_list<const char*> keys);

[[nodiscard]] core::Result<double> read_number(const Json& json, const std::string& where);
/// Divided by `unit` (100 for percent) and inside 0..1.
[[nodiscard]] core::Result<double> probability_of(const Json& json, const std::string& where,
                                                  double unit);
[[nodiscard]] core::Result<std::vector<double>> probabilities_of(const Json& json,
                                                                 const std::string& where,
                                                                 double unit);
/// "range": [lo, hi] or [lo, best, hi], or "lo" and "hi" with an optional "best"; empty without.
[[nodiscard]] core::Result<std::optional<core::Probability>> range_of(const Json& json,
                                                                      const std::string& where,
                                                                      double unit);
/// Days: a number, or a date or instant as days since 1970.
[[nodiscard]] core::Result<double> time_of(const Json& json, const std::string& where);
/// true or false; empty when the key is not there.
[[nodiscard]] core::Result<std::optional<bool>> flag_in(const Json& object, const char* key);
/// false: none; else [lo, hi].
[[nodiscard]] core::Result<core::LogClip> clip_of(const Json& json);
/// A number of equal bins, or their ascending edges.
[[nodiscard]] core::Result<std::vector<double>> edges_of(const Json& json);

struct CaseOutcome {
  enum class Kind { truth, ambiguous, annulled, unresolved };
  Kind kind = Kind::unresolved;
  std::size_t truth = 0;  ///< Index of the option; of a yes/no question 1 is yes.
};
/// true, false, an index, "yes", "no", "ambiguous", "annulled" or null; a null pointer is refused.
[[nodiscard]] core::Result<CaseOutcome> outcome_of(const Json* json, const std::string& where,
                                                   std::size_t options);

}  // namespace workbench
