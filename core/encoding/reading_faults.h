// Judges whether characters stand as they do in written text: what shows that bytes were decoded
// with the wrong table. It knows scripts, not encodings.
#pragma once

#include <cstddef>
#include <string_view>

namespace core {

struct ReadingFaults {
  std::size_t characters = 0;  ///< Above ASCII, U+FFFD among them.
  std::size_t letters = 0;     ///< Of these, letters and the marks on them.
  double broken = 0;           ///< U+FFFD, control characters, unassigned and private characters.
  double misplaced = 0;  ///< Signs inside words, capitals behind small letters, mixed scripts,
                         ///< final letters inside words, marks on nothing.
};

[[nodiscard]] ReadingFaults reading_faults(std::u32string_view text);

/// A letter, syllable or ideograph of any script.
[[nodiscard]] bool is_letter(char32_t c);

/// C0 but for white space, DEL, and C1.
[[nodiscard]] bool is_control(char32_t c);

}  // namespace core
