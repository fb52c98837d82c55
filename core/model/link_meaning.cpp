#include "core/model/link_meaning.h"

#include <cmath>

namespace core {
namespace {

// 1 - 0.99 is 0.01 to a reader, and in a file.
double complement(double p) { return std::round((1 - p) * 1e9) / 1e9; }

std::optional<bool> side_by(Stance stance) {
  switch (stance) {
    case Stance::asserts:
    case Stance::argues_for:
      return true;
    case Stance::denies:
    case Stance::argues_against:
      return false;
    case Stance::hedged:
    case Stance::conditional:
      break;
  }
  return std::nullopt;
}

}  // namespace

std::optional<bool> side_of(const Probability& probability) {
  constexpr double kEven = 0.5;
  if (probability.lo >= kEven && probability.hi > kEven) return true;
  if (probability.hi <= kEven && probability.lo < kEven) return false;
  return std::nullopt;
}

Probability turned_round(const Probability& probability) {
  Probability out{complement(probability.hi), std::nullopt, complement(probability.lo)};
  if (probability.best) out.best = complement(*probability.best);
  return out;
}

EventRange event_range(Stance stance, const Probability& of_words) {
  if (stance != Stance::denies) return {of_words, std::nullopt};
  const auto side = side_of(of_words);
  if (!side) return {turned_round(of_words), of_words};
  return {*side ? turned_round(of_words) : of_words, std::nullopt};
}

LinkMeaning meaning_of(Stance stance, const std::optional<Probability>& probability) {
  LinkMeaning out;
  out.argues = stance == Stance::argues_for || stance == Stance::argues_against;
  out.expects = side_by(stance);
  if (out.argues || !probability) return out;
  out.event = probability;
  out.expects = side_of(*probability);
  if (stance == Stance::denies && out.expects == true) out.turned = turned_round(*probability);
  return out;
}

LinkMeaning meaning_of(const Link& link) { return meaning_of(link.stance, link.probability); }

}  // namespace core
