// Words of many scripts, and the same words as somebody else spells them: in other case, with other
// accents, apostrophes, hyphens, spaces, invisible characters and in another normal form.
#pragma once

#include <rapidcheck.h>

#include <string>

namespace test_support {

/// One to four words with spaces between them, none with digits.
[[nodiscard]] rc::Gen<std::string> some_words();
/// Words and numbers with punctuation between them.
[[nodiscard]] rc::Gen<std::string> text_of_words();
/// Another spelling of the same words; the same number of words.
[[nodiscard]] rc::Gen<std::string> other_spelling(const std::string& words);

}  // namespace test_support
