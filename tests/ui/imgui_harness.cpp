#include "tests/ui/imgui_harness.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "imgui_internal.h"

namespace {

/// Answers the requests a renderer would, keeping no texture.
void serve_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantCreate) {
      texture->SetTexID(1);
      texture->SetStatus(ImTextureStatus_OK);
    } else if (texture->Status == ImTextureStatus_WantUpdates) {
      texture->SetStatus(ImTextureStatus_OK);
    } else if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    }
  }
}

constexpr ui::Box kNothing{{1e9F, 1e9F}, {-1e9F, -1e9F}};

void grow(ui::Box& box, ImVec2 at) {
  box.min = {std::min(box.min.x, at.x), std::min(box.min.y, at.y)};
  box.max = {std::max(box.max.x, at.x), std::max(box.max.y, at.y)};
}

}  // namespace

ImGuiHarness::ImGuiHarness(ImVec2 size, float scale, const ui::Theme& theme)
    : context_(ImGui::CreateContext()) {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.DisplaySize = size;
  io.DeltaTime = 1.0F / 60;
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  io.ConfigErrorRecoveryEnableAssert = false;
  io.ConfigErrorRecoveryEnableDebugLog = false;
  io.ConfigErrorRecoveryEnableTooltip = false;
  context_->ErrorCallbackUserData = this;
  context_->ErrorCallback = [](ImGuiContext*, void* self, const char*) {
    ++static_cast<ImGuiHarness*>(self)->stack_errors_;
  };
  fonts_ = std::make_unique<ui::Fonts>(*io.Fonts);
  look_ = std::make_unique<ui::Look>(ui::Look{theme, *fonts_, scale});
  ui::apply_style(theme, scale);
}

ImGuiHarness::~ImGuiHarness() {
  ImGui::SetCurrentContext(context_);
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  ImGui::DestroyContext(context_);
}

void ImGuiHarness::frames(const std::function<void()>& draw, int count) {
  for (int i = 0; i < count; ++i) {
    ImGui::NewFrame();
    draw();
    ImGui::Render();
    serve_textures();
  }
}

void ImGuiHarness::move_mouse(ImVec2 to) { ImGui::GetIO().AddMousePosEvent(to.x, to.y); }

void ImGuiHarness::press(const std::function<void()>& draw, ImVec2 at) {
  move_mouse(at);
  frames(draw, 2);
  ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, true);
  frames(draw);
  ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, false);
  frames(draw);
}

void ImGuiHarness::key(const std::function<void()>& draw, ImGuiKey key, ImGuiKey modifier) {
  ImGuiIO& io = ImGui::GetIO();
  if (modifier != ImGuiKey_None) io.AddKeyEvent(modifier, true);
  io.AddKeyEvent(key, true);
  frames(draw);
  io.AddKeyEvent(key, false);
  if (modifier != ImGuiKey_None) io.AddKeyEvent(modifier, false);
  frames(draw);
}

void ImGuiHarness::type(const std::function<void()>& draw, std::string_view text) {
  ImGui::GetIO().AddInputCharactersUTF8(std::string(text).c_str());
  frames(draw, 2);
}

int ImGuiHarness::vertices() const { return ImGui::GetDrawData()->TotalVtxCount; }

double ImGuiHarness::shaded() const {
  double area = 0;
  for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) {
      const auto corner = [&](unsigned i) {
        const auto index = list->IdxBuffer[static_cast<int>(command.IdxOffset + i)];
        const ImVec2 at = list->VtxBuffer[static_cast<int>(command.VtxOffset) + index].pos;
        const ImVec4& clip = command.ClipRect;
        return ImVec2(std::clamp(at.x, clip.x, clip.z), std::clamp(at.y, clip.y, clip.w));
      };
      for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
        const ImVec2 a = corner(i + 1) - corner(i);
        const ImVec2 b = corner(i + 2) - corner(i);
        area += std::abs(a.x * b.y - a.y * b.x) / 2;
      }
    }
  }
  return area;
}

ui::Box ImGuiHarness::meant_by(std::string_view window) const {
  ui::Box all = kNothing;
  for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
    if (list->_OwnerName != window) continue;
    for (const ImDrawVert& vertex : list->VtxBuffer) grow(all, vertex.pos);
  }
  return all;
}

ui::Box ImGuiHarness::drawn() const {
  ui::Box all = kNothing;
  for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) {
      for (unsigned i = 0; i < command.ElemCount; ++i) {
        const auto index = list->IdxBuffer[static_cast<int>(command.IdxOffset + i)];
        const ImVec2 at = list->VtxBuffer[static_cast<int>(command.VtxOffset) + index].pos;
        const ImVec4& clip = command.ClipRect;
        grow(all, {std::clamp(at.x, clip.x, clip.z), std::clamp(at.y, clip.y, clip.w)});
      }
    }
  }
  return all;
}
