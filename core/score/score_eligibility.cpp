#include "core/score/score_eligibility.h"

#include "core/model/link_meaning.h"

namespace core {

LinkFacts facts_of(const Link& link) {
  LinkFacts out;
  out.tracked = static_cast<bool>(link.proposition);
  out.state = link.state;
  out.stance = link.stance;
  out.has_probability = link.probability.has_value();
  out.scorable = link.scorable;
  out.conditional = link.condition_proposition || !link.condition_words.empty() ||
                    link.stance == Stance::conditional;
  return out;
}

std::optional<LeftOut> left_out_by_link(const LinkFacts& link) {
  if (!link.tracked) return LeftOut::not_tracked;
  if (link.state != LinkState::confirmed) return LeftOut::not_confirmed;
  if (meaning_of(link.stance, std::nullopt).argues) return LeftOut::argument;
  if (!link.has_probability) return LeftOut::no_probability;
  if (!link.scorable.value_or(true)) return LeftOut::not_scorable;
  return std::nullopt;
}

std::optional<LeftOut> left_out_by_condition(Status condition) {
  switch (condition) {
    case Status::no:
      return LeftOut::condition_not_met;
    case Status::ambiguous:
      return LeftOut::ambiguous;
    case Status::annulled:
      return LeftOut::annulled;
    case Status::open:
    case Status::due:
    case Status::provisional:
    case Status::disputed:
      return LeftOut::not_resolved;
    default:
      return std::nullopt;  // nobody follows the condition, so the outcome alone decides
  }
}

std::optional<LeftOut> left_out_by_status(Status status, bool conditional) {
  switch (status) {
    case Status::yes:
    case Status::no:
      return std::nullopt;
    case Status::ambiguous:
      return LeftOut::ambiguous;
    case Status::annulled:
      return conditional ? LeftOut::condition_not_met : LeftOut::annulled;
    default:
      return LeftOut::not_resolved;
  }
}

// Only when even the first day on which it may have been said is too late.
bool said_too_late(Date said, const DateRange& window, const Fate& fate) {
  if (said == kNoDay) return false;
  const auto& occurred = fate.occurred.to ? fate.occurred.to : fate.occurred.from;
  return said > fate.known || (window.to && said > *window.to) ||
         (fate.status == Status::yes && occurred && said > *occurred);
}

std::optional<LeftOut> left_out(const LinkFacts& link, const DateRange& said,
                                const EventFacts& event) {
  if (const auto why = left_out_by_link(link)) return why;
  if (event.condition != nullptr) {
    if (const auto why = left_out_by_condition(event.condition->status)) return why;
  }
  if (const auto why = left_out_by_status(event.fate.status, link.conditional)) return why;
  const Date day = said.from.value_or(said.to.value_or(kNoDay));
  if (said_too_late(day, event.window, event.fate)) return LeftOut::said_too_late;
  return std::nullopt;
}

}  // namespace core
