// Whatever is changed of case, accents, typography and normalisation, the words stay the same and
// point at the characters they come from.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>
#include <vector>

#include "core/words/folding.h"
#include "core/words/search_words.h"
#include "core/words/text_find.h"
#include "tests/support/other_spelling.h"
#include "tests/support/random_text.h"

namespace {

std::vector<std::string> folded_words(const std::string& text) {
  std::vector<std::string> out;
  for (const auto& word : core::search_words(text)) out.push_back(word.folded);
  return out;
}

std::string slice(const std::string& text, core::ByteRange range) {
  return text.substr(range.begin.index(), static_cast<std::size_t>(range.size()));
}

}  // namespace

TEST_CASE("a text has the same words however it is spelled") {
  CHECK(rc::check([] {
    const std::string text = *test_support::text_of_words();
    const std::string other = *test_support::other_spelling(text);
    RC_ASSERT(folded_words(text) == folded_words(other));
    RC_ASSERT(core::name_key(text) == core::name_key(other));
  }));
}

TEST_CASE("a word cut out of any text is that word") {
  CHECK(rc::check([] {
    const std::string text = *test_support::random_text();
    core::ByteOffset last(0);
    for (const auto& word : core::search_words(text)) {
      RC_ASSERT(word.range.begin >= last);
      RC_ASSERT(word.range.end > word.range.begin);
      last = word.range.end;
      std::string again;
      for (const auto& part : core::search_words(slice(text, word.range))) again += part.folded;
      RC_ASSERT(again == word.folded);
    }
  }));
}

TEST_CASE("folded characters come in the order of the text and leave no word out") {
  CHECK(rc::check([] {
    const std::string text = *test_support::random_text();
    const auto folded = core::folded_text(text);
    RC_ASSERT(folded.chars.size() == folded.sources.size());
    core::ByteOffset last(0);
    for (const auto& source : folded.sources) {
      RC_ASSERT(source.begin >= last);
      RC_ASSERT(source.end > source.begin);
      last = source.begin;
    }
  }));
}

TEST_CASE("find shows what was typed at its own characters, however the text spells it") {
  CHECK(rc::check([] {
    const std::string wanted = *test_support::some_words();
    const std::string spelled = *test_support::other_spelling(wanted);
    const std::string text = "zq " + spelled + " zq " + spelled + ".";
    const auto found = core::find_all(text, {wanted});
    RC_ASSERT(bool(found));
    RC_ASSERT(found->ranges.size() == 2U);
    for (const auto& range : found->ranges) {
      RC_ASSERT(core::name_key(slice(text, range)) == core::name_key(wanted));
    }
  }));
}
