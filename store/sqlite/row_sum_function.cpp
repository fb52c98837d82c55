#include "store/sqlite/row_sum_function.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace store {
namespace {

constexpr std::uint64_t kSumPrime =
    0x9e3779b97f4a7c15ULL;  // Odd, so that multiplying loses nothing.

/// Each step is reversible for a given word: what differs in one word differs in the end.
class RowSum {
 public:
  void mix(std::uint64_t word) { sum_ = std::rotl(sum_ ^ word, 29) * kSumPrime; }

  void mix(std::string_view bytes) {
    mix(bytes.size());
    while (bytes.size() >= sizeof(std::uint64_t)) {
      std::uint64_t word = 0;
      std::memcpy(&word, bytes.data(), sizeof word);
      mix(word);
      bytes.remove_prefix(sizeof word);
    }
    std::uint64_t rest = 0;
    if (!bytes.empty()) std::memcpy(&rest, bytes.data(), bytes.size());
    mix(rest);
  }

  [[nodiscard]] std::int64_t value() const {
    return std::bit_cast<std::int64_t>(sum_ ^ (sum_ >> 31U));
  }

 private:
  std::uint64_t sum_ = 0x243f6a8885a308d3ULL;
};

void mix_value(RowSum& sum, sqlite3_value* value) {
  const int type = sqlite3_value_type(value);
  sum.mix(static_cast<std::uint64_t>(type));
  switch (type) {
    case SQLITE_INTEGER:
      return sum.mix(static_cast<std::uint64_t>(sqlite3_value_int64(value)));
    case SQLITE_FLOAT:
      return sum.mix(std::bit_cast<std::uint64_t>(sqlite3_value_double(value)));
    case SQLITE_TEXT:
    case SQLITE_BLOB: {
      const void* bytes =
          type == SQLITE_TEXT ? sqlite3_value_text(value) : sqlite3_value_blob(value);
      const auto size = static_cast<std::size_t>(sqlite3_value_bytes(value));
      return sum.mix(size == 0 ? std::string_view()
                               : std::string_view(static_cast<const char*>(bytes), size));
    }
    default:
      return;
  }
}

void row_sum(sqlite3_context* context, int count, sqlite3_value** values) {
  RowSum sum;
  for (int i = 0; i < count; ++i) mix_value(sum, values[i]);
  sqlite3_result_int64(context, sum.value());
}

}  // namespace

void register_row_sum(sqlite3* connection) {
  const int code = sqlite3_create_function_v2(connection, "foresay_row_sum", -1,
                                              SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
                                              nullptr, row_sum, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) throw SQLite::Exception(connection, code);
}

}  // namespace store
