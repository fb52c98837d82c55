// Numbers, shares and enumerators as a sentence says them. No view and no table of its own.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/message_words.h"
#include "core/model/link.h"

namespace workbench {

/// "17 spans", "1 span", "no spans".
[[nodiscard]] std::string counted(std::int64_t n, std::string_view one, std::string_view many);

using core::number_of;

/// "1,463".
[[nodiscard]] std::string grouped(std::int64_t n);

/// "40–75 %", "95 %"; whole percents, one decimal below 1 % and above 99 %.
[[nodiscard]] std::string percent_range(const core::Probability& probability);

/// "−0.40" of "-0.40": the sign of arithmetic instead of a hyphen, at the beginning.
[[nodiscard]] std::string with_minus(std::string number);

/// "argues for": an enumerator's name for a person.
[[nodiscard]] std::string spoken(std::string_view name);

/// "house scale v1".
[[nodiscard]] std::string scale_name(const std::string& name, int version);

}  // namespace workbench
