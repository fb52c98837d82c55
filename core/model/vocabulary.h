// Versioned vocabularies, which are data and not code: label sets, probability scales and verdict
// vocabularies. A change is a new version beside the old one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/annotation.h"

namespace core {

struct Label {
  std::string name;
  std::string colour;  ///< "#RRGGBB"
  std::string key;     ///< Shortcut, "1"; empty when none.
  std::string description;
  std::optional<StatementType> behaves_as;  ///< Set in the statement types' own label set.

  bool operator==(const Label&) const = default;
};

struct LabelSet {
  Id id;
  std::string name;
  int version = 1;
  std::vector<Label> labels;
};

struct ScaleTerm {
  std::string term;
  std::vector<std::string> aliases;
  double lo = 0;  ///< Probability of the event, 0..1.
  double hi = 1;
  bool scorable = true;
  /// False for words of attribution ("reportedly"): they carry no probability, lo and hi mean
  /// nothing, and a number never finds them.
  bool has_range = true;
};

/// Estimative words → ranges. `rule` says how a number finds its word (ranges nest, leave gaps or
/// share ends, each scale in its own way): "first", "narrowest", "lower" or "nearest".
struct Scale {
  Id id;
  std::string name;
  int version = 1;
  std::string source;
  std::string rule = "first";
  std::vector<ScaleTerm> terms;
};

struct VerdictTerm {
  std::string term;
  std::string definition;
  std::optional<double> rating;  ///< Between worst and best; empty for terms that do not rate.
  double best = 1;
  double worst = 0;
};

struct VerdictVocabulary {
  Id id;
  std::string name;
  int version = 1;
  std::vector<VerdictTerm> terms;
};

/// The term a number falls under by the scale's rule; null when the scale leaves a gap there.
[[nodiscard]] const ScaleTerm* term_for(const Scale& scale, double probability);
/// The term or alias spelled `words` (case folded); null when the scale has none.
[[nodiscard]] const ScaleTerm* term_named(const Scale& scale, std::string_view words);

}  // namespace core
