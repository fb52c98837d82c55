#include "ui/text/soft_wrap.h"

#include <doctest/doctest.h>

#include <string>

namespace {

// Rows of at most `n` bytes, broken before the last word that does not fit.
ui::RowFit rows_of(std::size_t n) {
  return [n](std::string_view line) {
    if (line.size() <= n) return line.size();
    const auto blank = line.substr(0, n + 1).rfind(' ');
    return blank == std::string_view::npos || blank == 0 ? n : blank;
  };
}

}  // namespace

TEST_CASE("soft breaks come between words and go again without a trace") {
  const std::string plain = "to be or not to be\nthat is the question";
  const std::string wrapped = ui::soft_wrapped(plain, rows_of(8));
  CHECK(wrapped == "to be or \r\nnot to \r\nbe\nthat is \r\nthe \r\nquestion");
  CHECK(ui::unwrapped(wrapped) == plain);
}

TEST_CASE("lines that a person broke stay, empty ones and the last one too") {
  for (const std::string plain : {"", "\n", "a\n\nb\n", "one two three four five\n"}) {
    CAPTURE(plain);
    CHECK(ui::unwrapped(ui::soft_wrapped(plain, rows_of(5))) == plain);
  }
}

TEST_CASE("every place of the text is found again in the wrapped text") {
  const std::string plain = "to be or not to be\nthat is the question";
  const std::string wrapped = ui::soft_wrapped(plain, rows_of(8));
  for (std::size_t at = 0; at <= plain.size(); ++at) {
    CAPTURE(at);
    const std::size_t there = ui::wrapped_offset(wrapped, at);
    CHECK(ui::plain_offset(wrapped, there) == at);
    if (at < plain.size()) CHECK(wrapped[there] == plain[at]);
  }
}

TEST_CASE("a word longer than a row is cut where the row ends") {
  CHECK(ui::soft_wrapped("abcdefghij", rows_of(4)) == "abcd\r\nefgh\r\nij");
}
