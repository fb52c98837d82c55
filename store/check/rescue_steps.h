// The steps of a rescue. Private to store/rescue*.cpp.
#pragma once

#include <string>
#include <vector>

#include "store/check/rescue.h"
#include "store/sqlite/database.h"

namespace store {

/// Between the two the copy has no triggers, so that rows come as they are.
struct HeldTriggers {
  std::vector<std::string> sql;
};
[[nodiscard]] HeldTriggers take_triggers(const Database& copy);
void give_triggers(const Database& copy, const HeldTriggers& held);

/// The tables that hold what people made, by name.
[[nodiscard]] std::vector<std::string> tables_to_rescue(const Database& copy);

/// Every row that can be read and that the table's constraints allow; says what is missing.
void copy_rows(const Database& from, const Database& copy, const std::string& table,
               RescueReport& report);

/// References to what was lost are emptied, or the rows go that cannot be without them; spans,
/// counters, statuses and the search index follow from what is left.
void mend_copy(const Database& copy, RescueReport& report);

}  // namespace store
