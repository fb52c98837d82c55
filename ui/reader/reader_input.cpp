// The half of Reader that turns Dear ImGui's mouse and keys into the model's points and commands.
#include <algorithm>
#include <cmath>

#include "ui/reader/reader.h"
#include "ui/widget/key_input.h"

namespace ui {
namespace {

constexpr float kRowsPerNotch = 3.2F;
constexpr double kZoomStep = 1.1;

void append(std::vector<workbench::ReaderIntent>& to, std::optional<workbench::ReaderIntent> intent,
            core::Id before, core::Id after) {
  const bool told = intent && std::holds_alternative<workbench::ChooseSpan>(*intent);
  if (intent) to.push_back(std::move(*intent));
  if (!told && before != after) to.emplace_back(workbench::ChooseSpan{after});
}

}  // namespace

workbench::ScreenPoint Reader::at_mouse() const {
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  return {mouse.x - column_, mouse.y - area_.min.y};
}

void Reader::pointer(workbench::ReaderModel& model, bool hovered, bool active,
                     ReaderEvents& events) {
  const ImGuiIO& io = ImGui::GetIO();
  const core::Id before = model.chosen();
  if (hovered || model.dragging()) {
    model.hover(at_mouse());
    const workbench::ScreenHit& hit = model.hovered();
    if (hit.stripe) {
      ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    } else {
      ImGui::SetMouseCursor(hit.edge == workbench::SpanEdge::none ? ImGuiMouseCursor_TextInput
                                                                  : ImGuiMouseCursor_ResizeEW);
    }
  } else {
    model.hover(std::nullopt);
  }
  if (hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
    model.press(at_mouse(),
                {ImGui::GetMouseClickedCount(ImGuiMouseButton_Left), io.KeyShift, io.KeyCtrl});
    events.pressed = true;
    append(events.intents, std::nullopt, before, model.chosen());
  } else if (model.dragging() && active && ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
    const workbench::ScreenPoint point = at_mouse();
    model.drag(point, !io.KeyCtrl);
    const float beyond = point.y < 0 ? point.y : std::max(0.0F, point.y - area_.height());
    if (beyond != 0) {
      model.scroll_by(static_cast<std::int64_t>(std::lround(beyond * io.DeltaTime * 12)));
      events.again = true;
    }
  } else if (model.dragging()) {
    auto intent = model.release();
    append(events.intents, std::move(intent), before, model.chosen());
  }
  if (hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Right)) {
    events.intents.push_back(model.open_menu(at_mouse()));
    events.pressed = true;
  }
}

void Reader::wheel(workbench::ReaderModel& model, const ReaderView& view, ReaderEvents& events) {
  const ImGuiIO& io = ImGui::GetIO();
  if (io.MouseWheel != 0 && io.KeyCtrl) {
    events.zoom = view.zoom * std::pow(kZoomStep, static_cast<double>(io.MouseWheel));
    return;
  }
  const auto row = static_cast<float>(faces_.block(workbench::BlockKind::paragraph).line_height);
  if (io.MouseWheel != 0) wheel_left_ -= io.MouseWheel * row * kRowsPerNotch;
  if (wheel_left_ == 0) return;
  // A fixed part of what is left every frame: quick at first, soft at the end.
  float now = wheel_left_ * (1 - std::exp(-18 * io.DeltaTime));
  now = std::abs(wheel_left_) < 1 ? wheel_left_ : std::round(now + std::copysign(0.5F, now));
  const std::int64_t before = model.top();
  model.scroll_by(static_cast<std::int64_t>(now));
  wheel_left_ -= now;
  const bool at_end = model.top() == before && std::abs(now) >= 1;
  if (at_end || std::abs(wheel_left_) < 1) wheel_left_ = 0;
  events.again = events.again || wheel_left_ != 0;
}

void Reader::keys(workbench::ReaderModel& model, const ReaderView& view,
                  ReaderEvents& events) const {
  if (!view.focused || ImGui::GetIO().WantTextInput) return;
  // What is typed is meant for the find bar until somebody points at the text.
  if (view.find_open && find_bar_.has_keys(view.find_turn)) return;
  for (const workbench::Chord& chord : pressed_chords()) {
    const std::string_view action = view.keys.action_for(chord, workbench::KeyScope::reader);
    if (action.empty()) events.other_keys.push_back(chord);
    const workbench::KeyBinding* binding = view.keys.find(action);
    if (binding == nullptr || binding->scope != workbench::KeyScope::reader) continue;
    workbench::ReaderCommandResult result = workbench::run_reader_command(model, action);
    for (workbench::ReaderIntent& intent : result.intents) {
      if (const auto* copy = std::get_if<workbench::CopyText>(&intent)) {
        ImGui::SetClipboardText(copy->text.c_str());
      } else {
        events.intents.push_back(std::move(intent));
      }
    }
  }
}

}  // namespace ui
