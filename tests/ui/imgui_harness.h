// Dear ImGui without a window: frames are drawn into nothing, and input comes as the real events
// that a window would send. For tests of what is drawn and what a press does.
#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include "imgui.h"
#include "ui/widget/draw.h"

struct ImGuiContext;

class ImGuiHarness {
 public:
  /// Screen pixels; the scale is that of the interface.
  explicit ImGuiHarness(ImVec2 size, float scale = 1, const ui::Theme& theme = ui::light_theme());
  ~ImGuiHarness();
  ImGuiHarness(const ImGuiHarness&) = delete;
  ImGuiHarness& operator=(const ImGuiHarness&) = delete;

  [[nodiscard]] const ui::Look& look() const { return *look_; }

  /// Draws `count` frames, a sixtieth of a second apart.
  void frames(const std::function<void()>& draw, int count = 1);

  void move_mouse(ImVec2 to);
  void press(const std::function<void()>& draw, ImVec2 at);
  void key(const std::function<void()>& draw, ImGuiKey key, ImGuiKey modifier = ImGuiKey_None);
  void type(const std::function<void()>& draw, std::string_view text);

  /// What the last frame drew.
  [[nodiscard]] int vertices() const;
  /// Pixels of its triangles inside their clip rectangles, counted as often as they are shaded:
  /// what a frame costs where the processor does the drawing.
  [[nodiscard]] double shaded() const;
  /// Around everything drawn that its clip rectangles let through.
  [[nodiscard]] ui::Box drawn() const;
  /// Around everything one window meant to draw, also what its clip rectangles cut away.
  [[nodiscard]] ui::Box meant_by(std::string_view window) const;
  /// Pushes without pops and the like that Dear ImGui noticed so far.
  [[nodiscard]] int stack_errors() const { return stack_errors_; }

 private:
  ImGuiContext* context_ = nullptr;  ///< Destroyed in the destructor, after the look.
  std::unique_ptr<ui::Fonts> fonts_;
  std::unique_ptr<ui::Look> look_;
  int stack_errors_ = 0;
};
