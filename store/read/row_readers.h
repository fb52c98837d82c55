// How a row of each table becomes a value of core: column lists and the readers that belong to
// them. Private to this folder; which rows are read is the business of the functions that ask.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/annotation.h"
#include "core/model/document.h"
#include "core/model/link.h"
#include "core/model/outcome.h"
#include "core/model/party.h"
#include "core/model/proposition.h"
#include "store/sqlite/database.h"

namespace store {

/// The enumerator a column names. The tables allow no other names, so one that is unknown means
/// that the file was changed behind their back.
template <class E>
[[nodiscard]] E enum_at(const Query& row, int column) {
  return core::parse_name<E>(row.view(column)).value_or(E{});
}
[[nodiscard]] inline core::DateRange dates_at(const Query& row, int column) {
  return {row.date(column), row.date(column + 1)};
}
/// 0 when it is null. A file changed behind the tables' back may hold any number: what lies further
/// out than any text reaches comes back as that bound, so that offsets can be reckoned with.
[[nodiscard]] inline core::CharOffset char_offset_at(const Query& row, int column) {
  constexpr std::int64_t kBeyondAnyText = std::int64_t{1} << 40;
  return core::CharOffset(std::clamp(row.integer(column), -kBeyondAnyText, kBeyondAnyText));
}
/// Two columns; an empty range at 0 when they are null.
[[nodiscard]] inline core::CharRange range_at(const Query& row, int column) {
  return {char_offset_at(row, column), char_offset_at(row, column + 1)};
}

inline constexpr std::string_view kDocumentColumns =
    "d.id, d.title, d.publisher, d.authors, d.address, d.language, d.dateline, d.stated_from, "
    "d.stated_to, d.file_name, d.external_id, d.sha256, d.encoding, d.extra";
/// Everything but the text.
[[nodiscard]] core::Document document_from(const Query& row);

/// `where` names rows as `a` and may use ?1; results are ordered by document, first begin, last
/// end and id, unanchored ones last. A fixed number of queries.
[[nodiscard]] std::vector<core::Annotation> annotations_where(const Database& db,
                                                              std::string_view where, core::Id id);

/// `where` names rows as `l`; by id.
[[nodiscard]] std::vector<core::Link> links_where(const Database& db, std::string_view where,
                                                  core::Id id);
inline constexpr std::string_view kLinkColumns =
    "l.id, l.annotation_id, l.proposition_id, l.stance, l.fit, l.state, "
    "l.condition_proposition_id, l.condition_words, l.p_lo, l.p_best, l.p_hi, l.scale, "
    "l.scale_version, l.horizon_words, l.horizon_from, l.horizon_to, l.horizon_rule, l.scorable, "
    "l.not_scorable_reason, l.extra";
inline constexpr int kLinkColumnCount = 20;
[[nodiscard]] core::Link link_from(const Query& row);

/// `where` names rows as `p`; by id.
[[nodiscard]] std::vector<core::Proposition> propositions_where(const Database& db,
                                                                std::string_view where,
                                                                core::Id id);
/// `where` names rows as `e`; by id.
[[nodiscard]] std::vector<core::Evidence> evidence_where(const Database& db, std::string_view where,
                                                         core::Id id);
/// `where` names rows as `o`; by id, which is the order they were written in.
[[nodiscard]] std::vector<core::Outcome> outcomes_where(const Database& db, std::string_view where,
                                                        core::Id id);
/// `where` names rows as `v`; by id.
[[nodiscard]] std::vector<core::Verdict> verdicts_where(const Database& db, std::string_view where,
                                                        core::Id id);
/// `where` names rows as `p`; by id, with aliases.
[[nodiscard]] std::vector<core::Party> parties_where(const Database& db, std::string_view where,
                                                     core::Id id);
[[nodiscard]] std::vector<core::Relation> relations_where(const Database& db,
                                                          std::string_view where, core::Id id);

/// A prepared query for the pieces of SQL joined; `id` is bound when `where` uses ?1.
[[nodiscard]] Query query_where(const Database& db, std::string_view before, std::string_view where,
                                std::string_view after, core::Id id);

}  // namespace store
