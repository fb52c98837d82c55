#include "ui/text/fonts.h"

#include <doctest/doctest.h>

#include <string>

#include "ui/text/face_stack.h"

namespace {

struct FontBench {
  ui::FreeType library = ui::start_freetype();
  ui::FontLookup lookup;

  ui::FaceStack stack(const std::string& family) {
    return ui::FaceStack(*library, lookup, {{family, 400, false}, false});
  }
};

}  // namespace

TEST_CASE("a family that is not installed is replaced by one that is") {
  FontBench bench;
  CHECK_FALSE(bench.lookup.find({"No Such Family At All", 400, false}));
  ui::FaceStack stack = bench.stack("No Such Family At All");
  REQUIRE_FALSE(stack.empty());
  CHECK(stack.advance(U'a', 15) > 0);
}

TEST_CASE("letters of other scripts are found in other faces when they are first met") {
  FontBench bench;
  ui::FaceStack stack = bench.stack("Inter");
  for (const char32_t letter : {U'ж', U'Ω', U'ש', U'ქ'}) {
    CHECK(stack.advance(letter, 15) > 0);
    const auto image = stack.draw(letter, 15);
    REQUIRE(image);
    CHECK(image->width > 0);
    CHECK(image->bottom > image->top);
  }
}

TEST_CASE("a character that no face has is said to be missing, every time") {
  FontBench bench;
  ui::FaceStack stack = bench.stack("Inter");
  constexpr char32_t kUnassigned = 0x0378;
  CHECK(stack.advance(kUnassigned, 15) < 0);
  CHECK(stack.advance(kUnassigned, 15) < 0);
  CHECK_FALSE(stack.draw(kUnassigned, 15));
}

TEST_CASE("a glyph's picture lies around its advance") {
  FontBench bench;
  ui::FaceStack stack = bench.stack("Inter");
  for (char32_t letter = U'A'; letter <= U'z'; ++letter) {
    for (const float size : {12.0F, 15.0F, 27.0F}) {
      const auto image = stack.draw(letter, size);
      REQUIRE(image);
      CHECK(image->left > -size / 3);
      CHECK(image->right < stack.advance(letter, size) + size / 3);
      CHECK(image->texels.size() ==
            static_cast<std::size_t>(image->width) * static_cast<std::size_t>(image->height));
    }
  }
}

TEST_CASE("advances are not rounded, so that words keep their shape at small sizes") {
  FontBench bench;
  ui::FaceStack stack = bench.stack("Inter");
  CHECK(stack.advance(U'e', 13) * 2 == doctest::Approx(stack.advance(U'e', 26)).epsilon(0.01));
}

TEST_CASE("a picture keeps the ink of its outline however finely it is drawn") {
  FontBench bench;
  ui::FaceStack stack = bench.stack("Inter");
  const auto ink = [&](float size) {
    const auto image = stack.draw(U'H', size);
    REQUIRE(image);
    double sum = 0;
    for (const std::uint8_t texel : image->texels) sum += texel / 255.0;
    const double texel_area = static_cast<double>(image->right - image->left) / image->width;
    return sum * texel_area / (size * size);
  };
  // 24 is drawn four columns a pixel, 25 two.
  CHECK(ink(24) / ink(25) == doctest::Approx(1).epsilon(0.04));
}
