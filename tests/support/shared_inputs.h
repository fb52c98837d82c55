// Where tests find their inputs: folders of this repository, and the inputs shared between
// projects, which may be absent.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace test_support {

// The file or folder `name` (e.g. "corpus/a.txt") of the shared inputs: the folder named by the
// environment variable FORESAY_SHARED, else ../shared beside the repository. When it is absent,
// writes a visible "skipped" message and returns nothing: the test case returns at once.
[[nodiscard]] std::optional<std::filesystem::path> shared_path(std::string_view name);

// Folders of this repository and of the build tree under test.
[[nodiscard]] std::filesystem::path source_dir();
[[nodiscard]] std::filesystem::path assets_dir();
// build/screens, made when missing: where tests of the real window leave their pictures.
[[nodiscard]] std::filesystem::path screens_dir();
// The program built with these tests.
[[nodiscard]] std::filesystem::path program_path();

}  // namespace test_support
