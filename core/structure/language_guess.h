// The language of a text where nobody states it: a proposal for a person to correct.
#pragma once

#include <string>
#include <string_view>

namespace core {

/// BCP 47 ("en", "uk", "zh-Hant"), or empty when nothing speaks clearly: what is very short must
/// speak more clearly. The first 64 KiB are read. `text` is valid UTF-8.
[[nodiscard]] std::string guess_language(std::string_view text);

/// The language of a paragraph in a text of `language`; empty when it is the same, or when the
/// paragraph is too short to tell another one.
[[nodiscard]] std::string other_language(std::string_view paragraph, std::string_view language);

}  // namespace core
