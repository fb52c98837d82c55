#include "core/language/cue_names.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "core/words/cue_words.h"

namespace core {
namespace {

// "MID", "ISW": of capitals alone, at least two. The fold has taken the case, so the range tells.
bool is_acronym(const Word& word) { return word.acronym; }

bool names_body(const std::vector<Word>& words, std::size_t first, std::size_t last) {
  return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(first),
                     words.begin() + static_cast<std::ptrdiff_t>(last),
                     [](const Word& word) { return is_body_noun(word.folded) || word.acronym; });
}

// "Ukrainian President Volodymyr Zelensky", "Head of MID Sergei Lavrov": the person stands behind
// the last title.
Naming without_titles(const std::vector<Word>& words, Naming run) {
  for (std::size_t at = run.last; at > run.first; --at) {
    if (words[at - 1].capital && is_title(words[at - 1].folded) && at < run.last)
      return {at, run.last};
  }
  while (run.size() > 2 && is_acronym(words[run.first]) && !is_acronym(words[run.first + 1])) {
    ++run.first;
  }
  return run;
}

bool is_patronymic(const std::string& folded) {
  for (const std::string_view ending : {"вич", "вна", "йович", "івна"}) {
    if (folded.ends_with(ending)) return true;
  }
  return false;
}

// "Президент Беларуси Александр Лукашенко": the country stands between the title and the name.
Naming without_country(const std::vector<Word>& words, Naming run) {
  const bool cyrillic = run.size() == 3 && words[run.first].folded.front() < 0;
  const bool titled = run.first > 0 && hangs_together(words, run.first) &&
                      !is_preposition(words[run.first - 1].folded);
  if (cyrillic && titled && !is_patronymic(words[run.first + 1].folded)) ++run.first;
  return run;
}

// Where what is said of somebody begins: "… from the Institute", "… of the party".
std::size_t end_of_head(const std::vector<Word>& words, std::size_t first, std::size_t last) {
  for (std::size_t at = first; at < last;) {
    const Naming run = capitals_from(words, at);
    if (!run.empty()) {
      at = run.last;
    } else if (at > first && is_preposition(words[at].folded)) {
      return at;
    } else {
      ++at;
    }
  }
  return last;
}

Naming last_capitals(const std::vector<Word>& words, std::size_t first, std::size_t last) {
  Naming best{first, first};
  for (std::size_t at = first; at < last;) {
    Naming run = capitals_from(words, at);
    run.last = std::min(run.last, last);
    if (run.empty()) {
      ++at;
      continue;
    }
    best = run;
    at = run.last;
  }
  return best.empty() ? best : without_country(words, without_titles(words, best));
}

}  // namespace

bool is_blank_gap(std::string_view gap) {
  return !gap.empty() && gap.find_first_not_of(" \t\u00A0") == std::string_view::npos;
}

bool comma_before(const std::vector<Word>& words, std::size_t at) {
  return at < words.size() && words[at].gap.find(',') != std::string_view::npos;
}

bool hangs_together(const std::vector<Word>& words, std::size_t at) {
  if (at >= words.size()) return false;
  return is_blank_gap(words[at].gap) ||
         (at > 0 && words[at].gap == ". " && is_short_title(words[at - 1].folded));
}

Naming capitals_from(const std::vector<Word>& words, std::size_t at) {
  if (at >= words.size() || !words[at].capital || is_title(words[at].folded)) return {at, at};
  if (is_pronoun_word(words[at].folded)) return {at, at};
  std::size_t last = at + 1;
  while (last < words.size() && hangs_together(words, last)) {
    std::size_t next = last;
    while (!words[last - 1].possessive && next < words.size() && next - last < 3 &&
           is_name_joint(words[next].folded) && hangs_together(words, next)) {
      ++next;
    }
    if (next >= words.size() || !hangs_together(words, next) || !words[next].capital) break;
    // "Ryhor Nizhnikau of the Finnish Institute": a person, and where he belongs.
    if (words[last].folded == "of" && last - at >= 2 && !names_body(words, at, last)) break;
    last = next + 1;
  }
  return {at, last};
}

Naming naming_in(const std::vector<Word>& words, std::size_t first, std::size_t last) {
  while (first < last && is_article(words[first].folded)) ++first;
  const std::size_t head = end_of_head(words, first, last);
  const Naming best = last_capitals(words, first, head);
  const bool role = head > first && is_role(words[head - 1].folded) && !words[head - 1].capital;
  const bool group = role || (head > first && is_group_noun(words[head - 1].folded));
  // "Officials in Moscow and Minsk", "sources close to the palace": the whole of it speaks.
  const bool opens = first < last && is_group_noun(words[first].folded) && head < last;
  if (opens && last - first <= 9) return {first, last};
  if (group && !role && head < last && last - first <= 9) return {first, last};
  // "Ukrainian generals", "Kyiv leadership": the noun after the capital is the speaker.
  if (group && !best.empty() && best.last < head) return {best.first, head};
  if (!best.empty()) return best;
  if (head == last || first == last) {
    return last - first > 5 ? Naming{first, first} : Naming{first, last};
  }
  if (is_preposition(words[first].folded)) return last_capitals(words, first, last);
  return head - first > 4 ? Naming{first, first} : Naming{first, std::min(last, head + 5)};
}

}  // namespace core
