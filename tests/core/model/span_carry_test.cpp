#include "core/model/span_carry.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "core/encoding/charset.h"

namespace {

// The text that the bytes give, and the quote of a carried range in it.
struct Carry {
  std::string bytes;
  std::string from_encoding;
  std::string to_encoding;
  std::string from = core::decode_text_as(bytes, from_encoding)->text;
  std::string to = core::decode_text_as(bytes, to_encoding)->text;
  core::TextIndex from_index{from};
  core::TextIndex to_index{to};
  core::SpanCarrier carrier{{from, from_encoding}, {to, to_encoding}, bytes};

  core::CharRange range(std::int64_t begin, std::int64_t end) const {
    return {core::CharOffset(begin), core::CharOffset(end)};
  }
  std::string quote(core::CharRange in_from) const {
    const auto carried = carrier.carry(in_from);
    if (!carried) return {};
    return std::string(to_index.slice(to_index.to_byte(*carried)));
  }
};

}  // namespace

TEST_CASE("a span keeps its bytes where every letter was wrong") {
  // "Наступ почнеться" in KOI8-U.
  const Carry carry{"\xEE\xC1\xD3\xD4\xD5\xD0 \xD0\xCF\xDE\xCE\xC5\xD4\xD8\xD3\xD1", "windows-1252",
                    "KOI8-U"};
  CHECK(carry.to == "Наступ почнеться");
  CHECK(carry.quote(carry.range(0, 6)) == "Наступ");
  CHECK(carry.quote(carry.range(7, 16)) == "почнеться");
}

TEST_CASE("characters of several bytes move what stands behind them") {
  const Carry carry{"caf\xC3\xA9 noir, \xE6\x9C\x88 end", "windows-1252", "UTF-8"};
  CHECK(carry.from_index.char_size().value == carry.to_index.char_size().value + 3);
  CHECK(carry.quote(carry.range(6, 10)) == "noir");
  CHECK(carry.quote(carry.range(16, 19)) == "end");
  // Half of a character takes it all.
  CHECK(carry.quote(carry.range(3, 4)) == "é");
  CHECK(carry.quote(carry.range(4, 5)) == "é");
  CHECK(carry.quote(carry.range(13, 14)) == "月");
  // And back.
  const Carry back{carry.bytes, "UTF-8", "windows-1252"};
  CHECK(back.quote(back.range(5, 9)) == "noir");
  CHECK(back.quote(back.range(3, 4)) == "Ã©");
}

TEST_CASE("a mark at the beginning, UTF-16 and long texts keep the places") {
  std::string bytes = "\xFF\xFE";
  std::string little;
  for (int i = 0; i < 6000; ++i) little += std::string("a\0 \0", 4);
  bytes += little + std::string("e\0n\0d\0", 6);
  const Carry carry{bytes, "UTF-16LE", "windows-1252"};
  const auto last = carry.from_index.char_size().value;
  const auto carried = carry.carrier.carry(carry.range(last - 3, last));
  REQUIRE(carried);
  CHECK(carried->end.value == carry.to_index.char_size().value);
  CHECK(carried->size() == 6);
}

TEST_CASE("without bytes a span is found by its quote and context, or not at all") {
  const std::string from = "He said it. She said it again.";
  const std::string to = "New start. He said it. She said it again.";
  const core::TextIndex index(from);
  const core::SpanCarrier carrier({from, "UTF-8"}, {to, "UTF-8"}, {});
  const auto span = core::make_span(index, {{core::CharOffset(16), core::CharOffset(23)}});
  const auto carried = carrier.carry(span);
  REQUIRE(carried);
  CHECK(carried->whole_quote() == "said it");
  CHECK(carried->fragments.front().range.begin.value == 27);
  core::Span gone;
  gone.quote = "never said";
  CHECK_FALSE(carrier.carry(gone));
  gone.quote = "New start";
  CHECK(carrier.carry(gone)->anchored());
}
