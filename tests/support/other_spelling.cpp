#include "tests/support/other_spelling.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <utility>
#include <vector>

#include "core/text/utf8.h"

namespace test_support {
namespace {

using Strings = std::vector<std::string>;

/// What stands for one another inside words; the first is what the words are written with.
const std::vector<Strings>& twins() {
  static const std::vector<Strings> all = {{"'", "’", "ʼ", "‘", "`", "′"},
                                           {"-", "‐", "‑", "–", "—", " "},
                                           {" ", "\u00A0", "\u2009", "\u202F", "\u3000", "\n"},
                                           {"ё", "е"},
                                           {"ł", "l"},
                                           {"ø", "o"},
                                           {"ß", "ss", "ẞ"},
                                           {"æ", "ae"},
                                           {"ı", "i"},
                                           {"ŋ", "n"},
                                           {"ff", "ﬀ"},
                                           {"fi", "ﬁ"},
                                           {"é", "e", "è"},
                                           {"ς", "σ"},
                                           {"ό", "ο"},
                                           {"w", "ｗ"},
                                           {"м", "м\u0301"}};
  return all;
}

rc::Gen<std::string> glued(const rc::Gen<Strings>& parts, const std::string& between) {
  return rc::gen::map(parts, [between](const Strings& all) {
    std::string out;
    for (const auto& part : all) out += (out.empty() ? "" : between) + part;
    return out;
  });
}

rc::Gen<std::string> word() {
  return rc::gen::element<std::string>(
      "война", "мой", "її", "ещё", "об'єднані", "ґанок", "ўсе", "Łódź", "Ærøskøbing", "Straße",
      "O'Brien", "e-mail", "Saint-Exupéry", "offensive", "fire", "war", "ılık", "Ngũgĩ", "Đặng",
      "Ελληνικός", "λόγος", "محمد", "שלום", "क्या", "युद्ध", "한국", "Việt", "мир", "пойдёт");
}

std::string changed_case(const std::string& text, int how) {
  auto wide = icu::UnicodeString::fromUTF8(text);
  if (how == 1) wide.toUpper(icu::Locale::getRoot());
  if (how == 2) wide.toLower(icu::Locale::getRoot());
  std::string out;
  wide.toUTF8String(out);
  return out;
}

std::string normalised(const std::string& text, int how) {
  UErrorCode status = U_ZERO_ERROR;
  const std::array<const icu::Normalizer2*, 4> forms = {
      icu::Normalizer2::getNFCInstance(status), icu::Normalizer2::getNFDInstance(status),
      icu::Normalizer2::getNFKCInstance(status), icu::Normalizer2::getNFKDInstance(status)};
  std::string out;
  forms.at(static_cast<std::size_t>(how))
      ->normalize(icu::UnicodeString::fromUTF8(text), status)
      .toUTF8String(out);
  return out;
}

bool is_letter_at(const std::string& text, std::size_t at) {
  return at < text.size() && u_isalpha(static_cast<UChar32>(core::decode_at(text, at).value)) != 0;
}

/// How many bytes of the words are spelled anew, and as what.
rc::Gen<std::pair<std::size_t, std::string>> spelled_at(const std::string& words, std::size_t at) {
  for (const auto& list : twins()) {
    const std::size_t size = list.front().size();
    if (words.compare(at, size, list.front()) != 0) continue;
    return rc::gen::map(rc::gen::elementOf(list),
                        [size](const std::string& to) { return std::pair(size, to); });
  }
  const auto size = static_cast<std::size_t>(core::decode_at(words, at).bytes);
  return rc::gen::just(std::pair(size, words.substr(at, size)));
}

}  // namespace

rc::Gen<std::string> some_words() {
  return rc::gen::mapcat(rc::gen::inRange<std::size_t>(1, 5), [](std::size_t n) {
    return glued(rc::gen::container<Strings>(n, word()), " ");
  });
}

rc::Gen<std::string> text_of_words() {
  const auto piece = rc::gen::oneOf(
      word(), rc::gen::element<std::string>(", ", " ", ". ", "1,500 ", "3.5 ", "5 % ", "10:30 ",
                                            "„war“ ", "(мир) ", "26.12.2022 ", "选举 ", "สงคราม "));
  return glued(rc::gen::container<Strings>(piece), " ");
}

rc::Gen<std::string> other_spelling(const std::string& words) {
  return rc::gen::exec([words] {
    std::string out;
    for (std::size_t at = 0; at < words.size();) {
      const auto [from, to] = *spelled_at(words, at);
      out += to;
      at += from;
      if (is_letter_at(words, at) && *rc::gen::weightedElement<int>({{12, 0}, {1, 1}}) == 1) {
        out += *rc::gen::element<std::string>("\u00AD", "\u200B", "\u2060", "\u200D");
      }
    }
    out = changed_case(out, *rc::gen::inRange(0, 3));
    return normalised(out, *rc::gen::inRange(0, 4));
  });
}

}  // namespace test_support
