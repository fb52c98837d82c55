// Reads of propositions: the Track list, one proposition whole, what links to it and its relations
// and revisions. It changes nothing; statuses come from the outcome log.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/annotation.h"
#include "core/model/link.h"
#include "core/model/proposition.h"

namespace store {

class Database;

/// One line of the proposition list. Rejected links do not count.
struct PropositionRow {
  core::Id id;
  std::string statement;
  core::PropositionKind kind = core::PropositionKind::binary;
  core::Status status = core::Status::draft;
  core::DateRange window;
  std::string topic;
  std::int64_t spans = 0;
  std::int64_t speakers = 0;
  std::int64_t documents = 0;
  std::int64_t evidence = 0;
  std::int64_t outcomes = 0;                   ///< Rows of its log.
  std::optional<core::Date> last_occurred;     ///< Of the last log row, when it has one.
  std::optional<core::Timestamp> last_logged;  ///< When the last log row was typed.
};

enum class PropositionGroup { all, draft, open, due, resolved, closed };

struct PropositionFilter {
  std::string text = {};  ///< Every word of it in the statement or topic; case and accents aside.
  PropositionGroup group = PropositionGroup::all;
  core::Date today = {};  ///< A window that ended before it makes an open proposition due.
};

/// The group a status belongs to: open also holds provisional and disputed, resolved is true, false
/// and ambiguous, closed is annulled and withdrawn. An open one is due once its window has passed.
[[nodiscard]] PropositionGroup group_of(core::Status status, const core::DateRange& window,
                                        core::Date today);

/// By end of window (open ends last), then id.
[[nodiscard]] std::vector<PropositionRow> list_propositions(const Database& db,
                                                            const PropositionFilter& filter = {});
[[nodiscard]] std::optional<PropositionRow> proposition_row(const Database& db, core::Id id);
[[nodiscard]] std::optional<core::Proposition> proposition(const Database& db, core::Id id);

struct PropositionCompletion {
  core::Id proposition;
  std::string statement;
  core::Status status = core::Status::draft;
};
/// Statements that hold every word of `typed` (the last as a prefix), latest first.
[[nodiscard]] std::vector<PropositionCompletion> complete_proposition(const Database& db,
                                                                      std::string_view typed,
                                                                      std::size_t limit = 12);

/// A link seen from its proposition: who said what, where and when.
struct LinkRow {
  core::Link link;
  core::Id document;
  std::string document_title;
  std::string publisher;
  core::StatementType type = core::StatementType::claim;
  core::CharRange extent;  ///< Code points.
  std::string quote;
  std::string hedge;
  core::Id speaker;
  std::string speaker_name;
  core::DateRange said;
};

/// By said date (unknown last), then document, place and id.
[[nodiscard]] std::vector<LinkRow> links_of_proposition(const Database& db, core::Id proposition);
/// By id.
[[nodiscard]] std::vector<core::Link> links_of_annotation(const Database& db, core::Id annotation);
[[nodiscard]] std::optional<core::Link> link(const Database& db, core::Id id);

/// Relations that name the proposition on either side.
[[nodiscard]] std::vector<core::Relation> relations_of(const Database& db, core::Id proposition);

/// The instances of a template, by end of window, then id.
[[nodiscard]] std::vector<PropositionRow> instances_of(const Database& db, core::Id template_id);

/// A proposition whose answer is this one's: its negation, an equivalent, or one of those further
/// along the relations.
struct Twin {
  core::Id proposition;
  bool negated = false;  ///< Its true is this one's false.
  std::string statement;
  core::Status status = core::Status::draft;
};
[[nodiscard]] std::vector<Twin> twins_of(const Database& db, core::Id proposition);

/// When somebody looked and had nothing to record.
struct Look {
  core::Timestamp at;
  std::string actor;
  std::string note;
};
/// Oldest first.
[[nodiscard]] std::vector<Look> looks_at(const Database& db, core::Id proposition);

/// What a proposition's wording was before it was changed.
struct Revision {
  core::Timestamp recorded_at;
  std::string actor;
  std::string statement;
  std::string criteria;
  std::string fine_print;
  core::DateRange window;
  std::vector<std::string> sources;
};
/// Oldest first; what it says now is in none of them.
[[nodiscard]] std::vector<Revision> revisions_of(const Database& db, core::Id proposition);

}  // namespace store
