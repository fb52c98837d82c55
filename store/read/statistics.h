// How many propositions there are and in which state, in one query. Not scores.
#pragma once

#include <cstdint>

#include "core/base/date.h"

namespace store {

class Database;

struct PropositionCounts {
  std::int64_t all = 0;
  std::int64_t open = 0;      ///< Open, provisional or disputed, window not over on `today`.
  std::int64_t due = 0;       ///< Status due, or open with a window that ended before `today`.
  std::int64_t resolved = 0;  ///< True, false or ambiguous.
};

[[nodiscard]] PropositionCounts count_propositions(const Database& db, core::Date today);

}  // namespace store
