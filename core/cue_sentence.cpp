#include "core/cue_sentence.h"

#include <algorithm>

#include "core/cue_words.h"

namespace core {
namespace {

// Whether what the verb says begins with the word right after it.
bool opens_clause(const std::string& verb, const std::string& word) {
  if (is_pronoun_word(word) || word == "there") return true;
  if (word == "to") return is_noun_too(verb) || verb == "expect" || verb == "expects";
  return is_plain_saying(verb) && word != "with" && word != "of" && word != "about";
}

}  // namespace

CueSentence::CueSentence(std::string_view text, ByteRange range)
    : text_(text.substr(range.begin.index(), static_cast<std::size_t>(range.size()))),
      begin_(range.begin),
      words_(words_of(text_)) {}

std::vector<SpeechCue> CueSentence::cues() const {
  std::vector<SpeechCue> out;
  for (std::size_t at = 0; at < words_.size(); ++at) {
    auto found = prepositional(at);
    if (!found) found = verbal(at);
    if (found && !found->name.empty()) out.push_back(std::move(*found));
  }
  return out;
}

ByteRange CueSentence::range_of_cue(const SpeechCue& cue) const {
  return range_of({cue.first, cue.last});
}

std::string CueSentence::words_of_cue(const SpeechCue& cue) const {
  return std::string(slice_of(text_, words_, cue.first, cue.last));
}

std::optional<Naming> CueSentence::last_name() const {
  std::optional<Naming> out;
  for (std::size_t at = 0; at < words_.size(); ++at) {
    const Naming name = capitals_from(at);
    if (name.empty()) continue;
    if (name.last - name.first >= 2 || at > 0) out = name;
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
  if (last.possessive) out.resize(out.rfind(last.possessive && out.ends_with("'s") ? "'" : "’"));
  return out;
}

bool CueSentence::is_pronoun(const Naming& name) const {
  return name.last - name.first == 1 && is_pronoun_word(words_[name.first].folded);
}

bool CueSentence::joined(std::size_t at) const {
  if (at >= words_.size()) return false;
  return blank(words_[at].gap) ||
         (at > 0 && words_[at].gap == ". " && is_short_title(words_[at - 1].folded));
}

bool CueSentence::blank(std::string_view gap) {
  return !gap.empty() && gap.find_first_not_of(" \t\u00A0") == std::string_view::npos;
}

bool CueSentence::comma_before(std::size_t at) const {
  return at < words_.size() && words_[at].gap.find(',') != std::string_view::npos;
}

Naming CueSentence::capitals_from(std::size_t at) const {
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

Naming CueSentence::naming_in(std::size_t first, std::size_t last) const {
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
  // "Officials in Moscow and Minsk": the places do not speak.
  for (std::size_t at = first; at + 1 < best.first; ++at) {
    if (is_group_noun(words_[at].folded) && ends_noun(words_[at + 1].folded)) {
      return {first, last};
    }
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

std::optional<SpeechCue> CueSentence::prepositional(std::size_t at) const {
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
    return SpeechCue{naming_in(next, last), at, next, true, true, true};
  }
  return std::nullopt;
}

std::size_t CueSentence::end_of_noun(std::size_t at) const {
  std::size_t last = at + 1;
  while (last < words_.size() && last - at < 9 && joined(last) &&
         !is_reporting_verb(words_[last].folded)) {
    const bool place = words_[last].folded == "in" && joined(last + 1) &&
                       words_[last + 1].capital && is_group_noun(words_[last - 1].folded);
    if (ends_noun(words_[last].folded) && !place) break;
    ++last;
  }
  return last;
}

std::optional<SpeechCue> CueSentence::verbal(std::size_t at) const {
  if (!is_verb_at(at)) return std::nullopt;
  SpeechCue found{{}, at, at + 1, false, is_clausal(at), is_closing(at + 1)};
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

bool CueSentence::is_verb_at(std::size_t at) const {
  const Word& word = words_[at];
  if (is_conviction(word.folded)) return at > 0 && words_[at - 1].norm == "be";
  if (!is_reporting_verb(word.folded)) return false;
  // "The reported death" reports nothing; "claims" and "state" are nouns unless a statement
  // follows.
  if (at > 0 && joined(at) && is_article(words_[at - 1].folded)) return false;
  const bool ends = is_closing(at + 1) && at > 0 && words_[at - 1].capital;
  return !is_noun_too(word.folded) || is_clausal(at) || ends;
}

bool CueSentence::is_clausal(std::size_t at) const {
  const std::string& verb = words_[at].folded;
  for (std::size_t next = at + 1; next < words_.size() && next - at <= 5; ++next) {
    if (!blank(words_[next].gap)) {
      return next == at + 1 && words_[next].gap.find_first_of(":\"") != std::string_view::npos;
    }
    const std::string& word = words_[next].folded;
    if (word == "that" || word == "что") return true;
    if (word == "as" && is_view_verb(verb)) return true;
    if (next == at + 1 && opens_clause(verb, word)) return true;
  }
  return false;
}

bool CueSentence::is_closing(std::size_t next) const {
  return next >= words_.size() || !blank(words_[next].gap) || ends_noun(words_[next].folded);
}

Naming CueSentence::first_name(std::size_t before) const {
  for (std::size_t at = 0; at < before; ++at) {
    const Naming name = capitals_from(at);
    const bool starts = at == 0 && name.last - name.first == 1 && words_[0].folded.size() < 4;
    if (!name.empty() && !starts) return {name.first, std::min(name.last, before)};
    if (is_group_noun(words_[at].folded)) return naming_in(at > 1 ? at - 1 : 0, at + 1);
  }
  return {};
}

std::optional<Naming> CueSentence::subject_before(std::size_t verb) const {
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

bool CueSentence::is_between_subject_and_verb(const Word& word) {
  return word.norm == "be" || is_auxiliary(word.folded) || word.folded == "not" ||
         word.folded == "never" || (word.folded.size() > 4 && word.folded.ends_with("ly"));
}

std::optional<Naming> CueSentence::clause_subject(std::size_t last) const {
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

}  // namespace core
