// What a scoreboard is computed from: one flat row a link, with its words, names and propositions
// in tables beside, as one read of a project gives them. Values only; core/score/scoreboard.h
// judges them.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/id.h"
#include "core/model/annotation.h"
#include "core/model/link.h"
#include "core/model/proposition.h"

namespace core {

/// An index into a table that names nothing.
inline constexpr std::uint32_t kNoIndex = std::numeric_limits<std::uint32_t>::max();
/// A day that is not known; std::optional<Date> would double the row.
inline constexpr Date kNoDay{std::numeric_limits<std::int32_t>::min()};

struct ScoreRow {
  Id link;
  Id annotation;
  double lo = 0;  ///< Of the event, so a denial's is low already.
  double best = std::numeric_limits<double>::quiet_NaN();  ///< NaN when only the range is known.
  double hi = 1;
  std::uint32_t proposition = kNoIndex;
  std::uint32_t condition = kNoIndex;  ///< The proposition that is its condition.
  std::uint32_t speaker = kNoIndex;
  std::uint32_t document = kNoIndex;
  std::uint32_t phrase = kNoIndex;  ///< Hedge words and the scale that gave the range.
  std::uint32_t reason = kNoIndex;  ///< Why it is not scorable, in `texts`.
  Date said_from = kNoDay;
  Date said_to = kNoDay;
  Date horizon_from = kNoDay;
  Date horizon_to = kNoDay;
  Date annotated_on = kNoDay;  ///< UTC day on which the annotation was made.
  StatementType type = StatementType::claim;
  Stance stance = Stance::asserts;
  Fit fit = Fit::exact;
  LinkState state = LinkState::confirmed;
  bool has_probability = false;
  bool conditional = false;      ///< Condition in words or by proposition.
  bool horizon_default = false;  ///< A house rule made the days of vague or absent words.
  std::optional<bool> scorable;

  /// The last day it may have been said, else the first; kNoDay when neither is known.
  [[nodiscard]] Date said() const { return said_to != kNoDay ? said_to : said_from; }
};

/// Hedge words as a text had them, and the scale their range was taken from ("" when typed).
struct ScorePhrase {
  std::string words;
  std::string scale;
  int version = 0;
};

/// One row of an outcome log.
struct ScoreMove {
  Status status = Status::draft;
  DateRange occurred;
  std::optional<Date> known_on;
  Timestamp recorded_at;
};

struct ScoreProposition {
  Id id;
  Id template_of;
  std::string statement;
  std::uint32_t topic = kNoIndex;
  DateRange window;
  std::optional<double> base_rate;
  std::vector<ScoreMove> log;  ///< Oldest first.
};

/// A speaker or a document.
struct ScoreName {
  Id id;
  std::string name;
  std::uint32_t outlet = kNoIndex;  ///< Of a document.
};

/// Rejected links are not among them. Rows by link id; indices of rows are stable while the value
/// is.
struct ScoreRows {
  std::vector<ScoreRow> rows;
  std::vector<ScoreProposition> propositions;
  std::vector<ScoreName> speakers;
  std::vector<ScoreName> documents;
  std::vector<std::string> outlets;
  std::vector<std::string> topics;
  std::vector<ScorePhrase> phrases;
  std::vector<std::string> texts;
};

/// Whether a house default stands behind the days: vague words ("soon", "in the near future") or
/// none at all, as opposed to a date, month or year that was named.
[[nodiscard]] bool is_default_horizon(std::string_view rule);

}  // namespace core
