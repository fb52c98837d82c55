#include "importers/documents/html/article/page_lines.h"

#include <algorithm>
#include <cstdint>

#include "core/text/utf8.h"

namespace importers::html {
namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

bool without_spaces(char32_t c) {
  if (c < 0x0E00) return false;
  if (c >= 0x3040 && c <= 0x30FF) return true;  // kana
  if (c >= 0x3400 && c <= 0x9FFF) return true;  // Han
  return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) ||
         (c >= 0x1780 && c <= 0x17FF);
}

bool ends_part(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == ';' || c == 0x3002 || c == 0xFF01 ||
         c == 0xFF1F || c == 0x2026 || c == 0x0964 || c == 0x061F || c == 0x06D4;
}

bool is_word_character(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  const bool sign = c < 0xC0 || c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c < 0x2C00) ||
                    (c >= 0x3000 && c < 0x3040);
  return !sign && c != 0xFEFF && c != 0xFFFD;
}

bool is_wide_space(char32_t c) {
  return c == ' ' || c == '\t' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
         c == 0x3000;
}

void measure(PageLine& line) {
  std::size_t dense = 0;
  bool counted = false;  // the present word has a letter or digit
  for (std::size_t at = 0; at < line.text.size();) {
    const char byte = line.text[at];
    // Letters and spaces of ASCII, of which most text consists.
    if ((byte >= 'a' && byte <= 'z') || byte == ' ') {
      line.words += byte != ' ' && !counted ? 1 : 0;
      counted = byte != ' ';
      ++at;
      continue;
    }
    const auto next = core::decode_at(line.text, at);
    const char32_t c = next.value;
    at += static_cast<std::size_t>(next.bytes);
    line.ends_sentence = line.ends_sentence || ends_part(c);
    if (is_wide_space(c)) {
      counted = false;
    } else if (without_spaces(c)) {
      ++dense;
      counted = false;
    } else if (!counted && is_word_character(c)) {
      counted = true;
      ++line.words;
    }
  }
  line.words += dense / 2;
}

// Walks the nodes in order; a stack of the elements that are still open tells where lines end.
class LineMaker {
 public:
  LineMaker(const Dom& dom, const std::vector<char>& left_out) : dom_(dom), left_out_(left_out) {}

  std::vector<PageLine> below(NodeIndex root) {
    for (NodeIndex i = root; i < dom_.nodes[root].end; ++i) {
      leave(i);
      const Node& node = dom_.nodes[i];
      if (node.tag == Tag::text) {
        add(i);
      } else if (i != root && (left_out_[i] != 0 || is_hidden(node.tag))) {
        if (is_block(node.tag)) finish();
        i = node.end - 1;
      } else {
        enter(i);
      }
    }
    leave(dom_.nodes[root].end);
    finish();
    return std::move(lines_);
  }

 private:
  struct Open {
    NodeIndex node;
    bool block;
    bool kept_spaces;
    bool link;
  };

  void leave(NodeIndex at) {
    while (!open_.empty() && dom_.nodes[open_.back().node].end <= at) {
      if (open_.back().block) finish();
      open_.pop_back();
    }
  }

  void enter(NodeIndex i) {
    const Tag tag = dom_.nodes[i].tag;
    if (tag == Tag::br || tag == Tag::hr) {
      finish();
      return;
    }
    const bool cell = (tag == Tag::td || tag == Tag::th) && !holds_blocks(i);
    const bool block = is_block(tag) && !cell;
    if (block) finish();
    if (cell && !line_.text.empty()) line_.text.push_back('\t');
    const bool inherited = !open_.empty() && open_.back().kept_spaces;
    const bool in_link = !open_.empty() && open_.back().link;
    // A link to a place on the same page makes no text a pointer to another.
    const auto target = tag == Tag::a ? dom_.attribute(i, "href") : std::nullopt;
    const bool link = target && !target->starts_with('#');
    if (link) ++links_;
    open_.push_back({i, block, inherited || tag == Tag::pre, in_link || link});
  }

  // A cell with paragraphs of its own lays out the page; the others stand beside each other in a
  // row.
  bool holds_blocks(NodeIndex cell) const {
    for (NodeIndex i = cell + 1; i < dom_.nodes[cell].end; ++i) {
      if (is_block(dom_.nodes[i].tag)) return true;
    }
    return false;
  }

  void add(NodeIndex i) {
    const bool kept = !open_.empty() && open_.back().kept_spaces;
    const bool link = !open_.empty() && open_.back().link;
    const std::string_view text = dom_.text(i);
    for (std::size_t at = 0; at < text.size();) {
      if (is_space(text[at])) {
        add_space(text[at++], kept);
        continue;
      }
      std::size_t end = at + 1;
      while (end < text.size() && !is_space(text[end])) ++end;
      if (line_.text.empty()) begin(i);
      if (space_ && !line_.text.empty()) line_.text.push_back(' ');
      space_ = false;
      line_.text.append(text.substr(at, end - at));
      line_.linked += link ? end - at : 0;
      at = end;
    }
  }

  void add_space(char c, bool kept) {
    if (kept && c == '\n') {
      finish();
    } else if (kept && !line_.text.empty()) {
      line_.text.push_back(c == '\t' ? '\t' : ' ');
    } else {
      space_ = true;
    }
  }

  void begin(NodeIndex i) {
    space_ = false;
    line_.first = i;
    line_.block = 0;
    for (auto open = open_.rbegin(); open != open_.rend(); ++open) {
      if (!open->block) continue;
      line_.block = open->node;
      break;
    }
  }

  void finish() {
    space_ = false;
    while (!line_.text.empty() && is_space(line_.text.back())) line_.text.pop_back();
    if (!line_.text.empty()) {
      line_.links = links_;
      measure(line_);
      lines_.push_back(std::move(line_));
    }
    links_ = 0;
    line_ = {};
  }

  const Dom& dom_;
  const std::vector<char>& left_out_;
  std::vector<Open> open_;
  std::vector<PageLine> lines_;
  PageLine line_;
  std::size_t links_ = 0;
  bool space_ = false;
};

}  // namespace

std::vector<PageLine> page_lines(const Dom& dom, NodeIndex root,
                                 const std::vector<char>& left_out) {
  return LineMaker(dom, left_out).below(root);
}

}  // namespace importers::html
