#include "store/import/import_propositions.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "store/edit/insert_rows.h"
#include "store/read/find_named.h"
#include "store/read/row_readers.h"

namespace store {
namespace {

std::vector<std::string> keys_of(const core::Proposition& proposition) {
  std::vector<std::string> out;
  if (proposition.id) out.push_back(core::to_string(proposition.id));
  if (!proposition.external_id.empty()) out.push_back(proposition.external_id);
  return out;
}

bool same_terms(const core::Proposition& a, const core::Proposition& b) {
  return a.kind == b.kind && a.unit == b.unit && a.categories == b.categories &&
         a.window == b.window && a.criteria == b.criteria && a.fine_print == b.fine_print &&
         a.sources == b.sources && a.base_rate == b.base_rate && a.topic == b.topic;
}

std::string several(const std::vector<NamedRow>& rows, const std::string& words) {
  return std::to_string(rows.size()) + " propositions are called “" + words +
         "”; name the one that is meant by its id (" + list_of(rows) + ")";
}

}  // namespace

bool has_no_terms(const core::Proposition& proposition) {
  return same_terms(proposition, core::Proposition{});
}

const std::vector<PropositionResolver::Known>& PropositionResolver::under(const std::string& key) {
  const auto found = known_.find(key);
  if (found != known_.end()) return found->second;
  auto& list = known_[key];
  auto rows = run_.database().query(
      "SELECT id, statement FROM proposition WHERE external_id = ?1 AND external_id <> '' "
      "UNION SELECT id, statement FROM proposition "
      "WHERE id = CAST(?1 AS INTEGER) AND CAST(id AS TEXT) = ?1 ORDER BY 1");
  rows.with(key);
  while (rows.step()) list.push_back({rows.id(0), rows.text(1), false});
  return list;
}

const PropositionResolver::Known* PropositionResolver::same_statement(
    const std::string& key, const std::string& statement) {
  const auto& list = under(key);
  const auto same = std::find_if(list.begin(), list.end(),
                                 [&](const auto& known) { return known.statement == statement; });
  return same == list.end() ? nullptr : &*same;
}

void PropositionResolver::remember(const core::Proposition& described, core::Id id) {
  for (const auto& key : keys_of(described)) {
    static_cast<void>(under(key));
    auto& list = known_[key];
    const auto listed =
        std::find_if(list.begin(), list.end(), [&](const auto& known) { return known.id == id; });
    if (listed == list.end()) {
      list.push_back({id, described.statement, true});
    } else {
      listed->brought = true;
    }
  }
}

core::Id PropositionResolver::insert(core::Proposition row, const Source& source) {
  const core::Proposition described = row;
  row.id = run_.free_id("proposition", row.id);
  row.template_of = {};
  const auto write = [&] { insert_proposition(run_.database(), row, run_.import); };
  if (!run_.wrote(write, "The proposition “" + row.statement + "”", source)) return {};
  ++run_.counts().propositions;
  remember(described, row.id);
  return row.id;
}

// What a span named by its words alone gets the terms of the row that has them.
void PropositionResolver::fill(const core::Proposition& known, const core::Proposition& described,
                               const Source& source) {
  core::Proposition row = described;
  row.id = known.id;
  row.template_of = known.template_of;
  row.statement = known.statement;
  if (row.external_id.empty()) row.external_id = known.external_id;
  if (row.extra.empty()) row.extra = known.extra;
  const auto done = apply(run_.context, core::PutProposition{std::move(row)});
  if (!done) run_.lose(done.error().message, source);
}

void PropositionResolver::compare(core::Id known, const core::Proposition& described,
                                  const Source& source) {
  if (has_no_terms(described)) return;
  const auto rows = propositions_where(run_.database(), "p.id = ?1", known);
  if (rows.empty() || same_terms(rows.front(), described)) return;
  if (has_no_terms(rows.front())) return fill(rows.front(), described, source);
  run_.lose("The proposition “" + described.statement +
                "” is in the project with other terms; the project's were kept.",
            source);
}

void PropositionResolver::add(const core::ImportedProposition& proposition,
                              const std::string& source) {
  const auto& row = proposition.value;
  const Source at{source, proposition.line};
  // Named by its words alone: what has them already is meant, and what names it says so.
  const bool by_words = row.external_id == row.statement && !row.id && has_no_terms(row);
  if (by_words && (with_words(row.statement).id || with_words(row.statement).several)) return;
  for (const auto& key : keys_of(row)) {
    if (const auto* same = same_statement(key, row.statement)) {
      const auto id = same->id;
      compare(id, row, at);
      add_template(id, proposition, at);
      return remember(row, id);
    }
    if (under(key).empty()) continue;
    run_.lose("“" + key + "” names another proposition already (“" + under(key).front().statement +
                  "”); “" + row.statement + "” is added beside it.",
              at);
  }
  const auto id = insert(row, at);
  if (!id) return;
  add_template(id, proposition, at);
  if (words_loaded_ && proposition.template_of.empty()) by_words_[row.statement].push_back(id);
}

void PropositionResolver::add_template(core::Id id, const core::ImportedProposition& proposition,
                                       const Source& source) {
  if (proposition.template_of.empty()) return;
  auto has_one = run_.database().query("SELECT template_of FROM proposition WHERE id = ?");
  has_one.with(id);
  if (has_one.step() && has_one.id(0)) return;
  instances_.push_back({id, proposition.template_of, source});
}

void PropositionResolver::add_templates() {
  for (const auto& instance : instances_) {
    const auto of = with_key(instance.template_key);
    if (!of.id || of.id == instance.id) {
      run_.lose("A proposition is kept without its template: " +
                    (of.id ? "it cannot be its own" : of.problem) + ".",
                instance.source);
      continue;
    }
    run_.database()
        .query("UPDATE proposition SET template_of = ? WHERE id = ?")
        .with(of.id, instance.id)
        .run();
  }
}

void PropositionResolver::add(const core::ImportedRelation& relation, const std::string& source) {
  const Source at{source, relation.line};
  const auto from = with_key(relation.from);
  const auto to = with_key(relation.to);
  if (!from.id || !to.id || from.id == to.id) {
    const auto& problem = from.problem.empty() ? to.problem : from.problem;
    return run_.lose(
        "The relation " + relation.from + " " + std::string(core::name_of(relation.kind)) + " " +
            relation.to +
            " is left out: " + (problem.empty() ? "it needs two propositions" : problem) + ".",
        at);
  }
  insert_relation(run_.database(), {from.id, relation.kind, to.id});
}

void PropositionResolver::load_statements() {
  if (words_loaded_) return;
  words_loaded_ = true;
  std::set<core::Id> instances;  // They have the words of their template, which is what is meant.
  for (const auto& each : instances_) instances.insert(each.id);
  auto rows = run_.database().query(
      "SELECT id, statement FROM proposition WHERE template_of IS NULL ORDER BY id");
  while (rows.step()) {
    if (!instances.contains(rows.id(0))) by_words_[rows.text(1)].push_back(rows.id(0));
  }
}

PropositionResolver::Found PropositionResolver::with_words(const std::string& statement) {
  load_statements();
  const auto known = by_words_.find(statement);
  if (known == by_words_.end()) return {{}, "there is no proposition “" + statement + "”", false};
  if (known->second.size() == 1) return {known->second.front(), {}, false};
  std::vector<NamedRow> rows;
  for (const auto id : known->second) {
    for (auto& row : find_propositions_by_key(run_.database(), core::to_string(id))) {
      rows.push_back(std::move(row));
    }
  }
  return {{}, several(rows, statement), true};
}

PropositionResolver::Found PropositionResolver::with_key(const std::string& key) {
  if (key.empty()) return {};
  const auto& list = under(key);
  if (list.empty()) return with_words(key);
  std::vector<Known> meant;
  std::copy_if(list.begin(), list.end(), std::back_inserter(meant),
               [](const auto& known) { return known.brought; });
  if (meant.empty()) meant = list;
  if (meant.size() == 1) return {meant.front().id, {}, false};
  std::vector<NamedRow> rows;
  rows.reserve(meant.size());
  for (const auto& known : meant) rows.push_back({known.id, "“" + known.statement + "”"});
  return {{}, several(rows, key), true};
}

PropositionResolver::Found PropositionResolver::find(const std::string& key,
                                                     const std::string& statement,
                                                     const Source& source) {
  if (statement.empty()) return with_key(key);
  if (const auto* same = same_statement(key, statement)) return {same->id, {}, false};
  if (key.empty() || key == statement) {
    auto known = with_words(statement);
    if (known.id || known.several) return known;
  } else if (!under(key).empty()) {
    run_.lose("“" + key + "” names another proposition already (“" + under(key).front().statement +
                  "”); “" + statement + "” is added beside it.",
              source);
  }
  core::Proposition fresh;
  fresh.statement = statement;
  fresh.external_id = key;
  const auto id = insert(fresh, source);
  if (words_loaded_ && id) by_words_[statement].push_back(id);
  return {id, {}, false};
}

}  // namespace store
