#include "ui/text/text.h"

#include <doctest/doctest.h>

#include <string>

#include "core/text/boundary.h"
#include "tests/ui/imgui_harness.h"

namespace {

constexpr ui::TextRole kBody = ui::TextRole::body;

/// Runs `test` inside a frame, where text can be measured.
template <class Test>
void in_frame(const Test& test) {
  ImGuiHarness harness({800, 600});
  harness.frames([&] { test(harness.look()); });
}

}  // namespace

TEST_CASE("elided text is never wider than its room and ends on a character boundary") {
  in_frame([](const ui::Look& look) {
    const std::string text = "Спільні навчання: Білорусь, 白俄罗斯 and the rest of a long title";
    for (float width = 0; width < 700; width += 7) {
      const ui::Elision shown = ui::elide(look, kBody, text, width);
      CHECK(shown.width <= width + 0.01F);
      CHECK(shown.cut == (shown.bytes < text.size() && shown.width > 0));
      const auto next =
          static_cast<unsigned char>(shown.bytes < text.size() ? text[shown.bytes] : ' ');
      CHECK((next & 0xC0U) != 0x80U);
    }
  });
}

TEST_CASE("text that fits is left whole") {
  in_frame([](const ui::Look& look) {
    const std::string text = "Press review";
    const ui::Elision shown = ui::elide(look, kBody, text, ui::text_width(look, kBody, text));
    CHECK(shown.bytes == text.size());
    CHECK_FALSE(shown.cut);
  });
}

TEST_CASE("an empty text has no width and draws nothing") {
  in_frame([](const ui::Look& look) {
    CHECK(ui::text_width(look, kBody, {}) == 0);
    CHECK(ui::draw_wrapped(nullptr, look, kBody, {}, 0, {}, 100) == 0);
  });
}

TEST_CASE("wrapped text keeps to the number of lines it was given") {
  in_frame([](const ui::Look& look) {
    const std::string text =
        "Belarus’s own armed forces take part in combat on Ukrainian territory";
    const float one = look.line_height(kBody);
    const float all = ui::draw_wrapped(nullptr, look, kBody, {}, 0, text, 160);
    CHECK(all > 2 * one);
    CHECK(ui::draw_wrapped(nullptr, look, kBody, {}, 0, text, 160, 2) == 2 * one);
    CHECK(ui::draw_wrapped(nullptr, look, kBody, {}, 0, "one\ntwo\nthree", 600) == 3 * one);
  });
}

TEST_CASE("of a text of megabytes no more lines and letters are taken than anybody reads") {
  in_frame([](const ui::Look& look) {
    for (const std::string piece : {"abababab", "ab cd ef ", "не буде ", "يقول ", "日本"}) {
      CAPTURE(piece);
      std::string text;
      while (text.size() < 2'000'000) text += piece;
      const float lines = ui::draw_wrapped(nullptr, look, kBody, {}, 0, text, 300);
      CHECK(lines <= 400 * look.line_height(kBody));
      const ui::Elision shown = ui::elide(look, kBody, text, 300);
      CHECK(shown.cut);
      CHECK(shown.bytes > 10);
      CHECK(shown.bytes < 3000);
      CHECK(ui::tail_that_fits(look, kBody, text, 300).size() < 3000);
    }
  });
}

TEST_CASE("figures in tables are all equally wide") {
  in_frame([](const ui::Look& look) {
    const float width = ui::text_width(look, ui::TextRole::number, "0");
    for (const char* digit : {"1", "2", "3", "4", "5", "6", "7", "8", "9"}) {
      CHECK(ui::text_width(look, ui::TextRole::number, digit) == doctest::Approx(width));
    }
  });
}

TEST_CASE("a size is the em, as in CSS, at every scale") {
  ImGuiHarness once({800, 600}, 1);
  float single = 0;
  once.frames([&] { single = ui::text_width(once.look(), kBody, "Foresay reads"); });
  ImGuiHarness twice({800, 600}, 2);
  float doubled = 0;
  twice.frames([&] { doubled = ui::text_width(twice.look(), kBody, "Foresay reads"); });
  CHECK(once.look().em(kBody) == 15);
  CHECK(doubled == doctest::Approx(2 * single).epsilon(0.02));
}

TEST_CASE("one line of text stays one line when it holds a newline, and says that it was cut") {
  in_frame([](const ui::Look& look) {
    const ui::Elision shown = ui::elide(look, kBody, "first\nsecond", 600);
    CHECK(shown.bytes == 5);
    CHECK(shown.cut);
    CHECK(ui::draw_wrapped(nullptr, look, kBody, {}, 0, "one\n\n\nfour", 600) ==
          4 * look.line_height(kBody));
  });
}

TEST_CASE("letters that combine or join are measured as they are drawn, in every script") {
  in_frame([](const ui::Look& look) {
    const auto width = [&](std::string_view text) { return ui::text_width(look, kBody, text); };
    // Two letters and two signs are one syllable here; on its own each would have its place.
    CHECK(width("क्षि") < width("क") + width("ष") + width("ि"));
    // A combining accent takes no room.
    CHECK(width("e\u0301") == doctest::Approx(width("é")).epsilon(0.02));
    CHECK(ui::reads_from_right(look, kBody, "يتوقع المحللون"));
    CHECK(ui::reads_from_right(look, kBody, "האם לוקשנקו"));
    CHECK(!ui::reads_from_right(look, kBody, "Minsk, האם"));
    CHECK(!ui::reads_from_right(look, kBody, "Мінск"));
  });
}

TEST_CASE("lines that are shaped are cut and wrapped like others, between graphemes") {
  in_frame([](const ui::Look& look) {
    const std::string text =
        "يتوقع المحللون 2023 أن تبدأ (Minsk) الحرب क्षित्र "
        "👨‍👩‍👧‍👦 "
        "e\u0301toile";
    const float whole = ui::text_width(look, kBody, text);
    for (float width = 0; width < whole + 20; width += 7) {
      const ui::Elision shown = ui::elide(look, kBody, text, width);
      CHECK(shown.width <= width + 0.01F);
      CHECK((shown.bytes == text.size()) == (whole <= width));
      CHECK(
          core::snap_down(text, core::ByteOffset(static_cast<std::int64_t>(shown.bytes))).index() ==
          shown.bytes);
      const auto tail = ui::tail_that_fits(look, kBody, text, width);
      CHECK(ui::text_width(look, kBody, tail) <= width + look.em(kBody));
      if (width < 1) continue;
      const float height = ui::draw_wrapped(nullptr, look, kBody, {0, 0}, 0, text, width);
      CHECK(height >= look.line_height(kBody) * (width < whole / 2 ? 2 : 1));
    }
    const float one = ui::draw_wrapped(nullptr, look, kBody, {0, 0}, 0, text, whole + 1);
    CHECK(one == look.line_height(kBody));
  });
}

TEST_CASE("what is shaped is kept, so that a frame that shows it again shapes nothing") {
  ImGuiHarness harness({800, 600});
  const std::string text = "לוקשנקו 👨‍👩‍👧‍👦 यह";
  const ui::ShapedLine* first = nullptr;
  harness.frames(
      [&] {
        const ui::Look& look = harness.look();
        ui::FaceShaper& shaper = *look.fonts.style(kBody).shaper;
        const ui::ShapedLine& line = look.fonts.shaped_lines().line(shaper, look.em(kBody), text);
        CHECK(!line.row.glyphs.empty());
        if (first == nullptr) first = &line;
        CHECK(first == &line);
      },
      3);
}
