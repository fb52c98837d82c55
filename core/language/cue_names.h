// Who is named in a stretch of words: a run of capitals ("Institute for the Study of War"), a
// person after titles and roles ("expert Emily Ferris from …"), or a group ("Ukrainian generals").
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/words/words.h"

namespace core {

/// Words [first, last) that name somebody.
struct Naming {
  std::size_t first = 0;
  std::size_t last = 0;
  [[nodiscard]] bool empty() const { return last <= first; }
  [[nodiscard]] std::size_t size() const { return empty() ? 0 : last - first; }
};

/// Nothing but spaces, and at least one.
[[nodiscard]] bool is_blank_gap(std::string_view gap);
[[nodiscard]] bool comma_before(const std::vector<Word>& words, std::size_t at);
/// Hangs together with the word before, also over the full stop of "Mr. Mahda".
[[nodiscard]] bool hangs_together(const std::vector<Word>& words, std::size_t at);

/// A run of capitals, joined by "of", "the", "for", and opened by a possessive ("Russia’s Federal
/// Security Service"). Empty where none begins or a title stands.
[[nodiscard]] Naming capitals_from(const std::vector<Word>& words, std::size_t at);

/// Who is named between two words: the last person or body before what is said of it ("from the
/// Royal Institute"), else the words themselves without their article. Empty when they are too many
/// to be a name.
[[nodiscard]] Naming naming_in(const std::vector<Word>& words, std::size_t first, std::size_t last);

}  // namespace core
