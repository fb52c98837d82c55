#include "store/sqlite/search_functions.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "core/words/folding.h"
#include "store/fts/fts5.h"

namespace store {
namespace {

/// A phrase instance in tokens of its column.
struct TokenRange {
  int column = 0;
  int first = 0;
  int end = 0;

  auto operator<=>(const TokenRange&) const = default;
};

/// State of one walk over the tokens of a column: the places of the ranges [range, stop) are filled
/// in as their first and last tokens pass. Ranges ascend and do not overlap.
struct Walk {
  const TokenRange* range = nullptr;
  const TokenRange* stop = nullptr;
  PhrasePlace* place = nullptr;
  int token = 0;
};

int on_token(void* context, int flags, const char* /*text*/, int /*size*/, int start, int stop) {
  auto& walk = *static_cast<Walk*>(context);
  if ((flags & FTS5_TOKEN_COLOCATED) != 0) return SQLITE_OK;
  if (walk.range->first == walk.token) walk.place->begin = start;
  if (walk.range->end - 1 == walk.token) {
    walk.place->end = stop;
    ++walk.range;
    ++walk.place;
  }
  ++walk.token;
  return walk.range == walk.stop ? SQLITE_DONE : SQLITE_OK;
}

/// Sorted, with those that overlap made one: a word may be part of a phrase that matched too.
std::vector<TokenRange> merged(std::vector<TokenRange> ranges) {
  std::ranges::sort(ranges);
  std::vector<TokenRange> out;
  for (const auto& range : ranges) {
    if (!out.empty() && out.back().column == range.column && range.first < out.back().end) {
      out.back().end = std::max(out.back().end, range.end);
    } else {
      out.push_back(range);
    }
  }
  return out;
}

std::vector<TokenRange> phrase_instances(const Fts5ExtensionApi* api, Fts5Context* fts) {
  std::vector<TokenRange> out;
  int count = 0;
  if (api->xInstCount(fts, &count) != SQLITE_OK) return out;
  for (int i = 0; i < count; ++i) {
    int phrase = 0;
    TokenRange range;
    if (api->xInst(fts, i, &phrase, &range.column, &range.first) != SQLITE_OK) continue;
    range.end = range.first + api->xPhraseSize(fts, phrase);
    out.push_back(range);
  }
  return merged(std::move(out));
}

int locate(const Fts5ExtensionApi* api, Fts5Context* fts, const std::vector<TokenRange>& ranges,
           std::vector<PhrasePlace>& places) {
  for (std::size_t i = 0; i < ranges.size();) {
    std::size_t next = i;
    while (next < ranges.size() && ranges[next].column == ranges[i].column) ++next;
    const char* text = nullptr;
    int size = 0;
    int code = api->xColumnText(fts, ranges[i].column, &text, &size);
    if (code != SQLITE_OK) return code;
    Walk walk{ranges.data() + i, ranges.data() + next, places.data() + i, 0};
    code = api->xTokenize(fts, text, size, &walk, on_token);
    if (code != SQLITE_OK && code != SQLITE_DONE) return code;
    i = next;
  }
  return SQLITE_OK;
}

void hits(const Fts5ExtensionApi* api, Fts5Context* fts, sqlite3_context* context, int /*count*/,
          sqlite3_value** /*arguments*/) {
  const auto ranges = phrase_instances(api, fts);
  std::vector<PhrasePlace> places;
  places.reserve(ranges.size());
  for (const auto& range : ranges) places.push_back({range.column, 0, 0});
  if (const int code = locate(api, fts, ranges, places); code != SQLITE_OK) {
    sqlite3_result_error_code(context, code);
    return;
  }
  sqlite3_result_blob64(context, places.data(), places.size() * sizeof(PhrasePlace),
                        SQLITE_TRANSIENT);
}

void name_key(sqlite3_context* context, int /*count*/, sqlite3_value** arguments) {
  const auto* name = reinterpret_cast<const char*>(sqlite3_value_text(arguments[0]));
  const auto size = static_cast<std::size_t>(sqlite3_value_bytes(arguments[0]));
  if (name == nullptr) return;
  const std::string key = core::name_key({name, size});
  sqlite3_result_text64(context, key.data(), key.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

}  // namespace

fts5_api* fts5_of(sqlite3* connection) {
  fts5_api* out = nullptr;
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr);
  if (code != SQLITE_OK) throw SQLite::Exception(connection, code);
  sqlite3_bind_pointer(statement, 1, static_cast<void*>(&out), "fts5_api_ptr", nullptr);
  sqlite3_step(statement);
  sqlite3_finalize(statement);
  if (out == nullptr) throw SQLite::Exception("This SQLite was built without FTS5.");
  return out;
}

void register_search_functions(sqlite3* connection) {
  auto* fts5 = fts5_of(connection);
  int code = fts5->xCreateFunction(fts5, "foresay_hits", nullptr, hits, nullptr);
  if (code == SQLITE_OK) {
    code = sqlite3_create_function_v2(connection, "foresay_name_key", 1,
                                      SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
                                      nullptr, name_key, nullptr, nullptr, nullptr);
  }
  if (code != SQLITE_OK) throw SQLite::Exception(connection, code);
}

std::vector<PhrasePlace> places_in(std::string_view blob) {
  std::vector<PhrasePlace> out(blob.size() / sizeof(PhrasePlace));
  std::memcpy(out.data(), blob.data(), out.size() * sizeof(PhrasePlace));
  return out;
}

}  // namespace store
