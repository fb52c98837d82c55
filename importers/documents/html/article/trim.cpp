#include "importers/documents/html/article/trim.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/text/utf8.h"
#include "importers/documents/html/article/hints.h"

namespace importers::html {
namespace {

// How pages introduce what else there is to read, at the beginning of a line.
constexpr auto kElsewhere = std::to_array<std::string_view>({"related",
                                                             "read more",
                                                             "read also",
                                                             "read next",
                                                             "also read",
                                                             "see also",
                                                             "more on",
                                                             "more from",
                                                             "recommended",
                                                             "don't miss",
                                                             "don’t miss",
                                                             "you may also",
                                                             "you might also",
                                                             "also check",
                                                             "watch:",
                                                             "sign up",
                                                             "subscribe",
                                                             "follow us",
                                                             "share this",
                                                             "click here",
                                                             "most read",
                                                             "read related",
                                                             "up next",
                                                             "continue reading",
                                                             "lesen sie auch",
                                                             "mehr zum thema",
                                                             "auch interessant",
                                                             "lire aussi",
                                                             "à lire",
                                                             "sur le même sujet",
                                                             "leer más",
                                                             "lea también",
                                                             "le puede interesar",
                                                             "leggi anche",
                                                             "potrebbe interessarti",
                                                             "leia mais",
                                                             "leia também",
                                                             "veja também",
                                                             "lees ook",
                                                             "czytaj też",
                                                             "czytaj także",
                                                             "czytaj również",
                                                             "zobacz także",
                                                             "zobacz też",
                                                             "čtěte také",
                                                             "přečtěte si",
                                                             "læs også",
                                                             "les også",
                                                             "läs också",
                                                             "lue myös",
                                                             "citește și",
                                                             "vezi și",
                                                             "читайте также",
                                                             "читайте також",
                                                             "чытайце таксама",
                                                             "по теме",
                                                             "смотрите также",
                                                             "еще по теме",
                                                             "вижте още",
                                                             "прочетете",
                                                             "прочитајте",
                                                             "relacionado",
                                                             "関連記事",
                                                             "相关阅读",
                                                             "相關新聞",
                                                             "延伸閱讀",
                                                             "관련기사",
                                                             "اقرأ أيضا",
                                                             "اقرأ أيضاً",
                                                             "इसे भी पढ़ें",
                                                             "यह भी पढ़ें",
                                                             "ilgili haber"});

std::string lower_start(std::string_view text) {
  // ASCII is enough to compare the beginnings: the others stand in the table as pages write them.
  std::string start;
  std::size_t at = 0;
  while (at < text.size() &&
         std::string_view(" [(>»→▶*-–—•【").find(text[at]) != std::string_view::npos)
    ++at;
  for (; at < text.size() && start.size() < 48; ++at) {
    const char c = text[at];
    start.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  }
  return start;
}

bool points_elsewhere(std::string_view text) {
  const std::string start = lower_start(text);
  return std::ranges::any_of(kElsewhere,
                             [&](std::string_view cue) { return start.starts_with(cue); });
}

bool inside(const Dom& dom, NodeIndex block, NodeIndex container, Tag tag) {
  for (NodeIndex i = block; i != container && i != 0 && i != kNoNode; i = dom.nodes[i].parent) {
    if (dom.nodes[i].tag == tag) return true;
  }
  return false;
}

// Links to other pages that stand alone on their line. In a list they may be the article's own,
// unless what stands above the list says that it leads elsewhere.
void drop_pointers(const Dom& dom, NodeIndex container, std::vector<PageLine>& lines) {
  bool elsewhere = false;
  std::vector<PageLine> kept;
  const auto drops = [&](const PageLine& line, const PageLine* next) {
    const double links = line.link_share();
    const bool listed = inside(dom, line.block, container, Tag::li);
    const bool cue = points_elsewhere(line.text);
    if (!listed) elsewhere = cue && line.words <= 6;
    if (cue && (links > 0.3 || line.words <= 4)) return true;
    if (links < 0.8 || line.words > 30 || is_prose(line)) return false;
    // A heading over a paragraph may lead to what the paragraph is about.
    const bool heads = heading_level(dom.nodes[line.block].tag) > 1 && next != nullptr &&
                       is_prose(*next) && next->link_share() < 0.3;
    return (!listed && !heads) || elsewhere;
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const PageLine* next = i + 1 < lines.size() ? &lines[i + 1] : nullptr;
    if (!drops(lines[i], next)) kept.push_back(lines[i]);
  }
  lines = std::move(kept);
}

bool is_button(const Dom& dom, NodeIndex node) {
  if (dom.nodes[node].tag != Tag::a) return false;
  std::string_view value = dom.value(node, "class");
  while (!value.empty()) {
    const auto end = std::min(value.find_first_of(" \t\r\n-_"), value.size());
    const std::string word = lower_start(value.substr(0, end));
    if (word == "btn" || word == "button" || word == "cta") return true;
    value.remove_prefix(std::min(end + 1, value.size()));
  }
  return false;
}

constexpr NodeIndex kMostNodesOfBox = 200;

// The outermost box around a button that holds no more than a few sentences.
NodeIndex box_of(const Dom& dom, NodeIndex button, NodeIndex container) {
  constexpr std::ptrdiff_t kMostSpaces = 45;
  NodeIndex box = button;
  for (NodeIndex i = dom.nodes[button].parent; i != container && i > 0 && i != kNoNode;
       i = dom.nodes[i].parent) {
    const Tag tag = dom.nodes[i].tag;
    if (tag == Tag::li || tag == Tag::td || tag == Tag::p) break;
    if (dom.nodes[i].end - i > kMostNodesOfBox) break;
    if (std::ranges::count(dom.text_of(i), ' ') > kMostSpaces) break;
    box = i;
  }
  return box;
}

// What a button asks to do, with the words around it in its box: "Start your free trial".
void drop_invitations(const Dom& dom, NodeIndex container, std::vector<PageLine>& lines) {
  std::vector<char> invites(dom.size(), 0);
  for (NodeIndex i = container + 1; i < dom.nodes[container].end; ++i) {
    if (invites[i] != 0 || !is_button(dom, i)) continue;
    const NodeIndex box = box_of(dom, i, container);
    if (box == i) continue;
    for (NodeIndex inner = box; inner < dom.nodes[box].end; ++inner) invites[inner] = 1;
  }
  std::erase_if(lines, [&](const PageLine& line) { return invites[line.first] != 0; });
}

bool is_paragraph(Tag tag) {
  return tag == Tag::p || tag == Tag::li || tag == Tag::blockquote || tag == Tag::pre ||
         tag == Tag::td || tag == Tag::dd || tag == Tag::dt;
}

void cut_before_text(const Dom& dom, std::vector<PageLine>& lines) {
  const auto first = std::ranges::find_if(lines, is_prose);
  if (first == lines.end()) return;
  std::vector<PageLine> kept;
  for (auto line = lines.begin(); line != first; ++line) {
    const Tag tag = dom.nodes[line->block].tag;
    const bool heading = heading_level(tag) >= 2 && line->words >= 3;
    const bool sentence =
        tag == Tag::p && line->ends_sentence && line->words >= 4 && line->link_share() < 0.3;
    if (heading || sentence || line->block == first->block) kept.push_back(std::move(*line));
  }
  std::move(first, lines.end(), std::back_inserter(kept));
  lines = std::move(kept);
}

void cut_after_text(const Dom& dom, NodeIndex container, std::vector<PageLine>& lines) {
  const auto last = std::find_if(lines.rbegin(), lines.rend(), is_prose);
  if (last == lines.rend()) return;
  auto end = last.base();
  const NodeIndex block = (end - 1)->block;
  const bool named = hint_of(dom, container) == Hint::body;
  const auto belongs = [&](const PageLine& line) {
    if (line.link_share() > 0.3) return false;
    if (named && is_paragraph(dom.nodes[line.block].tag)) return true;
    if (line.block == block || inside(dom, line.block, container, Tag::table)) return true;
    return is_paragraph(dom.nodes[line.block].tag) &&
           dom.nodes[line.block].parent == dom.nodes[block].parent;
  };
  while (end != lines.end() && belongs(*end)) ++end;
  lines.erase(end, lines.end());
}

}  // namespace

bool is_prose(const PageLine& line) {
  // A sentence may name many and link to each; a dozen words of its own make it one.
  const double own_words = static_cast<double>(line.words) * (1.0 - line.link_share());
  if (line.link_share() > 0.6 && (own_words < 12.0 || !line.ends_sentence)) return false;
  return (line.words >= 8 && line.ends_sentence) || line.words >= 18;
}

void trim_article(const Dom& dom, NodeIndex container, std::vector<PageLine>& lines) {
  drop_invitations(dom, container, lines);
  drop_pointers(dom, container, lines);
  cut_before_text(dom, lines);
  cut_after_text(dom, container, lines);
}

}  // namespace importers::html
