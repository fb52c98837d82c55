// What one writes is found however the text spells it: alone, in a phrase, in NEAR and as a
// beginning, and it is marked at its own characters.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>
#include <vector>

#include "core/text/text_index.h"
#include "core/text/utf8.h"
#include "core/words/folding.h"
#include "core/words/search_words.h"
#include "store/search/search.h"
#include "tests/store/write_fixture.h"
#include "tests/support/other_spelling.h"

namespace {

using Marked = std::vector<std::string>;

class Texts {
 public:
  explicit Texts(const std::string& text) : text_(text) {
    core::ApplyImport edit;
    edit.batches.push_back(test_store::document_batch("spelled.txt", text));
    f_.made(edit);
  }

  // What is marked of the text, a string for each hit.
  Marked marked(const std::string& query) {
    store::SearchOptions options;
    options.kinds = {store::HitKind::document};
    const auto page = store::search_page(f_.database(), query, options);
    if (!page) return {"error: " + page.error().message};
    const core::TextIndex index(text_);
    Marked out;
    for (const auto& hit : page->hits) {
      for (const auto& range : hit.ranges) out.emplace_back(index.slice(index.to_byte(range)));
    }
    return out;
  }

 private:
  std::string text_;
  test_store::WriteFixture f_;
};

std::string in_quotes(const std::string& words) {
  std::string out = words;
  std::replace(out.begin(), out.end(), '\n', ' ');
  return "“" + out + "”";
}

bool same_words(const std::string& a, const std::string& b) {
  std::vector<std::string> left;
  std::vector<std::string> right;
  for (const auto& word : core::search_words(a)) left.push_back(word.folded);
  for (const auto& word : core::search_words(b)) right.push_back(word.folded);
  return left == right;
}

}  // namespace

TEST_CASE("what one writes is found and marked however the text spells it") {
  CHECK(rc::check([] {
    const std::string wanted = *test_support::some_words();
    const std::string spelled = *test_support::other_spelling(wanted);
    const std::string typed = *test_support::other_spelling(wanted);
    Texts texts("zq " + spelled + " zk.");
    const auto phrase = texts.marked(in_quotes(typed));
    RC_ASSERT(phrase.size() == 1U);
    RC_ASSERT(same_words(phrase[0], wanted));
    const auto near = texts.marked("NEAR(zq " + in_quotes(typed) + " ZK, 20)");
    RC_ASSERT(near.size() == 3U);
    RC_ASSERT(texts.marked("zk " + in_quotes(typed)).size() >= 1U);
    RC_ASSERT(texts.marked(in_quotes(typed) + " NOT zk").empty());
    RC_ASSERT(texts.marked(in_quotes(typed) + " OR nothing").size() == 1U);
    // The first letters of the last word.
    const auto words = core::search_words(wanted);
    const auto last = core::folded_text(words.back().folded).chars;
    std::string beginning;
    for (std::size_t i = 0; i + 1 < last.size(); ++i) core::append_utf8(beginning, last[i]);
    if (core::search_words(beginning).size() == 1) {
      RC_ASSERT(!texts.marked(beginning + "*").empty());
    }
  }));
}

TEST_CASE("a word is not found where only other letters stand") {
  Texts texts("мой її ґанок कु email 1,500 е-mail");
  CHECK(texts.marked("мои").empty());
  CHECK(texts.marked("іі").empty());
  CHECK(texts.marked("ганок").empty());
  CHECK(texts.marked("क").empty());
  CHECK(texts.marked("500").empty());
  CHECK(texts.marked("\"e mail\"").empty());  // The text's е is Cyrillic.
}

TEST_CASE("words of scripts without spaces are found inside other text") {
  Texts texts("Taiwan 台湾は選挙を行う, and สงครามในยูเครน; 俄罗斯军队 in 2022年.");
  CHECK(texts.marked("選挙") == Marked{"選挙"});
  CHECK(texts.marked("ยูเครน") == Marked{"ยูเครน"});
  CHECK(texts.marked("สงคราม") == Marked{"สงคราม"});
  CHECK(texts.marked("军队") == Marked{"军队"});
  CHECK(texts.marked("2022年") == Marked{"2022年"});
  CHECK(texts.marked("“台湾 は 選挙”") == Marked{"台湾は選挙"});
}

TEST_CASE("a number with a comma or a per cent sign is found as it is and not in parts") {
  Texts texts("Some 1,500 troops, 500 more; 3,5 million, 5 % in 5 years at 10:30 on 26.12.2021.");
  CHECK(texts.marked("1,500") == Marked{"1,500"});
  CHECK(texts.marked("500") == Marked{"500"});
  CHECK(texts.marked("5%") == Marked{"5 %"});
  CHECK(texts.marked("5").size() == 2);
  CHECK(texts.marked("10:30") == Marked{"10:30"});
  CHECK(texts.marked("2021") == Marked{"2021"});
  CHECK(texts.marked("26.12.2021") == Marked{"26.12.2021"});
}
