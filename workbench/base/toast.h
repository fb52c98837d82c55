// A short message at the edge of the window: what happened, and where the whole story is. It never
// stops anybody; what loses data asks before, not after.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "workbench/base/action.h"

namespace workbench {

struct Toast {
  /// A notice stays longer, so that it can be followed.
  enum class Kind { info, done, error, notice };
  std::uint64_t id = 0;
  Kind kind = Kind::info;
  std::string title;             ///< One sentence.
  std::optional<Action> action;  ///< What its button does; none: no button.
  std::string button;            ///< What the button says.
};

}  // namespace workbench
