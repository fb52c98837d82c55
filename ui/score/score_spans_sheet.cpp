#include "ui/score/score_spans_sheet.h"

#include <cmath>

#include "ui/text/text.h"
#include "ui/widget/icons.h"
#include "ui/widget/overlay.h"
#include "ui/widget/rows.h"
#include "workbench/base/wording.h"

namespace ui {
namespace {

using workbench::ScoreSpanLine;

constexpr int kQuoteLines = 2;

std::string facts_of(const ScoreSpanLine& line) {
  std::string out = line.span.speaker.empty() ? "nobody named" : line.span.speaker;
  const auto add = [&out](const std::string& part) {
    if (!part.empty()) out += " · " + part;
  };
  add(core::to_short(line.span.said));
  add(line.range);
  if (!line.span.hedge.empty()) add("“" + line.span.hedge + "”");
  if (line.hindsight) add("tagged in hindsight");
  return out;
}

bool draw_row(const Look& look, const ScoreSpanLine& line) {
  const float width = ImGui::GetContentRegionAvail().x;
  const std::string verdict =
      line.brier.empty() ? line.verdict : line.verdict + " · Brier " + line.brier;
  const float quote =
      draw_wrapped(nullptr, look, TextRole::body, {}, 0, line.span.quote, width, kQuoteLines);
  const float small = look.line_height(TextRole::small);
  const Hit hit = clickable("span", ImVec2(width, quote + 2 * small + look.px(20)));
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (hit.hovered || hit.focused) {
    list.AddRectFilled(hit.box.min - look.px(8, 0), hit.box.max + look.px(8, 0), look.theme.hover,
                       look.px(6));
  }
  ImVec2 pen = hit.box.min + look.px(0, 8);
  const float wide = text_width(look, TextRole::small, verdict);
  const float facts_room = std::max(look.px(80), width - wide - look.px(16));
  draw_elided(list, look, TextRole::small, pen, look.theme.soft, facts_of(line), facts_room);
  draw_elided(list, look, TextRole::small, ImVec2(std::max(pen.x, hit.box.max.x - wide), pen.y),
              look.theme.ink, verdict, width - facts_room);
  pen.y += small;
  pen.y += draw_wrapped(&list, look, TextRole::body, pen, look.theme.ink, line.span.quote, width,
                        kQuoteLines);
  const std::string tracks =
      line.span.statement.empty() ? line.span.document_title : "→ " + line.span.statement;
  draw_elided(list, look, TextRole::small, pen, look.theme.soft, tracks, width);
  list.AddRectFilled(ImVec2(hit.box.min.x, hit.box.max.y), hit.box.max + look.px(0, 1),
                     look.theme.line);
  if (hit.hovered) {
    tooltip(look, line.span.document_title + "\nOpens in Read");
  }
  return hit.clicked;
}

}  // namespace

void draw_score_spans(const Look& look, const Box& area, const workbench::ScoreSpanList& spans,
                      workbench::Actions& actions) {
  const OverlayScope scope(look, "score spans", area, ImVec2(760, 680));
  if (scope.dismissed()) actions.emplace_back(workbench::ShowOverlay{});
  if (!scope.visible()) return;
  if (overlay_title(look, spans.title())) actions.emplace_back(workbench::ShowOverlay{});
  if (spans.lines().size() < spans.total()) {
    text_item(look, TextRole::small, look.theme.soft,
              "The first " + std::to_string(spans.lines().size()) + " of " +
                  workbench::counted(static_cast<std::int64_t>(spans.total()), "span", "spans"));
  }
  const ScrollScope rows(look, "rows");
  if (!rows.visible()) return;
  if (spans.lines().empty()) {
    (void)empty_state(look, icon::kChart, "No spans behind this number", "It counts nothing.");
  }
  for (std::size_t i = 0; i < spans.lines().size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    if (draw_row(look, spans.lines()[i])) {
      actions.emplace_back(workbench::SelectAnnotation{spans.lines()[i].span.annotation});
    }
    ImGui::PopID();
  }
}

}  // namespace ui
