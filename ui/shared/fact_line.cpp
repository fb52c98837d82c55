#include "ui/shared/fact_line.h"

#include <algorithm>
#include <cmath>

#include "ui/text/text.h"
#include "ui/widget/chips.h"

namespace ui {

void pill_and_facts(const Look& look, const StatusLook& status, std::string_view facts) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 pill = status_pill_size(look, status.word);
  const float em = look.em(TextRole::small);
  const float height = std::max(pill.y, em);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  draw_status_pill(list, look, ImVec2(at.x, std::round(at.y + (height - pill.y) / 2)), status.word,
                   status.tone);
  const float room = ImGui::GetContentRegionAvail().x;
  const float left = at.x + pill.x + look.px(12);
  const bool cut =
      draw_elided(list, look, TextRole::small, ImVec2(left, std::round(at.y + (height - em) / 2)),
                  look.theme.soft, facts, at.x + room - left);
  ImGui::Dummy(ImVec2(room, height));
  if (cut) tooltip(look, facts);
}

void note_item(const Look& look, std::string_view words) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float room = ImGui::GetContentRegionAvail().x;
  const float width = std::min(room, std::ceil(text_width(look, TextRole::small, words)));
  const bool cut = draw_elided(*ImGui::GetWindowDrawList(), look, TextRole::small,
                               at + look.px(0, 2), look.theme.soft, words, width + 1);
  // As high as a link is.
  ImGui::Dummy(ImVec2(width, look.em(TextRole::small) + look.px(4)));
  if (cut) tooltip(look, words);
}

std::string lower(std::string_view word) {
  std::string out(word);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

std::string quoted(const std::string& words) {
  if (words.empty() || words.starts_with("“") || words.starts_with("\"")) return words;
  return "“" + words + "”";
}

ColumnScope::ColumnScope(const char* id, float width) {
  ImGui::PushStyleColor(ImGuiCol_ChildBg, 0);
  visible_ = ImGui::BeginChild(id, ImVec2(width, 0), ImGuiChildFlags_AutoResizeY);
}

ColumnScope::~ColumnScope() {
  ImGui::EndChild();
  ImGui::PopStyleColor();
}

}  // namespace ui
