#include "core/language/attribution_cue.h"

#include <algorithm>
#include <optional>

#include "core/language/cue_quotes.h"
#include "core/language/cue_sentence.h"
#include "core/structure/sentence_reading.h"
#include "core/text/boundary.h"
#include "core/text/utf8.h"
#include "core/words/cue_words.h"
#include "core/words/folding.h"
#include "core/words/words.h"

namespace core {
namespace {

class Finder {
 public:
  Finder(std::string_view text, ByteRange span) : text_(text), span_(trimmed(text, span)) {
    // A window around the span: cues stand near, and articles may be long.
    constexpr std::size_t kBefore = 4000;
    constexpr std::size_t kAfter = 1500;
    const std::size_t from = span.begin.index() > kBefore ? span.begin.index() - kBefore : 0;
    const auto begin = snap_down(text, ByteOffset(static_cast<std::int64_t>(from)));
    const std::size_t to = std::min(text.size(), span.end.index() + kAfter);
    const auto end = snap_up(text, ByteOffset(static_cast<std::int64_t>(to)));
    const std::string_view window =
        text.substr(begin.index(), static_cast<std::size_t>(end - begin));
    for (const ByteRange& each : sentences(window)) {
      sentences_.push_back({each.begin + begin.value, each.end + begin.value});
    }
    for (const ByteRange& each : quotations(window)) {
      quotes_.push_back({each.begin + begin.value, each.end + begin.value});
    }
  }

  std::vector<SpeakerCue> find() {
    if (span_.empty()) return {};
    first_ = sentence_of(span_.begin);
    if (first_ >= sentences_.size()) return {};
    own_sentences();
    around_quotation();
    if (out_.empty()) going_on();
    std::stable_sort(out_.begin(), out_.end(), [](const SpeakerCue& a, const SpeakerCue& b) {
      return a.distance < b.distance;
    });
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string_view slice(const ByteRange& range) const {
    return text_.substr(range.begin.index(), static_cast<std::size_t>(range.size()));
  }

  [[nodiscard]] std::size_t sentence_of(ByteOffset at) const {
    for (std::size_t i = 0; i < sentences_.size(); ++i) {
      if (at < sentences_[i].end) return i;
    }
    return sentences_.size();
  }

  // Cues in the sentences the span touches, the one that speaks of the span most directly first.
  void own_sentences() {
    const std::size_t last = sentence_of(span_.end + -1);
    for (std::size_t i = first_; i <= last && i < sentences_.size(); ++i) {
      const CueSentence sentence(text_, sentences_[i]);
      std::vector<std::pair<std::int64_t, SpeechCue>> ranked;
      for (const SpeechCue& cue : sentence.cues()) {
        if (const auto rank = rank_of(sentence, cue)) ranked.emplace_back(*rank, cue);
      }
      std::stable_sort(ranked.begin(), ranked.end(),
                       [](const auto& a, const auto& b) { return a.first < b.first; });
      for (const auto& [rank, cue] : ranked) add(sentence, cue, i, 0);
    }
  }

  // How far a cue is from being about the span; none when it is not about it.
  [[nodiscard]] std::optional<std::int64_t> rank_of(const CueSentence& sentence,
                                                    const SpeechCue& cue) const {
    constexpr std::int64_t kOpening = 60;  // Bytes in which a subject still opens the span.
    using Rank = std::optional<std::int64_t>;
    const ByteRange name = sentence.range_of(cue.name);
    const ByteRange words = sentence.range_of_cue(cue);
    if (parted_by_quotation(words)) return std::nullopt;
    if (cue.phrase) return 0;
    if (beside(sentence, cue)) return std::nullopt;
    if (words.end <= span_.begin) {
      return cue.clausal ? Rank(100 + (span_.begin - words.end)) : std::nullopt;
    }
    if (words.begin < span_.end) {
      if (cue.parenthetic) return 40;
      // Inside the span it is the span's own statement, unless it opens it.
      const bool opens = std::max(name.begin, words.begin) - span_.begin < kOpening;
      const bool within = name.begin >= span_.begin || words.begin - span_.begin < 2;
      return opens && within && cue.clausal ? Rank(50) : std::nullopt;
    }
    if (!cue.closes || cue.clausal) return std::nullopt;
    const std::int64_t gap = std::min(name.begin, words.begin) - span_.end;
    if (gap < 0) return std::nullopt;
    if (gap <= 8) return 10 + gap;
    return sentence.ends_with(cue) && cue.name.first > 0 ? Rank(60 + gap) : std::nullopt;
  }

  // "Although Minsk claims that A, [B]": what a side clause reports is not the span, unless the
  // span lies in that clause too.
  [[nodiscard]] bool beside(const CueSentence& sentence, const SpeechCue& cue) const {
    const auto clause = sentence.side_clause(cue);
    if (!clause) return false;
    const ByteOffset end = sentence.range_of_cue(cue).end;
    if (*clause >= span_.begin) return true;
    return end <= span_.begin && slice({end, span_.begin}).find(',') != std::string_view::npos;
  }

  // A cue inside a quotation says nothing of what stands outside it.
  [[nodiscard]] bool parted_by_quotation(const ByteRange& cue) const {
    return std::any_of(quotes_.begin(), quotes_.end(), [&](const ByteRange& quote) {
      const bool holds_cue = quote.begin < cue.begin && cue.end < quote.end;
      return holds_cue && (span_.end <= quote.begin || quote.end <= span_.begin);
    });
  }

  // The quotations the span lies in, the innermost first.
  [[nodiscard]] std::vector<ByteRange> quotations_around() const {
    std::vector<ByteRange> out;
    for (const ByteRange& quote : quotes_) {
      const bool opens = quote.begin - span_.begin <= 4 && quote.begin <= span_.begin + 4;
      const bool begins = quote.begin <= span_.begin || opens;
      if (begins && span_.begin < quote.end) out.insert(out.begin(), quote);
    }
    return out;
  }

  // Who is quoted stands before the quotation in its sentence, right behind it, between it and the
  // one that it goes on from, or in the sentence that ends in a colon before it.
  void around_quotation() {
    for (const ByteRange& quote : quotations_around()) {
      const std::size_t before = out_.size();
      introduced_in_sentence(quote);
      if (out_.size() == before) said_behind(quote);
      if (out_.size() == before) gone_on_from(quote);
      if (out_.size() == before) introduced_before(quote);
      if (out_.size() > before) return;
    }
  }

  // Adds the cues of a stretch of text, the last first; those of phrases after the others.
  void add_cues(ByteRange range, std::size_t index, bool last_first) {
    if (range.size() < 4) return;
    range = trimmed(text_, range);
    if (range.size() < 4) return;
    const CueSentence sentence(text_, range);
    auto cues = sentence.cues();
    std::erase_if(cues, [](const SpeechCue& cue) { return cue.side.has_value(); });
    if (last_first) std::reverse(cues.begin(), cues.end());
    std::stable_partition(cues.begin(), cues.end(),
                          [](const SpeechCue& cue) { return !cue.phrase; });
    for (const SpeechCue& cue : cues) add(sentence, cue, index, 1);
  }

  void introduced_in_sentence(const ByteRange& quote) {
    const std::size_t at = sentence_of(quote.begin);
    if (at < sentences_.size()) add_cues({sentences_[at].begin, quote.begin}, at, true);
  }

  void introduced_before(const ByteRange& quote) {
    const std::size_t at = sentence_of(quote.begin);
    if (at == 0 || at >= sentences_.size()) return;
    if (quote.begin - sentences_[at].begin > 4) return;
    const ByteRange& before = sentences_[at - 1];
    if (text_[before.end.index() - 1] == ':') add_cues(before, at - 1, true);
  }

  void said_behind(const ByteRange& quote) {
    constexpr std::int64_t kFar = 160;
    const std::size_t at = sentence_of(quote.end + -1);
    for (std::size_t i = at; i < sentences_.size() && i <= at + 1; ++i) {
      if (sentences_[i].end <= quote.end) continue;
      const ByteOffset begin = std::max(sentences_[i].begin, quote.end);
      // A new sentence behind a full stop tells of something else.
      if (begin - quote.end > 3 ||
          slice({quote.end, begin}).find_first_of("\r\n") != std::string_view::npos) {
        return;
      }
      const char last = text_[quote.end.index() - 2];
      if (i > at && begin == sentences_[i].begin && last == '.') return;
      const ByteOffset end = std::min(sentences_[i].end, snap_up(text_, limited(begin, kFar)));
      // With the mark, so that the verb is seen to stand behind a quotation.
      behind(ByteRange{quote.end + -1, end}, i);
      return;
    }
  }

  [[nodiscard]] ByteOffset limited(ByteOffset at, std::int64_t by) const {
    return ByteOffset(std::min(at.value + by, static_cast<std::int64_t>(text_.size())));
  }

  void behind(ByteRange range, std::size_t index) {
    while (range.begin.index() > 0 && !is_char_start(text_[range.begin.index()])) {
      range.begin = range.begin + -1;
    }
    const CueSentence sentence(text_, range);
    for (const SpeechCue& cue : sentence.cues()) {
      const ByteRange words = sentence.range_of_cue(cue);
      const bool near = std::min(words.begin, sentence.range_of(cue.name).begin) - range.begin < 60;
      if (near && !cue.side) add(sentence, cue, index, 1);
      return;
    }
  }

  // “A,” said NAME. “B.”
  void gone_on_from(const ByteRange& quote) {
    constexpr std::int64_t kFar = 240;
    for (auto earlier = quotes_.rbegin(); earlier != quotes_.rend(); ++earlier) {
      if (earlier->end > quote.begin) continue;
      const ByteRange between{earlier->end, quote.begin};
      const bool parted = slice(between).find_first_of("\r\n") != std::string_view::npos;
      if (between.size() > kFar || parted || earlier->size() < 16) return;
      behind({earlier->end + -1, quote.begin}, sentence_of(between.begin));
      return;
    }
  }

  // A paragraph that opens with one person's indirect speech ("According to Mr. Mahda, …", "Anna
  // Weiss stresses that …") goes on in that person's voice.
  void going_on() {
    if (!quotations_around().empty()) return;
    const ByteRange paragraph = paragraph_at(text_, span_.begin);
    const std::size_t opening = sentence_of(paragraph.begin);
    if (opening >= first_ || sentences_[opening].begin < paragraph.begin) return;
    const CueSentence sentence(text_, sentences_[opening]);
    for (const SpeechCue& cue : sentence.cues()) {
      const bool voice = cue.present && (cue.clausal || cue.phrase) && !cue.side;
      if (!voice || !sentence.is_person(cue.name)) continue;
      add(sentence, cue, opening, 3);
      return;
    }
  }

  void add(const CueSentence& sentence, const SpeechCue& cue, std::size_t index, int distance) {
    const std::string words = sentence.words_of_cue(cue);
    const std::string name = sentence.words_of_name(cue.name);
    if (!sentence.is_pronoun(cue.name)) {
      out_.push_back({sentence.range_of(cue.name), name, words, distance});
      return;
    }
    // "We expect": the text's own voice. "He says": whoever was last quoted before, else named.
    if (is_own_voice(fold(name))) return;
    const bool role = cue.name.size() > 1 || !is_pronoun_word(fold(name));
    if (add_earlier_cue(index, words, role)) return;
    if (!role) return add_earlier_name(index, words);
    // "The expert", whom nobody named: better so than in the text's own voice.
    out_.push_back({sentence.range_of(cue.name), name, words, distance});
  }

  // The beginning of the paragraph before the one a sentence stands in: pronouns reach no further.
  [[nodiscard]] ByteOffset reach_of(std::size_t index) const {
    const std::size_t at = paragraph_at(text_, sentences_[index].begin).begin.index();
    const std::size_t last = at > 0 ? text_.find_last_not_of(" \t\r\n", at - 1) : at;
    if (last == std::string_view::npos) return ByteOffset(0);
    return paragraph_at(text_, ByteOffset(static_cast<std::int64_t>(last))).begin;
  }

  bool add_earlier_cue(std::size_t index, const std::string& words, bool role) {
    constexpr std::size_t kBack = 6;
    const ByteOffset reach = role ? ByteOffset(0) : reach_of(index);
    for (std::size_t back = 1; back <= kBack && back <= index; ++back) {
      if (sentences_[index - back].begin < reach) break;
      const CueSentence earlier(text_, sentences_[index - back]);
      auto cues = earlier.cues();
      for (auto each = cues.rbegin(); each != cues.rend(); ++each) {
        if (earlier.is_pronoun(each->name) || !earlier.is_person(each->name)) continue;
        out_.push_back({earlier.range_of(each->name), earlier.words_of_name(each->name), words, 2});
        return true;
      }
    }
    return false;
  }

  void add_earlier_name(std::size_t index, const std::string& words) {
    for (std::size_t back = 1; back <= 3 && back <= index; ++back) {
      const CueSentence earlier(text_, sentences_[index - back]);
      if (const auto name = earlier.last_name()) {
        out_.push_back({earlier.range_of(*name), earlier.words_of_name(*name), words, 2});
        return;
      }
    }
  }

  std::string_view text_;
  ByteRange span_;
  std::vector<ByteRange> sentences_;
  std::vector<ByteRange> quotes_;
  std::size_t first_ = 0;
  std::vector<SpeakerCue> out_;
};

}  // namespace

std::vector<SpeakerCue> find_speakers(std::string_view text, ByteRange span) {
  if (span.empty() || span.end.index() > text.size()) return {};
  return Finder(text, span).find();
}

}  // namespace core
