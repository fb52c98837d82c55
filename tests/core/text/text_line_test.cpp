#include "core/text/text_line.h"

#include <doctest/doctest.h>

#include <string>

namespace {

// Lines in brackets.
std::string lines_of(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto line = core::line_from(text, at);
    CHECK(line.begin == at);
    out += "[" + std::string(text.substr(line.begin, line.content_end - line.begin)) + "]";
    REQUIRE(line.end > at);
    at = line.end;
  }
  return out;
}

}  // namespace

TEST_CASE("every kind of newline ends a line, and nothing else does") {
  CHECK(lines_of("a\nb\r\nc\rd\xE2\x80\xA8"
                 "e\xE2\x80\xA9"
                 "f") == "[a][b][c][d][e][f]");
  CHECK(lines_of("“a” – b…\n\n") == "[“a” – b…][]");
  CHECK(lines_of("\r\r\n\n") == "[][][]");
}

TEST_CASE("a newline is found wherever in a long line it stands") {
  for (const std::string newline : {"\n", "\r", "\r\n", "\xE2\x80\xA8", "\xE2\x80\xA9"}) {
    for (std::size_t size = 500; size < 530; ++size) {
      const std::string text = std::string(size, 'x') + newline + "y";
      const auto line = core::line_from(text, 0);
      CHECK(line.content_end == size);
      CHECK(line.end == size + newline.size());
    }
  }
}

TEST_CASE("a line of white space and characters without a picture is blank") {
  CHECK(core::is_blank(""));
  CHECK(core::is_blank(" \t\u00A0\u3000\u200B\uFEFF"));
  CHECK_FALSE(core::is_blank(" ."));
  CHECK(core::blank_prefix("\t x ") == 2);
}
