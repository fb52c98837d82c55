#include "store/sqlite/json_write.h"

#include <cstdio>

namespace store {
namespace {

template <class T, class Each>
std::string array_of(const std::vector<T>& items, const Each& each) {
  std::string out = "[";
  for (const auto& item : items) {
    if (out.size() > 1) out += ',';
    out += each(item);
  }
  return out += ']';
}

}  // namespace

std::string json_quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      char escaped[8];
      std::snprintf(escaped, sizeof escaped, "\\u%04x", static_cast<unsigned char>(c));
      out += escaped;
    } else {
      out += c;
    }
  }
  return out += '"';
}

std::string to_json(const std::vector<std::string>& strings) {
  return array_of(strings, [](const auto& text) { return json_quoted(text); });
}

std::string to_json(const std::vector<core::Id>& ids) {
  return array_of(ids, [](core::Id id) { return core::to_string(id); });
}

std::string to_json(const core::LossReport& losses) {
  return array_of(losses, [](const core::Loss& loss) {
    return "{\"what\":" + json_quoted(loss.what) + ",\"file\":" + json_quoted(loss.file) +
           ",\"line\":" + std::to_string(loss.line) + "}";
  });
}

}  // namespace store
