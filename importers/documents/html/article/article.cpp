#include "importers/documents/html/article/article.h"

#include <algorithm>
#include <cmath>

#include "importers/documents/html/article/article_ends.h"
#include "importers/documents/html/article/hints.h"
#include "importers/documents/html/article/title.h"
#include "importers/documents/html/article/trim.h"

namespace importers::html {
namespace {

// What a line says for or against being the article's: its words when it is prose, and a small
// charge when it is a label or a link among links.
double line_value(const Dom& dom, const PageLine& line) {
  const double words = static_cast<double>(line.words);
  const double links = line.link_share();
  if (links > 0.6) return -2.0 - 0.5 * std::min(words, 12.0);
  if (is_prose(line)) return words * (1.0 - links);
  const Tag tag = dom.nodes[line.block].tag;
  if (tag == Tag::p || tag == Tag::pre || tag == Tag::blockquote || tag == Tag::td ||
      tag == Tag::th || tag == Tag::tr || heading_level(tag) > 0) {
    return 0.0;
  }
  return -2.0;
}

struct Sums {
  std::vector<double> value;  // a node: of all lines below it
  std::vector<double> prose;  // a node: words of prose below it
};

// How much of a charge counts below each node: what is named as an article's text may hold any
// number of links and labels, they are its own.
std::vector<double> charge_weights(const Dom& dom, const std::vector<Hint>& hints) {
  std::vector<double> weights(dom.size(), 1.0);
  for (NodeIndex i = 1; i < dom.size(); ++i) {
    const double own = hints[i] == Hint::body ? 0.0 : hints[i] == Hint::article ? 0.5 : 1.0;
    weights[i] = std::min(own, weights[dom.nodes[i].parent]);
  }
  return weights;
}

Sums sum_up(const Dom& dom, const std::vector<PageLine>& lines,
            const std::vector<double>& weights) {
  Sums sums{std::vector<double>(dom.size(), 0.0), std::vector<double>(dom.size(), 0.0)};
  for (const auto& line : lines) {
    const double value = line_value(dom, line);
    sums.value[line.block] += value < 0 ? value * weights[line.block] : value;
    if (value > 0) sums.prose[line.block] += value;
  }
  for (NodeIndex i = dom.size(); i-- > 1;) {
    const NodeIndex parent = dom.nodes[i].parent;
    sums.value[parent] += sums.value[i];
    sums.prose[parent] += sums.prose[i];
  }
  return sums;
}

double bonus(Hint hint) {
  switch (hint) {
    case Hint::body:
      return 1.35;
    case Hint::article:
      return 1.12;
    default:
      return 1.0;
  }
}

// Flags what hints name as beside the article. A name that covers much of the page's prose is no
// menu whatever it is called.
void leave_out_asides(const Dom& dom, const std::vector<Hint>& hints, const Sums& sums,
                      double most_share, std::vector<char>& left_out) {
  const double all = sums.prose[0];
  for (NodeIndex i = 1; i < dom.size(); ++i) {
    const bool beside = hints[i] == Hint::aside && sums.prose[i] <= most_share * all;
    if (beside) left_out[i] = 1;
    if (left_out[i] != 0) i = dom.nodes[i].end - 1;
  }
}

// What readers say below an article may be longer than it; it is never the article.
void leave_out_comments(const Dom& dom, const std::vector<Hint>& hints,
                        std::vector<char>& left_out) {
  for (NodeIndex i = 1; i < dom.size(); ++i) {
    if (left_out[i] == 0 && hints[i] == Hint::comments) left_out[i] = 1;
    if (left_out[i] != 0) i = dom.nodes[i].end - 1;
  }
}

NodeIndex choose(const Dom& dom, const std::vector<Hint>& hints, const Sums& sums) {
  NodeIndex best = 0;
  double best_score = -1e300;
  for (NodeIndex i = 0; i < dom.size(); ++i) {
    const Tag tag = dom.nodes[i].tag;
    if (tag == Tag::text || tag == Tag::p || heading_level(tag) > 0) continue;
    if (i > 0 && !is_block(tag) && tag != Tag::other) continue;
    const double score = sums.value[i] * bonus(hints[i]);
    // The innermost of equals.
    if (score >= best_score) {
      best_score = score;
      best = i;
    }
  }
  return best;
}

// The paragraph between headline and text that sums the article up often stands outside the element
// that holds the text. What lies between the last <h1> before the container and the container
// counts when it is prose without links.
std::vector<PageLine> lead_above(const Dom& dom, const std::vector<char>& left_out,
                                 const std::vector<PageLine>& all, NodeIndex container) {
  constexpr std::size_t kMostLeads = 3;
  constexpr std::size_t kMostWords = 100;
  NodeIndex headline = 0;
  for (NodeIndex i = 1; i < container; ++i) {
    if (dom.nodes[i].tag == Tag::h1 && dom.nodes[i].end <= container && left_out[i] == 0)
      headline = i;
  }
  std::vector<PageLine> leads;
  if (headline == 0) return leads;
  for (const auto& line : all) {
    if (line.first < dom.nodes[headline].end) continue;
    if (line.first >= container) break;
    const Tag tag = dom.nodes[line.block].tag;
    if (!is_prose(line) || line.words > kMostWords || line.link_share() > 0.2) continue;
    if (tag == Tag::figcaption || tag == Tag::li || tag == Tag::td) continue;
    leads.push_back(line);
  }
  if (leads.size() > kMostLeads) leads.clear();
  return leads;
}

}  // namespace

Article find_article(const Dom& dom) {
  Article article;
  std::vector<char> left_out(dom.size(), 0);
  std::vector<Hint>& hints = article.hints;
  hints.assign(dom.size(), Hint::none);
  HintReader reader(dom);
  for (NodeIndex i = 1; i < dom.size(); ++i) {
    hints[i] = reader.of(i);
    if (hints[i] == Hint::unseen) left_out[i] = 1;
  }
  leave_out_comments(dom, hints, left_out);
  article.shown = page_lines(dom, 0, left_out);
  const auto weights = charge_weights(dom, hints);
  auto sums = sum_up(dom, article.shown, weights);
  leave_out_asides(dom, hints, sums, 0.35, left_out);
  const auto lines = page_lines(dom, 0, left_out);
  sums = sum_up(dom, lines, weights);
  article.container = choose(dom, hints, sums);
  article.lines = page_lines(dom, article.container, left_out);
  trim_article(dom, article.container, article.lines);
  auto leads = lead_above(dom, left_out, lines, article.container);
  article.lines.insert(article.lines.begin(), leads.begin(), leads.end());
  cut_ends(dom, page_title(dom), article.lines);
  if (std::ranges::none_of(article.lines, is_prose)) {
    article.guessed = true;
    article.container = 0;
    article.lines = article.shown;
  }
  return article;
}

}  // namespace importers::html
