// What a link says of its proposition's event: the one place that knows how a stance and a
// probability go together. Whoever reads, scores, draws or writes a link asks here.
#pragma once

#include <optional>

#include "core/model/link.h"

namespace core {

/// `1-hi..1-lo`: of the event's failing to happen.
[[nodiscard]] Probability turned_round(const Probability& probability);

/// Whether the whole range calls the event likelier than not; empty when it reaches to both sides.
/// One half itself counts with the side it ends.
[[nodiscard]] std::optional<bool> side_of(const Probability& probability);

/// The probability of the event, made from words that say how likely the statement is.
struct EventRange {
  Probability range;
  /// A denial whose words reach to both sides of one half may mean either; a person decides.
  std::optional<Probability> or_else;
};
/// A denial is turned round: what "will" happen elsewhere will not happen here. Words that are
/// negated themselves ("will not") speak of the event already and stay.
[[nodiscard]] EventRange event_range(Stance stance, const Probability& of_words);

struct LinkMeaning {
  bool argues = false;               ///< Speaks for or against a forecast and makes none itself.
  std::optional<Probability> event;  ///< Of the event; empty when not known or when it argues.
  /// Whether it says that the event comes about; empty when it leaves both ways open.
  std::optional<bool> expects;
  /// The range contradicts the stance (a denial that calls the event likely): that range turned
  /// round, which is probably what was meant.
  std::optional<Probability> turned;
};
/// `probability` is of the event, as links hold it.
[[nodiscard]] LinkMeaning meaning_of(Stance stance, const std::optional<Probability>& probability);
[[nodiscard]] LinkMeaning meaning_of(const Link& link);

}  // namespace core
