#include "core/text/utf8.h"
#include "store/edit/edit_context.h"
#include "store/edit/insert_rows.h"
#include "store/sqlite/json_write.h"

namespace store {
namespace {

constexpr std::size_t kTitleChars = 60;

// Enough of a statement to know it by, in quotation marks.
std::string title_of(const std::string& statement) {
  const auto head = core::first_chars(statement, kTitleChars);
  return "“" + std::string(head) + (head.size() < statement.size() ? "…”" : "”");
}

std::string statement_of(const Database& database, core::Id proposition) {
  auto rows = database.query("SELECT statement FROM proposition WHERE id = ?");
  rows.with(proposition);
  return rows.step() ? rows.text(0) : std::string();
}

core::Error no_such_proposition(core::Id proposition) {
  return {"There is no proposition " + core::to_string(proposition) + "; it may have been removed.",
          core::ErrorKind::not_found};
}

void update_proposition(const Database& database, const core::Proposition& proposition) {
  const std::string categories = to_json(proposition.categories);
  const std::string sources = to_json(proposition.sources);
  database
      .query(
          "UPDATE proposition SET template_of = ?, statement = ?, kind = ?, unit = ?, "
          "categories = ?, window_from = ?, window_to = ?, criteria = ?, fine_print = ?, "
          "sources = ?, base_rate = ?, topic = ?, external_id = ?, extra = ? WHERE id = ?")
      .with(proposition.template_of, proposition.statement, core::name_of(proposition.kind),
            proposition.unit, categories, proposition.window.from, proposition.window.to,
            proposition.criteria, proposition.fine_print, sources, proposition.base_rate,
            proposition.topic, proposition.external_id, proposition.extra, proposition.id)
      .run();
}

core::Checked check_proposition(const core::Proposition& proposition) {
  if (proposition.statement.empty()) {
    return core::Error{"A proposition needs a statement: a sentence that can be true or false."};
  }
  const auto& window = proposition.window;
  if (window.from && window.to && *window.to < *window.from) {
    return core::Error{"The window ends (" + core::to_iso(*window.to) + ") before it begins (" +
                       core::to_iso(*window.from) + "); change one of the two."};
  }
  if (proposition.base_rate && (*proposition.base_rate < 0 || *proposition.base_rate > 1)) {
    return core::Error{"A base rate lies between 0 and 1."};
  }
  return core::Done{};
}

core::Checked check_probability(const core::Probability& p) {
  const bool ordered = 0 <= p.lo && p.lo <= p.hi && p.hi <= 1;
  if (ordered && (!p.best || (p.lo <= *p.best && *p.best <= p.hi))) return core::Done{};
  return core::Error{"A probability is a range with 0 ≤ lowest ≤ best ≤ highest ≤ 1."};
}

bool has_log(const Database& database, core::Id proposition) {
  auto rows = database.query("SELECT 1 FROM outcome WHERE proposition_id = ? LIMIT 1");
  rows.with(proposition);
  return rows.step();
}

// The annotation that a link hangs on; 0 when there is no such link.
core::Id annotation_of_link(const Database& database, core::Id link) {
  auto rows = database.query("SELECT annotation_id FROM link WHERE id = ?");
  rows.with(link);
  return rows.step() ? rows.id(0) : core::Id();
}

}  // namespace

Described apply(EditContext& context, const core::PutProposition& edit) {
  core::Proposition proposition = edit.proposition;
  auto checked = check_proposition(proposition);
  if (!checked) return checked.error();
  if (!statement_of(context.database, proposition.id).empty()) {
    update_proposition(context.database, proposition);
    return "Change " + title_of(proposition.statement);
  }
  proposition.id = context.or_next(proposition.id);
  insert_proposition(context.database, proposition, {});
  context.receipt.created.push_back(proposition.id);
  return "Add " + title_of(proposition.statement);
}

Described apply(EditContext& context, const core::RemoveProposition& edit) {
  const auto& database = context.database;
  const std::string statement = statement_of(database, edit.proposition);
  if (statement.empty()) return no_such_proposition(edit.proposition);
  if (has_log(database, edit.proposition)) {
    return core::Error{title_of(statement) +
                           " has an outcome log, which is never deleted; "
                           "withdraw or annul it instead.",
                       core::ErrorKind::refused};
  }
  // Links keep their hedge and horizon and track nothing from now on.
  for (const auto* sql : {"UPDATE link SET proposition_id = NULL WHERE proposition_id = ?",
                          "UPDATE link SET condition_proposition_id = NULL "
                          "WHERE condition_proposition_id = ?",
                          "UPDATE proposition SET template_of = NULL WHERE template_of = ?",
                          "DELETE FROM proposition_relation WHERE from_id = ?",
                          "DELETE FROM proposition_relation WHERE to_id = ?",
                          "DELETE FROM evidence WHERE proposition_id = ?",
                          "DELETE FROM proposition_look WHERE proposition_id = ?",
                          "DELETE FROM proposition WHERE id = ?"}) {
    database.query(sql).with(edit.proposition).run();
  }
  return "Remove " + title_of(statement);
}

Described apply(EditContext& context, const core::RecordLook& edit) {
  const std::string statement = statement_of(context.database, edit.proposition);
  if (statement.empty()) return no_such_proposition(edit.proposition);
  const auto id = context.ids.next();
  const auto at = edit.at.ms == 0 ? context.now : edit.at;
  context.database
      .query(
          "INSERT INTO proposition_look (id, proposition_id, at, annotator_id, note) "
          "VALUES (?,?,?,?,?)")
      .with(id, edit.proposition, at, context.annotator.id, edit.note)
      .run();
  context.receipt.created.push_back(id);
  return "Look at " + title_of(statement);
}

Described apply(EditContext& context, const core::PutRelation& edit) {
  const auto& relation = edit.relation;
  for (const auto id : {relation.from, relation.to}) {
    if (statement_of(context.database, id).empty()) return no_such_proposition(id);
  }
  if (relation.from == relation.to) {
    return core::Error{"A proposition has no relation to itself; choose another one."};
  }
  insert_relation(context.database, relation);
  return "Relate propositions: " + std::string(core::name_of(relation.kind));
}

Described apply(EditContext& context, const core::RemoveRelation& edit) {
  context.database
      .query("DELETE FROM proposition_relation WHERE from_id = ? AND kind = ? AND to_id = ?")
      .with(edit.relation.from, core::name_of(edit.relation.kind), edit.relation.to)
      .run();
  return "Remove relation: " + std::string(core::name_of(edit.relation.kind));
}

Described apply(EditContext& context, const core::PutLink& edit) {
  core::Link link = edit.link;
  if (link.probability) {
    auto checked = check_probability(*link.probability);
    if (!checked) return checked.error();
  }
  const auto& database = context.database;
  if (const auto annotation = annotation_of_link(database, link.id)) {
    if (annotation != link.annotation) {
      return core::Error{"A link stays with its annotation; add another link to the other one.",
                         core::ErrorKind::refused};
    }
    // Written anew under the same id: the changeset holds only the columns that differ.
    database.query("DELETE FROM link WHERE id = ?").with(link.id).run();
    insert_link(database, link);
    return std::string("Change link");
  }
  link.id = context.or_next(link.id);
  insert_link(database, link);
  context.receipt.created.push_back(link.id);
  if (!link.proposition) return std::string("Add hedge and horizon");
  return "Link to " + title_of(statement_of(database, link.proposition));
}

Described apply(EditContext& context, const core::RemoveLink& edit) {
  if (!annotation_of_link(context.database, edit.link)) {
    return core::Error{"There is no such link; it may have been removed.",
                       core::ErrorKind::not_found};
  }
  context.database.query("DELETE FROM link WHERE id = ?").with(edit.link).run();
  return std::string("Remove link");
}

}  // namespace store
