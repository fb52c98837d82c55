#include "exporters/parts/dataset_index.h"

#include <algorithm>

namespace exporters {
namespace {

template <class Map>
auto found(const Map& map, core::Id id) -> typename Map::mapped_type {
  const auto place = map.find(id);
  return place == map.end() ? nullptr : place->second;
}

template <class Map>
auto list(const Map& map, core::Id id) -> const typename Map::mapped_type& {
  static const typename Map::mapped_type kEmpty;
  const auto place = map.find(id);
  return place == map.end() ? kEmpty : place->second;
}

template <class Things, class Map, class Names>
void fill(const Things& things, Map& map, Names& names) {
  map.reserve(things.size());
  for (const auto& thing : things) {
    map[thing.id] = &thing;
    if (!thing.external_id.empty()) ++names[thing.external_id];
  }
}

template <class T>
std::string key_of(const T* thing, const std::unordered_map<std::string, int>& names) {
  if (thing == nullptr) return {};
  if (thing->external_id.empty()) return core::to_string(thing->id);
  const auto uses = names.find(thing->external_id);
  return uses != names.end() && uses->second == 1 ? thing->external_id : core::to_string(thing->id);
}

}  // namespace

DatasetIndex::DatasetIndex(const core::Dataset& dataset) : dataset_(dataset) {
  fill(dataset.documents, documents_, document_names_);
  fill(dataset.annotations, annotations_, annotation_names_);
  fill(dataset.propositions, propositions_, proposition_names_);
  fill(dataset.evidence, evidence_, evidence_names_);
  for (const auto& party : dataset.parties) parties_[party.id] = &party;
  for (const auto& annotator : dataset.annotators) annotators_[annotator.id] = &annotator;
  for (const auto& outcome : dataset.outcomes) last_outcomes_[outcome.proposition] = &outcome;
  for (const auto& link : dataset.links) links_[link.annotation].push_back(&link);
  for (const auto& verdict : dataset.verdicts) verdicts_[verdict.annotation].push_back(&verdict);
  for (const auto& relation : dataset.relations) relations_[relation.from].push_back(&relation);
}

const core::Document* DatasetIndex::document(core::Id id) const { return found(documents_, id); }
const core::Annotation* DatasetIndex::annotation(core::Id id) const {
  return found(annotations_, id);
}
const core::Proposition* DatasetIndex::proposition(core::Id id) const {
  return found(propositions_, id);
}
const core::Evidence* DatasetIndex::evidence(core::Id id) const { return found(evidence_, id); }

std::string DatasetIndex::party_name(core::Id id) const {
  const auto* party = found(parties_, id);
  return party == nullptr ? std::string() : party->name;
}

std::string DatasetIndex::annotator_name(core::Id id) const {
  const auto* annotator = found(annotators_, id);
  return annotator == nullptr ? std::string() : annotator->name;
}

std::string DatasetIndex::document_key(core::Id id) const {
  return key_of(document(id), document_names_);
}
std::string DatasetIndex::annotation_key(core::Id id) const {
  return key_of(annotation(id), annotation_names_);
}
std::string DatasetIndex::proposition_key(core::Id id) const {
  return key_of(proposition(id), proposition_names_);
}
std::string DatasetIndex::evidence_key(core::Id id) const {
  return key_of(evidence(id), evidence_names_);
}

const std::vector<const core::Link*>& DatasetIndex::links(core::Id annotation) const {
  return list(links_, annotation);
}
const std::vector<const core::Verdict*>& DatasetIndex::verdicts(core::Id annotation) const {
  return list(verdicts_, annotation);
}
const std::vector<const core::Relation*>& DatasetIndex::relations(core::Id from) const {
  return list(relations_, from);
}

const core::Outcome* DatasetIndex::last_outcome(core::Id proposition) const {
  return found(last_outcomes_, proposition);
}

std::optional<core::Fate> DatasetIndex::fate(core::Id proposition) const {
  const auto* last = last_outcome(proposition);
  return last == nullptr ? std::nullopt : std::optional(core::fate_of(*last));
}

const core::Link* DatasetIndex::main_link(core::Id annotation) const {
  for (const auto* link : links(annotation)) {
    if (link->state != core::LinkState::rejected) return link;
  }
  return nullptr;
}

bool several_links(const core::Dataset& dataset) {
  std::unordered_set<core::Id> linked;
  return std::ranges::any_of(dataset.links, [&linked](const core::Link& link) {
    return link.state != core::LinkState::rejected && !linked.insert(link.annotation).second;
  });
}

}  // namespace exporters
