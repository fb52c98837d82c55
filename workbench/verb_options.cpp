#include "workbench/verb_options.h"

#include "core/folding.h"
#include "store/documents.h"
#include "store/propositions.h"
#include "workbench/format_list.h"
#include "workbench/settings.h"

namespace workbench {
namespace {

/// One end of a range: no words are an open end.
bool is_an_end(std::string_view words) { return words.empty() || core::parse_date(words); }

}  // namespace

CLI::Option* add_project_option(CLI::App& verb, std::string& project) {
  return verb.add_option("PROJECT", project, "Project file (*.foresay)")->required();
}

CLI::Validator a_format(bool imports) {
  return CLI::Validator(
      [imports](std::string& word) {
        for (const auto& format : all_formats()) {
          if (format.imports == imports && format.name == word) return std::string();
        }
        return "there is no format \"" + word + "\"; there are " + format_names(imports) + ".";
      },
      "FORMAT");
}

CLI::Validator a_date() {
  return CLI::Validator(
      [](std::string& word) {
        if (core::parse_date(word)) return std::string();
        return "\"" + word + "\" is no day; write it like 2022-12-26.";
      },
      "DATE");
}

CLI::Validator a_date_range() {
  return CLI::Validator(
      [](std::string& word) {
        if (parse_date_range(word)) return std::string();
        return "\"" + word + "\" is no day or range of days; write 2022-12-26 or " +
               "2022-12-20..2022-12-26.";
      },
      "DATE[..DATE]");
}

std::optional<core::DateRange> parse_date_range(std::string_view words) {
  const auto dots = words.find("..");
  const auto first = words.substr(0, dots);
  const auto last = dots == std::string_view::npos ? first : words.substr(dots + 2);
  if (!is_an_end(first) || !is_an_end(last)) return std::nullopt;
  const core::DateRange range{core::parse_date(first), core::parse_date(last)};
  if (range.from && range.to && *range.to < *range.from) return std::nullopt;
  return range;
}

core::Result<core::Id> document_named(const store::Database& db, const std::string& words) {
  if (const auto found = store::find_document(db, words)) return *found;
  std::optional<core::Id> titled;
  for (const auto& row : store::list_documents(db)) {
    if (row.title != words) continue;
    if (titled) {
      return core::Error{"Several documents have the title \"" + words +
                             "\"; name the one you mean by its id or file name.",
                         core::ErrorKind::not_found};
    }
    titled = row.id;
  }
  if (titled) return *titled;
  return core::Error{"There is no document \"" + words +
                         "\" in the project: `foresay show PROJECT documents` lists them.",
                     core::ErrorKind::not_found};
}

core::Result<core::Id> proposition_named(const store::Database& db, const std::string& words) {
  if (const auto found = store::find_proposition(db, words)) return *found;
  for (const auto& row : store::list_propositions(db)) {
    if (core::fold(row.statement) == core::fold(words)) return row.id;
  }
  return core::Error{"There is no proposition \"" + words +
                         "\" in the project: `foresay show PROJECT propositions` lists them.",
                     core::ErrorKind::not_found};
}

std::string annotator_name(const Environment& environment) {
  const auto settings = load_settings(settings_file(environment)).settings;
  if (!settings.annotator.empty()) return settings.annotator;
  return environment.login.empty() ? "analyst" : environment.login;
}

core::Result<store::Receipt> apply_as(const std::string& annotator, store::Project& project,
                                      const core::Edit& edit) {
  if (project.annotator().name != annotator) {
    if (auto set = project.apply(core::SetAnnotator{annotator}); !set) return set;
  }
  return project.apply(edit);
}

}  // namespace workbench
