// A proposition: what can turn out true or false, apart from any wording; its status and the
// legal moves between statuses.
#pragma once

#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/enum_names.h"
#include "core/base/id.h"

namespace core {

enum class PropositionKind { binary, numeric, date, category };
template <>
inline constexpr std::array<std::string_view, 4> kEnumNames<PropositionKind> = {"binary", "numeric",
                                                                                "date", "category"};

enum class RelationKind {
  equivalent,
  negates,
  implies,
  excludes,
  narrower,
  other_window,
  condition_of
};
template <>
inline constexpr std::array<std::string_view, 7> kEnumNames<RelationKind> = {
    "equivalent", "negates", "implies", "excludes", "narrower", "other_window", "condition_of"};

/// Ambiguous: reality is unclear. Annulled: the proposition is unclear or its condition failed.
enum class Status {
  draft,
  open,
  withdrawn,
  due,
  provisional,
  yes,
  no,
  ambiguous,
  annulled,
  disputed
};
template <>
inline constexpr std::array<std::string_view, 10> kEnumNames<Status> = {
    "draft", "open",  "withdrawn", "due",      "provisional",
    "true",  "false", "ambiguous", "annulled", "disputed"};

/// Whether a move is legal, and whether it needs evidence; model.md §2.
struct MoveRule {
  Status from;
  Status to;
  bool needs_evidence = false;
};
[[nodiscard]] const std::vector<MoveRule>& legal_moves();
[[nodiscard]] std::vector<MoveRule> moves_from(Status from);

struct Relation {
  Id from;
  RelationKind kind = RelationKind::equivalent;
  Id to;

  bool operator==(const Relation&) const = default;
};

struct Proposition {
  Id id;
  Id template_of;         ///< The time-free template this is an instance of; 0 when none.
  std::string statement;  ///< A sentence that can be true or false.
  PropositionKind kind = PropositionKind::binary;
  std::string unit;                     ///< For numeric ones.
  std::vector<std::string> categories;  ///< For category ones, in order.
  DateRange window;                     ///< Both days inclusive, UTC.
  std::string criteria;
  std::string fine_print;
  std::vector<std::string> sources;  ///< Named in advance.
  std::optional<double> base_rate;   ///< 0..1
  std::string topic;
  Status status = Status::draft;  ///< Derived from the outcome log; read only.
  std::string external_id;
  std::string extra;  ///< JSON object, may be empty.
};

/// The template's wording, criteria and particulars with a window of its own, as a new proposition
/// without an id. An instance of an instance is one of their common template.
[[nodiscard]] Proposition instance_of(const Proposition& of, const DateRange& window);

/// Where another proposition's status leaves its negation: true and false change places.
[[nodiscard]] Status mirrored(Status status);

}  // namespace core
