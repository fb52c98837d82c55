// How a search's filter is asked for in SQL and in FTS5's expressions. Private to this folder.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/text/offset.h"
#include "store/search/search.h"
#include "store/sqlite/database.h"

namespace store {

/// " AND …" on rows of the index of texts (HitKind::document) or of annotations; empty for the
/// other kinds and for an empty filter. Its parameters are ?2 and following.
[[nodiscard]] std::string filter_condition(const SearchFilter& filter, HitKind kind);

/// Binds what filter_condition asks for, from parameter `at` on.
void bind_filter(Query& rows, const SearchFilter& filter, int at);

/// The expression for the index of texts with the outlet's words in it, so that the index itself
/// leaves out other outlets' texts. It still takes in outlets that only sound alike.
[[nodiscard]] std::string with_outlet(const std::string& expression, const SearchFilter& filter);

/// Where annotations of the types and the speaker asked for lie over a text, by begin.
[[nodiscard]] std::vector<core::CharRange> fragments_over(const Database& db, core::Id document,
                                                          const SearchFilter& filter);

}  // namespace store
