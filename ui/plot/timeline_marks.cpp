#include "ui/plot/timeline_marks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "ui/shared/status_style.h"
#include "ui/text/text.h"

namespace ui {
namespace {

using core::Stance;
using workbench::TimelineMark;
using workbench::TimelineView;

constexpr float kLabelRoom = 300;

/// Stances without certainty are hollow.
bool hollow(Stance stance) { return stance == Stance::hedged || stance == Stance::conditional; }

void draw_drifts(const PlotScene& scene) {
  const auto& [look, list, view, layout] = scene;
  for (const auto& drift : view.drifts) {
    for (std::size_t i = 1; i < drift.size(); ++i) {
      const Color color = timeline_color(look, view.marks[drift[i]]);
      draw_dashed_line(list, look, layout.marks[drift[i - 1]].center(),
                       layout.marks[drift[i]].center(), color);
    }
  }
}

void draw_marks(const PlotScene& scene) {
  const auto& [look, list, view, layout] = scene;
  for (std::size_t i = 0; i < view.marks.size(); ++i) {
    const TimelineMark& mark = view.marks[i];
    const Box& box = layout.marks[i];
    const Color color = timeline_color(look, mark);
    if (mark.from != mark.to) {
      const float y = std::round(box.center().y);
      list.AddRectFilled(ImVec2(layout.days.x(mark.from.days), y),
                         ImVec2(layout.days.x(mark.to.days + 1), y + look.px(1)), color);
    }
    if (mark.probability) {
      draw_timeline_bar(list, look, box, mark.stance, color);
    } else if (hollow(mark.stance)) {
      list.AddCircle(box.center(), box.width() / 2, color, 0, look.px(1.5F));
    } else {
      list.AddCircleFilled(box.center(), box.width() / 2, color);
    }
    if (!mark.hindsight) continue;
    list.AddCircle(ImVec2(box.center().x, box.min.y - look.px(6)), look.px(3), look.theme.soft, 0,
                   look.px(1.5F));
  }
}

void draw_diamond(ImDrawList& list, const Box& box, Color color) {
  const ImVec2 c = box.center();
  list.AddQuadFilled(ImVec2(c.x, box.min.y), ImVec2(box.max.x, c.y), ImVec2(c.x, box.max.y),
                     ImVec2(box.min.x, c.y), color);
}

// Where the last outcome is written out: at its right, or at its left where there is no room.
Box outcome_label(const PlotScene& scene) {
  const auto& [look, list, view, layout] = scene;
  if (view.outcomes.empty()) return {};
  const auto& outcome = view.outcomes.back();
  const ImVec2 c = layout.outcomes.back().center();
  const float em = look.line_height(TextRole::caption);
  const float wide =
      std::max(text_width(look, TextRole::caption, outcome.words),
               text_width(look, TextRole::caption_bold, status_look(outcome.status).word));
  const float most = layout.field.max.x + look.px(8);
  // The line where the window closes is not to strike through it.
  const float end = layout.window_end;
  const float gap = look.px(2);
  const auto free = [&](float from) {
    return from + wide <= most && (end < from - gap || end > from + wide + gap);
  };
  const std::array<float, 3> places = {c.x + look.px(14), c.x - look.px(14) - wide,
                                       layout.window_end + look.px(8)};
  const auto place = std::find_if(places.begin(), places.end(), free);
  const float x = place != places.end() ? *place : std::min(places[0], most - wide);
  const float top = share_of(outcome.status) >= 1 ? c.y + look.px(2) : c.y - 2 * em;
  return {{x, top}, {x + wide, top + 2 * em}};
}

void draw_outcomes(const PlotScene& scene) {
  const auto& [look, list, view, layout] = scene;
  for (std::size_t i = 0; i < view.outcomes.size(); ++i) {
    const Color color = look.theme.tone(status_look(view.outcomes[i].status).tone).text;
    const ImVec2 c = layout.outcomes[i].center();
    list.AddCircleFilled(c, look.px(7), look.theme.paper);
    list.AddCircleFilled(c, look.px(6), color);
  }
  for (const Box& box : layout.evidences) draw_diamond(list, box, look.theme.soft);
  // Only the last word on it is written out: rows before it are dots.
  if (view.outcomes.empty()) return;
  const StatusLook status = status_look(view.outcomes.back().status);
  const Box label = outcome_label(scene);
  draw_text(list, look, TextRole::caption, label.min, look.theme.soft, view.outcomes.back().words);
  draw_text(list, look, TextRole::caption_bold,
            label.min + ImVec2(0, look.line_height(TextRole::caption)),
            look.theme.tone(status.tone).text, status.word);
}

std::vector<std::string> cut_labels(const Look& look, const TimelineView& view) {
  std::vector<std::string> out;
  for (const auto& mark : view.marks) {
    const Elision cut = elide(look, TextRole::caption, mark.label, look.px(kLabelRoom));
    out.push_back(mark.label.substr(0, cut.bytes) + (cut.cut ? "…" : ""));
    if (!mark.scorable) out.back() += " — not scorable";
  }
  return out;
}

void draw_labels(const PlotScene& scene) {
  const auto& [look, list, view, layout] = scene;
  const auto labels = cut_labels(look, view);
  std::vector<float> widths;
  widths.reserve(labels.size());
  for (const auto& label : labels) widths.push_back(text_width(look, TextRole::caption, label));
  for (const auto& label : place_labels(layout, widths, look.em(TextRole::caption), look.scale,
                                        {outcome_label(scene)})) {
    draw_text(list, look, TextRole::caption, label.at, look.theme.ink, labels[label.mark]);
  }
}

}  // namespace

Color timeline_color(const Look& look, const TimelineMark& mark) {
  const Color color = mark.against ? look.theme.claim.mark : look.theme.prediction.mark;
  return mark.scorable ? color : with_alpha(color, .42F);
}

void draw_timeline_bar(ImDrawList& list, const Look& look, const Box& box, Stance stance,
                       Color color) {
  const float round = box.width() / 2;
  if (hollow(stance)) {
    const float thick = look.px(stance == Stance::conditional ? 1 : 2);
    list.AddRect(box.min + ImVec2(thick / 2, thick / 2), box.max - ImVec2(thick / 2, thick / 2),
                 color, round, 0, thick);
    return;
  }
  const bool argues = stance == Stance::argues_for || stance == Stance::argues_against;
  const float inset = argues ? std::floor(box.width() / 3) : 0;
  list.AddRectFilled(box.min + ImVec2(inset, 0), box.max - ImVec2(inset, 0), color, round);
}

void draw_timeline_marks(const PlotScene& scene) {
  draw_drifts(scene);
  draw_marks(scene);
  draw_outcomes(scene);
  draw_labels(scene);
}

}  // namespace ui
