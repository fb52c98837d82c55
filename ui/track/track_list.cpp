#include "ui/track/track_list.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/shared/status_style.h"
#include "ui/text/text.h"
#include "ui/widget/buttons.h"
#include "ui/widget/chips.h"
#include "ui/widget/fields.h"
#include "ui/widget/icons.h"
#include "ui/widget/overlay.h"
#include "ui/widget/rows.h"
#include "workbench/base/wording.h"

namespace ui {
namespace {

constexpr int kStatementLines = 3;

using workbench::TrackTab;

struct RowShape {
  float text_width = 0;
  float text_height = 0;
  float height = 0;
};

RowShape shape_of(const Look& look, const workbench::TrackRow& row, float width) {
  const StatusLook status = status_look(row.status, row.due);
  const ImVec2 pill = status_pill_size(look, status.word);
  RowShape shape;
  shape.text_width = width - look.px(24) - pill.x - look.px(12);
  shape.text_height = draw_wrapped(nullptr, look, TextRole::body_bold, ImVec2(), 0, row.statement,
                                   shape.text_width, kStatementLines);
  const float lines = row.due_words.empty() ? 1 : 2;
  shape.height =
      shape.text_height + look.px(4) + lines * look.line_height(TextRole::small) + look.px(20);
  return shape;
}

void draw_row_content(const Look& look, const Box& inner, const workbench::TrackRow& row,
                      const RowShape& shape) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const StatusLook status = status_look(row.status, row.due);
  const ImVec2 pill = status_pill_size(look, status.word);
  draw_wrapped(&list, look, TextRole::body_bold, inner.min, look.theme.ink, row.statement,
               shape.text_width, kStatementLines);
  draw_status_pill(list, look, ImVec2(inner.max.x - pill.x, inner.min.y - look.px(2)), status.word,
                   status.tone);
  float y = inner.max.y - look.em(TextRole::small);
  if (!row.due_words.empty()) {
    const Tone tone = row.due ? Tone::due : Tone::neutral;
    draw_elided(list, look, TextRole::small, ImVec2(inner.min.x, y), look.theme.tone(tone).text,
                row.due_words, inner.width());
    y -= look.line_height(TextRole::small);
  }
  const float window = text_width(look, TextRole::small, row.window);
  draw_text(list, look, TextRole::small, ImVec2(inner.max.x - window, y), look.theme.soft,
            row.window);
  draw_elided(list, look, TextRole::small, ImVec2(inner.min.x, y), look.theme.soft, row.counts,
              inner.width() - window - look.px(12));
}

void draw_section_of(const Look& look, const workbench::Track& track, std::size_t row) {
  for (const auto& section : track.sections()) {
    if (section.first != row) continue;
    ImGui::Dummy(ImVec2(1, look.px(row == 0 ? 0 : 6)));
    text_item(look, TextRole::small_bold, look.theme.soft,
              section.title + " · " + std::to_string(section.count));
  }
}

void draw_rows(const Look& look, const workbench::Track& track, core::Id chosen,
               workbench::Actions& actions) {
  for (std::size_t i = 0; i < track.rows().size(); ++i) {
    const auto& row = track.rows()[i];
    draw_section_of(look, track, i);
    const float width = ImGui::GetContentRegionAvail().x;
    const RowShape shape = shape_of(look, row, width);
    // Rows differ in height, so there is no clipper: what is out of sight only takes its room.
    const ImVec2 at = ImGui::GetCursorScreenPos();
    if (!ImGui::IsRectVisible(at, ImVec2(at.x + width, at.y + shape.height))) {
      ImGui::Dummy(ImVec2(1, shape.height));
      continue;
    }
    ImGui::PushID(static_cast<int>(row.id.value & 0x7FFFFFFF));
    ImGui::PushID(static_cast<int>(row.id.value >> 31));
    const Hit hit = card(look, "row", shape.height, row.id == chosen);
    draw_row_content(look, card_inner(look, hit.box), row, shape);
    if (hit.clicked) actions.emplace_back(workbench::SelectProposition{row.id, true});
    ImGui::PopID();
    ImGui::PopID();
  }
}

void draw_filter(const Look& look, const workbench::Track& track, const workbench::State& state,
                 TrackList& list, workbench::Actions& actions) {
  const auto total = track.count(TrackTab::all);
  const std::string hint = "Filter " + workbench::counted(total, "proposition", "propositions");
  const FieldEvent field =
      text_field(look, "##filter", list.typed, {.placeholder = hint, .icon = icon::kSearch});
  if (field.changed || field.cancelled) {
    actions.emplace_back(workbench::FilterPropositions{state.track_tab, list.typed});
  }
  const auto label = [&](std::string_view name, TrackTab tab) {
    return std::string(name) + " " + std::to_string(track.count(tab));
  };
  const std::array<std::string, 5> labels = {
      label("All", TrackTab::all), label("Due", TrackTab::due), label("Open", TrackTab::open),
      label("Resolved", TrackTab::resolved), label("Draft", TrackTab::draft)};
  const std::array<std::string_view, 5> views = {labels[0], labels[1], labels[2], labels[3],
                                                 labels[4]};
  if (const auto tab = filter_tabs(look, views, static_cast<int>(state.track_tab))) {
    actions.emplace_back(
        workbench::FilterPropositions{static_cast<TrackTab>(*tab), state.track_filter});
  }
}

void draw_empty(const Look& look, const workbench::Track& track, const workbench::State& state) {
  if (track.count(TrackTab::all) == 0) {
    (void)empty_state(look, icon::kLink, "No propositions yet",
                      "Tie a prediction to one in Read, or write one here.");
  } else if (state.track_tab == TrackTab::due && state.track_filter.empty()) {
    (void)empty_state(look, icon::kCheck, "Nothing is due",
                      "What passes its window, is due this month or was not looked at for long "
                      "stands here.");
  } else {
    (void)empty_state(look, icon::kLink, "No proposition fits here",
                      "Choose another group or clear the filter.");
  }
}

}  // namespace

void draw_track_list(const Look& look, const workbench::Track& track, const workbench::State& state,
                     TrackList& list, workbench::Actions& actions) {
  draw_filter(look, track, state, list, actions);
  ImGui::Dummy(ImVec2(1, look.px(2)));
  {
    const ScrollScope rows(look, "propositions", 60);
    if (rows.visible()) {
      if (track.rows().empty()) {
        draw_empty(look, track, state);
      }
      draw_rows(look, track, state.proposition, actions);
    }
  }
  ImGui::Dummy(ImVec2(1, look.px(2)));
  if (plain_button(look, "New proposition…")) {
    actions.emplace_back(workbench::ShowOverlay{workbench::Overlay::new_proposition});
  }
}

}  // namespace ui
