// The verb proposition: which are probably one, relating and merging them, and instances of a
// template.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "store/project/snapshot.h"
#include "store/read/proposition_suggestions.h"
#include "store/read/propositions.h"
#include "workbench/base/usage_error.h"
#include "workbench/cli/open_for_writing.h"
#include "workbench/cli/rows/text_table.h"
#include "workbench/cli/rows/track_json.h"
#include "workbench/cli/verb.h"
#include "workbench/cli/verb_options.h"
#include "workbench/track/dismissed_pairs.h"

namespace workbench {
namespace {

struct PropositionVerbOptions {
  std::string project;
  std::string action;
  std::vector<std::string> words;
  // Of add and edit; empty members leave what is there.
  std::optional<std::string> statement;
  std::optional<std::string> criteria;
  std::optional<std::string> fine_print;
  std::optional<std::string> window;
  std::optional<std::string> topic;
  std::optional<double> base_rate;
  bool json = false;
};

core::Error wrong_words(const std::string& form) {
  return {"Write it as `foresay proposition PROJECT " + form + "`.", core::ErrorKind::bad_input};
}

core::Result<ExitCode> list_duplicates(const store::Project& project,
                                       const PropositionVerbOptions& options,
                                       const VerbContext& context) {
  std::vector<Json> rows;
  TextTable table({{"proposed"}, {"a", false, true}, {"b", false, true}, {"why", false, true}});
  const auto apart = kept_apart(project);
  for (const auto& row : store::proposition_duplicates(project.database())) {
    if (apart.contains(pair_of(row.a, row.b))) continue;
    rows.push_back(json_of(row));
    table.add(
        {std::string(core::name_of(row.proposed)), row.a_statement, row.b_statement, row.reason});
  }
  if (options.json) {
    print_json(context.out, rows);
  } else if (rows.empty()) {
    context.err << "No two propositions look like one.\n";
  } else {
    table.print(context.out, context.table_width());
  }
  return ExitCode::done;
}

core::Result<ExitCode> list_instances(const store::Database& db,
                                      const PropositionVerbOptions& options,
                                      const VerbContext& context) {
  if (options.words.size() != 1) return wrong_words("instances TEMPLATE");
  const auto id = proposition_named(db, options.words[0]);
  if (!id) return id.error();
  std::vector<Json> rows;
  TextTable table({{"id"}, {"status"}, {"window"}, {"spans", true}, {"statement", false, true}});
  for (const auto& row : store::instances_of(db, *id)) {
    rows.push_back(json_of(row, store::proposition(db, row.id).value_or(core::Proposition{})));
    table.add({core::to_string(row.id), std::string(core::name_of(row.status)),
               core::to_short(row.window), std::to_string(row.spans), row.statement});
  }
  if (options.json) {
    print_json(context.out, rows);
  } else if (rows.empty()) {
    context.err << "It has no instance yet: `foresay proposition PROJECT instance` makes one.\n";
  } else {
    table.print(context.out, context.table_width());
  }
  return ExitCode::done;
}

core::Result<core::Edit> merge_edit(const store::Database& db,
                                    const std::vector<std::string>& words) {
  if (words.size() != 2) return wrong_words("merge KEEP DROP");
  const auto keep = proposition_named(db, words[0]);
  if (!keep) return keep.error();
  const auto drop = proposition_named(db, words[1]);
  if (!drop) return drop.error();
  return core::Edit(core::MergePropositions{*keep, *drop});
}

core::Result<core::Edit> relate_edit(const store::Database& db,
                                     const std::vector<std::string>& words, bool removes) {
  const auto kind = words.size() == 3 ? core::parse_name<core::RelationKind>(words[1])
                                      : std::optional<core::RelationKind>();
  if (!kind) {
    return wrong_words(std::string(removes ? "unrelate" : "relate") +
                       " A KIND B`; KIND is one of `" + core::all_names<core::RelationKind>());
  }
  const auto from = proposition_named(db, words[0]);
  if (!from) return from.error();
  const auto to = proposition_named(db, words[2]);
  if (!to) return to.error();
  const core::Relation relation{*from, *kind, *to};
  return removes ? core::Edit(core::RemoveRelation{relation})
                 : core::Edit(core::PutRelation{relation});
}

core::Result<core::Edit> instance_edit(const store::Database& db,
                                       const std::vector<std::string>& words) {
  const auto window = words.size() >= 2 ? parse_date_range(words[1]) : std::nullopt;
  if (!window || words.size() > 3) return wrong_words("instance TEMPLATE FROM..TO [STATEMENT]");
  const auto id = proposition_named(db, words[0]);
  if (!id) return id.error();
  const auto whole = store::proposition(db, *id);
  if (!whole) return core::Error{"The template was removed.", core::ErrorKind::not_found};
  auto instance = core::instance_of(*whole, *window);
  if (words.size() == 3) instance.statement = words[2];
  return core::Edit(core::PutProposition{std::move(instance)});
}

// add STATEMENT · edit PROPOSITION, each with the options.
core::Result<core::Edit> worded_edit(const store::Database& db,
                                     const PropositionVerbOptions& options) {
  if (options.words.size() != 1) {
    return wrong_words(options.action == "add" ? "add STATEMENT" : "edit PROPOSITION");
  }
  core::Proposition proposition;
  if (options.action == "add") {
    proposition.statement = options.words[0];
  } else {
    const auto id = proposition_named(db, options.words[0]);
    if (!id) return id.error();
    auto whole = store::proposition(db, *id);
    if (!whole) return core::Error{"The proposition was removed.", core::ErrorKind::not_found};
    proposition = *std::move(whole);
  }
  if (options.statement) proposition.statement = *options.statement;
  if (options.criteria) proposition.criteria = *options.criteria;
  if (options.fine_print) proposition.fine_print = *options.fine_print;
  if (options.window) {
    proposition.window = parse_date_range(*options.window).value_or(core::DateRange{});
  }
  if (options.topic) proposition.topic = *options.topic;
  if (options.base_rate) proposition.base_rate = *options.base_rate;
  return core::Edit(core::PutProposition{std::move(proposition)});
}

core::Result<core::Edit> proposition_edit(const store::Database& db,
                                          const PropositionVerbOptions& options) {
  if (options.action == "merge") return merge_edit(db, options.words);
  if (options.action == "add" || options.action == "edit") return worded_edit(db, options);
  if (options.action == "instance") return instance_edit(db, options.words);
  return relate_edit(db, options.words, options.action == "unrelate");
}

core::Result<ExitCode> read_propositions(const PropositionVerbOptions& options,
                                         const VerbContext& context) {
  const auto project =
      store::Project::open(options.project, {.access = store::Database::Access::read_only});
  if (!project) return project.error();
  if (options.action == "instances") return list_instances(project->database(), options, context);
  return list_duplicates(*project, options, context);
}

core::Result<ExitCode> run_proposition(const PropositionVerbOptions& options,
                                       const VerbContext& context) {
  const bool reads = options.action == "list-duplicates" || options.action == "instances";
  if (reads) return read_propositions(options, context);
  auto project = open_for_writing(options.project, context);
  if (!project) return project.error();
  const auto edit = proposition_edit(project->database(), options);
  if (!edit) return edit.error();
  const auto receipt = apply_as(annotator_name(context.environment), *project, *edit);
  if (!receipt) return receipt.error();
  const auto made = receipt->created.empty() ? core::Id() : receipt->created.back();
  const auto done = project->undo_description().value_or("");
  if (options.json) {
    context.out << json_text({{"done", done}, {"created", json_of(made)}});
  } else {
    context.out << on_one_line(done) << (made ? " (" + core::to_string(made) + ")" : "") << ".\n";
  }
  return ExitCode::done;
}

}  // namespace

VerbRun declare_proposition(CLI::App& verb) {
  const auto options = std::make_shared<PropositionVerbOptions>();
  add_project_option(verb, options->project);
  verb.add_option("ACTION", options->action,
                  "add, edit, list-duplicates, instances, instance, relate, unrelate or merge")
      ->required()
      ->check(a_word_of({"add", "edit", "list-duplicates", "instances", "instance", "relate",
                         "unrelate", "merge"}));
  verb.add_option("WORDS", options->words,
                  "add STATEMENT · edit PROPOSITION · instances TEMPLATE · instance TEMPLATE "
                  "FROM..TO [STATEMENT] · relate A KIND B · "
                  "merge KEEP DROP; ids, keys or statements");
  verb.add_option("--statement", options->statement, "Of edit: the statement anew");
  verb.add_option("--criteria", options->criteria, "When it counts as true, and when as false");
  verb.add_option("--fine-print", options->fine_print, "What else is to be decided by");
  verb.add_option("--window", options->window, "From when until when")->check(a_date_range());
  verb.add_option("--topic", options->topic, "What it is about");
  verb.add_option("--base-rate", options->base_rate, "How likely it is as such, 0 to 1")
      ->check(CLI::Range(0.0, 1.0));
  verb.add_flag("--json", options->json, "Print JSON for scripts");
  return [options](const VerbContext& context) { return run_proposition(*options, context); };
}

}  // namespace workbench
