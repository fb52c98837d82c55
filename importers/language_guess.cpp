#include "importers/language_guess.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <unordered_map>

#include "core/folding.h"
#include "core/utf8.h"

namespace importers {
namespace {

constexpr std::size_t kSample = std::size_t{4} * 1024;

struct Script {
  char32_t from;
  char32_t to;
  const char* language;  // "latin" and "cyrillic" need a closer look.
};
constexpr std::array kScripts = {
    Script{0x41, 0x24F, "latin"}, Script{0x370, 0x3FF, "el"},      Script{0x400, 0x52F, "cyrillic"},
    Script{0x530, 0x58F, "hy"},   Script{0x590, 0x5FF, "he"},      Script{0x600, 0x6FF, "ar"},
    Script{0x900, 0x97F, "hi"},   Script{0x980, 0x9FF, "bn"},      Script{0xE00, 0xE7F, "th"},
    Script{0x10A0, 0x10FF, "ka"}, Script{0x1E00, 0x1EFF, "latin"}, Script{0x3040, 0x30FF, "ja"},
    Script{0x4E00, 0x9FFF, "zh"}, Script{0xAC00, 0xD7AF, "ko"}};

struct Words {
  const char* language;
  std::string_view words;  // The commonest that the other languages do not have, folded, padded.
};
constexpr std::array kWords = {
    Words{"en", " the and of to that is was for with are this which from has were "},
    Words{"de", " der die und das nicht den von zu mit ist dem sich auf ein eine wird auch "},
    Words{"fr", " le les des et est dans que une pour qui sur pas au plus avec ont du "},
    Words{"es", " el los las que del una por con para es como mas pero sus fue ha "},
    Words{"it", " il che di della per non sono gli con del una dei anche piu nel alla "},
    Words{"pt", " que nao uma para com os dos por mais foi da do em ao pela sao "},
    Words{"nl", " het een van en dat niet zijn voor met op te aan ook maar heeft wordt "},
    Words{"pl", " nie sie na jest z do przez ze jak dla od po tym oraz ktore był "},
    Words{"cs", " se na ze je ktere pro byl ale jako podle jsou aby jeho jsem "},
    Words{"sv", " och att det som en ar av inte har till med den ett om "},
    Words{"da", " og at det er en ikke af til har med den der som blev "},
    Words{"fi", " ja on ei se etta oli myos mutta ovat kun joka hanen "},
    Words{"hu", " a az es hogy nem egy is ez meg volt csak mint "},
    Words{"ro", " si de la nu este care din pentru cu sunt mai sa "},
    Words{"tr", " ve bir bu icin ile da de olarak cok daha olan "},
    Words{"lt", " ir kad yra su is bet kaip tai buvo jis "},
    Words{"lv", " un ir ka ar par no bet tas vina bija "},
    Words{"et", " ja on ei et see oli ka kui aga oma "}};

struct Tally {
  std::array<std::size_t, kScripts.size()> scripts{};
  std::size_t letters = 0;
};

Tally count_scripts(std::string_view text) {
  Tally tally;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = core::decode_at(text, at);
    at += static_cast<std::size_t>(c.bytes);
    const bool ascii = c.value < 0x80;
    const bool letter = (c.value >= 'A' && c.value <= 'Z') || (c.value >= 'a' && c.value <= 'z');
    if (ascii && !letter) continue;
    for (std::size_t i = 0; i < kScripts.size(); ++i) {
      if (c.value < kScripts[i].from || c.value > kScripts[i].to) continue;
      ++tally.scripts[i];
      ++tally.letters;
    }
  }
  return tally;
}

bool has_any(std::string_view text, std::initializer_list<std::string_view> letters) {
  return std::ranges::any_of(letters, [text](std::string_view letter) {
    return text.find(letter) != std::string_view::npos;
  });
}

// Letters that only one language of the neighbourhood writes.
std::string cyrillic_language(std::string_view text) {
  if (has_any(text, {"ў", "Ў"})) return "be";
  if (has_any(text, {"ї", "є", "ґ", "Ї", "Є"})) return "uk";
  if (has_any(text, {"ђ", "ћ", "џ"})) return "sr";
  if (has_any(text, {"ѓ", "ќ", "ѕ"})) return "mk";
  if (has_any(text, {"қ", "ғ", "ү", "ұ"})) return "kk";
  if (has_any(text, {"ы", "э"})) return "ru";
  return has_any(text, {"ъ"}) ? "bg" : "";
}

bool is_letter(char c) {
  const auto b = static_cast<unsigned char>(c);
  return b >= 0x80 || (b >= 'a' && b <= 'z');
}

// Word → the languages it is common in, one bit each.
using CommonWords = std::unordered_map<std::string_view, std::uint32_t>;

const CommonWords& common_words() {
  static const CommonWords words = [] {
    CommonWords out;
    for (std::size_t i = 0; i < kWords.size(); ++i) {
      const std::string_view list = kWords[i].words;
      for (std::size_t at = 1; at < list.size();) {
        const std::size_t end = list.find(' ', at);
        out[list.substr(at, end - at)] |= static_cast<std::uint32_t>(1) << i;
        at = end + 1;
      }
    }
    return out;
  }();
  return words;
}

std::string latin_language(std::string_view text) {
  const std::string folded = core::fold(text);
  const CommonWords& common = common_words();
  std::array<std::size_t, kWords.size()> hits{};
  std::size_t words = 0;
  for (std::size_t at = 0; at < folded.size();) {
    std::size_t end = at;
    while (end < folded.size() && is_letter(folded[end])) ++end;
    if (end == at) {
      ++at;
      continue;
    }
    ++words;
    const auto found = common.find(std::string_view(folded).substr(at, end - at));
    for (std::size_t i = 0; found != common.end() && i < hits.size(); ++i) {
      hits[i] += (found->second >> i) & 1U;
    }
    at = end;
  }
  const auto best = std::ranges::max_element(hits);
  auto others = hits;
  others[static_cast<std::size_t>(best - hits.begin())] = 0;
  const std::size_t second = *std::ranges::max_element(others);
  // One word in twelve is common in running text; the runner-up must be clearly behind.
  if (words < 8 || *best * 12 < words || *best < second + second / 4 + 1) return {};
  return kWords[static_cast<std::size_t>(best - hits.begin())].language;
}

}  // namespace

std::string guess_language(std::string_view text) {
  std::size_t size = std::min(text.size(), kSample);
  while (size > 0 && size < text.size() && !core::is_char_start(text[size])) --size;
  const std::string_view sample = text.substr(0, size);
  const Tally tally = count_scripts(sample);
  const auto best = std::ranges::max_element(tally.scripts);
  if (tally.letters < 8 || *best * 2 < tally.letters) {
    // Japanese mixes two scripts, of which neither need hold half of the letters.
    return tally.scripts[11] * 10 > tally.letters ? "ja" : "";
  }
  const std::string_view script =
      kScripts[static_cast<std::size_t>(best - tally.scripts.begin())].language;
  if (script == "latin") return latin_language(sample);
  if (script == "cyrillic") return cyrillic_language(sample);
  if (script == "zh" && tally.scripts[11] * 10 > tally.letters) return "ja";
  return std::string(script);
}

}  // namespace importers
