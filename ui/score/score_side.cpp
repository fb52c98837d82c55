#include "ui/score/score_side.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "ui/plot/calibration_plot.h"
#include "ui/shared/fact_line.h"
#include "ui/text/text.h"
#include "ui/widget/buttons.h"
#include "ui/widget/rows.h"
#include "workbench/base/wording.h"

namespace ui {
namespace {

using workbench::ScoreCell;
using workbench::ScorePart;
using workbench::ScoreTable;

std::string figure(double value, int digits = 3, bool sign = false) {
  char words[32];
  std::snprintf(words, sizeof words, sign ? "%+.*f" : "%.*f", digits, value);
  return workbench::with_minus(words);
}

std::string percent(double share) {
  return std::to_string(static_cast<int>(std::lround(share * 100)));
}

CalibrationDot dot_of(const core::CalibrationBin& bin) {
  CalibrationDot dot;
  dot.said = *bin.said;
  dot.happened = *bin.happened;
  dot.low = bin.interval ? bin.interval->lo : 0;
  dot.high = bin.interval ? bin.interval->hi : 1;
  dot.n = static_cast<int>(bin.n);
  dot.tooltip = "Said " + percent(bin.from) + "–" + percent(bin.to) + " %, on average " +
                percent(dot.said) + " %: " + std::to_string(bin.occurred) + " of " +
                std::to_string(bin.n) + " happened (" + percent(dot.happened) +
                " %, 95 % Wilson interval " + percent(dot.low) + "–" + percent(dot.high) + " %)";
  return dot;
}

void draw_plot(const Look& look, const ScoreTable& table, workbench::Actions& actions) {
  const core::ScoreLine& line = table.focus();
  std::vector<CalibrationDot> dots;
  std::vector<int> bins;
  for (std::size_t i = 0; i < line.bins.size(); ++i) {
    if (line.bins[i].n == 0) continue;
    dots.push_back(dot_of(line.bins[i]));
    bins.push_back(static_cast<int>(i));
  }
  if (const auto pressed = calibration_plot(look, "calibration", dots)) {
    actions.emplace_back(workbench::ShowScoreSpans{
        {line.key, ScorePart::bin, bins[static_cast<std::size_t>(*pressed)]}});
  }
  wrapped_item(
      look, TextRole::caption, look.theme.soft,
      "A dot is a bin of a tenth, larger with more forecasts in it; the line through it is "
      "its 95 % Wilson interval; the dashes are perfect calibration.");
}

// A row of the figures: label, value, and what it means when pointed at.
void figure_row(const Look& look, std::string_view label, const std::string& value,
                std::string_view tip, bool last = false) {
  const Definition row(look, label, last, 104);
  // In a narrow window the words behind a figure go on below it.
  wrapped_item(look, TextRole::number, look.theme.ink, value);
  tooltip(look, tip);
}

void draw_murphy(const Look& look, const core::ScoreLine& line) {
  if (!line.murphy) return;
  const core::Murphy& murphy = *line.murphy;
  const auto corrected = [&](double value) {
    return line.corrected ? "  (" + figure(value) + " corrected)" : std::string();
  };
  figure_row(
      look, "Brier", figure(murphy.brier),
      "Mean of (p − o)² of the middles of the ranges, 0..1, 0 is best; it is reliability less "
      "resolution plus uncertainty");
  figure_row(look, "Reliability",
             figure(murphy.reliability) +
                 corrected(line.corrected ? line.corrected->bounded_reliability : 0),
             "How far what was said lies from how often it happened; 0 is best");
  figure_row(look, "Resolution",
             figure(murphy.resolution) +
                 corrected(line.corrected ? line.corrected->bounded_resolution : 0),
             "How well what happens is told apart from what does not; more is better");
  figure_row(look, "Uncertainty", figure(murphy.uncertainty),
             "The score of always saying how often it happened: not the speaker’s doing");
  const std::string skill = line.skill ? figure(*line.skill, 2, true) + " against the base rate"
                                       : "not defined: the base rate is never wrong here";
  figure_row(look, "Skill", skill, "1 − Brier ÷ that of the base rate; 1 is perfect", true);
}

std::string band_words(const std::optional<core::BrierBand>& band,
                       const std::optional<double>& mid) {
  if (!band || !mid) return "–";
  return figure(*mid, 2) + "  (" + figure(band->least, 2) + "–" + figure(band->most, 2) + ")";
}

}  // namespace

void draw_score_side(const Look& look, const ScoreTable& table, workbench::Actions& actions) {
  const core::ScoreLine& line = table.focus();
  text_item(look, TextRole::body_bold, look.theme.ink, "Calibration");
  ImGui::SameLine(0, look.px(6));
  elided_item(look, TextRole::body, look.theme.soft,
              table.focus_name() + ", n = " + std::to_string(line.scored));
  ImGui::Dummy(ImVec2(1, look.px(4)));
  if (line.scored == 0) {
    wrapped_item(look, TextRole::small, look.theme.soft,
                 "No forecast here can be scored yet: what is left out, and why, stands beside the "
                 "table.");
    return;
  }
  draw_plot(look, table, actions);
  ImGui::Dummy(ImVec2(1, look.px(6)));
  draw_murphy(look, line);
}

void draw_left_out(const Look& look, const ScoreTable& table, workbench::Actions& actions) {
  const float left = ImGui::GetCursorScreenPos().x;
  const float right = left + ImGui::GetContentRegionAvail().x;
  if (table.left_out().empty()) {
    text_item(look, TextRole::small, look.theme.soft, "Nothing was left out.");
    return;
  }
  note_item(look, "Not scored:");
  for (std::size_t i = 0; i < table.left_out().size(); ++i) {
    const auto& count = table.left_out()[i];
    const float width = text_width(look, TextRole::small, count.text);
    if (ImGui::GetItemRectMax().x + look.px(14) + width <= right) ImGui::SameLine(0, look.px(14));
    ImGui::PushID(static_cast<int>(i));
    if (link_button(look, count.text)) actions.emplace_back(workbench::ShowScoreSpans{count.cell});
    ImGui::PopID();
  }
}

void draw_sensitivity(const Look& look, const ScoreTable& table, workbench::Actions& actions) {
  const auto& about = table.sensitivity();
  if (about.defaults == 0) return;
  section_heading(look, "If default horizons were shorter or longer");
  wrapped_item(look, TextRole::small, look.theme.soft,
               workbench::counted(static_cast<std::int64_t>(about.defaults), "scored span has",
                                  "scored spans have") +
                   " a horizon by house default, as “soon” or none stated. Mean Brier score and "
                   "its band of all speakers:");
  const auto unknown = [](std::size_t n) {
    return n == 0 ? std::string() : ", " + std::to_string(n) + " not known";
  };
  const float label = 128;
  const auto line = [&](std::string_view name, const std::string& words, bool last) {
    const Definition row(look, name, last, label);
    text_item(look, TextRole::number, look.theme.ink, words);
  };
  line("Half as long", band_words(about.half, about.half_midpoint) + unknown(about.unknown_at_half),
       false);
  line("As they are", band_words(about.as_is, about.midpoint), false);
  line("Twice as long",
       band_words(about.twice, about.twice_midpoint) + unknown(about.unknown_at_double), true);
  if (table.flips().text.empty()) return;
  if (link_button(look, table.flips().text)) {
    actions.emplace_back(workbench::ShowScoreSpans{table.flips().cell});
  }
}

}  // namespace ui
