#include "importers/documents/html/json_ld.h"

#include <nlohmann/json.hpp>

#include "importers/documents/html/json_graph.h"

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

}  // namespace

ArticleFacts read_json_ld(const JsonGraph& graph) {
  ArticleFacts best;
  ArticleFacts page;
  for (const Json* thing : graph.things()) {
    const std::string type = JsonGraph::type_of(*thing);
    if (is_article_type(type) && member(*thing, "headline") != nullptr && best.type.empty()) {
      best = facts_of(graph, *thing);
    } else if (type == "WebPage" && page.type.empty()) {
      page = facts_of(graph, *thing);
    }
  }
  if (best.type.empty()) {
    for (const Json* thing : graph.things()) {
      if (is_article_type(JsonGraph::type_of(*thing)) && best.type.empty())
        best = facts_of(graph, *thing);
    }
  }
  if (best.type.empty()) {
    // A page that only reviews a claim is an article about it.
    for (const Json* thing : graph.things()) {
      if (JsonGraph::type_of(*thing) == "ClaimReview" && best.type.empty()) {
        best = facts_of(graph, *thing);
        best.title = page.title;
      }
    }
  }
  if (best.type.empty()) return page;
  if (best.published.empty()) best.published = page.published;
  if (best.language.empty()) best.language = page.language;
  return best;
}

}  // namespace importers::html
