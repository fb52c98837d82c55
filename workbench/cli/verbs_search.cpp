// The verb search: the concordance of a query, for people and for scripts.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "store/project/snapshot.h"
#include "workbench/base/usage_error.h"
#include "workbench/cli/rows/json_rows.h"
#include "workbench/cli/rows/text_table.h"
#include "workbench/cli/search_filter_words.h"
#include "workbench/cli/verb.h"
#include "workbench/cli/verb_options.h"
#include "workbench/search/concordance_order.h"
#include "workbench/search/search_view.h"

namespace workbench {
namespace {

struct SearchVerbOptions {
  std::string project;
  std::string query;
  SearchFilterWords filter;
  std::string sort;
  std::int64_t limit = 100;
  std::int64_t offset = 0;
  bool forms = false;
  bool json = false;
};

/// Without --sort the best lines come first so far as that is quick.
core::Result<store::SearchOptions> asked_of(const store::Database& db,
                                            const SearchVerbOptions& options) {
  auto filter = search_filter_of(db, options.filter);
  if (!filter) return filter.error();
  store::SearchOptions out;
  out.filter = *std::move(filter);
  out.limit = options.limit;
  out.offset = options.offset;
  out.any_form = options.forms;
  if (options.sort == "place") out.order = store::HitOrder::place;
  if (options.sort != "best") out.rank_at_most = SearchView::kRanked;
  return out;
}

void print_concordance(const std::vector<store::Hit>& hits, const VerbContext& context) {
  TextTable table({{"in"}, {"where", false, true}, {"", true, true}, {"found"}, {"", false, true}});
  for (const auto& hit : hits) {
    table.add({std::string(core::name_of(hit.kind)), hit.title, std::string(hit.left()),
               std::string(hit.hit()), std::string(hit.right())});
  }
  table.print(context.out, context.table_width());
}

void print_notes(const store::SearchPage& page, const SearchVerbOptions& options,
                 const VerbContext& context) {
  if (page.hits.empty()) context.err << "Nothing was found.\n";
  if (!page.ranked && options.sort != "place") {
    context.err << "More than " << SearchView::kRanked
                << " texts match: these lines come in the order the texts were added. "
                   "--sort best ranks all of them.\n";
  }
  if (page.more) {
    context.err << "There are more lines: --offset "
                << options.offset + static_cast<std::int64_t>(page.hits.size())
                << " shows the next ones.\n";
  }
}

core::Result<ExitCode> run_search(const SearchVerbOptions& options, const VerbContext& context) {
  const auto snapshot = store::Snapshot::open(options.project);
  if (!snapshot) return snapshot.error();
  const auto asked = asked_of(snapshot->database(), options);
  if (!asked) return asked.error();
  auto page = store::search_page(snapshot->database(), options.query, *asked);
  if (!page) return page.error();
  say_understood(*page, context);
  const auto by = core::parse_name<SearchSort>(options.sort).value_or(SearchSort::rank);
  page->hits = sorted_by(by, std::move(page->hits));
  if (options.json) {
    std::vector<Json> rows;
    for (const auto& hit : page->hits) rows.push_back(json_of(hit));
    print_json(context.out, rows);
    return ExitCode::done;
  }
  if (!page->hits.empty()) print_concordance(page->hits, context);
  print_notes(*page, options, context);
  return ExitCode::done;
}

}  // namespace

VerbRun declare_search(CLI::App& verb) {
  const auto options = std::make_shared<SearchVerbOptions>();
  add_project_option(verb, options->project);
  verb.add_option(
          "QUERY", options->query,
          "Words (all must occur), \"a phrase\", prefix*, NEAR(a b, 5), AND, OR, NOT, forms:word")
      ->required();
  add_forms_option(verb, options->forms);
  add_search_filter_options(verb, options->filter);
  verb.add_option("--sort", options->sort, "Best first, by place, or by the words left or right")
      ->check(one_of<SearchSort>());
  constexpr std::int64_t kMost = 1'000'000'000;
  verb.add_option("--limit", options->limit, "Lines to print at most")
      ->check(a_whole_number(1, kMost))
      ->capture_default_str();
  verb.add_option("--offset", options->offset, "Lines to leave out at the beginning")
      ->check(a_whole_number(0, kMost))
      ->capture_default_str();
  verb.add_flag("--json", options->json, "Print JSON for scripts");
  return [options](const VerbContext& context) { return run_search(*options, context); };
}

}  // namespace workbench
