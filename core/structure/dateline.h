// Datelines: lines that say when and where a text was written, and the places and dates that a
// report opens with.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/structure/sentence_words.h"

namespace core {

/// "26 December 2022", "Kyiv, 4 May 2023", "Published on 24 March 2022, 14:05 GMT". A sentence with
/// a date is none. The line has no white space at its ends.
[[nodiscard]] bool is_dateline(std::string_view line, const SentenceRules& rules);

/// Bytes of "KYIV, 24 March 2022 (Agency)" before the dash that parts it from a report; 0 when the
/// paragraph opens with none. `rest` becomes the byte where the report begins.
[[nodiscard]] std::size_t opening_dateline(std::string_view paragraph, std::size_t& rest);

}  // namespace core
