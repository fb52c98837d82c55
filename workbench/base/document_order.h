// The orders in which documents can be listed, and what a typed filter takes. It reads no database.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/enum_names.h"
#include "store/read/documents.h"

namespace workbench {

enum class DocumentOrder { unfinished, newest, oldest, title, outlet, tags, length, added };

/// What a person reads in the menu: "Unfinished first".
[[nodiscard]] std::string_view title_of(DocumentOrder order);

/// Title, outlet and file name, each on a line, folded: what a filter is looked for in.
[[nodiscard]] std::string folded_names(const store::DocumentRow& row);

/// Places in `rows` in this order; ties by id. `names` are folded_names() of each.
[[nodiscard]] std::vector<std::uint32_t> ordered(const std::vector<store::DocumentRow>& rows,
                                                 const std::vector<std::string>& names,
                                                 DocumentOrder order);

}  // namespace workbench

template <>
inline constexpr std::array<std::string_view, 8> core::kEnumNames<workbench::DocumentOrder> = {
    "unfinished", "newest", "oldest", "title", "outlet", "tags", "length", "added"};
