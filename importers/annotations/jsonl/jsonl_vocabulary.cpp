#include "importers/annotations/jsonl/jsonl_vocabulary.h"

#include <algorithm>
#include <array>
#include <utility>

namespace importers {
namespace {

struct Head {
  core::Id id;
  std::string name;
  int version = 1;
};

Head head_of(JsonRow& row) {
  Head head;
  head.id = row.ids().id;
  head.name = row.text("name");
  const auto version = row.integer("version").value_or(1);
  head.version = version >= 1 && version <= 1'000'000 ? static_cast<int>(version) : 1;
  return head;
}

// The objects of a list, each with its reader; anything else in it is reported.
template <class Read>
void each_object(JsonRow& row, const char* key, std::int64_t line, JsonlBatch& batch, Read read) {
  const Json* list = row.take(key);
  if (list == nullptr || !list->is_array()) return;
  for (const Json& each : *list) {
    if (!each.is_object()) {
      batch.lose("Something in the list of " + std::string(key) + " is no object; it is left out.",
                 line);
      continue;
    }
    JsonRow part(each, std::string(key) + ": ");
    read(part);
    batch.lose(part, line);
  }
}

bool refused(const Head& head, bool empty, std::int64_t line, JsonlBatch& batch) {
  if (!head.name.empty() && !empty) return false;
  batch.lose("A vocabulary needs a “name” and at least one term; this one is left out.", line);
  return true;
}

}  // namespace

void read_label_set(const Json& json, std::int64_t line, JsonlBatch& batch) {
  JsonRow row(json);
  const Head head = head_of(row);
  core::LabelSet set{head.id, head.name, head.version, {}};
  each_object(row, "labels", line, batch, [&](JsonRow& part) {
    core::Label label;
    label.name = part.text("name");
    label.colour = part.text("colour");
    label.key = part.text("key");
    label.description = part.text("description");
    label.behaves_as = part.choice<core::StatementType>("behaves_as");
    if (!label.name.empty()) set.labels.push_back(std::move(label));
  });
  batch.lose(row, line);
  if (!refused(head, set.labels.empty(), line, batch)) {
    batch.batch.label_sets.push_back(std::move(set));
  }
}

void read_scale(const Json& json, std::int64_t line, JsonlBatch& batch) {
  static constexpr std::array<std::string_view, 4> kRules = {"first", "narrowest", "lower",
                                                             "nearest"};
  JsonRow row(json);
  const Head head = head_of(row);
  core::Scale scale{head.id, head.name, head.version, row.text("source"), row.text("rule"), {}};
  if (std::ranges::find(kRules, scale.rule) == kRules.end()) {
    if (!scale.rule.empty()) {
      batch.lose("“rule” is not one of first, narrowest, lower, nearest; “first” is taken.", line);
    }
    scale.rule = "first";
  }
  each_object(row, "terms", line, batch, [&](JsonRow& part) {
    core::ScaleTerm term;
    term.term = part.text("term");
    term.aliases = part.texts("aliases");
    const auto lo = part.number("lo");
    const auto hi = part.number("hi");
    term.has_range = lo.has_value() || hi.has_value();
    term.scorable = part.flag("scorable").value_or(term.has_range);
    if (term.has_range) {
      term.lo = lo.value_or(-1);
      term.hi = hi.value_or(-1);
    }
    if (term.term.empty() || term.lo < 0 || term.lo > term.hi || term.hi > 1) {
      batch.lose("The term “" + term.term + "” has no range inside 0..1 and is left out.", line);
      return;
    }
    scale.terms.push_back(std::move(term));
  });
  batch.lose(row, line);
  if (!refused(head, scale.terms.empty(), line, batch)) {
    batch.batch.scales.push_back(std::move(scale));
  }
}

void read_vocabulary(const Json& json, std::int64_t line, JsonlBatch& batch) {
  JsonRow row(json);
  const Head head = head_of(row);
  core::VerdictVocabulary vocabulary{head.id, head.name, head.version, {}};
  each_object(row, "terms", line, batch, [&](JsonRow& part) {
    core::VerdictTerm term;
    term.term = part.text("term");
    term.definition = part.text("definition");
    term.rating = part.number("rating");
    term.best = part.number("best").value_or(1);
    term.worst = part.number("worst").value_or(0);
    if (!term.term.empty()) vocabulary.terms.push_back(std::move(term));
  });
  batch.lose(row, line);
  if (!refused(head, vocabulary.terms.empty(), line, batch)) {
    batch.batch.vocabularies.push_back(std::move(vocabulary));
  }
}

}  // namespace importers
