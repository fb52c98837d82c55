#include "tests/support/shared_inputs.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <string>

namespace test_support {

std::optional<std::filesystem::path> shared_path(std::string_view name) {
  const char* named = std::getenv("FORESAY_SHARED");
  const std::filesystem::path folder = named != nullptr ? named : FORESAY_SHARED_DIR;
  std::filesystem::path path = folder / name;
  if (std::filesystem::exists(path)) return path;
  MESSAGE("skipped: the shared input " << path.string()
                                       << " is absent; name its folder in FORESAY_SHARED");
  return std::nullopt;
}

std::filesystem::path source_dir() { return FORESAY_SOURCE_DIR; }

std::filesystem::path assets_dir() { return FORESAY_ASSETS_DIR; }

std::filesystem::path screens_dir() {
  std::filesystem::path path = FORESAY_SCREENS_DIR;
  std::filesystem::create_directories(path);
  return path;
}

std::filesystem::path program_path() { return FORESAY_PROGRAM; }

}  // namespace test_support
