// The verb party: what a party is known by and said, which parties are probably one, and making one
// of two or two of one.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "store/project/snapshot.h"
#include "store/read/parties.h"
#include "store/read/party_page.h"
#include "workbench/base/usage_error.h"
#include "workbench/base/wording.h"
#include "workbench/cli/open_for_writing.h"
#include "workbench/cli/rows/text_table.h"
#include "workbench/cli/rows/track_json.h"
#include "workbench/cli/verb.h"
#include "workbench/cli/verb_options.h"
#include "workbench/track/dismissed_pairs.h"

namespace workbench {
namespace {

struct PartyVerbOptions {
  std::string project;
  std::string action;
  std::vector<std::string> names;
  bool json = false;
};

/// By id or any spelling.
core::Result<core::Id> party_called(const store::Database& db, const std::string& words) {
  const auto id = core::parse_id(words);
  if (id && store::party(db, *id)) return *id;
  if (const auto found = store::party_named(db, words)) return found->id;
  return core::Error{"There is no party “" + words +
                         "” in the project: `foresay show PROJECT parties` lists them.",
                     core::ErrorKind::not_found};
}

core::Error wrong_names(const std::string& form) {
  return {"Write it as `foresay party PROJECT " + form + "`.", core::ErrorKind::bad_input};
}

core::Result<ExitCode> list_suggestions(const store::Project& project,
                                        const PartyVerbOptions& options,
                                        const VerbContext& context) {
  std::vector<Json> rows;
  TextTable table({{"keep", false, true}, {"merge into it", false, true}, {"why", false, true}});
  const auto apart = kept_apart(project);
  for (const auto& row : store::party_suggestions(project.database())) {
    if (apart.contains(pair_of(row.keep, row.drop))) continue;
    rows.push_back(json_of(row));
    table.add({row.keep_name, row.drop_name, row.reason});
  }
  if (options.json) {
    print_json(context.out, rows);
  } else if (rows.empty()) {
    context.err << "No two parties look like one.\n";
  } else {
    table.print(context.out, context.table_width());
  }
  return ExitCode::done;
}

Json json_of_page(const store::PartyPage& page) {
  Json spellings = Json::array();
  for (const auto& one : page.spellings) {
    spellings.push_back(
        {{"spelling", one.spelling}, {"listed", one.is_listed}, {"annotations", one.annotations}});
  }
  Json documents = Json::array();
  for (const auto& one : page.documents) {
    documents.push_back({{"id", json_of(one.document)},
                         {"title", one.title},
                         {"spoken", one.spoken},
                         {"passed_on", one.hops}});
  }
  Json propositions = Json::array();
  for (const auto& one : page.propositions) {
    propositions.push_back({{"id", json_of(one.proposition)},
                            {"statement", one.statement},
                            {"status", core::name_of(one.status)},
                            {"asserts", one.asserts},
                            {"denies", one.denies},
                            {"hedged", one.hedged},
                            {"other", one.other}});
  }
  Json out = json_of(page.row);
  out["claims"] = page.claims;
  out["predictions"] = page.predictions;
  out["facts"] = page.facts;
  out["spellings"] = std::move(spellings);
  out["documents"] = std::move(documents);
  out["propositions"] = std::move(propositions);
  return out;
}

void print_page(const store::PartyPage& page, const VerbContext& context) {
  context.out << on_one_line(page.row.party.name) << " (" << core::name_of(page.row.party.kind)
              << "): " << number_of(page.claims, "claim") << ", "
              << number_of(page.predictions, "prediction") << ", " << number_of(page.facts, "fact")
              << "; passes on " << number_of(page.row.hops, "statement") << "\n";
  for (const auto& one : page.spellings) {
    if (one.is_name) continue;
    context.out << "  also “" << on_one_line(one.spelling) << "”"
                << (one.is_listed ? "" : ", not listed") << "; "
                << number_of(one.annotations, "time") << "\n";
  }
  TextTable table({{"status"},
                   {"asserts", true},
                   {"denies", true},
                   {"hedged", true},
                   {"statement", false, true}});
  for (const auto& one : page.propositions) {
    table.add({std::string(core::name_of(one.status)), std::to_string(one.asserts),
               std::to_string(one.denies), std::to_string(one.hedged), one.statement});
  }
  if (table.size() > 0) table.print(context.out, context.table_width());
}

core::Result<ExitCode> show_party(const store::Database& db, const PartyVerbOptions& options,
                                  const VerbContext& context) {
  if (options.names.size() != 1) return wrong_names("show NAME");
  const auto id = party_called(db, options.names[0]);
  if (!id) return id.error();
  const auto page = store::party_page(db, *id);
  if (!page) return core::Error{"The party was removed.", core::ErrorKind::not_found};
  if (options.json) {
    context.out << json_text(json_of_page(*page));
  } else {
    print_page(*page, context);
  }
  return ExitCode::done;
}

core::Result<ExitCode> read_parties(const PartyVerbOptions& options, const VerbContext& context) {
  const auto project =
      store::Project::open(options.project, {.access = store::Database::Access::read_only});
  if (!project) return project.error();
  if (options.action == "show") return show_party(project->database(), options, context);
  return list_suggestions(*project, options, context);
}

core::Result<core::Edit> edit_for(const store::Database& db, const PartyVerbOptions& options) {
  const auto& names = options.names;
  const bool merges = options.action == "merge";
  if (merges && names.size() != 2) return wrong_names("merge KEEP DROP");
  if (!merges && names.size() < 2) return wrong_names("split PARTY SPELLING…");
  const auto party = party_called(db, names[0]);
  if (!party) return party.error();
  if (!merges) return core::Edit(core::SplitParty{*party, {names.begin() + 1, names.end()}, {}});
  const auto drop = party_called(db, names[1]);
  if (!drop) return drop.error();
  return core::Edit(core::MergeParties{*party, *drop});
}

core::Result<ExitCode> run_party(const PartyVerbOptions& options, const VerbContext& context) {
  const bool reads = options.action == "show" || options.action == "list-suggestions";
  if (reads) return read_parties(options, context);
  auto project = open_for_writing(options.project, context);
  if (!project) return project.error();
  const auto edit = edit_for(project->database(), options);
  if (!edit) return edit.error();
  const auto receipt = apply_as(annotator_name(context.environment), *project, *edit);
  if (!receipt) return receipt.error();
  const auto done = project->undo_description().value_or("");
  if (options.json) {
    const auto made = receipt->created.empty() ? core::Id() : receipt->created.back();
    context.out << json_text({{"done", done}, {"created", json_of(made)}});
  } else {
    context.out << on_one_line(done) << ".\n";
  }
  return ExitCode::done;
}

}  // namespace

VerbRun declare_party(CLI::App& verb) {
  const auto options = std::make_shared<PartyVerbOptions>();
  add_project_option(verb, options->project);
  verb.add_option("ACTION", options->action, "show, list-suggestions, merge or split")
      ->required()
      ->check(a_word_of({"show", "list-suggestions", "merge", "split"}));
  verb.add_option("NAME", options->names,
                  "show NAME · merge KEEP DROP · split PARTY SPELLING…; an id or any spelling");
  verb.add_flag("--json", options->json, "Print JSON for scripts");
  return [options](const VerbContext& context) { return run_party(*options, context); };
}

}  // namespace workbench
