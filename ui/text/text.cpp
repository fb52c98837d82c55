#include "ui/text/text.h"

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <string>

#include "core/text/boundary.h"

namespace ui {
namespace {

constexpr std::string_view kEllipsis = "\u2026";
constexpr int kMostTooltipLines = 12;  ///< More would cover what one points at.

constexpr int kMostWrapped = 400;          ///< Of a text in a panel: nobody reads further there.
constexpr std::size_t kMostDrawn = 16384;  ///< Bytes of one piece.

/// The beginning, cut between characters.
std::string_view head_of(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  const auto at = core::ByteOffset(static_cast<std::int64_t>(bytes));
  return text.substr(0, core::snap_down(text.substr(0, bytes + 4), at).index());
}

/// More bytes than a line of `width` screen pixels holds, so that a text of megabytes is not
/// measured whole for each of its lines.
std::size_t bytes_of_line(float width) {
  constexpr float kBytesPerPixel = 8;
  return static_cast<std::size_t>(std::clamp(width, 0.0F, 8192.0F) * kBytesPerPixel) + 256;
}

const char* end_of(std::string_view text) { return text.data() + text.size(); }

float ems(const Look& look, TextRole role) { return look.em(role); }

/// The line set by glyphs, where a picture a character would be wrong; null for most.
const ShapedLine* shaped(const Look& look, TextRole role, std::string_view line) {
  if (!workbench::needs_shaping(line)) return nullptr;
  FaceShaper* shaper = look.fonts.style(role).shaper;
  return shaper == nullptr ? nullptr
                           : &look.fonts.shaped_lines().line(*shaper, ems(look, role), line);
}

std::string_view first_line(std::string_view text) { return text.substr(0, text.find('\n')); }

std::string_view without_trailing_space(std::string_view text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
  return text;
}

/// Bytes of `text` that fit in one line, broken between words or at a newline; 0 only when a
/// newline comes first.
std::size_t line_break(const Look& look, TextRole role, std::string_view text, float width) {
  text = first_line(head_of(text, bytes_of_line(width)));
  if (text.empty()) return 0;
  if (const ShapedLine* line = shaped(look, role, text)) {
    const std::size_t fits = line->fitting(text, width);
    if (fits == text.size()) return fits;
    const std::size_t space = text.rfind(' ', fits);
    if (space != std::string_view::npos && space > 0) return space;
    return std::max(fits, core::snap_up(text, core::ByteOffset(1)).index());
  }
  const TextStyle style = look.fonts.style(role);
  const char* end = style.font->CalcWordWrapPosition(ems(look, role), text.data(), end_of(text),
                                                     std::max(1.0F, width));
  return static_cast<std::size_t>(end - text.data());
}

std::string_view skip_break(std::string_view rest) {
  while (rest.starts_with(' ')) rest.remove_prefix(1);
  if (rest.starts_with('\n')) rest.remove_prefix(1);
  return rest;
}

float width_or_rest(float width) {
  return width > 0 ? width : std::max(1.0F, ImGui::GetContentRegionAvail().x);
}

}  // namespace

float text_width(const Look& look, TextRole role, std::string_view text) {
  if (text.empty()) return 0;  // Its data may be null, which Dear ImGui does not take.
  if (const ShapedLine* line = shaped(look, role, text)) return line->width();
  const TextStyle style = look.fonts.style(role);
  return style.font->CalcTextSizeA(ems(look, role), FLT_MAX, 0, text.data(), end_of(text)).x;
}

float draw_text(ImDrawList& list, const Look& look, TextRole role, ImVec2 at, Color color,
                std::string_view text) {
  text = head_of(text, kMostDrawn);
  if (text.empty()) return 0;
  if (const ShapedLine* line = shaped(look, role, text)) {
    draw_shaped(list, *look.fonts.style(role).shaper, ems(look, role), at, color, *line);
    return line->width();
  }
  list.AddText(look.fonts.style(role).font, ems(look, role), at, color, text.data(), end_of(text));
  return text_width(look, role, text);
}

bool reads_from_right(const Look& look, TextRole role, std::string_view text) {
  const ShapedLine* line = shaped(look, role, text);
  return line != nullptr && line->row.right_to_left;
}

Elision elide(const Look& look, TextRole role, std::string_view text, float width) {
  const std::string_view line = first_line(head_of(text, bytes_of_line(width)));
  const float whole = text_width(look, role, line);
  if (whole <= width && line.size() == text.size()) return {text.size(), whole, false};
  const float dots = text_width(look, role, kEllipsis);
  if (dots > width) return {};
  if (const ShapedLine* made = shaped(look, role, line)) {
    auto shown = without_trailing_space(text.substr(0, made->fitting(line, width - dots)));
    float used = text_width(look, role, shown);
    // The last letter kept may be wider now that it joins no other.
    while (used + dots > width && !shown.empty()) {
      const auto last = core::ByteOffset(static_cast<std::int64_t>(shown.size()) - 1);
      shown = without_trailing_space(shown.substr(0, core::snap_down(shown, last).index()));
      used = text_width(look, role, shown);
    }
    return {shown.size(), used + dots, true};
  }
  const TextStyle style = look.fonts.style(role);
  const char* rest = text.data();
  (void)style.font->CalcTextSizeA(ems(look, role), width - dots, 0, line.data(), end_of(line),
                                  &rest);
  const auto fits = static_cast<std::size_t>(rest - text.data());
  const std::string_view shown = without_trailing_space(text.substr(0, fits));
  return {shown.size(), text_width(look, role, shown) + dots, true};
}

std::string_view tail_that_fits(const Look& look, TextRole role, std::string_view text,
                                float width) {
  if (const std::size_t most = bytes_of_line(width); text.size() > most) {
    const auto cut = core::ByteOffset(static_cast<std::int64_t>(text.size() - most));
    text.remove_prefix(core::snap_up(text, cut).index());
  }
  std::size_t begin = 0;
  if (const ShapedLine* line = shaped(look, role, text)) {
    while (begin < text.size() && line->sums.back() - line->sums[begin] > width) {
      begin = text.find(' ', begin + 1);
      if (begin == std::string_view::npos) return {};
    }
    return text.substr(begin);
  }
  while (begin < text.size() && text_width(look, role, text.substr(begin)) > width) {
    const std::size_t space = text.find(' ', begin + 1);
    if (space == std::string_view::npos) return {};
    begin = space;
  }
  return text.substr(begin);
}

bool draw_elided(ImDrawList& list, const Look& look, TextRole role, ImVec2 at, Color color,
                 std::string_view text, float width) {
  const Elision shown = elide(look, role, text, width);
  const std::string_view kept = text.substr(0, shown.bytes);
  if (shown.cut && workbench::needs_shaping(kept)) {
    // As one line, so that the ellipsis stands where the reading ends.
    draw_text(list, look, role, at, color, std::string(kept).append(kEllipsis));
    return true;
  }
  const float end = at.x + draw_text(list, look, role, at, color, text.substr(0, shown.bytes));
  if (shown.cut) draw_text(list, look, role, ImVec2(end, at.y), color, kEllipsis);
  return shown.cut || shown.bytes < text.size();
}

float draw_wrapped(ImDrawList* list, const Look& look, TextRole role, ImVec2 at, Color color,
                   std::string_view text, float width, int max_lines) {
  const float step = look.line_height(role);
  const float lead = std::floor((step - look.em(role)) / 2);
  const int most = max_lines == 0 ? kMostWrapped : max_lines;
  int lines = 0;
  while (!text.empty() && lines < most) {
    const bool last = lines + 1 == most;
    const std::size_t bytes = line_break(look, role, text, width);
    const ImVec2 place(at.x, at.y + static_cast<float>(lines) * step + lead);
    const std::string_view line = last ? text : without_trailing_space(text.substr(0, bytes));
    if (list != nullptr) {
      const bool at_right = reads_from_right(look, role, line);
      const float free = at_right ? std::floor(width - text_width(look, role, line)) : 0;
      const float x = place.x + std::max(0.0F, free);
      draw_elided(*list, look, role, {x, place.y}, color, line, width);
    }
    text = skip_break(text.substr(bytes));
    ++lines;
  }
  return static_cast<float>(lines) * step;
}

void text_item(const Look& look, TextRole role, Color color, std::string_view text) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = draw_text(*ImGui::GetWindowDrawList(), look, role, at, color, text);
  ImGui::Dummy(ImVec2(width, look.em(role)));
}

void elided_item(const Look& look, TextRole role, Color color, std::string_view text, float width) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float room = width_or_rest(width);
  const bool cut = draw_elided(*ImGui::GetWindowDrawList(), look, role, at, color, text, room);
  ImGui::Dummy(ImVec2(width > 0 || cut ? room : std::min(room, text_width(look, role, text)),
                      look.em(role)));
  if (cut) tooltip(look, text);
}

void wrapped_item(const Look& look, TextRole role, Color color, std::string_view text, float width,
                  int max_lines) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float room = width_or_rest(width);
  const float height =
      draw_wrapped(ImGui::GetWindowDrawList(), look, role, at, color, text, room, max_lines);
  ImGui::Dummy(ImVec2(room, height));
  if (max_lines == 0) return;
  const float more = draw_wrapped(nullptr, look, role, at, color, text, room, max_lines + 1);
  if (more > height) tooltip(look, text);
}

void centered_item(const Look& look, TextRole role, Color color, std::string_view text,
                   float width) {
  const float room = std::max(1.0F, ImGui::GetContentRegionAvail().x);
  const float wrap = width > 0 ? std::min(width, room) : room;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float step = look.line_height(role);
  const float lead = std::floor((step - look.em(role)) / 2);
  float height = 0;
  for (int lines = 0; !text.empty() && lines < kMostWrapped; ++lines) {
    const std::size_t bytes = line_break(look, role, text, wrap);
    const std::string_view line = without_trailing_space(text.substr(0, bytes));
    const float left = (room - std::min(wrap, text_width(look, role, line))) / 2;
    const ImVec2 place(at.x + std::floor(left), at.y + height + lead);
    draw_elided(*ImGui::GetWindowDrawList(), look, role, place, color, line, wrap + 1);
    text = skip_break(text.substr(bytes));
    height += step;
  }
  ImGui::Dummy(ImVec2(room, height));
}

void keep_tooltips_from_keys(bool key_pressed) {
  constexpr float kUsual = 0.15F;  // Seconds.
  constexpr float kNever = FLT_MAX;
  const ImVec2 moved = ImGui::GetIO().MouseDelta;
  if (key_pressed) ImGui::GetStyle().HoverDelayShort = kNever;
  if (moved.x != 0 || moved.y != 0) ImGui::GetStyle().HoverDelayShort = kUsual;
}

void tooltip(const Look& look, std::string_view text, std::string_view shortcut) {
  if (text.empty() ||
      !ImGui::IsItemHovered(ImGuiHoveredFlags_ForTooltip | ImGuiHoveredFlags_AllowWhenDisabled)) {
    return;
  }
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, look.px(10, 7));
  ImGui::PushStyleColor(ImGuiCol_PopupBg, look.theme.dark ? look.theme.card : look.theme.ink);
  ImGui::PushStyleColor(ImGuiCol_Border, look.theme.dark ? look.theme.line : look.theme.ink);
  const Color color = look.theme.dark ? look.theme.ink : look.theme.paper;
  if (ImGui::BeginTooltip()) {
    const auto measured = head_of(text, bytes_of_line(look.px(360)));
    const float wide = std::min(look.px(360), text_width(look, TextRole::small, measured) + 1);
    wrapped_item(look, TextRole::small, color, text, wide, kMostTooltipLines);
    if (!shortcut.empty()) {
      ImGui::SameLine(0, look.px(10));
      wrapped_item(look, TextRole::small, with_alpha(color, 0.7F), shortcut,
                   text_width(look, TextRole::small, shortcut) + 1);
    }
    ImGui::EndTooltip();
  }
  ImGui::PopStyleColor(2);
  ImGui::PopStyleVar();
}

}  // namespace ui
