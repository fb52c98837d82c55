// Whether a name as a text has it is the name as a table has it: for measuring, stricter than what
// completes a field.
#pragma once

#include <string_view>

namespace test_support {

// The same words but for titles, articles, what stands in brackets and roles ("editor"); or the
// surname, or the first words of the other; or its initials; each word also when it is another
// spelling of it: transliterated, one letter apart from five letters on, two from eight.
[[nodiscard]] bool same_name(std::string_view got, std::string_view wanted);

}  // namespace test_support
