// The web page in a MIME message, which is what browsers call MHTML.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace importers::mhtml {

struct MimePage {
  std::string bytes;       ///< Of the page, its transfer encoding undone.
  std::string charset;     ///< What the message says of it; empty: nothing.
  std::string address;     ///< http or https; empty when the message says no such one.
  std::size_t frames = 0;  ///< Further pages in the message: those of its frames.
};

/// The page that the message names as its start, else the first; none when it holds no page.
[[nodiscard]] std::optional<MimePage> page_in(std::string_view message);

}  // namespace importers::mhtml
