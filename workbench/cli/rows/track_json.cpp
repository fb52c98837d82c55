#include "workbench/cli/rows/track_json.h"

#include <nlohmann/json.hpp>

#include "core/model/link_meaning.h"

namespace workbench {
namespace {

Json probability(const core::Link& link) {
  if (!link.probability) return {};
  const auto& p = *link.probability;
  return {{"lo", p.lo}, {"best", p.best ? Json(*p.best) : Json()}, {"hi", p.hi}};
}

Json expects(const core::Link& link) {
  const auto says = core::meaning_of(link).expects;
  return says ? Json(*says) : Json();
}

Json json_of_point(const store::TimelinePoint& point) {
  const auto& row = point.row;
  const auto& link = row.link;
  const auto& horizon = link.horizon;
  return {{"annotation", json_of(link.annotation)},
          {"link", json_of(link.id)},
          {"document", json_of(row.document)},
          {"document_title", row.document_title},
          {"publisher", text_or_null(row.publisher)},
          {"type", core::name_of(row.type)},
          {"speaker", text_or_null(row.speaker_name)},
          {"speaker_id", json_of(row.speaker)},
          {"at", json_of(point.at)},
          {"said", json_of(row.said)},
          {"stance", core::name_of(link.stance)},
          {"fit", core::name_of(link.fit)},
          {"state", core::name_of(link.state)},
          {"probability", probability(link)},
          {"expects_event", expects(link)},
          {"scale", text_or_null(link.scale)},
          {"scale_version", link.scale.empty() ? Json() : Json(link.scale_version)},
          {"hedge", text_or_null(row.hedge)},
          {"quote", row.quote},
          {"start", row.extent.empty() ? Json() : Json(row.extent.begin.value)},
          {"end", row.extent.empty() ? Json() : Json(row.extent.end.value)},
          {"horizon",
           {{"words", text_or_null(horizon.words)},
            {"from", json_of(horizon.range.from)},
            {"to", json_of(horizon.range.to)},
            {"rule", text_or_null(horizon.rule)}}},
          {"condition", json_of(link.condition_proposition)},
          {"condition_words", text_or_null(link.condition_words)},
          {"condition_state", name_of(point.condition)},
          {"annotator", point.annotator},
          {"annotated_at", core::to_iso(point.annotated_at)},
          {"hindsight", point.hindsight}};
}

Json json_of_relation(const core::Relation& relation) {
  return {{"from", json_of(relation.from)},
          {"kind", core::name_of(relation.kind)},
          {"to", json_of(relation.to)}};
}

Json json_of_proposition(const core::Proposition& of) {
  return {{"id", json_of(of.id)},
          {"key", text_or_null(of.external_id)},
          {"statement", of.statement},
          {"kind", core::name_of(of.kind)},
          {"unit", text_or_null(of.unit)},
          {"categories", of.categories},
          {"status", core::name_of(of.status)},
          {"window", json_of(of.window)},
          {"criteria", text_or_null(of.criteria)},
          {"fine_print", text_or_null(of.fine_print)},
          {"sources", of.sources},
          {"base_rate", of.base_rate ? Json(*of.base_rate) : Json()},
          {"topic", text_or_null(of.topic)},
          {"template", json_of(of.template_of)}};
}

}  // namespace

std::string_view name_of(store::DueGroup group) {
  switch (group) {
    case store::DueGroup::passed:
      return "passed";
    case store::DueGroup::waiting:
      return "waiting";
    case store::DueGroup::soon:
      return "soon";
    case store::DueGroup::stale:
      return "stale";
  }
  return "";
}

std::string_view name_of(store::ConditionState state) {
  switch (state) {
    case store::ConditionState::none:
      return "none";
    case store::ConditionState::open:
      return "open";
    case store::ConditionState::met:
      return "met";
    case store::ConditionState::not_met:
      return "not_met";
  }
  return "";
}

Json json_of(const core::Link& link) {
  return {{"link", json_of(link.id)},
          {"proposition", json_of(link.proposition)},
          {"stance", core::name_of(link.stance)},
          {"fit", core::name_of(link.fit)},
          {"state", core::name_of(link.state)},
          {"probability", probability(link)},
          {"expects_event", expects(link)},
          {"scale", text_or_null(link.scale)},
          {"scale_version", link.scale.empty() ? Json() : Json(link.scale_version)}};
}

Json json_of(const store::DueRow& row) {
  return {{"group", name_of(row.group)},
          {"proposition", json_of(row.proposition)},
          {"statement", row.statement},
          {"kind", core::name_of(row.kind)},
          {"status", core::name_of(row.status)},
          {"window", json_of(row.window)},
          {"topic", text_or_null(row.topic)},
          {"days_over", row.days_over},
          {"spans", row.spans},
          {"speakers", row.speakers},
          {"evidence", row.evidence},
          {"last_look", json_of(row.last_look)},
          {"days_unseen", row.days_unseen}};
}

Json json_of(const core::Evidence& evidence) {
  Json span;
  if (evidence.range) {
    span = {{"document", json_of(evidence.document)},
            {"start", evidence.range->begin.value},
            {"end", evidence.range->end.value}};
  }
  return {{"id", json_of(evidence.id)},
          {"address", text_or_null(evidence.address)},
          {"title", text_or_null(evidence.title)},
          {"quote", text_or_null(evidence.quote)},
          {"published_on", json_of(evidence.published_on)},
          {"seen_on", json_of(evidence.seen_on)},
          {"bears", core::name_of(evidence.bears)},
          {"reliability", std::string(1, evidence.reliability)},
          {"credibility", evidence.credibility},
          {"archived_sha256", text_or_null(evidence.archived_sha256)},
          {"span", span}};
}

Json json_of(const store::Timeline& timeline, const store::AsOf& as_of) {
  Json points = Json::array();
  for (const auto& point : timeline.points) points.push_back(json_of_point(point));
  Json outcomes = Json::array();
  for (const auto& row : timeline.outcomes) {
    outcomes.push_back(json_of(store::OutcomeRow{row, timeline.proposition.statement}));
  }
  Json evidence = Json::array();
  for (const auto& piece : timeline.evidence) evidence.push_back(json_of(piece));
  Json relations = Json::array();
  for (const auto& relation : timeline.relations) relations.push_back(json_of_relation(relation));
  return {{"as_of", json_of(as_of.day)},
          {"proposition", json_of_proposition(timeline.proposition)},
          {"value", text_or_null(timeline.standing.value)},
          {"occurred", json_of(timeline.standing.occurred)},
          {"known_on", json_of(timeline.standing.known_on)},
          {"points", std::move(points)},
          {"outcomes", std::move(outcomes)},
          {"evidence", std::move(evidence)},
          {"relations", std::move(relations)},
          {"left_out", timeline.left_out}};
}

Json json_of(const store::VerdictRow& row) {
  const auto& verdict = row.verdict;
  Json evidence = Json::array();
  for (const auto id : verdict.evidence) evidence.push_back(core::to_string(id));
  return {{"id", json_of(verdict.id)},
          {"annotation", json_of(verdict.annotation)},
          {"document", json_of(row.document)},
          {"document_title", row.document_title},
          {"type", core::name_of(row.type)},
          {"quote", row.quote},
          {"speaker", text_or_null(row.speaker_name)},
          {"vocabulary", verdict.vocabulary},
          {"vocabulary_version", verdict.vocabulary_version},
          {"term", verdict.term},
          {"rating", row.rating ? Json(*row.rating) : Json()},
          {"best", row.best},
          {"worst", row.worst},
          {"as_of", json_of(verdict.as_of)},
          {"recorded_at", core::to_iso(verdict.recorded_at)},
          {"reviewer", text_or_null(verdict.reviewer)},
          {"explanation", text_or_null(verdict.explanation)},
          {"evidence", std::move(evidence)}};
}

Json json_of(const core::VerdictVocabulary& vocabulary) {
  Json terms = Json::array();
  for (const auto& term : vocabulary.terms) {
    terms.push_back({{"term", term.term},
                     {"definition", text_or_null(term.definition)},
                     {"rating", term.rating ? Json(*term.rating) : Json()},
                     {"best", term.best},
                     {"worst", term.worst}});
  }
  return {{"name", vocabulary.name}, {"version", vocabulary.version}, {"terms", std::move(terms)}};
}

Json json_of(const store::PartySuggestion& row) {
  return {{"keep", json_of(row.keep)},          {"keep_name", row.keep_name},
          {"keep_spelling", row.keep_spelling}, {"drop", json_of(row.drop)},
          {"drop_name", row.drop_name},         {"drop_spelling", row.drop_spelling},
          {"likeness", row.likeness},           {"reason", row.reason}};
}

Json json_of(const store::DuplicateSuggestion& row) {
  return {{"a", json_of(row.a)},
          {"a_statement", row.a_statement},
          {"b", json_of(row.b)},
          {"b_statement", row.b_statement},
          {"proposed", core::name_of(row.proposed)},
          {"overlap", row.overlap},
          {"can_be_merged", row.can_be_merged},
          {"keep", json_of(row.keep)},
          {"reason", row.reason}};
}

}  // namespace workbench
