#include "workbench/cli/verb_options.h"

#include "core/encoding/charset.h"
#include "core/encoding/converter.h"
#include "workbench/base/settings.h"
#include "workbench/cli/format_list.h"

namespace workbench {
namespace {

/// One end of a range: no words are an open end.
bool is_an_end(std::string_view words) { return words.empty() || core::parse_date(words); }

struct NamedKind {
  const char* one;
  const char* more;  ///< Also the word of `foresay show` that lists them.
};

core::Result<core::Id> only_one(const std::vector<store::NamedRow>& found, const std::string& words,
                                const NamedKind& kind) {
  if (found.size() == 1) return found.front().id;
  if (!found.empty()) return several_named(words, kind.more, found);
  return core::Error{"There is no " + std::string(kind.one) + " “" + words +
                         "” in the project: `foresay show PROJECT " + kind.more + "` lists them.",
                     core::ErrorKind::not_found};
}

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
        return "there is no format “" + word + "”; there are " + format_names(imports) + ".";
      },
      "FORMAT");
}

CLI::Validator an_encoding() {
  return CLI::Validator(
      [](std::string& word) {
        const auto known = core::encoding_name(word);
        return known ? std::string() : core::unknown_encoding(word);
      },
      "NAME");
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
  return only_one(store::find_documents(db, words), words, {"document", "documents"});
}

core::Result<core::Id> proposition_named(const store::Database& db, const std::string& words) {
  return only_one(store::find_propositions(db, words), words, {"proposition", "propositions"});
}

core::Result<core::Id> annotation_named(const store::Database& db, const std::string& words) {
  return only_one(store::find_annotations(db, words), words, {"span", "spans"});
}

core::Error several_named(const std::string& words, const std::string& kinds,
                          const std::vector<store::NamedRow>& rows) {
  return {std::to_string(rows.size()) + " " + kinds + " are called “" + words +
              "”; name the one you mean by its id: " + store::list_of(rows) + ".",
          core::ErrorKind::not_found};
}

std::string annotator_name(const Environment& environment) {
  const auto settings = load_settings(settings_file(environment)).settings;
  if (!settings.annotator.empty()) return settings.annotator;
  return environment.login.empty() ? "analyst" : environment.login;
}

core::Checked work_as(const std::string& annotator, store::Project& project) {
  if (project.annotator().name == annotator) return core::Done{};
  auto set = project.apply(core::SetAnnotator{annotator});
  return set ? core::Checked(core::Done{}) : core::Checked(set.error());
}

core::Result<store::Receipt> apply_as(const std::string& annotator, store::Project& project,
                                      const core::Edit& edit) {
  if (auto named = work_as(annotator, project); !named) return named.error();
  return project.apply(edit);
}

}  // namespace workbench
