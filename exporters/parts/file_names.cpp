#include "exporters/parts/file_names.h"

#include <algorithm>

#include "core/text/utf8.h"
#include "core/words/folding.h"

namespace exporters {
namespace {

constexpr std::size_t kMostChars = 80;
/// Of 255; the rest is for a number and an extension.
constexpr std::size_t kMostBytes = 200;

/// What reorders or hides its neighbours where it is shown.
bool is_unseen(char32_t c) {
  return (c >= 0x80 && c < 0xA0) || c == 0xAD || c == 0x61C || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
         (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE007F);
}

bool is_refused(char32_t c) {
  constexpr std::u32string_view kRefused = U"/\\:*?\"<>|\uFFFD";
  return c < 0x20 || c == 0x7F || is_unseen(c) || kRefused.find(c) != std::u32string_view::npos;
}

/// CON, LPT1 and their like, which Windows takes for a device whatever follows behind a dot.
bool is_device(std::string_view stem) {
  const std::string name = core::fold(stem.substr(0, stem.find('.')));
  for (const char* device : {"con", "prn", "aux", "nul", "conin$", "conout$"}) {
    if (name == device) return true;
  }
  constexpr std::size_t kNumbered = 4;
  return (name.starts_with("com") || name.starts_with("lpt")) && name.size() == kNumbered &&
         name.back() >= '0' && name.back() <= '9';
}

std::string safe_stem(std::string_view wanted) {
  const std::size_t dot = wanted.rfind('.');
  if (dot != std::string_view::npos && dot > 0) wanted = wanted.substr(0, dot);
  std::string out;
  std::size_t chars = 0;
  for (std::size_t at = 0; at < wanted.size() && chars < kMostChars; ++chars) {
    const auto c = core::decode_at(wanted, at);
    const auto bytes = wanted.substr(at, static_cast<std::size_t>(c.bytes));
    if (out.size() + bytes.size() > kMostBytes) break;
    out += is_refused(c.value) ? "_" : bytes;
    at += bytes.size();
  }
  while (!out.empty() && (out.back() == '.' || out.back() == ' ')) out.pop_back();
  if (out.empty()) return "document";
  if (out.front() == '.' || out.front() == '-' || out.front() == ' ') out.front() = '_';
  return is_device(out) ? "_" + out : out;
}

}  // namespace

std::string FileNames::unique_stem(std::string_view wanted) {
  const std::string stem = safe_stem(wanted);
  std::string name = stem;
  int& next = next_.try_emplace(core::fold(stem), 2).first->second;
  while (!given_.insert(core::fold(name)).second) name = stem + "-" + std::to_string(next++);
  return name;
}

}  // namespace exporters
