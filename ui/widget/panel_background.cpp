#include "ui/widget/panel_background.h"

#include <GL/gl.h>

#include <cmath>
#include <cstring>

namespace ui {
namespace {

struct Ground {
  Box box;
  Color color;
};

// Dear ImGui's back end sets the scissor box anew for each command, so nothing needs to be put
// back.
void clear(const ImDrawList* /*list*/, const ImDrawCmd* command) {
  Ground ground;
  std::memcpy(&ground, command->UserCallbackData, sizeof ground);
  const ImDrawData& data = *ImGui::GetDrawData();
  const ImVec2 scale = data.FramebufferScale;
  const ImVec2 min = (ground.box.min - data.DisplayPos) * scale;
  const ImVec2 max = (ground.box.max - data.DisplayPos) * scale;
  const float height = data.DisplaySize.y * scale.y;
  const auto pixel = [](float at) { return static_cast<GLint>(std::lround(at)); };
  // OpenGL counts rows from below.
  glScissor(pixel(min.x), pixel(height - max.y), pixel(max.x) - pixel(min.x),
            pixel(max.y) - pixel(min.y));
  const ImVec4 color = ImGui::ColorConvertU32ToFloat4(ground.color);
  glClearColor(color.x, color.y, color.z, 1);
  glClear(GL_COLOR_BUFFER_BIT);
}

}  // namespace

void fill_ground(const Box& box, Color color) {
  Ground ground{box, color};
  ImGui::GetWindowDrawList()->AddCallback(clear, &ground, sizeof ground);
}

}  // namespace ui
