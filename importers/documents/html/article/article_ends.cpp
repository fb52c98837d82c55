#include "importers/documents/html/article/article_ends.h"

#include <algorithm>
#include <array>
#include <string>

#include "importers/documents/html/article/author_names.h"
#include "importers/documents/html/article/day_reader.h"
#include "importers/documents/html/article/trim.h"
#include "importers/documents/html/dom/ascii.h"

namespace importers::html {
namespace {

// A line of its own that heads what else there is to read or to do.
constexpr auto kHeads = std::to_array<std::string_view>({"popular stories",
                                                         "more stories",
                                                         "more hot stories for you",
                                                         "top stories",
                                                         "latest stories",
                                                         "related stories",
                                                         "related articles",
                                                         "related posts",
                                                         "related news",
                                                         "related content",
                                                         "related topics",
                                                         "related",
                                                         "recommended for you",
                                                         "you may also like",
                                                         "you might also like",
                                                         "you may like",
                                                         "read next",
                                                         "up next",
                                                         "more to explore",
                                                         "more news",
                                                         "latest news",
                                                         "most read",
                                                         "most popular",
                                                         "trending",
                                                         "trending now",
                                                         "about the author",
                                                         "about the authors",
                                                         "about the writer",
                                                         "über den autor",
                                                         "über die autorin",
                                                         "à propos de l'auteur",
                                                         "sobre el autor",
                                                         "leave a comment",
                                                         "leave a reply",
                                                         "post a comment",
                                                         "comments",
                                                         "kommentare",
                                                         "commentaires",
                                                         "comentarios",
                                                         "комментарии",
                                                         "коментарі",
                                                         "komentarze",
                                                         "previous article",
                                                         "next article",
                                                         "previous post",
                                                         "next post",
                                                         "vorheriges",
                                                         "vorheriger beitrag",
                                                         "vorheriger artikel",
                                                         "nächster beitrag",
                                                         "nächster artikel",
                                                         "article précédent",
                                                         "article suivant",
                                                         "share this",
                                                         "share this article",
                                                         "share this story",
                                                         "mehr zum thema",
                                                         "das könnte sie auch interessieren",
                                                         "weitere artikel",
                                                         "ähnliche beiträge",
                                                         "ähnliche artikel",
                                                         "sur le même sujet",
                                                         "à lire aussi",
                                                         "lire aussi",
                                                         "noticias relacionadas",
                                                         "te puede interesar",
                                                         "leia também",
                                                         "veja também",
                                                         "leggi anche",
                                                         "lees ook",
                                                         "czytaj także",
                                                         "czytaj też",
                                                         "zobacz także",
                                                         "polecane",
                                                         "читайте также",
                                                         "читайте також",
                                                         "чытайце таксама",
                                                         "по теме",
                                                         "關連新聞",
                                                         "相關新聞",
                                                         "関連記事",
                                                         "관련기사",
                                                         "เรื่องที่เกี่ยวข้อง"});

// How a line begins that ends the text although it is none of it.
constexpr auto kTails = std::to_array<std::string_view>({"more information:",
                                                         "journal information:",
                                                         "journal reference:",
                                                         "citation:",
                                                         "cite this",
                                                         "this document is subject to copyright",
                                                         "provided by",
                                                         "copyright ©",
                                                         "copyright 1",
                                                         "copyright 2",
                                                         "©",
                                                         "(c) 2",
                                                         "all rights reserved",
                                                         "alle rechte vorbehalten",
                                                         "tous droits réservés",
                                                         "todos los derechos reservados",
                                                         "todos os direitos reservados",
                                                         "tutti i diritti riservati",
                                                         "wszelkie prawa zastrzeżone",
                                                         "все права защищены",
                                                         "усі права захищені",
                                                         "subscribe to",
                                                         "sign up for",
                                                         "sign up to",
                                                         "get email updates",
                                                         "follow us on",
                                                         "follow @",
                                                         "like us on",
                                                         "join our",
                                                         "download our app",
                                                         "download the app",
                                                         "to read more",
                                                         "read more about",
                                                         "click here to",
                                                         "have a tip",
                                                         "got a tip",
                                                         "stay up-to-date",
                                                         "ready to get started",
                                                         "we want to hear from you",
                                                         "pour ne rien manquer",
                                                         "filed under",
                                                         "tags:",
                                                         "tagged with",
                                                         "categories:",
                                                         "share this",
                                                         "this material may not be published",
                                                         "the views expressed"});

std::string_view bare(std::string_view text) {
  constexpr std::string_view kAround = " \t:.•·»›>-–—*#|[]";
  const auto begin = text.find_first_not_of(kAround);
  if (begin == std::string_view::npos) return {};
  // The last bytes of longer marks may stand alone: only ASCII is cut at the end.
  const auto end = text.find_last_not_of(" \t:.>-*#|[]");
  return end == std::string_view::npos || end < begin ? std::string_view()
                                                      : text.substr(begin, end + 1 - begin);
}

bool heads_others(const PageLine& line) {
  if (line.text.size() > 80) return false;
  const std::string low = lower_ascii(bare(line.text));
  return std::ranges::find(kHeads, low) != kHeads.end();
}

bool ends_article(const PageLine& line) {
  const std::string low = lower_ascii(bare(std::string_view(line.text).substr(0, 80)));
  return std::ranges::any_of(kTails, [&](std::string_view tail) { return low.starts_with(tail); });
}

std::size_t word_count(const std::vector<PageLine>& lines) {
  std::size_t words = 0;
  for (const auto& line : lines) words += line.words;
  return words;
}

// From the first line in the later part of the text that heads something else.
void cut_behind_heads(std::vector<PageLine>& lines) {
  const std::size_t all = word_count(lines);
  std::size_t before = 0;
  for (auto line = lines.begin(); line != lines.end(); ++line) {
    if (10 * before >= 4 * all && line != lines.begin() && heads_others(*line)) {
      lines.erase(line, lines.end());
      return;
    }
    before += line->words;
  }
}

// Terms of use, invitations and the like in the last tenth, or the last five lines.
void cut_tails(std::vector<PageLine>& lines) {
  const std::size_t all = word_count(lines);
  std::size_t before = 0;
  for (auto line = lines.begin(); line != lines.end(); ++line) {
    const bool late = 10 * before >= 9 * all || lines.end() - line <= 5;
    if (2 * before > all && late && ends_article(*line)) {
      lines.erase(line, lines.end());
      return;
    }
    before += line->words;
  }
}

// "By Ada Finch", "Posted on May 4, 2023 by Ada Finch", "May 4, 2023 · 5 min read".
bool is_dateline(const PageLine& line, const core::WrittenDates& dates) {
  if (line.words > 16 || line.text.size() > 160) return false;
  const std::string_view by = behind_by(line.text, false);
  if (!by.empty() && line.words <= 8 && !line.text.ends_with('.') && !names_in(by).empty())
    return true;
  const auto day = dates.first_in(line.text);
  if (!day) return false;
  const auto around = line.text.size() -
                      static_cast<std::size_t>(day->range.end.index() - day->range.begin.index());
  return around < 60 && !(line.ends_sentence && line.words > 10);
}

std::string letters_of(std::string_view text) {
  std::string letters;
  for (const char c : lower_ascii(text)) {
    const auto byte = static_cast<unsigned char>(c);
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || byte >= 0x80) letters.push_back(c);
  }
  return letters;
}

bool repeats_title(const Dom& dom, const PageLine& line, const std::string& title) {
  const std::string own = letters_of(line.text);
  if (own.size() < 12 || line.words > 40) return false;
  const bool heading = heading_level(dom.nodes[line.block].tag) > 0;
  const auto at = title.find(own);
  return at != std::string::npos && (heading || 10 * own.size() >= 6 * title.size());
}

void cut_beginning(const Dom& dom, std::string_view page_title, std::vector<PageLine>& lines) {
  constexpr std::size_t kLooked = 6;
  const core::WrittenDates& dates = dates_of_any_language();
  const std::string title = letters_of(page_title);
  std::size_t prose = 0;
  std::size_t at = 0;
  while (at < lines.size() && at < kLooked && prose < 2) {
    const PageLine& line = lines[at];
    if (repeats_title(dom, line, title) || is_dateline(line, dates)) {
      lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at));
      continue;
    }
    prose += is_prose(line) ? 1 : 0;
    ++at;
  }
}

// "Source: example.org", "Photo: A. Finch / Agency": who made a picture, not what it shows.
bool is_credit(const PageLine& line) {
  static constexpr auto kCredits = std::to_array<std::string_view>(
      {"source:",     "sources:",      "photo:",   "photo by",     "photo credit", "photos:",
       "photograph:", "photograph by", "image:",   "image credit", "images:",      "picture:",
       "credit:",     "credits:",      "foto:",    "fotos:",       "bild:",        "quelle:",
       "crédit",      "photo :",       "fuente:",  "fonte:",       "zdj.",         "fot.",
       "фото:",       "источник:",     "джерело:", "getty images", "shutterstock", "via "});
  if (line.words > 8 || line.text.size() > 90) return false;
  const std::string low = lower_ascii(line.text);
  return std::ranges::any_of(kCredits,
                             [&](std::string_view credit) { return low.starts_with(credit); });
}

bool under_picture(const Dom& dom, NodeIndex block) {
  for (NodeIndex i = block; i != 0 && i != kNoNode; i = dom.nodes[i].parent) {
    if (dom.nodes[i].tag == Tag::figure || dom.nodes[i].tag == Tag::figcaption) return true;
    if (dom.value(i, "class").find("caption") != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace

void cut_ends(const Dom& dom, std::string_view page_title, std::vector<PageLine>& lines) {
  std::vector<PageLine> kept = lines;
  std::erase_if(kept, [&](const PageLine& line) {
    return is_credit(line) && under_picture(dom, line.block);
  });
  cut_beginning(dom, page_title, kept);
  cut_behind_heads(kept);
  cut_tails(kept);
  if (std::ranges::any_of(kept, is_prose)) lines = std::move(kept);
}

}  // namespace importers::html
