#include <doctest/doctest.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/base/sha256.h"
#include "core/text/text_index.h"
#include "core/text/utf8.h"
#include "importers/parts/block_list.h"
#include "importers/registry.h"
#include "tests/support/shared_inputs.h"
#include "tests/support/temp_dir.h"

namespace {

using namespace std::string_literals;

core::Result<core::ImportedBatch> read(const std::string& name, const std::string& bytes) {
  return importers::find("plain_text")->read({name, bytes}, {});
}

const core::Document& only_document(const core::Result<core::ImportedBatch>& batch) {
  REQUIRE_MESSAGE(batch.ok(), batch.error().sentence());
  REQUIRE(batch->documents.size() == 1);
  return batch->documents.front().value;
}

std::string utf16(const std::string& text, bool little) {
  std::string out;
  for (const char16_t unit : core::to_utf16(text)) {
    const auto low = static_cast<char>(unit & 0xFFU);
    const auto high = static_cast<char>(unit >> 8U);
    out += little ? low : high;
    out += little ? high : low;
  }
  return out;
}

// What a document has after ICU wrote and we read it in an encoding.
const std::string kRussian =
    "Встреча в Минске\n\nПрезидент заявил в понедельник, что переговоры продолжатся в январе. "
    "По его словам, стороны обсудили поставки газа и совместные учения. Эксперты считают, что "
    "решение будет принято до конца года.\n";

std::string cp1251(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = core::decode_at(text, at);
    at += static_cast<std::size_t>(c.bytes);
    if (c.value < 0x80) {
      out += static_cast<char>(c.value);
    } else {
      REQUIRE((c.value >= 0x410 && c.value <= 0x44F));
      out += static_cast<char>(c.value - 0x410 + 0xC0);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("the text is the bytes: newlines, no-break spaces and decomposed letters stay") {
  const std::string text = "A title\r\n\r\nOne\u00A0two \u0065\u0301\n\tthree\r";
  const auto batch = read("a.txt", text);
  const auto& document = only_document(batch);
  CHECK(document.text == text);
  CHECK(document.encoding == "UTF-8");
  CHECK(document.file_name == "a.txt");
  CHECK(document.sha256 == core::sha256_hex(text));
  CHECK(batch->documents.front().bytes == text);
}

TEST_CASE("headings and list items are named in code points, and the text stays as it is") {
  const std::string text =
      "Żółw i rzeka\n\nRada miasta przez dwa lata badała rzekę i spodziewa się wyższej wody w "
      "większości zim, które nadejdą po tej, a mostu się boi.\n\nKoszty\n\nMost kosztuje:\n\n- "
      "drogo\n- długo\n";
  const auto batch = read("a.txt", text);
  const auto& document = only_document(batch);
  CHECK(document.text == text);
  const auto blocks = importers::blocks_of(document.extra);
  REQUIRE(blocks.has_value());
  const core::TextIndex index(document.text);
  std::string words;
  for (const auto& block : *blocks) {
    words += std::string(core::name_of(block.kind)) + std::to_string(block.level) + " " +
             std::string(index.slice(index.to_byte(block.range))) + "|";
  }
  CHECK(words == "heading1 Żółw i rzeka|heading2 Koszty|list_item1 - drogo|list_item1 - długo|");
}

TEST_CASE("the name of a file says that it is Markdown") {
  const std::string text = "# Only one\n\nSome words.\n";
  CHECK(only_document(read("a.md", text)).extra ==
        R"({"blocks":[{"start":0,"end":10,"kind":"heading","level":1}]})");
  CHECK(only_document(read("a.md", text)).meta.title == "Only one");
  CHECK(only_document(read("a.md", "---\nlang: en\n---\n\n## Part\n\n# The whole\n")).meta.title ==
        "The whole");
  CHECK(importers::detect({"a.markdown", text}).name == "plain_text");
}

TEST_CASE("the headings of real articles are found, and nothing else is called one") {
  const std::map<std::string, std::vector<std::string>> expected = {
      {"000",
       {"1 Fake love of dictators: why Putin and Lukashenka cannot do without each other",
        "2 Has Putin broken Lukashenka?", "2 Disgruntled dictators"}},
      {"001", {"1 Putin’s Visit to Belarus: Will Lukashenka Join Russia’s War in Ukraine?"}},
      {"002",
       {"1 Dialog of dictators: How Putin and Lukashenka really talk to each other",
        "2 Further reading"}},
      {"003",
       {"1 Putin and Lukashenka: the best of enemies?", "2 A reckless strategy",
        "2 Lukashenka's dilemma", "2 Not a rock-hard alliance",
        "2 Belarus will become Russia's armoury", "2 Lukashenka dodging and turning again"}},
      {"004", {}}};
  const auto folder = test_support::shared_path("corpus");
  if (!folder) return;
  for (const auto& file : std::filesystem::directory_iterator(*folder)) {
    const std::string name = file.path().filename();
    if (!expected.contains(name.substr(0, 3))) continue;
    const auto batch = read(name, test_support::read_file(file.path()));
    const auto& document = only_document(batch);
    const core::TextIndex index(document.text);
    std::vector<std::string> found;
    for (const auto& block :
         importers::blocks_of(document.extra).value_or(std::vector<core::CharBlock>())) {
      CHECK(block.kind == core::BlockKind::heading);
      found.push_back(std::to_string(block.level) + " " +
                      std::string(index.slice(index.to_byte(block.range))));
    }
    CAPTURE(name);
    CHECK(found == expected.at(name.substr(0, 3)));
  }
}

TEST_CASE("a byte order mark says the encoding and is not part of the text") {
  const std::string text = "Hello — привет 🙂\n";
  struct Case {
    std::string bytes;
    std::string encoding;
  };
  for (const Case& one :
       {Case{"\xEF\xBB\xBF" + text, "UTF-8"}, Case{"\xFF\xFE" + utf16(text, true), "UTF-16LE"},
        Case{"\xFE\xFF" + utf16(text, false), "UTF-16BE"}}) {
    CAPTURE(one.encoding);
    const auto batch = read("a.txt", one.bytes);
    const auto& document = only_document(batch);
    CHECK(document.text == text);
    CHECK(document.encoding == one.encoding);
    CHECK(document.sha256 == core::sha256_hex(one.bytes));
    CHECK(batch->documents.front().bytes == one.bytes);
  }
}

TEST_CASE("UTF-16 and UTF-32 without a mark are known by their shape") {
  const std::string text = "Short words, in Latin and Кириллица, one line.\n";
  const auto little = read("a.txt", utf16(text, true));
  CHECK(only_document(little).text == text);
  CHECK(only_document(little).encoding == "UTF-16LE");
  const auto big = read("a.txt", utf16(kRussian, false));
  CHECK(only_document(big).text == kRussian);
  std::string utf32;
  for (const char c : std::string("plain words\n")) utf32 += c + "\0\0\0"s;
  const auto wide = read("a.txt", utf32);
  CHECK(only_document(wide).text == "plain words\n");
  CHECK(only_document(wide).encoding == "UTF-32LE");
}

TEST_CASE("windows-1251 is found even when its first letters come after 10 kB of ASCII") {
  CHECK(only_document(read("a.txt", cp1251(kRussian))).text == kRussian);
  const std::string late = std::string(10'000, 'x') + "\n" + kRussian;
  const auto batch = read("a.txt", cp1251(late));
  CHECK(only_document(batch).encoding == "windows-1251");
  CHECK(only_document(batch).text == late);
  CHECK(batch->losses.empty());
}

TEST_CASE("a western text with one accented letter is windows-1252, not broken UTF-8") {
  const auto batch =
      read("a.txt", "The caf\xE9 was closed on Monday, said the owner of the caf\xE9.\n");
  CHECK(only_document(batch).text.find("café was") != std::string::npos);
  CHECK(batch->losses.empty());
}

TEST_CASE("ill-formed bytes in UTF-8 become U+FFFD, and the loss counts them and names the line") {
  const std::string bytes =
      "первая строка\nвторая\n"
      "bad \xFF here and \xC3( there\nлиния\n";
  const auto batch = read("a.txt", bytes);
  const auto& document = only_document(batch);
  CHECK(document.encoding == "UTF-8");
  CHECK(document.text.find("bad \uFFFD here and \uFFFD( there") != std::string::npos);
  REQUIRE(batch->losses.size() == 1);
  CHECK(batch->losses.front().line == 3);
  CHECK(batch->losses.front().what.starts_with("2 ill-formed UTF-8 sequences"));
  CHECK(batch->documents.front().bytes == bytes);
}

TEST_CASE("each kind of file that is no text is refused with what it is") {
  struct Case {
    std::string bytes;
    std::string sentence;
  };
  for (const auto& [bytes, sentence] :
       {Case{"%PDF-1.7\n...", "a.txt is a PDF although it is named .txt: "},
        Case{"PK\3\4....word/document.xml", "a.txt is a Word document although"},
        Case{"PK\3\4....stuff", "a.txt is a ZIP archive although"},
        Case{"\x89PNG\r\n", "a.txt is a PNG picture although"},
        Case{"abc\0\0def"s, "a.txt is not text: "},
        Case{"\xEF\xBB\xBF", "a.txt holds a byte order"}, Case{"", "a.txt is empty: "}}) {
    const auto batch = read("a.txt", bytes);
    REQUIRE_FALSE(batch.ok());
    CHECK_MESSAGE(batch.error().message.starts_with(sentence), batch.error().message);
  }
  CHECK(read("report", "%PDF-1.7").error().message.starts_with("report is a PDF: "));
}

TEST_CASE("a NUL far behind the beginning is still no text") {
  const std::string bytes = std::string(100'001, 'a') + "\0"s + "bc";
  CHECK_FALSE(read("a.txt", bytes).ok());
}

TEST_CASE("a file over the limit is refused with both sizes, one at the limit is read") {
  const std::string line(importers::kMaxDocumentBytes, 'a');
  CHECK(read("line.txt", line).ok());
  const auto batch = read("line.txt", std::string(std::size_t{200} * 1024 * 1024, 'a'));
  REQUIRE_FALSE(batch.ok());
  CHECK(batch.error().message == "line.txt is 200 MB; the largest document is 64 MB: split it.");
}

TEST_CASE("an encoding that is asked for is used, whatever the bytes look like") {
  importers::ReadOptions options;
  options.encoding = "KOI8-U";
  const auto batch =
      importers::find("plain_text")->read({"a.txt", "\xF4\xC5\xCB\xD3\xD4 \xA6"}, options);
  CHECK(only_document(batch).text == "Текст і");
  CHECK(only_document(batch).encoding == "KOI8-U");
  CHECK(batch->losses.empty());
  options.encoding = "no-such";
  CHECK_FALSE(importers::find("plain_text")->read({"a.txt", "a"}, options).ok());
}

TEST_CASE("an import names the encoding that would read the bytes nearly as well") {
  const auto batch = read("a.txt", cp1251("Привет"));
  CHECK(only_document(batch).text == "Привет");
  REQUIRE(batch->losses.size() == 1);
  const auto& what = batch->losses.front().what;
  CHECK(what.find("windows-1251") != std::string::npos);
  CHECK(what.find("--encoding x-mac-cyrillic") != std::string::npos);
}

TEST_CASE("lines that end in CR alone are lines") {
  const std::string text =
      "A bridge is promised again\rRiver Gazette\r4 May 2023\r\rThe mayor said on Tuesday that the "
      "bridge will open.\r";
  const auto batch = read("a.txt", text);
  const auto& document = only_document(batch);
  CHECK(document.text == text);
  CHECK(document.meta.title == "A bridge is promised again");
  CHECK(document.meta.publisher == "River Gazette");
  REQUIRE(document.meta.dateline);
  CHECK(core::to_iso(*document.meta.dateline) == "2023-05-04");
  const auto broken = read("b.txt", "one\rtwo\r\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xFF\r");
  REQUIRE(broken->losses.size() == 1);
  CHECK(broken->losses.front().line == 3);
}
