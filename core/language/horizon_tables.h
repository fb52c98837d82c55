// The parts of the house's list of wordings of time, by language. Use
// core/language/horizon_rules.h.
#pragma once

#include <span>

#include "core/language/horizon_rules.h"

namespace core {

[[nodiscard]] std::span<const HorizonRule> english_horizon_rules();
/// Russian, Ukrainian and Belarusian.
[[nodiscard]] std::span<const HorizonRule> slavic_horizon_rules();

}  // namespace core
