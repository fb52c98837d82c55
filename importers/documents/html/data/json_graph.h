// The JSON of schema.org in a page's scripts (type application/ld+json), read as one graph.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "importers/documents/html/dom/dom.h"

namespace importers::html {

/// A member of an object by its key, also when it is written with a capital; null when it has none
/// or is no object.
[[nodiscard]] const nlohmann::json* member(const nlohmann::json& object, std::string_view key);

/// All things that the scripts of a page describe. Broken JSON is mended where only line ends in
/// strings, commas or comments around it are wrong, else passed over.
class JsonGraph {
 public:
  using Json = nlohmann::json;

  explicit JsonGraph(const Dom& dom);
  JsonGraph(const JsonGraph&) = delete;
  JsonGraph& operator=(const JsonGraph&) = delete;

  /// Every object, outer ones before what they hold.
  [[nodiscard]] const std::vector<const Json*>& things() const { return things_; }
  /// What a reference stands for: the thing of that "@id" when the page describes it elsewhere.
  [[nodiscard]] const Json& resolved(const Json& value) const;
  /// A value as words: itself, its name, or of a list the first; empty when it has none.
  [[nodiscard]] std::string text(const Json* value) const;
  /// Adds the names of a thing or of a list of things.
  void names(const Json* value, std::vector<std::string>& found) const;
  /// A thing's type, of several the one that is a kind of article.
  [[nodiscard]] static std::string type_of(const Json& thing);

 private:
  void index(const Json& root);

  std::vector<Json> roots_;
  std::vector<const Json*> things_;
  std::map<std::string, const Json*, std::less<>> by_id_;
};

/// Whether a type of schema.org is a kind of article.
[[nodiscard]] bool is_article_type(std::string_view type);

}  // namespace importers::html
