#include "store/fts/stemmers.h"

#include <libstemmer.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <hunspell/hunspell.hxx>
#include <utility>

#include "core/text/utf8.h"

namespace store {
namespace {

namespace fs = std::filesystem;

// The letters of Ukrainian and Belarusian that fold to others are written back for dictionaries:
// there are none but ё, which both spellings of a word may have.
constexpr std::size_t kLettersAlike = 2;

std::size_t bytes_of_letters(std::string_view word, std::size_t letters) {
  return core::first_chars(word, letters).size();
}

class SnowballStemmer final : public Stemmer {
 public:
  explicit SnowballStemmer(sb_stemmer* stemmer) : stemmer_(stemmer) {}

  std::vector<std::string> stems(const std::string& word) override { return {stem(word)}; }

  std::size_t common_beginning(const std::string& word) override {
    const std::string stemmed = stem(word);
    const auto end = std::ranges::mismatch(word, stemmed).in1;
    const auto same = core::count_chars(
        std::string_view(word).substr(0, static_cast<std::size_t>(end - word.begin())));
    // The last letter of a stem changes in some forms: study, studies.
    return bytes_of_letters(word, std::max(kLettersAlike, same == 0 ? 0 : same - 1));
  }

 private:
  std::string stem(const std::string& word) {
    const auto* bytes = reinterpret_cast<const sb_symbol*>(word.data());
    const auto* out = sb_stemmer_stem(stemmer_.get(), bytes, static_cast<int>(word.size()));
    if (out == nullptr) return word;
    return {reinterpret_cast<const char*>(out),
            static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
  }

  struct Delete {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
  };
  std::unique_ptr<sb_stemmer, Delete> stemmer_;
};

class DictionaryStemmer final : public Stemmer {
 public:
  explicit DictionaryStemmer(const fs::path& affixes)
      : dictionary_(affixes.c_str(), fs::path(affixes).replace_extension(".dic").c_str()) {}

  [[nodiscard]] bool is_utf8() { return dictionary_.get_dict_encoding() == "UTF-8"; }

  std::vector<std::string> stems(const std::string& word) override {
    auto out = dictionary_.stem(word);
    // Names stand in dictionaries with a capital.
    for (auto& name : dictionary_.stem(capitalised(word))) out.push_back(std::move(name));
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

  std::size_t common_beginning(const std::string& word) override {
    return bytes_of_letters(word, kLettersAlike);
  }

 private:
  // Small Cyrillic letters only: а..я and those with a code of their own.
  static std::string capitalised(const std::string& word) {
    if (word.empty()) return word;
    const auto first = core::decode_at(word, 0);
    char32_t capital = first.value;
    if (capital >= U'а' && capital <= U'я') capital -= U'а' - U'А';
    if (capital >= U'ѐ' && capital <= U'џ') capital -= U'ѐ' - U'Ѐ';
    if (capital == U'ґ') capital = U'Ґ';
    std::string out;
    core::append_utf8(out, capital);
    return out + word.substr(static_cast<std::size_t>(first.bytes));
  }

  Hunspell dictionary_;
};

// Where Hunspell itself looks: DICPATH first, then the usual folders.
std::vector<fs::path> dictionary_folders() {
  std::vector<fs::path> out;
  if (const char* named = std::getenv("DICPATH"); named != nullptr) {
    std::string_view rest = named;
    while (!rest.empty()) {
      const auto colon = std::min(rest.find(':'), rest.size());
      if (colon > 0) out.emplace_back(rest.substr(0, colon));
      rest.remove_prefix(std::min(colon + 1, rest.size()));
    }
  }
  out.emplace_back("/usr/share/hunspell");
  out.emplace_back("/usr/share/myspell/dicts");
  return out;
}

std::unique_ptr<Stemmer> dictionary_stemmer(const std::string& language) {
  for (const auto& folder : dictionary_folders()) {
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(folder, none)) {
      const auto& path = entry.path();
      const std::string name = path.stem().string();
      const bool fits =
          name == language || name.starts_with(language + "_") || name.starts_with(language + "-");
      if (!fits || path.extension() != ".aff") continue;
      auto made = std::make_unique<DictionaryStemmer>(path);
      if (made->is_utf8()) return made;
    }
  }
  return nullptr;
}

}  // namespace

std::unique_ptr<Stemmer> stemmer_for(std::string_view language) {
  const std::string primary(language.substr(0, language.find_first_of("-_")));
  if (primary == "uk" || primary == "be") return dictionary_stemmer(primary);
  auto* made = primary.empty() ? nullptr : sb_stemmer_new(primary.c_str(), "UTF_8");
  if (made == nullptr) return nullptr;
  return std::make_unique<SnowballStemmer>(made);
}

std::vector<std::string> languages_of_letters(std::string_view word) {
  if (word.empty()) return {};
  const char32_t first = core::decode_at(word, 0).value;
  if (first < 0x250) return {"en"};
  if (first >= 0x370 && first < 0x400) return {"el"};
  if (first >= 0x400 && first < 0x530) return {"ru", "uk", "be"};
  if (first >= 0x600 && first < 0x700) return {"ar"};
  return {};
}

}  // namespace store
