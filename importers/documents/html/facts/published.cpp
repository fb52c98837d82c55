#include "importers/documents/html/facts/published.h"

#include <algorithm>
#include <array>
#include <string>

#include "importers/documents/html/article/hints.h"

namespace importers::html {
namespace {

std::optional<core::Date> day_of_address(std::string_view address) {
  for (std::size_t at = address.find("//") == std::string_view::npos ? 0 : address.find("//") + 2;
       at + 8 <= address.size(); ++at) {
    if (address[at] != '/' && address[at] != '-' && address[at] != '_') continue;
    if (const auto found = year_first_day(address, at + 1)) return found;
  }
  return std::nullopt;
}

bool says(const Dom& dom, NodeIndex node, std::initializer_list<std::string_view> words) {
  if (dom.nodes[node].attribute_count == 0) return false;
  std::string value;
  for (const auto* attribute : {"class", "id", "itemprop", "property", "data-testid"}) {
    value += dom.value(node, attribute);
    value.push_back(' ');
  }
  for (char& c : value) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return std::ranges::any_of(
      words, [&](std::string_view word) { return value.find(word) != std::string::npos; });
}

// Where the article's own head ends for <time> and printed days: they stand before its text, or in
// it.
bool is_elsewhere(const Dom& dom, NodeIndex node, const Article& article) {
  if (node <= article.container && dom.nodes[node].end > article.container) return false;
  return article.hints[node] == Hint::comments || dom.nodes[node].tag == Tag::aside ||
         says(dom, node, {"comment", "related", "recommend", "most-read", "trending"});
}

std::optional<core::Date> day_in(const Dom& dom, NodeIndex node, const DayReader& days) {
  std::string text(dom.value(node, "datetime"));
  if (text.empty()) text = dom.value(node, "content");
  if (text.empty()) text = dom.text_of(node);
  return text.size() > 120 ? std::nullopt : days.in(text);
}

std::optional<core::Date> from_elements(const Dom& dom, const DayReader& days,
                                        const Article& article) {
  std::optional<core::Date> any_time;
  std::optional<core::Date> named;
  for (NodeIndex i = 1; i < dom.size(); ++i) {
    if (dom.nodes[i].tag == Tag::text) continue;
    if (is_elsewhere(dom, i, article)) {
      i = dom.nodes[i].end - 1;
      continue;
    }
    const bool published = says(dom, i,
                                {"datepublished", "publish", "pubdate", "posted", "entry-date",
                                 "post-date", "article-date", "date-created", "datecreated"});
    const bool updated = says(dom, i, {"modified", "update"}) && !says(dom, i, {"publish"});
    const bool time = dom.nodes[i].tag == Tag::time;
    const bool dated = says(dom, i, {"date", "datum", "fecha", "data-", "timestamp", "dateline"});
    if (updated || (!time && !published && !dated)) continue;
    const auto found = day_in(dom, i, days);
    if (found && published) return found;
    auto& kept = time ? any_time : named;
    if (!kept) kept = found;
  }
  return any_time ? any_time : named;
}

// A day in the short lines beside the headline.
std::optional<core::Date> printed(const std::vector<PageLine>& near, const DayReader& days) {
  for (const auto& line : near) {
    if (line.text.size() > 160) continue;
    if (const auto found = days.in(line.text)) return found;
  }
  return std::nullopt;
}

// A day in the words right behind the headline, each piece by itself: pages set author, day and
// counts side by side without a space.
std::optional<core::Date> behind_headline(const Dom& dom, const DayReader& days) {
  constexpr int kMostPieces = 30;
  for (NodeIndex i = 1; i < dom.size(); ++i) {
    if (dom.nodes[i].tag != Tag::h1) continue;
    int pieces = 0;
    for (NodeIndex j = dom.nodes[i].end; j < dom.size() && pieces < kMostPieces; ++j) {
      if (is_hidden(dom.nodes[j].tag)) {
        j = dom.nodes[j].end - 1;
      } else if (dom.nodes[j].tag == Tag::text && dom.text(j).size() < 120) {
        ++pieces;
        if (const auto found = days.in(dom.text(j))) return found;
      }
    }
  }
  return std::nullopt;
}

constexpr auto kDayNames = std::to_array<std::string_view>({"article:published_time",
                                                            "og:article:published_time",
                                                            "article:published",
                                                            "og:published_time",
                                                            "datepublished",
                                                            "date.published",
                                                            "publish-date",
                                                            "publishdate",
                                                            "publish_date",
                                                            "published_date",
                                                            "pubdate",
                                                            "publication_date",
                                                            "publicationdate",
                                                            "parsely-pub-date",
                                                            "sailthru.date",
                                                            "dc.date.issued",
                                                            "dcterms.issued",
                                                            "dcterms.created",
                                                            "dc.date.created",
                                                            "dc.date",
                                                            "dcterms.date",
                                                            "cxenseparse:recs:publishtime",
                                                            "bt:pubdate",
                                                            "ptime",
                                                            "originalpublicationdate",
                                                            "article_date_original",
                                                            "citation_publication_date",
                                                            "citation_date",
                                                            "date",
                                                            "displaydate",
                                                            "datecreated",
                                                            "vr:published_time",
                                                            "rnews:datepublished",
                                                            "article.published",
                                                            "article.created"});

// The first of the <meta> names that states a day.
void weigh_tags(const MetaTags& tags, const DayReader& days,
                Weighed<std::optional<core::Date>>& weighed) {
  for (const auto name : kDayNames) {
    const std::string text = tags.first({name});
    const auto found = text.empty() ? std::nullopt : days.in(text);
    if (!found) continue;
    weighed.stated.push_back({"<meta> " + std::string(name), core::to_iso(*found)});
    if (!weighed.value) weighed.value = found;
    return;
  }
}

}  // namespace

Weighed<std::optional<core::Date>> find_published(const Dom& dom, const MetaTags& tags,
                                                  const ArticleFacts& json_ld,
                                                  const ArticleFacts& microdata,
                                                  const DayPlaces& places) {
  Weighed<std::optional<core::Date>> weighed;
  const auto weigh = [&](const char* where, const std::optional<core::Date>& found) {
    if (!found) return;
    weighed.stated.push_back({where, core::to_iso(*found)});
    if (!weighed.value) weighed.value = found;
  };
  const DayReader& days = places.days;
  weigh("schema.org in JSON-LD", days.in(json_ld.published));
  weigh_tags(tags, days, weighed);
  weigh("microdata", days.in(microdata.published));
  if (!weighed.value) weigh("an element named so", from_elements(dom, days, places.article));
  if (!weighed.value) weigh("its address", day_of_address(places.address));
  if (!weighed.value) weigh("the words beside the headline", printed(places.near, days));
  if (!weighed.value) weigh("the words behind the headline", behind_headline(dom, days));
  return weighed;
}

}  // namespace importers::html
