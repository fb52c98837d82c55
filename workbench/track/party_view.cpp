#include "workbench/track/party_view.h"

#include <algorithm>

#include "core/words/folding.h"
#include "workbench/base/wording.h"
#include "workbench/track/dismissed_pairs.h"

namespace workbench {
namespace {

PartyLine line_of(const store::PartyRow& row) {
  PartyLine line;
  line.id = row.party.id;
  line.name = row.party.name;
  line.detail =
      std::string(core::name_of(row.party.kind)) + " · " + counted(row.spoken, "span", "spans");
  const auto spellings = std::ssize(row.party.aliases) + 1;
  if (spellings > 1) line.detail += " · " + counted(spellings, "spelling", "spellings");
  line.folded = core::name_key(row.party.name);
  for (const auto& alias : row.party.aliases) line.folded += "\n" + core::name_key(alias);
  return line;
}

}  // namespace

void PartyView::refresh(const store::Project& project, const State& state) {
  const auto generation = project.generation();
  const bool read = list_key_.changed({generation, state.kept_apart});
  if (read) read_list(project);
  if (filter_key_.changed(state.party_filter) || read) {
    const std::string wanted = core::name_key(state.party_filter);
    rows_.clear();
    for (const auto& line : all_) {
      if (line.folded.find(wanted) != std::string::npos) rows_.push_back(line);
    }
  }
  if (page_key_.changed({generation, state.party})) {
    page_ = state.party ? store::party_page(project.database(), state.party) : std::nullopt;
  }
}

void PartyView::read_list(const store::Project& project) {
  all_.clear();
  for (const auto& row : store::list_parties(project.database())) all_.push_back(line_of(row));
  suggestions_ = store::party_suggestions(project.database());
  const auto apart = kept_apart(project);
  std::erase_if(suggestions_, [&](const store::PartySuggestion& suggestion) {
    return apart.contains(pair_of(suggestion.keep, suggestion.drop));
  });
}

std::vector<const PartyLine*> PartyView::matching(std::string_view typed, core::Id but,
                                                  std::size_t most) const {
  std::vector<const PartyLine*> out;
  const std::string wanted = core::name_key(typed);
  if (wanted.empty()) return out;
  for (const auto& line : all_) {
    if (out.size() == most) break;
    if (line.id != but && line.folded.find(wanted) != std::string::npos) out.push_back(&line);
  }
  return out;
}

core::Party with_alias(core::Party party, const std::string& alias) {
  const auto known = std::find(party.aliases.begin(), party.aliases.end(), alias);
  if (!alias.empty() && alias != party.name && known == party.aliases.end()) {
    party.aliases.push_back(alias);
  }
  return party;
}

core::Party without_alias(core::Party party, const std::string& alias) {
  std::erase(party.aliases, alias);
  return party;
}

core::Party renamed(core::Party party, const std::string& name) {
  if (name.empty() || name == party.name) return party;
  std::erase(party.aliases, name);
  party.aliases.push_back(party.name);
  party.name = name;
  return party;
}

}  // namespace workbench
