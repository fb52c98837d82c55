// What of a file's bytes tells its encoding: lines with bytes above ASCII, without the tags of
// markup, and what encoding the markup itself declares.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace core {

/// At most about `limit` bytes. Tags go when the bytes look like markup, so that a page with little
/// text is judged by its text.
[[nodiscard]] std::string telling_sample(std::string_view bytes, std::size_t limit);

/// The name in `<?xml encoding=…?>` or `<meta charset=…>` at the beginning, as written; or empty.
[[nodiscard]] std::string declared_encoding(std::string_view bytes);

}  // namespace core
