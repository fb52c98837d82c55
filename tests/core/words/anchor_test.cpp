#include "core/words/anchor.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "core/model/span.h"
#include "tests/support/shared_inputs.h"
#include "tests/support/temp_dir.h"

using Unit = core::OffsetReading::Unit;

namespace {

struct Foreign {
  const char* name;
  core::OffsetReading reading;
  std::vector<core::RecordedSpan> spans;
};

constexpr const char* kText = "😀 Ж first\r\nsecond line\r\nthird";

}  // namespace

TEST_CASE("the unit a file counted in is found from its quotes") {
  const core::TextIndex index(kText);
  const std::vector<Foreign> files = {
      {"code points", {Unit::chars, false, false}, {{4, 9, "first"}, {24, 29, "third"}}},
      {"UTF-16", {Unit::utf16, false, false}, {{5, 10, "first"}, {25, 30, "third"}}},
      {"bytes", {Unit::bytes, false, false}, {{8, 13, "first"}, {28, 33, "third"}}},
      {"CR LF once", {Unit::chars, true, false}, {{4, 9, "first"}, {22, 27, "third"}}},
      {"UTF-16 with BOM", {Unit::utf16, false, true}, {{6, 11, "first"}, {26, 31, "third"}}},
  };
  for (const auto& file : files) {
    CAPTURE(std::string(file.name));
    const auto best = core::best_reading(index, file.spans, {}, core::UnitSource::stated);
    CHECK(best.reading == file.reading);
    CHECK(best.agree == 2);
    CHECK(best.of == 2);
    const auto range =
        core::read_offsets(index, file.spans[1].start, file.spans[1].end, best.reading);
    REQUIRE(range.has_value());
    CHECK(index.slice(index.to_byte(*range)) == "third");
  }
}

TEST_CASE("the declared unit wins when nothing speaks against it") {
  const std::string ascii = "plain words only";
  const core::TextIndex index(ascii);
  const core::OffsetReading declared{Unit::utf16, false, false};
  CHECK(core::best_reading(index, {{6, 11, "words"}}, declared, core::UnitSource::stated).reading ==
        declared);
}

TEST_CASE("without quotes a stated unit stays, wherever its spans begin and end") {
  const core::OffsetReading chars{};
  for (const char* text :
       {"🙂台湾海峡可能爆发冲突\n他说明年不会发生战争",
        "🙂 The superpower may act.\r\nIt will.", "台湾海峡可能\r\n爆发冲突\r\n他说明年不会",
        "🙂ฝนจะตกในวันพรุ่งนี้แน่นอนครั"
        "บ"}) {
    const core::TextIndex index(text);
    for (std::int64_t start = 0; start + 3 < index.char_size().value; ++start) {
      CAPTURE(text);
      CAPTURE(start);
      const auto best =
          core::best_reading(index, {{start, start + 3, {}}}, chars, core::UnitSource::stated);
      CHECK(best.reading == chars);
      CHECK(best.of == 0);
    }
  }
}

TEST_CASE("an assumed unit gives way to one that cuts no word, where words have edges") {
  const core::TextIndex latin("😀 Ж first\r\nsecond line\r\nthird");
  const std::vector<core::RecordedSpan> bytes = {{8, 13, {}}, {28, 33, {}}};
  CHECK(core::best_reading(latin, bytes, {}, core::UnitSource::assumed).reading.unit ==
        Unit::bytes);
  CHECK(core::best_reading(latin, bytes, {}, core::UnitSource::stated).reading.unit == Unit::chars);
  for (const char* text :
       {"🙂台湾海峡可能爆发冲突他说明年不会发生战争",
        "🙂ฝนจะตกในวันพรุ่งนี้แน่นอนครั"
        "บ",
        "🙂ໃນວັນພະຫັດມີຝົນຕົກ",
        "🙂ព្រះរាជាណាចក្រកម្ពុជា",
        "🙂မြန်မာနိုင်ငံတွင်",
        "🙂これはテストです"}) {
    const core::TextIndex index(text);
    CAPTURE(text);
    for (std::int64_t start = 1; start + 2 < index.char_size().value; ++start) {
      CHECK(core::best_reading(index, {{start, start + 2, {}}}, {}, core::UnitSource::assumed)
                .reading == core::OffsetReading{});
    }
  }
}

TEST_CASE("quotes decide against what is stated, a single word that fits nowhere does not") {
  const core::TextIndex index(kText);
  const std::vector<core::RecordedSpan> utf16 = {{5, 10, "first"}, {25, 30, "third"}};
  CHECK(core::best_reading(index, utf16, {}, core::UnitSource::stated).reading.unit == Unit::utf16);
  CHECK(core::best_reading(index, {{5, 10, "nowhere"}}, {}, core::UnitSource::stated).reading ==
        core::OffsetReading{});
}

TEST_CASE("a quote is found nearest to its recorded place unless its context says otherwise") {
  const std::string text = "it will rain; it will snow; it will rain";
  const core::TextIndex index(text);
  CHECK(core::find_quote(index, "will rain", core::CharOffset(28))->begin == core::CharOffset(31));
  CHECK(core::find_quote(index, "will rain", core::CharOffset(28), "it ", "; it")->begin ==
        core::CharOffset(3));
  CHECK_FALSE(core::find_quote(index, "will hail", core::CharOffset(0)).has_value());
}

TEST_CASE("a span's quote and context are the text around it") {
  const std::string text = "Žena řekla: „Nepřijdu.“ A nepřišla.";
  const core::TextIndex index(text);
  const auto span = core::make_span(index, {{core::CharOffset(24), core::CharOffset(35)},
                                            {core::CharOffset(0), core::CharOffset(4)}});
  REQUIRE(span.fragments.size() == 2);
  CHECK(span.fragments[0].quote == "Žena");
  CHECK(span.fragments[0].prefix.empty());
  CHECK(span.fragments[1].quote == "A nepřišla.");
  CHECK(span.fragments[1].prefix == text.substr(0, text.find("A nep")));
  CHECK(span.whole_quote() == "Žena A nepřišla.");
  CHECK(span.extent() == core::CharRange{core::CharOffset(0), core::CharOffset(35)});
}

TEST_CASE("every gold span reads as code points of its article") {
  const auto gold = test_support::shared_path("gold/gold.jsonl");
  if (!gold) return;
  std::istringstream rows(test_support::read_file(*gold));
  int seen = 0;
  for (std::string line; std::getline(rows, line); ++seen) {
    const auto row = nlohmann::json::parse(line);
    const auto file = test_support::shared_path("corpus/" + row.at("file").get<std::string>());
    REQUIRE(file.has_value());
    const std::string text = test_support::read_file(*file);
    const core::TextIndex index(text);
    const auto range = core::read_offsets(index, row.at("start"), row.at("end"), {});
    REQUIRE(range.has_value());
    CHECK(index.slice(index.to_byte(*range)) == row.at("quote").get<std::string>());
  }
  CHECK(seen == 73);
}
