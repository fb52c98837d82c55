#include "core/structure/sentence_reading.h"

#include <algorithm>
#include <utility>

#include "core/structure/block_detection.h"
#include "core/structure/block_markers.h"
#include "core/structure/dateline.h"
#include "core/structure/language_guess.h"
#include "core/structure/paragraph_lines.h"
#include "core/structure/sentence_break.h"
#include "core/text/sentence_chars.h"

namespace core {
namespace {

/// A report opens with its place and date above these.
constexpr std::size_t kOpeningUnits = 8;

ByteRange moved(ByteRange range, ByteOffset by) {
  return {range.begin + by.value, range.end + by.value};
}

std::string_view slice(std::string_view text, ByteRange range) {
  return text.substr(range.begin.index(), static_cast<std::size_t>(range.size()));
}

ByteRange bare(std::string_view text, ByteRange range) {
  const std::string_view until = text.substr(0, range.end.index());
  const std::size_t begin = skip_spaces(until, range.begin.index());
  return {byte_offset(begin), byte_offset(std::max(begin, skip_spaces_back(until, until.size())))};
}

/// The words of a heading: without "## " and without the row of signs below it.
ByteRange heading_words(std::string_view text, ByteRange range) {
  std::string_view words = slice(text, range);
  const std::size_t line = words.find_first_of("\r\n");
  if (line != words.npos && underline_level(words.substr(words.find_last_of("\r\n") + 1)) > 0) {
    range.end = range.begin + static_cast<std::int64_t>(line);
    words = slice(text, range);
  }
  const std::size_t hashes = hash_level(words) > 0 ? words.find_first_not_of("# ") : 0;
  return bare(text,
              {range.begin + static_cast<std::int64_t>(std::min(hashes, words.size())), range.end});
}

SentenceKind kind_of_block(BlockKind kind) {
  switch (kind) {
    case BlockKind::heading:
      return SentenceKind::heading;
    case BlockKind::list_item:
      return SentenceKind::list_item;
    case BlockKind::quote:
      return SentenceKind::quotation;
    case BlockKind::paragraph:
      break;
  }
  return SentenceKind::sentence;
}

}  // namespace

SentenceReading::SentenceReading(std::string_view text, SentenceQuery query)
    : text_(text), query_(std::move(query)) {}

const std::vector<SentenceReading::Unit>& SentenceReading::units() const {
  if (!read_) read_units();
  read_ = true;
  return units_;
}

void SentenceReading::read_units() const {
  if (query_.guess && query_.language.empty()) query_.language = guess_language(text_);
  const std::size_t width = wrap_width(text_);
  std::vector<ByteBlock> blocks =
      query_.blocks ? *query_.blocks : read_blocks(text_, {query_.markdown, query_.title});
  std::ranges::stable_sort(blocks, {}, [](const ByteBlock& block) { return block.range.begin; });
  ByteOffset at(0);
  for (const ByteBlock& block : blocks) {
    if (block.range.begin < at) continue;
    add_paragraphs({at, block.range.begin}, width);
    add_block(block);
    at = block.range.end;
  }
  add_paragraphs({at, byte_offset(text_.size())}, width);
  for (std::size_t i = 0; i < units_.size() && i < kOpeningUnits; ++i) part_dateline(i);
}

void SentenceReading::add_paragraphs(ByteRange stretch, std::size_t width) const {
  if (stretch.empty()) return;
  const SentenceRules& rules = sentence_rules(query_.language);
  for (const ByteRange& range : paragraphs_of(text_, stretch, width, rules)) {
    const std::string_view words = slice(text_, range);
    SentenceKind kind = SentenceKind::sentence;
    if (query_.title && range.overlaps(*query_.title)) {
      kind = SentenceKind::title;
    } else if (quote_depth(words) > 0) {
      kind = SentenceKind::quotation;
    } else if (is_dateline(words, rules)) {
      kind = SentenceKind::dateline;
    }
    units_.push_back({range, kind});
  }
}

void SentenceReading::add_block(const ByteBlock& block) const {
  SentenceKind kind = kind_of_block(block.kind);
  ByteRange range = bare(text_, block.range);
  if (kind == SentenceKind::heading) {
    range = heading_words(text_, range);
    if (query_.title && range.overlaps(*query_.title)) kind = SentenceKind::title;
  }
  if (!range.empty()) units_.push_back({range, kind});
}

/// "KYIV, 4 May 2023 — The mayor …" is a dateline and a paragraph.
void SentenceReading::part_dateline(std::size_t unit) const {
  if (units_[unit].kind != SentenceKind::sentence) return;
  std::size_t rest = 0;
  const ByteRange range = units_[unit].range;
  const std::size_t size = opening_dateline(slice(text_, range), rest);
  if (size == 0) return;
  units_[unit].range.begin = byte_offset(skip_spaces(text_, range.begin.index() + rest));
  const ByteRange line = bare(text_, {range.begin, range.begin + static_cast<std::int64_t>(size)});
  units_.insert(units_.begin() + static_cast<std::ptrdiff_t>(unit), {line, SentenceKind::dateline});
}

std::string SentenceReading::language_of(ByteRange unit) const {
  std::string other = query_.guess ? other_language(slice(text_, unit), query_.language) : "";
  return other.empty() ? query_.language : other;
}

std::string SentenceReading::language_at(ByteOffset at) const {
  return units().empty() ? query_.language : language_of(units_[unit_at(at)].range);
}

void SentenceReading::split(const Unit& unit, std::vector<Sentence>& out) const {
  const bool one = unit.kind == SentenceKind::heading || unit.kind == SentenceKind::title ||
                   unit.kind == SentenceKind::dateline;
  if (one) {
    out.push_back({unit.range, unit.kind});
    return;
  }
  const SentenceRules& rules = sentence_rules(language_of(unit.range));
  const std::string_view whole = slice(text_, unit.range);
  const std::size_t marks = unit.kind == SentenceKind::quotation ? quote_mark(whole) : 0;
  const std::string_view words = whole.substr(marks);
  const ByteOffset begin = unit.range.begin + static_cast<std::int64_t>(marks);
  const auto items = items_in_line(words);
  const SentenceKind kind = items.size() > 1 ? SentenceKind::list_item : unit.kind;
  for (const ByteRange& item : items) {
    for (const ByteRange& each : sentences_of_paragraph(slice(words, item), rules)) {
      out.push_back({moved(each, begin + item.begin.value), kind});
    }
  }
}

std::vector<Sentence> SentenceReading::all() const {
  std::vector<Sentence> out;
  for (const Unit& unit : units()) split(unit, out);
  return out;
}

/// The unit at or before a place, or the first.
std::size_t SentenceReading::unit_at(ByteOffset at) const {
  const auto behind =
      std::ranges::upper_bound(units(), at, {}, [](const Unit& unit) { return unit.range.begin; });
  return behind == units_.begin() ? 0 : static_cast<std::size_t>(behind - units_.begin()) - 1;
}

const std::vector<Sentence>& SentenceReading::sentences_of(std::size_t unit) const {
  if (last_unit_ != unit) {
    last_.clear();
    split(units_[unit], last_);
    last_unit_ = unit;
  }
  return last_;
}

const std::vector<Sentence>& SentenceReading::paragraph_around(ByteOffset at) const {
  static const std::vector<Sentence> kNone;
  return units().empty() ? kNone : sentences_of(unit_at(at));
}

Sentence SentenceReading::around(ByteOffset at) const {
  const Sentence none{{at, at}, SentenceKind::sentence};
  if (at.index() >= text_.size()) at = byte_offset(skip_spaces_back(text_, text_.size()));
  const auto& sentences = paragraph_around(at);
  if (sentences.empty()) return none;
  const auto behind = std::ranges::upper_bound(
      sentences, at, {}, [](const Sentence& each) { return each.range.begin; });
  const Sentence& found = behind == sentences.begin() ? sentences.front() : *std::prev(behind);
  // Another line, where no sentence is.
  const ByteRange between{std::min(at, found.range.end), std::max(at, found.range.begin)};
  const bool apart = !found.range.contains(at) && between.end > between.begin &&
                     (at < found.range.begin || behind == sentences.end()) &&
                     slice(text_, at < found.range.begin ? ByteRange{at, found.range.begin}
                                                         : ByteRange{found.range.end, at})
                             .find_first_of("\r\n") != std::string_view::npos;
  return apart ? none : found;
}

ByteRange SentenceReading::around(ByteRange range) const {
  const ByteRange first = around(range.begin).range;
  if (first.empty()) return range;
  ByteRange out{std::min(first.begin, range.begin), std::max(first.end, range.end)};
  if (range.end > first.end) out.end = std::max(out.end, around(range.end - 1).range.end);
  return out;
}

std::optional<ByteOffset> SentenceReading::begin_after(ByteOffset at) const {
  if (units().empty()) return std::nullopt;
  for (std::size_t unit = unit_at(at); unit < units_.size(); ++unit) {
    for (const Sentence& each : sentences_of(unit)) {
      if (at < each.range.begin) return each.range.begin;
    }
  }
  return std::nullopt;
}

std::optional<ByteOffset> SentenceReading::begin_before(ByteOffset at) const {
  if (units().empty()) return std::nullopt;
  for (std::size_t unit = unit_at(at) + 1; unit > 0; --unit) {
    const auto& sentences = sentences_of(unit - 1);
    for (auto each = sentences.rbegin(); each != sentences.rend(); ++each) {
      if (each->range.begin < at) return each->range.begin;
    }
  }
  return std::nullopt;
}

ByteRange sentence_at(std::string_view text, ByteOffset at, std::string_view language) {
  SentenceQuery query;
  query.language = language;
  return SentenceReading(text, std::move(query)).around(at).range;
}

std::vector<ByteRange> sentences(std::string_view text, std::string_view language) {
  SentenceQuery query;
  query.language = language;
  std::vector<ByteRange> out;
  for (const Sentence& each : SentenceReading(text, std::move(query)).all())
    out.push_back(each.range);
  return out;
}

}  // namespace core
