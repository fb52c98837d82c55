#include "ui/text/soft_wrap.h"

#include <algorithm>

namespace ui {
namespace {

constexpr std::string_view kSoft = "\r\n";

bool soft_at(std::string_view text, std::size_t at) { return text.substr(at, 2) == kSoft; }

void wrap_line(std::string& out, std::string_view line, const RowFit& fit) {
  while (!line.empty()) {
    std::size_t bytes = std::max<std::size_t>(1, fit(line));
    if (bytes >= line.size()) break;
    // Blanks at the break stay on the row that they end.
    while (bytes < line.size() && line[bytes] == ' ') ++bytes;
    if (bytes >= line.size()) break;
    out += line.substr(0, bytes);
    out += kSoft;
    line.remove_prefix(bytes);
  }
  out += line;
}

}  // namespace

std::string soft_wrapped(std::string_view plain, const RowFit& fit) {
  std::string out;
  for (std::size_t at = 0; at <= plain.size();) {
    const std::size_t end = std::min(plain.find('\n', at), plain.size());
    if (at > 0) out += '\n';
    wrap_line(out, plain.substr(at, end - at), fit);
    at = end + 1;
  }
  return out;
}

std::string unwrapped(std::string_view wrapped) {
  std::string out;
  for (std::size_t at = 0; at < wrapped.size();) {
    if (soft_at(wrapped, at)) {
      at += kSoft.size();
      continue;
    }
    // Half a soft break is what is left when its other half was deleted.
    if (wrapped[at] != '\r') out += wrapped[at];
    ++at;
  }
  return out;
}

std::size_t plain_offset(std::string_view wrapped, std::size_t at) {
  return unwrapped(wrapped.substr(0, std::min(at, wrapped.size()))).size();
}

std::size_t wrapped_offset(std::string_view wrapped, std::size_t plain) {
  std::size_t at = 0;
  std::size_t passed = 0;
  while (at < wrapped.size()) {
    if (soft_at(wrapped, at)) {
      at += kSoft.size();
      continue;
    }
    if (passed == plain) break;
    ++passed;
    ++at;
  }
  return at;
}

}  // namespace ui
