#include "importers/documents/html/facts/byline.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <string_view>

#include "importers/documents/html/article/author_names.h"
#include "importers/documents/html/article/hints.h"
#include "importers/documents/html/dom/ascii.h"

namespace importers::html {
namespace {

using Names = std::vector<std::string>;

bool class_says(const Dom& dom, NodeIndex node, std::initializer_list<std::string_view> words) {
  if (dom.nodes[node].attribute_count == 0) return false;
  for (const auto* attribute : {"class", "id", "data-testid", "data-test", "data-component"}) {
    const std::string value = lower_ascii(dom.value(node, attribute));
    if (value.empty()) continue;
    if (std::ranges::any_of(
            words, [&](std::string_view word) { return value.find(word) != std::string::npos; }))
      return true;
  }
  return false;
}

bool is_margin(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

bool is_unread(const Dom& dom, NodeIndex node) {
  return is_hidden(dom.nodes[node].tag) || class_says(dom, node, {"screen-reader", "sr-only"});
}

// The words of an element, its pieces parted by a bar where the page sets them side by side without
// a space: "By" and "Ada Finch" are two. What is there for screen readers alone is left out.
std::string pieces_of(const Dom& dom, NodeIndex node) {
  std::string text;
  for (NodeIndex i = node; i < dom.nodes[node].end; ++i) {
    if (i != node && is_unread(dom, i)) {
      i = dom.nodes[i].end - 1;
      continue;
    }
    if (dom.nodes[i].tag != Tag::text || dom.text(i).empty()) continue;
    const std::string_view whole = dom.text(i);
    if (!text.empty() && !is_margin(whole.front()) && !text.ends_with(' ')) text += " | ";
    std::ranges::replace_copy_if(whole, std::back_inserter(text), is_margin, ' ');
  }
  return text;
}

class Search {
 public:
  Search(const Dom& dom, const BylinePlaces& places) : dom_(dom), places_(places) {}

  [[nodiscard]] Names names_of(const std::string& text) const {
    Names names = names_in(text);
    std::erase_if(names, [&](const std::string& name) { return is_site(name); });
    return names;
  }

  [[nodiscard]] Names names_of(const std::vector<std::string>& texts) const {
    Names names;
    for (const auto& text : texts) add_names(names, names_of(text));
    return names;
  }

  [[nodiscard]] bool is_site(const std::string& name) const {
    return !places_.site.empty() && lower_ascii(name) == lower_ascii(places_.site);
  }

  // A short line that says so in words, beside the headline or at the end of the text: "By Jane
  // Doe", "Blog Beitrag von Jane Doe", "Gespeichert von jane am 24. Juli 2017". A full name goes
  // before what somebody is called on the site.
  [[nodiscard]] Names in_words(const std::vector<PageLine>& lines, bool long_only) const {
    Names first;
    for (const auto& line : lines) {
      if (line.text.size() > 100 || line.words < 2 || line.words > 14) continue;
      const std::string_view rest = behind_by(line.text, long_only);
      if (rest.empty()) continue;
      Names names = names_of(std::string(rest));
      if (!names.empty() && is_full_name(names.front())) return names;
      if (first.empty()) first = std::move(names);
    }
    return first;
  }

  // Elements that programs know as the author's or that are named as a byline, nearest to the
  // headline first. A name on many elements is that of teasers' bylines.
  [[nodiscard]] Names in_elements() const {
    std::vector<NodeIndex> own;
    std::size_t own_marked = 0;
    std::map<std::string, std::vector<NodeIndex>, std::less<>> others;
    for (NodeIndex i = 1; i < dom_.size(); ++i) {
      if (dom_.nodes[i].tag == Tag::text) continue;
      if (places_.article.hints[i] == Hint::comments) {
        i = dom_.nodes[i].end - 1;
        continue;
      }
      if (!is_marked(i) && !is_byline(i)) continue;
      if (in_article(i) && is_marked(i)) {
        own.insert(own.begin() + static_cast<std::ptrdiff_t>(own_marked++), i);
      } else if (in_article(i)) {
        own.push_back(i);
      } else {
        others[std::string(dom_.value(i, "class"))].push_back(i);
      }
    }
    Names names = first_names(own);
    for (const auto& [name, nodes] : others) {
      if (names.empty() && nodes.size() <= 2) names = first_names(nodes);
    }
    return names;
  }

  // Somebody between headline and text whom only the place names: a full name right beside a day,
  // the words behind "Source:" or behind the picture of a person.
  [[nodiscard]] Names by_place() const {
    constexpr std::size_t kMostPieces = 14;
    std::vector<Piece> pieces = pieces_behind(places_.headline, kMostPieces);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const std::string& words = pieces[i].words;
      if (words.size() > 60) continue;
      const bool labelled = i > 0 && is_label(pieces[i - 1].words);
      if (labelled || pieces[i].portrait) {
        Names names = names_of(words.substr(0, words.find(" in")));
        if (!names.empty()) return names;
      }
      const bool dated =
          (i > 0 && pieces[i - 1].day) || (i + 1 < pieces.size() && pieces[i + 1].day);
      if (dated && is_full_name(words) && !is_site(words)) return {words};
    }
    return {};
  }

  // The outlet's name where an element that is the author's says so.
  [[nodiscard]] Names own_house(const ArticleFacts& json_ld) const {
    for (const auto& name : json_ld.authors) {
      if (is_site(name)) return {name};
    }
    for (NodeIndex i = 1; i < dom_.size(); ++i) {
      const bool says = dom_.nodes[i].tag != Tag::text && (is_marked(i) || is_byline(i));
      if (!says || !in_article(i)) continue;
      for (const auto& name : names_in(pieces_of(dom_, i))) {
        if (is_site(name)) return {name};
      }
    }
    return {};
  }

 private:
  struct Piece {
    std::string words;
    bool day = false;
    bool portrait = false;  // right behind the picture of a person
  };

  static bool is_label(const std::string& words) {
    static constexpr auto kLabels = std::to_array<std::string_view>(
        {"source:", "author:", "authors:", "quelle:", "autor:", "auteur:", "auteur :", "fuente:",
         "fonte:", "источник:", "автор:", "by", "by:", "written by", "par", "por", "von"});
    return std::ranges::find(kLabels, lower_ascii(words)) != kLabels.end();
  }

  [[nodiscard]] std::vector<Piece> pieces_behind(NodeIndex headline, std::size_t most) const {
    std::vector<Piece> pieces;
    bool portrait = false;
    for (NodeIndex i = dom_.nodes[headline].end; headline != 0 && i < dom_.size(); ++i) {
      if (pieces.size() == most) break;
      if (is_hidden(dom_.nodes[i].tag)) {
        i = dom_.nodes[i].end - 1;
        continue;
      }
      if (dom_.nodes[i].tag == Tag::img)
        portrait = class_says(dom_, i, {"avatar"}) ||
                   dom_.value(i, "src").find("avatar") != std::string_view::npos;
      if (dom_.nodes[i].tag != Tag::text) continue;
      std::string words(without_margins(dom_.text(i)));
      if (words.size() < 2) continue;
      const bool day = words.size() < 60 && places_.days.in(words).has_value();
      pieces.push_back({std::move(words), day, portrait});
      portrait = false;
    }
    return pieces;
  }

  [[nodiscard]] bool is_marked(NodeIndex i) const {
    return dom_.value(i, "rel") == "author" || dom_.value(i, "itemprop") == "author";
  }

  [[nodiscard]] bool is_byline(NodeIndex i) const {
    return class_says(dom_, i, {"byline", "author", "autor", "auteur", "writer", "verfasser"}) &&
           !class_says(dom_, i,
                       {"bio", "related", "comment", "avatar", "image", "photo", "social", "follow",
                        "description", "teaser", "quote"});
  }

  // From the headline to the end of the text; anywhere when there is no headline.
  [[nodiscard]] bool in_article(NodeIndex i) const {
    const NodeIndex container = places_.article.container;
    return i >= std::min(places_.headline, container) && i < dom_.nodes[container].end;
  }

  // Of the first element that names somebody, and of those like it right beside it.
  [[nodiscard]] Names first_names(const std::vector<NodeIndex>& nodes) const {
    Names names;
    NodeIndex found = kNoNode;
    for (const NodeIndex node : nodes) {
      const bool beside = found != kNoNode &&
                          dom_.value(node, "class") == dom_.value(found, "class") &&
                          near_each_other(found, node);
      if (found != kNoNode && !beside) continue;
      const std::string text = pieces_of(dom_, node);
      if (text.size() > 200) continue;
      Names more = linked_names(node);
      if (more.empty()) more = names_of(text);
      if (more.empty()) continue;
      add_names(names, more);
      found = node;
    }
    return names;
  }

  [[nodiscard]] bool near_each_other(NodeIndex first, NodeIndex second) const {
    std::size_t between = 0;
    for (NodeIndex i = dom_.nodes[first].end; i < second; ++i) {
      if (dom_.nodes[i].tag == Tag::text) between += without_margins(dom_.text(i)).size();
    }
    return between < 12;
  }

  // A byline holds links to its authors, or the names themselves.
  [[nodiscard]] Names linked_names(NodeIndex node) const {
    Names names;
    for (NodeIndex i = node + 1; i < dom_.nodes[node].end; ++i) {
      if (dom_.nodes[i].tag == Tag::a) add_names(names, names_of(pieces_of(dom_, i)));
    }
    return names;
  }

  const Dom& dom_;
  const BylinePlaces& places_;
};

constexpr auto kMetaNames = std::to_array<std::string_view>(
    {"article:author", "author", "parsely-author", "sailthru.author", "dc.creator",
     "dcterms.creator", "dc.contributor", "byl", "citation_author", "authors",
     "shareaholic:article_author_name", "article:author_name", "og:article:author",
     "twitter:data1"});

class Weighing {
 public:
  void add(std::string where, Names names) {
    if (names.empty()) return;
    std::string value;
    for (const auto& name : names) value += (value.empty() ? "" : ", ") + name;
    found_.stated.push_back({std::move(where), std::move(value)});
    if (found_.value.empty()) found_.value = std::move(names);
  }

  [[nodiscard]] bool empty() const { return found_.value.empty(); }
  [[nodiscard]] Weighed<Names> finish() { return std::move(found_); }

 private:
  Weighed<Names> found_;
};

}  // namespace

Weighed<std::vector<std::string>> find_authors(const Dom& dom, const MetaTags& tags,
                                               const ArticleFacts& json_ld,
                                               const ArticleFacts& microdata,
                                               const BylinePlaces& places) {
  const Search search(dom, places);
  Weighing weighing;
  weighing.add("schema.org in JSON-LD", search.names_of(json_ld.authors));
  for (const auto name : kMetaNames) {
    if (name == "twitter:data1" &&
        lower_ascii(tags.first({"twitter:label1"})).find("by") == std::string::npos)
      continue;
    weighing.add("<meta> " + std::string(name), search.names_of(tags.all(name)));
  }
  weighing.add("microdata", search.names_of(microdata.authors));
  weighing.add("its byline", search.in_words(places.near, false));
  if (weighing.empty()) weighing.add("an element named so", search.in_elements());
  if (weighing.empty()) {
    weighing.add("its byline", search.in_words(places.article.shown, true));
  }
  if (weighing.empty()) weighing.add("the place beside its headline", search.by_place());
  if (weighing.empty())
    weighing.add("the outlet's name as the author's", search.own_house(json_ld));
  return weighing.finish();
}

}  // namespace importers::html
