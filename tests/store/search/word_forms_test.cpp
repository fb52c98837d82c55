// Inflected forms: which words of the index are found for one.
#include "store/search/word_forms.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "store/search/search.h"
#include "tests/store/write_fixture.h"
#include "tests/support/statement_count.h"
#include "tests/support/temp_dir.h"

namespace {

using Words = std::vector<std::string>;

core::ApplyImport text_in(const std::string& language, const std::string& text) {
  core::ApplyImport edit;
  auto batch = test_store::document_batch("forms-" + language + ".txt", text);
  batch.documents.at(0).value.meta.language = language;
  edit.batches.push_back(std::move(batch));
  return edit;
}

std::size_t lines(const store::Database& db, const std::string& query, bool any_form = false) {
  store::SearchOptions options;
  options.kinds = {store::HitKind::document};
  options.any_form = any_form;
  const auto page = store::search_page(db, query, options);
  REQUIRE_MESSAGE(page, page.error().message);
  std::size_t out = 0;
  for (const auto& hit : page->hits) out += hit.ranges.size();
  return out;
}

}  // namespace

TEST_CASE("any form of a word is found by the stemmer of its language") {
  test_store::WriteFixture f;
  f.made(text_in("en", "One invades, two invaded, an invading army; zqstudies of a zqstudy."));
  f.made(text_in("ru", "Войска войдут. Войск нет, о войсках. Ещё пойдём."));
  f.made(text_in("de", "Die Häuser, das Haus, des Hauses."));
  CHECK(lines(f.database(), "invade") == 0);
  CHECK(lines(f.database(), "forms:invade") == 3);
  CHECK(lines(f.database(), "invade", true) == 3);
  CHECK(lines(f.database(), "forms:zqstudy") == 2);
  CHECK(lines(f.database(), "forms:войсками") == 3);
  CHECK(lines(f.database(), "forms:Häusern") >= 2);
  CHECK(lines(f.database(), "“войскам нет”") == 0);
  CHECK(lines(f.database(), "forms:“войскам нет”") == 1);
  CHECK(lines(f.database(), "NEAR(forms:войскам forms:нет, 0)") == 2);
  CHECK(lines(f.database(), "forms:invade NOT army") == 0);
}

TEST_CASE("Ukrainian forms come from an installed dictionary") {
  const test_support::TempDir folder;
  std::ofstream(folder.path() / "uk_UA.aff") << "SET UTF-8\n"
                                                "SFX A Y 2\n"
                                                "SFX A о а о\n"
                                                "SFX A о у о\n";
  std::ofstream(folder.path() / "uk_UA.dic") << "2\nвійсько/A\nДніпро/A\n";
  ::setenv("DICPATH", folder.path().c_str(), 1);
  test_store::WriteFixture f;
  f.made(text_in("uk", "Війська стоять, війську важко. Коло Дніпра, по Дніпру."));
  CHECK(lines(f.database(), "forms:військо") == 2);
  CHECK(lines(f.database(), "forms:дніпро") == 2);
  ::unsetenv("DICPATH");
}

TEST_CASE("forms are read from the index once, and again when it changed") {
  test_store::WriteFixture f;
  f.made(text_in("en", "zqwalk zqwalks"));
  store::WordForms forms(f.database());
  CHECK(forms.of("zqwalk") == Words{"zqwalks"});
  f.made(text_in("de", "zqwalked"));
  CHECK(forms.of("zqwalk") == Words{"zqwalked", "zqwalks"});
  CHECK(forms.of("zqnothing").empty());
}
