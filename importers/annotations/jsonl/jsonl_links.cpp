#include "importers/annotations/jsonl/jsonl_links.h"

#include <algorithm>
#include <utility>

namespace importers {
namespace {

core::ImportedLink read_link(JsonRow& row) {
  core::ImportedLink out;
  auto& value = out.value;
  value.id = row.ids().id;
  out.proposition = row.name("proposition");
  out.statement = row.text("statement");
  out.condition = row.name("condition");
  value.stance = row.choice<core::Stance>("stance").value_or(core::Stance::asserts);
  value.fit = row.choice<core::Fit>("fit").value_or(core::Fit::exact);
  value.state = row.choice<core::LinkState>("state").value_or(core::LinkState::confirmed);
  value.condition_words = row.text("condition_words");
  if (row.has("probability")) {
    value.probability = probability_of(*row.peek("probability"));
    if (!value.probability) row.fault("probability", "is no range inside 0..1");
  }
  if (!row.has("probability") || value.probability) static_cast<void>(row.take("probability"));
  value.scale = row.text("scale");
  value.scale_version = static_cast<int>(
      std::clamp<std::int64_t>(row.integer("scale_version").value_or(0), 0, 1'000'000));
  if (row.has("horizon")) {
    const auto horizon = horizon_of(*row.peek("horizon"));
    if (horizon) value.horizon = *horizon;
    if (!horizon) row.fault("horizon", "is no horizon");
  }
  if (!row.has("horizon") || !value.horizon.empty()) static_cast<void>(row.take("horizon"));
  value.scorable = row.flag("scorable");
  value.not_scorable_reason = row.text("not_scorable_reason");
  const Json* extra = row.take("extra");
  value.extra = row.extra();
  if (extra != nullptr && extra->is_object() && value.extra.empty()) value.extra = extra->dump();
  return out;
}

}  // namespace

std::optional<core::Probability> probability_of(const Json& json) {
  core::Probability out;
  const Json* lo = nullptr;
  const Json* best = nullptr;
  const Json* hi = nullptr;
  if (json.is_array() && (json.size() == 2 || json.size() == 3)) {
    lo = &json.front();
    hi = &json.back();
    best = json.size() == 3 ? &json[1] : nullptr;
  } else if (json.is_object() && json.contains("lo") && json.contains("hi")) {
    lo = &json.at("lo");
    hi = &json.at("hi");
    best = json.contains("best") && !json.at("best").is_null() ? &json.at("best") : nullptr;
  }
  const bool numbers =
      lo != nullptr && lo->is_number() && hi->is_number() && (best == nullptr || best->is_number());
  if (!numbers) return std::nullopt;
  out.lo = lo->get<double>();
  out.hi = hi->get<double>();
  if (best != nullptr) out.best = best->get<double>();
  const double middle = out.best.value_or(out.lo);
  const bool ascends = out.lo >= 0 && out.lo <= middle && middle <= out.hi && out.hi <= 1;
  return ascends ? std::optional(out) : std::nullopt;
}

std::optional<core::Horizon> horizon_of(const Json& json) {
  core::Horizon out;
  if (json.is_string()) {
    out.words = json.get<std::string>();
    return out;
  }
  const auto range = json.is_object() ? range_of(json) : std::nullopt;
  if (!range) return std::nullopt;
  JsonRow row(json);
  out.words = row.text("text");
  out.rule = row.text("rule");
  out.range = *range;
  return out;
}

std::vector<core::ImportedLink> read_links(const Json& list, std::int64_t line, JsonlBatch& batch) {
  std::vector<core::ImportedLink> out;
  for (const Json& each : list) {
    if (!each.is_object()) {
      batch.lose("“links” holds something that is no object; it is left out.", line);
      continue;
    }
    JsonRow row(each, "links: ");
    out.push_back(read_link(row));
    batch.lose(row, line);
  }
  return out;
}

std::vector<core::ImportedVerdict> read_verdicts(const Json& list, std::int64_t line,
                                                 JsonlBatch& batch) {
  std::vector<core::ImportedVerdict> out;
  for (const Json& each : list) {
    if (!each.is_object()) {
      batch.lose("“verdicts” holds something that is no object; it is left out.", line);
      continue;
    }
    JsonRow row(each, "verdicts: ");
    core::ImportedVerdict verdict;
    auto& value = verdict.value;
    const auto ids = row.ids();
    value.id = ids.id;
    value.external_id = ids.external_id;
    value.vocabulary = row.text("vocabulary");
    value.vocabulary_version = static_cast<int>(
        std::clamp<std::int64_t>(row.integer("vocabulary_version").value_or(1), 1, 1'000'000));
    value.term = row.text("term");
    value.as_of = row.date("as_of");
    value.recorded_at = row.timestamp("recorded_at").value_or(batch.options().now);
    value.reviewer = row.text("reviewer");
    value.explanation = row.text("explanation");
    verdict.evidence = row.names("evidence");
    const Json* extra = row.take("extra");
    value.extra = row.extra();
    if (extra != nullptr && extra->is_object() && value.extra.empty()) value.extra = extra->dump();
    batch.lose(row, line);
    if (value.vocabulary.empty() || value.term.empty()) {
      batch.lose("A verdict needs “vocabulary” and “term”; this one is left out.", line);
    } else {
      out.push_back(std::move(verdict));
    }
  }
  return out;
}

}  // namespace importers
