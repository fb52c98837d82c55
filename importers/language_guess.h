// Guesses the language of a text from its script, its telling letters and its commonest words. A
// proposal for a person to correct; empty when nothing speaks clearly.
#pragma once

#include <string>
#include <string_view>

namespace importers {

/// BCP 47 primary tag ("en", "uk", …) or empty.
[[nodiscard]] std::string guess_language(std::string_view text);

}  // namespace importers
