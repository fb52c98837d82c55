// How deeply a JSON text is nested, told before a tree is built from it: printing, comparing and
// freeing a tree recurse, so that a text of brackets would end the program.
#pragma once

#include <cstddef>
#include <string_view>

namespace core {

/// Values nested deeper are refused wherever JSON is read: nothing legitimate is.
inline constexpr std::size_t kMaxJsonDepth = 64;

/// Looks at brackets outside strings only; text that is no JSON gets an answer too.
[[nodiscard]] bool nested_too_deeply(std::string_view json);

}  // namespace core
