#include "core/base/json_depth.h"

namespace core {
namespace {

/// Behind the string that begins at `at`.
std::size_t behind_string(std::string_view json, std::size_t at) {
  for (++at; at < json.size() && json[at] != '"'; ++at) {
    if (json[at] == '\\') ++at;
  }
  return at + 1;
}

}  // namespace

bool nested_too_deeply(std::string_view json) {
  std::size_t depth = 0;
  for (std::size_t at = json.find_first_of("\"[]{}"); at < json.size();
       at = json.find_first_of("\"[]{}", at)) {
    if (json[at] == '"') {
      at = behind_string(json, at);
      continue;
    }
    if (json[at] == '[' || json[at] == '{') {
      if (++depth > kMaxJsonDepth) return true;
    } else if (depth > 0) {
      --depth;
    }
    ++at;
  }
  return false;
}

}  // namespace core
