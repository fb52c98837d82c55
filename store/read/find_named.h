// What a person's words name in a project. The row of that id is meant whatever else is called so;
// otherwise all that is called so, because nobody but the person knows which one is meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/id.h"

namespace store {

class Database;

struct NamedRow {
  core::Id id;
  std::string name;  ///< What it is known by, in quotation marks: “It rains” (until 2022-12-31).
};

/// By id; else by external id, file name, SHA-256 or title; else by a file name that is the same
/// when both are composed. In the order of ids.
[[nodiscard]] std::vector<NamedRow> find_documents(const Database& db, std::string_view words);
/// By id; else by external id.
[[nodiscard]] std::vector<NamedRow> find_propositions_by_key(const Database& db,
                                                             std::string_view key);
[[nodiscard]] std::vector<NamedRow> find_propositions_by_statement(const Database& db,
                                                                   std::string_view statement);
/// By key; else by statement; else by statement whatever its case and accents.
[[nodiscard]] std::vector<NamedRow> find_propositions(const Database& db, std::string_view words);
/// By id; else by external id.
[[nodiscard]] std::vector<NamedRow> find_annotations(const Database& db, std::string_view words);
/// By id; else by external id.
[[nodiscard]] std::vector<NamedRow> find_evidence(const Database& db, std::string_view words);

/// "912…31 “Talks” (a.txt), 912…47 “Talks” (b.txt)", and how many more there are.
[[nodiscard]] std::string list_of(const std::vector<NamedRow>& rows);

}  // namespace store
