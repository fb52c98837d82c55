// Finds the party a name means, by name or alias as folded, and adds it where there is none.
#pragma once

#include <string>
#include <unordered_map>

#include "store/import/import_run.h"

namespace store {

class PartyResolver {
 public:
  explicit PartyResolver(const ImportRun& run) : run_(run) {}

  /// A party that a file describes. One that is known by its name gets the aliases it lacks.
  void add(const core::Party& party, const std::string& source);
  /// 0 for an empty name; an unknown one becomes a person.
  [[nodiscard]] core::Id named(const std::string& name, const Source& source);

 private:
  [[nodiscard]] core::Id find(const std::string& folded);
  void add_aliases(core::Id party, const core::Party& described, const Source& source);
  void fill(core::Id party, const core::Party& described);

  const ImportRun& run_;
  std::unordered_map<std::string, core::Id> known_;    // by folded spelling
  std::unordered_map<std::string, std::string> rows_;  // ids of described ones, by file and name
};

}  // namespace store
