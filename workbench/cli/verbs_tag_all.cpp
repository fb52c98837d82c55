// The verb that tags everything a search finds.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "store/project/snapshot.h"
#include "workbench/base/usage_error.h"
#include "workbench/cli/open_for_writing.h"
#include "workbench/cli/rows/json_rows.h"
#include "workbench/cli/rows/text_table.h"
#include "workbench/cli/search_filter_words.h"
#include "workbench/cli/verb.h"
#include "workbench/cli/verb_options.h"
#include "workbench/search/tag_all.h"

namespace workbench {
namespace {

struct TagAllOptions {
  std::string project;
  std::string query;
  std::string type;
  std::string whole = "sentence";
  bool skip_overlapping = false;
  bool titles = false;
  std::int64_t limit = kMostTagPlaces;
  bool forms = false;
  bool dry_run = false;
  bool json = false;
  SearchFilterWords filter;
};

core::Result<TagPlan> plan_of(const store::Database& db, const TagAllOptions& options,
                              const VerbContext& context) {
  const auto filter = search_filter_of(db, options.filter);
  if (!filter) return filter.error();
  auto asked = tag_search_options(*filter, options.limit);
  asked.any_form = options.forms;
  const auto page = store::search_page(db, options.query, asked);
  if (!page) return page.error();
  say_understood(*page, context);
  TagAllChoice choice;
  choice.type = *core::parse_name<core::StatementType>(options.type);
  choice.whole = *core::parse_name<TagWhole>(options.whole);
  choice.skip_overlapping = options.skip_overlapping;
  TagPlan plan = plan_tags(db, found_places(page->hits), choice,
                           options.titles ? TitleLines::tagged : TitleLines::left_out);
  plan.more = plan.more || page->more;
  return plan;
}

Json skip_json(const TagLine& line) {
  if (line.skip == TagSkip::none) return nullptr;
  return std::string(core::name_of(line.skip));
}

/// `made`: ids of the annotations in the order of the lines that are tagged; empty when none were.
Json plan_json(const TagPlan& plan, const TagAllOptions& options,
               const std::vector<core::Id>& made) {
  const auto counts = plan.counts();
  Json lines = Json::array();
  std::size_t next = 0;
  for (const auto& group : plan.documents) {
    for (std::size_t i = group.begin; i < group.end; ++i) {
      const auto& line = plan.lines[i];
      const core::Id id = line.counts() && next < made.size() ? made[next++] : core::Id();
      lines.push_back({{"id", id ? json_of(id) : Json(nullptr)},
                       {"document", json_of(line.document)},
                       {"title", group.title},
                       {"start", line.place.range.begin.value},
                       {"end", line.place.range.end.value},
                       {"quote", line.place.quote},
                       {"hits", line.hits},
                       {"skip", skip_json(line)}});
    }
  }
  return {{"type", options.type},
          {"whole", options.whole},
          {"dry_run", options.dry_run},
          {"places", counts.places},
          {"documents", counts.documents},
          {"tagged_already", counts.tagged},
          {"overlapping", counts.overlapping},
          {"titles", counts.titles},
          {"widened", counts.widened},
          {"more", plan.more},
          {"lines", std::move(lines)}};
}

void print_plan(const TagPlan& plan, const VerbContext& context) {
  TextTable table(
      {{"document", false, true}, {"", true, true}, {"tagged"}, {"", false, true}, {"left out"}});
  for (const auto& group : plan.documents) {
    for (std::size_t i = group.begin; i < group.end; ++i) {
      const auto& line = plan.lines[i];
      std::string why;
      if (line.skip == TagSkip::tagged) why = "tagged already";
      if (line.skip == TagSkip::title) why = "a title or dateline";
      if (line.skip == TagSkip::overlaps) why = "overlaps an annotation";
      table.add({group.title, line.left, line.words, line.right, why});
    }
  }
  table.print(context.out, context.table_width());
}

void say_more(const TagPlan& plan, const VerbContext& context) {
  if (!plan.more) return;
  context.err << "The query finds more than these; add words or filters to narrow it, or run the "
                 "same again: what is tagged already is left out.\n";
}

core::Result<ExitCode> preview_tags(const TagAllOptions& options, const VerbContext& context) {
  const auto snapshot = store::Snapshot::open(options.project);
  if (!snapshot) return snapshot.error();
  const auto plan = plan_of(snapshot->database(), options, context);
  if (!plan) return plan.error();
  if (options.json) {
    context.out << json_text(plan_json(*plan, options, {}));
    return ExitCode::done;
  }
  if (!plan->lines.empty()) print_plan(*plan, context);
  context.out << "Would tag " << summary_of(*plan) << "\n";
  say_more(*plan, context);
  return ExitCode::done;
}

core::Result<ExitCode> run_tag_all(const TagAllOptions& options, const VerbContext& context) {
  if (options.dry_run) return preview_tags(options, context);
  auto project = open_for_writing(options.project, context);
  if (!project) return project.error();
  const auto plan = plan_of(project->database(), options, context);
  if (!plan) return plan.error();
  const auto edit = tag_edit_of(*plan);
  std::vector<core::Id> made;
  if (!edit.annotations.empty()) {
    const auto receipt = apply_as(annotator_name(context.environment), *project, edit);
    if (!receipt) return receipt.error();
    made = receipt->created;
  }
  if (options.json) {
    context.out << json_text(plan_json(*plan, options, made));
    return ExitCode::done;
  }
  context.out << "Tagged as " << options.type << ": " << summary_of(*plan) << "\n";
  say_more(*plan, context);
  return ExitCode::done;
}

}  // namespace

VerbRun declare_tag_all(CLI::App& verb) {
  const auto o = std::make_shared<TagAllOptions>();
  add_project_option(verb, o->project);
  verb.add_option("QUERY", o->query, "What to search the texts for, as in `foresay search`")
      ->required();
  verb.add_option("TYPE", o->type, "claim, prediction or fact")
      ->required()
      ->check(one_of<core::StatementType>());
  verb.add_option("--whole", o->whole, "What is tagged: the words found or their sentence")
      ->check(one_of<TagWhole>())
      ->capture_default_str();
  verb.add_flag("--skip-overlapping", o->skip_overlapping,
                "Leave out what overlaps any annotation");
  verb.add_flag("--titles", o->titles, "Tag sentences that are titles or datelines, too");
  verb.add_option("--limit", o->limit, "Lines of the search to take at most")
      ->check(a_whole_number(1, kMostTagPlaces))
      ->capture_default_str();
  add_forms_option(verb, o->forms);
  add_search_filter_options(verb, o->filter);
  verb.add_flag("--dry-run", o->dry_run, "Print what would be tagged and change nothing");
  verb.add_flag("--json", o->json, "Print JSON for scripts");
  return [o](const VerbContext& context) { return run_tag_all(*o, context); };
}

}  // namespace workbench
