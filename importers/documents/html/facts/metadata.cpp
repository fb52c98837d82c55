#include "importers/documents/html/facts/metadata.h"

#include <algorithm>

#include "importers/documents/html/article/title.h"
#include "importers/documents/html/article/trim.h"
#include "importers/documents/html/data/json_ld.h"
#include "importers/documents/html/data/meta_tags.h"
#include "importers/documents/html/data/microdata.h"
#include "importers/documents/html/facts/byline.h"
#include "importers/documents/html/facts/published.h"
#include "importers/documents/html/facts/weighing.h"

namespace importers::html {
namespace {

std::string first_of(std::initializer_list<std::string> values) {
  for (const auto& value : values) {
    if (!value.empty()) return value;
  }
  return {};
}

bool is_address(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://");
}

std::string link_to(const Dom& dom, std::string_view relation) {
  for (NodeIndex i = 1; i < dom.size(); ++i) {
    if (dom.nodes[i].tag == Tag::link && dom.value(i, "rel") == relation)
      return std::string(dom.value(i, "href"));
  }
  return {};
}

std::string find_address(const Dom& dom, const MetaTags& tags, const ArticleFacts& facts) {
  for (const auto& candidate : {link_to(dom, "canonical"), tags.first({"og:url"}), facts.address,
                                tags.first({"twitter:url", "parsely-link"})}) {
    if (is_address(candidate)) return candidate;
  }
  return {};
}

std::string find_language(const Dom& dom, const MetaTags& tags, const ArticleFacts& facts) {
  std::string language;
  for (NodeIndex i = 1; i < dom.size() && language.empty(); ++i) {
    if (dom.nodes[i].tag == Tag::html)
      language =
          first_of({std::string(dom.value(i, "lang")), std::string(dom.value(i, "xml:lang"))});
    if (dom.nodes[i].tag == Tag::body) break;
  }
  language = first_of({language, tags.first({"og:locale"}),
                       tags.first({"content-language", "language", "dc.language", "inlanguage"}),
                       facts.language});
  std::ranges::replace(language, '_', '-');
  const bool plausible =
      language.size() >= 2 && language.size() <= 12 && std::ranges::all_of(language, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
               (c >= '0' && c <= '9');
      });
  return plausible ? language : std::string();
}

// "www.example.org" of an address.
std::string host_of(std::string_view address) {
  const auto begin = address.find("//");
  if (begin == std::string_view::npos) return {};
  std::string_view host = address.substr(begin + 2);
  host = host.substr(0, host.find_first_of("/:?#"));
  if (host.starts_with("www.")) host.remove_prefix(4);
  return std::string(host);
}

std::string cleaned_site(std::string name) {
  if (name.starts_with("@")) name.erase(0, 1);
  return is_address(name) ? host_of(name) : name;
}

// The lines between the headline and the text, the first of the text and those around its end.
std::vector<PageLine> lines_beside(const Dom& dom, const Article& found, std::string_view title) {
  const auto& all = found.shown;
  const NodeIndex article = found.container;
  const auto first = static_cast<std::size_t>(
      std::ranges::find_if(
          all, [&](const PageLine& line) { return line.first > article && is_prose(line); }) -
      all.begin());
  std::size_t headline = first;
  for (std::size_t i = 0; i < first; ++i) {
    if (!title.empty() && all[i].text == title) headline = i;
  }
  const std::size_t begin = headline < first ? headline - std::min<std::size_t>(headline, 2)
                                             : first - std::min<std::size_t>(first, 8);
  std::vector<PageLine> near(
      all.begin() + static_cast<std::ptrdiff_t>(begin),
      all.begin() + static_cast<std::ptrdiff_t>(std::min(first + 2, all.size())));
  const auto last = std::find_if(all.rbegin(), all.rend(), [&](const PageLine& line) {
    return line.first < dom.nodes[article].end;
  });
  const auto end = static_cast<std::size_t>(all.rend() - last);
  const std::size_t from = end - std::min<std::size_t>(end, 6);
  near.insert(
      near.end(),
      all.begin() + static_cast<std::ptrdiff_t>(std::max(from, std::min(first + 2, all.size()))),
      all.begin() + static_cast<std::ptrdiff_t>(std::min(end + 3, all.size())));
  return near;
}

// The heading that shows the title, the last one before the article's end; 0 when none does.
NodeIndex headline_of(const Dom& dom, std::string_view title, NodeIndex article) {
  NodeIndex found = 0;
  for (NodeIndex i = 1; i < dom.nodes[article].end && !title.empty(); ++i) {
    const int level = heading_level(dom.nodes[i].tag);
    if (level < 1 || level > 3 || (found > article && i > article)) continue;
    if (dom.nodes[i].end - i < 400 && dom.text_of(i) == title) found = i;
  }
  return found;
}

// Some pages escape their own escapes: "&#8216;" in an attribute that was escaped already.
std::string unescaped(const std::string& text) {
  if (text.find('&') == std::string::npos || text.find(';') == std::string::npos) return text;
  const auto dom = parse_page("<p>" + text + "</p>", {});
  return dom ? dom->text_of(0) : text;
}

struct Outlet {
  std::string name;
  std::vector<Stated> stated;
};

Outlet find_publisher(const MetaTags& tags, const ArticleFacts& json_ld,
                      const ArticleFacts& microdata) {
  Outlet outlet;
  const auto weigh = [&](const char* where, const std::string& name) {
    if (!name.empty()) outlet.stated.push_back({where, cleaned_site(name)});
  };
  weigh("schema.org in JSON-LD", json_ld.publisher);
  weigh("<meta> og:site_name", tags.first({"og:site_name"}));
  weigh("Dublin Core", tags.first({"dc.publisher", "dcterms.publisher", "citation_journal_title"}));
  weigh("microdata", microdata.publisher);
  if (!outlet.stated.empty()) outlet.name = outlet.stated.front().value;
  return outlet;
}

std::vector<Stated> stated_titles(const MetaTags& tags, const ArticleFacts& json_ld,
                                  const std::string& taken) {
  std::vector<Stated> stated = {{"its headline", taken}};
  const auto weigh = [&](const char* where, const std::string& title) {
    if (!title.empty()) stated.push_back({where, title});
  };
  weigh("schema.org in JSON-LD", json_ld.title);
  weigh("<meta> og:title", tags.first({"og:title"}));
  weigh("Dublin Core", tags.first({"dc.title", "dcterms.title"}));
  return stated;
}

void note(PageMetadata& data, std::string sentence) {
  if (!sentence.empty()) data.notes.push_back(std::move(sentence));
}

}  // namespace

PageMetadata read_metadata(const Dom& dom, const Article& article) {
  const MetaTags tags(dom);
  const JsonGraph graph(dom);
  const ArticleFacts json_ld = read_json_ld(graph);
  const ArticleFacts microdata = read_microdata(dom);
  PageMetadata data;
  data.address = find_address(dom, tags, json_ld);
  data.language = find_language(dom, tags, json_ld);
  data.claims = read_claim_reviews(dom, graph);
  data.for_subscribers = json_ld.for_subscribers;
  const std::string site = first_of({tags.first({"og:site_name"}), json_ld.publisher});
  ArticleFacts facts = json_ld;
  if (facts.title.empty()) facts.title = microdata.title;
  data.title = unescaped(find_title(dom, tags, facts, site));
  note(data,
       disagreement("the title", stated_titles(tags, json_ld, data.title), Likeness::same_start));
  const auto near = lines_beside(dom, article, data.title);
  const Outlet outlet = find_publisher(tags, json_ld, microdata);
  note(data, disagreement("the outlet", outlet.stated, Likeness::same_start));
  data.publisher = unescaped(cleaned_site(
      first_of({outlet.name, tags.first({"application-name", "apple-mobile-web-app-title"}),
                site_of_title(page_title(dom), data.title),
                tags.first({"copyright", "twitter:site"}), host_of(data.address)})));
  const DayReader days(data.language);
  const BylinePlaces places{days, data.publisher, headline_of(dom, data.title, article.container),
                            article, near};
  auto authors = find_authors(dom, tags, json_ld, microdata, places);
  data.authors = std::move(authors.value);
  note(data, disagreement("the authors", authors.stated, Likeness::same_start));
  const auto day =
      find_published(dom, tags, json_ld, microdata, {days, data.address, article, near});
  data.published = day.value;
  note(data, disagreement("the day", day.stated, Likeness::equal));
  return data;
}

}  // namespace importers::html
