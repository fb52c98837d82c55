// The labels that a project has agreed on, with what they mean: its label sets in their latest
// versions, but for the one that names the types of statements. A change is a new version.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/vocabulary.h"
#include "store/sqlite/database.h"
#include "workbench/base/key_map.h"

namespace workbench {

class CodeBook {
 public:
  void read(const store::Database& db);
  void clear() { sets_.clear(); }

  /// By name.
  [[nodiscard]] const std::vector<core::LabelSet>& sets() const { return sets_; }
  /// Null when no set has that name.
  [[nodiscard]] const core::LabelSet* find(std::string_view name) const;
  /// The label that a key of the text stands for; null when none does.
  [[nodiscard]] const core::Label* with_key(const Chord& chord) const;

 private:
  std::vector<core::LabelSet> sets_;
};

/// Why a set cannot be kept, as a sentence; empty when it can. Names are there and each stands
/// once, keys are keys that mean nothing else in the text, colours are "#RRGGBB".
[[nodiscard]] std::string fault_of(const core::LabelSet& set, const CodeBook& book,
                                   const KeyMap& keys);

/// The set as the version after the latest that the book has of its name, with an id still to be
/// given.
[[nodiscard]] core::LabelSet next_version(core::LabelSet set, const CodeBook& book);

/// `labels` with `label` added at the end, or without it where it is there.
[[nodiscard]] std::vector<std::string> toggled(std::vector<std::string> labels,
                                               const std::string& label);

}  // namespace workbench
