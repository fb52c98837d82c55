#include "importers/documents/html/dom/page_decoding.h"

#include <algorithm>

#include "core/text/utf8.h"

namespace importers::html {
namespace {

// Browsers look at 1,024 bytes; pages with long comments above their head need more.
constexpr std::size_t kHead = std::size_t{16} * 1024;

bool is_name_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' ||
         c == ':';
}

void replace_nul(std::string& text) {
  if (text.find('\0') == std::string::npos) return;
  std::string clean;
  clean.reserve(text.size());
  for (const char c : text) {
    if (c == '\0') {
      clean += "\xEF\xBF\xBD";
    } else {
      clean.push_back(c);
    }
  }
  text = std::move(clean);
}

// The name behind `key` at a place, when it stands in a tag that may declare an encoding.
std::string declared_at(const std::string& head, std::size_t at, std::string_view key) {
  const auto tag = head.rfind('<', at);
  if (tag == std::string::npos || head.find('>', tag) < at) return {};
  if (head.compare(tag, 5, "<meta") != 0 && head.compare(tag, 5, "<?xml") != 0) return {};
  auto value = head.find_first_not_of(" \t\r\n", at + key.size());
  if (value == std::string::npos || head[value] != '=') return {};
  value = head.find_first_not_of(" \t\r\n\"'", value + 1);
  if (value == std::string::npos) return {};
  auto end = value;
  while (end < head.size() && is_name_char(head[end])) ++end;
  return head.substr(value, end - value);
}

}  // namespace

std::string declared_encoding(std::string_view bytes) {
  std::string head(bytes.substr(0, kHead));
  for (char& c : head) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  for (const std::string_view key : {"charset", "encoding"}) {
    for (auto at = head.find(key); at != std::string::npos; at = head.find(key, at + 1)) {
      auto name = declared_at(head, at, key);
      if (!name.empty()) return name;
    }
  }
  return {};
}

core::Result<core::DecodedText> decode_page(std::string_view bytes, const std::string& encoding,
                                            const std::string& stated) {
  if (!encoding.empty()) {
    auto decoded = core::decode_text_as(bytes, encoding);
    if (decoded) replace_nul(decoded->text);
    return decoded;
  }
  core::DecodedText decoded = core::decode_text(bytes);
  const bool settled = decoded.bom || decoded.encoding == "UTF-8" ||
                       decoded.encoding.starts_with("UTF-16") ||
                       decoded.encoding.starts_with("UTF-32");
  if (!settled) {
    std::string declared = declared_encoding(bytes);
    if (declared.empty()) declared = stated;
    // A page that is read here cannot be in what it says when that is UTF-8 or UTF-16.
    if (!declared.empty() && !declared.starts_with("utf")) {
      auto as_declared = core::decode_text_as(bytes, declared);
      if (as_declared && as_declared->replaced == 0) decoded = std::move(*as_declared);
    }
  }
  replace_nul(decoded.text);
  return decoded;
}

}  // namespace importers::html
