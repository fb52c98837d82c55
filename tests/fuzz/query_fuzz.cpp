// Any words in the search box: understood or refused with a sentence, and what they are taken to
// mean is an expression that the index answers.
#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <string_view>

#include "store/fts/search_query.h"
#include "tests/fuzz/scratch.h"

namespace {

std::vector<std::string> two_forms(const std::string& word) { return {word + "s", "x" + word}; }

void require_answer(const store::Database& database, const std::string& expression) {
  if (expression.empty()) return;
  auto rows = database.query("SELECT count(*) FROM document_search WHERE document_search MATCH ?");
  rows.with(expression);
  static_cast<void>(rows.step());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const fuzz::Scratch scratch;
  static const auto project = fuzz::make_project(scratch / "p.foresay");
  const std::string_view words(reinterpret_cast<const char*>(data), size);
  for (const bool any_form : {false, true}) {
    const auto query = store::read_query(words, two_forms, any_form);
    if (query) {
      require_answer(project.database(), query->expression);
    } else if (query.error().message.empty()) {
      std::abort();
    }
  }
  require_answer(project.database(), store::typed_words_expression(words));
  return 0;
}
