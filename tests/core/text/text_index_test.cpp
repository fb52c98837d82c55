#include "core/text/text_index.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <limits>
#include <string>
#include <vector>

#include "core/text/utf8.h"

namespace {

// Texts with characters of one to four bytes, long enough to cross checkpoints.
rc::Gen<std::string> any_text() {
  const auto character = rc::gen::element<char32_t>('a', ' ', '\n', 0xA0, 0x301, 0x436, 0x2019,
                                                    0x4E2D, 0x1F600, 0x10FFFF);
  return rc::gen::map(rc::gen::resize(1500, rc::gen::container<std::vector<char32_t>>(character)),
                      [](const std::vector<char32_t>& chars) {
                        std::string text;
                        for (const char32_t c : chars) core::append_utf8(text, c);
                        return text;
                      });
}

}  // namespace

TEST_CASE("offsets agree with a plain walk over the characters in every unit") {
  const bool held = rc::check([] {
    const std::string text = *any_text();
    const core::TextIndex index(text);
    std::int64_t chars = 0;
    std::int64_t units = 0;
    for (std::size_t at = 0; at < text.size();) {
      const auto c = core::decode_at(text, at);
      const core::ByteOffset byte(static_cast<std::int64_t>(at));
      RC_ASSERT(index.to_char(byte) == core::CharOffset(chars));
      RC_ASSERT(index.to_utf16(byte) == core::Utf16Offset(units));
      RC_ASSERT(index.to_byte(core::CharOffset(chars)) == byte);
      RC_ASSERT(index.to_byte(core::Utf16Offset(units)) == byte);
      at += static_cast<std::size_t>(c.bytes);
      ++chars;
      units += c.value >= 0x10000 ? 2 : 1;
    }
    RC_ASSERT(index.char_size() == core::CharOffset(chars));
    RC_ASSERT(index.utf16_size() == core::Utf16Offset(units));
    RC_ASSERT(index.to_byte(index.char_size()) == index.byte_size());
    RC_ASSERT(index.to_byte(index.utf16_size()) == index.byte_size());
  });
  CHECK(held);
}

TEST_CASE("a byte inside a character counts as the character's begin") {
  const std::string text = "a😀b";
  const core::TextIndex index(text);
  CHECK(index.to_char(core::ByteOffset(3)) == core::CharOffset(1));
  CHECK(index.to_byte(core::Utf16Offset(2)) == core::ByteOffset(1));
}

TEST_CASE("a range outside the text is refused") {
  const std::string text = "жук";
  const core::TextIndex index(text);
  CHECK(index.checked({core::CharOffset(0), core::CharOffset(3)}).has_value());
  CHECK_FALSE(index.checked({core::CharOffset(0), core::CharOffset(4)}).has_value());
  CHECK_FALSE(index.checked({core::CharOffset(2), core::CharOffset(1)}).has_value());
  CHECK_FALSE(index.checked({core::CharOffset(-1), core::CharOffset(1)}).has_value());
}

TEST_CASE(
    "an offset outside the text counts as its nearest end, a range that runs backwards is empty") {
  constexpr auto kFar = std::numeric_limits<std::int64_t>::max();
  constexpr auto kBefore = std::numeric_limits<std::int64_t>::min();
  for (const std::string text : {"", "plain", "жук 😀"}) {
    CAPTURE(text);
    const core::TextIndex index(text);
    for (const auto far : {kFar, index.byte_size().value + 1}) {
      CHECK(index.to_byte(core::CharOffset(far)) == index.byte_size());
      CHECK(index.to_byte(core::Utf16Offset(far)) == index.byte_size());
      CHECK(index.to_char(core::ByteOffset(far)) == index.char_size());
      CHECK(index.to_utf16(core::ByteOffset(far)) == index.utf16_size());
    }
    for (const auto before : {kBefore, std::int64_t{-1}}) {
      CHECK(index.to_byte(core::CharOffset(before)) == core::ByteOffset(0));
      CHECK(index.to_byte(core::Utf16Offset(before)) == core::ByteOffset(0));
      CHECK(index.to_char(core::ByteOffset(before)) == core::CharOffset(0));
      CHECK(index.to_utf16(core::ByteOffset(before)) == core::Utf16Offset(0));
    }
    CHECK(index.to_byte(core::CharRange{core::CharOffset(3), core::CharOffset(1)}).size() == 0);
  }
}
