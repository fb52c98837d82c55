#include "store/search_query.h"

#include <doctest/doctest.h>

#include <string>

#include "store/spelling_variants.h"

namespace {

std::string read(std::string_view query) {
  const auto out = store::fts_expression(query);
  return out ? *out : "error: " + out.error().message;
}

bool refused(std::string_view query, std::string_view part) {
  const auto out = store::fts_expression(query);
  if (out) return false;
  CAPTURE(out.error().message);
  return out.error().message.ends_with('.') && out.error().message.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("Plain words all have to occur") {
  CHECK(read("Minsk troops") == R"(("minsk" AND "troops"))");
  CHECK(read("  Minsk,  troops ") == R"(("minsk" AND "troops"))");
}

TEST_CASE("Phrases, prefixes, operators and parentheses become their FTS5 forms") {
  CHECK(read(R"("Moscow might")") == R"("moscow might")");
  CHECK(read("tro*") == R"("tro"*)");
  CHECK(read("a OR b") == R"(("a" OR "b"))");
  CHECK(read("a b OR c") == R"((("a" AND "b") OR "c"))");
  CHECK(read("a AND (b OR c)") == R"(("a" AND ("b" OR "c")))");
  CHECK(read("a NOT b") == R"(("a" NOT "b"))");
  CHECK(read("NEAR(a b, 5)") == R"(NEAR("a" "b", 5))");
  CHECK(read("NEAR(a b)") == R"(NEAR("a" "b", 10))");
}

TEST_CASE("Characters with a meaning in FTS5 are part of the word they stand in") {
  CHECK(read("COVID-19") == R"("covid-19")");
  CHECK(read("code:x") == R"("code:x")");
  CHECK(read("^a + b") == R"(("^a" AND "b"))");
  CHECK(read("near and or not") == R"(((("near" AND "and") AND "or") AND "not"))");
}

TEST_CASE("A malformed query is refused with a sentence that says what is wrong") {
  CHECK(refused("", "no word"));
  CHECK(refused("  — … ", "no word"));
  CHECK(refused("\"open", "quotation mark"));
  CHECK(refused("(a b", "not closed"));
  CHECK(refused("a b)", "\")\""));
  CHECK(refused("()", "\")\""));
  CHECK(refused("NOT a", "NOT needs"));
  CHECK(refused("OR", "OR needs"));
  CHECK(refused("a AND", "ends after AND"));
  CHECK(refused("NEAR(a, 5)", "NEAR is written"));
  CHECK(refused("NEAR(a b, x)", "NEAR is written"));
  CHECK(refused("NEAR(a b, 99999)", "NEAR is written"));
  CHECK(refused("\xff", "UTF-8"));
}

TEST_CASE("A query of any size or depth is answered, not obeyed") {
  CHECK(refused(std::string(100, '('), "inside one another"));
  std::string words;
  for (int i = 0; i < 100; ++i) words += "w" + std::to_string(i) + " ";
  CHECK(refused(words, "100 words"));
}

TEST_CASE("A plain letter finds its accented twin that FTS5 keeps apart") {
  const auto has = [](std::string_view word, std::string_view spelling) {
    const auto all = store::spelling_variants(word);
    return std::find(all.begin(), all.end(), spelling) != all.end();
  };
  CHECK(has("еще", "ещё"));
  CHECK(has("ещё", "еще"));
  CHECK(has("Αθηνα", "αθήνα"));
  CHECK(has("Lodz", "łodz"));
  CHECK(store::spelling_variants("ееееееееееее").size() <= 24);
}

TEST_CASE("While typing nothing is syntax and the last word may be unfinished") {
  CHECK(store::typed_words_expression("Minsk tro") == R"("minsk" AND "tro"*)");
  CHECK(store::typed_words_expression("Minsk ") == R"("minsk")");
  CHECK(store::typed_words_expression("(a OR") == R"("(a" AND "or"*)");
  CHECK(store::typed_words_expression(" \"*").empty());
}
