#include "ui/text/color.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr unsigned channel(Color color, unsigned shift) { return (color >> shift) & 0xFFU; }

double linear(unsigned value) {
  const double v = value / 255.0;
  return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

unsigned mixed(unsigned a, unsigned b, float t) {
  const float value = static_cast<float>(a) + (static_cast<float>(b) - static_cast<float>(a)) * t;
  return static_cast<unsigned>(std::lround(std::clamp(value, 0.0F, 255.0F)));
}

}  // namespace

Color with_alpha(Color color, float alpha) {
  const auto a = static_cast<unsigned>(std::lround(std::clamp(alpha, 0.0F, 1.0F) * 255.0F));
  return (color & 0x00FFFFFFU) | (a << IM_COL32_A_SHIFT);
}

Color over(Color top, Color bottom) {
  const float alpha = static_cast<float>(channel(top, IM_COL32_A_SHIFT)) / 255.0F;
  return with_alpha(mix(bottom, top, alpha), 1.0F);
}

Color mix(Color a, Color b, float t) {
  const auto part = [&](unsigned shift) {
    return mixed(channel(a, shift), channel(b, shift), t) << shift;
  };
  return part(IM_COL32_R_SHIFT) | part(IM_COL32_G_SHIFT) | part(IM_COL32_B_SHIFT) |
         part(IM_COL32_A_SHIFT);
}

double luminance(Color color) {
  return 0.2126 * linear(channel(color, IM_COL32_R_SHIFT)) +
         0.7152 * linear(channel(color, IM_COL32_G_SHIFT)) +
         0.0722 * linear(channel(color, IM_COL32_B_SHIFT));
}

double contrast(Color a, Color b) {
  const auto [low, high] = std::minmax({luminance(a), luminance(b)});
  return (high + 0.05) / (low + 0.05);
}

}  // namespace ui
