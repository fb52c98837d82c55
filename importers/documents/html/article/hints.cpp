#include "importers/documents/html/article/hints.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace importers::html {
namespace {

using Words = std::unordered_set<std::string_view>;

// A class or id in its words: "entryContent_main-2" is entry, content, main, 2; then each pair of
// neighbours joined, because "side-bar" and "sidebar" are one name.
std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  std::string word;
  const auto finish = [&] {
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    const bool upper = c >= 'A' && c <= 'Z';
    const bool lower = c >= 'a' && c <= 'z';
    const bool digit = c >= '0' && c <= '9';
    if (!upper && !lower && !digit) {
      finish();
      continue;
    }
    const bool starts = upper && i > 0 && name[i - 1] >= 'a' && name[i - 1] <= 'z';
    if (starts) finish();
    word.push_back(upper ? static_cast<char>(c - 'A' + 'a') : c);
  }
  finish();
  return words;
}

// Beside the article wherever they stand in a name.
const Words& aside_words() {
  static const Words the_words = {
      // menus and frames of the page
      "nav", "navbar", "navigation", "menu", "submenu", "megamenu", "breadcrumb", "breadcrumbs",
      "breadcrump", "sidebar", "sidenav", "colophon", "masthead", "topbar", "toolbar", "toolbox",
      "pagination", "pager", "paging", "pagenav", "skiplink", "skiplinks", "tableofcontents",
      "searchform", "searchbox", "login", "signin", "signup", "userinfo",
      // what asks to read, buy or share something else
      "share", "shares", "sharing", "sharebar", "sharebox", "sharetools", "sharedaddy", "addtoany",
      "addthis", "social", "socials", "socialmedia", "sociallinks", "socialshare", "followus",
      "related", "relatedarticles", "relatedposts", "relatedcontent", "relatedlinks",
      "relatedstories", "yarpp", "recommended", "recommendation", "recommendations", "recirc",
      "recirculation", "readmore", "readnext", "readalso", "alsoread", "morefrom", "moreon",
      "morestories", "morenews", "seealso", "trending", "mostread", "mostpopular", "latestnews",
      "teaser", "teasers", "promo", "promos", "promobox", "crosspromo", "newsletter", "newsletters",
      "subscribe", "subscription", "subscriptions", "signupform", "donate", "donation", "donations",
      "sponsored", "sponsors", "advert", "adverts", "advertisement", "advertisements",
      "advertising", "ads", "adbox", "adslot", "adunit", "adcontainer", "adwrapper", "outbrain",
      "taboola", "calltoaction",
      // what others say
      "comment", "comments", "commentlist", "commentform", "commentarea", "commentsarea", "disqus",
      "respond", "taglist", "taglinks", "postmeta", "entrymeta", "articlemeta", "metadata",
      "postinfo", "postedon", "byline", "authorbox", "authorbio", "aboutauthor", "authorinfo",
      "authorprofile", "catlinks", "copyright", "disclaimer", "printfooter", "entryutility",
      "entryfooter", "postfooter", "articlefooter",
      // what lies over the page
      "cookie", "cookies", "cookiebar", "cookiebanner", "cookienotice", "consent", "gdpr", "modal",
      "popup", "popover", "lightbox", "tooltip", "dropdown", "flyout", "offcanvas", "paywall",
      "regwall", "adblock", "visuallyhidden", "sronly", "noprint", "printonly",
      // what plays or is beside an encyclopedia's text
      "audioplayer", "videoplayer", "jwplayer", "playlist", "carousel", "editsection", "jumplinks",
      "navbox", "reflist", "postnav", "postnavigation", "nextprev", "prevnext", "infobox",
      "mwjumplink"};
  return the_words;
}

// Beside the article only as a whole name or at its end: "tags" and "post-tags", but not "tag-war",
// which a blog writes on every article about war.
const Words& aside_endings() {
  static const Words the_words = {
      "footer",  "tabs",      "skip",        "toc",        "languages", "follow",     "popular",
      "latest",  "promoted",  "promotion",   "membership", "sponsor",   "ad",         "banner",
      "banners", "cta",       "affiliate",   "shopping",   "replies",   "discussion", "rating",
      "ratings", "feedback",  "reactions",   "tags",       "bio",       "dateline",   "timestamp",
      "pubdate", "category",  "categories",  "keywords",   "credits",   "licence",    "license",
      "privacy", "overlay",   "player",      "slider",     "slideshow", "widget",     "widgets",
      "weather", "ticker",    "poll",        "quiz",       "survey",    "references", "siblings",
      "hidden",  "invisible", "screenreader"};
  return the_words;
}

const Words& body_words() {
  static const Words the_words = {
      "articlebody", "articlecontent", "articletext",   "articlestory",  "bodycopy",
      "bodytext",    "contentbody",    "contenttext",   "entrycontent",  "entrytext",
      "entrybody",   "fulltext",       "maintext",      "newsbody",      "newscontent",
      "newstext",    "pagecontent",    "postbody",      "postcontent",   "postentry",
      "posttext",    "richtext",       "storybody",     "storycontent",  "storytext",
      "textbody",    "textcontent",    "blogcontent",   "blogpost",      "singlecontent",
      "articlecopy", "detailtext",     "storycopy",     "articledetail", "wysiwyg",
      "mainarticle", "articlemain",    "mwparseroutput"};
  return the_words;
}

bool is_one_of(std::string_view value, std::initializer_list<std::string_view> values) {
  return std::ranges::find(values, value) != values.end();
}

bool says_hidden(const Dom& dom, NodeIndex node) {
  if (dom.attribute(node, "hidden")) return true;
  std::string style;
  for (const char c : dom.value(node, "style")) {
    if (c != ' ') style.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  }
  if (style.find("display:none") != std::string::npos) return true;
  return style.find("visibility:hidden") != std::string::npos;
}

// A whole id or class, and nothing more, so that "comments-open" of a page's body is none.
bool names_comments(const std::vector<std::string>& words) {
  static const Words the_words = {
      "comments",       "commentlist",     "commentslist",    "commentsarea",      "commentarea",
      "commentsection", "commentssection", "commentswrapper", "commentscontainer", "commentthread",
      "disqusthread",   "disquscontainer", "articlecomments", "postcomments",      "usercomments",
      "readercomments", "fbcomments",      "respond",         "wpdiscuz",          "commentswrap",
      "commentsblock",  "blockcomments",   "livefyre",        "opinions"};
  std::string joined;
  for (const auto& word : words) joined += word;
  return the_words.contains(joined);
}

bool names_aside(const std::vector<std::string>& words) {
  std::string joined;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (aside_words().contains(words[i])) return true;
    if (i + 1 < words.size() && aside_words().contains(words[i] + words[i + 1])) return true;
    joined += words[i];
  }
  if (words.empty() || aside_endings().contains(joined)) return !words.empty();
  // "field-label-hidden" hides a label; what is hidden itself is named so alone.
  return words.back() != "hidden" && aside_endings().contains(words.back());
}

bool names_body(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (body_words().contains(words[i])) return true;
    if (i + 1 < words.size() && body_words().contains(words[i] + words[i + 1])) return true;
  }
  return false;
}

// Of an id or a class attribute. "article-body-related" is beside the body it is named after.
Hint named_in(std::string_view value) {
  bool aside = false;
  bool body = false;
  while (!value.empty()) {
    const auto end = std::min(value.find_first_of(" \t\r\n"), value.size());
    const auto words = words_of(value.substr(0, end));
    value.remove_prefix(std::min(end + 1, value.size()));
    if (names_comments(words)) return Hint::comments;
    body = body || names_body(words);
    aside = aside || names_aside(words);
  }
  if (aside) return Hint::aside;
  return body ? Hint::body : Hint::none;
}

Hint stronger(Hint one, Hint other) {
  for (const Hint hint : {Hint::comments, Hint::aside, Hint::body}) {
    if (one == hint || other == hint) return hint;
  }
  return Hint::none;
}

}  // namespace

Hint HintReader::named(std::string_view value) {
  if (value.empty()) return Hint::none;
  const auto [known, added] = named_.try_emplace(value, Hint::none);
  if (added) known->second = named_in(value);
  return known->second;
}

Hint HintReader::of(NodeIndex node) {
  const Dom& dom = dom_;
  const Tag tag = dom.nodes[node].tag;
  if (tag == Tag::text) return Hint::none;
  if (says_hidden(dom, node)) return Hint::unseen;
  const std::string_view property = dom.value(node, "itemprop");
  if (property.find("articleBody") != std::string_view::npos) return Hint::body;
  const std::string_view role = dom.value(node, "role");
  if (is_one_of(role, {"navigation", "banner", "contentinfo", "complementary", "search", "dialog",
                       "alertdialog", "menu", "menubar", "toolbar", "tablist", "alert"})) {
    return Hint::aside;
  }
  if (tag == Tag::nav || tag == Tag::aside || tag == Tag::menu || tag == Tag::footer)
    return Hint::aside;
  // The classes of a whole page speak of all that is on it.
  if (tag == Tag::html || tag == Tag::body) return Hint::none;
  const Hint by_name = stronger(named(dom.value(node, "id")), named(dom.value(node, "class")));
  if (by_name != Hint::none) return by_name;
  if (tag == Tag::article || tag == Tag::main || role == "main" || role == "article") {
    return Hint::article;
  }
  return Hint::none;
}

Hint hint_of(const Dom& dom, NodeIndex node) { return HintReader(dom).of(node); }

}  // namespace importers::html
