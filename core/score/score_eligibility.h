// Whether a link counts in scores, and if not why: the same answer for the scoreboard and for every
// file a project is written to. Other scales and repeats are the scoreboard's own.
#pragma once

#include <optional>

#include "core/model/link.h"
#include "core/score/resolution_as_of.h"
#include "core/score/scoreboard.h"

namespace core {

/// What a link says of itself.
struct LinkFacts {
  bool tracked = true;  ///< It names a proposition.
  LinkState state = LinkState::confirmed;
  Stance stance = Stance::asserts;
  bool has_probability = false;
  std::optional<bool> scorable;
  bool conditional = false;  ///< Condition in words or by proposition.
};
[[nodiscard]] LinkFacts facts_of(const Link& link);

[[nodiscard]] std::optional<LeftOut> left_out_by_link(const LinkFacts& link);
[[nodiscard]] std::optional<LeftOut> left_out_by_condition(Status condition);
[[nodiscard]] std::optional<LeftOut> left_out_by_status(Status status, bool conditional);
/// `said`: the first day on which it may have been said, kNoDay when not known.
[[nodiscard]] bool said_too_late(Date said, const DateRange& window, const Fate& fate);

/// All of these for one link; `condition` null: nobody follows one.
struct EventFacts {
  Fate fate;
  DateRange window;
  const Fate* condition = nullptr;
};
[[nodiscard]] std::optional<LeftOut> left_out(const LinkFacts& link, const DateRange& said,
                                              const EventFacts& event);

}  // namespace core
