#include "store/fts/search_query.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

std::vector<std::string> no_forms(const std::string& /*word*/) { return {}; }

core::Result<store::ReadQuery> read_of(std::string_view query) {
  return store::read_query(query, no_forms);
}

std::string read(std::string_view query) {
  const auto out = read_of(query);
  return out ? out->expression : "error: " + out.error().message;
}

std::string understood(std::string_view query) {
  const auto out = read_of(query);
  return out ? out->understood : "error: " + out.error().message;
}

bool refused(std::string_view query, std::string_view part) {
  const auto out = read_of(query);
  if (out) return false;
  CAPTURE(out.error().message);
  return out.error().message.ends_with('.') && out.error().message.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("Plain words all have to occur") {
  CHECK(read("Minsk troops") == R"(("Minsk" AND "troops"))");
  CHECK(read("  Minsk,  troops ") == R"(("Minsk" AND "troops"))");
}

TEST_CASE("Phrases, prefixes, operators and parentheses become their FTS5 forms") {
  CHECK(read(R"("Moscow might")") == R"("Moscow might")");
  CHECK(read("tro*") == R"("tro"*)");
  CHECK(read("a OR b") == R"(("a" OR "b"))");
  CHECK(read("a b OR c") == R"((("a" AND "b") OR "c"))");
  CHECK(read("a AND (b OR c)") == R"(("a" AND ("b" OR "c")))");
  CHECK(read("a NOT b") == R"(("a" NOT "b"))");
  CHECK(read("NEAR(a b, 5)") == R"(NEAR("a" "b", 5))");
  CHECK(read("NEAR(a b)") == R"(NEAR("a" "b", 10))");
}

TEST_CASE("Characters with a meaning in FTS5 are part of the word they stand in") {
  CHECK(read("COVID-19") == R"("COVID-19")");
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

TEST_CASE("Any quotation marks make a phrase, and an apostrophe makes none") {
  for (const std::string query : {"“could well”", "„could well“", "«could well»", "”could well”",
                                  "»could well«", "‘could well’", "‚could well‘", "'could well'",
                                  "「could well」", "\"could well”", "＂could well＂"}) {
    CAPTURE(query);
    CHECK(read(query) == "\"could well\"");
    CHECK(understood(query) == "\"could well\"");
  }
  CHECK(read("“mo”*") == "\"mo\"*");
  CHECK(understood("O’Brien’s boys’ club") == R"("o brien s" AND boys AND club)");
  CHECK(understood("’tis rock ’n’ roll") == "tis AND rock AND n AND roll");
  CHECK(understood("об'єднані ’90s") == "\"об єднані\" AND 90s");
  CHECK(understood("צה\"ל") == "\"צה ל\"");
  CHECK(refused("“could well", "quotation mark"));
}

TEST_CASE("Numbers, hyphens, per cent signs and brackets stay what they are") {
  CHECK(understood("1,500") == "1,500");
  CHECK(understood("1,500 troops, 3,5 million") == "1,500 AND troops AND 3.5 AND million");
  CHECK(understood("5 %") == "\"5 %\"");
  CHECK(understood("5% war") == "\"5 %\" AND war");
  CHECK(understood("NEAR(5 % growth, 3)") == "NEAR(\"5 %\" growth, 3)");
  CHECK(understood("e-mail") == "\"e mail\"");
  CHECK(understood("-war –peace") == "war AND peace");
  CHECK(understood("[sic] {x}") == "sic AND x");
  CHECK(understood("（a OR b） c") == "(a OR b) AND c");
  CHECK(understood("two\u00A0words\u3000three") == "two AND words AND three");
  CHECK(refused("wo*ld", "star"));
  CHECK(refused("*war", "star"));
}

TEST_CASE("What was understood says with the fewest parentheses how the words are joined") {
  CHECK(understood("Minsk") == "minsk");
  CHECK(understood("a b c") == "a AND b AND c");
  CHECK(understood("a b OR c d") == "a AND b OR c AND d");
  CHECK(understood("a (b OR c)") == "a AND (b OR c)");
  CHECK(understood("a NOT (b c)") == "a NOT (b AND c)");
  CHECK(understood("tro*") == "tro*");
  CHECK(understood("ЁЛКА “Straße”") == "елка AND strasse");
  CHECK(understood("near(a b)") == "near AND a AND b");
}

TEST_CASE("forms: finds the word, phrase or parenthesis behind it in any form") {
  const store::FormsOf forms_of = [](const std::string& word) {
    return std::vector<std::string>{word + "s", word + "ed"};
  };
  const auto shown = [&](std::string_view query, bool any_form = false) {
    return store::read_query(query, forms_of, any_form)->understood;
  };
  CHECK(shown("forms:walk home") == "forms:walk (walks, walked) AND home");
  CHECK(shown("Forms:\"walk home\"") == "forms:\"walk (walks, walked) home (homes, homeed)\"");
  CHECK(shown("forms: (a b) c") == "forms:a (as, aed) AND forms:b (bs, bed) AND c");
  CHECK(shown("NEAR(forms:a b, 3)") == "NEAR(forms:a (as, aed) b, 3)");
  CHECK(shown("walk", true) == "forms:walk (walks, walked)");
  CHECK(shown("walk*", true) == "walk*");
  CHECK(refused("forms:", "ends after forms:"));
}

TEST_CASE("While typing nothing is syntax and the last word may be unfinished") {
  CHECK(store::typed_words_expression("Minsk tro") == R"("Minsk" AND "tro"*)");
  CHECK(store::typed_words_expression("Minsk ") == R"("Minsk")");
  CHECK(store::typed_words_expression("(a OR") == R"("(a" AND "OR"*)");
  CHECK(store::typed_words_expression(" \"*").empty());
}
