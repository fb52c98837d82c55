// Reads the scales this project ships, for tests that need no project.
#pragma once

#include <filesystem>

#include "core/model/vocabulary.h"

namespace test_support {

// Throws std::runtime_error when the file cannot be read, and what the JSON library throws when it
// is not a scale.
[[nodiscard]] core::Scale read_scale(const std::filesystem::path& path);

}  // namespace test_support
