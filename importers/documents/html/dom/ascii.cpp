#include "importers/documents/html/dom/ascii.h"

namespace importers::html {

std::string lower_ascii(std::string_view text) {
  std::string low(text);
  for (char& c : low) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return low;
}

std::string_view without_margins(std::string_view text) {
  constexpr std::string_view kSpaces = " \t\r\n\f";
  const auto begin = text.find_first_not_of(kSpaces);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpaces) - begin + 1);
}

}  // namespace importers::html
