// The counters of the status bar and the start page, read in one query of counters. Not scores.
#pragma once

#include <cstdint>

#include "core/date.h"

namespace store {

class Database;

struct Statistics {
  std::int64_t documents = 0;
  std::int64_t finished = 0;  ///< Documents read to the end.
  std::int64_t claims = 0;
  std::int64_t predictions = 0;
  std::int64_t facts = 0;
  std::int64_t untracked_predictions = 0;  ///< Predictions whose links name no proposition.
  std::int64_t unanchored = 0;             ///< Annotations without a place in the text.
  std::int64_t parties = 0;
  std::int64_t propositions = 0;
  std::int64_t open = 0;      ///< Open, provisional or disputed, window not over on `today`.
  std::int64_t due = 0;       ///< Status due, or open with a window that ended before `today`.
  std::int64_t resolved = 0;  ///< True, false or ambiguous.
  std::int64_t links = 0;
  std::int64_t evidence = 0;

  [[nodiscard]] std::int64_t tags() const { return claims + predictions + facts; }
};

[[nodiscard]] Statistics statistics(const Database& db, core::Date today);

}  // namespace store
