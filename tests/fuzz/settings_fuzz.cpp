// Any bytes as settings: read with sentences about what is wrong, and what was read is saved and
// read again as the same.
#include <cstdint>
#include <fstream>
#include <string_view>

#include "tests/fuzz/scratch.h"
#include "workbench/base/settings.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const fuzz::Scratch scratch;
  const auto file = scratch / "settings.json";
  std::ofstream(file, std::ios::binary)
      .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
  const auto loaded = workbench::load_settings(file);
  if (!workbench::save_settings(file, loaded.settings)) std::abort();
  const auto again = workbench::load_settings(file);
  if (!again.complaints.empty() || !(again.settings == loaded.settings)) std::abort();
  return 0;
}
