// The verb that says, and corrects, which language a document is in.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "core/structure/language_guess.h"
#include "store/project/snapshot.h"
#include "store/read/documents.h"
#include "workbench/cli/open_for_writing.h"
#include "workbench/cli/rows/json_rows.h"
#include "workbench/cli/rows/text_table.h"
#include "workbench/cli/verb.h"
#include "workbench/cli/verb_options.h"

namespace workbench {
namespace {

struct LanguageOptions {
  std::string project;
  std::string document;
  std::string language;
  bool guess = false;
  bool json = false;
};

/// A BCP 47 tag by its look: "en", "zh-Hant", "pt-BR".
CLI::Validator a_language() {
  return CLI::Validator(
      [](std::string& word) {
        const auto part = word.substr(0, word.find('-'));
        const bool letters = std::ranges::all_of(
            part, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
        const bool rest = std::ranges::all_of(word, [](char c) {
          return c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                 (c >= 'A' && c <= 'Z');
        });
        if (letters && rest && (part.size() == 2 || part.size() == 3)) return std::string();
        return "\"" + word + "\" is no tag of a language; write it like en, uk or zh-Hant.";
      },
      "TAG");
}

void print_language(const core::Document& document, const LanguageOptions& options,
                    const VerbContext& context) {
  const std::string& language = document.meta.language;
  if (options.json) {
    context.out << json_text({{"document", json_of(document.id)},
                              {"file", document.file_name},
                              {"language", language.empty() ? Json(nullptr) : Json(language)},
                              {"guess", core::guess_language(document.text)}});
    return;
  }
  context.out << (language.empty() ? "No language is stated" : "Language: " + on_one_line(language))
              << ".\n";
}

core::Result<ExitCode> read_language(const LanguageOptions& options, const VerbContext& context) {
  const auto snapshot = store::Snapshot::open(options.project);
  if (!snapshot) return snapshot.error();
  const auto id = document_named(snapshot->database(), options.document);
  if (!id) return id.error();
  const auto document = store::read_document(snapshot->database(), *id);
  if (!document) return core::Error{"The document was removed.", core::ErrorKind::not_found};
  print_language(*document, options, context);
  return ExitCode::done;
}

core::Result<ExitCode> run_language(const LanguageOptions& options, const VerbContext& context) {
  if (options.language.empty() && !options.guess) return read_language(options, context);
  auto project = open_for_writing(options.project, context);
  if (!project) return project.error();
  const auto id = document_named(project->database(), options.document);
  if (!id) return id.error();
  auto document = store::read_document(project->database(), *id);
  if (!document) return core::Error{"The document was removed.", core::ErrorKind::not_found};
  document->meta.language = options.guess ? core::guess_language(document->text) : options.language;
  const auto receipt = apply_as(annotator_name(context.environment), *project,
                                core::UpdateDocument{document->id, document->meta});
  if (!receipt) return receipt.error();
  print_language(*document, options, context);
  return ExitCode::done;
}

}  // namespace

VerbRun declare_language(CLI::App& verb) {
  const auto o = std::make_shared<LanguageOptions>();
  add_project_option(verb, o->project);
  verb.add_option("DOCUMENT", o->document, "Its id, file name or title")->required();
  auto* language =
      verb.add_option("LANGUAGE", o->language, "The language it is in: en, uk, zh-Hant")
          ->check(a_language());
  verb.add_flag("--guess", o->guess, "Guess it from the text anew")->excludes(language);
  verb.add_flag("--json", o->json, "Print JSON for scripts");
  return [o](const VerbContext& context) { return run_language(*o, context); };
}

}  // namespace workbench
