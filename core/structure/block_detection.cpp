#include "core/structure/block_detection.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/structure/block_lines.h"
#include "core/structure/front_matter.h"
#include "core/text/utf8.h"

namespace core {
namespace {

/// How many lines on the next item of a list may be.
constexpr std::size_t kItemsApart = 8;
/// Longer lines are paragraphs of their own; shorter ones may have been cut at a fixed width.
constexpr std::size_t kCutLine = 120;

bool same_list(const ListMark& a, const ListMark& b) {
  return a.style == b.style && a.sign == b.sign;
}

/// A line whose paragraph may go on below, or a row of a table.
bool may_be_cut(std::string_view line) { return line.size() <= kCutLine || line.front() == '|'; }

/// How far in the items of the open lists stand, outermost first.
class OpenLists {
 public:
  /// `count_on`: a number or letter after the text between may still go on: "1." … text … "2.".
  void close(bool count_on) {
    paused_.reset();
    if (count_on && !lists_.empty()) paused_ = lists_.front().last;
    lists_.clear();
  }
  [[nodiscard]] bool open() const { return !lists_.empty(); }
  /// Columns before the outermost items.
  [[nodiscard]] int indent() const { return lists_.front().indent; }

  int enter(const ListMark& mark) {
    while (!lists_.empty() && lists_.back().indent > mark.indent) lists_.pop_back();
    // A column more is a slip; two are another level.
    if (lists_.empty() || mark.indent > lists_.back().indent + 1) {
      lists_.push_back({mark.indent, mark});
    }
    lists_.back().last = mark;
    paused_.reset();
    return std::min(static_cast<int>(lists_.size()), kDeepestNesting);
  }
  /// Whether the mark counts on from an item of an open list.
  [[nodiscard]] bool counts_on(const ListMark& mark) const {
    const auto follows = [&mark](const ListMark& last) {
      return mark.style != MarkStyle::bullet && same_list(last, mark) &&
             last.number + 1 == mark.number;
    };
    return (paused_ && follows(*paused_)) ||
           std::ranges::any_of(lists_, [&](const List& list) { return follows(list.last); });
  }

 private:
  struct List {
    int indent = 0;
    ListMark last;
  };
  std::vector<List> lists_;
  std::optional<ListMark> paused_;
};

class BlockReading {
 public:
  BlockReading(std::string_view text, const BlockQuery& query)
      : lines_(text),
        title_(query.title),
        markdown_(query.markdown || lines_.has_hashes()),
        front_matter_end_(front_matter_end(text)) {}

  std::vector<ByteBlock> all() {
    skip_front_matter();
    while (at_ < lines_.size() && blocks_.size() < kMostBlocks) step();
    return std::move(blocks_);
  }

 private:
  void step();
  void skip_front_matter();
  bool take_title();
  bool take_marked_heading();
  bool take_fence();
  bool take_quote();
  bool take_heading();
  bool take_item();
  void take_paragraph();

  [[nodiscard]] bool is_heading(std::size_t i) const;
  [[nodiscard]] int numbered_level(std::size_t i) const;
  [[nodiscard]] bool is_phrase_heading(std::size_t i) const;
  [[nodiscard]] bool is_capitals_heading(std::size_t i) const;
  [[nodiscard]] bool heads_something(std::size_t i) const;
  [[nodiscard]] bool is_item(std::size_t i, const ListMark& mark) const;
  [[nodiscard]] bool begins_block(std::size_t i) const;

  /// Names lines [at_, end) and goes on behind them.
  void take(std::size_t end, BlockKind kind, int level) {
    blocks_.push_back({{offset(lines_.begin(at_)), offset(lines_.end(end - 1))}, kind, level});
    if (kind != BlockKind::list_item) lists_.close(kind == BlockKind::paragraph);
    at_ = end;
  }
  static ByteOffset offset(std::size_t at) { return ByteOffset(static_cast<std::int64_t>(at)); }

  BlockLines lines_;
  std::optional<ByteRange> title_;
  bool markdown_ = false;
  std::size_t front_matter_end_ = 0;
  std::size_t at_ = 0;
  OpenLists lists_;
  bool body_seen_ = false;  ///< A paragraph came: what follows is no head of an article.
  bool headed_ = false;     ///< A heading came.
  int last_section_ = 0;    ///< The last number of a section of one part.
  std::vector<ByteBlock> blocks_;
};

void BlockReading::step() {
  if (take_marked_heading() || take_title()) return;
  if (markdown_ && (take_fence() || take_quote())) return;
  if (take_heading() || take_item()) return;
  take_paragraph();
}

void BlockReading::skip_front_matter() {
  std::size_t i = 0;
  while (i < lines_.size() && lines_.begin(i) < front_matter_end_) ++i;
  if (i > 0) take(i, BlockKind::paragraph, 0);
}

bool BlockReading::take_title() {
  if (!title_ || offset(lines_.end(at_)) <= title_->begin) return false;
  const ByteRange title = *title_;
  title_.reset();
  if (title.begin < offset(lines_.begin(at_))) return false;  // It was taken by its mark.
  blocks_.push_back({title, BlockKind::heading, 1});
  ++at_;
  return true;
}

/// "## Words", and words with a row of "=" or "-" below them.
bool BlockReading::take_marked_heading() {
  const std::string_view line = lines_.full(at_);
  if (markdown_) {
    if (const int level = hash_level(line); level > 0) {
      take(at_ + 1, BlockKind::heading, level);
      return true;
    }
  }
  if (!lines_.after_blank(at_) || lines_.before_blank(at_)) return false;
  const std::string_view below = lines_.words(at_ + 1);
  const int level = underline_level(below);
  if (level == 0 || list_mark(line) || quote_depth(line) > 0) return false;
  const std::string_view words = lines_.words(at_);
  const bool table =
      words.find('|') != std::string_view::npos || words.find("  ") != std::string_view::npos;
  const std::size_t chars = count_chars(words);
  // A rule as wide as the page divides; it underlines nothing.
  const bool fits = markdown_ || (below.size() + 3 >= chars && below.size() <= chars + 3);
  if (table || !fits || chars > 200) return false;
  take(at_ + 2, BlockKind::heading, level);
  return true;
}

bool BlockReading::take_fence() {
  const std::string_view line = lines_.words(at_);
  if (!is_fence(line, {})) return false;
  std::size_t end = at_ + 1;
  while (end < lines_.size() && !is_fence(lines_.words(end), line.substr(0, 3))) ++end;
  take(std::min(end + 1, lines_.size()), BlockKind::paragraph, 0);
  return true;
}

bool BlockReading::take_quote() {
  const int depth = quote_depth(lines_.full(at_));
  if (depth == 0) return false;
  std::size_t end = at_ + 1;
  while (end < lines_.size() && !lines_.after_blank(end) &&
         quote_depth(lines_.full(end)) == depth) {
    ++end;
  }
  take(end, BlockKind::quote, std::min(depth, kDeepestNesting));
  return true;
}

bool BlockReading::take_heading() {
  // In Markdown a heading has a mark; a line without one is a paragraph, however short.
  if (markdown_ || !lines_.after_blank(at_)) return false;
  const int numbered = numbered_level(at_);
  if (numbered > 0) {
    const auto number = section_number(lines_.words(at_));
    if (number->parts == 1) last_section_ = number->first;
    headed_ = true;
    take(at_ + 1, BlockKind::heading, std::min(numbered, kDeepestHeading));
    return true;
  }
  if (!is_heading(at_)) return false;
  headed_ = true;
  take(at_ + 1, BlockKind::heading, 2);
  return true;
}

bool BlockReading::is_heading(std::size_t i) const {
  const std::string_view words = lines_.words(i);
  const bool number = words.front() >= '0' && words.front() <= '9';
  if (number || !looks_like_heading(words)) return false;
  return (is_chapter(words) && heads_something(i)) || is_capitals_heading(i) ||
         is_phrase_heading(i);
}

/// A paragraph or a list below; or, a blank line between, another heading that is surely one.
bool BlockReading::heads_something(std::size_t i) const {
  const std::size_t next = i + 1;
  if (next >= lines_.size()) return false;
  if (lines_.is_body(next)) return true;
  if (!lines_.after_blank(next)) return false;
  const std::string_view words = lines_.words(next);
  if (const auto mark = list_mark(lines_.full(next)); mark && is_item(next, *mark)) return true;
  const bool looks = looks_like_heading(words);
  return looks && (section_number(words) || is_chapter(words) || lines_.is_body(next + 1));
}

/// The level of a section "3.2 Outlook", or 0.
int BlockReading::numbered_level(std::size_t i) const {
  const std::string_view words = lines_.words(i);
  const auto number = section_number(words);
  if (!number || !looks_like_heading(words)) return 0;
  const std::size_t next = i + 1;
  if (next >= lines_.size() || (!lines_.after_blank(next) && !lines_.is_body(next))) return 0;
  const auto below = section_number(lines_.words(next));
  const auto item = list_mark(lines_.full(next));
  const bool list = item && item->number == 1 && is_item(next, *item);
  const bool deeper = below && below->first == number->first && below->parts > number->parts;
  if (!list && !deeper && (below || !heads_something(i))) return 0;
  // One number alone may also count items or say a day: it must count the sections.
  const bool counts = number->parts > 1 || number->first == last_section_ + 1;
  return counts ? number->parts + 1 : 0;
}

bool BlockReading::is_capitals_heading(std::size_t i) const {
  const std::string_view words = lines_.words(i);
  if (!all_capitals(words) || !heads_something(i)) return false;
  return lines_.before_blank(i) || !all_capitals(lines_.words(i + 1));
}

/// A short line between blank lines before a paragraph. Above the first paragraph stand bylines and
/// leads as well: there only words that open a report count.
bool BlockReading::is_phrase_heading(std::size_t i) const {
  if (!lines_.before_blank(i) || list_mark(lines_.full(i))) return false;
  const std::size_t next = i + 1;
  if (next >= lines_.size()) return false;
  const auto mark = list_mark(lines_.full(next));
  const bool list = mark && is_item(next, *mark);
  if (!list && !lines_.is_body(next)) return false;
  return body_seen_ || headed_ || opens_report(lines_.words(i));
}

bool BlockReading::is_item(std::size_t i, const ListMark& mark) const {
  static constexpr std::array<char32_t, 3> kMarkdown = {'-', '*', '+'};
  if (markdown_ && (std::ranges::find(kMarkdown, mark.sign) != kMarkdown.end() ||
                    mark.style == MarkStyle::number)) {
    return true;
  }
  static constexpr std::array<char32_t, 5> kOther = {'-', '*', '+', U'–', U'·'};
  const bool bullet = mark.style == MarkStyle::bullet;
  if (bullet && std::ranges::find(kOther, mark.sign) == kOther.end()) return true;
  if (lists_.counts_on(mark) || (bullet && lists_.open())) return true;
  if (!bullet && mark.number != 1) return false;
  for (std::size_t j = i + 1; j < lines_.size() && j <= i + kItemsApart; ++j) {
    const auto other = list_mark(lines_.full(j));
    if (other && same_list(*other, mark) && (bullet || other->number == mark.number + 1)) {
      return true;
    }
  }
  return false;
}

/// Whether the line cannot go on with the paragraph or item above it.
bool BlockReading::begins_block(std::size_t i) const {
  if (i >= lines_.size() || lines_.after_blank(i)) return true;
  const std::string_view line = lines_.full(i);
  const auto mark = list_mark(line);
  return (mark && is_item(i, *mark)) ||
         (markdown_ &&
          (hash_level(line) > 0 || quote_depth(line) > 0 || is_fence(lines_.words(i), {})));
}

bool BlockReading::take_item() {
  const auto mark = list_mark(lines_.full(at_));
  if (!mark || !is_item(at_, *mark)) return false;
  const int depth = lists_.enter(*mark);
  std::size_t end = at_ + 1;
  // Lines without a mark go on with the item: in Markdown any, else those that stand further in.
  while (!begins_block(end) && (markdown_ || indent_of(lines_.full(end)) > mark->indent)) ++end;
  take(end, BlockKind::list_item, depth);
  body_seen_ = true;
  return true;
}

void BlockReading::take_paragraph() {
  const bool below_lists =
      lists_.open() && lines_.after_blank(at_) && indent_of(lines_.full(at_)) <= lists_.indent();
  if (below_lists) lists_.close(true);
  // A lead is one short line; a paragraph is longer.
  const bool long_enough = lines_.words(at_).size() >= kCutLine || !lines_.before_blank(at_);
  body_seen_ = body_seen_ || (long_enough && lines_.is_body(at_));
  std::size_t end = at_ + 1;
  while (markdown_ && may_be_cut(lines_.words(end - 1)) && !begins_block(end)) ++end;
  if (end > at_ + 1) {
    blocks_.push_back(
        {{offset(lines_.begin(at_)), offset(lines_.end(end - 1))}, BlockKind::paragraph, 0});
  }
  at_ = end;
}

}  // namespace

bool is_markdown_name(std::string_view file_name) {
  const std::size_t dot = file_name.rfind('.');
  if (dot == std::string_view::npos) return false;
  std::string ending(file_name.substr(dot + 1));
  std::ranges::transform(ending, ending.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return ending == "md" || ending == "markdown";
}

std::vector<ByteBlock> read_blocks(std::string_view text, const BlockQuery& query) {
  return BlockReading(text, query).all();
}

}  // namespace core
