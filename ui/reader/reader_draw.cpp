#include "ui/reader/reader_draw.h"

#include <algorithm>
#include <cmath>

#include "ui/text/shaped_lines.h"
#include "ui/text/text.h"

namespace ui {
namespace {

using workbench::MarkKind;
using workbench::ScreenMark;
using workbench::ScreenPiece;
using workbench::ScreenRow;
using workbench::ScreenStripe;

/// A face's ascent and descent as CSS draws a background: what of a row carries the tint.
constexpr float kContentHeight = 1.36F;

struct Emphasis {
  core::Id chosen;
  core::Id hovered;
};

struct RowBand {
  float top = 0;
  float bottom = 0;
};

/// The part of a row that a tint covers, on whole pixels.
RowBand band(const ReaderPaint& paint, float y, float height) {
  const float inset = std::max(0.0F, (height - paint.em * kContentHeight) / 2);
  const float top = paint.area.min.y + y;
  return {std::round(top + inset), std::round(top + height - inset)};
}

constexpr float kTint = 0.13F;         ///< Of the innermost span at a place,
constexpr float kHoveredTint = 0.10F;  ///< and laid over it for the one in hand.
constexpr float kChosenTint = 0.16F;

void draw_tint(const ReaderPaint& paint, const ScreenPiece& piece, float x0, float x1,
               float alpha) {
  const RowBand at = band(paint, piece.y, piece.height);
  const Color mark = span_colors(paint.look.theme, piece.type).mark;
  const float more = paint.look.theme.dark ? 1.5F : 1.0F;
  paint.list.AddRectFilled({std::round(paint.column + x0), at.top},
                           {std::round(paint.column + x1), at.bottom},
                           with_alpha(mark, alpha * more));
}

void draw_tints(const ReaderPaint& paint, const workbench::ReaderScreen& screen,
                const Emphasis& emphasis) {
  for (const workbench::ScreenPart& part : screen.tints()) {
    draw_tint(paint, screen.pieces()[part.piece], part.x0, part.x1, kTint);
  }
  for (const ScreenPiece& piece : screen.pieces()) {
    const bool chosen = piece.span == emphasis.chosen;
    if (!chosen && piece.span != emphasis.hovered) continue;
    draw_tint(paint, piece, piece.x0, piece.x1, chosen ? kChosenTint : kHoveredTint);
  }
}

void draw_dashes(const ReaderPaint& paint, Box line, Color color) {
  const float on = std::round(paint.em / 3);
  const float step = on + std::round(paint.em / 5);
  for (float x = line.min.x; x < line.max.x; x += step) {
    paint.list.AddRectFilled({x, line.min.y}, {std::min(x + on, line.max.x), line.max.y}, color);
  }
}

void draw_underline(const ReaderPaint& paint, const ScreenPiece& piece,
                    const workbench::ScreenPart& part, const Emphasis& emphasis) {
  const RowBand at = band(paint, piece.y, piece.height);
  // Three of them fit between a row and the tall letters of the next one.
  const float thick = std::max(1.0F, std::round(paint.em / 9));
  const float step = thick + std::max(1.0F, std::round(paint.em / 24));
  const float unit = std::max(1.0F, std::floor(thick / 2));
  const auto place = static_cast<float>(std::min(piece.lane, workbench::kLastUnderlinePlace));
  const float y = at.bottom + place * step;
  const float x0 = std::round(paint.column + part.x0);
  const float x1 = std::max(x0 + unit, std::round(paint.column + part.x1));
  const Color mark = span_colors(paint.look.theme, piece.type).mark;
  const float extra = piece.span == emphasis.chosen ? unit : 0;
  switch (piece.type) {
    case 1:
      return draw_dashes(paint, {{x0, y}, {x1, y + thick + extra}}, mark);
    case 2:
      paint.list.AddRectFilled({x0, y - unit}, {x1, y + extra / 2}, mark);
      paint.list.AddRectFilled({x0, y + unit + extra / 2}, {x1, y + 2 * unit + extra}, mark);
      return;
    default:
      paint.list.AddRectFilled({x0, y}, {x1, y + thick + extra}, mark);
  }
}

/// Grips at the ends of the chosen span: the places to drag.
void draw_grips(const ReaderPaint& paint, const ScreenPiece& piece) {
  const RowBand at = band(paint, piece.y, piece.height);
  const Color mark = span_colors(paint.look.theme, piece.type).mark;
  const float width = paint.look.px(2);
  const auto grip = [&](float x) {
    x = std::round(paint.column + x - width / 2);
    paint.list.AddRectFilled({x, at.top}, {x + width, at.bottom}, mark, width / 2);
  };
  if (piece.begins) grip(piece.begin_x());
  if (piece.ends) grip(piece.end_x());
}

Color mark_color(const Theme& theme, MarkKind kind) {
  switch (kind) {
    case MarkKind::selection:
      return with_alpha(theme.accent, 0.26F);
    case MarkKind::found:
      return with_alpha(rgb(0xF2C94C), theme.dark ? 0.28F : 0.42F);
    case MarkKind::found_current:
      return with_alpha(rgb(0xF2A33C), theme.dark ? 0.50F : 0.75F);
    case MarkKind::sentence:
      return theme.hover;
    case MarkKind::proposed:
      return with_alpha(theme.accent, 0.16F);
  }
  return 0;
}

void draw_mark(const ReaderPaint& paint, const ScreenMark& mark) {
  const RowBand at = band(paint, mark.y, mark.height);
  const Box box{{std::round(paint.column + mark.x0), at.top},
                {std::round(paint.column + mark.x1), at.bottom}};
  const float rounding = mark.kind == MarkKind::selection ? 0 : paint.look.px(2);
  paint.list.AddRectFilled(box.min, box.max, mark_color(paint.look.theme, mark.kind), rounding);
  if (mark.kind == MarkKind::proposed) {
    paint.list.AddRect(box.min, box.max, paint.look.theme.accent, rounding);
  }
}

/// At the places the layout gave them.
void draw_glyphs(const ReaderPaint& paint, const workbench::TextRun& run, workbench::BlockKind kind,
                 float y) {
  FaceShaper& shaper = paint.faces.shaper(kind);
  const float em = paint.faces.em(kind);
  float x = paint.column + run.x;
  for (const workbench::ShapedGlyph& shaped : run.glyphs) {
    draw_glyph(paint.list, shaper, em, {x, y}, paint.look.theme.ink, shaped);
    x += shaped.advance;
  }
}

/// A line beside what is quoted, in the room its indent leaves.
void draw_quote_line(const ReaderPaint& paint, const workbench::TextLayout& layout,
                     const ScreenRow& row) {
  const float inset = std::round(paint.em * 0.4F);
  const float width = std::max(1.0F, std::round(paint.look.px(2)));
  const float x =
      paint.column + (row.box.right_to_left ? std::round(layout.width()) - inset - width : inset);
  const float y = std::round(paint.area.min.y + row.y);
  paint.list.AddRectFilled({x, y}, {x + width, y + static_cast<float>(row.box.height)},
                           paint.look.theme.line);
}

void draw_row(const ReaderPaint& paint, const workbench::TextLayout& layout, const ScreenRow& row) {
  if (row.box.kind == workbench::BlockKind::quote) draw_quote_line(paint, layout, row);
  const float em = paint.faces.em(row.box.kind);
  const float y =
      std::round(paint.area.min.y + row.y + (static_cast<float>(row.box.height) - em) / 2);
  for (auto run = layout.first_run(row.box); run; run = layout.next_run(row.box, *run)) {
    if (row.box.shaped) {
      draw_glyphs(paint, *run, row.box.kind, y);
      continue;
    }
    const std::string_view text = layout.slice(run->range);
    paint.list.AddText(paint.faces.font(row.box.kind), em, {paint.column + run->x, y},
                       paint.look.theme.ink, text.data(), text.data() + text.size());
  }
}

void draw_stripe(const ReaderPaint& paint, const ScreenStripe& stripe, const Emphasis& emphasis) {
  const Color mark = span_colors(paint.look.theme, stripe.type).mark;
  const ImVec2 min{paint.column + stripe.x0, paint.area.min.y + stripe.y0};
  const ImVec2 max{paint.column + stripe.x1, std::max(min.y + 1, paint.area.min.y + stripe.y1)};
  const float round = (stripe.x1 - stripe.x0) / 2;
  const bool chosen = stripe.span == emphasis.chosen;
  if (chosen || stripe.span == emphasis.hovered) {
    const float halo = paint.look.px(2);
    paint.list.AddRectFilled(min - ImVec2(halo, halo), max + ImVec2(halo, halo),
                             with_alpha(mark, chosen ? 0.34F : 0.22F), round + halo);
  }
  paint.list.AddRectFilled(min, max, mark, round);
}

/// A long outlet is cut, so that date, words and tags stay.
void draw_meta(const ReaderPaint& paint, const workbench::ReaderText& text, float y, float room) {
  const float least = paint.look.px(48);
  const float facts = std::ceil(text_width(paint.look, TextRole::small, text.meta));
  const float outlet = std::max(std::min(room, least), room - facts);
  const float used = elide(paint.look, TextRole::small, text.outlet, outlet).width;
  draw_elided(paint.list, paint.look, TextRole::small, {paint.column, y}, paint.look.theme.soft,
              text.outlet, outlet);
  draw_elided(paint.list, paint.look, TextRole::small, {paint.column + used, y},
              paint.look.theme.soft, text.meta, room - used + 1);
}

void draw_header(const ReaderPaint& paint, workbench::ReaderModel& model) {
  workbench::TextLayout& header = model.header();
  std::optional<workbench::RowRef> ref;
  if (!header.text().empty()) ref = workbench::RowRef{};
  for (; ref; ref = header.next(*ref)) {
    const workbench::RowBox box = header.box(*ref);
    draw_row(paint, header, {box, model.header_y() + static_cast<float>(box.y)});
  }
  const float meta = paint.area.min.y + model.meta_y() + paint.look.px(8);
  if (meta > paint.area.max.y || meta < paint.area.min.y - paint.look.px(32)) return;
  draw_meta(paint, model.text(), std::round(meta), model.layout().width());
}

void draw_caret(const ReaderPaint& paint, const workbench::ScreenCaret& caret) {
  const float height = std::max(caret.height, paint.em);
  const RowBand at = band(paint, caret.y, height);
  const float x = std::round(paint.column + caret.x) - 1;
  paint.list.AddRectFilled({x, at.top}, {x + std::max(2.0F, paint.look.px(1.5F)), at.bottom},
                           paint.look.theme.accent);
}

bool is_below_text(const ScreenMark& mark) {
  return mark.kind == MarkKind::sentence || mark.kind == MarkKind::found ||
         mark.kind == MarkKind::found_current;
}

}  // namespace

const SpanColors& span_colors(const Theme& theme, int type) {
  if (type == 0) return theme.claim;
  return type == 1 ? theme.prediction : theme.fact;
}

void draw_reader(const ReaderPaint& paint, workbench::ReaderModel& model,
                 const workbench::ReaderScreen& screen) {
  const Emphasis emphasis{model.chosen(), model.hovered().span};
  paint.list.PushClipRect(paint.area.min, paint.area.max, true);
  for (const ScreenMark& mark : screen.marks()) {
    if (is_below_text(mark)) draw_mark(paint, mark);
  }
  draw_tints(paint, screen, emphasis);
  for (const ScreenMark& mark : screen.marks()) {
    if (!is_below_text(mark)) draw_mark(paint, mark);
  }
  for (const workbench::ScreenPart& part : screen.underlines()) {
    draw_underline(paint, screen.pieces()[part.piece], part, emphasis);
  }
  draw_header(paint, model);
  for (const ScreenRow& row : screen.rows()) draw_row(paint, model.layout(), row);
  for (const ScreenPiece& piece : screen.pieces()) {
    if (piece.span == emphasis.chosen) draw_grips(paint, piece);
  }
  if (screen.caret()) draw_caret(paint, *screen.caret());
  for (const ScreenStripe& stripe : screen.stripes()) draw_stripe(paint, stripe, emphasis);
  paint.list.PopClipRect();
}

}  // namespace ui
