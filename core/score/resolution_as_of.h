// How propositions stood as of a day, read from their outcome logs, and whether an event fell
// within another horizon. Helper of the scoreboard; it knows no speakers and no probabilities.
#pragma once

#include <optional>
#include <vector>

#include "core/model/outcome.h"
#include "core/score/score_rows.h"

namespace core {

struct Fate {
  Status status = Status::draft;
  Date known = kNoDay;  ///< The day it could be known, else the day it was recorded.
  DateRange occurred;

  [[nodiscard]] bool resolved() const { return status == Status::yes || status == Status::no; }
};

/// By the last row of a log.
[[nodiscard]] Fate fate_of(const Outcome& last);

/// One a proposition: the last move recorded and known by `as_of`, or the last of all.
[[nodiscard]] std::vector<Fate> fates(const ScoreRows& rows, const std::optional<Date>& as_of);

/// Fates, and which propositions are instances of the same template.
class Fates {
 public:
  Fates(const ScoreRows& rows, const std::optional<Date>& as_of);

  [[nodiscard]] const Fate& of(std::uint32_t proposition) const { return fates_[proposition]; }

  /// Whether the event of the row's proposition, which must be resolved, fell within the row's
  /// horizon made `factor` times as long; empty when no outcome covers that time.
  [[nodiscard]] std::optional<bool> occurred_within(const ScoreRow& row, double factor) const;

 private:
  [[nodiscard]] std::optional<bool> later_instances(std::uint32_t proposition, Date end) const;

  struct Instance {
    Id group;
    std::uint32_t proposition = 0;
  };
  const ScoreRows& rows_;
  std::vector<Fate> fates_;
  std::vector<Instance> instances_;            ///< By group.
  std::vector<std::uint32_t> first_in_group_;  ///< By proposition, into instances_.
};

}  // namespace core
