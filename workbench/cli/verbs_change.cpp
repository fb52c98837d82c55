// The verbs that change or take away an annotation: one edit each, which undo takes back.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>
#include <utility>

#include "store/read/annotations.h"
#include "store/read/documents.h"
#include "workbench/base/wording.h"
#include "workbench/cli/open_for_writing.h"
#include "workbench/cli/rows/json_rows.h"
#include "workbench/cli/rows/text_table.h"
#include "workbench/cli/verb.h"
#include "workbench/cli/verb_options.h"
#include "workbench/cli/verb_span.h"

namespace workbench {
namespace {

struct UntagOptions {
  std::string project;
  std::vector<std::string> annotations;
  bool json = false;
};

core::Result<ExitCode> run_untag(const UntagOptions& options, const VerbContext& context) {
  auto project = open_for_writing(options.project, context);
  if (!project) return project.error();
  core::RemoveAnnotations edit;
  for (const auto& words : options.annotations) {
    const auto id = annotation_named(project->database(), words);
    if (!id) return id.error();
    edit.annotations.push_back(*id);
  }
  const auto receipt = apply_as(annotator_name(context.environment), *project, edit);
  if (!receipt) return receipt.error();
  const auto count = std::ssize(edit.annotations);
  if (options.json) {
    context.out << json_text({{"removed", count}});
  } else {
    context.out << "Removed " << number_of(count, "annotation") << ".\n";
  }
  return ExitCode::done;
}

/// Empty members leave what is there.
struct EditOptions {
  std::string project;
  std::string annotation;
  std::optional<std::string> type;
  std::optional<std::string> speaker;
  std::optional<std::string> hedge;
  std::optional<std::string> note;
  std::optional<std::string> said;
  std::vector<std::string> labels;
  bool no_labels = false;
  std::vector<std::string> place;
  bool json = false;
};

core::Checked move_to(const store::Database& db, const std::vector<std::string>& place,
                      core::Annotation& annotation, const VerbContext& context) {
  const auto document = store::read_document(db, annotation.document);
  if (!document) return core::Error{"Its document was removed.", core::ErrorKind::not_found};
  std::vector<core::CharRange> ranges;
  ranges.reserve(place.size());
  for (const auto& words : place) ranges.push_back(*parse_char_range(words));
  auto span = span_in(*document, std::move(ranges));
  if (!span) return span.error();
  if (span->widened) context.err << kWidened;
  annotation.span = std::move(span->span);
  return core::Done{};
}

void change_words(const EditOptions& options, core::Annotation& annotation) {
  if (options.type) annotation.type = *core::parse_name<core::StatementType>(*options.type);
  if (options.hedge) annotation.hedge = *options.hedge;
  if (options.note) annotation.note = *options.note;
  if (options.said) annotation.said = parse_date_range(*options.said).value_or(core::DateRange{});
  if (options.no_labels) annotation.labels.clear();
  if (!options.labels.empty()) annotation.labels = options.labels;
}

core::Result<ExitCode> run_edit(const EditOptions& options, const VerbContext& context) {
  auto project = open_for_writing(options.project, context);
  if (!project) return project.error();
  const auto id = annotation_named(project->database(), options.annotation);
  if (!id) return id.error();
  auto annotation = store::annotation(project->database(), *id);
  if (!annotation) return core::Error{"The annotation was removed.", core::ErrorKind::not_found};
  core::Together edit{"Edit an annotation", {}};
  change_words(options, *annotation);
  if (options.speaker && options.speaker->empty()) {
    annotation->speaker = {};
  } else if (options.speaker) {
    auto speaker = speaker_named(*project, *options.speaker);
    annotation->speaker = speaker.party.id;
    if (speaker.is_new) edit.edits.emplace_back(core::PutParty{std::move(speaker.party)});
  }
  if (!options.place.empty()) {
    const auto moved = move_to(project->database(), options.place, *annotation, context);
    if (!moved) return moved.error();
  }
  edit.edits.emplace_back(core::UpdateAnnotation{*annotation});
  const auto receipt = apply_as(annotator_name(context.environment), *project, edit);
  if (!receipt) return receipt.error();
  if (options.json) {
    context.out << json_text({{"id", json_of(*id)},
                              {"type", std::string(core::name_of(annotation->type))},
                              {"quote", annotation->span.whole_quote()}});
  } else {
    context.out << "Changed: “" << on_one_line(annotation->span.whole_quote()) << "”\n";
  }
  return ExitCode::done;
}

}  // namespace

VerbRun declare_untag(CLI::App& verb) {
  const auto o = std::make_shared<UntagOptions>();
  add_project_option(verb, o->project);
  verb.add_option("ANNOTATION", o->annotations, "Ids or external ids")->required();
  verb.add_flag("--json", o->json, "Print JSON for scripts");
  return [o](const VerbContext& context) { return run_untag(*o, context); };
}

VerbRun declare_edit(CLI::App& verb) {
  const auto o = std::make_shared<EditOptions>();
  add_project_option(verb, o->project);
  verb.add_option("ANNOTATION", o->annotation, "Its id or external id")->required();
  verb.add_option("--type", o->type, "claim, prediction or fact")
      ->check(one_of<core::StatementType>());
  verb.add_option("--speaker", o->speaker, "Who says it; a new name becomes a party, “” nobody");
  verb.add_option("--hedge", o->hedge, "The words that hedge it");
  verb.add_option("--note", o->note, "A note");
  verb.add_option("--said", o->said, "When it was said")->check(a_date_range());
  auto* labels = verb.add_option("--label", o->labels, "A label instead of those it has; repeated");
  verb.add_flag("--no-labels", o->no_labels, "Take its labels away")->excludes(labels);
  verb.add_option("--place", o->place, "Where it stands; may be repeated for its fragments")
      ->check(a_char_range());
  verb.add_flag("--json", o->json, "Print JSON for scripts");
  return [o](const VerbContext& context) { return run_edit(*o, context); };
}

}  // namespace workbench
