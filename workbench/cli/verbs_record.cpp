// The verbs that record one thing: tag a span, the outcome of a proposition, a look without result.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>
#include <utility>

#include "store/read/outcomes.h"
#include "store/read/parties.h"
#include "store/read/propositions.h"
#include "workbench/base/usage_error.h"
#include "workbench/base/wording.h"
#include "workbench/cli/open_for_writing.h"
#include "workbench/cli/rows/json_rows.h"
#include "workbench/cli/rows/text_table.h"
#include "workbench/cli/verb.h"
#include "workbench/cli/verb_evidence.h"
#include "workbench/cli/verb_options.h"
#include "workbench/cli/verb_span.h"

namespace workbench {
namespace {

struct TagOptions {
  std::string project;
  std::string document;
  std::int64_t start = 0;
  std::int64_t end = 0;
  std::string type;
  std::vector<std::string> fragments;
  std::string speaker;
  std::string hedge;
  std::string note;
  std::string said;
  std::vector<std::string> labels;
  std::string proposition;
  std::string stance = "asserts";
  bool json = false;
};

core::Result<TaggedSpan> span_of(const core::Document& document, const TagOptions& options) {
  std::vector<core::CharRange> ranges = {
      {core::CharOffset(options.start), core::CharOffset(options.end)}};
  for (const auto& words : options.fragments) ranges.push_back(*parse_char_range(words));
  return span_in(document, std::move(ranges));
}

/// An Error when the options name something the project does not have.
core::Result<core::Together> tag_edit(store::Project& project, const core::Document& document,
                                      const TagOptions& options, core::Annotation annotation) {
  core::Together together{"Tag a " + options.type, {}};
  annotation.id = project.next_id();
  annotation.document = document.id;
  annotation.type = *core::parse_name<core::StatementType>(options.type);
  if (!options.speaker.empty()) {
    auto speaker = speaker_named(project, options.speaker);
    annotation.speaker = speaker.party.id;
    if (speaker.is_new) together.edits.emplace_back(core::PutParty{std::move(speaker.party)});
  }
  annotation.said = parse_date_range(options.said).value_or(core::DateRange{});
  annotation.hedge = options.hedge;
  annotation.note = options.note;
  annotation.labels = options.labels;
  annotation.created_at = core::now();
  core::Link link;
  link.id = project.next_id();
  link.annotation = annotation.id;
  link.stance = *core::parse_name<core::Stance>(options.stance);
  together.edits.emplace_back(core::AddAnnotations{{std::move(annotation)}});
  if (options.proposition.empty()) return together;
  const auto proposition = proposition_named(project.database(), options.proposition);
  if (!proposition) return proposition.error();
  link.proposition = *proposition;
  together.edits.emplace_back(core::PutLink{link});
  return together;
}

void print_tag(const core::Span& span, core::Id id, const TagOptions& options,
               const VerbContext& context) {
  if (options.json) {
    context.out << json_text({{"id", json_of(id)},
                              {"type", options.type},
                              {"start", span.extent().begin.value},
                              {"end", span.extent().end.value},
                              {"fragments", span.fragments.size()},
                              {"quote", span.whole_quote()}});
    return;
  }
  context.out << "Tagged as " << options.type << ": “" << on_one_line(span.whole_quote()) << "”\n";
}

core::Result<ExitCode> run_tag(const TagOptions& options, const VerbContext& context) {
  auto project = open_for_writing(options.project, context);
  if (!project) return project.error();
  const auto found = document_named(project->database(), options.document);
  if (!found) return found.error();
  const auto document = store::read_document(project->database(), *found);
  if (!document) {
    return core::Error{"The document was removed meanwhile.", core::ErrorKind::not_found};
  }
  const auto span = span_of(*document, options);
  if (!span) return span.error();
  core::Annotation annotation;
  annotation.span = span->span;
  if (span->widened) {
    context.err << kWidened;
  }
  auto edit = tag_edit(*project, *document, options, std::move(annotation));
  if (!edit) return edit.error();
  const auto receipt = apply_as(annotator_name(context.environment), *project, *edit);
  if (!receipt) return receipt.error();
  core::Id id;
  for (const auto& part : edit->edits) {
    if (const auto* added = std::get_if<core::AddAnnotations>(&part)) id = added->annotations[0].id;
  }
  print_tag(span->span, id, options, context);
  return ExitCode::done;
}

struct OutcomeOptions {
  std::string project;
  std::string proposition;
  std::string status;
  EvidenceOptions evidence;
  std::string occurred;
  std::string known;
  std::string value;
  std::string note;
  std::string resolver;
  bool impossible = false;
  bool json = false;
};

/// "It can become due, provisional (needs evidence) or annulled."
std::string legal_moves_sentence(core::Status from) {
  std::string moves;
  for (const auto& move : core::moves_from(from)) {
    moves += moves.empty() ? "" : ", ";
    moves += core::name_of(move.to);
    if (move.needs_evidence) moves += " (needs evidence)";
  }
  const std::string now = "It is " + std::string(core::name_of(from)) + " now";
  if (moves.empty()) return now + " and stays so.";
  return now + " and can become: " + moves + ".";
}

core::Bears what_evidence_does(core::Status status) {
  if (status == core::Status::yes) return core::Bears::supports;
  return status == core::Status::no ? core::Bears::refutes : core::Bears::context;
}

core::Result<core::RecordOutcome> outcome_edit(const store::Database& db, core::Id proposition,
                                               const OutcomeOptions& options,
                                               const std::string& annotator) {
  core::RecordOutcome edit;
  auto& outcome = edit.outcome;
  outcome.proposition = proposition;
  outcome.status = *core::parse_name<core::Status>(options.status);
  outcome.value = options.value;
  outcome.occurred = parse_date_range(options.occurred).value_or(core::DateRange{});
  outcome.known_on = core::parse_date(options.known);
  outcome.recorded_at = core::now();
  outcome.resolver = options.resolver.empty() ? annotator : options.resolver;
  outcome.note = options.note;
  outcome.impossible = options.impossible;
  auto parts = evidence_from(db, options.evidence, store::evidence_behind(db, proposition),
                             what_evidence_does(outcome.status));
  if (!parts) return parts.error();
  outcome.evidence = std::move(parts->known);
  edit.new_evidence = std::move(parts->fresh);
  edit.copies = std::move(parts->copies);
  return edit;
}

/// The rows that were written: the one that was asked for, and those that follow from it.
std::vector<core::Outcome> rows_written(const store::Database& db, const store::Receipt& receipt) {
  std::vector<core::Outcome> out;
  for (const auto& row : store::list_outcomes(db)) {
    const auto& made = receipt.created;
    if (std::ranges::find(made, row.outcome.id) != made.end()) out.push_back(row.outcome);
  }
  std::ranges::reverse(out);
  return out;
}

void print_outcome(const store::Database& db, const store::Receipt& receipt,
                   const core::Proposition& before, const OutcomeOptions& options,
                   const VerbContext& context) {
  std::vector<Json> json;
  std::string followers;
  for (const auto& row : rows_written(db, receipt)) {
    const auto of = store::proposition(db, row.proposition).value_or(core::Proposition{});
    json.push_back(json_of(store::OutcomeRow{row, of.statement}));
    if (row.cause != core::Cause::mirrored && row.cause != core::Cause::condition) continue;
    followers += "“" + of.statement + "” follows: " + std::string(core::name_of(row.status)) + "\n";
  }
  if (options.json) return print_json(context.out, json);
  const auto now = store::proposition(db, before.id).value_or(before);
  context.out << "“" << on_one_line(before.statement) << "”\n"
              << legal_moves_sentence(now.status) << "\n"
              << followers;
}

core::Result<ExitCode> run_outcome(const OutcomeOptions& options, const VerbContext& context) {
  auto project = open_for_writing(options.project, context);
  if (!project) return project.error();
  const auto id = proposition_named(project->database(), options.proposition);
  if (!id) return id.error();
  const auto before = store::proposition(project->database(), *id);
  if (!before) return core::Error{"The proposition was removed.", core::ErrorKind::not_found};
  const auto annotator = annotator_name(context.environment);
  auto edit = outcome_edit(project->database(), *id, options, annotator);
  if (!edit) return edit.error();
  const auto receipt = apply_as(annotator, *project, *std::move(edit));
  if (!receipt) {
    auto error = receipt.error();
    error.message += " " + legal_moves_sentence(before->status);
    return error;
  }
  print_outcome(project->database(), *receipt, *before, options, context);
  return ExitCode::done;
}

struct LookOptions {
  std::string project;
  std::string proposition;
  std::string note;
};

core::Result<ExitCode> run_look(const LookOptions& options, const VerbContext& context) {
  auto project = open_for_writing(options.project, context);
  if (!project) return project.error();
  const auto id = proposition_named(project->database(), options.proposition);
  if (!id) return id.error();
  const auto receipt = apply_as(annotator_name(context.environment), *project,
                                core::RecordLook{*id, options.note, {}});
  if (!receipt) return receipt.error();
  const auto looks = store::looks_at(project->database(), *id).size();
  context.out << "Looked at, with nothing to record; "
              << number_of(static_cast<std::int64_t>(looks), "look") << " so far.\n";
  return ExitCode::done;
}

}  // namespace

VerbRun declare_tag(CLI::App& verb) {
  const auto o = std::make_shared<TagOptions>();
  add_project_option(verb, o->project);
  verb.add_option("DOCUMENT", o->document, "Its id, file name or title")->required();
  verb.add_option("START", o->start, "First code point of the span, from 0")
      ->required()
      ->check(a_whole_number(0));
  verb.add_option("END", o->end, "Code point after its last")->required()->check(a_whole_number(0));
  verb.add_option("TYPE", o->type, "claim, prediction or fact")
      ->required()
      ->check(one_of<core::StatementType>());
  verb.add_option("--fragment", o->fragments, "A further part of the span; may be repeated")
      ->check(a_char_range());
  verb.add_option("--speaker", o->speaker, "Who says it; a new name becomes a party");
  verb.add_option("--hedge", o->hedge, "The words that hedge it: “could well”");
  verb.add_option("--note", o->note, "A note");
  verb.add_option("--said", o->said, "When it was said")->check(a_date_range());
  verb.add_option("--label", o->labels, "A label; may be repeated");
  verb.add_option("--proposition", o->proposition, "Tie it to a proposition: id, key or statement");
  verb.add_option("--stance", o->stance, "How it stands to the proposition")
      ->check(one_of<core::Stance>())
      ->capture_default_str();
  verb.add_flag("--json", o->json, "Print JSON for scripts");
  return [o](const VerbContext& context) { return run_tag(*o, context); };
}

VerbRun declare_outcome(CLI::App& verb) {
  const auto o = std::make_shared<OutcomeOptions>();
  add_project_option(verb, o->project);
  verb.add_option("PROPOSITION", o->proposition, "Its id, key or statement")->required();
  verb.add_option("STATUS", o->status, "What it becomes: " + core::all_names<core::Status>())
      ->required()
      ->check(one_of<core::Status>());
  add_evidence_options(verb, o->evidence);
  verb.add_option("--occurred", o->occurred, "When it happened")->check(a_date_range());
  verb.add_option("--known", o->known, "When it could be known")->check(a_date());
  verb.add_option("--value", o->value, "The number, date or category it came to");
  verb.add_option("--note", o->note, "Why");
  verb.add_option("--resolver", o->resolver, "Who decided; else the annotator");
  verb.add_flag("--impossible", o->impossible,
                "False before the window closes, because it no longer can come true");
  verb.add_flag("--json", o->json, "Print the rows that were written as JSON");
  return [o](const VerbContext& context) { return run_outcome(*o, context); };
}

VerbRun declare_look(CLI::App& verb) {
  const auto o = std::make_shared<LookOptions>();
  add_project_option(verb, o->project);
  verb.add_option("PROPOSITION", o->proposition, "Its id, key or statement")->required();
  verb.add_option("--note", o->note, "Where you looked");
  return [o](const VerbContext& context) { return run_look(*o, context); };
}

}  // namespace workbench
