// Proposes what a plain text says about itself: title, dateline, publisher, authors, the days its
// statements were made, language. A person corrects it; what is not said plainly stays empty.
#pragma once

#include <string_view>

#include "core/document.h"

namespace importers {

/// Looks at the first and the last lines only, so that a long text costs no more than a short one.
[[nodiscard]] core::DocumentMeta propose_meta(std::string_view text);

}  // namespace importers
