// The due queue: which propositions want a person's attention, and why. It changes nothing; looking
// without result is recorded by the edit RecordLook, so that it differs from not having looked.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/model/proposition.h"

namespace store {

class Database;

/// Passed: the window has ended and no outcome is recorded. Soon: it ends within this calendar
/// month or the next 30 days. Stale: it is running, and nobody has looked at it for a long time.
/// Waiting: an outcome is provisional or disputed and wants a decision.
enum class DueGroup { passed, waiting, soon, stale };

struct DueRow {
  core::Id proposition;
  DueGroup group = DueGroup::passed;
  std::string statement;
  core::PropositionKind kind = core::PropositionKind::binary;
  core::Status status = core::Status::open;  ///< `due` once the window has passed.
  core::DateRange window;
  std::string topic;
  std::int64_t days_over = 0;  ///< Days since the window's last day; negative while it runs.
  std::int64_t spans = 0;      ///< Links that are not rejected.
  std::int64_t speakers = 0;
  std::int64_t evidence = 0;
  /// The latest of: a look, a log row other than its opening, evidence seen. Empty: nobody has
  /// looked yet.
  std::optional<core::Date> last_look;
  /// Days since the last look, or since it was opened when nobody has looked.
  std::int64_t days_unseen = 0;
};

struct DueOptions {
  core::Date today;
  int stale_days = 90;       ///< After how many days unseen a running proposition is stale.
  bool as_of_today = false;  ///< `today` lies in the past: leave out what was recorded after it.
};

struct DueQueue {
  std::vector<DueRow> passed;   ///< Longest over first.
  std::vector<DueRow> soon;     ///< Next to end first.
  std::vector<DueRow> stale;    ///< Longest unseen first.
  std::vector<DueRow> waiting;  ///< Longest unseen first.

  [[nodiscard]] std::size_t size() const {
    return passed.size() + soon.size() + stale.size() + waiting.size();
  }
};

/// Each proposition stands in one group, the first that fits in the order passed, waiting, soon,
/// stale. Drafts and resolved ones are in none.
[[nodiscard]] DueQueue due_queue(const Database& db, const DueOptions& options);

}  // namespace store
