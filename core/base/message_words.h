// The few words that messages of every folder are made of.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace core {

/// "1 document", "0 documents"; `more` is for plurals that do not end in s.
[[nodiscard]] std::string number_of(std::int64_t count, std::string_view one,
                                    std::string_view more = {});

/// “name”: how messages mark what somebody else wrote.
[[nodiscard]] std::string in_quotes(std::string_view name);

}  // namespace core
