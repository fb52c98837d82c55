// Beginnings of words: found as by looking at every word of every text, at a cost that does not
// grow with the number of words that begin so; and what an import leaves of the index.
#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <sqlite3.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "store/search/search.h"
#include "tests/store/write_fixture.h"

namespace {

using Words = std::vector<std::string>;

// Letters that the tokenizer leaves as they are, so that a scan needs no folding of its own.
const Words& letters() {
  static const Words all = {"a", "b", "ab", "м", "а", "ж", "ქ", "ა", "7"};
  return all;
}

rc::Gen<std::string> word_of(int least, int most) {
  return rc::gen::mapcat(rc::gen::inRange(least, most + 1), [](int size) {
    const auto letter = rc::gen::elementOf(letters());
    return rc::gen::map(rc::gen::container<Words>(static_cast<std::size_t>(size), letter),
                        [](const Words& parts) {
                          std::string out;
                          for (const auto& part : parts) out += part;
                          return out;
                        });
  });
}

std::string joined(const Words& words) {
  std::string out;
  for (const auto& word : words) out += word + " ";
  return out;
}

core::ApplyImport import_of_texts(const std::vector<std::string>& texts) {
  core::ApplyImport edit;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    auto batch = test_store::document_batch("prefix-" + std::to_string(i) + ".txt",
                                            std::to_string(1000 + i) + "\n" + texts[i]);
    batch.documents.at(0).value.meta.title = "No" + std::to_string(i);
    edit.batches.push_back(std::move(batch));
  }
  return edit;
}

std::set<std::string> found_titles(const store::Database& db, const std::string& query,
                                   store::HitOrder order) {
  store::SearchOptions options;
  options.kinds = {store::HitKind::document};
  options.order = order;
  options.limit = 10'000;
  std::set<std::string> out;
  const auto hits = store::search(db, query, options).value();
  for (const auto& hit : hits) {
    if (hit.title.starts_with("No")) out.insert(hit.title);  // Not the fixture's own text.
  }
  return out;
}

bool any_begins(const Words& words, const std::string& with) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return word.starts_with(with); });
}

// Pages that the connection asked its cache for.
int pages_asked(const store::Database& db) {
  int sum = 0;
  for (const int which : {SQLITE_DBSTATUS_CACHE_HIT, SQLITE_DBSTATUS_CACHE_MISS}) {
    int now = 0;
    int highest = 0;
    sqlite3_db_status(db.raw(), which, &now, &highest, 0);
    sum += now;
  }
  return sum;
}

// Texts of words that all begin alike and that no other text has.
std::vector<std::string> alike(int texts) {
  std::vector<std::string> out;
  for (int i = 0; i < texts; ++i) {
    std::string text;
    for (int n = 0; n < 150; ++n) text += "mal" + std::to_string(i * 1'000 + n) + "x polka ";
    out.push_back(std::move(text));
  }
  return out;
}

int pages_for_first_lines(int texts, const std::string& query) {
  test_store::WriteFixture f;
  f.made(import_of_texts(alike(texts)));
  store::SearchOptions options;
  options.order = store::HitOrder::place;
  options.limit = 5;
  (void)store::search(f.database(), query, options);  // Statements and what FTS5 reads once.
  const int before = pages_asked(f.database());
  const auto hits = store::search(f.database(), query, options);
  REQUIRE(hits);
  CHECK(hits->size() == 5);
  return pages_asked(f.database()) - before;
}

}  // namespace

TEST_CASE("the texts that hold beginnings of words are those in which a scan finds them") {
  rc::check("prefixes are found as by a scan", [] {
    const auto word = word_of(1, 6);
    const auto texts = *rc::gen::container<std::vector<Words>>(
        6, rc::gen::resize(12, rc::gen::nonEmpty(rc::gen::container<Words>(word))));
    const auto first = *word_of(1, 4);
    const auto second = *word_of(1, 3);
    test_store::WriteFixture f;
    std::vector<std::string> written;
    for (const auto& words : texts) written.push_back(joined(words));
    f.made(import_of_texts(written));
    std::set<std::string> one;
    std::set<std::string> both;
    std::set<std::string> whole;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const auto title = "No" + std::to_string(i);
      // A text's number stands before its words, and begins with none of the letters.
      if (any_begins(texts[i], first)) one.insert(title);
      if (any_begins(texts[i], first) && any_begins(texts[i], second)) both.insert(title);
      if (any_begins(texts[i], first) && std::ranges::count(texts[i], second) > 0) {
        whole.insert(title);
      }
    }
    for (const auto order : {store::HitOrder::place, store::HitOrder::rank}) {
      RC_ASSERT(found_titles(f.database(), first + "*", order) == one);
      RC_ASSERT(found_titles(f.database(), first + "* " + second + "*", order) == both);
      RC_ASSERT(found_titles(f.database(), first + "* " + second, order) == whole);
    }
  });
}

TEST_CASE("the first lines of a beginning read as many pages among many words as among few") {
  for (const std::string query : {"m*", "ma*", "mal*", "mal* pol*"}) {
    CAPTURE(query);
    const int few = pages_for_first_lines(40, query);
    const int many = pages_for_first_lines(320, query);
    CHECK(many < few * 2);
  }
}

TEST_CASE("an import fills the index in one part, and leaves SQLite's usual settings behind") {
  test_store::WriteFixture f;
  const auto usual = f.database().integer("PRAGMA secure_delete");
  const auto parts = [&] {
    return f.database()
        .integer("SELECT count(DISTINCT segid) FROM document_search_idx")
        .value_or(0);
  };
  const auto before = parts();
  f.made(import_of_texts(alike(600)));  // Several of the portions that FTS5 writes by itself.
  CHECK(parts() == before + 1);
  const auto setting = [&](const std::string& name) {
    return f.database().integer("SELECT v FROM document_search_config WHERE k = '" + name + "'");
  };
  CHECK(setting("hashsize") == 1 << 20);
  CHECK(setting("automerge") == 4);
  CHECK(f.database().integer("PRAGMA secure_delete") == usual);
  CHECK(f.database().integer("PRAGMA cache_size") == -16'000);
}
