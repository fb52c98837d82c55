// A link ties an annotation to a proposition: how it stands to it, how likely it makes the event,
// and by when. The probability is that of the event, not of the sentence.
#pragma once

#include <optional>
#include <string>

#include "core/base/date.h"
#include "core/base/enum_names.h"
#include "core/base/id.h"

namespace core {

enum class Stance { asserts, denies, hedged, conditional, argues_for, argues_against };
template <>
inline constexpr std::array<std::string_view, 6> kEnumNames<Stance> = {
    "asserts", "denies", "hedged", "conditional", "argues_for", "argues_against"};

enum class Fit { exact, narrower, broader, overlaps };
template <>
inline constexpr std::array<std::string_view, 4> kEnumNames<Fit> = {"exact", "narrower", "broader",
                                                                    "overlaps"};

enum class LinkState { suggested, confirmed, rejected };
template <>
inline constexpr std::array<std::string_view, 3> kEnumNames<LinkState> = {"suggested", "confirmed",
                                                                          "rejected"};

/// 0 <= lo <= best <= hi <= 1; `best` may be unknown.
struct Probability {
  double lo = 0;
  std::optional<double> best;
  double hi = 1;

  bool operator==(const Probability&) const = default;
};

/// The words of the horizon are always kept; `rule` names how they were resolved, with version.
struct Horizon {
  std::string words;  ///< "in the near future"; "(none stated)" when a default was applied.
  DateRange range;
  std::string rule;

  bool operator==(const Horizon&) const = default;
  [[nodiscard]] bool empty() const { return words.empty() && range.empty() && rule.empty(); }
};

struct Link {
  Id id;
  Id annotation;
  Id proposition;  ///< 0: the annotation carries hedge and horizon but tracks nothing yet.
  Stance stance = Stance::asserts;
  Fit fit = Fit::exact;
  LinkState state = LinkState::confirmed;
  Id condition_proposition;
  std::string condition_words;
  std::optional<Probability> probability;
  std::string scale;  ///< Name of the scale the range came from; empty when typed by hand.
  int scale_version = 0;
  Horizon horizon;
  std::optional<bool> scorable;
  std::string not_scorable_reason;
  std::string extra;  ///< JSON object, may be empty.

  bool operator==(const Link&) const = default;
};

}  // namespace core
