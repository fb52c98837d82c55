#include "store/import/import_parties.h"

#include "core/words/folding.h"
#include "store/edit/insert_rows.h"

namespace store {

core::Id PartyResolver::find(const std::string& folded) {
  const auto known = known_.find(folded);
  if (known != known_.end()) return known->second;
  auto rows = run_.database().query(
      "SELECT id FROM party WHERE folded = ?1 UNION ALL "
      "SELECT party_id FROM party_alias WHERE folded = ?1");
  rows.with(folded);
  if (!rows.step()) return {};
  return known_[folded] = rows.id(0);
}

core::Id PartyResolver::named(const std::string& name, const Source& source) {
  if (name.empty()) return {};
  if (const auto id = find(core::name_key(name))) return id;
  core::Party party;
  party.id = run_.context.ids.next();
  party.name = name;
  const auto write = [&] { insert_party(run_.database(), party, run_.import); };
  if (!run_.wrote(write, "The party “" + name + "”", source)) return {};
  ++run_.counts().parties;
  return known_[core::name_key(name)] = party.id;
}

void PartyResolver::add(const core::Party& party, const std::string& source) {
  const Source at{source, 0};
  if (party.name.empty()) return run_.lose("A party without a name is left out.", at);
  const std::string folded = core::name_key(party.name);
  const auto key =
      party.external_id.empty() && party.id ? core::to_string(party.id) : party.external_id;
  const auto [row_before, first] = rows_.try_emplace(source + '\n' + folded, key);
  if (!first && row_before->second != key && !key.empty() && !row_before->second.empty()) {
    run_.lose(
        "Two parties of one file are called “" + party.name + "” (" + row_before->second + ", " +
            key +
            "); a name is one party here, and they were joined. Give one of them another name.",
        at);
  }
  if (const auto id = find(folded)) {
    fill(id, party);
    return add_aliases(id, party, at);
  }
  core::Party row = party;
  row.id = run_.free_id("party", row.id);
  row.aliases.clear();
  const auto write = [&] { insert_party(run_.database(), row, run_.import); };
  if (!run_.wrote(write, "The party “" + row.name + "”", at)) return;
  ++run_.counts().parties;
  known_[folded] = row.id;
  add_aliases(row.id, party, at);
}

// What the project leaves empty is taken from the file; what it has stays.
void PartyResolver::fill(core::Id party, const core::Party& described) {
  run_.database()
      .query(
          "UPDATE party SET note = iif(note = '', ?2, note), "
          "external_id = iif(external_id = '', ?3, external_id), "
          "extra = iif(extra = '', ?4, extra) "
          "WHERE id = ?1 AND ((note = '' AND ?2 <> '') OR (external_id = '' AND ?3 <> '') "
          "OR (extra = '' AND ?4 <> ''))")
      .with(party, described.note, described.external_id, described.extra)
      .run();
}

void PartyResolver::add_aliases(core::Id party, const core::Party& described,
                                const Source& source) {
  for (const auto& alias : described.aliases) {
    if (alias.empty()) continue;
    const std::string folded = core::name_key(alias);
    const auto owner = find(folded);
    if (owner == party) continue;
    if (owner) {
      run_.lose("The alias “" + alias + "” of “" + described.name +
                    "” names another party already and is left out; merge the two parties if they "
                    "are one.",
                source);
      continue;
    }
    insert_alias(run_.database(), party, alias);
    known_[folded] = party;
  }
}

}  // namespace store
