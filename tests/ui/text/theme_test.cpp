#include "ui/text/theme.h"

#include <doctest/doctest.h>

#include <string>

namespace {

constexpr double kAa = 4.5;  // WCAG 2.1, success criterion 1.4.3, text below 18 points.

void check_readable(const ui::Theme& theme) {
  for (const ui::TextPair& pair : ui::text_pairs(theme)) {
    const double ratio = ui::contrast(pair.text, pair.background);
    CHECK_MESSAGE(ratio >= kAa, std::string(theme.name), ": ", std::string(pair.name), " reaches ",
                  ratio);
  }
}

}  // namespace

TEST_CASE("every text of both themes reaches WCAG AA on what lies behind it") {
  check_readable(ui::light_theme());
  check_readable(ui::dark_theme());
}

TEST_CASE("contrast agrees with the reference values of WCAG") {
  CHECK(ui::contrast(ui::rgb(0x000000), ui::rgb(0xFFFFFF)) == doctest::Approx(21.0));
  CHECK(ui::contrast(ui::rgb(0x777777), ui::rgb(0xFFFFFF)) ==
        doctest::Approx(4.478).epsilon(0.001));
  CHECK(ui::contrast(ui::rgb(0x2F5D8C), ui::rgb(0x2F5D8C)) == doctest::Approx(1.0));
}

TEST_CASE("span colours differ from each other and from the paper in both themes") {
  for (const ui::Theme* theme : {&ui::light_theme(), &ui::dark_theme()}) {
    CHECK(theme->claim.mark != theme->prediction.mark);
    CHECK(theme->prediction.mark != theme->fact.mark);
    for (const ui::SpanColors* span : {&theme->claim, &theme->prediction, &theme->fact}) {
      // WCAG 2.1, 1.4.11: graphics need 3 : 1.
      CHECK(ui::contrast(span->mark, theme->paper) >= 3.0);
    }
  }
}

TEST_CASE("a translucent colour blends towards what lies below it") {
  const ui::Color half = ui::over(ui::with_alpha(ui::rgb(0xFFFFFF), 0.5F), ui::rgb(0x000000));
  CHECK(half == ui::rgb(0x808080));
  CHECK(ui::over(ui::with_alpha(ui::rgb(0xFF0000), 0), ui::rgb(0x123456)) == ui::rgb(0x123456));
}
