// A short message at the edge of the window: what happened, and where the whole story is. It never
// stops anybody; what loses data asks before, not after.
#pragma once

#include <cstdint>
#include <string>

namespace workbench {

struct Toast {
  /// A notice stays longer, so that it can be followed.
  enum class Kind { info, done, error, notice };
  std::uint64_t id = 0;
  Kind kind = Kind::info;
  std::string title;    ///< One sentence.
  std::string details;  ///< What the button leads to; empty: no button.
};

}  // namespace workbench
