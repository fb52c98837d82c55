#include "core/name_likeness.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <numeric>

#include "core/cue_words.h"

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

double word_likeness(const std::string& a, const std::string& b) {
  if (a == b) return 1;
  const bool initial = a.size() == 1 || b.size() == 1;
  if (initial) return a.front() == b.front() ? 0.9 : 0;
  if (std::min(a.size(), b.size()) <= kShort) return 0;
  const auto sound_a = sound_of(a);
  const auto sound_b = sound_of(b);
  const auto longest = static_cast<double>(std::max({sound_a.size(), sound_b.size(), kShort + 1}));
  const double likeness = 1 - sound_distance(sound_a, sound_b) / longest;
  // Never quite one: the letters are not the same.
  return std::max(0.0, likeness - 0.01);
}

// Each word of the shorter name with its best partner in the longer one; 0 when one has none.
double matched(std::vector<std::string> few, std::vector<std::string> many) {
  double sum = 0;
  double weight = 0;
  const auto missing = static_cast<double>(many.size() - few.size());
  for (const auto& word : few) {
    const auto likeness = [&word](const std::string& other) { return word_likeness(word, other); };
    const auto best = std::ranges::max_element(many, {}, likeness);
    const double found = likeness(*best);
    if (found < kWordsAlike) return 0;
    sum += found * static_cast<double>(word.size());
    weight += static_cast<double>(word.size());
    many.erase(best);
  }
  return sum / weight - kMissingWord * missing;
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

double name_likeness(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return 0;
  auto few = name_words(a);
  auto many = name_words(b);
  if (few.size() > many.size()) std::swap(few, many);
  if (few.empty()) return 0;
  // What a name ends in is the surname: it has a partner there, or the two are two people.
  if (word_likeness(few.back(), many.back()) < kWordsAlike) return 0;
  if (few.back().size() == 1 && few.size() == 1) return 0;
  return matched(std::move(few), std::move(many));
}

std::vector<std::string> blocking_keys(std::string_view latin) {
  const auto words = name_words(latin);
  if (words.empty()) return {};
  const auto sound = sound_of(words.back());
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
