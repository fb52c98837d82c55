#include "importers/parts/repeated_key.h"

#include <cstddef>
#include <nlohmann/json.hpp>
#include <unordered_set>
#include <vector>

namespace importers {
namespace {

// Each key is followed by the one colon that belongs to no string.
std::size_t colons_outside_strings(std::string_view text) {
  std::size_t out = 0;
  bool in_string = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (in_string && c == '\\') {
      ++at;
    } else if (c == '"') {
      in_string = !in_string;
    } else if (c == ':' && !in_string) {
      ++out;
    }
  }
  return out;
}

std::size_t keys_in(const Json& value) {
  if (!value.is_structured()) return 0;
  std::size_t out = value.is_object() ? value.size() : 0;
  for (const Json& part : value) out += keys_in(part);
  return out;
}

}  // namespace

std::optional<std::string> repeated_key(std::string_view text, const Json& value) {
  if (colons_outside_strings(text) == keys_in(value)) return std::nullopt;
  std::optional<std::string> twice;
  std::vector<std::unordered_set<std::string>> open;
  const auto look = [&](int /*depth*/, Json::parse_event_t event, const Json& part) {
    if (event == Json::parse_event_t::object_start) open.emplace_back();
    if (event == Json::parse_event_t::object_end) open.pop_back();
    if (event == Json::parse_event_t::key && !twice) {
      const auto& key = part.get_ref<const std::string&>();
      if (!open.back().insert(key).second) twice = key;
    }
    return true;
  };
  if (Json::parse(text, look, false).is_discarded()) return std::nullopt;
  return twice;
}

}  // namespace importers
