// The one idea of "the same word", kind by kind: what is folded to what, and what stays apart.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/text/utf8.h"
#include "core/words/anchor.h"
#include "core/words/fold_table.h"
#include "core/words/folding.h"
#include "core/words/search_words.h"
#include "core/words/text_find.h"
#include "core/words/text_key.h"

namespace {

using Words = std::vector<std::string>;

Words words(const std::string& text) {
  Words out;
  for (const auto& word : core::search_words(text)) out.push_back(word.folded);
  return out;
}

bool same(const std::string& a, const std::string& b) {
  CAPTURE(a);
  CAPTURE(b);
  CHECK((words(a) == words(b)) == (core::name_key(a) == core::name_key(b)));
  return words(a) == words(b) && !words(a).empty();
}

std::string with(char32_t c) {
  std::string out;
  core::append_utf8(out, c);
  return out;
}

}  // namespace

TEST_CASE("case and accents do not make another word") {
  CHECK(same("Война", "ВОЙНА"));
  CHECK(same("café", "CAFE"));
  CHECK(same("ещё", "еще"));
  CHECK(same("Việt Nam", "viet nam"));
  CHECK(same("İstanbul", "istanbul"));
  CHECK(same("Ελληνικός", "ΕΛΛΗΝΙΚΟΣ"));
  CHECK(same("λόγος", "λογοσ"));
  CHECK(same("Straße", "STRASSE"));
  CHECK(same("STRAẞE", "strasse"));
}

TEST_CASE("letters that do not decompose are those that people type for them") {
  CHECK(same("Łódź", "lodz"));
  CHECK(same("Ærø", "aero"));
  CHECK(same("Đặng", "dang"));
  CHECK(same("ĐĐ", "dd"));
  CHECK(same("œuvre", "OEUVRE"));
  CHECK(same("Þórður", "thordur"));
  CHECK(same("Ŋgũgĩ", "ngugi"));
  CHECK(same("ılık", "ilik"));
  CHECK(same("Ħal", "hal"));
  for (const auto& letter : core::kPlainLetters) {
    CAPTURE(letter.to);
    CHECK(core::fold(with(letter.from)) == letter.to);
  }
  CHECK(std::ranges::is_sorted(core::kPlainLetters, {}, &core::PlainLetter::from));
}

TEST_CASE("letters that look like others with an accent stay letters of their own") {
  CHECK_FALSE(same("мой", "мои"));
  CHECK_FALSE(same("її", "іі"));
  CHECK_FALSE(same("ў", "у"));
  CHECK_FALSE(same("ґанок", "ганок"));
  CHECK_FALSE(same("が", "か"));
  // Also when they are written in two characters.
  CHECK(same("\u0438\u0306", "\u0439"));
  CHECK(same("\u0456\u0308", "\u0457"));
  CHECK(same("\u0443\u0306", "\u045E"));
  CHECK(same("\u304B\u3099", "\u304C"));
  CHECK(same("\u0418\u0306", "\u0439"));
  CHECK(same("\u064A\u0654", "\u0626"));
}

TEST_CASE("ligatures, presentation forms, wide and narrow letters are the letters they show") {
  CHECK(same("ﬀ", "ff"));
  CHECK(same("ﬁre", "fire"));
  CHECK(same("ＷＡＲ", "war"));
  CHECK(same("１，５００", "1,500"));
  CHECK(same("ﻻ", "لا"));
  CHECK(same("ﷲ", "الله"));
  CHECK(same("ｶﾞｷﾞ", "ガギ"));
  CHECK(same("\u1112\u1161\u11AB", "한"));
  CHECK(same("٣", "3"));
}

TEST_CASE("every apostrophe, quotation mark, hyphen, dash and space is one") {
  for (const char32_t c : core::kApostrophes) {
    CAPTURE(static_cast<std::uint32_t>(c));
    CHECK(same("об" + with(c) + "єднані", "об'єднані"));
    CHECK(core::fold(with(c)) == "'");
  }
  for (const char32_t c : core::kQuotationMarks) {
    CAPTURE(static_cast<std::uint32_t>(c));
    CHECK(core::fold(with(c)) == "\"");
    CHECK(words(with(c) + "war" + with(c)) == Words{"war"});
  }
  for (const char32_t c :
       {0x2DU, 0x58AU, 0x5BEU, 0x2010U, 0x2011U, 0x2012U, 0x2013U, 0x2014U, 0x2015U, 0x2043U,
        0x2212U, 0x2E3AU, 0x301CU, 0xFE58U, 0xFE63U, 0xFF0DU}) {
    CAPTURE(c);
    CHECK(core::fold(with(c)) == "-");
    CHECK(same("e" + with(c) + "mail", "e mail"));
    CHECK(core::name_key("E" + with(c) + "Mail") == "e mail");
  }
  for (const char32_t c :
       {0x20U, 0xA0U, 0x1680U, 0x2000U, 0x2007U, 0x2009U, 0x200AU, 0x202FU, 0x205FU, 0x3000U}) {
    CAPTURE(c);
    CHECK(core::fold(with(c)) == " ");
    CHECK(same("two" + with(c) + "words", "two words"));
  }
}

TEST_CASE("invisible characters, tatweel, harakat and niqqud are as if not there") {
  for (const char32_t c :
       {0xADU, 0x200BU, 0x200CU, 0x200DU, 0x2060U, 0xFEFFU, 0x200EU, 0x180EU, 0x34FU, 0xFE0FU}) {
    CAPTURE(c);
    CHECK(same("of" + with(c) + "fensive", "offensive"));
  }
  CHECK(same("محـمد", "محمد"));
  CHECK(same("مُحَمَّد", "محمد"));
  CHECK(same("שָׁלוֹם", "שלום"));
}

TEST_CASE("vowel and tone marks that are letters of their script stay") {
  CHECK_FALSE(same("कु", "क"));
  CHECK_FALSE(same("कि", "की"));
  CHECK_FALSE(same("मैं", "मै"));
  CHECK_FALSE(same("ปา", "ป่า"));
  CHECK_FALSE(same("ลาว", "ล่าว"));
  CHECK_FALSE(same("ກາ", "ກ່າ"));
  CHECK_FALSE(same("កា", "កិ"));
  CHECK_FALSE(same("ကာ", "ကား"));
  CHECK_FALSE(same("কি", "ক"));
  CHECK_FALSE(same("தி", "த"));
  CHECK(same("क\u093C", "\u0958"));
  CHECK(same("น\u0E4D\u0E32", "น\u0E33"));
}

TEST_CASE("an apostrophe or hyphen parts a word, so that its parts are found, too") {
  CHECK(words("O’Brien’s") == Words{"o", "brien", "s"});
  CHECK(words("e-mail") == Words{"e", "mail"});
  CHECK_FALSE(same("e-mail", "email"));
  CHECK(words("Saint-Exupéry") == Words{"saint", "exupery"});
  CHECK(words("snake_case") == Words{"snake", "case"});
}

TEST_CASE("a number is one word, and what is written of several numbers is several") {
  CHECK(words("1,500 3,5 1.500 10:30") == Words{"1,500", "3.5", "1,500", "10:30"});
  CHECK(words("1.500.000,25") == Words{"1,500,000.25"});
  CHECK(words("12:30:45") == Words{"12:30:45"});
  CHECK(words("26.12.2022") == Words{"26", "12", "2022"});
  CHECK(words("192.168.0.1") == Words{"192", "168", "0", "1"});
  CHECK(words("2022-12-26") == Words{"2022", "12", "26"});
  CHECK(words("1, 500") == Words{"1", "500"});
  CHECK(words("in 2022, 3.") == Words{"in", "2022", "3"});
  CHECK(words("5 %") == Words{"5", "%"});
  CHECK(words("5%") == Words{"5", "%"});
  CHECK(words("5\u00A0％") == Words{"5", "%"});
  CHECK(words("26th F16") == Words{"26th", "f16"});
  CHECK(words("3,5млн") == Words{"3.5млн"});
}

TEST_CASE("a number is the same with a point as with a comma, wherever words are compared") {
  for (const auto& [a, b] : {std::pair("1,500", "1.500"), std::pair("3,5", "3.5"),
                             std::pair("1.500.000,25", "1,500,000.25"), std::pair("5 %", "5%"),
                             std::pair("5\u00A0%", "5%"), std::pair("1٫5", "1.5"),
                             std::pair("1，500", "1.500"), std::pair("26,12,2022", "26.12.2022")}) {
    CHECK(same(a, b));
    CHECK(core::fold(a) == core::fold(b));
    const std::string left = "Some " + std::string(a) + " men";
    const std::string right = "Some " + std::string(b) + " men";
    CHECK(core::name_key(left) == core::name_key(right));
    CHECK(core::text_key(left) == core::text_key(right));
    CHECK(core::reads_as(left, right));
    for (const auto& [text, query] :
         {std::pair(left, std::string(b)), std::pair(right, std::string(a))}) {
      const auto found = core::find_all(text, {query});
      REQUIRE(found);
      REQUIRE(found->ranges.size() == 1);
      const auto& range = found->ranges.front();
      CHECK(range.begin.value == 5);
      CHECK(text.substr(range.end.index()) == " men");
      const core::TextIndex index(text);
      CHECK(core::find_reading(index, query, core::CharOffset(0)));
    }
  }
  CHECK_FALSE(same("1, 500", "1.500"));
  CHECK_FALSE(same("1:500", "1.500"));
  CHECK_FALSE(same("in 2022, 3", "in 2022.3"));
  // Who asks for accents and typography asks for the sign, too.
  CHECK(core::find_all("1,500", {"1.500", false, false, false, true})->ranges.empty());
}

TEST_CASE("scripts without spaces are parted by dictionaries, also inside other text") {
  CHECK(words("台湾は選挙を行う") == Words{"台湾", "は", "選挙", "を", "行う"});
  CHECK(words("สงครามในยูเครน") == Words{"สงคราม", "ใน", "ยูเครน"});
  CHECK(words("The 选举 was") == Words{"the", "选举", "was"});
  CHECK(words("2022年") == Words{"2022", "年"});
  // With zero-width spaces between the words or without.
  CHECK(same("สงคราม\u200Bใน\u200Bยูเครน", "สงครามในยูเครน"));
  for (const std::string text : {"ສະບາຍດີປະເທດລາວ", "ភាសាខ្មែរនៅកម្ពុជា", "မြန်မာနိုင်ငံသား"}) {
    CAPTURE(text);
    CHECK(words(text).size() > 1);
  }
}

TEST_CASE("words know their bytes, marks included and what is invisible around them not") {
  const std::string text = "\u201Ccafe\u0301\u201D of\u00ADfen\u200B x";
  const auto cut = core::search_words(text);
  REQUIRE(cut.size() == 3);
  const auto at = [&](std::size_t i) {
    const auto range = cut[i].range;
    return text.substr(range.begin.index(), static_cast<std::size_t>(range.size()));
  };
  CHECK(at(0) == "cafe\u0301");
  CHECK(at(1) == "of\u00ADfen");
  CHECK(at(2) == "x");
}

TEST_CASE("bytes that are no UTF-8 stand between words") {
  CHECK(words("war\xFFpeace\xC3") == Words{"war", "peace"});
}
