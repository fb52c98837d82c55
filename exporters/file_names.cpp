#include "exporters/file_names.h"

#include <algorithm>

#include "core/folding.h"
#include "core/utf8.h"

namespace exporters {
namespace {

constexpr std::size_t kMostChars = 80;

std::string safe_stem(std::string_view wanted) {
  const std::size_t dot = wanted.rfind('.');
  if (dot != std::string_view::npos && dot > 0) wanted = wanted.substr(0, dot);
  std::string out;
  for (const char c : core::first_chars(wanted, kMostChars)) {
    const auto b = static_cast<unsigned char>(c);
    const bool refused =
        b < 0x20 || b == 0x7F || std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
    out += refused ? '_' : c;
  }
  while (!out.empty() && (out.back() == '.' || out.back() == ' ')) out.pop_back();
  if (out.starts_with('.')) out.front() = '_';
  return out.empty() ? "document" : out;
}

}  // namespace

std::string FileNames::unique_stem(std::string_view wanted) {
  const std::string stem = safe_stem(wanted);
  std::string name = stem;
  for (int n = 2; !given_.insert(core::fold(name)).second; ++n) {
    name = stem + "-" + std::to_string(n);
  }
  return name;
}

}  // namespace exporters
