// What else a new row of an outcome log means: the rows of a negated twin or an equivalent, and
// those of conditionals whose condition failed or was put in doubt again. Each is a log row of its
// own that names the row it follows from.
#pragma once

#include "core/base/result.h"
#include "core/model/outcome.h"
#include "store/edit/edit_context.h"

namespace store {

/// Writes the row and what follows from it, inside the caller's transaction. The row is complete
/// but for its id; a refusal of any of the rows is one of all.
[[nodiscard]] core::Checked write_with_followers(EditContext& context, core::Outcome row);

/// Legal moves that lead from one status to another, without the first: the fewest. Empty when the
/// two are one or no moves lead there. `due` is passed through only when the window has passed.
[[nodiscard]] std::vector<core::Status> path_between(core::Status from, core::Status to,
                                                     bool window_passed);

}  // namespace store
