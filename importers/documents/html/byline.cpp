#include "importers/documents/html/byline.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "importers/documents/html/hints.h"

namespace importers::html {
namespace {

constexpr auto kBefore = std::to_array<std::string_view>(
    {"by ",           "by: ",         "by:",          "von ",       "von: ",      "par ",
     "por ",          "per ",         "di ",          "da ",        "av ",        "af ",
     "door ",         "written by ",  "posted by ",   "text by ",   "words by ",  "story by ",
     "published by ", "reported by ", "reviewed by ", "author: ",   "author:",    "authors: ",
     "autor: ",       "autor:",       "auteur : ",    "auteur: ",   "текст: ",    "автор: ",
     "автор:",        "autorka: ",    "text: ",       "a cura di ", "redaktor: ", "yazan: "});

constexpr auto kBetween = std::to_array<std::string_view>(
    {" and ", " und ", " et ", " y ", " e ", " & ", " og ", " och ", " en ", " i ", " и ", " та ",
     " і ",   ";",     ",",    " | ", "|",   "•",   "·",    "、",    "，",   " / ", "\n"});

std::string lower(std::string_view text) {
  std::string low(text);
  for (char& c : low) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return low;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kAround = " \t\r\n\f,;:|-.";
  const auto begin = text.find_first_not_of(kAround);
  if (begin == std::string_view::npos) return {};
  const auto end = text.find_last_not_of(" \t\r\n\f,;:|-");
  return end == std::string_view::npos || end < begin ? std::string_view()
                                                      : text.substr(begin, end - begin + 1);
}

std::string without_prefix(std::string_view name) {
  name = trimmed(name);
  for (bool again = true; again;) {
    again = false;
    const std::string low = lower(name.substr(0, 24));
    for (const auto prefix : kBefore) {
      if (!low.starts_with(prefix)) continue;
      name = trimmed(name.substr(prefix.size()));
      again = true;
      break;
    }
  }
  return std::string(name);
}

// A name of one to six words without digits, addresses and the like.
bool is_name(std::string_view name) {
  if (name.size() < 2 || name.size() > 80) return false;
  if (name.find("://") != std::string_view::npos || name.find('@') != std::string_view::npos)
    return false;
  if (name.find("www.") != std::string_view::npos || name.find('/') != std::string_view::npos)
    return false;
  if (name.find_first_of("0123456789{}<>[]=?!") != std::string_view::npos) return false;
  if (std::ranges::count(name, ' ') > 5) return false;
  static constexpr auto kNobody = std::to_array<std::string_view>(
      {"admin",     "administrator", "editor",      "staff",          "author",    "authors",
       "by",        "user",          "guest",       "unknown",        "null",      "none",
       "undefined", "anonymous",     "contributor", "view all posts", "more",      "follow",
       "share",     "updated",       "published",   "redaktion",      "redaction", "webmaster"});
  return std::ranges::find(kNobody, lower(name)) == kNobody.end();
}

// A part that describes the person before it: an office, a paper.
bool is_office(std::string_view part) {
  static constexpr auto kOffices = std::to_array<std::string_view>(
      {"editor",  "reporter",    "correspondent", "writer",   "journalist", "columnist",
       "phd",     "ph.d",        "m.d",           " md",      "jr",         "sr",
       "staff",   "contributor", "producer",      "director", "professor",  "news",
       "press",   "times",       "university",    "rd",       "redakteur",  "dietitian",
       "analyst", "author",      "blogger"});
  const std::string low = " " + lower(part);
  return std::ranges::any_of(
      kOffices, [&](std::string_view office) { return low.find(office) != std::string::npos; });
}

std::vector<std::string> split_names(std::string_view text) {
  std::vector<std::string> parts = {std::string(text)};
  for (const auto separator : kBetween) {
    std::vector<std::string> finer;
    for (const auto& part : parts) {
      std::size_t from = 0;
      for (auto at = part.find(separator); at != std::string::npos;
           at = part.find(separator, from)) {
        finer.push_back(part.substr(from, at - from));
        from = at + separator.size();
      }
      finer.push_back(part.substr(from));
    }
    parts = std::move(finer);
  }
  std::vector<std::string> names;
  for (const auto& part : parts) {
    std::string name = without_prefix(part);
    if (!is_name(name) || (!names.empty() && is_office(name))) continue;
    names.push_back(std::move(name));
  }
  return names;
}

void add(std::vector<std::string>& all, const std::string& text, std::string_view site) {
  for (auto& name : split_names(text)) {
    const std::string low = lower(name);
    if (!site.empty() && low == lower(site)) continue;
    if (std::ranges::any_of(all, [&](const std::string& known) { return lower(known) == low; }))
      continue;
    all.push_back(std::move(name));
  }
}

std::vector<std::string> cleaned(const std::vector<std::string>& stated, std::string_view site) {
  std::vector<std::string> names;
  for (const auto& text : stated) add(names, text, site);
  return names;
}

bool class_says(const Dom& dom, NodeIndex node, std::initializer_list<std::string_view> words) {
  for (const auto* attribute : {"class", "id", "data-testid", "data-test", "data-component"}) {
    const std::string value = lower(dom.value(node, attribute));
    if (value.empty()) continue;
    if (std::ranges::any_of(
            words, [&](std::string_view word) { return value.find(word) != std::string::npos; }))
      return true;
  }
  return false;
}

void add_links(const Dom& dom, NodeIndex node, std::vector<std::string>& names,
               std::string_view site) {
  for (NodeIndex i = node + 1; i < dom.nodes[node].end; ++i) {
    if (dom.nodes[i].tag == Tag::a) add(names, dom.text_of(i), site);
  }
}

// Elements that programs know as the author's.
std::vector<std::string> marked(const Dom& dom, std::string_view site) {
  std::vector<std::string> names;
  for (NodeIndex i = 1; i < dom.size() && names.size() < 6; ++i) {
    const bool author = dom.nodes[i].tag != Tag::text &&
                        (dom.value(i, "rel") == "author" || dom.value(i, "itemprop") == "author");
    if (!author || hint_of(dom, i) == Hint::comments) continue;
    add_links(dom, i, names, site);
    if (names.empty()) add(names, dom.text_of(i), site);
  }
  return names;
}

bool named_as_byline(const Dom& dom, NodeIndex node) {
  return class_says(dom, node, {"byline", "author", "autor", "auteur", "writer", "verfasser"}) &&
         !class_says(dom, node,
                     {"bio", "related", "comment", "avatar", "image", "photo", "social", "follow",
                      "description"});
}

// What the page prints in an element named as a byline.
std::vector<std::string> printed(const Dom& dom, std::string_view site) {
  std::vector<std::string> names = marked(dom, site);
  for (NodeIndex i = 1; i < dom.size() && names.empty(); ++i) {
    if (dom.nodes[i].tag == Tag::text) continue;
    if (hint_of(dom, i) == Hint::comments) {
      i = dom.nodes[i].end - 1;
      continue;
    }
    const std::string text = named_as_byline(dom, i) ? dom.text_of(i) : std::string();
    if (text.empty() || text.size() > 160) continue;
    // A byline holds links to its authors, or the names themselves.
    add_links(dom, i, names, site);
    if (names.empty()) add(names, text, site);
  }
  return names;
}

// A short line that says so in words, beside the headline or at the end of the text: "By Jane Doe",
// "Blog Beitrag von Jane Doe", "Gespeichert von jane am 24. Juli 2017".
std::vector<std::string> in_words(const std::vector<PageLine>& lines, std::string_view site) {
  static constexpr auto kBy = std::to_array<std::string_view>({"by ",
                                                               "written by ",
                                                               "posted by ",
                                                               "von ",
                                                               "erstellt von ",
                                                               "gespeichert von ",
                                                               "verfasst von ",
                                                               "beitrag von ",
                                                               "veröffentlicht von ",
                                                               "par ",
                                                               "publié par ",
                                                               "por ",
                                                               "publicado por ",
                                                               "escrito por ",
                                                               "scritto da ",
                                                               "pubblicato da ",
                                                               "di ",
                                                               "door ",
                                                               "geschreven door ",
                                                               "av ",
                                                               "af ",
                                                               "автор: ",
                                                               "автор ",
                                                               "author: ",
                                                               "autor: ",
                                                               "tekst: "});
  std::vector<std::string> names;
  for (const auto& line : lines) {
    if (line.text.size() > 100 || line.words < 2 || line.words > 14) continue;
    std::string low = lower(line.text);
    for (const auto by : kBy) {
      const auto at = low.find(by);
      if (at == std::string::npos || (at > 0 && by.size() < 9)) continue;
      std::string rest = line.text.substr(at + by.size());
      for (const auto* behind :
           {" am ", " on ", " | ", " le ", " il ", " el ", " - ", " – ", " in "}) {
        rest = rest.substr(0, rest.find(behind));
      }
      add(names, rest, site);
      if (!names.empty()) return names;
    }
  }
  return names;
}

}  // namespace

std::vector<std::string> find_authors(const Dom& dom, const MetaTags& tags,
                                      const ArticleFacts& json_ld, const ArticleFacts& microdata,
                                      const std::string& site, const std::vector<PageLine>& near) {
  auto names = cleaned(json_ld.authors, site);
  if (!names.empty()) return names;
  for (const auto* name : {"author", "article:author", "parsely-author", "sailthru.author",
                           "dc.creator", "dcterms.creator", "dc.contributor", "byl",
                           "citation_author", "authors", "shareaholic:article_author_name",
                           "article:author_name", "og:article:author", "twitter:data1"}) {
    if (std::string_view(name) == "twitter:data1" &&
        lower(tags.first({"twitter:label1"})).find("by") == std::string::npos)
      continue;
    names = cleaned(tags.all(name), site);
    if (!names.empty()) return names;
  }
  names = cleaned(microdata.authors, site);
  if (names.empty()) names = in_words(near, site);
  return names.empty() ? printed(dom, site) : names;
}

}  // namespace importers::html
