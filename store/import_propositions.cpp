#include "store/import_propositions.h"

#include <algorithm>

#include "store/insert_rows.h"
#include "store/rows.h"

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

}  // namespace

const std::vector<PropositionResolver::Known>& PropositionResolver::under(const std::string& key) {
  const auto found = known_.find(key);
  if (found != known_.end()) return found->second;
  auto& list = known_[key];
  auto rows = run_.database().query(
      "SELECT id, statement FROM proposition WHERE external_id = ?1 AND ?1 <> '' "
      "UNION SELECT id, statement FROM proposition "
      "WHERE id = CAST(?1 AS INTEGER) AND CAST(id AS TEXT) = ?1 ORDER BY 1");
  rows.with(key);
  while (rows.step()) list.push_back({rows.id(0), rows.text(1)});
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
    const bool listed =
        std::any_of(list.begin(), list.end(), [&](const auto& known) { return known.id == id; });
    if (!listed) list.push_back({id, described.statement});
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

void PropositionResolver::compare(core::Id known, const core::Proposition& described,
                                  const Source& source) {
  const auto rows = propositions_where(run_.database(), "p.id = ?1", known);
  if (rows.empty() || same_terms(rows.front(), described)) return;
  run_.lose("The proposition “" + described.statement +
                "” is in the project with other terms; the project's were kept.",
            source);
}

void PropositionResolver::add(const core::ImportedProposition& proposition,
                              const std::string& source) {
  const auto& row = proposition.value;
  const Source at{source, proposition.line};
  for (const auto& key : keys_of(row)) {
    if (const auto* same = same_statement(key, row.statement)) {
      const auto id = same->id;
      compare(id, row, at);
      return remember(row, id);
    }
    if (under(key).empty()) continue;
    run_.lose("“" + key + "” names another proposition already (“" + under(key).front().statement +
                  "”); “" + row.statement + "” is added beside it.",
              at);
  }
  const auto id = insert(row, at);
  if (id && !proposition.template_of.empty()) {
    instances_.push_back({id, proposition.template_of, at});
  }
}

void PropositionResolver::add_templates() {
  for (const auto& instance : instances_) {
    const auto of = find(instance.template_key, {}, instance.source);
    if (!of || of == instance.id) {
      run_.lose("The template “" + instance.template_key + "” of a proposition is not there.",
                instance.source);
      continue;
    }
    run_.database()
        .query("UPDATE proposition SET template_of = ? WHERE id = ?")
        .with(of, instance.id)
        .run();
  }
}

void PropositionResolver::add(const core::ImportedRelation& relation, const std::string& source) {
  const Source at{source, 0};
  const auto from = find(relation.from, {}, at);
  const auto to = find(relation.to, {}, at);
  if (!from || !to || from == to) {
    return run_.lose("The relation " + relation.from + " " +
                         std::string(core::name_of(relation.kind)) + " " + relation.to +
                         " is left out: it needs two propositions that are there.",
                     at);
  }
  insert_relation(run_.database(), {from, relation.kind, to});
}

core::Id PropositionResolver::find(const std::string& key, const std::string& statement,
                                   const Source& source) {
  if (statement.empty()) {
    if (key.empty() || under(key).empty()) return {};
    return under(key).front().id;
  }
  if (const auto* same = same_statement(key, statement)) return same->id;
  if (key.empty()) {
    auto rows = run_.database().query("SELECT id FROM proposition WHERE statement = ? LIMIT 1");
    rows.with(statement);
    if (rows.step()) return rows.id(0);
  } else if (!under(key).empty()) {
    run_.lose("“" + key + "” names another proposition already (“" + under(key).front().statement +
                  "”); “" + statement + "” is added beside it.",
              source);
  }
  core::Proposition fresh;
  fresh.statement = statement;
  fresh.external_id = key;
  return insert(fresh, source);
}

}  // namespace store
