#include "importers/parts/article_head.h"

#include <doctest/doctest.h>

#include <string>

#include "core/structure/language_guess.h"
#include "tests/support/shared_inputs.h"
#include "tests/support/temp_dir.h"

namespace {

struct Expected {
  std::string file;
  std::string title;
  std::string publisher;
  std::string dateline;
  std::vector<std::string> authors;
};

std::string iso(const std::optional<core::Date>& date) {
  return date ? core::to_iso(*date) : std::string();
}

core::DocumentMeta meta_of(const std::string& text) { return importers::read_head(text).meta; }

const std::string kBody =
    "\n\nThe minister said on Tuesday that the talks will go on, and that there is no plan for "
    "the border.\n";

}  // namespace

TEST_CASE("the shared articles give what they say of themselves and nothing else") {
  for (const Expected& expected :
       {Expected{"000_ffd58b423b96b362.txt",
                 "Fake love of dictators: why Putin and Lukashenka cannot do without each other",
                 "Apostrof",
                 "2022-12-26",
                 {}},
        Expected{"001_b9e2aecbd1292a7d.txt",
                 "Putin’s Visit to Belarus: Will Lukashenka Join Russia’s War in Ukraine?",
                 "SCEEUS",
                 "",
                 {"Victoria Leukavets"}},
        Expected{"002_e2f35a6c22e8e673.txt",
                 "Dialog of dictators: How Putin and Lukashenka really talk to each other",
                 "Atlantic Council / UkraineAlert",
                 "",
                 {"Brian Whitmore"}},
        Expected{
            "003_f5f9e3e43c9f9421.txt", "Putin and Lukashenka: the best of enemies?", "", "", {}},
        Expected{"004_7b2b10cd0e1a562e.txt", "", "", "", {}}}) {
    const auto path = test_support::shared_path("corpus/" + expected.file);
    if (!path) return;
    CAPTURE(expected.file);
    const auto meta = meta_of(test_support::read_file(*path));
    CHECK(meta.title == expected.title);
    CHECK(meta.publisher == expected.publisher);
    CHECK(iso(meta.dateline) == expected.dateline);
    CHECK(meta.authors == expected.authors);
    CHECK(meta.language == "en");
  }
}

TEST_CASE("a dateline is read in the language of the text and bounds when things were said") {
  struct Case {
    std::string line;
    std::string body;
    std::string date;
  };
  const std::string russian =
      "\n\nМинистр заявил, что переговоры продолжатся, и это было решено.\n";
  const std::string ukrainian = "\n\nМіністр заявив, що перемовини триватимуть, її рішення є.\n";
  for (const Case& each :
       {Case{"26 December 2022", kBody, "2022-12-26"}, Case{"2022-12-26", kBody, "2022-12-26"},
        Case{"Published: Mon, Dec 26th, 2022 at 14:05 GMT", kBody, "2022-12-26"},
        Case{"26.12.2022", kBody, "2022-12-26"}, Case{"12/26/2022", kBody, "2022-12-26"},
        Case{"26 декабря 2022 г.", russian, "2022-12-26"},
        Case{"26 грудня 2022", ukrainian, "2022-12-26"},
        Case{"MINSK, December 26, 2022 (Wire) — talks", kBody, "2022-12-26"}}) {
    CAPTURE(each.line);
    const auto meta = meta_of("A headline of some kind\n" + each.line + each.body);
    CHECK(iso(meta.dateline) == each.date);
    CHECK(iso(meta.stated.to) == each.date);
    CHECK_FALSE(meta.stated.from);
  }
}

TEST_CASE("no date is better than a wrong one") {
  for (const std::string line :
       {"04/03/2022", "on Thursday, April 6", "30 February 2022",
        "The treaty that was signed in Minsk on 26 December 2022 is the first of its kind there"}) {
    CAPTURE(line);
    CHECK_FALSE(meta_of("A headline of some kind\n" + line + kBody).dateline);
  }
}

TEST_CASE("of several days the one that says it is of publication dates the article") {
  const std::string head = "A headline of some kind\nRiver Gazette\n";
  const auto date = [&](const std::string& lines) {
    return iso(meta_of(head + lines + kBody).dateline);
  };
  CHECK(date("Updated Dec 27, 2022; Published Dec 26, 2022") == "2022-12-26");
  CHECK(date("Published Dec 26, 2022; Updated Dec 27, 2022") == "2022-12-26");
  CHECK(date("Last updated: 3 March 2023\nPublished: 1 March 2023") == "2023-03-01");
  CHECK(date("Published 2 March 2023. First published 1 March 2023") == "2023-03-01");
  CHECK(date("1 March 2023 (updated 3 March 2023)") == "2023-03-01");
  CHECK(date("Last updated:\n3 March 2023") == "");
  CHECK(date("Accessed 3 March 2023") == "");
  CHECK(date("Archived: 2023-03-03") == "");
  CHECK(date("Обновлено: 3 марта 2023") == "");
  CHECK(date("Wednesday, 1 March\nLast updated: 3 March 2023") == "2023-03-01");
  CHECK(date("Saturday, December 24\nAccessed 3 March 2024") == "2022-12-24");
  const auto meta = meta_of(head + "Last updated: 3 March 2023\nPublished: 1 March 2023" + kBody);
  CHECK(meta.publisher == "River Gazette");
}

TEST_CASE("a day that may have day or month first is read by the text, or listed") {
  const std::string head = "A headline of some kind\nRiver Gazette\n";
  const auto read = [&](const std::string& lines) { return importers::read_head(head + lines); };
  const auto unclear = read("03/04/2022" + kBody);
  CHECK_FALSE(unclear.meta.dateline);
  REQUIRE(unclear.losses.size() == 1);
  CHECK(unclear.losses[0].what.find("“03/04/2022”") != std::string::npos);
  CHECK(unclear.losses[0].line == 3);
  CHECK(iso(read("03/04/2022" + kBody + "It had been opened on 25/01/2022.\n").meta.dateline) ==
        "2022-04-03");
  CHECK(iso(read("03/04/2022\nhttps://river.example.co.uk/a" + kBody).meta.dateline) ==
        "2022-04-03");
  const std::string french =
      "Le pont de la rivière sera ouvert\nLe Journal de la rivière\n03/04/2022\n\nLe ministre a "
      "dit que les discussions continuent, et ce n’est pas tout. "
      "Les députés de la commission ont demandé que le pont soit ouvert avant l’hiver.\n";
  CHECK(iso(importers::read_head(french).meta.dateline) == "2022-04-03");
  CHECK(importers::read_head(french).losses.empty());
  // Whatever it means, it is when the page was changed.
  CHECK(read("Updated 03/04/2022" + kBody).losses.empty());
}

TEST_CASE("front matter gives title, authors, address and the day of publication") {
  const auto clipped = meta_of(
      "---\ncreated: 2024-01-02T10:00:00 (UTC +02:00)\ntags: []\n"
      "source: https://example.org/dam\nauthor: Ida Berg\n---\n\n# The dam is promised\n"
      "River Gazette\n4 May 2023\n" +
      kBody);
  CHECK(iso(clipped.dateline) == "2023-05-04");
  CHECK(clipped.title == "The dam is promised");
  CHECK(clipped.authors == std::vector<std::string>{"Ida Berg"});
  CHECK(clipped.address == "https://example.org/dam");
  CHECK(clipped.publisher == "River Gazette");
  const std::string full =
      "---\ntitle: \"The dam\"\nauthor:\n  - \"[[Ida Berg]]\"\n  - Jan Kowal\nsite: Courier\n"
      "published: 2023-05-04T23:30:00-05:00\nupdated: 2023-06-01\ncreated: 2024-01-02\n"
      "lang: en_GB\n---\nThe minister said so.\n";
  const auto head = importers::read_head(full);
  CHECK(head.meta.title == "The dam");
  CHECK(head.title_given);
  CHECK(iso(head.meta.dateline) == "2023-05-04");
  CHECK(head.meta.authors == std::vector<std::string>{"Ida Berg", "Jan Kowal"});
  CHECK(head.meta.publisher == "Courier");
  CHECK(head.meta.language == "en-GB");
  CHECK(iso(meta_of("---\ntitle: A\ndate: 03/04/2022\nlang: en-GB\n---\nText.\n").dateline) ==
        "2022-04-03");
  CHECK_FALSE(meta_of("---\ntitle: A\nsaved: 2023-05-04\n---\nText.\n").dateline);
}

TEST_CASE("an outlet that is quoted once is not the publisher, one that was told twice is") {
  const std::string head = "A headline of some kind\n\n";
  CHECK(meta_of(head + "The expert told Sky News that it is over. He told AFP more." + kBody)
            .publisher.empty());
  CHECK(meta_of(head + "The expert told Gazette that it is over.\n\nAnother told \"Gazette\"." +
                kBody)
            .publisher == "Gazette");
  CHECK(meta_of(head + "VILNIUS (Northern Wire) — It is over." + kBody).publisher ==
        "Northern Wire");
  CHECK(meta_of(head + "Words." + kBody + "\n© 2023 Tidewater Press. All rights reserved.\n")
            .publisher == "Tidewater Press");
}

TEST_CASE("authors come from bylines, boxes and biographies, never from people in the story") {
  const std::string head = "A headline of some kind\n";
  using Names = std::vector<std::string>;
  CHECK(meta_of(head + "By Anna Lind and Per van Holm | Minsk" + kBody).authors ==
        Names{"Anna Lind", "Per van Holm"});
  CHECK(meta_of(head + kBody +
                "\nAbout the Author\n\nprofile picture\nRead more\n\nAnna Lind\n\n"
                "Fellow\n")
            .authors == Names{"Anna Lind"});
  CHECK(meta_of(head + kBody + "\nAnna Lind is a senior fellow at the Institute.\n").authors ==
        Names{"Anna Lind"});
  CHECK(meta_of(head + kBody + "\nVladimir Putin is the president of Russia.\n").authors.empty());
}

TEST_CASE("a first line that goes on in the next is no title") {
  CHECK(meta_of("The minister of defence said on Monday that the\ntroops could go home before "
                "the winter. Nobody knows.\n")
            .title.empty());
  CHECK(
      meta_of("The govern-\nment could fall before the winter, and nobody knows.\n").title.empty());
  // A title of two lines, one above a byline, one above a text in small letters.
  const std::string kept = "The minister of defence said that the troops are";
  CHECK(meta_of(kept + "\nabout to go home" + kBody).title == kept);
  CHECK(meta_of(kept + "\nby Anna Lind" + kBody).title == kept);
  CHECK(meta_of("What comes next?\nnobody knows what comes.\n").title == "What comes next?");
}

TEST_CASE("a first line that is a sentence is no title, and a breadcrumb's last part is one") {
  CHECK(meta_of("It was over before it began." + kBody).title.empty());
  CHECK(meta_of("Home / News / What comes next?" + kBody).title == "What comes next?");
  CHECK(meta_of("# What comes next?" + kBody).title == "What comes next?");
  CHECK(meta_of("one line alone").title.empty());
}

TEST_CASE("languages are told apart") {
  using core::guess_language;
  CHECK(guess_language("The talks will go on, and that is all there is to say for now.") == "en");
  CHECK(guess_language("Die Gespräche gehen weiter, und das ist nicht alles, was zu sagen ist.") ==
        "de");
  CHECK(guess_language(
            "Les discussions continuent, et ce n'est pas tout ce que les deux ont dit.") == "fr");
  CHECK(guess_language(
            "Rozmowy nie są zakończone i to jest wszystko, że się tak wyrażę, na dziś.") == "pl");
  CHECK(guess_language("Переговоры продолжаются, и это ещё не всё, что мы услышали.") == "ru");
  CHECK(guess_language("Перемовини тривають, і це ще не все, що її спільнота має сказати.") ==
        "uk");
  CHECK(guess_language("Перамовы працягваюцца, і гэта яшчэ не ўсё, што мы пачулі.") == "be");
  CHECK(guess_language("会談は続く。それだけではない。").starts_with("ja"));
  CHECK(guess_language("1234 5678 — 90").empty());
}
