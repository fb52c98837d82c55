#include "importers/documents/html/article/title.h"

#include <algorithm>
#include <array>
#include <vector>

#include "importers/documents/html/article/hints.h"

namespace importers::html {
namespace {

constexpr auto kParts =
    std::to_array<std::string_view>({" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ",
                                     " / ", " ― ", "｜", " : ", "|"});

// Letters and digits only, ASCII in lower case: enough to see that two titles are one.
std::string key_of(std::string_view text) {
  std::string key;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c >= 'A' && c <= 'Z') {
      key.push_back(static_cast<char>(c - 'A' + 'a'));
    } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || byte >= 0xC3 ||
               (byte >= 0x80 && !key.empty())) {
      key.push_back(c);
    }
  }
  return key;
}

bool same_start(std::string_view a, std::string_view b) {
  const std::string x = key_of(a);
  const std::string y = key_of(b);
  if (x.empty() || y.empty()) return false;
  return x.find(y) != std::string::npos || y.find(x) != std::string::npos;
}

// Cuts the outlet's name off either end.
std::string without_site(std::string title, std::string_view site) {
  for (const auto part : kParts) {
    const auto last = title.rfind(part);
    if (last == std::string::npos || last == 0) continue;
    const std::string tail = title.substr(last + part.size());
    const std::string head = title.substr(0, last);
    if (!site.empty() && same_start(tail, site)) return head;
    const auto first = title.find(part);
    if (!site.empty() && same_start(title.substr(0, first), site))
      return title.substr(first + part.size());
  }
  return title;
}

// As without_site, when no outlet's name is known: a short end behind a bar.
std::string without_short_end(const std::string& title) {
  for (const auto part : kParts) {
    const auto last = title.rfind(part);
    if (last == std::string::npos) continue;
    const auto words = [](std::string_view text) { return std::ranges::count(text, ' ') + 1; };
    if (words(title.substr(0, last)) >= 3 && words(title.substr(last + part.size())) <= 4) {
      return title.substr(0, last);
    }
  }
  return title;
}

// The outlet's own name as a headline: named so, or a link to the first page.
bool is_site_name(const Dom& dom, NodeIndex node) {
  static constexpr auto kNames = std::to_array<std::string_view>(
      {"logo", "site-title", "sitetitle", "site-name", "sitename", "site-description", "blog-title",
       "brand", "widget", "menu", "masthead"});
  NodeIndex at = node;
  for (int up = 0; up < 3 && at != 0 && at != kNoNode; ++up, at = dom.nodes[at].parent) {
    for (const auto* attribute : {"class", "id"}) {
      const std::string_view value = dom.value(at, attribute);
      if (dom.nodes[at].tag == Tag::body || dom.nodes[at].tag == Tag::html) continue;
      if (std::ranges::any_of(kNames, [&](std::string_view name) {
            return value.find(name) != std::string_view::npos;
          }))
        return true;
    }
  }
  for (NodeIndex i = node + 1; i < dom.nodes[node].end; ++i) {
    if (dom.nodes[i].tag != Tag::a) continue;
    const std::string_view target = dom.value(i, "href");
    const auto host = target.find("//");
    const auto path = host == std::string_view::npos
                          ? target
                          : target.substr(std::min(target.find('/', host + 2), target.size()));
    if (dom.value(i, "rel") == "home" || path == "/" ||
        (host != std::string_view::npos && path.empty()))
      return true;
  }
  return false;
}

// What holds more is a page that forgot to end its heading.
bool is_heading_size(const Dom& dom, NodeIndex node) { return dom.nodes[node].end - node < 400; }

std::vector<std::string> headlines(const Dom& dom) {
  std::vector<std::string> found;
  for (NodeIndex i = 1; i < dom.size(); ++i) {
    const int level = heading_level(dom.nodes[i].tag);
    if (level < 1 || level > 3 || !is_heading_size(dom, i)) continue;
    const Hint hint = hint_of(dom, i);
    if (hint == Hint::unseen || hint == Hint::comments || is_site_name(dom, i)) continue;
    std::string text = dom.text_of(i);
    if (!text.empty() && text.size() < 400) found.push_back(std::move(text));
  }
  return found;
}

}  // namespace

std::string page_title(const Dom& dom) {
  for (NodeIndex i = 1; i < dom.size(); ++i) {
    // An SVG's <title> names a picture.
    if (dom.nodes[i].tag == Tag::title && dom.text(dom.nodes[i].parent) != "svg")
      return dom.text_of(i);
  }
  return {};
}

std::string site_of_title(std::string_view page_title, std::string_view headline) {
  if (headline.empty()) return {};
  for (const auto part : kParts) {
    const auto last = page_title.rfind(part);
    if (last == std::string_view::npos) continue;
    const auto tail = page_title.substr(last + part.size());
    if (tail.size() < 50 && key_of(page_title.substr(0, last)) == key_of(headline))
      return std::string(tail);
  }
  return {};
}

std::string find_title(const Dom& dom, const MetaTags& tags, const ArticleFacts& facts,
                       std::string_view site) {
  const std::string page = page_title(dom);
  std::vector<std::string> stated;
  for (const auto& title : {facts.title, tags.first({"og:title"}), tags.first({"twitter:title"}),
                            tags.first({"dc.title", "dcterms.title", "sailthru.title",
                                        "parsely-title", "title", "headline"}),
                            page}) {
    if (!title.empty()) stated.push_back(title);
  }
  const auto shown = headlines(dom);
  // The longest that one of the page's titles holds, or that holds one.
  const std::string* best = nullptr;
  for (const auto& headline : shown) {
    const std::string key = key_of(headline);
    if (key.size() < 8 || key == key_of(site)) continue;
    const bool agrees = std::ranges::any_of(stated, [&](const std::string& title) {
      return same_start(title, headline) && 2 * key_of(title).size() >= key.size();
    });
    if (agrees && (best == nullptr || headline.size() > best->size())) best = &headline;
  }
  if (best != nullptr) return *best;
  if (!stated.empty() && stated.front() != page) return without_site(stated.front(), site);
  if (!page.empty()) {
    const std::string cut = without_site(page, site);
    return cut == page ? without_short_end(page) : cut;
  }
  return shown.empty() ? std::string() : shown.front();
}

}  // namespace importers::html
