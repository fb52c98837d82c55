#include "importers/documents/html/data/json_graph.h"

#include <algorithm>

#include "core/base/json_depth.h"

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

}  // namespace

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

JsonGraph::JsonGraph(const Dom& dom) {
  for (NodeIndex i = 1; i < dom.size(); ++i) {
    if (dom.nodes[i].tag != Tag::script) continue;
    if (dom.value(i, "type").find("ld+json") == std::string_view::npos) continue;
    std::string text;
    for (NodeIndex child = i + 1; child < dom.nodes[i].end; ++child) text += dom.text(child);
    roots_.push_back(parse(text));
  }
  for (const Json& root : roots_) index(root);
}

const Json& JsonGraph::resolved(const Json& value) const {
  const Json* id = member(value, "@id");
  if (id == nullptr || !id->is_string() || value.size() > 2) return value;
  const auto found = by_id_.find(id->get<std::string>());
  return found == by_id_.end() ? value : *found->second;
}

std::string JsonGraph::text(const Json* value) const {
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

void JsonGraph::names(const Json* value, std::vector<std::string>& found) const {
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

std::string JsonGraph::type_of(const Json& thing) {
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

// Without recursion: the values of a page are anybody's.
void JsonGraph::index(const Json& root) {
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

bool is_article_type(std::string_view type) {
  const auto slash = type.find_last_of("/#");
  if (slash != std::string_view::npos) type.remove_prefix(slash + 1);
  return type.ends_with("Article") || type.ends_with("BlogPosting") || type == "Report" ||
         type.ends_with("NewsItem") || type == "Review" || type == "DiscussionForumPosting" ||
         type == "SocialMediaPosting" || type == "LiveBlogPosting";
}

}  // namespace importers::html
