#include "core/cue_sentence.h"

#include <algorithm>

#include "core/cue_words.h"
#include "core/hedge_words.h"

namespace core {
namespace {

// Whether what the verb says begins with the word right after it.
bool opens_clause(const std::string& verb, const std::string& word) {
  static constexpr std::string_view kObjects[] = {"him", "her", "them", "me", "us", "его", "их"};
  const bool object =
      std::find(std::begin(kObjects), std::end(kObjects), word) != std::end(kObjects);
  if (object) return is_view_verb(verb);
  if (is_pronoun_word(word) || word == "there") return true;
  if (word == "to") return is_noun_too(verb) || verb == "expect" || verb == "expects";
  return is_plain_saying(verb) && word != "with" && word != "of" && word != "about" &&
         word != "on" && word != "at" && word != "in";
}

// A colon or an opening quotation mark.
bool quotes_open(std::string_view gap) {
  return gap.find_first_of(":\"") != std::string_view::npos ||
         gap.find("\u201C") != std::string_view::npos ||
         gap.find("\u00AB") != std::string_view::npos;
}

// "Told them it will fail": whom it was told stands between.
bool tells(const std::string& verb) { return verb == "told" || verb == "tells" || verb == "tell"; }

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
  if (name.size() > 3 || words_[name.first].capital) return false;
  // "The expert": a role without a name. A group is not one.
  const Word& last = words_[name.last - 1];
  const bool pointed = name.first > 0 ? is_article(words_[name.first - 1].folded)
                                      : is_article(words_[name.first].folded);
  const bool bare = name.size() == 1 && last.folded.front() < 0;
  return is_role(last.folded) && !last.capital && (pointed || bare);
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

std::size_t CueSentence::end_of_noun(std::size_t at) const {
  std::size_t last = at + 1;
  while (last < words_.size() && last - at < 9 && hangs_together(words_, last) &&
         !is_reporting_verb(words_[last].folded)) {
    const bool group = is_group_noun(words_[last - 1].folded) || is_role(words_[last - 1].folded);
    const bool place = is_preposition(words_[last].folded) && group;
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
    // "It is worth noting that": nobody notes it.
    if (found.name.size() == 1 && words_[found.name.first].folded == "it") return std::nullopt;
    return found;
  }
  const std::string before = at > 0 ? words_[at - 1].folded : "";
  if (before == "and" || before == "и" || before == "і") {
    // "… arrested two men and accused them": the subject of the first verb.
    found.name = first_name(at);
    return found;
  }
  if (const auto subject = subject_before(at)) {
    found.name = *subject;
    return found;
  }
  // Turned round after a quotation or a comma: "…”, sums up the expert".
  std::size_t next = at + 1;
  if (next < words_.size() && (words_[next].folded == "up" || words_[next].folded == "out")) ++next;
  const bool turned = !is_blank_gap(words_[at].gap);
  if (!turned || !hangs_together(words_, next) || is_that(words_[next].folded)) return std::nullopt;
  found.name = naming_in(words_, next, end_of_noun(next));
  found.closes = true;
  found.clausal = false;
  return found;
}

bool CueSentence::is_passive(std::size_t at) const {
  std::size_t before = at;
  while (before > 0 && is_blank_gap(words_[before].gap) && words_[before - 1].norm != "be" &&
         is_between_subject_and_verb(words_[before - 1])) {
    --before;
  }
  return before > 0 && is_blank_gap(words_[before].gap) && words_[before - 1].norm == "be";
}

bool CueSentence::is_verb_at(std::size_t at) const {
  const Word& word = words_[at];
  if (is_conviction(word.folded)) return at > 0 && words_[at - 1].norm == "be";
  if (!is_reporting_verb(word.folded)) return false;
  const bool done = word.folded.ends_with("ed") || word.folded == "said" ||
                    word.folded == "known" || word.folded == "thought" || word.folded == "told";
  if (done && is_passive(at)) return false;
  // "The reported death" reports nothing; "claims" and "state" are nouns unless a statement
  // follows, and so is whatever is rejected.
  if (at > 0 && hangs_together(words_, at) && is_article(words_[at - 1].folded)) return false;
  const bool object =
      at > 0 && (words_[at - 1].folded.ends_with("ed") || is_preposition(words_[at - 1].folded));
  if (is_noun_too(word.folded) && object) return false;
  const bool ends = is_closing(at + 1) && at > 0 && words_[at - 1].capital;
  const bool behind_mark = word.gap.find_first_of("\"\u201D,") != std::string_view::npos;
  const bool turned = behind_mark && at + 1 < words_.size() && !is_closing(at + 1);
  return !is_noun_too(word.folded) || is_clausal(at) || ends || turned;
}

bool CueSentence::is_clausal(std::size_t at) const {
  const std::string& verb = words_[at].folded;
  const std::size_t far = is_blaming_verb(verb) ? 7 : 5;
  for (std::size_t next = at + 1; next < words_.size() && next - at <= far; ++next) {
    const std::string& word = words_[next].folded;
    if (next == at + 1 && quotes_open(words_[next].gap)) return true;
    if (tells(verb) && next > at + 1 && is_blank_gap(words_[next].gap) && !words_[next].capital) {
      return !is_preposition(word) && word != "about";
    }
    const bool commas = words_[next].joined();
    if (is_that(word) && commas) return true;
    if (!is_blank_gap(words_[next].gap) && !(commas && next <= at + 3)) return false;
    if (word == "as" && is_view_verb(verb)) return true;
    if ((word == "of" || word == "for") && is_blaming_verb(verb) && next > at + 1) return true;
    const bool direct = next == at + 1 && is_blank_gap(words_[next].gap);
    if (direct && opens_clause(verb, word)) return true;
  }
  return false;
}

bool CueSentence::is_closing(std::size_t next) const {
  return next >= words_.size() || !is_blank_gap(words_[next].gap) ||
         ends_noun(words_[next].folded) || words_[next - 1].folded == "told";
}

Naming CueSentence::first_name(std::size_t before) const {
  // Over an opening like "Just days before the summit, …".
  std::size_t from = 0;
  for (std::size_t at = 1; at < std::min<std::size_t>(before, 12); ++at) {
    const bool opening = is_title(words_[0].folded) || is_preposition(words_[0].folded);
    if (opening && comma_before(words_, at)) from = at;
    if (from > 0) break;
  }
  for (std::size_t at = from; at < before; ++at) {
    const Naming name = capitals_from(words_, at);
    const bool starts = at == 0 && name.size() == 1 && words_[0].folded.size() < 4;
    if (!name.empty() && !starts) return {name.first, std::min(name.last, before)};
    if (is_group_noun(words_[at].folded)) return naming_in(words_, at > 1 ? at - 1 : 0, at + 1);
    if (at == from && is_pronoun_word(words_[at].folded)) return {at, at + 1};
  }
  return {};
}

std::optional<Naming> CueSentence::subject_before(std::size_t verb) const {
  std::size_t last = verb;
  while (last > 0 && is_blank_gap(words_[last].gap) &&
         is_between_subject_and_verb(words_[last - 1])) {
    --last;
  }
  // "He did not forget to remind", "she went on to say": the verb before it has the subject.
  if (last > 2 && last == verb && words_[last - 1].folded == "to" &&
      is_blank_gap(words_[last - 1].gap) && !words_[last - 2].capital) {
    return subject_before(last - 2);
  }
  if (last == 0) return std::nullopt;
  if (is_blank_gap(words_[last].gap)) {
    if (const auto named = before_apposition(last)) return named;
    return clause_subject(last);
  }
  // "NAME, something, VERB": the name stands before the comma that opens the apposition.
  if (!comma_before(words_, last)) return std::nullopt;
  std::size_t open = last - 1;
  while (open > 0 && !comma_before(words_, open)) --open;
  // "The commander of the troops, NAME, is convinced": the apposition is the name.
  const Naming inner = capitals_from(words_, open);
  if (inner.last == last && inner.size() >= 2) return inner;
  if (open == 0) return std::nullopt;
  return clause_subject(open);
}

// "NAME, fellow at the Council on Foreign Relations told …": no comma closes the apposition.
std::optional<Naming> CueSentence::before_apposition(std::size_t last) const {
  std::size_t open = last - 1;
  while (open > 0 && is_blank_gap(words_[open].gap) && last - open < 14) --open;
  if (open == 0 || !comma_before(words_, open)) return std::nullopt;
  std::size_t role = open;
  while (role < last && role < open + 4 && !is_role(words_[role].folded)) ++role;
  if (role == last || role == open + 4 || last - open < 2) return std::nullopt;
  if (!capitals_from(words_, role + 1).empty() && role + 2 == last) return std::nullopt;
  std::size_t first = open;
  while (first > 0 && words_[first - 1].capital && open - first < 4) {
    --first;
    if (!hangs_together(words_, first)) break;
  }
  const Naming name = naming_in(words_, first, open);
  return name.size() >= 2 ? std::optional(name) : std::nullopt;
}

bool CueSentence::is_between_subject_and_verb(const Word& word) {
  return word.norm == "be" || is_auxiliary(word.folded) || word.folded == "not" ||
         word.folded == "never" || word.folded == "не" ||
         (word.folded.size() > 4 && word.folded.ends_with("ly") && !word.capital);
}

// "The warheads Putin revealed": a name right before the verb, unless it says where somebody
// belongs ("from the Baltic Institute").
std::optional<Naming> CueSentence::trailing_name(std::size_t first, std::size_t last) const {
  for (std::size_t at = first; at < last;) {
    const Naming run = capitals_from(words_, at);
    if (run.empty()) {
      ++at;
      continue;
    }
    std::size_t before = run.first;
    while (before > first && is_article(words_[before - 1].folded)) --before;
    const bool placed = before > first && is_preposition(words_[before - 1].folded);
    if (run.last == last && !placed) return naming_in(words_, run.first, last);
    at = run.last;
  }
  return std::nullopt;
}

std::optional<Naming> CueSentence::clause_subject(std::size_t last) const {
  std::size_t first = last;
  while (first > 0 && last - first < 12) {
    const bool title = first < last && hangs_together(words_, first);
    const bool clause_starts = first < last && !is_blank_gap(words_[first].gap) && !title;
    if (clause_starts || ends_subject(words_[first - 1].folded)) break;
    --first;
  }
  if (first == last) return std::nullopt;
  const Word& nearest = words_[last - 1];
  if (is_pronoun_word(nearest.folded)) return Naming{last - 1, last};
  const bool somebody = nearest.capital || is_group_noun(nearest.folded) ||
                        is_role(nearest.folded) || is_article(words_[first].folded) ||
                        last - first <= 3;
  if (!somebody) return std::nullopt;
  const auto nearest_name = trailing_name(first, last);
  const Naming name = nearest_name ? *nearest_name : naming_in(words_, first, last);
  if (name.empty()) return std::nullopt;
  // "And", "there are", "I am already": words that name nobody.
  bool named = name.first > 0 && is_article(words_[name.first - 1].folded);
  for (std::size_t at = name.first; at < name.last; ++at) {
    named |= words_[at].capital && !is_pronoun_word(words_[at].folded);
    named |= is_group_noun(words_[at].folded) || is_role(words_[at].folded);
  }
  return named ? std::optional(name) : std::nullopt;
}

}  // namespace core
