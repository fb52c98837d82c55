// Whether a wording of time tells of what has happened ("met in May", "said on Monday") or of what
// is to come ("will meet in May"), judged by the verbs around it. A guess from words, no grammar.
#pragma once

#include <cstddef>
#include <vector>

#include "core/language/horizon_rules.h"
#include "core/words/words.h"

namespace core {

/// Days, months, years and seasons, which may lie on either side of the said date; "this week" too,
/// of which a part is over.
[[nodiscard]] bool may_be_past(const HorizonRule& rule);

/// "Since 2020", "last May": word `at` opens the wording.
[[nodiscard]] bool follows_past_word(const std::vector<Word>& words, std::size_t at);

/// "The third meeting in three months", "the first visit in ten years": a span of time that is
/// counted back from the event. Word `at` opens it.
[[nodiscard]] bool counts_back(const std::vector<Word>& words, std::size_t at);

/// Of the words [first, last): the nearest verb before them in their clause is in the past, or,
/// without one before, the first after them.
[[nodiscard]] bool tells_past(const std::vector<Word>& words, std::size_t first, std::size_t last);

}  // namespace core
