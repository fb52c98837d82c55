// Finds words, phrases or a regular expression in one text, in byte ranges of that text. It keeps
// no index: the store's full-text search is for many documents.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/offset.h"
#include "core/result.h"

namespace core {

/// `regex` is ICU's syntax. Accents, typographic quotes, dashes and spaces count only when
/// `match_accents`; in a regular expression they always do.
struct FindQuery {
  std::string pattern;
  bool regex = false;
  bool whole_word = false;
  bool match_case = false;
  bool match_accents = false;

  bool operator==(const FindQuery&) const = default;
};

struct FoundRanges {
  std::vector<ByteRange> ranges;  ///< Ascending, disjoint, none empty.
  bool cut = false;               ///< There are more than were asked for.
};

/// `text` is valid UTF-8. An empty pattern finds nothing. Refuses a regular expression that ICU
/// cannot read or that takes unreasonably long on this text.
[[nodiscard]] Result<FoundRanges> find_all(std::string_view text, const FindQuery& query,
                                           std::size_t limit = 100'000);

}  // namespace core
