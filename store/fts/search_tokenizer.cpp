#include "store/fts/search_tokenizer.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <algorithm>
#include <exception>

#include "core/words/search_words.h"
#include "store/fts/fts5.h"

namespace store {
namespace {

// Around the words of a query that are given as the index has them. Queries hold no such characters
// otherwise.
constexpr char kWord = '\x01';
constexpr char kOther = '\x02';
constexpr char kEnd = '\x03';

using TakeToken = int (*)(void* context, int flags, const char* word, int size, int begin, int end);

class TokenSink final : public core::WordSink {
 public:
  TokenSink(void* context, TakeToken take_token) : context_(context), take_token_(take_token) {}

  int take(std::string_view folded, std::size_t begin, std::size_t end) override {
    return give(0, folded, begin, end);
  }
  int give(int flags, std::string_view word, std::size_t begin, std::size_t end) {
    return take_token_(context_, flags, word.data(), static_cast<int>(word.size()),
                       static_cast<int>(begin), static_cast<int>(end));
  }

 private:
  void* context_;
  TakeToken take_token_;
};

// Words between marks as they are, the text between them as any text.
int cut_query(std::string_view text, TokenSink& sink) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t mark = text.find_first_of("\x01\x02", at);
    if (mark > at) {
      if (const int code = core::cut_search_words(text.substr(at, mark - at), sink)) return code;
    }
    if (mark == std::string_view::npos) break;
    const std::size_t end = std::min(text.find(kEnd, mark), text.size());
    const int flags = text[mark] == kOther ? FTS5_TOKEN_COLOCATED : 0;
    if (const int code = sink.give(flags, text.substr(mark + 1, end - mark - 1), mark, end)) {
      return code;
    }
    at = end + 1;
  }
  return SQLITE_OK;
}

// FTS5 makes the tokenizer while the table is being connected: that is when a table can be marked
// as harmless, without which the triggers that fill the index are refused where no schema is
// trusted.
int make(void* connection, const char** /*arguments*/, int /*count*/, Fts5Tokenizer** out) {
  sqlite3_vtab_config(static_cast<sqlite3*>(connection), SQLITE_VTAB_INNOCUOUS);
  // It has no state; FTS5 wants an address.
  static char nothing = 0;
  *out = reinterpret_cast<Fts5Tokenizer*>(&nothing);
  return SQLITE_OK;
}

void forget(Fts5Tokenizer* /*tokenizer*/) {}

int tokenize(Fts5Tokenizer* /*tokenizer*/, void* context, int flags, const char* text, int size,
             TakeToken take_token) {
  TokenSink sink(context, take_token);
  const std::string_view all(text == nullptr ? "" : text, static_cast<std::size_t>(size));
  try {
    if ((flags & FTS5_TOKENIZE_QUERY) != 0) return cut_query(all, sink);
    return core::cut_search_words(all, sink);
  } catch (const std::bad_alloc&) {
    return SQLITE_NOMEM;
  } catch (const std::exception&) {
    return SQLITE_ERROR;  // ICU has no dictionaries; nothing may be thrown through SQLite.
  }
}

}  // namespace

void register_search_tokenizer(sqlite3* connection) {
  fts5_tokenizer tokenizer{make, forget, tokenize};
  auto* fts5 = fts5_of(connection);
  const int code = fts5->xCreateTokenizer(fts5, "foresay_words", connection, &tokenizer, nullptr);
  if (code != SQLITE_OK) throw SQLite::Exception(connection, code);
}

std::string word_or_others(std::string_view word, const std::vector<std::string>& others) {
  std::string out = kWord + std::string(word) + kEnd;
  for (const auto& other : others) {
    if (other != word) out += kOther + other + kEnd;
  }
  return out;
}

std::string without_marks(std::string_view text) {
  std::string out(text);
  std::ranges::replace_if(
      out, [](char c) { return c >= '\0' && c <= kEnd; }, ' ');
  return out;
}

}  // namespace store
