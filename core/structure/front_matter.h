// The lines that programs write above a Markdown text, between "---" and "---" (YAML) or "+++" and
// "+++" (TOML): where they end, and their keys with values as plain words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// The byte behind the front matter and its line's end; 0 when the text has none. A rule "---"
/// above prose is none.
[[nodiscard]] std::size_t front_matter_end(std::string_view text);

struct FrontMatterKey {
  std::string name;                 ///< ASCII letters and digits only, lowered: "datepublished".
  std::vector<std::string> values;  ///< Of a list its items; without quotation marks and "[[ ]]".
};

/// In the order of the text; keys without a value are left out.
[[nodiscard]] std::vector<FrontMatterKey> front_matter_keys(std::string_view text);

}  // namespace core
