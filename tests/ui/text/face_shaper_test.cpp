#include "ui/text/face_shaper.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "core/text/utf8.h"
#include "tests/support/temp_dir.h"
#include "tests/ui/imgui_harness.h"
#include "ui/reader/reader_faces.h"
#include "workbench/layout/shaped_rows.h"
#include "workbench/layout/text_layout.h"

namespace {

using workbench::BlockKind;
using workbench::ShapedGlyph;

struct Shaper {
  ImGuiHarness imgui{ImVec2(300, 300)};
  ui::ReaderFaces faces;

  Shaper() { faces.set(imgui.look(), 1); }
  std::vector<ShapedGlyph> shape(const std::string& text, bool right_to_left) const {
    return faces.shape({text, 0, text.size(), BlockKind::paragraph, right_to_left});
  }
};

bool all_have_pictures(const std::vector<ShapedGlyph>& glyphs) {
  return std::all_of(glyphs.begin(), glyphs.end(),
                     [](const ShapedGlyph& g) { return !g.visible || g.glyph != 0; });
}

}  // namespace

TEST_CASE("an Arabic letter takes the shape of its place in the word") {
  const Shaper shaper;
  const auto alone = shaper.shape("ب", true);
  const auto word = shaper.shape("ببب", true);
  REQUIRE(alone.size() == 1);
  REQUIRE(word.size() == 3);
  const std::set<std::uint32_t> shapes = {alone[0].glyph, word[0].glyph, word[1].glyph,
                                          word[2].glyph};
  CHECK(shapes.size() == 4);
  // From left to right: the last letter of the word comes first.
  CHECK(word[0].cluster == 4);
  CHECK(word[2].cluster == 0);
}

TEST_CASE("Devanagari letters combine into fewer glyphs than characters") {
  const Shaper shaper;
  const auto joined = shaper.shape("क्षि", false);
  CHECK(joined.size() < 4);
  CHECK(all_have_pictures(joined));
}

TEST_CASE("where a face lacks a character another face draws that part") {
  const Shaper shaper;
  const auto glyphs = shaper.shape("שלום? ж क", true);
  CHECK(all_have_pictures(glyphs));
  std::set<std::uint16_t> used;
  for (const ShapedGlyph& glyph : glyphs) used.insert(glyph.face);
  CHECK(used.size() >= 3);
}

TEST_CASE("widths grow evenly with the size") {
  const ImGuiHarness imgui{ImVec2(300, 300)};
  ui::FaceShaper& shaper = *imgui.look().fonts.style(ui::TextRole::reader).shaper;
  const std::string text = "يتوقع क्या שלום";
  const auto width = [&](float size) {
    float sum = 0;
    for (const auto& glyph :
         shaper.shape({text, 0, text.size(), BlockKind::paragraph, true}, size)) {
      sum += glyph.advance;
    }
    return sum;
  };
  CHECK(width(20) > 50);
  CHECK(width(40) == doctest::Approx(2 * width(20)));
}

TEST_CASE("every character of the page in many scripts that an installed face has is drawn") {
  const Shaper shaper;
  ui::FontLookup lookup;
  const std::string text = test_support::read_file(std::filesystem::path(FORESAY_SOURCE_DIR) /
                                                   "tests/golden/scripts/article.txt");
  workbench::TextLayout layout;
  layout.open(text);
  layout.set_frame(shaper.faces, 500);
  std::size_t shaped = 0;
  std::optional<workbench::RowRef> ref = workbench::RowRef{};
  for (; ref; ref = layout.next(*ref)) {
    const workbench::RowBox row = layout.box(*ref);
    for (auto run = layout.first_run(row); run; run = layout.next_run(row, *run)) {
      for (const ShapedGlyph& glyph : run->glyphs) {
        if (glyph.visible && glyph.glyph == 0) {
          const auto at = layout.content_of(row.ref.block).begin.index() + glyph.cluster;
          const char32_t missing = core::decode_at(text, at).value;
          CAPTURE(static_cast<unsigned>(missing));
          CHECK_FALSE(lookup.find_with(missing, {"Noto Serif", 400, false}));
        }
        ++shaped;
      }
    }
  }
  CHECK(shaped > 500);
}
