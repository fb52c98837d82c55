// The spellings under which a word may stand in the search index. FTS5's own tokenizer folds case
// and Latin accents; it keeps й, ё, ў, ή, ł and their like apart from the plain letters.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace store {

/// `words` as given (unless plain ASCII), folded, and with up to two letters replaced by their
/// accented twins; at most 24 spellings, none twice.
[[nodiscard]] std::vector<std::string> spelling_variants(std::string_view words);

}  // namespace store
