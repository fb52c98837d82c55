#include "importers/documents/html/json_ld.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "core/json_depth.h"

namespace importers::html {
namespace {

using Json = nlohmann::json;

// Control characters in strings become spaces, commas before a closing bracket go, and so do the
// marks with which pages hide scripts from old readers.
std::string mended(std::string_view text) {
  std::string good;
  good.reserve(text.size());
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted && static_cast<unsigned char>(c) < 0x20) {
      good.push_back(' ');
      continue;
    }
    if (quoted && c == '\\' && i + 1 < text.size()) {
      good.append(text.substr(i++, 2));
      continue;
    }
    if (c == '"') quoted = !quoted;
    if (!quoted && (c == ']' || c == '}')) {
      auto last = good.find_last_not_of(" \t\r\n");
      if (last != std::string::npos && good[last] == ',') good.erase(last);
    }
    good.push_back(c);
  }
  const auto begin = good.find_first_of("[{");
  const auto end = good.find_last_of("]}");
  if (begin == std::string::npos || end == std::string::npos || end < begin) return {};
  return good.substr(begin, end - begin + 1);
}

// Without the marks of a CDATA section, which pages set around scripts.
std::string_view without_cdata(std::string_view text) {
  const auto begin = text.find("<![CDATA[");
  if (begin == std::string_view::npos) return text;
  text.remove_prefix(begin + 9);
  return text.substr(0, text.rfind("]]>"));
}

Json parse(std::string_view text) {
  text = without_cdata(text);
  if (core::nested_too_deeply(text)) return {};
  Json value = Json::parse(text, nullptr, false);
  if (value.is_discarded()) value = Json::parse(mended(text), nullptr, false);
  return value.is_discarded() ? Json() : value;
}

const Json* member(const Json& object, std::string_view key) {
  if (!object.is_object()) return nullptr;
  auto found = object.find(std::string(key));
  // Some write "Headline".
  if (found == object.end() && key.front() >= 'a' && key.front() <= 'z') {
    std::string capital(key);
    capital.front() = static_cast<char>(capital.front() - 'a' + 'A');
    found = object.find(capital);
  }
  return found == object.end() ? nullptr : &*found;
}

class Graph {
 public:
  explicit Graph(const Dom& dom) {
    for (NodeIndex i = 1; i < dom.size(); ++i) {
      if (dom.nodes[i].tag != Tag::script) continue;
      if (dom.value(i, "type").find("ld+json") == std::string_view::npos) continue;
      std::string text;
      for (NodeIndex child = i + 1; child < dom.nodes[i].end; ++child) text += dom.text(child);
      roots_.push_back(parse(text));
    }
    for (const Json& root : roots_) index(root);
  }

  [[nodiscard]] const std::vector<const Json*>& things() const { return things_; }

  // What a reference stands for: the thing of that "@id" when the page describes it elsewhere.
  [[nodiscard]] const Json& resolved(const Json& value) const {
    const Json* id = member(value, "@id");
    if (id == nullptr || !id->is_string() || value.size() > 2) return value;
    const auto found = by_id_.find(id->get<std::string>());
    return found == by_id_.end() ? value : *found->second;
  }

  [[nodiscard]] std::string text(const Json* value) const {
    if (value == nullptr) return {};
    if (value->is_string()) return value->get<std::string>();
    if (value->is_number_integer()) return std::to_string(value->get<std::int64_t>());
    if (value->is_array()) return value->empty() ? std::string() : text(&value->front());
    const Json& thing = resolved(*value);
    for (const auto* key : {"name", "@value", "legalName", "url", "@id"}) {
      const Json* inner = member(thing, key);
      if (inner != nullptr && inner->is_string()) return inner->get<std::string>();
    }
    return {};
  }

  void names(const Json* value, std::vector<std::string>& found) const {
    if (value == nullptr) return;
    if (!value->is_array()) {
      const Json& thing = resolved(*value);
      const Json* name = thing.is_string() ? &thing : member(thing, "name");
      if (name != nullptr && name->is_array()) return names(name, found);
      if (name != nullptr && name->is_string()) found.push_back(name->get<std::string>());
      return;
    }
    for (const Json& one : *value) {
      if (!one.is_array()) names(&one, found);
    }
  }

  static std::string type_of(const Json& thing) {
    const Json* type = member(thing, "@type");
    if (type == nullptr) return {};
    if (type->is_string()) return type->get<std::string>();
    if (!type->is_array()) return {};
    for (const Json& one : *type) {
      if (one.is_string() && is_article_type(one.get<std::string>())) return one.get<std::string>();
    }
    return !type->empty() && type->front().is_string() ? type->front().get<std::string>()
                                                       : std::string();
  }

 private:
  // Without recursion: the values of a page are anybody's.
  void index(const Json& root) {
    std::vector<const Json*> waiting = {&root};
    while (!waiting.empty()) {
      const Json& value = *waiting.back();
      waiting.pop_back();
      if (value.is_object()) {
        things_.push_back(&value);
        const Json* id = member(value, "@id");
        if (id != nullptr && id->is_string() && value.size() > 2)
          by_id_.emplace(id->get<std::string>(), &value);
      }
      if (!value.is_structured()) continue;
      std::vector<const Json*> inner;
      for (const Json& one : value) inner.push_back(&one);
      waiting.insert(waiting.end(), inner.rbegin(), inner.rend());
    }
  }

  std::vector<Json> roots_;
  std::vector<const Json*> things_;
  std::map<std::string, const Json*, std::less<>> by_id_;
};

ArticleFacts facts_of(const Graph& graph, const Json& thing) {
  ArticleFacts facts;
  facts.type = Graph::type_of(thing);
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
  return facts;
}

}  // namespace

bool is_article_type(std::string_view type) {
  const auto slash = type.find_last_of("/#");
  if (slash != std::string_view::npos) type.remove_prefix(slash + 1);
  return type.ends_with("Article") || type.ends_with("BlogPosting") || type == "Report" ||
         type.ends_with("NewsItem") || type == "Review" || type == "DiscussionForumPosting" ||
         type == "SocialMediaPosting" || type == "LiveBlogPosting";
}

ArticleFacts read_json_ld(const Dom& dom) {
  const Graph graph(dom);
  ArticleFacts best;
  ArticleFacts page;
  for (const Json* thing : graph.things()) {
    const std::string type = Graph::type_of(*thing);
    if (is_article_type(type) && member(*thing, "headline") != nullptr && best.type.empty()) {
      best = facts_of(graph, *thing);
    } else if (type == "WebPage" && page.type.empty()) {
      page = facts_of(graph, *thing);
    }
  }
  if (best.type.empty()) {
    for (const Json* thing : graph.things()) {
      if (is_article_type(Graph::type_of(*thing)) && best.type.empty())
        best = facts_of(graph, *thing);
    }
  }
  if (best.type.empty()) return page;
  if (best.published.empty()) best.published = page.published;
  if (best.language.empty()) best.language = page.language;
  return best;
}

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

}  // namespace

namespace {

NodeIndex article_item(const Dom& dom) {
  for (NodeIndex i = 1; i < dom.size(); ++i) {
    const bool article =
        is_article_type(dom.value(i, "itemtype")) || is_article_type(dom.value(i, "typeof"));
    if (article) return i;
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
