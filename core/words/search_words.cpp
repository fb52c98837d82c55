#include "core/words/search_words.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>
#include <cstring>

#include "core/text/boundary.h"
#include "core/text/utf8.h"
#include "core/words/folding.h"
#include "core/words/number_run.h"

namespace core {
namespace {

// Latin, Greek, Cyrillic, Armenian, Hebrew and Arabic, and behind them the typographic punctuation
// of all: looked up, where others are worked out.
constexpr std::size_t kLookedUp = 0x700;
constexpr char32_t kPunctuation = 0x2000;
constexpr std::size_t kPunctuationSize = 0x70;

struct FoldEntry {
  CharRole role = CharRole::gap;
  std::uint8_t size = 0;
  std::array<char, 6> bytes{};
};

using FoldEntries = std::array<FoldEntry, kLookedUp + kPunctuationSize>;

FoldEntries made_entries() {
  FoldEntries out{};
  for (std::size_t i = 0; i < out.size(); ++i) {
    const auto c = static_cast<char32_t>(i < kLookedUp ? i : kPunctuation + i - kLookedUp);
    FoldEntry& entry = out[i];
    const FoldedChar folded = fold_char(c);
    entry.role = folded.role;
    std::string bytes;
    for (std::size_t n = 0; n < folded.size; ++n) append_utf8(bytes, folded.chars.at(n));
    // Punctuation is no part of a word, whatever it is written as.
    if (entry.role == CharRole::gap) bytes.clear();
    assert(bytes.size() <= entry.bytes.size());
    std::ranges::copy(bytes, entry.bytes.begin());
    entry.size = static_cast<std::uint8_t>(bytes.size());
  }
  return out;
}

const FoldEntries& fold_entries() {
  static const FoldEntries kEntries = made_entries();
  return kEntries;
}

/// One character of the text, folded.
struct FoldStep {
  CharRole role = CharRole::gap;
  std::string_view bytes;  ///< Of `mark` the mark itself.
  std::size_t next = 0;
  char32_t value = 0;
};

class WordCutting {
 public:
  WordCutting(std::string_view text, WordSink& sink) : text_(text), sink_(sink) {}

  int run() {
    for (std::size_t at = 0; at < text_.size() && code_ == 0;) {
      at = take_letters(at);
      if (at >= text_.size()) break;
      const FoldStep step = step_at(at);
      switch (step.role) {
        case CharRole::letter:
          append(step, at);
          break;
        case CharRole::digit:
          at = take_number(step, at);
          continue;
        case CharRole::mark:
          add_mark(step);
          break;
        case CharRole::ignored:
          break;
        case CharRole::dictionary:
          at = take_run(at);
          continue;
        case CharRole::sign:
          flush();
          append(step, at);
          flush();
          break;
        case CharRole::gap:
          flush();
          break;
      }
      at = step.next;
    }
    flush();
    return code_;
  }

 private:
  // Letters that are looked up, which most of a text is; where the next other character stands.
  std::size_t take_letters(std::size_t at) {
    const std::size_t size = text_.size();
    const std::size_t from = at;
    while (at < size) {
      std::size_t c = static_cast<unsigned char>(text_[at]);
      std::size_t next = at + 1;
      if (c >= 0x80) {
        if (c < 0xC2 || c >= 0xDC || next >= size || is_char_start(text_[next])) break;
        c = ((c & 0x1FU) << 6U) | (static_cast<unsigned char>(text_[next++]) & 0x3FU);
      }
      const FoldEntry& entry = entries_[c];
      if (entry.role != CharRole::letter) break;
      if (buffered_ + entry.bytes.size() > buffer_.size()) spill();
      // All bytes at once: those behind the letter's own are overwritten by the next.
      std::memcpy(buffer_.data() + buffered_, entry.bytes.data(), entry.bytes.size());
      buffered_ += entry.size;
      at = next;
    }
    if (at == from) return at;
    spill();
    if (!inside_) begin_ = from;
    inside_ = true;
    end_ = at;
    return at;
  }

  void spill() {
    folded_.append(buffer_.data(), buffered_);
    buffered_ = 0;
  }

  FoldStep step_at(std::size_t at) {
    const auto first = static_cast<unsigned char>(text_[at]);
    if (first < 0x80) return looked_up(first, at + 1);
    if (first >= 0xC2 && first < 0xDC && at + 1 < text_.size() && !is_char_start(text_[at + 1])) {
      const auto second = static_cast<unsigned char>(text_[at + 1]);
      return looked_up(((first & 0x1FU) << 6U) | (second & 0x3FU), at + 2);
    }
    const auto c = decode_at(text_, at);
    const std::size_t next = at + static_cast<std::size_t>(c.bytes);
    if (!c.valid) return {CharRole::gap, {}, next, c.value};
    if (c.value >= kPunctuation && c.value < kPunctuation + kPunctuationSize) {
      const FoldEntry& entry = entries_[kLookedUp + c.value - kPunctuation];
      return {entry.role, {entry.bytes.data(), entry.size}, next, c.value};
    }
    const FoldedChar folded = fold_char(c.value);
    slow_.clear();
    for (std::size_t i = 0; i < folded.size; ++i) append_utf8(slow_, folded.chars.at(i));
    return {folded.role, slow_, next, c.value};
  }

  FoldStep looked_up(std::size_t c, std::size_t next) const {
    const FoldEntry& entry = entries_[c];
    return {entry.role, {entry.bytes.data(), entry.size}, next, static_cast<char32_t>(c)};
  }

  void append(const FoldStep& step, std::size_t at) {
    if (!inside_) begin_ = at;
    inside_ = true;
    end_ = step.next;
    if (step.value >= kLookedUp && !folded_.empty() && fuse(step.bytes)) return;
    folded_ += step.bytes;
  }

  // Puts a letter and what belongs to it together.
  bool fuse(std::string_view next) {
    if (next.empty()) return true;
    std::size_t last = folded_.size() - 1;
    while (last > 0 && !is_char_start(folded_[last])) --last;
    const char32_t whole = fused(decode_at(folded_, last).value, decode_at(next, 0).value);
    if (whole == 0) return false;
    folded_.resize(last);
    append_utf8(folded_, whole);
    return true;
  }

  void add_mark(const FoldStep& step) {
    if (!inside_) return;
    if (!folded_.empty()) fuse(step.bytes);
    end_ = step.next;
  }

  std::size_t take_number(const FoldStep& step, std::size_t at) {
    if (at < parts_until_) {
      append(step, at);
      return step.next;
    }
    const NumberRun number = number_run(text_, at);
    if (!number.whole) parts_until_ = number.end;
    while (at < number.end) {
      const FoldStep digit = step_at(at);
      const char joint = number_joint(digit.value);
      if (joint != '\0' && !number.whole) break;
      if (joint != '\0') {
        folded_ += joint == ':' ? joint : separator(digit.next);
      } else {
        append(digit, at);
      }
      at = digit.next;
    }
    return at;
  }

  // A point and a comma are alike, because languages trade them: before three digits it is the
  // comma of thousands, else the point of a fraction.
  [[nodiscard]] char separator(std::size_t at) const {
    std::size_t digits = 0;
    while (at < text_.size()) {
      const auto c = decode_at(text_, at);
      if (fold_char(c.value).role != CharRole::digit) break;
      at += static_cast<std::size_t>(c.bytes);
      ++digits;
    }
    return digits == 3 ? ',' : '.';
  }

  // Letters of scripts without spaces, whatever invisible characters stand among them.
  std::size_t take_run(std::size_t at) {
    flush();
    std::size_t end = at;
    while (end < text_.size()) {
      const FoldStep step = step_at(end);
      if (step.role != CharRole::dictionary && step.role != CharRole::ignored &&
          step.role != CharRole::mark) {
        break;
      }
      end = step.next;
    }
    const FoldedText run = folded_text(text_, {ByteOffset(static_cast<std::int64_t>(at)),
                                               ByteOffset(static_cast<std::int64_t>(end))});
    give_run(run);
    return end;
  }

  void give_run(const FoldedText& run) {
    std::string folded;
    std::vector<std::size_t> begins;
    for (const char32_t c : run.chars) {
      begins.push_back(folded.size());
      append_utf8(folded, c);
    }
    begins.push_back(folded.size());
    std::size_t first = 0;
    for (const ByteOffset cut : boundaries(folded, BoundaryKind::word)) {
      const auto found = std::ranges::lower_bound(begins, cut.index());
      const auto last = static_cast<std::size_t>(found - begins.begin());
      if (last <= first || code_ != 0) continue;
      code_ =
          sink_.take(std::string_view(folded).substr(begins[first], begins[last] - begins[first]),
                     run.sources[first].begin.index(), run.sources[last - 1].end.index());
      first = last;
    }
  }

  void flush() {
    if (inside_ && !folded_.empty() && code_ == 0) code_ = sink_.take(folded_, begin_, end_);
    folded_.clear();
    inside_ = false;
  }

  std::string_view text_;
  WordSink& sink_;
  const FoldEntries& entries_ = fold_entries();
  std::string folded_;
  std::array<char, 128> buffer_{};
  std::size_t buffered_ = 0;
  std::string slow_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::size_t parts_until_ = 0;
  bool inside_ = false;
  int code_ = 0;
};

class WordList final : public WordSink {
 public:
  int take(std::string_view folded, std::size_t begin, std::size_t end) override {
    words.push_back({std::string(folded),
                     {ByteOffset(static_cast<std::int64_t>(begin)),
                      ByteOffset(static_cast<std::int64_t>(end))}});
    return 0;
  }
  std::vector<SearchWord> words;
};

}  // namespace

int cut_search_words(std::string_view text, WordSink& sink) {
  return WordCutting(text, sink).run();
}

std::vector<SearchWord> search_words(std::string_view text) {
  WordList list;
  cut_search_words(text, list);
  return std::move(list.words);
}

}  // namespace core
