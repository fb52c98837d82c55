#include "core/language/hedge_detection.h"

#include <algorithm>
#include <vector>

#include "core/language/hedge_words.h"
#include "core/structure/sentence_reading.h"
#include "core/text/boundary.h"
#include "core/words/cue_words.h"
#include "core/words/folding.h"
#include "core/words/words.h"

namespace core {
namespace {

HedgeHit moved(HedgeHit hit, ByteOffset by) {
  hit.range = {hit.range.begin + by.value, hit.range.end + by.value};
  return hit;
}

// "It is unlikely that […]", "he does not think […]": a hedge right before the span, or before the
// word that joins the span to it. Reports, and what only may be said, leave the span its own words.
std::optional<HedgeHit> governing(std::string_view text, ByteRange span,
                                  std::span<const Scale> scales) {
  constexpr std::ptrdiff_t kFar = 5;  // Words between the hedge and "that".
  const ByteOffset begin = std::min(sentence_at(text, span.begin).begin, span.begin);
  const std::string_view opening = slice_of(text, {begin, span.begin});
  const auto words = words_of(opening);
  if (words.size() < 2 || is_talk_noun(words[words.size() - 2].folded)) return std::nullopt;
  const auto hits = find_hedges(opening, scales);
  const HedgeHit* hit = main_hedge(hits);
  if (hit == nullptr || is_modal_word(fold(hit->words))) return std::nullopt;
  const auto between = std::count_if(words.begin(), words.end(), [&](const Word& word) {
    return word.range.begin >= hit->range.end;
  });
  const bool joined = is_that(words.back().folded) && between <= kFar + 1;
  return joined || between == 0 ? std::optional(moved(*hit, begin)) : std::nullopt;
}

}  // namespace

std::optional<HedgeHit> read_hedge(std::string_view statement, std::span<const Scale> scales) {
  const auto hits = find_hedges(statement, scales);
  if (const HedgeHit* hit = main_hedge(hits)) return *hit;
  return hits.empty() ? std::nullopt : std::optional(hits.front());
}

std::optional<HedgeHit> read_hedge(std::string_view text, ByteRange span,
                                   std::span<const Scale> scales) {
  if (auto outer = governing(text, span, scales)) return outer;
  const auto own = read_hedge(slice_of(text, span), scales);
  return own ? std::optional(moved(*own, span.begin)) : std::nullopt;
}

std::optional<HedgeHit> read_wording(std::string_view words, const Scale& scale,
                                     const HedgeFinder& finder) {
  const ScaleTerm* term = term_named(scale, words);
  if (term != nullptr && term->has_range) {
    HedgeHit hit;
    hit.words = words;
    hit.term = term->term;
    hit.lo = term->lo;
    hit.hi = term->hi;
    hit.scorable = term->scorable;
    hit.scale = scale.name;
    hit.scale_version = scale.version;
    return hit;
  }
  const auto hits = finder.find(words);
  const HedgeHit* hit = main_hedge(hits);
  return hit == nullptr ? std::nullopt : std::optional(*hit);
}

}  // namespace core
