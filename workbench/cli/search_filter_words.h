// What a search is narrowed to as a person writes it on a command line, and what the words mean in
// a project.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "store/search/search.h"
#include "workbench/cli/verb.h"

namespace workbench {

struct SearchFilterWords {
  std::string outlet;
  std::string from;
  std::string to;
  std::vector<std::string> types;
  std::string speaker;
};

/// --outlet, --from, --to, --type and --speaker.
void add_search_filter_options(CLI::App& verb, SearchFilterWords& words);

/// --forms.
void add_forms_option(CLI::App& verb, bool& forms);

/// One line on standard error: what the query was taken to mean.
void say_understood(const store::SearchPage& page, const VerbContext& context);

/// An outlet is named as documents name it and a speaker by any spelling, both whatever their case
/// and accents; a name that the project does not have is an error.
[[nodiscard]] core::Result<store::SearchFilter> search_filter_of(const store::Database& db,
                                                                 const SearchFilterWords& words);

}  // namespace workbench
