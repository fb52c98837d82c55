// Finds the words of doubt and certainty in a statement and the probability a scale gives them,
// with negation understood ("cannot be excluded", "will not"). It knows grammar only as far as
// that; the words and their ranges come from the scale, synonyms and other languages' words for
// its terms from core/language/hedge_words.h.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/vocabulary.h"
#include "core/text/offset.h"

namespace core {

struct HedgeHit {
  ByteRange range;    ///< Bytes of the searched text.
  std::string words;  ///< As the text has them.
  std::string term;   ///< The scale's term.
  double lo = 0;      ///< Probability of the event, negation included.
  double hi = 1;
  bool has_range = true;  ///< False for words of attribution.
  bool scorable = true;
  bool negated = false;
  /// Stands in a clause that only says when or although: "if he may, …", "although it could, …".
  bool aside = false;
  int sentence = 0;  ///< Which sentence of the searched text, from 0.
  std::string scale;
  int scale_version = 0;
};

/// A wording of a scale as it is compared.
struct HedgeWording {
  std::vector<std::string> norms;
  const ScaleTerm* term = nullptr;
  const Scale* scale = nullptr;
  bool negative = false;  ///< The negation is part of the wording.
};

/// Finds with the same scales again and again: making the wordings ready takes longer than finding.
/// The scales outlive it.
class HedgeFinder {
 public:
  explicit HedgeFinder(std::span<const Scale> scales);

  /// As find_hedges.
  [[nodiscard]] std::vector<HedgeHit> find(std::string_view text) const;

 private:
  std::vector<HedgeWording> wordings_;
};

/// In order of the text, not overlapping; the longest wording wins, and between equal ones a
/// scale's own before a synonym, then the earlier scale.
[[nodiscard]] std::vector<HedgeHit> find_hedges(std::string_view text,
                                                std::span<const Scale> scales);
[[nodiscard]] std::vector<HedgeHit> find_hedges(std::string_view text, const Scale& scale);

/// The hit that says how likely the whole statement is: in the last sentence that has one, the
/// first that carries a range and stands in no side clause. Null when none carries a range.
[[nodiscard]] const HedgeHit* main_hedge(const std::vector<HedgeHit>& hits);

}  // namespace core
