#include "core/words/folding.h"
#include "store/edit/edit_context.h"
#include "store/edit/insert_rows.h"

namespace store {
namespace {

struct NamedParty {
  core::Id id;
  std::string name;
};

// Whose name or alias a spelling is; no id when it is nobody's.
NamedParty owner_of(const Database& database, std::string_view spelling) {
  const std::string folded = core::name_key(spelling);
  auto rows = database.query(
      "SELECT id, name FROM party WHERE folded = ?1 UNION ALL "
      "SELECT party.id, name FROM party_alias JOIN party ON party.id = party_id "
      "WHERE party_alias.folded = ?1");
  rows.with(folded);
  if (!rows.step()) return {};
  return {rows.id(0), rows.text(1)};
}

std::string name_of_party(const Database& database, core::Id party) {
  auto rows = database.query("SELECT name FROM party WHERE id = ?");
  rows.with(party);
  return rows.step() ? rows.text(0) : std::string();
}

core::Checked check_names(const Database& database, const core::Party& party) {
  if (party.name.empty()) return core::Error{"A party needs a name; give one."};
  std::vector<std::string> spellings = party.aliases;
  spellings.push_back(party.name);
  for (const auto& spelling : spellings) {
    if (spelling.empty()) return core::Error{"An alias cannot be empty; remove it or fill it in."};
    const auto owner = owner_of(database, spelling);
    if (!owner.id || owner.id == party.id) continue;
    return core::Error{"“" + spelling + "” already names the party “" + owner.name +
                           "”; use that one, or merge the two.",
                       core::ErrorKind::refused};
  }
  return core::Done{};
}

core::Error no_such_party(core::Id party) {
  return {"There is no party " + core::to_string(party) + "; it may have been removed or merged.",
          core::ErrorKind::not_found};
}

void delete_aliases(const Database& database, core::Id party) {
  database.query("DELETE FROM party_alias WHERE party_id = ?").with(party).run();
}

void replace_party(const Database& database, const core::Party& party) {
  const std::string folded = core::name_key(party.name);
  // The aliases go first: the new name may have been one of them.
  delete_aliases(database, party.id);
  database
      .query(
          "UPDATE party SET name = ?, folded = ?, kind = ?, note = ?, external_id = ?, extra = ? "
          "WHERE id = ?")
      .with(party.name, folded, core::name_of(party.kind), party.note, party.external_id,
            party.extra, party.id)
      .run();
  std::vector<std::string> seen = {folded};
  for (const auto& alias : party.aliases) {
    const std::string key = core::name_key(alias);
    if (std::find(seen.begin(), seen.end(), key) != seen.end()) continue;
    insert_alias(database, party.id, alias);
    seen.push_back(key);
  }
}

std::int64_t times_named(const Database& database, core::Id party) {
  auto rows = database.query(
      "SELECT (SELECT count(*) FROM annotation WHERE speaker_id = ?1) + "
      "(SELECT count(*) FROM attribution_hop WHERE party_id = ?1)");
  rows.with(party);
  return rows.step() ? rows.integer(0) : 0;
}

std::vector<std::string> spellings_of(const Database& database, core::Id party) {
  std::vector<std::string> out = {name_of_party(database, party)};
  auto rows = database.query("SELECT alias FROM party_alias WHERE party_id = ? ORDER BY ordinal");
  rows.with(party);
  while (rows.step()) out.push_back(rows.text(0));
  return out;
}

// What the dropped party carried beside its names goes where there is room for it.
void keep_particulars(const Database& database, const core::MergeParties& edit) {
  database
      .query(
          "UPDATE party SET "
          "note = iif(dropped.note = '', party.note, iif(party.note = '', dropped.note, "
          "party.note || char(10) || dropped.note)), "
          "external_id = iif(party.external_id = '', dropped.external_id, party.external_id), "
          "extra = iif(party.extra = '', dropped.extra, party.extra) "
          "FROM (SELECT note, external_id, extra FROM party WHERE id = ?2) AS dropped "
          "WHERE party.id = ?1")
      .with(edit.keep, edit.drop)
      .run();
}

}  // namespace

Described apply(EditContext& context, const core::PutParty& edit) {
  core::Party party = edit.party;
  const bool known = !name_of_party(context.database, party.id).empty();
  auto checked = check_names(context.database, party);
  if (!checked) return checked.error();
  if (known) {
    replace_party(context.database, party);
    return "Change party “" + party.name + "”";
  }
  party.id = context.or_next(party.id);
  insert_party(context.database, party, {});
  context.receipt.created.push_back(party.id);
  return "Add party “" + party.name + "”";
}

Described apply(EditContext& context, const core::MergeParties& edit) {
  const auto& database = context.database;
  const std::string kept = name_of_party(database, edit.keep);
  if (kept.empty()) return no_such_party(edit.keep);
  const auto spellings = spellings_of(database, edit.drop);
  if (spellings.front().empty()) return no_such_party(edit.drop);
  if (edit.keep == edit.drop) return core::Error{"A party cannot be merged with itself."};
  database.query("UPDATE annotation SET speaker_id = ? WHERE speaker_id = ?")
      .with(edit.keep, edit.drop)
      .run();
  database.query("UPDATE attribution_hop SET party_id = ? WHERE party_id = ?")
      .with(edit.keep, edit.drop)
      .run();
  keep_particulars(database, edit);
  delete_aliases(database, edit.drop);
  database.query("DELETE FROM party WHERE id = ?").with(edit.drop).run();
  for (const auto& spelling : spellings) insert_alias(database, edit.keep, spelling);
  return "Merge “" + spellings.front() + "” into “" + kept + "”";
}

Described apply(EditContext& context, const core::RemoveParty& edit) {
  const std::string name = name_of_party(context.database, edit.party);
  if (name.empty()) return no_such_party(edit.party);
  if (const auto named = times_named(context.database, edit.party); named > 0) {
    return core::Error{"“" + name + "” speaks or passes on in " + std::to_string(named) +
                           (named == 1 ? " annotation" : " annotations") +
                           "; merge it with another party, or change those first.",
                       core::ErrorKind::refused};
  }
  delete_aliases(context.database, edit.party);
  context.database.query("DELETE FROM party WHERE id = ?").with(edit.party).run();
  return "Remove party “" + name + "”";
}

}  // namespace store
