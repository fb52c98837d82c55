#include "core/words/words.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "core/text/utf8.h"
#include "core/words/folding.h"

namespace core {
namespace {

constexpr std::array<std::string_view, 8> kForms = {"is", "are",  "was",   "were",
                                                    "be", "been", "being", "am"};

constexpr std::array<std::pair<std::string_view, int>, 24> kNumbers = {
    {{"one", 1},   {"two", 2},   {"three", 3},  {"four", 4},   {"five", 5},    {"six", 6},
     {"seven", 7}, {"eight", 8}, {"nine", 9},   {"ten", 10},   {"eleven", 11}, {"twelve", 12},
     {"один", 1},  {"два", 2},   {"две", 2},    {"три", 3},    {"четыре", 4},  {"пять", 5},
     {"шесть", 6}, {"семь", 7},  {"восемь", 8}, {"девять", 9}, {"десять", 10}, {"двух", 2}}};

bool is_letter(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  const auto type = u_charType(code);
  return u_isalpha(code) != 0 || type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK;
}

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x02BC; }

// Letters, and an apostrophe or hyphen that stands between two of them.
std::size_t end_of_letters(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const auto c = decode_at(text, at);
    const std::size_t next = at + static_cast<std::size_t>(c.bytes);
    if (!is_letter(c.value)) {
      const bool joint = is_apostrophe(c.value) || c.value == '-';
      if (!joint || next >= text.size() || !is_letter(decode_at(text, next).value)) break;
    }
    at = next;
  }
  return at;
}

std::string norm_of(const std::string& folded) {
  if (std::find(kForms.begin(), kForms.end(), folded) != kForms.end()) return "be";
  if (folded.size() > 3 && folded.ends_with('s') && !folded.ends_with("ss") &&
      !folded.ends_with("us") && !folded.ends_with("is")) {
    return folded.substr(0, folded.size() - 1);
  }
  return folded;
}

int number_named(const std::string& folded) {
  static const std::map<std::string, int, std::less<>> kFolded = [] {
    std::map<std::string, int, std::less<>> made;
    for (const auto& [name, value] : kNumbers) made.emplace(fold(name), value);
    return made;
  }();
  const auto found = kFolded.find(folded);
  return found == kFolded.end() ? -1 : found->second;
}

// What is left of "won't" and the like, as the verb it stands for.
std::string negated_verb(std::string stem) {
  if (stem == "wo") return "will";
  if (stem == "ca") return "can";
  if (stem == "sha") return "shall";
  return stem;
}

class WordCutter {
 public:
  explicit WordCutter(std::string_view text) : text_(text) {}

  std::vector<Word> read() {
    for (std::size_t at = 0; at < text_.size();) {
      if (is_digit(text_[at])) {
        at = add_number(at);
      } else if (const std::size_t end = end_of_letters(text_, at); end > at) {
        add_letters(at, end);
        at = end;
      } else {
        at += static_cast<std::size_t>(decode_at(text_, at).bytes);
      }
    }
    return std::move(words_);
  }

 private:
  Word& add(std::size_t begin, std::size_t end, std::string folded) {
    Word word;
    word.norm = norm_of(folded);
    word.folded = std::move(folded);
    word.range = {ByteOffset(static_cast<std::int64_t>(begin)),
                  ByteOffset(static_cast<std::int64_t>(end))};
    word.gap = text_.substr(last_, begin - last_);
    last_ = end;
    words_.push_back(std::move(word));
    return words_.back();
  }

  std::size_t add_number(std::size_t at) {
    std::size_t end = end_of_digits(text_, at);
    const std::string digits(text_.substr(at, end - at));
    // "26th", "3-го": the ending belongs to the number.
    const std::size_t letters = end_of_letters(text_, end);
    const std::string ending = fold(text_.substr(end, letters - end));
    if (ending == "th" || ending == "st" || ending == "nd" || ending == "rd") end = letters;
    Word& word = add(at, end, digits);
    word.digits = true;
    if (digits.size() <= 4) word.number = std::stoi(digits);
    word.year = digits.size() == 4 && word.number >= 1800 && word.number <= 2200;
    return end;
  }

  void add_letters(std::size_t begin, std::size_t end) {
    std::string folded = fold(text_.substr(begin, end - begin));
    // Belarusian writes ў for у behind a vowel.
    constexpr std::string_view kShortU = "ў";
    if (folded.starts_with(kShortU)) folded.replace(0, kShortU.size(), "у");
    const bool capital =
        is_capital(begin) || (begin + 1 < end && text_[begin] > 0 && is_capital(begin + 1));
    const std::size_t first = words_.size();
    split(begin, end, folded);
    words_[first].capital = capital;
    words_[first].acronym = capital && all_capitals(begin, words_[first].range.end.index());
    words_[first].number = number_named(words_[first].folded);
  }

  [[nodiscard]] bool is_capital(std::size_t at) const {
    return u_isupper(static_cast<UChar32>(decode_at(text_, at).value)) != 0;
  }

  [[nodiscard]] bool all_capitals(std::size_t begin, std::size_t end) const {
    int letters = 0;
    for (std::size_t at = begin; at < end; ++letters) {
      const auto c = decode_at(text_, at);
      if (u_isupper(static_cast<UChar32>(c.value)) == 0) break;
      at += static_cast<std::size_t>(c.bytes);
      if (at >= end) return letters > 0;
    }
    return false;
  }

  // Where the last `letters` characters before `end` begin: counted in characters, because an
  // apostrophe may take three bytes.
  std::size_t tail(std::size_t end, int letters) const {
    for (int n = 0; n < letters; ++n) {
      do --end;
      while (!is_char_start(text_[end]));
    }
    return end;
  }

  // A contraction becomes the two words it stands for.
  void split(std::size_t begin, std::size_t end, const std::string& folded) {
    if (folded.starts_with("mid-")) {
      add(begin, begin + 3, "mid");
      return add_letters(begin + 4, end);
    }
    if (folded == "cannot") {
      add(begin, begin + 3, "can");
      add(begin + 3, end, "not");
    } else if (folded.ends_with("n't") && folded.size() > 3) {
      const std::size_t at = tail(end, 3);
      add(begin, at, negated_verb(folded.substr(0, folded.size() - 3)));
      add(at, end, "not");
    } else if (folded.ends_with("'ll") || folded.ends_with("'re") || folded.ends_with("'ve")) {
      const std::size_t at = tail(end, 3);
      add(begin, at, folded.substr(0, folded.size() - 3));
      const char c = folded[folded.size() - 2];
      add(at, end, c == 'l' ? "will" : (c == 'r' ? "are" : "have"));
    } else if (folded.ends_with("'s") && folded.size() > 2) {
      add(begin, end, folded.substr(0, folded.size() - 2)).possessive = true;
    } else {
      add(begin, end, folded);
    }
  }

  std::string_view text_;
  std::size_t last_ = 0;
  std::vector<Word> words_;
};

}  // namespace

std::size_t end_of_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

bool Word::joined() const {
  for (std::size_t at = 0; at < gap.size();) {
    const auto c = decode_at(gap, at);
    if (c.value != ',' && u_isUWhiteSpace(static_cast<UChar32>(c.value)) == 0) return false;
    at += static_cast<std::size_t>(c.bytes);
  }
  return true;
}

std::vector<Word> words_of(std::string_view text) { return WordCutter(text).read(); }

std::string_view slice_of(std::string_view text, const std::vector<Word>& words, std::size_t first,
                          std::size_t last) {
  if (first >= last) return {};
  const std::size_t begin = words[first].range.begin.index();
  return text.substr(begin, words[last - 1].range.end.index() - begin);
}

std::string_view slice_of(std::string_view text, ByteRange range) {
  return text.substr(range.begin.index(), static_cast<std::size_t>(range.size()));
}

WordSet word_set(std::string_view list) {
  WordSet out;
  for (const Word& word : words_of(list)) out.insert(word.folded);
  return out;
}

}  // namespace core
