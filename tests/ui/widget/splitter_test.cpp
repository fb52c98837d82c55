#include "ui/widget/splitter.h"

#include <doctest/doctest.h>

#include "tests/ui/imgui_harness.h"

TEST_CASE("panels leave the middle what it needs, or they are not shown") {
  const ImGuiHarness harness({800, 600});
  const ui::PanelWidth left{296, false};
  const ui::PanelWidth right{336, false};
  for (float room = 200; room < 2600; room += 9) {
    const ui::PanelFit fit = ui::fit_panels(harness.look(), room, left, right);
    if (fit.left + fit.right > 0) CHECK(room - fit.left - fit.right >= 400);
    if (fit.left > 0) CHECK(fit.left >= 220);
    if (fit.right > 0) CHECK(fit.right >= 220);
    CHECK(fit.left <= 296);
    CHECK(fit.right <= 336);
  }
  const ui::PanelFit wide = ui::fit_panels(harness.look(), 1440, left, right);
  CHECK(wide.left == 296);
  CHECK(wide.right == 336);
}

TEST_CASE("panels get narrower before the text does, unless somebody chose their width") {
  const ImGuiHarness harness({800, 600});
  const ui::PanelFit small =
      ui::fit_panels(harness.look(), 1024, {296, false}, {336, false, false, 256});
  CHECK(small.left == 220);
  CHECK(small.right == 256);
  const ui::PanelFit middle = ui::fit_panels(harness.look(), 1280, {296, false}, {336, false});
  CHECK(1280 - middle.left - middle.right == 748);
  const ui::PanelFit chosen =
      ui::fit_panels(harness.look(), 1024, {296, false}, {330, false, true});
  CHECK(chosen.left == 220);
  CHECK(chosen.right == 330);
}

TEST_CASE("a folded panel takes no room") {
  const ImGuiHarness harness({800, 600});
  const ui::PanelFit fit = ui::fit_panels(harness.look(), 1440, {296, true}, {336, false});
  CHECK(fit.left == 0);
  CHECK(fit.right == 336);
  CHECK(ui::panel_width(harness.look(), {296, true}, 1440) == 0);
  CHECK(ui::panel_width(harness.look(), {296, false}, 1440) == 296);
}
