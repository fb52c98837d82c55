#include "importers/documents/html/data/json_ld.h"

#include <nlohmann/json.hpp>

#include "importers/documents/html/data/json_graph.h"

namespace importers::html {
namespace {

using Json = nlohmann::json;

ArticleFacts facts_of(const JsonGraph& graph, const Json& thing) {
  ArticleFacts facts;
  facts.type = JsonGraph::type_of(thing);
  facts.title = graph.text(member(thing, "headline"));
  if (facts.title.empty()) facts.title = graph.text(member(thing, "name"));
  graph.names(member(thing, "author"), facts.authors);
  if (facts.authors.empty()) graph.names(member(thing, "creator"), facts.authors);
  facts.publisher = graph.text(member(thing, "publisher"));
  facts.published = graph.text(member(thing, "datePublished"));
  if (facts.published.empty()) facts.published = graph.text(member(thing, "dateCreated"));
  facts.language = graph.text(member(thing, "inLanguage"));
  facts.address = graph.text(member(thing, "url"));
  if (facts.address.empty()) facts.address = graph.text(member(thing, "mainEntityOfPage"));
  const Json* free = member(thing, "isAccessibleForFree");
  facts.for_subscribers =
      free != nullptr && (*free == false || *free == "False" || *free == "false" ||
                          *free == "http://schema.org/False");
  return facts;
}

// The first thing of which `wanted` is true.
template <class Wanted>
const Json* first_thing(const JsonGraph& graph, const Wanted& wanted) {
  for (const Json* thing : graph.things()) {
    if (wanted(*thing, JsonGraph::type_of(*thing))) return thing;
  }
  return nullptr;
}

ArticleFacts facts_or_none(const JsonGraph& graph, const Json* thing) {
  return thing == nullptr ? ArticleFacts() : facts_of(graph, *thing);
}

}  // namespace

ArticleFacts read_json_ld(const JsonGraph& graph) {
  const ArticleFacts page = facts_or_none(
      graph,
      first_thing(graph, [](const Json&, std::string_view type) { return type == "WebPage"; }));
  const auto article = [](const Json&, std::string_view type) { return is_article_type(type); };
  const Json* thing = first_thing(graph, [](const Json& each, std::string_view type) {
    return is_article_type(type) && member(each, "headline") != nullptr;
  });
  if (thing == nullptr) thing = first_thing(graph, article);
  ArticleFacts best = facts_or_none(graph, thing);
  if (thing == nullptr) {
    // A page that only reviews a claim is an article about it.
    thing = first_thing(graph,
                        [](const Json&, std::string_view type) { return type == "ClaimReview"; });
    if (thing == nullptr) return page;
    best = facts_of(graph, *thing);
    best.title = page.title;
  }
  if (best.published.empty()) best.published = page.published;
  if (best.language.empty()) best.language = page.language;
  return best;
}

}  // namespace importers::html
