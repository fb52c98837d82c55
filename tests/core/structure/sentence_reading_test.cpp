#include "core/structure/sentence_reading.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/structure/sentence_break.h"

namespace {

using core::SentenceKind;

core::ByteOffset place(std::string_view text, std::string_view words) {
  return core::ByteOffset(static_cast<std::int64_t>(text.find(words)));
}

std::string cut(std::string_view text, core::ByteRange range) {
  return std::string(text.substr(range.begin.index(), static_cast<std::size_t>(range.size())));
}

/// "kind: words" for each.
std::vector<std::string> units(std::string_view text, const core::SentenceQuery& query = {}) {
  std::vector<std::string> out;
  for (const auto& each : core::SentenceReading(text, query).all()) {
    std::string words = cut(text, each.range);
    for (char& c : words) c = c == '\n' ? '/' : c;
    out.push_back(std::string(core::name_of(each.kind)) + ": " + words);
  }
  return out;
}

using Units = std::vector<std::string>;

}  // namespace

TEST_CASE("a sentence is found from any place in it and carries no space at its ends") {
  const std::string text = "He will not go. “She may,” said Mr. Mahda.  Then nothing.\n\nNext line";
  CHECK(cut(text, core::sentence_at(text, place(text, "will"))) == "He will not go.");
  CHECK(cut(text, core::sentence_at(text, place(text, "Mahda"))) == "“She may,” said Mr. Mahda.");
  CHECK(cut(text, core::sentence_at(text, place(text, "Then"))) == "Then nothing.");
  CHECK(cut(text, core::sentence_at(text, place(text, "line"))) == "Next line");
  CHECK(cut(text, core::sentence_at(text, core::ByteOffset(0))) == "He will not go.");
  CHECK(cut(text, core::sentence_at(text, core::ByteOffset(9999))) == "Next line");
  CHECK(core::sentence_at(text, place(text, "\nNext")).empty());
  CHECK(core::sentence_at("", core::ByteOffset(0)).empty());
  CHECK(core::sentence_at(" \n \n", core::ByteOffset(1)).empty());
}

TEST_CASE("sentences are stepped through over paragraphs") {
  const std::string text = "One here. Two here.\n\nThree here.";
  const core::SentenceReading reading(text, {});
  CHECK(reading.begin_after(core::ByteOffset(0)) == place(text, "Two"));
  CHECK(reading.begin_after(place(text, "Two")) == place(text, "Three"));
  CHECK(!reading.begin_after(place(text, "Three")));
  CHECK(reading.begin_before(place(text, "Three")) == place(text, "Two"));
  CHECK(reading.begin_before(place(text, "wo here")) == place(text, "Two"));
  CHECK(!reading.begin_before(core::ByteOffset(0)));
  CHECK(reading.around(core::ByteRange{place(text, "here. Two"), place(text, "hree")}) ==
        core::ByteRange{core::ByteOffset(0),
                        core::ByteOffset(static_cast<std::int64_t>(text.size()))});
}

TEST_CASE("lines that say different things are parted") {
  CHECK(units("One.\n\nA heading\nTwo. Three!\r\nFour") ==
        Units{"sentence: One.", "sentence: A heading", "sentence: Two.", "sentence: Three!",
              "sentence: Four"});
  CHECK(units("harbour\nmarket hall\nstation, airport\n") ==
        Units{"sentence: harbour", "sentence: market hall", "sentence: station, airport"});
  CHECK(units("________\nThe board met.") ==
        Units{"sentence: ________", "sentence: The board met."});
}

TEST_CASE("a paragraph that was wrapped by hand reads as one") {
  CHECK(
      units("The mayor said that the old bridge over the river\ncould open before the winter.\n") ==
      Units{"sentence: The mayor said that the old bridge over the river/could open before the "
            "winter."});
  CHECK(units("It was a cold\nnight. She met Mr.\nBell there.") ==
        Units{"sentence: It was a cold/night.", "sentence: She met Mr./Bell there."});
  CHECK(units("fuel is short.\nfuel is dear.\nhe met it, e.g.\nhere.").size() == 3);
  // A noun of German, a name: what begins with a capital goes on where the line above is full.
  const std::string german =
      "Der Bürgermeister sagte am Dienstag, dass die neue alte\n"
      "Brücke über den Fluss noch vor dem langen Winter für den\n"
      "Verkehr geöffnet werden könnte, wenn das Wetter trocken\n"
      "bleibt.\n";
  CHECK(units(german, {.language = "de"}).size() == 1);
  CHECK(units("He spoke of the\nUnited States and of\nKyiv.").size() == 1);
  CHECK(units("これは父の\n家です。").size() == 1);
}

TEST_CASE("titles, datelines, headings, items and quotations are units of their own kind") {
  const std::string text =
      "Bridge promised again\n\nRiver Gazette\n4 May 2023\n\nThe mayor spoke. He left.\n\n"
      "1. Bread and salt\n2. Water and wine. It is good.\n";
  core::SentenceQuery query;
  query.title = {core::ByteOffset(0), core::ByteOffset(21)};
  CHECK(units(text, query) == Units{"title: Bridge promised again", "sentence: River Gazette",
                                    "dateline: 4 May 2023", "sentence: The mayor spoke.",
                                    "sentence: He left.", "list_item: 1. Bread and salt",
                                    "list_item: 2. Water and wine.", "list_item: It is good."});
  query = {};
  query.markdown = true;
  CHECK(units("# Name\n\n> They said so. It is\n> true.\n\n## More\n\nWords here.\n", query) ==
        Units{"heading: Name", "quotation: They said so.", "quotation: It is/> true.",
              "heading: More", "sentence: Words here."});
}

TEST_CASE("a dateline that opens a report is parted from it") {
  CHECK(units("KYIV, 24 March 2022 (Agency) — The mayor spoke.") ==
        Units{"dateline: KYIV, 24 March 2022 (Agency)", "sentence: The mayor spoke."});
  CHECK(units("The mayor – a friend of Mr. Bell – spoke.") ==
        Units{"sentence: The mayor – a friend of Mr. Bell – spoke."});
  CHECK(units("He left on 4 May 2023.") == Units{"sentence: He left on 4 May 2023."});
}

TEST_CASE("a paragraph in another language is read by its rules") {
  const std::string text =
      "He will come at 5. The bridge over the river is old, and nobody likes the look of it.\n\n"
      "Die Brücke über den Fluss wurde am 12. Juni wieder für den Verkehr geöffnet, sagte er.\n";
  core::SentenceQuery query;
  query.language = "en";
  CHECK(units(text, query).size() == 4);
  query.guess = true;
  CHECK(units(text, query).size() == 3);
  query.language = {};
  CHECK(units(text, query).size() == 3);
  const core::SentenceReading reading(text, query);
  CHECK(reading.language_at(core::ByteOffset(3)) == "en");
  CHECK(reading.language_at(place(text, "Juni")) == "de");
}

TEST_CASE("sentences are disjoint, trimmed and hold every word, whatever the text") {
  const std::vector<std::string> pieces = {"a.", " ",     "B",        "\n", "”",  "“",   "(",
                                           ")",  ". . .", "«",        "»",  "1.", "Mr.", "?!",
                                           "、", "。",    "\xCC\x81", "--", "\"", "'",   ",,"};
  unsigned seed = 7;
  for (int round = 0; round < 400; ++round) {
    std::string text;
    for (int i = 0; i < 30; ++i) {
      seed = seed * 1103515245U + 12345U;
      text += pieces[(seed >> 16U) % pieces.size()];
    }
    std::string kept;
    core::ByteOffset at(0);
    for (const auto& range : core::sentences_of_paragraph(text, core::sentence_rules(""))) {
      REQUIRE(at <= range.begin);
      REQUIRE(!range.empty());
      at = range.end;
      kept += cut(text, range);
    }
    std::erase(kept, ' ');
    std::erase(kept, '\n');
    std::erase(text, ' ');
    std::erase(text, '\n');
    CHECK(kept == text);
  }
}
