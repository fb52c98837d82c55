#include "workbench/read/completion.h"

#include <algorithm>

#include "core/words/folding.h"
#include "store/read/annotations.h"
#include "store/read/parties.h"
#include "store/read/vocabularies.h"
#include "workbench/base/typed_values.h"
#include "workbench/base/wording.h"
#include "workbench/read/annotation_words.h"

namespace workbench {
namespace {

// For names of things: the best match is meant, and what is new comes last. `known`: the row of
// what is spelled exactly so.
CompletionView of_things(CompletionView view, std::optional<CompletionRow> known,
                         std::string_view new_one) {
  auto& rows = view.rows;
  if (known) {
    view.exact = known->id;
    std::erase_if(rows, [&](const CompletionRow& row) { return row.id == known->id; });
    rows.insert(rows.begin(), std::move(*known));
  }
  const bool fresh = !view.exact && !view.asked.typed.empty();
  rows.resize(std::min(rows.size(), kMostCompletions - (fresh ? 1 : 0)));
  if (fresh) rows.push_back({{}, view.asked.typed, std::string(new_one), true});
  if (!view.asked.typed.empty()) view.obvious = 0;
  return view;
}

// For words that need not be known: what begins as typed is meant; without any, the words as they
// are. `any_case`: a known spelling stands for the same word in other letters.
CompletionView of_words(Complete asked, std::vector<CompletionRow> rows, bool any_case) {
  CompletionView view{std::move(asked), {}, {}};
  const std::string& typed = view.asked.typed;
  const std::string wanted = core::name_key(typed);
  const auto folded = [](const CompletionRow& row) { return core::name_key(row.text); };
  std::erase_if(rows,
                [&](const auto& row) { return folded(row).find(wanted) == std::string::npos; });
  std::stable_partition(rows.begin(), rows.end(),
                        [&](const auto& row) { return folded(row).starts_with(wanted); });
  std::stable_partition(rows.begin(), rows.end(),
                        [&](const auto& row) { return folded(row) == wanted; });
  const bool same = !rows.empty() && folded(rows.front()) == wanted;
  const bool known = same && (any_case || rows.front().text == typed);
  const bool fresh = !typed.empty() && !known;
  const bool begins = !rows.empty() && folded(rows.front()).starts_with(wanted);
  rows.resize(std::min(rows.size(), kMostCompletions - (fresh ? 1 : 0)));
  if (fresh) rows.push_back({{}, typed, "as typed", true});
  view.rows = std::move(rows);
  if (!typed.empty()) {
    const bool takes_first = known || (begins && !same);
    view.obvious = takes_first ? 0 : view.rows.size() - 1;
  }
  return view;
}

CompletionView complete_party(const store::Database& db, const Complete& asked) {
  CompletionView out{asked, {}, {}};
  for (const auto& found : store::complete_party(db, asked.typed)) {
    out.rows.push_back({found.party, found.name, found.matched});
  }
  std::optional<CompletionRow> known;
  const auto exact = asked.typed.empty() ? std::nullopt : store::party_named(db, asked.typed);
  if (exact) {
    known = CompletionRow{exact->id, exact->name, {}};
    for (const auto& row : out.rows) {
      if (row.id == exact->id) known = row;
    }
  }
  return of_things(std::move(out), std::move(known), "new speaker");
}

CompletionView complete_hedge(const store::Database& db, const Complete& asked) {
  std::vector<CompletionRow> rows;
  for (const auto& scale : preferred_scales(db)) {
    for (const auto& term : scale.terms) {
      const std::string range =
          term.has_range ? probability_text({term.lo, std::nullopt, term.hi}) : "attribution";
      rows.push_back({{}, term.term, range + " · " + scale_name(scale.name, scale.version)});
      for (const auto& alias : term.aliases) rows.push_back({{}, alias, rows.back().detail});
    }
  }
  return of_words(asked, std::move(rows), false);
}

CompletionView complete_label(const store::Database& db, const Complete& asked) {
  std::vector<CompletionRow> rows;
  const auto add = [&rows](const std::string& name, std::string detail) {
    const bool known = std::any_of(rows.begin(), rows.end(),
                                   [&](const CompletionRow& row) { return row.text == name; });
    if (!known) rows.push_back({{}, name, std::move(detail)});
  };
  for (const auto& used : store::labels_in_use(db)) {
    add(used.label, std::to_string(used.annotations));
  }
  for (const auto& set : store::label_sets(db)) {
    for (const auto& label : set.labels) {
      if (!label.behaves_as) add(label.name, set.name);
    }
  }
  return of_words(asked, std::move(rows), true);
}

}  // namespace

CompletionView complete_proposition(const PropositionFinder& finder, const Complete& asked,
                                    std::string_view quote) {
  CompletionView out{asked, {}, {}};
  std::optional<CompletionRow> known;
  const std::string wanted = core::name_key(asked.typed);
  for (const auto& found : finder.find(asked.typed, quote, 12)) {
    out.rows.push_back({found.id, found.statement, std::string(core::name_of(found.status))});
    if (!known && core::name_key(found.statement) == wanted) known = out.rows.back();
  }
  return of_things(std::move(out), std::move(known), "new proposition");
}

CompletionView complete(const store::Database& db, const Complete& asked) {
  switch (asked.kind) {
    case CompletionKind::party:
      return complete_party(db, asked);
    case CompletionKind::hedge:
      return complete_hedge(db, asked);
    case CompletionKind::label:
      return complete_label(db, asked);
    case CompletionKind::proposition:
    case CompletionKind::none:
      break;
  }
  return {asked, {}, {}};
}

}  // namespace workbench
