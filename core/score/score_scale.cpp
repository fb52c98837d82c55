#include "core/score/score_scale.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/language/hedge_detection.h"
#include "core/model/link_meaning.h"

namespace core {
namespace {

bool same_number(double a, double b) { return std::fabs(a - b) < 1e-9; }

const Scale* scale_of_phrase(std::span<const Scale> known, const ScorePhrase& phrase) {
  const Scale* found = nullptr;
  for (const Scale& scale : known) {
    if (scale.name != phrase.scale) continue;
    if (scale.version == phrase.version) return &scale;
    if (found == nullptr || found->version < scale.version) found = &scale;
  }
  return found;
}

}  // namespace

ScaleReading::ScaleReading(const ScoreRows& rows, const Scale* scale,
                           std::span<const Scale> known) {
  if (scale == nullptr) return;
  phrases_.resize(rows.phrases.size());
  const HedgeFinder in_now(std::span(scale, 1));
  std::map<const Scale*, HedgeFinder> in_then;
  for (std::size_t i = 0; i < phrases_.size(); ++i) {
    const ScorePhrase& words = rows.phrases[i];
    Phrase& phrase = phrases_[i];
    const bool in_use = words.scale == scale->name && words.version == scale->version;
    phrase.typed = words.scale.empty() || in_use;
    if (phrase.typed) continue;
    const Scale* recorded = scale_of_phrase(known, words);
    if (recorded != nullptr) {
      const auto finder = in_then.try_emplace(recorded, std::span(recorded, 1)).first;
      phrase.then = read(words.words, *recorded, finder->second);
    }
    phrase.now = read(words.words, *scale, in_now);
  }
}

std::optional<ScaleReading::Reading> ScaleReading::read(const std::string& words,
                                                        const Scale& scale,
                                                        const HedgeFinder& finder) {
  const auto hit = read_wording(words, scale, finder);
  if (!hit) return std::nullopt;
  return Reading{hit->lo, hit->hi, hit->scorable};
}

// A scale that knows "likely" but not "might not be likely" would read the opposite of what was
// recorded: the side of one half on which the recorded range lies wholly says which way.
bool ScaleReading::opposite(const ScoreRow& row, const Reading& now) {
  constexpr double kEven = 0.5;
  return (row.hi <= kEven && now.lo >= kEven) || (row.lo >= kEven && now.hi <= kEven);
}

RowRange ScaleReading::range_of(const ScoreRow& row) const {
  RowRange out{row.lo, row.hi, std::isnan(row.best) ? (row.lo + row.hi) / 2 : row.best};
  if (row.phrase == kNoIndex || row.phrase >= phrases_.size()) return out;
  const Phrase& phrase = phrases_[row.phrase];
  if (phrase.typed) return out;
  const auto& then = phrase.then;
  const bool straight = then && same_number(then->lo, row.lo) && same_number(then->hi, row.hi);
  const bool mirrored =
      then && same_number(1 - then->hi, row.lo) && same_number(1 - then->lo, row.hi);
  // A range its own scale does not give for these words is the analyst's reading and stays.
  if (then && !straight && !mirrored) return out;
  out.kept = false;
  out.known = phrase.now.has_value();
  if (!out.known) return out;
  Probability event{phrase.now->lo, std::nullopt, phrase.now->hi};
  const bool turn = (mirrored && !straight) || opposite(row, *phrase.now);
  if (turn) event = turned_round(event);
  if (!turn && !then) event = event_range(row.stance, event).range;
  out.lo = event.lo;
  out.hi = event.hi;
  out.point = (out.lo + out.hi) / 2;
  out.scorable = phrase.now->scorable;
  return out;
}

}  // namespace core
