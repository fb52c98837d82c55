#include "importers/documents/html/data/meta_tags.h"

#include "importers/documents/html/dom/ascii.h"

namespace importers::html {
MetaTags::MetaTags(const Dom& dom) {
  for (NodeIndex i = 1; i < dom.size(); ++i) {
    if (dom.nodes[i].tag != Tag::meta) continue;
    std::string_view content = without_margins(dom.value(i, "content"));
    if (content.empty()) content = without_margins(dom.value(i, "value"));
    if (content.empty()) continue;
    for (const auto* key : {"property", "name", "itemprop", "http-equiv"}) {
      const std::string_view name = without_margins(dom.value(i, key));
      if (!name.empty()) values_[lower_ascii(name)].emplace_back(content);
    }
  }
}

std::string MetaTags::first(std::initializer_list<std::string_view> names) const {
  for (const auto name : names) {
    const auto found = values_.find(name);
    if (found != values_.end()) return found->second.front();
  }
  return {};
}

std::vector<std::string> MetaTags::all(std::string_view name) const {
  const auto found = values_.find(name);
  return found == values_.end() ? std::vector<std::string>() : found->second;
}

}  // namespace importers::html
