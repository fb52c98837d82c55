// Which outcomes can be recorded from where a proposition stands, in the order a person looks for
// them, and why the others cannot; model.md §2.
#pragma once

#include <string>
#include <vector>

#include "core/model/proposition.h"

namespace workbench {

/// A days-over window makes an open proposition due. True and false are offered where provisional
/// is: their `from` is then provisional, and both rows are recorded.
[[nodiscard]] std::vector<core::MoveRule> offered_moves(core::Status status, bool window_passed);

/// "True and false: they stand already." and the like, for what is not offered.
[[nodiscard]] std::vector<std::string> moves_not_now(core::Status status, bool window_passed);

}  // namespace workbench
