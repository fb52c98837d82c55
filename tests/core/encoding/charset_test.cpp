#include "core/encoding/charset.h"

#include <doctest/doctest.h>
#include <iconv.h>
#include <unicode/ucnv.h>

#include <array>
#include <optional>
#include <set>
#include <string>

#include "core/encoding/charset_candidates.h"
#include "core/text/utf8.h"
#include "tests/support/language_samples.h"

namespace {

// Nothing when the encoding lacks a character of the text, or ICU lacks the encoding.
std::optional<std::string> encoded(std::string_view text, const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(encoding.c_str(), &status);
  if (U_FAILURE(status)) return std::nullopt;
  ucnv_setFromUCallBack(converter, UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  const auto wide = core::to_utf16(text);
  std::string bytes(wide.size() * 8 + 16, '\0');
  const auto size =
      ucnv_fromUChars(converter, bytes.data(), static_cast<std::int32_t>(bytes.size()), wide.data(),
                      static_cast<std::int32_t>(wide.size()), &status);
  ucnv_close(converter);
  if (U_FAILURE(status)) return std::nullopt;
  bytes.resize(static_cast<std::size_t>(size));
  return bytes;
}

std::string_view sample(std::string_view language) {
  for (const auto& one : tests::kLanguageSamples) {
    if (one.language == language) return one.text;
  }
  FAIL("no sample in " << language);
  return {};
}

std::string bytes_of(std::string_view text, const std::string& encoding) {
  const auto bytes = encoded(text, encoding);
  REQUIRE_MESSAGE(bytes, encoding);
  return *bytes;
}

}  // namespace

TEST_CASE("what each code page is used for is read from it, in silence") {
  std::set<std::string> tried;
  for (const auto& candidate : core::charset_candidates()) {
    for (const auto& [language, text] : tests::kLanguageSamples) {
      const std::string listed = " " + candidate.languages + " ";
      if (listed.find(" " + std::string(language) + " ") == std::string::npos) continue;
      const auto bytes = encoded(text, candidate.encoding);
      if (!bytes) continue;
      const auto& tongue = language;
      CAPTURE(candidate.encoding);
      CAPTURE(tongue);
      const auto decoded = core::decode_text(*bytes);
      CHECK(decoded.text == text);
      CHECK(decoded.rival == "");
      CHECK(decoded.replaced == 0);
      tried.insert(candidate.encoding);
    }
  }
  CHECK(tried.size() >= 40);
}

TEST_CASE("letters that only one table of a family has decide between its tables") {
  const auto koi = core::decode_text(bytes_of(sample("uk"), "KOI8-U"));
  CHECK(koi.encoding == "KOI8-U");
  CHECK(core::decode_text(bytes_of(sample("ru"), "KOI8-R")).encoding == "KOI8-R");
  CHECK(core::decode_text(bytes_of(sample("uk"), "ibm-1125")).encoding == "ibm-1125");
  CHECK(core::decode_text(bytes_of(sample("ru"), "IBM866")).encoding == "IBM866");
  // A syllable beyond KS X 1001 is in the larger table only.
  const std::string korean = std::string(sample("ko")) + "똠방각하\n";
  CHECK(core::decode_text(bytes_of(korean, "windows-949")).text == korean);
}

TEST_CASE("typographic signs in English are those of Windows") {
  const std::string text =
      "The mayor’s promise – “now or never” – costs £5, 20 € or ½ of that, at 20 °C. © 2022\n";
  const auto decoded = core::decode_text(bytes_of(text, "windows-1252"));
  CHECK(decoded.text == text);
  CHECK(decoded.encoding == "windows-1252");
  CHECK(decoded.rival == "");
}

TEST_CASE("markup with little text is judged by the text") {
  std::string page = "<html><head><title>x</title></head><body>";
  for (int i = 0; i < 200; ++i) page += "<div class=\"column wide\"><a href=\"/a\">a</a></div>";
  const std::string text =
      page + "<p>Её ответ: мост ещё строят, и никто не знает, когда.</p></body>";
  for (const char* encoding : {"windows-1251", "KOI8-R", "ISO-8859-5", "IBM866"}) {
    CAPTURE(encoding);
    CHECK(core::decode_text(bytes_of(text, encoding)).text == text);
  }
}

TEST_CASE("two readings that are nearly as good are both named") {
  const auto decoded = core::decode_text(bytes_of("Привет", "windows-1251"));
  CHECK(decoded.text == "Привет");
  CHECK(decoded.rival == "x-mac-cyrillic");
}

TEST_CASE("UTF-16 and UTF-32 without a mark are known by their characters") {
  for (const auto& [language, text] : tests::kLanguageSamples) {
    for (const char* encoding : {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
      const auto& tongue = language;
      CAPTURE(tongue);
      CAPTURE(encoding);
      const auto decoded = core::decode_text(bytes_of(text, encoding));
      CHECK(decoded.encoding == encoding);
      CHECK(decoded.text == text);
    }
  }
  // Without any ASCII there is no NUL.
  const std::string chinese = "市长承诺大桥将在冬天之前开通居民不相信他";
  CHECK(core::decode_text(bytes_of(chinese, "UTF-16BE")).text == chinese);
}

TEST_CASE("a NUL among other text makes no UTF-16 of it") {
  using namespace std::string_literals;
  for (const std::string& bytes :
       {"It may rain.\0tomorrow, they say.\n"s, "ab\0"s, "one line\nand\0\0 another\n"s,
        "\0The first byte\n"s, bytes_of(sample("ru"), "windows-1251") + "\0x"s}) {
    CAPTURE(bytes);
    const auto decoded = core::decode_text(bytes);
    CHECK(decoded.text.find('\0') != std::string::npos);
    CHECK_FALSE(decoded.encoding.starts_with("UTF-16"));
  }
}

TEST_CASE("7-bit encodings are known by their escapes, and prose with a tilde is not one") {
  for (const auto& [encoding, language] :
       {std::pair("ISO-2022-JP", "ja"), std::pair("ISO-2022-KR", "ko"), std::pair("HZ", "zh")}) {
    const auto& name = encoding;
    CAPTURE(name);
    CHECK(core::decode_text(bytes_of(sample(language), encoding)).text == sample(language));
  }
  const std::string prose = "A set ~{a, b~} and a dollar \x1B$ are ASCII.\n";
  CHECK(core::decode_text(prose).text == prose);
}

TEST_CASE("a named encoding is used, a name of none is refused") {
  const auto decoded = core::decode_text_as("\xA4", "latin1");
  REQUIRE(decoded);
  CHECK(decoded->text == "¤");
  CHECK(decoded->encoding == "ISO-8859-1");
  CHECK(core::decode_text_as("\xA4", "iso-8859-15")->text == "€");
  CHECK(core::decode_text_as("\xFF\xFE"
                             "a\0",
                             "UTF-16LE")
            ->bom);
  const auto refused = core::decode_text_as("a", "klingon-1");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message.find("klingon-1") != std::string::npos);
}

TEST_CASE("UTF-8 with a stray or a cut character is UTF-8 with a fault, however little it says") {
  for (const std::string& bytes :
       {std::string("The café owner said Jos\xE9 may come to Zürich soon.\n"),
        std::string("Caf\xC3 may ééé rain.\n"),
        std::string("“Soon\xE2\x80, he said – perhaps.\n")}) {
    CAPTURE(bytes);
    const auto decoded = core::decode_text(bytes);
    CHECK(decoded.encoding == "UTF-8");
    CHECK(decoded.replaced == 1);
  }
  for (const auto& [language, text] : tests::kLanguageSamples) {
    const auto& tongue = language;
    CAPTURE(tongue);
    const auto decoded = core::decode_text("\xFF " + std::string(text) + " é ü");
    CHECK(decoded.encoding == "UTF-8");
    CHECK(decoded.replaced == 1);
  }
}
