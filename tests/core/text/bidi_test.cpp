#include "core/text/bidi.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>

#include "tests/support/random_text.h"

namespace {

std::string shown(const core::BidiParagraph& paragraph, const std::string& text, std::size_t begin,
                  std::size_t end) {
  std::string out;
  for (const auto& run : paragraph.row(begin, end)) {
    out += run.right_to_left ? "<" : "[";
    out += text.substr(run.begin, run.end - run.begin);
    out += run.right_to_left ? ">" : "]";
  }
  return out;
}

}  // namespace

TEST_CASE("the first strong letter gives the paragraph's direction") {
  core::BidiParagraph paragraph;
  CHECK(!paragraph.right_to_left());
  paragraph.reset("12 שלום abc");
  CHECK(paragraph.right_to_left());
  paragraph.reset("12 abc שלום");
  CHECK(!paragraph.right_to_left());
}

TEST_CASE("the parts of a row come from left to right") {
  core::BidiParagraph paragraph;
  const std::string latin = "ab שלום cd";
  paragraph.reset(latin);
  CHECK(shown(paragraph, latin, 0, latin.size()) == "[ab ]<שלום>[ cd]");
  const std::string hebrew = "שלום ab ע";
  paragraph.reset(hebrew);
  CHECK(shown(paragraph, hebrew, 0, hebrew.size()) == "< ע>[ab]<שלום >");
}

TEST_CASE("white space at a row's end takes the paragraph's direction") {
  core::BidiParagraph paragraph;
  const std::string text = "ab של ום cd";
  paragraph.reset(text);
  // The row ends behind the space between the two Hebrew words.
  CHECK(shown(paragraph, text, 0, 8) == "[ab ]<של>[ ]");
}

TEST_CASE("the runs of any row hold every byte of it once") {
  CHECK(rc::check([] {
    const std::string text = *test_support::random_text();
    core::BidiParagraph paragraph;
    paragraph.reset(text);
    std::vector<int> seen(text.size());
    for (const auto& run : paragraph.row(0, text.size())) {
      for (std::size_t at = run.begin; at < run.end; ++at) ++seen[at];
    }
    RC_ASSERT(std::count(seen.begin(), seen.end(), 1) == static_cast<std::ptrdiff_t>(text.size()));
  }));
}
