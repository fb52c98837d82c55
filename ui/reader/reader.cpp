#include "ui/reader/reader.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "ui/widget/icons.h"
#include "ui/widget/panel_scope.h"
#include "ui/widget/rows.h"

namespace ui {
namespace {

constexpr float kMeasure = 640;    ///< Design pixels: 66 to 72 characters of the reader's face.
constexpr float kSide = 32;        ///< Least space left of the text,
constexpr float kStripeRoom = 64;  ///< and right of it, for margin stripes;
constexpr float kNarrow = 520;     ///< where the panel is narrower than this, less of both.
constexpr float kNarrowSide = 20;
constexpr float kNarrowStripeRoom = 44;
constexpr float kScrollbar = 12;
constexpr std::int64_t kSliceBytes = 20'000;          ///< Laid out and searched at once,
constexpr std::chrono::milliseconds kBehindFrame{4};  ///< again and again for so long a frame.

/// True while there is more to do.
bool work_behind(workbench::ReaderModel& model) {
  const auto until = std::chrono::steady_clock::now() + kBehindFrame;
  while (model.advance(kSliceBytes)) {
    if (std::chrono::steady_clock::now() >= until) return true;
  }
  return false;
}

}  // namespace

void Reader::place(const Look& look, workbench::ReaderModel& model, const Box& area,
                   const ReaderView& view) {
  const auto zoom = static_cast<float>(view.zoom);
  const float measure = kMeasure * static_cast<float>(view.measure) * zoom * look.scale;
  faces_.set(look, zoom);
  area_ = area;
  bar_width_ = look.px(kScrollbar);
  const bool narrow = area.width() < look.px(kNarrow);
  const float side = look.px(narrow ? kNarrowSide : kSide);
  const float stripes = look.px(narrow ? kNarrowStripeRoom : kStripeRoom) + bar_width_;
  const float room = std::max(1.0F, area.width() - side - stripes);
  const float column = std::round(std::clamp(measure, 1.0F, room));
  const float middle = (area.width() - column) / 2;
  const float rightmost = std::max(0.0F, area.width() - stripes - column);
  column_ = std::round(area.min.x + std::min(middle, rightmost));
  workbench::ReaderFrame frame;
  frame.column = column;
  frame.height = area.height();
  frame.scale = look.scale;
  frame.stripe_room = area.max.x - bar_width_ - column_ - column;
  frame.padding = static_cast<int>(look.px(32));
  frame.metrics_version = faces_.version();
  model.set_frame(faces_, frame);
}

ReaderEvents Reader::draw(const Look& look, workbench::ReaderModel& model, const Box& area,
                          const ReaderView& view) {
  ReaderEvents events;
  const PanelScope panel(look, "###reader", area, look.theme.paper, ImVec2(0, 0));
  if (!panel.visible()) return events;
  if (!model.has_text()) {
    (void)empty_state(look, icon::kFile, "No document is open",
                      "Choose one at the left, or drop articles here.");
    return events;
  }
  place(look, model, area, view);
  text_area(look, model, view, events);
  scrollbar(look, model);
  const core::Id chosen = model.chosen();
  if (view.find_open) {
    // After the text, so that it lies above it for the eye and for the mouse.
    if (events.pressed) find_bar_.give_keys_away();
    find_bar_.set_tag_key(view.keys.shown("tag_all"));
    const FindBarEvents bar = find_bar_.draw(look, model, area, view.find_turn);
    events.close_find = bar.close;
    events.tag_found = bar.tag_all;
  } else {
    find_bar_.closed(model);
  }
  // A hit that was selected lets the span go; whoever owns the choice must know, or takes it back.
  if (model.chosen() != chosen) {
    events.intents.emplace_back(workbench::ChooseSpan{model.chosen()});
  }
  events.again = work_behind(model) || model.spans_to_come() || events.again;
  return events;
}

void Reader::text_area(const Look& look, workbench::ReaderModel& model, const ReaderView& view,
                       ReaderEvents& events) {
  // Arrows and Tab move the caret here, not Dear ImGui's focus.
  constexpr ImGuiWindowFlags kFlags =
      ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse;
  const ImVec2 size(std::max(1.0F, area_.width() - bar_width_), std::max(1.0F, area_.height()));
  ImGui::SetCursorScreenPos(area_.min);
  if (ImGui::BeginChild("text", size, ImGuiChildFlags_None, kFlags)) {
    ImGui::InvisibleButton("page", size,
                           ImGuiButtonFlags_MouseButtonLeft | ImGuiButtonFlags_MouseButtonRight);
    const bool hovered = ImGui::IsItemHovered();
    const bool active = ImGui::IsItemActive();
    keys(model, view, events);
    if (hovered) wheel(model, view, events);
    // What the pointer hits is what is in view after keys and wheel.
    if (hovered || model.dragging()) (void)model.screen(view.focused);
    pointer(model, hovered, active, events);
    const workbench::ReaderScreen& screen = model.screen(view.focused);
    const Box clip{area_.min, {area_.max.x - bar_width_, area_.max.y}};
    draw_reader({look, faces_, *ImGui::GetWindowDrawList(), clip, column_,
                 faces_.em(workbench::BlockKind::paragraph)},
                model, screen);
  }
  ImGui::EndChild();
}

void Reader::scrollbar(const Look& look, workbench::ReaderModel& model) {
  const auto full = static_cast<float>(model.full_height());
  const float view = area_.height();
  if (full <= view) return;
  const Box track{{area_.max.x - bar_width_, area_.min.y}, area_.max};
  const float length = std::max(look.px(32), view * view / full);
  const float play = view - length;
  const float most = full - view;
  ImGui::SetCursorScreenPos(track.min);
  ImGui::PushItemFlag(ImGuiItemFlags_NoNav, true);
  ImGui::InvisibleButton("scrollbar", {track.width(), track.height()});
  ImGui::PopItemFlag();
  const float mouse = ImGui::GetIO().MousePos.y - track.min.y;
  float y = play * std::clamp(static_cast<float>(model.top()) / most, 0.0F, 1.0F);
  if (ImGui::IsItemActivated()) {
    const bool on_thumb = mouse >= y && mouse < y + length;
    grab_ = on_thumb ? mouse - y : length / 2;
  }
  if (ImGui::IsItemActive()) {
    y = std::clamp(mouse - grab_, 0.0F, play);
    model.scroll_to(static_cast<std::int64_t>(std::lround(y / play * most)));
  }
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float inset = look.px(3);
  const bool lit = ImGui::IsItemHovered() || ImGui::IsItemActive();
  const Color thumb = lit ? look.theme.strong_line : with_alpha(look.theme.strong_line, 0.5F);
  list.AddRectFilled({track.min.x + inset, track.min.y + y + inset},
                     {track.max.x - inset, track.min.y + y + length - inset}, thumb,
                     (track.width() - 2 * inset) / 2);
  find_bar_.draw_scroll_marks(look, list, model, track);
}

}  // namespace ui
