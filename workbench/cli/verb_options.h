// Options that several verbs share, and what their words mean in a project: dates, enum names,
// documents and propositions as a person names them. Wrong words are refused while parsing (exit
// code 2); words that name nothing in the project are Errors (exit code 3).
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/base/enum_names.h"
#include "core/base/result.h"
#include "store/project/project.h"
#include "store/read/find_named.h"
#include "workbench/base/environment.h"

namespace workbench {

CLI::Option* add_project_option(CLI::App& verb, std::string& project);

/// Accepts the names of an enum and lists them when the word is none of them.
template <class E>
[[nodiscard]] CLI::Validator one_of() {
  return CLI::Validator(
      [](std::string& word) {
        if (core::parse_name<E>(word)) return std::string();
        return "“" + word + "” is not one of " + core::all_names<E>() + ".";
      },
      "");
}

/// The name of a format that imports, or of one that exports.
[[nodiscard]] CLI::Validator a_format(bool imports);
/// A name that IANA, ICU or the C library gives an encoding: "windows-1251", "KOI8-U".
[[nodiscard]] CLI::Validator an_encoding();
/// "2022-12-26".
[[nodiscard]] CLI::Validator a_date();
/// "2022-12-26" or "2022-12-20..2022-12-26", either end of which may be missing.
[[nodiscard]] CLI::Validator a_date_range();
/// What a_date_range has let through; "" is the empty range.
[[nodiscard]] std::optional<core::DateRange> parse_date_range(std::string_view words);

/// Each of these refuses words that name nothing or, with a list of what they name, several things.
/// By id, external id, file name, SHA-256 or title.
[[nodiscard]] core::Result<core::Id> document_named(const store::Database& db,
                                                    const std::string& words);
/// By id, external id or statement.
[[nodiscard]] core::Result<core::Id> proposition_named(const store::Database& db,
                                                       const std::string& words);
/// By id or external id.
[[nodiscard]] core::Result<core::Id> annotation_named(const store::Database& db,
                                                      const std::string& words);
/// For words that name several things: which, by their ids. `kinds`: "documents".
[[nodiscard]] core::Error several_named(const std::string& words, const std::string& kinds,
                                        const std::vector<store::NamedRow>& rows);

/// Who works here: the name in the settings, else the login name, else "analyst".
[[nodiscard]] std::string annotator_name(const Environment& environment);

/// From now on the project's changes are made by this person.
[[nodiscard]] core::Checked work_as(const std::string& annotator, store::Project& project);

/// Applies an edit as the person who works here. The name is changed last of all, so that what was
/// refused earlier leaves no trace.
[[nodiscard]] core::Result<store::Receipt> apply_as(const std::string& annotator,
                                                    store::Project& project,
                                                    const core::Edit& edit);

}  // namespace workbench
