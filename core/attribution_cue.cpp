#include "core/attribution_cue.h"

#include <algorithm>
#include <optional>

#include "core/boundary.h"
#include "core/cue_sentence.h"
#include "core/cue_words.h"
#include "core/utf8.h"
#include "core/words.h"

namespace core {
namespace {

class Finder {
 public:
  Finder(std::string_view text, ByteRange span) : text_(text), span_(span) {
    // A window around the span: cues stand near, and articles may be long.
    constexpr std::size_t kBefore = 4000;
    constexpr std::size_t kAfter = 1500;
    const std::size_t from = span.begin.index() > kBefore ? span.begin.index() - kBefore : 0;
    const auto begin = snap_down(text, ByteOffset(static_cast<std::int64_t>(from)));
    const std::size_t to = std::min(text.size(), span.end.index() + kAfter);
    const auto end = snap_up(text, ByteOffset(static_cast<std::int64_t>(to)));
    for (const ByteRange& each :
         sentences(text.substr(begin.index(), static_cast<std::size_t>(end - begin)), "en")) {
      const ByteRange range{each.begin + begin.value, each.end + begin.value};
      if (!sentences_.empty() && ends_in_title(sentences_.back())) {
        sentences_.back().end = range.end;
      } else {
        sentences_.push_back(range);
      }
    }
  }

  std::vector<SpeakerCue> find() {
    first_ = sentence_of(span_.begin);
    if (first_ >= sentences_.size()) return {};
    own_sentences();
    around_quotation();
    std::stable_sort(out_.begin(), out_.end(), [](const SpeakerCue& a, const SpeakerCue& b) {
      return a.distance < b.distance;
    });
    return std::move(out_);
  }

 private:
  // "According to Mr." is no sentence, whatever follows.
  [[nodiscard]] bool ends_in_title(const ByteRange& range) const {
    const auto words =
        words_of(text_.substr(range.begin.index(), static_cast<std::size_t>(range.size())));
    return !words.empty() && is_short_title(words.back().folded) &&
           text_[range.end.index() - 1] == '.';
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
    const ByteRange name = sentence.range_of(cue.name);
    const ByteRange words = sentence.range_of_cue(cue);
    if (cue.phrase) return 0;
    if (words.end <= span_.begin) {
      if (!cue.clausal) return std::nullopt;
      return 100 + (span_.begin - words.end);
    }
    if (words.begin < span_.end) {
      // Inside the span it is the span's own statement, unless it opens it.
      const bool opens = name.begin - span_.begin < kOpening;
      return opens && cue.clausal ? std::optional<std::int64_t>(50) : std::nullopt;
    }
    const std::int64_t gap = std::min(name.begin, words.begin) - span_.end;
    return gap <= 8 && cue.closes && !cue.clausal ? std::optional<std::int64_t>(10 + gap)
                                                  : std::nullopt;
  }

  // A span inside a quotation that began before its sentence: who is quoted stands in the sentence
  // that introduces the quotation, or after it.
  void around_quotation() {
    const auto open = open_quote();
    if (!open) return;
    const std::size_t at = sentence_of(*open);
    for (std::size_t back = 0; back < 2 && back <= at; ++back) {
      const std::size_t i = at - back;
      if (i >= sentences_.size()) continue;
      ByteRange range = sentences_[i];
      range.end = std::min(range.end, *open);
      if (range.size() < 4) continue;
      const CueSentence sentence(text_, range);
      auto cues = sentence.cues();
      std::stable_partition(cues.begin(), cues.end(),
                            [](const SpeechCue& cue) { return !cue.phrase; });
      for (auto cue = cues.rbegin(); cue != cues.rend(); ++cue) add(sentence, *cue, i, 1);
      if (!cues.empty()) return;
    }
  }

  // The opening quotation mark before the span that is not closed before it.
  [[nodiscard]] std::optional<ByteOffset> open_quote() const {
    std::optional<ByteOffset> open;
    const std::size_t from = sentences_.front().begin.index();
    for (std::size_t at = from; at < span_.begin.index();) {
      const auto c = decode_at(text_, at);
      const auto place = ByteOffset(static_cast<std::int64_t>(at));
      if (c.value == 0x201C || c.value == 0x201E || c.value == 0x00AB) open = place;
      if (c.value == 0x201D || c.value == 0x00BB) open.reset();
      if (c.value == '"') open = open ? std::nullopt : std::optional(place);
      at += static_cast<std::size_t>(c.bytes);
    }
    return open;
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
    if (!add_earlier_cue(index, words)) add_earlier_name(index, words);
  }

  bool add_earlier_cue(std::size_t index, const std::string& words) {
    for (std::size_t back = 1; back <= 3 && back <= index; ++back) {
      const CueSentence earlier(text_, sentences_[index - back]);
      auto cues = earlier.cues();
      for (auto each = cues.rbegin(); each != cues.rend(); ++each) {
        if (earlier.is_pronoun(each->name)) continue;
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
  std::size_t first_ = 0;
  std::vector<SpeakerCue> out_;
};

}  // namespace

std::vector<SpeakerCue> find_speakers(std::string_view text, ByteRange span) {
  if (span.empty() || span.end.index() > text.size()) return {};
  return Finder(text, span).find();
}

}  // namespace core
