#include "store/read/dataset_closure.h"

#include <unordered_set>

namespace store {
namespace {

using Ids = std::unordered_set<core::Id>;

template <class T>
Ids ids_of(const std::vector<T>& values) {
  Ids out;
  for (const auto& value : values) out.insert(value.id);
  return out;
}

template <class T>
void keep(std::vector<T>& values, const Ids& ids) {
  std::erase_if(values, [&ids](const T& value) { return !ids.contains(value.id); });
}

void drop_dangling(core::Dataset& set) {
  const auto annotations = ids_of(set.annotations);
  const auto documents = ids_of(set.documents);
  for (auto& annotation : set.annotations) {
    if (!annotations.contains(annotation.parent)) annotation.parent = {};
  }
  std::erase_if(set.links,
                [&](const auto& link) { return !annotations.contains(link.annotation); });
  std::erase_if(set.verdicts,
                [&](const auto& verdict) { return !annotations.contains(verdict.annotation); });
  for (auto& evidence : set.evidence) {
    if (documents.contains(evidence.document)) continue;
    evidence.document = {};
    evidence.range.reset();
  }
}

/// Propositions that links name, with the templates they are instances of.
Ids linked_propositions(const core::Dataset& set) {
  Ids out;
  for (const auto& link : set.links) {
    out.insert(link.proposition);
    out.insert(link.condition_proposition);
  }
  // A template may have a template: go on until nothing is added.
  for (std::size_t before = 0; before != out.size();) {
    before = out.size();
    for (const auto& one : set.propositions) {
      if (out.contains(one.id)) out.insert(one.template_of);
    }
  }
  return out;
}

void keep_linked(core::Dataset& set) {
  const auto propositions = linked_propositions(set);
  keep(set.propositions, propositions);
  std::erase_if(set.outcomes,
                [&](const auto& row) { return !propositions.contains(row.proposition); });
  std::erase_if(set.relations, [&](const auto& relation) {
    return !propositions.contains(relation.from) || !propositions.contains(relation.to);
  });
  Ids evidence;
  for (const auto& row : set.outcomes) evidence.insert(row.evidence.begin(), row.evidence.end());
  for (const auto& row : set.verdicts) evidence.insert(row.evidence.begin(), row.evidence.end());
  std::erase_if(set.evidence, [&](const auto& one) {
    return !propositions.contains(one.proposition) && !evidence.contains(one.id);
  });
  // A log may rest on evidence that belongs to a proposition left out.
  for (auto& one : set.evidence) {
    if (!propositions.contains(one.proposition)) one.proposition = {};
  }
}

void keep_named(core::Dataset& set) {
  Ids parties;
  Ids annotators;
  for (const auto& annotation : set.annotations) {
    annotators.insert(annotation.annotator);
    parties.insert(annotation.speaker);
    for (const auto& hop : annotation.attribution) parties.insert(hop.party);
  }
  keep(set.parties, parties);
  keep(set.annotators, annotators);
}

}  // namespace

void close_references(core::Dataset& dataset, bool linked_only) {
  drop_dangling(dataset);
  if (!linked_only) return;
  keep_linked(dataset);
  keep_named(dataset);
}

}  // namespace store
