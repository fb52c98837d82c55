// Which rows have a sum, and the SQL that finds and computes it. Private to
// store/schema/row_sums.cpp and the step of the check that compares. A migration that adds a column
// need do nothing: migrating computes all sums anew.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "store/sqlite/database.h"

namespace store {

/// In `id`, `ordinal` and `columns` the mark @ stands for the row.
struct SummedTable {
  int number;  ///< As the file has it; never given to another table.
  std::string_view name;
  std::string_view id = "@id";
  std::string_view ordinal = "0";
  std::string_view columns = {};  ///< All of them when empty.
};

inline constexpr std::array<SummedTable, 28> kSummedTables = {
    {{1, "document"},
     {2, "document_version", "@document_id", "@number"},
     {3, "annotation"},
     {4, "span_fragment", "@annotation_id", "@ordinal"},
     {5, "annotation_label", "@annotation_id", "@ordinal"},
     {6, "attribution_hop", "@annotation_id", "@ordinal"},
     {7, "link"},
     {8, "party"},
     {9, "party_alias", "@party_id", "@ordinal"},
     {10, "proposition"},
     {11, "proposition_revision"},
     {12, "proposition_relation", "@from_id", "foresay_row_sum(@kind, @to_id)"},
     {13, "proposition_look"},
     {14, "evidence"},
     {15, "outcome"},
     {16, "outcome_evidence", "@outcome_id", "@evidence_id"},
     {17, "verdict"},
     {18, "verdict_evidence", "@verdict_id", "@evidence_id"},
     {19, "journal"},
     {20, "import"},
     {21, "annotator"},
     // Its bytes are summed by their name, the SHA-256.
     {22, "blob", "foresay_row_sum(@sha256)", "0", "@sha256, @size"},
     {23, "label", "@label_set_id", "@ordinal"},
     {24, "scale"},
     {25, "scale_term", "@scale_id", "@ordinal"},
     {26, "verdict_term", "@vocabulary_id", "@ordinal"},
     {27, "label_set"},
     {28, "verdict_vocabulary"}}};

/// The first two columns of a row's key in row_sum: its id and what tells rows of one id apart.
[[nodiscard]] std::string key_of_row(const std::string& row, const SummedTable& table);
/// The condition under which a row of row_sum is that of `row` ("NEW", "t").
[[nodiscard]] std::string is_sum_of(const std::string& row, const SummedTable& table);
/// The expression that gives the sum of `row`.
[[nodiscard]] std::string sum_of_row(const Database& database, const std::string& row,
                                     const SummedTable& table);

}  // namespace store
