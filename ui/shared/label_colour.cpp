#include "ui/shared/label_colour.h"

#include <charconv>
#include <cstdint>

namespace ui {

Color colour_of_label(const Look& look, std::string_view words) {
  constexpr std::size_t kDigits = 6;
  constexpr int kHex = 16;
  std::uint32_t value = 0;
  const char* begin = words.data() + 1;
  const bool shaped = words.size() == kDigits + 1 && words[0] == '#';
  if (!shaped || std::from_chars(begin, begin + kDigits, value, kHex).ptr != begin + kDigits) {
    return look.theme.strong_line;
  }
  return rgb(value);
}

}  // namespace ui
