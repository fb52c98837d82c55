// Names of files as text. A file system's names are bytes, which a text or a JSON file cannot hold
// as they are.
#pragma once

#include <string>
#include <string_view>

namespace core {

/// The name itself where it is valid UTF-8; else with every byte that is none written as "%E9", so
/// that two names stay two. For showing and keeping, not for opening the file.
[[nodiscard]] std::string shown_name(std::string_view bytes);

/// The same name in composed characters (NFC): file systems write "й" in one character or in two.
[[nodiscard]] std::string composed_name(std::string_view name);

/// The same text on one line: line breaks and tabs are spaces.
[[nodiscard]] std::string with_plain_spaces(std::string_view text);

}  // namespace core
