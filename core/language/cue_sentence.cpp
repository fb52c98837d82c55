#include "core/language/cue_sentence.h"

#include <algorithm>

#include "core/language/hedge_words.h"
#include "core/words/cue_words.h"

namespace core {
namespace {

// What stands in round brackets names nobody and parts nothing: "the institute (ISW) said".
std::vector<Word> without_brackets(std::vector<Word> words) {
  std::vector<Word> out;
  bool inside = false;
  for (Word& word : words) {
    const std::size_t open = word.gap.rfind('(');
    const std::size_t close = word.gap.rfind(')');
    const bool closes = inside && close != std::string_view::npos;
    if (closes) word.gap = word.gap.substr(close + 1);
    if (closes) inside = false;
    if (open != std::string_view::npos && !closes) inside = true;
    if (!inside) out.push_back(std::move(word));
  }
  return out;
}

}  // namespace

CueSentence::CueSentence(std::string_view text, ByteRange range)
    : text_(text.substr(range.begin.index(), static_cast<std::size_t>(range.size()))),
      begin_(range.begin),
      words_(without_brackets(words_of(text_))) {}

std::vector<SpeechCue> CueSentence::cues() const {
  std::vector<SpeechCue> out;
  if (auto headline = before_colon()) out.push_back(*std::move(headline));
  for (std::size_t at = 0; at < words_.size(); ++at) {
    auto found = prepositional(at);
    if (!found) found = talk(at);
    if (!found) found = doubtless(at);
    if (!found) found = verbal(at);
    if (!found || found->name.empty()) continue;
    describe(*found);
    out.push_back(std::move(*found));
  }
  return out;
}

std::optional<SpeechCue> CueSentence::before_colon() const {
  std::size_t last = 0;
  while (last < words_.size() && last < 6 && (last == 0 || hangs_together(words_, last))) ++last;
  if (last >= words_.size() || last == 6 || !words_[last].gap.starts_with(':')) return std::nullopt;
  const Naming name = naming_in(words_, 0, last);
  if (!is_person(name) || name.last != last) return std::nullopt;
  return SpeechCue{name, last - 1, last, false, true, false};
}

void CueSentence::describe(SpeechCue& cue) const {
  const std::size_t first = std::min(cue.first, cue.name.first);
  const std::size_t last = std::max(cue.last, cue.name.last);
  const bool ends = last < words_.size() && comma_before(words_, last);
  cue.parenthetic = cue.closes && first > 0 && comma_before(words_, first) && ends;
  for (std::size_t at = first + 1; at-- > 0;) {
    if (opens_side_clause(words_[at].folded)) cue.side = at;
    if (cue.side || !words_[at].joined() || comma_before(words_, at)) break;
  }
  const std::string& verb = words_[cue.first].folded;
  cue.present = cue.phrase || (verb.ends_with('s') && !is_talk_noun(verb)) || is_conviction(verb);
}

// "Putin and Lukashenka": "he" means the nearer one.
Naming CueSentence::one_of(Naming names) const {
  for (std::size_t at = names.first; at + 1 < names.last; ++at) {
    if (words_[at].folded == "and") names.first = at + 1;
  }
  return names;
}

std::optional<ByteOffset> CueSentence::side_clause(const SpeechCue& cue) const {
  if (!cue.side) return std::nullopt;
  return begin_ + words_[*cue.side].range.begin.value;
}

ByteRange CueSentence::range_of_cue(const SpeechCue& cue) const {
  return range_of({cue.first, cue.last});
}

std::string CueSentence::words_of_cue(const SpeechCue& cue) const {
  return std::string(slice_of(text_, words_, cue.first, cue.last));
}

bool CueSentence::ends_with(const SpeechCue& cue) const {
  return std::max(cue.last, cue.name.last) + 5 >= words_.size();
}

std::optional<Naming> CueSentence::last_name() const {
  std::optional<Naming> out;
  // "He described Russia as …" goes on about whoever was meant before.
  if (!words_.empty() && is_pronoun_word(words_.front().folded)) return out;
  for (std::size_t at = 0; at < words_.size(); ++at) {
    const Naming name = capitals_from(words_, at);
    if (name.empty()) continue;
    // "To Belarus", "from the Kremlin": where something happens.
    std::size_t before = at;
    while (before > 0 && is_article(words_[before - 1].folded)) --before;
    const std::string& word = words_[at].folded;
    const bool adjective = name.size() == 1 && (word.ends_with("ian") || word.ends_with("ish") ||
                                                word.ends_with("ese"));
    const bool placed = before > 0 && is_preposition(words_[before - 1].folded);
    if (!placed && !adjective && (name.size() >= 2 || at > 0)) out = one_of(name);
    at = name.last - 1;
  }
  return out;
}

ByteRange CueSentence::range_of(const Naming& name) const {
  return {begin_ + words_[name.first].range.begin.value,
          begin_ + words_[name.last - 1].range.end.value};
}

std::string CueSentence::words_of_name(const Naming& name) const {
  std::string out(slice_of(text_, words_, name.first, name.last));
  const Word& last = words_[name.last - 1];
  if (last.possessive) out.resize(out.rfind(out.ends_with("'s") ? "'" : "’"));
  return out;
}

bool CueSentence::is_pronoun(const Naming& name) const {
  if (name.size() == 1 && is_pronoun_word(words_[name.first].folded)) return true;
  const bool opening = name.first == 0 && name.size() == 1;
  if (name.size() > 3 || (words_[name.first].capital && !opening)) return false;
  // "The expert": a role without a name. A group is not one.
  const Word& last = words_[name.last - 1];
  const bool pointed = name.first > 0 ? is_article(words_[name.first - 1].folded)
                                      : is_article(words_[name.first].folded);
  const bool bare = name.size() == 1 && last.folded.front() < 0;
  const bool first = bare && name.first == 0;
  return is_role(last.folded) && (!last.capital || first) && (pointed || bare);
}

bool CueSentence::is_person(const Naming& name) const {
  if (name.empty() || name.size() > 3) return false;
  for (std::size_t at = name.first; at < name.last; ++at) {
    const Word& word = words_[at];
    if (!word.capital || word.acronym || is_group_noun(word.folded)) return false;
  }
  return name.first == 0 || !is_article(words_[name.first - 1].folded);
}

std::size_t CueSentence::phrase_at(std::size_t at) const {
  for (const auto& phrase : cue_phrases()) {
    std::size_t next = at;
    for (const auto& word : phrase) {
      if (next >= words_.size() || words_[next].folded != word) break;
      if (next > at && !hangs_together(words_, next)) break;
      ++next;
    }
    if (next - at == phrase.size()) return phrase.size();
  }
  return 0;
}

std::optional<SpeechCue> CueSentence::prepositional(std::size_t at) const {
  const std::size_t length = phrase_at(at);
  const std::size_t next = at + length;
  if (length == 0) {
    // "По его словам", "in his view": the pronoun stands inside.
    static const std::vector<std::string> kBefore = {"по", "in", "за", "на", "паводле"};
    static const std::vector<std::string> kAfter = {
        "словам", "мнению", "view", "opinion", "словами", "думку", "данным", "words", "слоў"};
    const auto holds = [](const auto& list, const std::string& word) {
      return std::find(list.begin(), list.end(), word) != list.end();
    };
    const bool around = at + 2 < words_.size() && holds(kBefore, words_[at].folded) &&
                        is_pronoun_word(words_[at + 1].folded) &&
                        holds(kAfter, words_[at + 2].folded);
    if (!around) return std::nullopt;
    return SpeechCue{{at + 1, at + 2}, at, at + 3, true, true, true};
  }
  if (next >= words_.size() || !hangs_together(words_, next)) return std::nullopt;
  const std::size_t last = end_of_noun(next);
  if (is_no_speaker(words_[last - 1].folded)) return std::nullopt;
  return SpeechCue{naming_in(words_, next, last), at, next, true, true, true};
}

std::optional<SpeechCue> CueSentence::talk(std::size_t at) const {
  if (!is_talk_noun(words_[at].folded) || at + 1 >= words_.size()) return std::nullopt;
  const std::string& next = words_[at + 1].folded;
  const bool told = is_that(next) || next == "including" || next == "suggesting" || next == "о";
  if (!told) return std::nullopt;
  // "The Courier reports that", "“Courier” reports that": there it is a verb.
  if (at > 0 && words_[at].folded == "reports") {
    const std::string& before = words_[at - 1].folded;
    const bool adjective = before.ends_with("ian") || before.ends_with("ish");
    if (words_[at - 1].capital && !adjective) return std::nullopt;
  }
  // "Rejected reports that": whoever rejects them speaks for himself.
  std::size_t first = at;
  const bool adjective = at > 0 && hangs_together(words_, at) && !words_[at - 1].capital &&
                         words_[at - 1].norm != "be" && !is_preposition(words_[at - 1].folded) &&
                         !is_article(words_[at - 1].folded) &&
                         !words_[at - 1].folded.ends_with("ed");
  if (adjective) --first;
  return SpeechCue{{first, at + 1}, at, at + 1, false, true, false};
}

std::optional<SpeechCue> CueSentence::doubtless(std::size_t at) const {
  const bool doubt = at >= 3 && words_[at].folded == "doubt" && words_[at - 2].folded == "in" &&
                     (words_[at - 1].folded == "no" || words_[at - 1].folded == "little");
  if (!doubt) return std::nullopt;
  SpeechCue found{{}, at - 2, at + 1, false, true, false};
  for (std::size_t verb = at - 2; verb > 0 && at - verb < 9; --verb) {
    const std::string& word = words_[verb - 1].folded;
    if (word == "leave" || word == "leaves" || word == "left") {
      found.name = naming_in(words_, verb, at - 2);
      return found;
    }
  }
  if (const auto subject = subject_before(at - 2)) found.name = *subject;
  return found;
}

}  // namespace core
