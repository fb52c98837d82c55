// Finds the proposition that a key and a statement mean, and adds it where there is none. Published
// datasets hold a question and its negated twin under one id, so a key alone never decides when
// there is a statement to compare.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "store/import_run.h"

namespace store {

class PropositionResolver {
 public:
  explicit PropositionResolver(const ImportRun& run) : run_(run) {}

  void add(const core::ImportedProposition& proposition, const std::string& source);
  /// After all propositions were added.
  void add_templates();
  void add(const core::ImportedRelation& relation, const std::string& source);

  /// 0 when both are empty, or when the key is unknown and there is no statement.
  [[nodiscard]] core::Id find(const std::string& key, const std::string& statement,
                              const Source& source);

 private:
  struct Known {
    core::Id id;
    std::string statement;
  };
  struct Instance {
    core::Id id;
    std::string template_key;
    Source source;
  };
  [[nodiscard]] const std::vector<Known>& under(const std::string& key);
  [[nodiscard]] const Known* same_statement(const std::string& key, const std::string& statement);
  [[nodiscard]] core::Id insert(core::Proposition row, const Source& source);
  void remember(const core::Proposition& described, core::Id id);
  void compare(core::Id known, const core::Proposition& described, const Source& source);

  const ImportRun& run_;
  std::map<std::string, std::vector<Known>> known_;  // by key; what this import brought first
  std::vector<Instance> instances_;
};

}  // namespace store
