// The verbs of verdicts: verdict records one on a claim or fact, vocabulary lists and adds the
// terms they are given in.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "core/words/folding.h"
#include "store/project/snapshot.h"
#include "store/read/annotations.h"
#include "store/read/outcomes.h"
#include "store/read/vocabularies.h"
#include "workbench/base/file_finder.h"
#include "workbench/base/usage_error.h"
#include "workbench/base/wording.h"
#include "workbench/cli/open_for_writing.h"
#include "workbench/cli/rows/text_table.h"
#include "workbench/cli/rows/track_json.h"
#include "workbench/cli/verb.h"
#include "workbench/cli/verb_evidence.h"
#include "workbench/cli/verb_options.h"
#include "workbench/project/vocabulary_files.h"

namespace workbench {
namespace {

struct VerdictOptions {
  std::string project;
  std::string annotation;
  std::string term;
  std::string vocabulary;
  std::string as_of;
  std::string explanation;
  std::string reviewer;
  EvidenceOptions evidence;
  bool json = false;
};

std::string terms_of(const core::VerdictVocabulary& vocabulary) {
  std::string out;
  for (const auto& term : vocabulary.terms) out += (out.empty() ? "" : ", ") + term.term;
  return out;
}

const core::VerdictTerm* term_called(const core::VerdictVocabulary& vocabulary,
                                     const std::string& words) {
  const core::VerdictTerm* alike = nullptr;
  for (const auto& term : vocabulary.terms) {
    if (term.term == words) return &term;
    if (core::name_key(term.term) != core::name_key(words)) continue;
    if (alike != nullptr) return nullptr;  // Nobody knows which of two is meant.
    alike = &term;
  }
  return alike;
}

core::Error which_vocabulary(const std::vector<core::VerdictVocabulary>& fitting,
                             const std::string& term) {
  std::string names;
  for (const auto& one : fitting) names += (names.empty() ? "" : ", ") + one.name;
  return {std::to_string(fitting.size()) + " vocabularies have the term “" + term +
              "”; name the one you mean with --vocabulary: " + names + ".",
          core::ErrorKind::not_found};
}

/// "truth", "truth v1", or "" when only one vocabulary has the term; the latest version otherwise.
core::Result<core::VerdictVocabulary> vocabulary_for(const store::Database& db,
                                                     const VerdictOptions& options) {
  std::vector<core::VerdictVocabulary> fitting;
  std::string all;
  for (auto& one : store::verdict_vocabularies(db)) {
    const auto versioned = one.name + " v" + std::to_string(one.version);
    all += (all.empty() ? "" : "; ") + versioned + ": " + terms_of(one);
    const bool named = options.vocabulary.empty()
                           ? term_called(one, options.term) != nullptr
                           : options.vocabulary == one.name || options.vocabulary == versioned;
    if (!named) continue;
    // They come by name, then version: the later one takes the place of the earlier.
    if (!fitting.empty() && fitting.back().name == one.name) fitting.pop_back();
    fitting.push_back(std::move(one));
  }
  if (fitting.size() == 1 && term_called(fitting[0], options.term) != nullptr) return fitting[0];
  if (fitting.size() > 1) return which_vocabulary(fitting, options.term);
  return core::Error{"There is no term “" + options.term + "”" +
                         (fitting.empty() ? "" : " in " + fitting[0].name) + "; the project has " +
                         (all.empty() ? "no vocabulary" : all) + ".",
                     core::ErrorKind::not_found};
}

core::Result<core::RecordVerdict> verdict_edit(const store::Database& db,
                                               const VerdictOptions& options,
                                               const std::string& annotator) {
  const auto annotation = annotation_named(db, options.annotation);
  if (!annotation) return annotation.error();
  const auto vocabulary = vocabulary_for(db, options);
  if (!vocabulary) return vocabulary.error();
  auto parts = evidence_from(db, options.evidence, {}, core::Bears::supports);
  if (!parts) return parts.error();
  core::RecordVerdict edit;
  auto& verdict = edit.verdict;
  verdict.annotation = *annotation;
  verdict.vocabulary = vocabulary->name;
  verdict.vocabulary_version = vocabulary->version;
  verdict.term = term_called(*vocabulary, options.term)->term;
  verdict.as_of = core::parse_date(options.as_of);
  verdict.explanation = options.explanation;
  verdict.reviewer = options.reviewer.empty() ? annotator : options.reviewer;
  verdict.evidence = std::move(parts->known);
  edit.new_evidence = std::move(parts->fresh);
  edit.copies = std::move(parts->copies);
  return edit;
}

core::Result<ExitCode> run_verdict(const VerdictOptions& options, const VerbContext& context) {
  auto project = open_for_writing(options.project, context);
  if (!project) return project.error();
  const auto annotator = annotator_name(context.environment);
  auto edit = verdict_edit(project->database(), options, annotator);
  if (!edit) return edit.error();
  const auto on = edit->verdict.annotation;
  const auto receipt = apply_as(annotator, *project, *std::move(edit));
  if (!receipt) return receipt.error();
  const auto row = store::list_verdicts(project->database(), on).front();
  if (options.json) {
    context.out << json_text(json_of(row));
  } else {
    context.out << "“" << row.quote << "”\n"
                << row.verdict.vocabulary << ": " << row.verdict.term << "\n";
  }
  return ExitCode::done;
}

struct VocabularyOptions {
  std::string project;
  std::string action;
  std::string file;
  bool json = false;
};

core::Result<ExitCode> list_vocabularies(const VocabularyOptions& options,
                                         const VerbContext& context) {
  const auto snapshot = store::Snapshot::open(options.project);
  if (!snapshot) return snapshot.error();
  std::vector<Json> rows;
  TextTable table(
      {{"vocabulary"}, {"version", true}, {"term"}, {"rating", true}, {"definition", false, true}});
  for (const auto& vocabulary : store::verdict_vocabularies(snapshot->database())) {
    rows.push_back(json_of(vocabulary));
    for (const auto& term : vocabulary.terms) {
      const auto number = [](double value) { return Json(value).dump(); };
      table.add({vocabulary.name, std::to_string(vocabulary.version), term.term,
                 term.rating ? number(*term.rating) + " of " + number(term.best) : "-",
                 term.definition});
    }
  }
  if (options.json) {
    print_json(context.out, rows);
  } else if (rows.empty()) {
    context.err << "There is no vocabulary: `foresay vocabulary PROJECT add FILE` adds one.\n";
  } else {
    table.print(context.out, context.table_width());
  }
  return ExitCode::done;
}

core::Result<ExitCode> run_vocabulary(const VocabularyOptions& options,
                                      const VerbContext& context) {
  if (options.action == "list") return list_vocabularies(options, context);
  if (options.file.empty()) {
    return core::Error{"Write it as `foresay vocabulary PROJECT add FILE`."};
  }
  const auto bytes = read_whole_file(options.file);
  if (!bytes) return bytes.error();
  auto vocabulary = parse_verdict_vocabulary(*bytes, options.file);
  if (!vocabulary) return vocabulary.error();
  auto project = open_for_writing(options.project, context);
  if (!project) return project.error();
  const auto receipt = apply_as(annotator_name(context.environment), *project,
                                core::AddVerdictVocabulary{*vocabulary});
  if (!receipt) return receipt.error();
  context.out << "Added “" << vocabulary->name << "” version " << vocabulary->version << " with "
              << number_of(std::ssize(vocabulary->terms), "term") << ": " << terms_of(*vocabulary)
              << ".\n";
  return ExitCode::done;
}

}  // namespace

VerbRun declare_verdict(CLI::App& verb) {
  const auto o = std::make_shared<VerdictOptions>();
  add_project_option(verb, o->project);
  verb.add_option("ANNOTATION", o->annotation, "Id or key of a claim or fact")->required();
  verb.add_option("TERM", o->term, "What it is judged to be")->required();
  verb.add_option("--vocabulary", o->vocabulary,
                  "Whose term, as NAME or “NAME v2”; needed when several have it");
  verb.add_option("--as-of", o->as_of, "By what was known on this day")->check(a_date());
  verb.add_option("--explanation", o->explanation, "Why");
  verb.add_option("--reviewer", o->reviewer, "Who judged; else the annotator");
  add_evidence_options(verb, o->evidence);
  verb.add_flag("--json", o->json, "Print the verdict as JSON");
  return [o](const VerbContext& context) { return run_verdict(*o, context); };
}

VerbRun declare_vocabulary(CLI::App& verb) {
  const auto o = std::make_shared<VocabularyOptions>();
  add_project_option(verb, o->project);
  verb.add_option("ACTION", o->action, "list or add")
      ->required()
      ->check(a_word_of({"list", "add"}));
  verb.add_option("FILE", o->file, "JSON as in assets/verdicts");
  verb.add_flag("--json", o->json, "Print JSON for scripts");
  return [o](const VerbContext& context) { return run_vocabulary(*o, context); };
}

}  // namespace workbench
