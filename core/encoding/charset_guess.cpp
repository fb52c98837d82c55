#include "core/encoding/charset_guess.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "core/encoding/charset_candidates.h"
#include "core/encoding/charset_sample.h"
#include "core/encoding/converter.h"
#include "core/encoding/reading_faults.h"
#include "core/text/language_detect.h"
#include "core/text/utf8.h"
#include "core/words/letters.h"

namespace core {
namespace {

constexpr std::size_t kTellingBytes = 12 * 1024;

// What counts how much, in shares of the characters above ASCII.
constexpr double kBroken = 3;
constexpr double kForeign = 0.8;
constexpr double kBorrowed = 0.25;
constexpr double kNoLanguage = 0.1;
constexpr double kStranger = 0.08;
// Readings this much worse than the best by their faults alone are not looked at more closely.
constexpr double kHopeless = 0.4;
constexpr double kClose = 0.06;

struct CharsetReading {
  std::vector<CharsetCandidate> candidates;  // Whose reading it is: they differ in other bytes.
  std::string text;
  std::u32string characters;
  ReadingFaults faults;
  double merit = 0;  // By its characters alone: 1 is faultless.
  double score = 0;  // With votes, and with what language and encoding are likely.
};

std::u32string code_points(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto c = decode_at(text, at);
    out += c.value;
    at += static_cast<std::size_t>(c.bytes);
  }
  return out;
}

double portion_of(double part, std::size_t of) {
  return part / static_cast<double>(std::max<std::size_t>(of, 1));
}

void add_reading(std::string_view sample, const CharsetCandidate& candidate,
                 std::vector<CharsetReading>& out) {
  auto text = decode_as(sample, candidate.encoding);
  if (!text) return;
  const auto same = std::ranges::find(out, *text, &CharsetReading::text);
  if (same != out.end()) return same->candidates.push_back(candidate);
  CharsetReading reading;
  reading.candidates = {candidate};
  reading.text = std::move(*text);
  reading.characters = code_points(reading.text);
  reading.faults = reading_faults(reading.characters);
  const auto& faults = reading.faults;
  reading.merit = 1 - portion_of(faults.broken * kBroken + faults.misplaced, faults.characters);
  out.push_back(std::move(reading));
}

bool is_reading_of(const CharsetReading& reading, const std::string& encoding) {
  return std::ranges::find(reading.candidates, encoding, &CharsetCandidate::encoding) !=
         reading.candidates.end();
}

// Where a table has gaps that a larger one fills, the larger one is meant by either's name.
void take_superset(std::vector<CharsetReading>& all, const CharsetCandidate& smaller) {
  const auto find = [&all](const std::string& encoding) {
    return std::ranges::find_if(all, [&encoding](const CharsetReading& reading) {
      return is_reading_of(reading, encoding);
    });
  };
  const auto part = find(smaller.encoding);
  const auto whole = find(smaller.superset);
  if (part == all.end() || whole == all.end() || part == whole) return;
  if (whole->faults.broken >= part->faults.broken) return;
  whole->candidates.push_back(smaller);
  all.erase(part);
}

std::vector<CharsetReading> all_readings(std::string_view sample,
                                         const std::vector<CharsetVote>& votes) {
  constexpr double kUnlisted = 0.06;
  std::vector<CharsetReading> out;
  for (const CharsetCandidate& candidate : charset_candidates()) {
    add_reading(sample, candidate, out);
  }
  for (const CharsetVote& vote : votes) {
    const auto read = [&vote](const CharsetReading& reading) {
      return is_reading_of(reading, vote.encoding);
    };
    if (std::ranges::none_of(out, read)) {
      add_reading(sample, {vote.encoding, "", kUnlisted, ""}, out);
    }
  }
  for (const CharsetCandidate& candidate : charset_candidates()) {
    if (!candidate.superset.empty()) take_superset(out, candidate);
  }
  return out;
}

// Words with a character above ASCII: they tell the language of a few foreign words among many
// English ones.
std::string marked_words(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \t\r\n", at), text.size());
    const std::string_view word = text.substr(at, end - at);
    const auto above = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
    if (std::ranges::any_of(word, above)) out.append(word).append(" ");
    at = end + 1;
  }
  return out;
}

bool is_latin(char32_t c) { return c < 0x250 || (c >= 0x1E00 && c < 0x1F00); }

std::vector<std::string> listed(std::string_view words) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    out.emplace_back(words.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

std::vector<std::string> found_languages(const CharsetReading& reading) {
  constexpr double kWorthwhile = 0.2;
  const auto latin = std::ranges::count_if(reading.characters,
                                           [](char32_t c) { return c >= 0x80 && is_latin(c); });
  const bool mostly_latin = static_cast<std::size_t>(latin) * 2 > reading.faults.characters;
  const auto found = detect_languages(mostly_latin ? reading.text : marked_words(reading.text));
  std::vector<std::string> out;
  for (const auto& [language, part] : found.languages) {
    if (part >= kWorthwhile || out.empty()) out.push_back(language);
  }
  return out;
}

// How foreign the letters are to all of the languages: 0 none is foreign, 1 each is.
double foreignness(const CharsetReading& reading, const std::vector<std::string>& languages) {
  std::vector<const Alphabet*> alphabets;
  alphabets.reserve(languages.size());
  for (const std::string& language : languages) alphabets.push_back(&alphabet_of(language));
  double foreign = 0;
  for (const char32_t c : reading.characters) {
    if (c < 0x80 || !is_letter(c)) continue;
    LetterRank best = LetterRank::foreign;
    for (const Alphabet* alphabet : alphabets) best = std::min(best, alphabet->rank(c));
    if (best == LetterRank::borrowed) foreign += kBorrowed;
    if (best == LetterRank::foreign) foreign += kForeign;
  }
  return portion_of(foreign, reading.faults.letters);
}

// Takes what the language says from merit and score.
void weigh_language(CharsetReading& reading) {
  std::vector<std::string> home;
  for (const CharsetCandidate& candidate : reading.candidates) {
    for (std::string& language : listed(candidate.languages)) home.push_back(std::move(language));
  }
  const auto found = found_languages(reading);
  double cost = 1;
  if (found.empty()) {
    for (const std::string& language : home)
      cost = std::min(cost, foreignness(reading, {language}));
  } else {
    cost = foreignness(reading, found);
  }
  reading.merit -= cost;
  const bool at_home = std::ranges::find_first_of(found, home) != found.end();
  reading.score = reading.merit - (found.empty() ? kNoLanguage : at_home ? 0 : kStranger);
}

double rarity(const CharsetReading& reading) {
  return std::ranges::min(reading.candidates, {}, &CharsetCandidate::rarity).rarity;
}

// The share of the characters above ASCII that differ; 1 when the readings are not alike at all.
double difference(const CharsetReading& a, const CharsetReading& b) {
  if (a.characters.size() != b.characters.size()) return 1;
  std::size_t differ = 0;
  for (std::size_t at = 0; at < a.characters.size(); ++at) {
    differ += a.characters[at] != b.characters[at] ? 1U : 0U;
  }
  return portion_of(static_cast<double>(differ), a.faults.characters);
}

// Tables of one family (KOI8-R and KOI8-U, Windows and Mac Cyrillic) agree on most letters. What a
// library says of one is said of all: it may know one of them only.
bool are_twins(const CharsetReading& a, const CharsetReading& b) {
  constexpr double kTwins = 0.6;
  return difference(a, b) < kTwins;
}

double votes_for(const CharsetReading& reading, const std::vector<CharsetReading>& all,
                 const std::vector<CharsetVote>& votes) {
  double gain = 0;
  for (const CharsetVote& vote : votes) {
    const auto backed = [&](const CharsetReading& other) {
      return is_reading_of(other, vote.encoding) &&
             (&other == &reading || are_twins(other, reading));
    };
    if (std::ranges::any_of(all, backed)) gain += vote.weight;
  }
  return gain;
}

void judge_readings(std::vector<CharsetReading>& all, const std::vector<CharsetVote>& votes) {
  const double best = std::ranges::max(all, {}, &CharsetReading::merit).merit;
  std::erase_if(all,
                [best](const CharsetReading& reading) { return reading.merit < best - kHopeless; });
  for (CharsetReading& reading : all) {
    weigh_language(reading);
    reading.score += votes_for(reading, all, votes) - rarity(reading);
  }
  std::ranges::stable_sort(all, std::greater<>(), &CharsetReading::score);
}

// How much better `a` is than `b`: twins are compared by the characters in which they differ.
double lead_over(const CharsetReading& a, const CharsetReading& b) {
  const double differ = difference(a, b);
  if (!are_twins(a, b)) return a.score - b.score;
  return (a.merit - b.merit) / differ + rarity(b) - rarity(a);
}

}  // namespace

CharsetGuess guess_charset(std::string_view bytes) {
  const std::string sample = telling_sample(bytes, kTellingBytes);
  const auto votes = charset_votes(sample, declared_encoding(bytes));
  auto found = all_readings(sample, votes);
  judge_readings(found, votes);
  for (std::size_t i = 1; i < found.size(); ++i) {
    if (are_twins(found[0], found[i]) && lead_over(found[i], found[0]) > kClose) {
      std::swap(found[0], found[i]);
    }
  }
  CharsetGuess guess{found.front().candidates.front().encoding, {}};
  for (std::size_t i = 1; i < found.size(); ++i) {
    if (lead_over(found[0], found[i]) >= kClose) continue;
    guess.rival = found[i].candidates.front().encoding;
    break;
  }
  return guess;
}

}  // namespace core
