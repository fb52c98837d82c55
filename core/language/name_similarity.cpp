#include "core/language/name_similarity.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <numeric>

#include "core/words/cue_words.h"

namespace core {
namespace {

constexpr double kWordsAlike = 0.74;
constexpr double kNear = 0.4;  ///< Cost of letters that stand for one another.
constexpr double kMissingWord = 0.08;
constexpr std::size_t kShort = 3;  ///< Words this long or shorter must be the same.

// Russian by the rules English texts follow ("sh", "kh"); what those leave, by ICU's general ones.
const icu::Transliterator* transliterator() {
  struct Made {
    std::unique_ptr<icu::Transliterator> rules;
    Made() {
      UErrorCode failed = U_ZERO_ERROR;
      rules.reset(icu::Transliterator::createInstance(
          "Russian-Latin/BGN; Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, failed));
      if (rules != nullptr && U_SUCCESS(failed)) return;
      failed = U_ZERO_ERROR;
      rules.reset(icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower",
                                                      UTRANS_FORWARD, failed));
    }
  };
  // One a thread: a transliterator is not made for two at a time.
  thread_local const Made made;
  return made.rules.get();
}

struct Replaced {
  std::string_view from;
  std::string_view to;
};
// Longer ones first. What one sound is written as in English, German, French and Polish
// transliterations, brought to one letter.
constexpr std::array<Replaced, 34> kSounds = {
    {{"shch", "s"}, {"tsch", "c"}, {"szcz", "s"}, {"tch", "c"}, {"sch", "s"}, {"sh", "s"},
     {"sz", "s"},   {"zh", "z"},   {"rz", "z"},   {"kh", "h"},  {"ch", "c"},  {"cz", "c"},
     {"ts", "c"},   {"tz", "c"},   {"dz", "z"},   {"ph", "f"},  {"ck", "k"},  {"ou", "u"},
     {"iu", "u"},   {"yu", "u"},   {"ju", "u"},   {"ia", "a"},  {"ya", "a"},  {"ja", "a"},
     {"ie", "e"},   {"ye", "e"},   {"je", "e"},   {"w", "v"},   {"q", "k"},   {"x", "ks"},
     {"y", "i"},    {"j", "i"},    {"g", "h"},    {"'", ""}}};

std::string sound_of(std::string_view word) {
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    const auto rest = word.substr(at);
    const auto found = std::ranges::find_if(
        kSounds, [rest](const Replaced& sound) { return rest.starts_with(sound.from); });
    const auto letter = found == kSounds.end() ? rest.substr(0, 1) : found->to;
    at += found == kSounds.end() ? 1 : found->from.size();
    if (letter.empty() || out.ends_with(letter)) continue;
    out += letter;
  }
  return out;
}

bool stand_for_one_another(char a, char b) {
  constexpr std::array<std::string_view, 9> kPairs = {"ao", "ei", "sz", "kc", "vf",
                                                      "vu", "ea", "cs", "cz"};
  return std::ranges::any_of(kPairs, [a, b](std::string_view pair) {
    return (pair[0] == a && pair[1] == b) || (pair[0] == b && pair[1] == a);
  });
}

double cost_of(char a, char b) {
  if (a == b) return 0;
  return stand_for_one_another(a, b) ? kNear : 1;
}

double missing_cost(char c) { return c == 'i' || c == 'h' ? kNear : 1; }

double sound_distance(std::string_view a, std::string_view b) {
  std::vector<double> row(b.size() + 1);
  for (std::size_t j = 0; j < b.size(); ++j) row[j + 1] = row[j] + missing_cost(b[j]);
  for (const char letter : a) {
    double diagonal = row[0];
    row[0] += missing_cost(letter);
    for (std::size_t j = 0; j < b.size(); ++j) {
      const double here =
          std::min({diagonal + cost_of(letter, b[j]), row[j + 1] + missing_cost(letter),
                    row[j] + missing_cost(b[j])});
      diagonal = row[j + 1];
      row[j + 1] = here;
    }
  }
  return row.back();
}

std::vector<std::string> name_words(std::string_view latin) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < latin.size();) {
    const auto end = std::min(latin.find(' ', at), latin.size());
    const auto word = latin.substr(at, end - at);
    if (!word.empty() && (!is_title(word) || end == latin.size())) out.emplace_back(word);
    at = end + 1;
  }
  return out;
}

struct WordSound {
  std::string_view word;
  std::string_view sound;
};
WordSound word_sound(const SpokenName& name, std::size_t i) {
  return {name.words[i], name.sounds[i]};
}

double word_likeness(WordSound a, WordSound b) {
  if (a.word == b.word) return 1;
  const bool initial = a.word.size() == 1 || b.word.size() == 1;
  if (initial) return a.word.front() == b.word.front() ? 0.9 : 0;
  if (std::min(a.word.size(), b.word.size()) <= kShort) return 0;
  const auto shortest = static_cast<double>(std::min(a.sound.size(), b.sound.size()));
  const auto longest = static_cast<double>(std::max({a.sound.size(), b.sound.size(), kShort + 1}));
  // Letters that one of them lacks cost something each: most pairs are told apart by their length.
  if (1 - kNear * (longest - shortest - 1) / longest < kWordsAlike) return 0;
  const double likeness = 1 - sound_distance(a.sound, b.sound) / longest;
  // Never quite one: the letters are not the same.
  return std::max(0.0, likeness - 0.01);
}

// Each word of the shorter name with its best partner in the longer one; 0 when one has none.
double matched(const SpokenName& few, const SpokenName& many) {
  double sum = 0;
  double weight = 0;
  std::vector<bool> taken(many.words.size());
  for (std::size_t i = 0; i < few.words.size(); ++i) {
    double best = 0;
    std::size_t partner = 0;
    for (std::size_t j = 0; j < many.words.size(); ++j) {
      const double likeness = taken[j] ? 0 : word_likeness(word_sound(few, i), word_sound(many, j));
      if (likeness > best) partner = j;
      best = std::max(best, likeness);
    }
    if (best < kWordsAlike) return 0;
    taken[partner] = true;
    const auto letters = static_cast<double>(few.words[i].size());
    sum += best * letters;
    weight += letters;
  }
  return sum / weight - kMissingWord * static_cast<double>(many.words.size() - few.words.size());
}

}  // namespace

std::string in_latin_letters(std::string_view name) {
  auto text = icu::UnicodeString::fromUTF8(
      icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())));
  if (const auto* rules = transliterator(); rules != nullptr) rules->transliterate(text);
  std::string plain;
  text.toUTF8String(plain);
  std::string out;
  for (const char c : plain) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (kept) out += c;
    // Other signs stand inside words: the apostrophe of a soft sign, the dot between two sounds.
    const bool parts = std::string_view(" \t\n-,./()").find(c) != std::string_view::npos;
    if (parts && !out.empty() && out.back() != ' ') out += ' ';
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

SpokenName spoken(std::string_view latin) {
  SpokenName out;
  out.words = name_words(latin);
  for (const auto& word : out.words) out.sounds.push_back(sound_of(word));
  return out;
}

double name_likeness(const SpokenName& a, const SpokenName& b) {
  const auto& few = a.words.size() <= b.words.size() ? a : b;
  const auto& many = a.words.size() <= b.words.size() ? b : a;
  if (few.words.empty()) return 0;
  // What a name ends in is the surname: it has a partner there, or the two are two people.
  const auto surname = word_sound(few, few.words.size() - 1);
  if (word_likeness(surname, word_sound(many, many.words.size() - 1)) < kWordsAlike) return 0;
  if (surname.word.size() == 1 && few.words.size() == 1) return 0;
  return matched(few, many);
}

std::vector<std::string> blocking_keys(const SpokenName& name) {
  if (name.words.empty()) return {};
  const auto& sound = name.sounds.back();
  std::vector<std::string> out;
  for (const std::size_t skipped : {std::size_t{0}, std::size_t{1}}) {
    if (sound.size() <= skipped) break;
    // Vowels are what transliterations exchange most, so one stands for all.
    const char first = sound[skipped];
    const bool vowel = std::string_view("aeiou").find(first) != std::string_view::npos;
    if (skipped == 1 && std::string_view("ih").find(sound[0]) == std::string_view::npos) break;
    out.emplace_back(1, vowel ? 'a' : first);
  }
  return out;
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (const char letter : a) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t here =
          std::min({diagonal + (letter == b[j] ? 0U : 1U), row[j + 1] + 1, row[j] + 1});
      diagonal = row[j + 1];
      row[j + 1] = here;
    }
  }
  return row.back();
}

}  // namespace core
