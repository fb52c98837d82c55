// The verb document: corrects what is known of a document. Its text and its language have verbs of
// their own.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>
#include <utility>

#include "store/read/documents.h"
#include "workbench/base/usage_error.h"
#include "workbench/cli/open_for_writing.h"
#include "workbench/cli/rows/json_rows.h"
#include "workbench/cli/verb.h"
#include "workbench/cli/verb_options.h"

namespace workbench {
namespace {

/// Empty members leave what is there.
struct DocumentOptions {
  std::string project;
  std::string action;
  std::string document;
  std::optional<std::string> title;
  std::optional<std::string> outlet;
  std::optional<std::string> address;
  std::optional<std::string> dateline;
  std::optional<std::string> said;
  std::vector<std::string> authors;
  bool json = false;
};

void change_meta(const DocumentOptions& options, core::DocumentMeta& meta) {
  if (options.title) meta.title = *options.title;
  if (options.outlet) meta.publisher = *options.outlet;
  if (options.address) meta.address = *options.address;
  if (options.dateline) meta.dateline = core::parse_date(*options.dateline);
  if (options.said) meta.stated = parse_date_range(*options.said).value_or(core::DateRange{});
  if (!options.authors.empty()) meta.authors = options.authors;
}

core::Result<ExitCode> run_document(const DocumentOptions& options, const VerbContext& context) {
  auto project = open_for_writing(options.project, context);
  if (!project) return project.error();
  const auto id = document_named(project->database(), options.document);
  if (!id) return id.error();
  auto document = store::read_document_head(project->database(), *id);
  if (!document) return core::Error{"The document was removed.", core::ErrorKind::not_found};
  change_meta(options, document->meta);
  const auto receipt = apply_as(annotator_name(context.environment), *project,
                                core::UpdateDocument{*id, document->meta});
  if (!receipt) return receipt.error();
  if (options.json) {
    context.out << json_text({{"id", json_of(*id)}, {"title", document->meta.title}});
  } else {
    context.out << "Changed: “" << document->meta.title << "”\n";
  }
  return ExitCode::done;
}

}  // namespace

VerbRun declare_document(CLI::App& verb) {
  const auto o = std::make_shared<DocumentOptions>();
  add_project_option(verb, o->project);
  verb.add_option("ACTION", o->action, "edit")->required()->check(a_word_of({"edit"}));
  verb.add_option("DOCUMENT", o->document, "Its id, file name or title")->required();
  verb.add_option("--title", o->title, "Its title");
  verb.add_option("--outlet", o->outlet, "Who published it");
  verb.add_option("--author", o->authors, "An author instead of those it has; may be repeated");
  verb.add_option("--address", o->address, "Where it came from");
  verb.add_option("--dateline", o->dateline, "The day it prints")->check(a_date());
  verb.add_option("--said", o->said, "When its statements were made")->check(a_date_range());
  verb.add_flag("--json", o->json, "Print JSON for scripts");
  return [o](const VerbContext& context) { return run_document(*o, context); };
}

}  // namespace workbench
