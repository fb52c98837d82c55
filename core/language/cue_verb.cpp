// Verbs of saying and their subjects: the part of core/language/cue_sentence.h that reads "NAME
// believes".
#include <algorithm>

#include "core/language/cue_sentence.h"
#include "core/words/cue_words.h"

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

// The opening mark of a title inside a clause: "in an interview with “Courier”".
bool opens_title(std::string_view gap) {
  return gap == " \"" || gap == " \u201C" || gap == " \u00AB" || gap == " \u201E";
}

bool closes_title(std::string_view gap) {
  return gap == "\" " || gap == "\u201D " || gap == "\u00BB " || gap == "\u201C ";
}

// "Told them it will fail": whom it was told stands between.
bool tells(const std::string& verb) { return verb == "told" || verb == "tells" || verb == "tell"; }

}  // namespace

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
  if (const auto name = name_behind(at)) {
    found.name = *name;
    found.closes = true;
    found.clausal = false;
    return found;
  }
  if (const auto subject = subject_before(at)) found.name = *subject;
  return found;
}

// Turned round after a quotation or a comma: "…”, sums up the expert", "…, said Borrell".
std::optional<Naming> CueSentence::name_behind(std::size_t verb) const {
  std::size_t next = verb + 1;
  if (next < words_.size() && (words_[next].folded == "up" || words_[next].folded == "out")) ++next;
  const bool turned = !is_blank_gap(words_[verb].gap);
  if (!turned || tells(words_[verb].folded) || !hangs_together(words_, next)) return std::nullopt;
  if (is_that(words_[next].folded) || is_preposition(words_[next].folded)) return std::nullopt;
  const std::size_t last = end_of_noun(next);
  // "…, said Belarus would fight": a verb follows, so that it is what is said.
  const bool ends = last >= words_.size() || !is_blank_gap(words_[last].gap) ||
                    is_preposition(words_[last].folded) || is_that(words_[last].folded);
  if (!ends) return std::nullopt;
  const Naming name = naming_in(words_, next, last);
  return is_named(name) ? std::optional(name) : std::nullopt;
}

bool CueSentence::is_named(const Naming& name) const {
  if (name.empty()) return false;
  if (name.size() == 1 && is_pronoun_word(words_[name.first].folded)) return true;
  // "And", "there are", "I am already" name nobody.
  if (name.first > 0 && is_article(words_[name.first - 1].folded)) return true;
  for (std::size_t at = name.first; at < name.last; ++at) {
    if (words_[at].capital && !is_pronoun_word(words_[at].folded)) return true;
    if (is_group_noun(words_[at].folded) || is_role(words_[at].folded)) return true;
  }
  return false;
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

// What the word `next` says of the verb `at`: that a statement follows, that none does, or nothing.
std::optional<bool> CueSentence::joins_clause(std::size_t at, std::size_t next) const {
  const std::string& verb = words_[at].folded;
  const std::string& word = words_[next].folded;
  const bool first = next == at + 1;
  const bool blank = is_blank_gap(words_[next].gap);
  const bool commas = words_[next].joined();
  if (first && quotes_open(words_[next].gap)) return true;
  if (tells(verb) && !first && blank && !words_[next].capital) {
    return !is_preposition(word) && word != "about";
  }
  if (is_that(word) && commas) return true;
  if (!blank && !(commas && next <= at + 3)) return false;
  if (word == "as" && is_view_verb(verb)) return true;
  if (is_blaming_verb(verb) && !first && (word == "of" || word == "for")) return true;
  return first && blank && opens_clause(verb, word) ? std::optional(true) : std::nullopt;
}

bool CueSentence::is_clausal(std::size_t at) const {
  const std::size_t far = is_blaming_verb(words_[at].folded) ? 7 : 5;
  for (std::size_t next = at + 1; next < words_.size() && next - at <= far; ++next) {
    if (const auto joins = joins_clause(at, next)) return *joins;
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
  if (const auto title = in_quotes_before(last)) return title;
  if (is_blank_gap(words_[last].gap) || closes_title(words_[last].gap)) {
    if (const auto named = before_apposition(last)) return named;
    return clause_subject(last);
  }
  // "NAME, something, VERB": the name stands before the comma that opens the apposition.
  if (words_[last].gap.find_first_not_of(" ,\t") != std::string_view::npos) return std::nullopt;
  std::size_t open = last - 1;
  while (open > 0 && !comma_before(words_, open)) --open;
  // "The commander of the troops, NAME, is convinced": the apposition is the name.
  const Naming inner = capitals_from(words_, open);
  if (inner.last == last && inner.size() >= 2) return inner;
  if (open == 0) return std::nullopt;
  return clause_subject(open);
}

// "The daily “Courier” reports".
std::optional<Naming> CueSentence::in_quotes_before(std::size_t last) const {
  if (last >= words_.size() || !closes_title(words_[last].gap)) return std::nullopt;
  for (std::size_t first = last; first > 0 && last - first < 4; --first) {
    const std::string_view gap = words_[first - 1].gap;
    const bool opens = gap.ends_with('"') || gap.ends_with("\u201C") || gap.ends_with("\u00AB") ||
                       gap.ends_with("\u201E");
    // "Emma Lind in an interview with “Courier” said": the first is who speaks.
    for (std::size_t at = 0; opens && at + 1 < first; ++at) {
      if (words_[at].capital && is_preposition(words_[at + 1].folded)) return std::nullopt;
    }
    if (opens && words_[first - 1].capital) return Naming{first - 1, last};
    if (!is_blank_gap(gap)) break;
  }
  return std::nullopt;
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
    // "Emma Lind in an interview with the Courier said": the first is who speaks.
    if (run.last < last && is_preposition(words_[run.last].folded)) return std::nullopt;
    at = run.last;
  }
  return std::nullopt;
}

std::optional<Naming> CueSentence::clause_subject(std::size_t last) const {
  std::size_t first = last;
  while (first > 0 && last - first < 12) {
    const bool title = first < last && hangs_together(words_, first);
    const bool clause_starts = first < last && !is_blank_gap(words_[first].gap) && !title &&
                               !opens_title(words_[first].gap);
    if (clause_starts || ends_subject(words_[first - 1].folded)) break;
    --first;
  }
  if (first == last) return std::nullopt;
  const Word& nearest = words_[last - 1];
  if (is_pronoun_word(nearest.folded)) return Naming{last - 1, last};
  const bool somebody = nearest.capital || is_group_noun(words_[first].folded) ||
                        is_group_noun(nearest.folded) || is_role(nearest.folded) ||
                        is_article(words_[first].folded) || last - first <= 3;
  if (!somebody) return std::nullopt;
  const auto nearest_name = trailing_name(first, last);
  const Naming name = nearest_name ? *nearest_name : naming_in(words_, first, last);
  return is_named(name) ? std::optional(name) : std::nullopt;
}

}  // namespace core
