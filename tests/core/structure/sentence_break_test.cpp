// The rules of sentences, one kind a case. A bar parts what must be parted.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "core/structure/sentence_reading.h"

namespace {

/// The sentences with bars between them, white space as single spaces.
std::string parted(std::string_view text, std::string_view language) {
  std::string out;
  for (const core::ByteRange& range : core::sentences(text, language)) {
    if (!out.empty()) out += '|';
    for (const char c : text.substr(range.begin.index(), static_cast<std::size_t>(range.size()))) {
      out += c == '\n' ? ' ' : c;
    }
  }
  return out;
}

/// `cases` are parted as they are written; where `glued`, nothing stands in the place of a bar.
template <std::size_t N>
void check(std::string_view language, const char* const (&cases)[N], bool glued = false) {
  for (const std::string_view wanted : cases) {
    std::string text(wanted);
    if (glued) {
      std::erase(text, '|');
    } else {
      std::ranges::replace(text, '|', ' ');
    }
    CHECK(parted(text, language) == wanted);
  }
}

}  // namespace

TEST_CASE("titles, initials and countries of periods end no sentence") {
  check("en", {"Ms. Anna K. Weiss met Prof. Hall.|She left at 4 p.m. on Monday.",
               "Gen. Lt. Ivan P. Orlov spoke.|J.R.R. Smith wrote.|The U.S. Navy sailed.",
               "The Hon. Mr. Bell came with John Doe Jr. and his wife.|Nobody spoke.",
               "St. Mary’s lies near Mt. Elbrus.|It is old."});
}

TEST_CASE("an abbreviation ends a sentence before a word that opens one") {
  check("en", {"We asked Bell & Co.|They should know.", "She moved to the U.K.|It was in May.",
               "Then Acme Ltd. bought it.|Widget Inc., its rival, grew.",
               "They brought apples, pears, etc.|And so on.",
               "I stayed in Washington, D.C.|The talks failed."});
}

TEST_CASE("the time of day ends a sentence unless it opens one") {
  check("en", {"At 7 a.m. Dr. Pike left the bridge.|He came back at 9 P.M.|Dr. Pike then slept."});
}

TEST_CASE("numbers keep their periods, and references their numbers") {
  check("en", {"She paid $5.25 for No. 7.|It was 7.30 by then.",
               "See p. 5 and Fig. 3.|The answer is no.|We agree.",
               "Version 1.2.3 came on 4.5.2023.|In 2024 it ended."});
  check("de", {"Am 3. Oktober kam er.|Er war am 12. Juni da.",
               "Ludwig XIV. König von Frankreich war da.|Er ist 12.|Sie ist zehn."});
  check("cs", {"Přijel 5. května 2020.|Odjel 6. 6. 2020."});
}

TEST_CASE("a letter alone is an initial behind a name, and a word behind words") {
  check("en", {"You and I.|Did Paul I. Jones come?", "It is vitamin C.|Then he slept.",
               "E. Coli grows."});
  check("ru", {"По словам А. С. Пушкина, это так.|Он уехал."});
}

TEST_CASE("addresses are whole, and a sentence may end in one") {
  check("en", {"Write to john.doe@example.org.|I will answer.",
               "See http://example.org/a.b.html?x=1.2 for more.|It is free."});
}

TEST_CASE("quotations and brackets inside a sentence end none") {
  check("en",
        {"“We will win. They will lose,” he said.|It was late.",
         "He said: “We will win. They will lose.”|It was late.",
         "“We will win.|They will lose.|That is all.”",
         "She asked, \"Is it great?\" and left.|He stayed.",
         "“Will they come?” Mr. Hall asked.|“No.”", "She said, \"This is it.\"|He held the door.",
         "Minsk (see the map. It is old.) is far.|Kyiv is near."});
  check("de", {"»Wir gehen«, sagte er.|»Wohin?« fragte sie.|„Nein.“|Er blieb."});
  check("fr", {"Il a dit : « Nous irons. Vous aussi. »|Puis il est parti.",
               "« Où va-t-il ? » demanda-t-elle.|Il ne dit rien."});
  check("ru", {"«Мы победим!» — сказал он.|«Когда?» — спросила она.|Ответа не было."});
}

TEST_CASE("a quotation mark with a space behind it opens a sentence") {
  check("fr", {"Ils viendront au pont.|« Il pourrait venir », dit-elle.|Elle part.",
               "Ils viendront à 5 h.|« Il pourrait venir ! » dit-elle.|Elle part.",
               "C’est la phase\u00A0dite. «\u00A0elle\u00A0» reste.|‹ Non. ›"});
  check("pl", {"Prof. Nowak, ur. 5 maja, mieszka na ul. Długiej.|Nie wie o tym."});
}

TEST_CASE("marks in a row are one end, and a small letter goes on") {
  check("en", {"Why??|Who is there?!|Nobody.", "He works at Hello! in sales.|She left.",
               "The pact held....|She left.", "I don’t know ... well, what I mean is this.|We go.",
               "Words are left out . . . the reader is told.|That is fair. . . .|Next one.",
               "Prices rose [...] for years.|The end."});
}

TEST_CASE("who writes no capitals ends sentences all the same") {
  check("en", {"i was wrong about everything.|they never returned.|we waited."});
}

TEST_CASE("a missing space hides no end") {
  check("en", {"Hello again.|Today is Monday.|Mr. Bell paid 1,500.|That is much."}, true);
}

TEST_CASE("the years, units and initials of Russian, Ukrainian and Belarusian end no sentence") {
  check("ru", {"В 1990 г. Иванов уехал.|Он жил на ул. Ленина, д. 5, кв. 7.",
               "Т. е. поздно.|Дж. Лейн и др. пришли.|Он спал.",
               "Это стоит 5 тыс. руб.|Он заплатил 3 млн. рублей."});
  check("uk", {"У 2022 р. Росія напала.|Проф. І. Франко жив на вул. Лесі Українки."});
  check("be", {"У 2023 г. Лукашэнка сказаў гэта.|Потым ён паехаў у г. Гомель."});
}

TEST_CASE("abbreviations of a dozen languages") {
  check("de", {"Er sagte z. B. nichts.|Die Firma Müller GmbH u. a. waren da.",
               "Vgl. Abb. 3 und § 5 Abs. 2.|So ist es.", "Das sagte die Fa. Weber.|Mehr nicht."});
  check("fr", {"M. Bernard a rencontré Mme. Petit.|Ils ont parlé."});
  check("es", {"El Sr. Pérez vive en la Av. Bolívar núm. 5.|¿Viene mañana?|¡Claro!"});
  check("it", {"L'on. Bianchi ha visto il dott. Rossi in c.so Italia.|Ma il sig. Verdi no."});
  check("pl", {"Prof. Kowalski mieszka przy ul. Długiej 5.|W 2022 r. wyjechał."});
  check("nl", {"Dhr. De Vries werkt bij Philips N.V. in Eindhoven.|Dat is bijv. ver."});
  check("da", {"Hr. Holm kom kl. 5.|Det var f.eks. sent."});
  check("sk", {"Bol to Ing. Novák, napr. z firmy ABC s. r. o.|Potom odišiel."});
  check("tr", {"Prof. Dr. Yılmaz geldi.|O gitti."});
}

TEST_CASE("the marks of other scripts end sentences without a space") {
  check("ja", {"会議は続く！|本当？|はい。", "彼は「行きます。」と言った。|私は行かない。"}, true);
  check("zh", {"他说：“我们会赢。他们会输。”|会议结束了。", "“我来了。”他说。|天黑了。"}, true);
  check("am", {"ሰላም ነው፧|አዎ።"}, true);
}

TEST_CASE("the marks of other scripts end sentences behind which a space stands") {
  check("hi", {"यह सच है।|क्या आप आएंगे?|हाँ!"});
  check("ur", {"یہ سچ ہے۔|کیا وہ آئے گا؟|ہاں۔"});
  check("el", {"Πού πάει;|Ήταν ο κ. Παπαδόπουλος.|Δεν ξέρω."});
  check("hy", {"Նա եկավ:|Ո՞ւր է նա:"});
}

TEST_CASE("items of a list in one line are parted at their marks") {
  check("en", {"1) One thing|2) Another thing", "a. One thing|b. Another|c. The last",
               "• 8. One thing|• 9. Another"});
  check("en", {"We need 1) bread and 2) salt."});
}
