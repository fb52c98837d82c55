// Turns what SQLite says into a refusal that a person can act on. It does not decide what is legal:
// the schema's constraints and triggers do.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/base/result.h"

namespace SQLite {
class Exception;
}

namespace store {

/// A refusal in the words of the program: nothing is changed, and the message says what to do.
[[nodiscard]] core::Error refused(std::string message);

/// The refusal behind an exception: a broken rule of the schema, a busy or read-only file, a full
/// disk, a damaged file. Empty when the machine is broken in another way: then rethrow.
[[nodiscard]] std::optional<core::Error> refusal(const SQLite::Exception& failure,
                                                 const std::filesystem::path& project);

}  // namespace store
