#include "importers/documents/html/data/microdata.h"

#include <algorithm>

#include "importers/documents/html/data/json_graph.h"

namespace importers::html {
namespace {

bool has_word(std::string_view list, std::string_view word) {
  while (!list.empty()) {
    const auto end = std::min(list.find_first_of(" \t\r\n"), list.size());
    std::string_view one = list.substr(0, end);
    const auto mark = one.find_last_of(":/#");
    if (mark != std::string_view::npos) one.remove_prefix(mark + 1);
    if (one == word) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

bool is_property(const Dom& dom, NodeIndex node, std::string_view name) {
  return has_word(dom.value(node, "itemprop"), name) || has_word(dom.value(node, "property"), name);
}

NodeIndex article_item(const Dom& dom) {
  for (NodeIndex i = 1; i < dom.size(); ++i) {
    const bool article =
        is_article_type(dom.value(i, "itemtype")) || is_article_type(dom.value(i, "typeof"));
    if (article) return i;
  }
  // A page that only reviews a claim is an article about it.
  for (NodeIndex i = 1; i < dom.size(); ++i) {
    if (is_of_type(dom, i, "ClaimReview")) return i;
  }
  return kNoNode;
}

void take_property(const Dom& dom, NodeIndex node, ArticleFacts& facts) {
  const auto take = [&](std::string& field, std::string_view name) {
    if (field.empty() && is_property(dom, node, name)) field = property_text(dom, node);
  };
  take(facts.title, "headline");
  take(facts.published, "datePublished");
  take(facts.publisher, "publisher");
  take(facts.language, "inLanguage");
  if (is_property(dom, node, "author") || is_property(dom, node, "creator")) {
    facts.authors.push_back(property_text(dom, node));
  }
}

}  // namespace

bool is_item(const Dom& dom, NodeIndex node) {
  return dom.attribute(node, "itemscope").has_value() || dom.attribute(node, "typeof").has_value();
}

std::string property_text(const Dom& dom, NodeIndex node) {
  for (const auto* attribute : {"content", "datetime"}) {
    const auto value = dom.attribute(node, attribute);
    if (value && !value->empty()) return std::string(*value);
  }
  if (is_item(dom, node)) {
    for (NodeIndex i = node + 1; i < dom.nodes[node].end; ++i) {
      if (is_property(dom, i, "name")) return property_text(dom, i);
    }
  }
  const Tag tag = dom.nodes[node].tag;
  std::string text = dom.text_of(node);
  if (text.empty() && (tag == Tag::a || tag == Tag::link)) text = dom.value(node, "href");
  return text;
}

bool is_of_type(const Dom& dom, NodeIndex node, std::string_view type) {
  return has_word(dom.value(node, "itemtype"), type) || has_word(dom.value(node, "typeof"), type);
}

NodeIndex property_of(const Dom& dom, NodeIndex item, std::string_view name) {
  for (NodeIndex i = item + 1; i < dom.nodes[item].end; ++i) {
    if (dom.nodes[i].tag == Tag::text) continue;
    if (is_property(dom, i, name)) return i;
    if (is_item(dom, i)) i = dom.nodes[i].end - 1;
  }
  return kNoNode;
}

ArticleFacts read_microdata(const Dom& dom) {
  ArticleFacts facts;
  const NodeIndex item = article_item(dom);
  if (item == kNoNode) return facts;
  const std::string_view type = dom.value(item, "itemtype");
  facts.type = std::string(type.empty() ? dom.value(item, "typeof") : type);
  for (NodeIndex i = item + 1; i < dom.nodes[item].end; ++i) {
    if (dom.nodes[i].tag == Tag::text) continue;
    take_property(dom, i, facts);
    // What belongs to an item of its own (a comment, a picture) says nothing of this one.
    if (is_item(dom, i)) i = dom.nodes[i].end - 1;
  }
  return facts;
}

}  // namespace importers::html
