// Reads the hedge words of score rows anew under another scale: once a phrase, so that a million
// rows cost a table look-up each. Ranges that were typed stay as they are.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/language/hedge.h"
#include "core/model/vocabulary.h"
#include "core/score/score_rows.h"

namespace core {

/// What a row's probability is under the scale in use.
struct RowRange {
  double lo = 0;
  double hi = 1;
  double point = 0.5;    ///< The best estimate if there is one, else the middle.
  bool known = true;     ///< False: the scale does not know the words.
  bool scorable = true;  ///< As the scale says of its words.
  bool kept = true;      ///< As recorded, not read from the scale in use.
};

class ScaleReading {
 public:
  /// `scale` null: ranges as recorded. `known` are the project's scales.
  ScaleReading(const ScoreRows& rows, const Scale* scale, std::span<const Scale> known);

  [[nodiscard]] RowRange range_of(const ScoreRow& row) const;

 private:
  struct Reading {
    double lo = 0;
    double hi = 1;
    bool scorable = true;
  };
  struct Phrase {
    bool typed = true;            ///< No scale stands behind it, or the one in use does already.
    std::optional<Reading> then;  ///< Under the scale it was recorded with.
    std::optional<Reading> now;   ///< Under the scale in use.
  };
  [[nodiscard]] static bool opposite(const ScoreRow& row, const Reading& now);
  [[nodiscard]] static std::optional<Reading> read(const std::string& words, const Scale& scale,
                                                   const HedgeFinder& finder);

  std::vector<Phrase> phrases_;
};

}  // namespace core
