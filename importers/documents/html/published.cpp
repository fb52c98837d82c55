#include "importers/documents/html/published.h"

#include <algorithm>
#include <string>

#include "core/written_date.h"
#include "importers/documents/html/hints.h"

namespace importers::html {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

// The number of `count` digits at `at`, or nothing.
std::optional<int> number(std::string_view text, std::size_t at, std::size_t count) {
  if (at + count > text.size()) return std::nullopt;
  int value = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (!digit(text[i])) return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

std::optional<core::Date> day(int year, int month, int date) {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || date < 1 || date > 31)
    return std::nullopt;
  const core::Date made = core::make_date({year, month, date});
  const auto back = core::civil(made);
  if (back.month != month || back.day != date) return std::nullopt;
  return made;
}

// "2022-12-26", "2022/12/26", "20221226" at a place of the text.
std::optional<core::Date> year_first(std::string_view text, std::size_t at) {
  const auto year = number(text, at, 4);
  if (!year || (at > 0 && digit(text[at - 1]))) return std::nullopt;
  std::size_t next = at + 4;
  if (next < text.size() && digit(text[next])) {
    const auto month = number(text, next, 2);
    const auto date = number(text, next + 2, 2);
    const bool longer = next + 4 < text.size() && digit(text[next + 4]) && text.size() != 14;
    return month && date && !longer ? day(*year, *month, *date) : std::nullopt;
  }
  if (next >= text.size() || std::string_view("-/._").find(text[next]) == std::string_view::npos)
    return std::nullopt;
  const std::size_t month_size = number(text, next + 1, 2) ? 2 : 1;
  const auto month = number(text, next + 1, month_size);
  next += 1 + month_size;
  if (!month || next >= text.size() ||
      std::string_view("-/._").find(text[next]) == std::string_view::npos)
    return std::nullopt;
  const std::size_t date_size = number(text, next + 1, 2) ? 2 : 1;
  const auto date = number(text, next + 1, date_size);
  return date ? day(*year, *month, *date) : std::nullopt;
}

// "26.12.2022", "26/12/2022", "12/26/2022": with dots the day stands first; with strokes the
// language decides where both orders are days.
bool month_stands_first(char mark, int first, int second, std::string_view language) {
  if (mark != '/') return false;
  if (second > 12) return true;
  return language == "en-US" || (language == "en" && first <= 12);
}

std::optional<core::Date> year_last_at(std::string_view text, std::size_t at,
                                       std::string_view language) {
  const std::size_t first_size = number(text, at, 2) ? 2 : 1;
  const std::size_t mark = at + first_size;
  if (mark >= text.size() || std::string_view("./-").find(text[mark]) == std::string_view::npos) {
    return std::nullopt;
  }
  const std::size_t second_size = number(text, mark + 1, 2) ? 2 : 1;
  const auto first = number(text, at, first_size);
  const auto second = number(text, mark + 1, second_size);
  const std::size_t last = mark + 1 + second_size;
  if (!first || !second || last >= text.size() || text[last] != text[mark]) return std::nullopt;
  const auto year = number(text, last + 1, 4);
  if (!year) return std::nullopt;
  return month_stands_first(text[mark], *first, *second, language) ? day(*year, *first, *second)
                                                                   : day(*year, *second, *first);
}

std::optional<core::Date> year_last(std::string_view text, std::string_view language) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!digit(text[at]) || (at > 0 && digit(text[at - 1]))) continue;
    if (const auto found = year_last_at(text, at, language)) return found;
  }
  return std::nullopt;
}

std::optional<core::Date> day_of_address(std::string_view address) {
  for (std::size_t at = address.find("//") == std::string_view::npos ? 0 : address.find("//") + 2;
       at + 8 <= address.size(); ++at) {
    if (address[at] != '/' && address[at] != '-' && address[at] != '_') continue;
    if (const auto found = year_first(address, at + 1)) return found;
  }
  return std::nullopt;
}

bool says(const Dom& dom, NodeIndex node, std::initializer_list<std::string_view> words) {
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
bool is_elsewhere(const Dom& dom, NodeIndex node, NodeIndex article) {
  if (node <= article && dom.nodes[node].end > article) return false;
  return hint_of(dom, node) == Hint::comments || dom.nodes[node].tag == Tag::aside ||
         says(dom, node, {"comment", "related", "recommend", "most-read", "trending"});
}

std::optional<core::Date> day_in(const Dom& dom, NodeIndex node, std::string_view language) {
  std::string text(dom.value(node, "datetime"));
  if (text.empty()) text = dom.value(node, "content");
  if (text.empty()) text = dom.text_of(node);
  return text.size() > 120 ? std::nullopt : stated_day(text, language);
}

std::optional<core::Date> from_elements(const Dom& dom, std::string_view language,
                                        NodeIndex article) {
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
    const auto found = day_in(dom, i, language);
    if (found && published) return found;
    auto& kept = time ? any_time : named;
    if (!kept) kept = found;
  }
  return any_time ? any_time : named;
}

// A day in the short lines beside the headline.
std::optional<core::Date> printed(const std::vector<PageLine>& near, std::string_view language) {
  for (const auto& line : near) {
    if (line.text.size() > 160) continue;
    if (const auto found = stated_day(line.text, language)) return found;
  }
  return std::nullopt;
}

// A day in the words right behind the headline, each piece by itself: pages set author, day and
// counts side by side without a space.
std::optional<core::Date> behind_headline(const Dom& dom, std::string_view language) {
  constexpr int kMostPieces = 30;
  for (NodeIndex i = 1; i < dom.size(); ++i) {
    if (dom.nodes[i].tag != Tag::h1) continue;
    int pieces = 0;
    for (NodeIndex j = dom.nodes[i].end; j < dom.size() && pieces < kMostPieces; ++j) {
      if (is_hidden(dom.nodes[j].tag)) {
        j = dom.nodes[j].end - 1;
      } else if (dom.nodes[j].tag == Tag::text && dom.text(j).size() < 120) {
        ++pieces;
        if (const auto found = stated_day(dom.text(j), language)) return found;
      }
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<core::Date> stated_day(std::string_view text, std::string_view language) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (const auto found = year_first(text, at)) return found;
  }
  if (const auto found = core::WrittenDates(language).first_in(text)) return found->date;
  if (!language.empty()) {
    if (const auto found = core::WrittenDates("en").first_in(text)) return found->date;
  }
  return year_last(text, language);
}

std::optional<core::Date> find_published(const Dom& dom, const MetaTags& tags,
                                         const ArticleFacts& json_ld, const ArticleFacts& microdata,
                                         std::string_view address, std::string_view language,
                                         NodeIndex article, const std::vector<PageLine>& near) {
  const std::string meta = tags.first({"article:published_time",
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
  for (const auto& text : {json_ld.published, meta, microdata.published}) {
    if (text.empty()) continue;
    if (const auto found = stated_day(text, language)) return found;
  }
  if (const auto found = from_elements(dom, language, article)) return found;
  if (const auto found = day_of_address(address)) return found;
  const auto found = printed(near, language);
  return found ? found : behind_headline(dom, language);
}

}  // namespace importers::html
