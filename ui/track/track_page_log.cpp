// The left column of a proposition's page: the outcome log and what was said of it.
#include <cmath>

#include "ui/shared/fact_line.h"
#include "ui/text/text.h"
#include "ui/track/track_page_parts.h"
#include "ui/widget/chips.h"
#include "ui/widget/draw.h"
#include "ui/widget/rows.h"
#include "workbench/base/wording.h"

namespace ui {
namespace {

using workbench::TrackPage;

const SpanColors& colors_of_type(const Look& look, core::StatementType type) {
  if (type == core::StatementType::claim) return look.theme.claim;
  return type == core::StatementType::fact ? look.theme.fact : look.theme.prediction;
}

std::string who_said(const workbench::SaidLine& line) {
  const auto& row = line.row;
  std::string who = row.speaker_name.empty() ? "nobody named" : row.speaker_name;
  who += " · " + workbench::spoken(core::name_of(row.link.stance));
  if (!line.probability.empty()) who += " · " + line.probability;
  if (!row.hedge.empty()) who += " · " + quoted(row.hedge);
  if (line.hindsight) who += " · tagged in hindsight";
  return who;
}

void draw_said_row(const Look& look, const workbench::SaidLine& line, workbench::Actions& actions) {
  const auto& row = line.row;
  const float width = ImGui::GetContentRegionAvail().x;
  const float text_left = look.px(16);
  const float quote_height =
      draw_wrapped(nullptr, look, TextRole::body, ImVec2(), 0, row.quote, width - text_left, 2);
  const float height = quote_height + look.line_height(TextRole::small) + look.px(20);
  const Hit hit = clickable("said", ImVec2(width, height));
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (hit.hovered || hit.focused) {
    list.AddRectFilled(hit.box.min, hit.box.max, look.theme.hover, look.px(6));
  }
  const float x = hit.box.min.x + text_left;
  list.AddRectFilled(hit.box.min + look.px(4, 8),
                     ImVec2(hit.box.min.x + look.px(8), hit.box.max.y - look.px(8)),
                     colors_of_type(look, row.type).mark, look.px(2));
  const float y = hit.box.min.y + look.px(8);
  const float said = text_width(look, TextRole::small, line.said);
  draw_elided(list, look, TextRole::small, ImVec2(x, y), look.theme.soft, who_said(line),
              width - text_left - said - look.px(16));
  draw_text(list, look, TextRole::small, ImVec2(hit.box.max.x - said - look.px(4), y),
            look.theme.soft, line.said);
  draw_wrapped(&list, look, TextRole::body, ImVec2(x, y + look.line_height(TextRole::small)),
               look.theme.ink, row.quote, width - text_left, 2);
  if (hit.hovered) tooltip(look, row.document_title);
  if (hit.clicked) actions.emplace_back(workbench::SelectAnnotation{row.link.annotation});
}

std::string side_of(const workbench::LogLine& line) {
  std::string side = line.value;
  const auto add = [&side](std::string_view part) {
    if (!part.empty()) side += (side.empty() ? "" : " · ") + std::string(part);
  };
  add(line.sources);
  if (line.impossible) add("impossible");
  add(line.cause);
  return side;
}

std::string when_of(const workbench::LogLine& line) {
  std::string when;
  if (!line.occurred.empty()) when = "happened " + line.occurred;
  if (!line.known.empty()) when += (when.empty() ? "known " : " · known ") + line.known;
  if (!line.resolver.empty()) when += (when.empty() ? "by " : " · by ") + line.resolver;
  return when;
}

void draw_log_line(const Look& look, const workbench::LogLine& line) {
  const float width = ImGui::GetContentRegionAvail().x;
  const float date = look.px(112);
  const float left = ImGui::GetCursorPosX();
  ImGui::Dummy(ImVec2(1, look.px(4)));
  text_item(look, TextRole::number_small, look.theme.soft, line.recorded);
  ImGui::SameLine(left + date);
  ImGui::BeginGroup();
  const std::string move = lower(status_look(line.from).word) + " → ";
  const std::string to = lower(status_look(line.to).word);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float used = draw_text(list, look, TextRole::body, at, look.theme.ink, move);
  const float end =
      draw_text(list, look, TextRole::body_bold, at + ImVec2(used, 0), look.theme.ink, to);
  draw_elided(list, look, TextRole::small, at + ImVec2(used + end + look.px(16), look.px(1)),
              look.theme.soft, side_of(line), width - date - used - end - look.px(20));
  ImGui::Dummy(ImVec2(width - date, look.em(TextRole::body)));
  soft_line(look, when_of(line));
  soft_line(look, line.note);
  ImGui::EndGroup();
  ImGui::Dummy(ImVec2(1, look.px(2)));
  separator(look);
}

}  // namespace

void soft_line(const Look& look, std::string_view text) {
  if (!text.empty()) wrapped_item(look, TextRole::small, look.theme.soft, text);
}

void draw_said(const Look& look, const TrackPage& page, workbench::Actions& actions) {
  section_heading(look, "What was said");
  if (page.said.empty()) {
    soft_line(look, page.as_of ? "Nothing yet, by that day."
                               : "No span tracks this yet. In Read, choose a prediction and its "
                                 "Tracks field.");
  }
  for (std::size_t i = 0; i < page.said.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    draw_said_row(look, page.said[i], actions);
    ImGui::PopID();
  }
}

void draw_outcome_log(const Look& look, const TrackPage& page) {
  section_heading(look, "Outcome log");
  if (page.log.empty()) {
    soft_line(look, page.blocked.empty() ? "Not opened yet: record “open” to start the clock."
                                         : page.blocked);
  }
  for (const auto& line : page.log) draw_log_line(look, line);
}

}  // namespace ui
