// Finds the proposition that a key and a statement mean, and adds it where there is none. Published
// datasets hold a question and its negated twin under one id, so a key alone never decides when
// there is a statement to compare.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "store/import/import_run.h"

namespace store {

/// It says no more than its statement: no criteria, window, kind, topic or sources.
[[nodiscard]] bool has_no_terms(const core::Proposition& proposition);

class PropositionResolver {
 public:
  explicit PropositionResolver(const ImportRun& run) : run_(run) {}

  void add(const core::ImportedProposition& proposition, const std::string& source);
  /// After all propositions were added.
  void add_templates();
  void add(const core::ImportedRelation& relation, const std::string& source);

  /// The proposition, or why there is none; both empty when key and statement are.
  struct Found {
    core::Id id;
    std::string problem;   ///< A sentence's end: "there is no proposition “P1”".
    bool several = false;  ///< The problem is that there are many.
  };
  /// What this import brought comes before what the project had. Without a statement a key has to
  /// name one proposition; a statement that nothing has is added. A key that is the statement names
  /// by words, and so does one that nothing is called by.
  [[nodiscard]] Found find(const std::string& key, const std::string& statement,
                           const Source& source);

 private:
  struct Known {
    core::Id id;
    std::string statement;
    bool brought = false;  // named by a row of this import
  };
  struct Instance {
    core::Id id;
    std::string template_key;
    Source source;
  };
  [[nodiscard]] const std::vector<Known>& under(const std::string& key);
  [[nodiscard]] Found with_key(const std::string& key);
  [[nodiscard]] Found with_words(const std::string& statement);
  void load_statements();
  [[nodiscard]] const Known* same_statement(const std::string& key, const std::string& statement);
  [[nodiscard]] core::Id insert(core::Proposition row, const Source& source);
  void fill(const core::Proposition& known, const core::Proposition& described,
            const Source& source);
  void remember(const core::Proposition& described, core::Id id);
  void add_template(core::Id id, const core::ImportedProposition& proposition,
                    const Source& source);
  void compare(core::Id known, const core::Proposition& described, const Source& source);

  const ImportRun& run_;
  std::map<std::string, std::vector<Known>> known_;        // by key; what this import brought first
  std::map<std::string, std::vector<core::Id>> by_words_;  // by statement, once it was asked for
  bool words_loaded_ = false;
  std::vector<Instance> instances_;
};

}  // namespace store
