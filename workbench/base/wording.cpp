#include "workbench/base/wording.h"

#include <algorithm>
#include <cmath>

namespace workbench {

std::string counted(std::int64_t n, std::string_view one, std::string_view many) {
  if (n == 0) return "no " + std::string(many);
  return grouped(n) + " " + std::string(n == 1 ? one : many);
}

std::string grouped(std::int64_t n) {
  std::string digits = std::to_string(n);
  for (auto at = static_cast<std::int64_t>(digits.size()) - 3; at > 0; at -= 3) {
    digits.insert(static_cast<std::size_t>(at), ",");
  }
  return digits;
}

std::string percent_range(const core::Probability& probability) {
  const auto number = [](double share) {
    const double percent = share * 100;
    const bool fine = (percent > 0 && percent < 1) || (percent > 99 && percent < 100);
    const auto tenths = std::llround(percent * 10);
    if (!fine || tenths % 10 == 0) return std::to_string(std::llround(percent));
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
  };
  if (probability.lo == probability.hi) return number(probability.lo) + " %";
  return number(probability.lo) + "–" + number(probability.hi) + " %";
}

std::string with_minus(std::string number) {
  if (number.starts_with('-')) number.replace(0, 1, "−");
  return number;
}

std::string spoken(std::string_view name) {
  std::string out(name);
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

std::string scale_name(const std::string& name, int version) {
  return (name == "house" ? "house scale" : name) + " v" + std::to_string(version);
}

}  // namespace workbench
