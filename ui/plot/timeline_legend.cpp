#include "ui/plot/timeline_legend.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/model/link_meaning.h"
#include "ui/plot/timeline_marks.h"
#include "ui/text/text.h"

namespace ui {
namespace {

using core::Stance;
using workbench::TimelineMark;
using workbench::TimelineView;

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

}  // namespace

void draw_timeline_legend(const Look& look, const TimelineView& view, float left, float keep) {
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
      mark.against = core::meaning_of(entry.stance, std::nullopt).expects == false;
      draw_timeline_bar(list, look, {at, at + ImVec2(look.px(7), look.em(TextRole::caption))},
                        entry.stance, timeline_color(look, mark));
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

}  // namespace ui
