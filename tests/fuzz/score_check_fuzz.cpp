// Any file for score-check: scored, or refused with a sentence that names the file.
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string_view>

#include "workbench/cli/score_check/score_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto checked = workbench::check_scores(bytes, "cases.json");
  if (checked) {
    static_cast<void>(workbench::text_of(*checked));
  } else if (checked.error().message.empty()) {
    std::abort();
  }
  return 0;
}
