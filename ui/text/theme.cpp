#include "ui/text/theme.h"

#include <array>
#include <utility>

namespace ui {
namespace {

constexpr Color rgba(std::uint32_t rrggbb, unsigned alpha) {
  return (rgb(rrggbb) & 0x00FFFFFFU) | (alpha << IM_COL32_A_SHIFT);
}

constexpr Theme kLight{
    .name = "light",
    .dark = false,
    .paper = rgb(0xFBFAF7),
    .panel = rgb(0xF4F2EC),
    .card = rgb(0xFFFFFF),
    .hover = rgba(0x3A3428, 0x0D),
    .ink = rgb(0x1F2328),
    .soft = rgb(0x636870),
    .line = rgb(0xE2DED4),
    .strong_line = rgb(0xB9B3A3),
    .accent = rgb(0x2F5D8C),
    .button = rgb(0x2F5D8C),
    .button_hover = rgb(0x274F79),
    .button_text = rgb(0xFFFFFF),
    .selection = rgb(0xE8EEF5),
    .shadow = rgba(0x2A2418, 0x1A),
    .claim = {rgb(0x0072B2), rgb(0x00629A), rgb(0x006AA6), rgb(0xFFFFFF)},
    .prediction = {rgb(0xD55E00), rgb(0xA34700), rgb(0xB84F00), rgb(0xFFFFFF)},
    .fact = {rgb(0x009E73), rgb(0x00694D), rgb(0x007A59), rgb(0xFFFFFF)},
    .proposal_text = rgb(0x7A6A35),
    .proposal_fill = rgb(0xFFFDF6),
    .proposal_line = rgb(0xB9B3A3),
    .tones = {{rgb(0x44607D), rgb(0xE7ECF1)},
              {rgb(0x15734F), rgb(0xE3F2EA)},
              {rgb(0xA34700), rgb(0xFBE9DD)},
              {rgb(0x756531), rgb(0xF3EDDC)},
              {rgb(0x636870), rgb(0xEEECEA)},
              {rgb(0x2F5D8C), rgb(0xE8EEF5)},
              {rgb(0x9C2B1F), rgb(0xFBE6E3)}},
};

constexpr Theme kDark{
    .name = "dark",
    .dark = true,
    .paper = rgb(0x1E1F21),
    .panel = rgb(0x191A1B),
    .card = rgb(0x28292C),
    .hover = rgba(0xF4EEDF, 0x0F),
    .ink = rgb(0xE4E1D9),
    .soft = rgb(0xA5A39C),
    .line = rgb(0x36373A),
    .strong_line = rgb(0x66655F),
    .accent = rgb(0x92B8DF),
    .button = rgb(0x3A6C9E),
    .button_hover = rgb(0x447AB0),
    .button_text = rgb(0xFFFFFF),
    .selection = rgb(0x2A3846),
    .shadow = rgba(0x000000, 0x60),
    .claim = {rgb(0x4DA3DB), rgb(0x6DB6E6), rgb(0x4DA3DB), rgb(0x101214)},
    .prediction = {rgb(0xE67E33), rgb(0xF0944F), rgb(0xE67E33), rgb(0x101214)},
    .fact = {rgb(0x35B48B), rgb(0x52C6A0), rgb(0x35B48B), rgb(0x101214)},
    .proposal_text = rgb(0xD0BE88),
    .proposal_fill = rgb(0x29271F),
    .proposal_line = rgb(0x6F6850),
    .tones = {{rgb(0xB4C8DC), rgb(0x2D3843)},
              {rgb(0x86D3B0), rgb(0x1F3A2F)},
              {rgb(0xF3AC7A), rgb(0x432B1B)},
              {rgb(0xD6C48D), rgb(0x39331F)},
              {rgb(0xB0AEA7), rgb(0x323336)},
              {rgb(0xA9C8E8), rgb(0x2A3846)},
              {rgb(0xF2A79D), rgb(0x452522)}},
};

using Assignments = std::vector<std::pair<int, Color>>;

Assignments surface_colors(const Theme& t) {
  const Color clear = 0;
  return {{ImGuiCol_Text, t.ink},
          {ImGuiCol_TextDisabled, t.soft},
          {ImGuiCol_WindowBg, t.paper},
          {ImGuiCol_ChildBg, clear},
          {ImGuiCol_PopupBg, t.card},
          {ImGuiCol_Border, t.line},
          {ImGuiCol_BorderShadow, clear},
          {ImGuiCol_TitleBg, t.panel},
          {ImGuiCol_TitleBgActive, t.panel},
          {ImGuiCol_TitleBgCollapsed, t.panel},
          {ImGuiCol_MenuBarBg, t.panel},
          {ImGuiCol_ScrollbarBg, clear},
          {ImGuiCol_ScrollbarGrab, with_alpha(t.strong_line, 0.55F)},
          {ImGuiCol_ScrollbarGrabHovered, t.strong_line},
          {ImGuiCol_ScrollbarGrabActive, t.soft},
          {ImGuiCol_Separator, t.line},
          {ImGuiCol_SeparatorHovered, t.strong_line},
          {ImGuiCol_SeparatorActive, t.accent},
          {ImGuiCol_ResizeGrip, clear},
          {ImGuiCol_ResizeGripHovered, t.line},
          {ImGuiCol_ResizeGripActive, t.accent},
          {ImGuiCol_ModalWindowDimBg, t.shadow},
          {ImGuiCol_NavWindowingDimBg, t.shadow},
          {ImGuiCol_TableHeaderBg, clear},
          {ImGuiCol_TableBorderStrong, t.line},
          {ImGuiCol_TableBorderLight, t.line},
          {ImGuiCol_TableRowBg, clear},
          {ImGuiCol_TableRowBgAlt, clear}};
}

Assignments control_colors(const Theme& t) {
  return {{ImGuiCol_FrameBg, t.card},
          {ImGuiCol_FrameBgHovered, t.card},
          {ImGuiCol_FrameBgActive, t.card},
          {ImGuiCol_CheckMark, t.accent},
          {ImGuiCol_SliderGrab, t.accent},
          {ImGuiCol_SliderGrabActive, t.accent},
          {ImGuiCol_Button, t.card},
          {ImGuiCol_ButtonHovered, over(t.hover, t.card)},
          {ImGuiCol_ButtonActive, t.selection},
          {ImGuiCol_Header, t.selection},
          {ImGuiCol_HeaderHovered, over(t.hover, t.card)},
          {ImGuiCol_HeaderActive, t.selection},
          {ImGuiCol_InputTextCursor, t.ink},
          {ImGuiCol_Tab, t.panel},
          {ImGuiCol_TabHovered, t.card},
          {ImGuiCol_TabSelected, t.card},
          {ImGuiCol_TabSelectedOverline, t.accent},
          {ImGuiCol_TabDimmed, t.panel},
          {ImGuiCol_TabDimmedSelected, t.card},
          {ImGuiCol_TabDimmedSelectedOverline, t.line},
          {ImGuiCol_PlotLines, t.accent},
          {ImGuiCol_PlotLinesHovered, t.ink},
          {ImGuiCol_PlotHistogram, t.accent},
          {ImGuiCol_PlotHistogramHovered, t.ink},
          {ImGuiCol_TextLink, t.accent},
          {ImGuiCol_TextSelectedBg, with_alpha(t.accent, 0.28F)},
          {ImGuiCol_TreeLines, t.line},
          {ImGuiCol_DragDropTarget, t.accent},
          {ImGuiCol_NavCursor, t.accent},
          {ImGuiCol_NavWindowingHighlight, t.accent}};
}

ImGuiStyle measures() {
  ImGuiStyle style;
  style.WindowPadding = ImVec2(16, 16);
  style.WindowRounding = 6;
  style.WindowBorderSize = 0;
  style.WindowMinSize = ImVec2(8, 8);
  style.ChildRounding = 6;
  style.ChildBorderSize = 0;
  style.PopupRounding = 6;
  style.PopupBorderSize = 1;
  style.FramePadding = ImVec2(10, 8);
  style.FrameRounding = 6;
  style.FrameBorderSize = 1;
  style.ItemSpacing = ImVec2(8, 8);
  style.ItemInnerSpacing = ImVec2(8, 4);
  style.CellPadding = ImVec2(10, 10);
  style.IndentSpacing = 16;
  style.ScrollbarSize = 10;
  style.ScrollbarRounding = 5;
  style.GrabMinSize = 24;
  style.GrabRounding = 5;
  style.TabRounding = 6;
  style.SeparatorTextBorderSize = 1;
  style.DisabledAlpha = 0.45F;
  return style;
}

void add_surfaces(std::vector<TextPair>& pairs, const Theme& t) {
  const std::array surfaces{t.paper,
                            t.panel,
                            t.card,
                            t.selection,
                            over(t.hover, t.paper),
                            over(t.hover, t.panel),
                            over(t.hover, t.card)};
  for (const Color surface : surfaces) {
    pairs.push_back({"ink", t.ink, surface});
    pairs.push_back({"soft", t.soft, surface});
    pairs.push_back({"accent", t.accent, surface});
  }
  for (const Color surface : {t.paper, t.panel, t.card}) {
    pairs.push_back({"claim", t.claim.text, surface});
    pairs.push_back({"prediction", t.prediction.text, surface});
    pairs.push_back({"fact", t.fact.text, surface});
    pairs.push_back({"danger", t.tone(Tone::danger).text, surface});
  }
}

}  // namespace

const Theme& light_theme() { return kLight; }
const Theme& dark_theme() { return kDark; }

std::vector<TextPair> text_pairs(const Theme& t) {
  std::vector<TextPair> pairs;
  add_surfaces(pairs, t);
  pairs.push_back({"button", t.button_text, t.button});
  pairs.push_back({"button under the mouse", t.button_text, t.button_hover});
  pairs.push_back({"proposal", t.proposal_text, t.proposal_fill});
  pairs.push_back({"claim badge", t.claim.badge_text, t.claim.badge});
  pairs.push_back({"prediction badge", t.prediction.badge_text, t.prediction.badge});
  pairs.push_back({"fact badge", t.fact.badge_text, t.fact.badge});
  const Color tip = t.dark ? t.card : t.ink;
  const Color tip_text = t.dark ? t.ink : t.paper;
  pairs.push_back({"tooltip", tip_text, tip});
  pairs.push_back({"shortcut in a tooltip", over(with_alpha(tip_text, 0.7F), tip), tip});
  for (const ToneColors& tone : t.tones) pairs.push_back({"tone", tone.text, tone.fill});
  for (const SpanColors* span : {&t.claim, &t.prediction, &t.fact}) {
    pairs.push_back({"ink on a tinted span", t.ink, over(with_alpha(span->mark, 0.22F), t.paper)});
  }
  return pairs;
}

void apply_style(const Theme& theme, float scale) {
  ImGuiStyle style = measures();
  style.ScaleAllSizes(scale);
  style.FontScaleDpi = scale;
  style.FontSizeBase = 15;
  for (const auto& [slot, color] : surface_colors(theme)) {
    style.Colors[slot] = ImGui::ColorConvertU32ToFloat4(color);
  }
  for (const auto& [slot, color] : control_colors(theme)) {
    style.Colors[slot] = ImGui::ColorConvertU32ToFloat4(color);
  }
  ImGui::GetStyle() = style;
}

}  // namespace ui
