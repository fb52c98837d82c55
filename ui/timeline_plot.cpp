#include "ui/timeline_plot.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "imgui_internal.h"
#include "ui/buttons.h"
#include "ui/status_look.h"
#include "ui/text.h"

namespace ui {
namespace {

using core::Stance;
using workbench::TimelineMark;
using workbench::TimelineView;

constexpr float kHeight = 272;
constexpr float kLabelRoom = 300;
constexpr double kZoomStep = 1.25;

struct PlotScene {
  const Look& look;
  ImDrawList& list;
  const TimelineView& view;
  const TimelineLayout& layout;
};

bool against(Stance stance) { return stance == Stance::denies || stance == Stance::argues_against; }

/// Stances without certainty are hollow.
bool hollow(Stance stance) { return stance == Stance::hedged || stance == Stance::conditional; }

Color color_of(const Look& look, const TimelineMark& mark) {
  const Color color = against(mark.stance) ? look.theme.claim.mark : look.theme.prediction.mark;
  return mark.scorable ? color : with_alpha(color, .42F);
}

void draw_bar(ImDrawList& list, const Look& look, const Box& box, Stance stance, Color color) {
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

void draw_window(const PlotScene& scene) {
  const auto& [look, list, view, layout] = scene;
  const Box& field = layout.field;
  if (!view.window.from && !view.window.to) return;
  const float left = view.window.from ? layout.days.x(view.window.from->days) : field.min.x;
  const float right = view.window.to ? layout.days.x(view.window.to->days + 1) : field.max.x;
  if (right <= field.min.x || left >= field.max.x) return;
  list.AddRectFilled(ImVec2(std::max(left, field.min.x), field.min.y),
                     ImVec2(std::min(right, field.max.x), field.max.y), look.theme.panel);
}

void draw_share_axis(const PlotScene& scene) {
  const auto& [look, list, view, layout] = scene;
  static constexpr std::array<std::string_view, 5> kLabels = {"0", "25", "50", "75", "100 %"};
  for (std::size_t i = 0; i < kLabels.size(); ++i) {
    const float y = std::round(layout.shares.y(static_cast<double>(i) * .25));
    list.AddRectFilled(ImVec2(layout.field.min.x, y), ImVec2(layout.field.max.x, y + look.px(1)),
                       look.theme.line);
    const float wide = text_width(look, TextRole::caption, kLabels[i]);
    draw_text(list, look, TextRole::caption,
              ImVec2(layout.field.min.x - look.px(10) - wide,
                     std::round(y - look.em(TextRole::caption) / 2)),
              look.theme.soft, kLabels[i]);
  }
  const auto row = [&, &look = look, &list = list, &layout = layout](float y,
                                                                     std::string_view words) {
    if (y <= 0) return;
    const float wide = text_width(look, TextRole::caption, words);
    draw_text(list, look, TextRole::caption,
              ImVec2(layout.field.min.x - look.px(10) - wide,
                     std::round(y - look.em(TextRole::caption) / 2)),
              look.theme.soft, words);
  };
  row(layout.rug, "no range");
  row(layout.evidence, "evidence");
}

void draw_day_axis(const PlotScene& scene) {
  const auto& [look, list, view, layout] = scene;
  float keep_from = 0;
  float keep_to = -1;
  if (view.window.to) {
    const float x = layout.days.x(view.window.to->days + 1);
    if (x >= layout.field.min.x && x <= layout.field.max.x) {
      list.AddRectFilled(ImVec2(std::round(x) - look.px(1), layout.field.min.y),
                         ImVec2(std::round(x) + look.px(1), layout.field.max.y), look.theme.accent);
      const std::string label = core::to_short(*view.window.to);
      const float wide = text_width(look, TextRole::caption, label);
      keep_from = std::clamp(std::round(x - wide / 2), layout.field.min.x,
                             std::max(layout.field.min.x, layout.field.max.x - wide));
      keep_to = keep_from + wide;
      draw_text(list, look, TextRole::caption, ImVec2(keep_from, layout.ticks), look.theme.accent,
                label);
    }
  }
  for (const DayTick& tick : day_ticks(layout.days, look.px(92))) {
    const float x = layout.days.x(tick.day.days);
    const float wide = text_width(look, TextRole::caption, tick.label);
    const float left = std::round(x - wide / 2);
    if (left + wide > layout.field.max.x + look.px(8)) continue;
    list.AddRectFilled(ImVec2(std::round(x), layout.field.max.y),
                       ImVec2(std::round(x) + look.px(1), layout.field.max.y + look.px(4)),
                       look.theme.strong_line);
    if (left - look.px(8) < keep_to && keep_from < left + wide + look.px(8)) continue;
    draw_text(list, look, TextRole::caption, ImVec2(left, layout.ticks), look.theme.soft,
              tick.label);
  }
}

void draw_drifts(const PlotScene& scene) {
  const auto& [look, list, view, layout] = scene;
  for (const auto& drift : view.drifts) {
    for (std::size_t i = 1; i < drift.size(); ++i) {
      const Color color = color_of(look, view.marks[drift[i]]);
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
    const Color color = color_of(look, mark);
    if (mark.from != mark.to) {
      const float y = std::round(box.center().y);
      list.AddRectFilled(ImVec2(layout.days.x(mark.from.days), y),
                         ImVec2(layout.days.x(mark.to.days + 1), y + look.px(1)), color);
    }
    if (mark.probability) {
      draw_bar(list, look, box, mark.stance, color);
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
  const bool right = c.x + look.px(14) + wide <= layout.field.max.x + look.px(8);
  const float x = right ? c.x + look.px(14) : c.x - look.px(14) - wide;
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

void mark_card(const Look& look, const TimelineMark& mark) {
  tooltip(look, mark.label + "\n" + mark.facts + "\n" + mark.quote + "\n" + mark.source);
}

// Every mark can be pointed at, reached by the arrow keys and pressed.
core::Id take_marks(const PlotScene& scene) {
  const auto& [look, list, view, layout] = scene;
  core::Id open;
  for (std::size_t i = 0; i < view.marks.size(); ++i) {
    const Box& box = layout.marks[i];
    const float x = box.center().x;
    if (x < layout.field.min.x || x > layout.field.max.x) continue;
    ImGui::PushID(static_cast<int>(i));
    ImGui::SetCursorScreenPos(box.min - look.px(1, 2));
    const Hit hit = clickable("mark", ImVec2(box.width(), box.height()) + look.px(2, 4));
    if (hit.hovered || hit.focused) {
      list.AddRectFilled(box.min - look.px(3, 3), box.max + look.px(3, 3),
                         with_alpha(color_of(look, view.marks[i]), .22F), look.px(6));
    }
    mark_card(look, view.marks[i]);
    if (hit.clicked) open = view.marks[i].annotation;
    ImGui::PopID();
  }
  for (std::size_t i = 0; i < view.evidence.size(); ++i) {
    const Box& box = layout.evidences[i];
    if (ImGui::IsWindowHovered() && box.contains(ImGui::GetIO().MousePos)) {
      ImGui::SetTooltip("%s", view.evidence[i].words.c_str());
    }
  }
  return open;
}

// The ground below the marks: the wheel zooms about the mouse, dragging moves, a double click shows
// all again.
void take_ground(const TimelineLayout& layout, TimelinePlot& plot, const DaySpan& shown) {
  ImGui::SetCursorScreenPos(layout.field.min);
  ImGui::SetNextItemAllowOverlap();
  ImGui::InvisibleButton("ground", ImVec2(std::max(1.0F, layout.field.width()),
                                          std::max(1.0F, layout.field.height())));
  const ImGuiIO& io = ImGui::GetIO();
  if (ImGui::IsItemHovered()) {
    ImGui::SetItemKeyOwner(ImGuiKey_MouseWheelY);
    if (io.MouseWheel != 0) {
      const DayAxis then = zoomed(
          layout.days, std::pow(kZoomStep, static_cast<double>(-io.MouseWheel)), io.MousePos.x);
      plot.days = DaySpan{then.from, then.to};
    }
    if (ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) plot.days.reset();
  }
  if (ImGui::IsItemActive() && ImGui::IsMouseDragging(ImGuiMouseButton_Left, 2)) {
    const DayAxis then =
        panned({shown.from, shown.to, layout.days.left, layout.days.right}, io.MouseDelta.x);
    plot.days = DaySpan{then.from, then.to};
  }
}

struct LegendEntry {
  Stance stance;
  std::string_view words;
};
constexpr std::array<LegendEntry, 6> kLegend = {{{Stance::asserts, "asserts"},
                                                 {Stance::denies, "denies"},
                                                 {Stance::hedged, "hedged"},
                                                 {Stance::conditional, "conditional"},
                                                 {Stance::argues_for, "argues for"},
                                                 {Stance::argues_against, "argues against"}}};

/// Words of the legend one after the other, on as many lines as they need.
class LegendLine {
 public:
  LegendLine(const Look& look, float left, float keep) : look_(look), left_(left) {
    ImGui::SetCursorScreenPos(ImVec2(left, ImGui::GetCursorScreenPos().y));
    at_ = ImGui::GetCursorScreenPos();
    right_ = at_.x + ImGui::GetContentRegionAvail().x - keep;
  }
  template <class Swatch>
  void add(std::string_view words, float swatch, const Swatch& draw) {
    const float width = swatch + text_width(look_, TextRole::caption, words);
    if (at_.x > left_ && at_.x + width > right_) {
      at_ = ImVec2(left_, at_.y + look_.line_height(TextRole::caption));
    }
    draw(at_);
    draw_text(*ImGui::GetWindowDrawList(), look_, TextRole::caption, at_ + ImVec2(swatch, 0),
              look_.theme.soft, words);
    at_.x += width + look_.px(16);
  }
  void finish() {
    const float top = ImGui::GetCursorScreenPos().y;
    ImGui::Dummy(ImVec2(1, at_.y - top + look_.em(TextRole::caption)));
  }

 private:
  const Look& look_;
  float left_;
  float right_ = 0;
  ImVec2 at_;
};

std::string note_of(const TimelineView& view) {
  std::string out = "n = " + std::to_string(view.marks.size());
  if (view.undated > 0) out += ", " + std::to_string(view.undated) + " on no day shown";
  out += " · said on; bars are the range that the words allow";
  if (!view.scales.empty()) out += " (" + view.scales + ")";
  return out;
}

void draw_legend(const Look& look, const TimelineView& view, float left, float keep) {
  LegendLine line(look, left, keep);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const auto nothing = [](ImVec2) {};
  line.add(note_of(view), 0, nothing);
  for (const LegendEntry& entry : kLegend) {
    const auto uses = [&](const TimelineMark& mark) { return mark.stance == entry.stance; };
    if (std::none_of(view.marks.begin(), view.marks.end(), uses)) continue;
    line.add(entry.words, look.px(14), [&](ImVec2 at) {
      TimelineMark mark;
      mark.stance = entry.stance;
      draw_bar(list, look, {at, at + ImVec2(look.px(7), look.em(TextRole::caption))}, entry.stance,
               color_of(look, mark));
    });
  }
  const auto any = [&](const auto& is) {
    return std::any_of(view.marks.begin(), view.marks.end(), is);
  };
  if (any([](const TimelineMark& mark) { return !mark.scorable; })) {
    line.add("faint: not scorable", 0, nothing);
  }
  if (!view.drifts.empty()) line.add("dashed: one speaker’s drift", 0, nothing);
  if (any([](const TimelineMark& mark) { return mark.hindsight; })) {
    line.add("tagged in hindsight", look.px(12), [&](ImVec2 at) {
      list.AddCircle(at + ImVec2(look.px(4), look.em(TextRole::caption) / 2), look.px(3),
                     look.theme.soft, 0, look.px(1.5F));
    });
  }
  line.finish();
}

float zoom_width(const Look& look, const TimelinePlot& plot) {
  float width = text_width(look, TextRole::small, "Closer") + look.px(12) +
                text_width(look, TextRole::small, "Wider");
  if (plot.days) width += look.px(12) + text_width(look, TextRole::small, "All");
  return std::ceil(width) + look.px(2);
}

// The same as wheel and drag, for the keyboard.
void draw_zoom_buttons(const Look& look, const TimelineLayout& layout, TimelinePlot& plot) {
  const float middle = layout.field.center().x;
  const auto zoom = [&](double factor) {
    const DayAxis then = zoomed(layout.days, factor, middle);
    plot.days = DaySpan{then.from, then.to};
  };
  if (link_button(look, "Closer")) zoom(1 / kZoomStep / kZoomStep);
  ImGui::SameLine(0, look.px(12));
  if (link_button(look, "Wider")) zoom(kZoomStep * kZoomStep);
  if (!plot.days) return;
  ImGui::SameLine(0, look.px(12));
  if (link_button(look, "All")) plot.days.reset();
}

// The legend, with the zoom beside it where there is room, else below it.
void draw_below(const Look& look, const TimelineView& view, const TimelineLayout& layout,
                TimelinePlot& plot, float top) {
  const float zoom = zoom_width(look, plot);
  const bool beside = layout.field.width() >= look.px(720);
  const float left = layout.field.min.x;
  if (beside) {
    ImGui::SetCursorScreenPos(ImVec2(layout.field.max.x - zoom, top));
    draw_zoom_buttons(look, layout, plot);
  }
  ImGui::SetCursorScreenPos(ImVec2(left, top + look.px(2)));
  draw_legend(look, view, left, beside ? zoom + look.px(24) : 0);
  if (beside) return;
  ImGui::SetCursorScreenPos(ImVec2(left, ImGui::GetCursorScreenPos().y));
  draw_zoom_buttons(look, layout, plot);
}

}  // namespace

TimelinePlotEvent timeline_plot(const Look& look, core::Id proposition, const TimelineView& view,
                                core::Date today, TimelinePlot& plot) {
  if (plot.shown != proposition) plot = {proposition, std::nullopt};
  const DaySpan shown = plot.days.value_or(whole_span(view, today));
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 size(std::max(look.px(200), ImGui::GetContentRegionAvail().x), look.px(kHeight));
  const TimelineLayout layout = lay_out_timeline(view, {at, at + size}, shown, look.scale);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const PlotScene scene{look, list, view, layout};
  TimelinePlotEvent event;
  ImGui::PushID("timeline");
  draw_window(scene);
  draw_share_axis(scene);
  draw_day_axis(scene);
  take_ground(layout, plot, shown);
  // What lies outside the days shown is cut off at the field, with room for what stands on an edge.
  list.PushClipRect(layout.field.min - look.px(8, 12),
                    ImVec2(layout.field.max.x + look.px(8), layout.ticks), true);
  draw_drifts(scene);
  draw_marks(scene);
  draw_outcomes(scene);
  draw_labels(scene);
  event.open = take_marks(scene);
  list.PopClipRect();
  draw_below(look, view, layout, plot, at.y + size.y);
  ImGui::PopID();
  return event;
}

}  // namespace ui
