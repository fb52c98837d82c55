#include "core/model/vocabulary.h"

#include <cmath>

#include "core/words/folding.h"

namespace core {
namespace {

bool inside(const ScaleTerm& term, double p) {
  return term.has_range && term.lo <= p && p <= term.hi;
}

const ScaleTerm* narrowest(const Scale& scale, double p) {
  const ScaleTerm* best = nullptr;
  for (const auto& term : scale.terms) {
    if (!inside(term, p)) continue;
    if (best == nullptr || term.hi - term.lo < best->hi - best->lo) best = &term;
  }
  return best;
}

const ScaleTerm* nearest(const Scale& scale, double p) {
  const ScaleTerm* best = nullptr;
  double distance = 2;
  for (const auto& term : scale.terms) {
    if (!term.has_range) continue;
    const double d =
        inside(term, p) ? 0 : std::fmin(std::fabs(p - term.lo), std::fabs(p - term.hi));
    if (d < distance) {
      best = &term;
      distance = d;
    }
  }
  return best;
}

}  // namespace

const ScaleTerm* term_for(const Scale& scale, double probability) {
  if (scale.rule == "narrowest") return narrowest(scale, probability);
  if (scale.rule == "nearest") return nearest(scale, probability);
  // "lower": where two bands share an end, the lower band has it; "first": the first listed has.
  const ScaleTerm* found = nullptr;
  for (const auto& term : scale.terms) {
    if (!inside(term, probability)) continue;
    if (scale.rule != "lower") return &term;
    if (found == nullptr || term.lo < found->lo) found = &term;
  }
  return found;
}

const ScaleTerm* term_named(const Scale& scale, std::string_view words) {
  const std::string wanted = fold(words);
  for (const auto& term : scale.terms) {
    if (fold(term.term) == wanted) return &term;
    for (const auto& alias : term.aliases) {
      if (fold(alias) == wanted) return &term;
    }
  }
  return nullptr;
}

}  // namespace core
