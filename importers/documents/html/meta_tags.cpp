#include "importers/documents/html/meta_tags.h"

namespace importers::html {
namespace {

std::string lower(std::string_view text) {
  std::string low(text);
  for (char& c : low) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return low;
}

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t\r\n\f");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n\f") - begin + 1);
}

}  // namespace

MetaTags::MetaTags(const Dom& dom) {
  for (NodeIndex i = 1; i < dom.size(); ++i) {
    if (dom.nodes[i].tag != Tag::meta) continue;
    const std::string_view content = trimmed(dom.value(i, "content"));
    if (content.empty()) continue;
    for (const auto* key : {"property", "name", "itemprop", "http-equiv"}) {
      const std::string_view name = trimmed(dom.value(i, key));
      if (!name.empty()) values_[lower(name)].emplace_back(content);
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
