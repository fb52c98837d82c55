// One document's annotations in brat's standoff format: text-bound lines, attributes, notes and
// relations. Positions are code points; a fragment never crosses a line end.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "exporters/parts/dataset_index.h"

namespace exporters {

/// Attribute → values that were written, for annotation.conf.
using BratValues = std::map<std::string, std::set<std::string>>;

struct BratDocument {
  std::string ann;
  BratValues values;
};

/// `annotations` are all those of one document, in order. Spans without a place are left out.
[[nodiscard]] BratDocument brat_document(const std::vector<const core::Annotation*>& annotations,
                                         const DatasetIndex& index);

/// The place of a span as brat's UI would have made it: cut at line ends and tabs, spaces beside
/// the cuts left out. Empty when nothing is left.
struct BratPlace {
  std::string offsets;  ///< "0 5;16 23"
  std::string text;     ///< Fragments joined by one space.
};
[[nodiscard]] BratPlace brat_place(const core::Span& span);

}  // namespace exporters
