#include "core/attribution_cue.h"

#include <algorithm>
#include <optional>

#include "core/boundary.h"
#include "core/cue_words.h"
#include "core/utf8.h"
#include "core/words.h"

namespace core {
namespace {

// Words [first, last) that name somebody.
struct Naming {
  std::size_t first = 0;
  std::size_t last = 0;
  [[nodiscard]] bool empty() const { return last <= first; }
};

struct Found {
  Naming name;
  std::size_t first = 0;  // Words of the cue: [first, last).
  std::size_t last = 0;
  bool phrase = false;   // "According to" and its like, which name where a statement comes from.
  bool clausal = false;  // A statement follows: "says that", "believes:", "described it as".
  bool closes = false;   // Nothing of a statement follows: "…, Pashkov believes."
};

// One sentence as words, with places counted in the whole text.
class Sentence {
 public:
  Sentence(std::string_view text, ByteRange range)
      : text_(text.substr(range.begin.index(), static_cast<std::size_t>(range.size()))),
        begin_(range.begin),
        words_(words_of(text_)) {}

  // Every attribution the sentence holds, in its order.
  [[nodiscard]] std::vector<Found> cues() const {
    std::vector<Found> out;
    for (std::size_t at = 0; at < words_.size(); ++at) {
      auto found = prepositional(at);
      if (!found) found = verbal(at);
      if (found && !found->name.empty()) out.push_back(std::move(*found));
    }
    return out;
  }

  [[nodiscard]] ByteRange range_of_cue(const Found& cue) const {
    return range_of({cue.first, cue.last});
  }
  [[nodiscard]] std::string words_of_cue(const Found& cue) const {
    return std::string(slice_of(text_, words_, cue.first, cue.last));
  }

  // The last thing with a capital that may be a person: what "he" means.
  [[nodiscard]] std::optional<Naming> last_name() const {
    std::optional<Naming> out;
    for (std::size_t at = 0; at < words_.size(); ++at) {
      const Naming name = capitals_from(at);
      if (name.empty()) continue;
      if (name.last - name.first >= 2 || at > 0) out = name;
      at = name.last - 1;
    }
    return out;
  }

  [[nodiscard]] ByteRange range_of(const Naming& name) const {
    return {begin_ + words_[name.first].range.begin.value,
            begin_ + words_[name.last - 1].range.end.value};
  }
  // Without the possessive ending.
  [[nodiscard]] std::string words_of_name(const Naming& name) const {
    std::string out(slice_of(text_, words_, name.first, name.last));
    const Word& last = words_[name.last - 1];
    if (last.possessive) out.resize(out.rfind(last.possessive && out.ends_with("'s") ? "'" : "’"));
    return out;
  }
  [[nodiscard]] bool is_pronoun(const Naming& name) const {
    return name.last - name.first == 1 && is_pronoun_word(words_[name.first].folded);
  }

 private:
  [[nodiscard]] bool joined(std::size_t at) const {
    return at < words_.size() && blank(words_[at].gap);
  }
  static bool blank(std::string_view gap) {
    return !gap.empty() && gap.find_first_not_of(" \t\u00A0") == std::string_view::npos;
  }
  [[nodiscard]] bool comma_before(std::size_t at) const {
    return at < words_.size() && words_[at].gap.find(',') != std::string_view::npos;
  }

  // A run of capitals, joined by "of", "the", "for": "Institute for the Study of War".
  [[nodiscard]] Naming capitals_from(std::size_t at) const {
    if (at >= words_.size() || !words_[at].capital || is_title(words_[at].folded)) return {at, at};
    std::size_t last = at + 1;
    if (words_[at].possessive) return {at, last};
    while (last < words_.size() && joined(last)) {
      std::size_t next = last;
      while (next < words_.size() && next - last < 3 && is_name_joint(words_[next].folded) &&
             joined(next)) {
        ++next;
      }
      if (next >= words_.size() || !joined(next) || !words_[next].capital) break;
      last = next + 1;
      if (words_[next].possessive) break;
    }
    return {at, last};
  }

  // What is named between two words: the last run of capitals, else the words themselves without
  // their article.
  [[nodiscard]] Naming naming_in(std::size_t first, std::size_t last) const {
    while (first < last && is_article(words_[first].folded)) ++first;
    Naming best{first, first};
    for (std::size_t at = first; at < last;) {
      Naming run = capitals_from(at);
      run.last = std::min(run.last, last);
      if (run.empty()) {
        ++at;
        continue;
      }
      best = run;
      at = run.last;
    }
    // "Ukrainian generals", "Kyiv leadership": the noun after the capital is the speaker.
    if (!best.empty() && best.last < last && joined(best.last) &&
        is_group_noun(words_[last - 1].folded)) {
      return {best.first, last};
    }
    if (!best.empty()) return best;
    if (last - first > 5 || first >= last) return {first, first};
    return {first, last};
  }

  // "According to NAME", "in the opinion of NAME", "in NAME’s view".
  [[nodiscard]] std::optional<Found> prepositional(std::size_t at) const {
    for (const auto& phrase : cue_phrases()) {
      std::size_t next = at;
      for (const auto& word : phrase) {
        if (next >= words_.size() || words_[next].folded != word) break;
        if (next > at && !joined(next)) break;
        ++next;
      }
      if (next - at != phrase.size() || next >= words_.size() || !joined(next)) continue;
      const std::size_t last = end_of_noun(next);
      if (is_no_speaker(words_[last - 1].folded)) return std::nullopt;
      return Found{naming_in(next, last), at, next, true, true, true};
    }
    return std::nullopt;
  }

  // Where a noun phrase that begins at `at` ends: at punctuation or at a verb.
  [[nodiscard]] std::size_t end_of_noun(std::size_t at) const {
    std::size_t last = at + 1;
    while (last < words_.size() && last - at < 9 && joined(last) &&
           !is_reporting_verb(words_[last].folded) && !ends_noun(words_[last].folded)) {
      ++last;
    }
    return last;
  }

  // "NAME believes", "NAME, director of …, says", "…, said NAME", "NAME is convinced".
  [[nodiscard]] std::optional<Found> verbal(std::size_t at) const {
    if (!is_verb_at(at)) return std::nullopt;
    Found found{{}, at, at + 1, false, is_clausal(at), is_closing(at + 1)};
    if (words_[at].folded.ends_with("ing")) {
      // ", noting that": whoever the sentence is about.
      if (at == 0 || !found.clausal) return std::nullopt;
      found.name = first_name(at);
      return found;
    }
    if (const auto subject = subject_before(at)) {
      found.name = *subject;
      return found;
    }
    // Turned round after a quotation or a comma.
    const bool turned = at > 0 && !blank(words_[at].gap);
    if (!turned || !joined(at + 1)) return std::nullopt;
    const std::size_t last = end_of_noun(at + 1);
    found.name = naming_in(at + 1, last);
    found.closes = true;
    found.clausal = false;
    return found;
  }

  [[nodiscard]] bool is_verb_at(std::size_t at) const {
    const Word& word = words_[at];
    if (is_conviction(word.folded)) return at > 0 && words_[at - 1].norm == "be";
    if (!is_reporting_verb(word.folded)) return false;
    // "The reported death" reports nothing; "claims" and "state" are nouns unless a statement
    // follows.
    if (at > 0 && joined(at) && is_article(words_[at - 1].folded)) return false;
    const bool ends = is_closing(at + 1) && at > 0 && words_[at - 1].capital;
    return !is_noun_too(word.folded) || is_clausal(at) || ends;
  }

  [[nodiscard]] bool is_clausal(std::size_t at) const {
    const std::string& verb = words_[at].folded;
    for (std::size_t next = at + 1; next < words_.size() && next - at <= 5; ++next) {
      if (!blank(words_[next].gap)) {
        return next == at + 1 && words_[next].gap.find_first_of(":\"") != std::string_view::npos;
      }
      const std::string& word = words_[next].folded;
      if (word == "that" || word == "что") return true;
      if (word == "as" && is_view_verb(verb)) return true;
      if (next > at + 1) continue;
      if (is_pronoun_word(word) || word == "there") return true;
      if (word == "to") return is_noun_too(verb) || verb == "expect" || verb == "expects";
      if (is_plain_saying(verb) && word != "with" && word != "of" && word != "about") return true;
    }
    return false;
  }

  // What follows the cue is no statement: the end, punctuation, or where and when it was said.
  [[nodiscard]] bool is_closing(std::size_t next) const {
    return next >= words_.size() || !blank(words_[next].gap) || ends_noun(words_[next].folded);
  }

  [[nodiscard]] Naming first_name(std::size_t before) const {
    for (std::size_t at = 0; at < before; ++at) {
      const Naming name = capitals_from(at);
      const bool starts = at == 0 && name.last - name.first == 1 && words_[0].folded.size() < 4;
      if (!name.empty() && !starts) return {name.first, std::min(name.last, before)};
      if (is_group_noun(words_[at].folded)) return naming_in(at > 1 ? at - 1 : 0, at + 1);
    }
    return {};
  }

  // The subject that ends right before a verb, over auxiliaries, adverbs and an apposition.
  [[nodiscard]] std::optional<Naming> subject_before(std::size_t verb) const {
    std::size_t last = verb;
    while (last > 0 && blank(words_[last].gap) && is_between_subject_and_verb(words_[last - 1])) {
      --last;
    }
    if (last == 0) return std::nullopt;
    if (!blank(words_[last].gap)) {
      // "NAME, something, VERB": the name stands before the comma that opens the apposition.
      if (!comma_before(last)) return std::nullopt;
      std::size_t open = last - 1;
      while (open > 0 && !comma_before(open)) --open;
      // "The commander of the troops, NAME, is convinced": the apposition is the name.
      const Naming inner = capitals_from(open);
      if (inner.last == last && inner.last - inner.first >= 2) return inner;
      if (open == 0) return std::nullopt;
      return clause_subject(open);
    }
    return clause_subject(last);
  }

  static bool is_between_subject_and_verb(const Word& word) {
    return word.norm == "be" || is_auxiliary(word.folded) || word.folded == "not" ||
           word.folded == "never" || (word.folded.size() > 4 && word.folded.ends_with("ly"));
  }

  // The noun phrase that ends before `last` in its clause.
  [[nodiscard]] std::optional<Naming> clause_subject(std::size_t last) const {
    std::size_t first = last;
    while (first > 0 && last - first < 12) {
      const bool clause_starts = first < last && !blank(words_[first].gap);
      if (clause_starts || ends_subject(words_[first - 1].folded)) break;
      --first;
    }
    if (first == last) return std::nullopt;
    const Word& nearest = words_[last - 1];
    if (is_pronoun_word(nearest.folded)) return Naming{last - 1, last};
    const bool somebody = nearest.capital || is_group_noun(nearest.folded) ||
                          is_article(words_[first].folded) || last - first <= 3;
    if (!somebody) return std::nullopt;
    const Naming name = naming_in(first, last);
    if (name.empty()) return std::nullopt;
    return name;
  }

  std::string_view text_;
  ByteOffset begin_;
  std::vector<Word> words_;
};

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
      sentences_.push_back({each.begin + begin.value, each.end + begin.value});
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
      const Sentence sentence(text_, sentences_[i]);
      std::vector<std::pair<std::int64_t, Found>> ranked;
      for (const Found& cue : sentence.cues()) {
        if (const auto rank = rank_of(sentence, cue)) ranked.emplace_back(*rank, cue);
      }
      std::stable_sort(ranked.begin(), ranked.end(),
                       [](const auto& a, const auto& b) { return a.first < b.first; });
      for (const auto& [rank, cue] : ranked) add(sentence, cue, i, 0);
    }
  }

  // How far a cue is from being about the span; none when it is not about it.
  [[nodiscard]] std::optional<std::int64_t> rank_of(const Sentence& sentence,
                                                    const Found& cue) const {
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
      const Sentence sentence(text_, range);
      auto cues = sentence.cues();
      std::stable_partition(cues.begin(), cues.end(), [](const Found& cue) { return !cue.phrase; });
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

  void add(const Sentence& sentence, const Found& cue, std::size_t index, int distance) {
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
      const Sentence earlier(text_, sentences_[index - back]);
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
      const Sentence earlier(text_, sentences_[index - back]);
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
