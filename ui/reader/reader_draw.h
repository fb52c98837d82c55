// Draws what the reader has in view: tints and underlines of spans, marks, text, caret and margin
// stripes, from the geometry that hit testing uses. It takes no input.
#pragma once

#include "ui/reader/reader_faces.h"
#include "ui/widget/draw.h"
#include "workbench/reader/reader_model.h"

namespace ui {

struct ReaderPaint {
  const Look& look;
  const ReaderFaces& faces;
  ImDrawList& list;
  Box area;       ///< Screen pixels; what is drawn stays inside.
  float column;   ///< Left edge of the text on the screen, a whole number.
  float em = 18;  ///< Of the reader's text, in screen pixels.
};

/// The span type's colours; types count from 0: claim, prediction, fact.
[[nodiscard]] const SpanColors& span_colors(const Theme& theme, int type);

void draw_reader(const ReaderPaint& paint, workbench::ReaderModel& model,
                 const workbench::ReaderScreen& screen);

}  // namespace ui
