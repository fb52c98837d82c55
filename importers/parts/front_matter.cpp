#include "importers/parts/front_matter.h"

#include <algorithm>
#include <array>

#include "core/structure/front_matter.h"
#include "importers/parts/article_lines.h"

namespace importers {
namespace {

using core::FrontMatterKey;

// In order of preference.
constexpr std::array<std::string_view, 3> kTitle = {"title", "headline", "ogtitle"};
constexpr std::array<std::string_view, 7> kAuthors = {"author",  "authors", "byline",   "by",
                                                      "creator", "writer",  "dccreator"};
constexpr std::array<std::string_view, 13> kPublished = {
    "firstpublished", "datefirstpublished",   "published", "datepublished",   "publisheddate",
    "publishedat",    "publishdate",          "pubdate",   "publicationdate", "posted",
    "issued",         "articlepublishedtime", "date"};
constexpr std::array<std::string_view, 10> kAddress = {
    "source",    "url",          "link",    "sourceurl", "originalurl",
    "canonical", "canonicalurl", "address", "uri",       "permalink"};
constexpr std::array<std::string_view, 9> kPublisher = {"publisher", "publication", "outlet",
                                                        "site",      "sitename",    "website",
                                                        "newspaper", "journal",     "source"};
constexpr std::array<std::string_view, 3> kLanguage = {"lang", "language", "locale"};

template <std::size_t N>
const FrontMatterKey* find(const std::vector<FrontMatterKey>& keys,
                           const std::array<std::string_view, N>& names, auto&& fits) {
  for (const std::string_view name : names) {
    const auto found = std::ranges::find_if(keys, [&](const FrontMatterKey& key) {
      return key.name == name && fits(key.values.front());
    });
    if (found != keys.end()) return &*found;
  }
  return nullptr;
}

bool is_address(std::string_view value) {
  const bool host = value.starts_with("www.") && value.find(' ') == std::string_view::npos;
  return value.starts_with("http://") || value.starts_with("https://") || host;
}

void add_authors(std::string_view value, std::vector<std::string>& out) {
  if (value.starts_with("By ") || value.starts_with("by ")) value.remove_prefix(3);
  static constexpr std::array<std::string_view, 3> kBetween = {" and ", " & ", "; "};
  for (const std::string_view between : kBetween) {
    const std::size_t at = value.find(between);
    if (at == std::string_view::npos) continue;
    add_authors(value.substr(0, at), out);
    return add_authors(value.substr(at + between.size()), out);
  }
  // "Ann Lee, Bob Roe" are two; "Lee, Ann" is one.
  const std::size_t comma = value.find(", ");
  if (comma != std::string_view::npos && looks_like_name(value.substr(0, comma))) {
    add_authors(value.substr(0, comma), out);
    return add_authors(value.substr(comma + 2), out);
  }
  while (value.ends_with(',') || value.ends_with(' ')) value.remove_suffix(1);
  if (!value.empty() && std::ranges::find(out, value) == out.end()) out.emplace_back(value);
}

}  // namespace

FrontMatter read_front_matter(std::string_view text) {
  FrontMatter out;
  out.end = core::front_matter_end(text);
  if (out.end == 0) return out;
  const auto keys = core::front_matter_keys(text);
  const auto anything = [](std::string_view) { return true; };
  const auto words = [](std::string_view value) { return !is_address(value); };
  const auto first = [](const FrontMatterKey* key) {
    return key == nullptr ? std::string() : key->values.front();
  };
  out.title = first(find(keys, kTitle, anything));
  out.address = first(find(keys, kAddress, is_address));
  out.publisher = first(find(keys, kPublisher, words));
  out.language = first(find(keys, kLanguage, words));
  out.published = first(find(keys, kPublished, words));
  if (const auto* authors = find(keys, kAuthors, words)) {
    for (const std::string& each : authors->values) add_authors(each, out.authors);
  }
  return out;
}

}  // namespace importers
