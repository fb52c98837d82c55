// The whole window without a window, with a project open in it: frames are drawn from the real
// panels and what they ask for is carried out, as the program does.
#pragma once

#include "tests/support/temp_dir.h"
#include "tests/ui/imgui_harness.h"
#include "ui/frame/main_window.h"

/// A project in a workbench, and frames drawn from it.
class Stage {
 public:
  /// On a new project, empty or with the sample.
  Stage(bool sample, ImVec2 size, float scale = 1);

  void perform(const workbench::Action& action) { bench_.perform(action); }
  /// Draws a frame and carries out what it asked for; gives how much that was.
  std::size_t frame();
  /// Until nothing is asked for and no job runs; false when that does not come about.
  bool settle();

  /// A press of the left button, then until it rests.
  void click(ImVec2 at);
  void type(std::string_view text);
  void key(ImGuiKey key, ImGuiKey modifier = ImGuiKey_None);
  /// The middle of the `n`-th thing (from 0) that can be pressed on the way from `from` to `to`,
  /// which lie on one row or in one column; nothing when there are fewer.
  [[nodiscard]] std::optional<ImVec2> nth_item(ImVec2 from, ImVec2 to, int n);

  [[nodiscard]] workbench::Workbench& bench() { return bench_; }
  [[nodiscard]] ImGuiHarness& harness() { return harness_; }
  [[nodiscard]] const test_support::TempDir& folder() const { return dir_; }

 private:
  test_support::TempDir dir_;
  workbench::Workbench bench_;
  ui::MainFrame frame_;
  ImGuiHarness harness_;
  workbench::Actions pending_;
};
