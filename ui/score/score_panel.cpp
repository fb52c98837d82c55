#include "ui/score/score_panel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "ui/score/score_side.h"
#include "ui/text/text.h"
#include "ui/widget/buttons.h"
#include "ui/widget/icons.h"
#include "ui/widget/menus.h"
#include "ui/widget/panel_scope.h"
#include "ui/widget/range_bars.h"
#include "ui/widget/rows.h"

namespace ui {
namespace {

using workbench::ScoreBy;
using workbench::ScoreCell;
using workbench::ScorePart;

constexpr float kSideBeside = 960;  ///< From this width on the calibration stands at the right,
constexpr float kSideShare = .32F;  ///< this part of it wide,
constexpr float kSideLeast = 308;   ///< and never less
constexpr float kSideMost = 464;    ///< or more.
constexpr std::array<std::string_view, 6> kGroups = {"Speakers", "Outlets", "Documents",
                                                     "Topics",   "Horizon", "Type"};
constexpr std::array<std::string_view, 6> kHeads = {"Speaker", "Outlet",  "Document",
                                                    "Topic",   "Horizon", "Type"};

struct ScoreScene {
  const Look& look;
  const workbench::ScoreTable& table;
  const workbench::State& state;
  AsOfMenu& as_of;
  workbench::Actions& actions;
};

void choose(const ScoreScene& scene, workbench::ScoreChoice choice) {
  scene.actions.emplace_back(workbench::ChooseScore{std::move(choice)});
}

std::string scale_words(const workbench::ScoreChoice& choice) {
  if (choice.scale.empty()) return "as recorded";
  if (choice.scale_version == 0) return choice.scale;
  return choice.scale + " v" + std::to_string(choice.scale_version);
}

void draw_scale_menu(const ScoreScene& scene) {
  const Look& look = scene.look;
  const auto& now = scene.state.score;
  if (menu_button(look, "scale", "Scale", scale_words(now), look.px(220))) {
    ImGui::OpenPopup("scale menu");
  }
  tooltip(look, "Reads the words anew: the same words have other ranges in other scales");
  ImGui::SetNextWindowPos(ImGui::GetItemRectMax() + look.px(0, 4), ImGuiCond_Always, ImVec2(1, 0));
  const Menu menu(look, "scale menu", look.px(220));
  if (!menu.open()) return;
  const auto entry = [&](const std::string& name, int version) {
    workbench::ScoreChoice next = now;
    next.scale = name;
    next.scale_version = version;
    const bool is = now.scale == name && now.scale_version == version;
    const std::string label = scale_words(next);
    ImGui::PushID(label.c_str());
    if (menu_item(look, {.label = label, .checked = is}) && !is) choose(scene, next);
    ImGui::PopID();
  };
  entry({}, 0);
  menu_separator(look);
  for (const auto& scale : scene.table.scales()) entry(scale.name, scale.version);
}

void draw_head(const ScoreScene& scene) {
  const Look& look = scene.look;
  const float left = ImGui::GetCursorPosX();
  const float top = ImGui::GetCursorPosY();
  const float width = ImGui::GetContentRegionAvail().x;
  const float scale =
      std::min(look.px(220), menu_button_width(look, "Scale", scale_words(scene.state.score)));
  const float as_of = menu_button_width(look, "As of", as_of_words(scene.state.as_of));
  const float right = scale + as_of + look.px(16);
  if (const auto by = filter_tabs(look, kGroups, static_cast<int>(scene.state.score.by))) {
    workbench::ScoreChoice next = scene.state.score;
    next.by = static_cast<ScoreBy>(*by);
    next.group.clear();
    choose(scene, next);
  }
  const float below = ImGui::GetCursorPosY();
  // Where tabs and choices do not fit beside each other they stand below each other.
  const bool beside = width >= right + look.px(520);
  ImGui::SetCursorPos(
      ImVec2(left + (beside ? width - right : 0), beside ? top - look.px(2) : below));
  draw_scale_menu(scene);
  ImGui::SameLine(0, look.px(16));
  as_of_button(look, scene.state.as_of, scene.as_of, scene.actions);
  ImGui::SetCursorPos(ImVec2(left, std::max(below, ImGui::GetCursorPosY())));
}

// A number that leads to its spans: right-aligned, underlined when pointed at.
void number_cell(const ScoreScene& scene, Table& rows, const char* id, std::string_view text,
                 std::string_view tip, const ScoreCell& cell, TextRole role = TextRole::number) {
  const Look& look = scene.look;
  const Box box = rows.cell_box();
  const float width = std::ceil(text_width(look, role, text));
  const ImVec2 at(std::max(box.min.x, box.max.x - width),
                  std::round(box.center().y - look.em(role) / 2));
  // The whole cell is the number's.
  ImGui::SetCursorScreenPos(ImVec2(box.min.x, box.min.y + look.px(4)));
  const Hit hit = clickable(id, ImVec2(box.width() + look.px(10), box.height() - look.px(8)));
  tooltip(look, tip);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const bool lit = hit.hovered || hit.focused;
  draw_text(list, look, role, at, lit ? look.theme.accent : look.theme.ink, text);
  if (lit) {
    const float y = at.y + look.em(role);
    list.AddRectFilled(ImVec2(at.x, y), ImVec2(at.x + width, y + look.px(1)), look.theme.accent);
  }
  if (hit.clicked) scene.actions.emplace_back(workbench::ShowScoreSpans{cell});
}

void name_cell(const ScoreScene& scene, Table& rows, const workbench::ScoreTableLine& line,
               const std::string& standing) {
  const Look& look = scene.look;
  const Box box = rows.cell_box();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float y = std::round(box.center().y - look.em(TextRole::body_bold) / 2);
  const bool cut = draw_elided(list, look, TextRole::body_bold, ImVec2(box.min.x, y),
                               look.theme.ink, line.name, box.width());
  const float used = text_width(look, TextRole::body_bold, line.name) + look.px(8);
  const float room = box.width() - used;
  if (!standing.empty() && text_width(look, TextRole::small, standing) <= room) {
    draw_text(list, look, TextRole::small,
              ImVec2(box.min.x + used, std::round(box.center().y - look.em(TextRole::small) / 2)),
              look.theme.soft, standing);
  }
  ImGui::Dummy(ImVec2(box.width(), look.px(1)));
  if (cut) tooltip(look, line.name);
}

std::string band_figures(const core::BrierBand& band) {
  char words[48];
  std::snprintf(words, sizeof words, "%.2f–%.2f", band.least, band.most);
  return words;
}

// The band as a bar on 0..1, with its figures behind it where there is room.
void band_cell(const ScoreScene& scene, Table& rows, const workbench::ScoreTableLine& line,
               const std::string& standing) {
  const Look& look = scene.look;
  const Box box = rows.cell_box();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float y = std::round(box.center().y - look.em(TextRole::small) / 2);
  ImGui::SetCursorScreenPos(box.min + ImVec2(0, look.px(4)));
  ImGui::Dummy(ImVec2(box.width(), box.height() - look.px(8)));
  if (!line.band) {
    draw_elided(list, look, TextRole::small, ImVec2(box.min.x, y), look.theme.soft, line.no_band,
                box.width());
    return;
  }
  const std::string figures = band_figures(*line.band);
  const float wide = text_width(look, TextRole::number_small, figures);
  const bool room = box.width() >= wide + look.px(110);
  const float end = room ? box.max.x - wide - look.px(12) : box.max.x;
  draw_range_mark(list, look, {box.min, ImVec2(end, box.max.y)},
                  static_cast<float>(line.band->least), static_cast<float>(line.band->most),
                  look.theme.accent);
  if (room) {
    draw_text(list, look, TextRole::number_small, ImVec2(box.max.x - wide, y), look.theme.soft,
              figures);
  }
  tooltip(look,
          "Brier " + figures + " of 0..1, 0 is best" + (standing.empty() ? "" : "; " + standing));
}

void draw_line(const ScoreScene& scene, Table& rows, std::size_t index, const Standing& among) {
  const auto& line = scene.table.lines()[index];
  const bool chosen = !line.key.empty() && scene.state.score.group == line.key;
  if (rows.begin_row(static_cast<int>(index), chosen)) {
    workbench::ScoreChoice next = scene.state.score;
    next.group = chosen ? std::string() : line.key;
    choose(scene, next);
  }
  const std::string standing = line.band ? among.words(*line.band) : std::string();
  ImGui::PushID(static_cast<int>(index));
  name_cell(scene, rows, line, standing);
  number_cell(scene, rows, "said", line.spans,
              line.left_out.empty() ? "All of it is scored" : "Left out: " + line.left_out,
              {line.key, ScorePart::said, 0});
  number_cell(scene, rows, "scored", line.scored, "Show the scored spans",
              {line.key, ScorePart::scored, 0});
  number_cell(scene, rows, "hits", line.hits, line.hits_tip, {line.key, ScorePart::hits, 0});
  band_cell(scene, rows, line, standing);
  number_cell(scene, rows, "mid", line.mid, "Mean Brier score of the middle of each range",
              {line.key, ScorePart::scored, 0});
  number_cell(scene, rows, "skill", line.skill,
              "1 is perfect, 0 no better than always saying the base rate",
              {line.key, ScorePart::scored, 0});
  ImGui::PopID();
}

void draw_table(const ScoreScene& scene) {
  const float width = ImGui::GetContentRegionAvail().x / scene.look.scale;
  // The name keeps what the figures leave.
  const bool roomy = width >= 780;
  const std::array<Column, 7> columns = {
      {{kHeads[static_cast<std::size_t>(scene.state.score.by)], 0, false},
       {roomy ? "Predictions" : "Said", roomy ? 74.0F : 36.0F, true},
       {"Scored", 48, true},
       {"Hit rate", 56, true},
       {roomy ? "Brier band, 0 is best" : "Brier band", roomy ? 220.0F : 104.0F, false},
       {"Mid", 40, true},
       {"Skill", 60, true}}};
  Table rows(scene.look, "scores", columns);
  if (!rows.open()) return;
  const Standing among(scene.table.lines());
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(scene.table.lines().size()));
  while (clipper.Step()) {
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      draw_line(scene, rows, static_cast<std::size_t>(i), among);
    }
  }
}

void soft_lines(const Look& look, const std::vector<std::string>& sentences) {
  std::string all;
  for (const auto& sentence : sentences) {
    // What was left out stands above, each with the way to its spans.
    if (sentence.starts_with("Not scored")) continue;
    all += (all.empty() ? "" : " ") + sentence;
  }
  wrapped_item(look, TextRole::small, look.theme.soft, all);
}

void draw_below(const ScoreScene& scene) {
  const Look& look = scene.look;
  ImGui::Dummy(ImVec2(1, look.px(4)));
  draw_left_out(look, scene.table, scene.actions);
  soft_lines(look, scene.table.notes());
  ImGui::Dummy(ImVec2(1, look.px(8)));
  draw_sensitivity(look, scene.table, scene.actions);
}

void draw_main(const ScoreScene& scene) {
  draw_head(scene);
  ImGui::Dummy(ImVec2(1, scene.look.px(4)));
  if (scene.table.board().total.spans == 0) {
    (void)empty_state(
        scene.look, icon::kChart, "Nothing to score yet",
        scene.state.as_of
            ? "Nothing had been said and recorded by that day. Go back to today above."
            : "Tie predictions to propositions in Read, and record in Track what came "
              "of them.");
    return;
  }
  draw_table(scene);
  draw_below(scene);
}

}  // namespace

std::string Standing::words(const core::BrierBand& band) const {
  if (least_.size() < 2) return {};
  const auto ahead = least_.end() - std::upper_bound(least_.begin(), least_.end(), band.most);
  const auto behind = std::lower_bound(most_.begin(), most_.end(), band.least) - most_.begin();
  if (ahead == 0 && behind == 0) return "not distinguishable";
  std::string out;
  if (ahead > 0) out = "ahead of " + std::to_string(ahead);
  if (behind > 0) out += (out.empty() ? "behind " : ", behind ") + std::to_string(behind);
  return out;
}

Standing::Standing(const std::vector<workbench::ScoreTableLine>& lines) {
  for (const auto& line : lines) {
    if (!line.band) continue;
    least_.push_back(line.band->least);
    most_.push_back(line.band->most);
  }
  std::sort(least_.begin(), least_.end());
  std::sort(most_.begin(), most_.end());
}

void draw_score(const Look& look, const Box& body, const workbench::ScoreTable& table,
                const workbench::State& state, AsOfMenu& as_of, workbench::Actions& actions) {
  const ScoreScene scene{look, table, state, as_of, actions};
  const bool any = table.board().total.spans > 0;
  const bool beside = any && body.width() >= look.px(kSideBeside);
  const float side_width =
      std::clamp(body.width() * kSideShare, look.px(kSideLeast), look.px(kSideMost));
  const float edge = beside ? std::floor(body.max.x - side_width) : body.max.x;
  {
    const bool narrow = edge - body.min.x < look.px(760);
    const PanelScope panel(look, "scores", {body.min, ImVec2(edge, body.max.y)}, look.theme.paper,
                           ImVec2(narrow ? 16 : 32, 28));
    if (panel.visible()) {
      draw_main(scene);
      if (any && !beside) {
        ImGui::Dummy(ImVec2(1, look.px(16)));
        draw_score_side(look, table, actions);
      }
    }
  }
  if (!beside) return;
  const PanelScope side(look, "calibration", {ImVec2(edge, body.min.y), body.max}, look.theme.card,
                        ImVec2(24, 28));
  if (!side.visible()) return;
  ImGui::GetWindowDrawList()->AddRectFilled(ImVec2(edge, body.min.y),
                                            ImVec2(edge + look.px(1), body.max.y), look.theme.line);
  draw_score_side(look, table, actions);
}

}  // namespace ui
