#include "ui/track/track_page_panel.h"

#include <algorithm>
#include <cmath>

#include "ui/shared/fact_line.h"
#include "ui/text/text.h"
#include "ui/track/track_page_parts.h"
#include "ui/widget/buttons.h"
#include "ui/widget/icons.h"
#include "ui/widget/rows.h"

namespace ui {
namespace {

constexpr float kGap = 32;
constexpr float kTwoColumns = 700;
constexpr float kLeastTitle = 260;  ///< Beside the button.

using workbench::TrackPage;

std::string why_not_record(const TrackPage& page) {
  if (page.as_of) {
    return "You look at " + core::to_short(*page.as_of) + ". Go back to today to record.";
  }
  return page.moves.empty() ? "A withdrawn proposition takes no outcome." : "";
}

void draw_header(const Look& look, const TrackPage& page, TrackPageEvent& event) {
  const float width = ImGui::GetContentRegionAvail().x;
  const float button = button_size(look, "Record outcome…").x;
  const float left = ImGui::GetCursorPosX();
  const float top = ImGui::GetCursorPosY();
  // A statement needs room for some words in a line; without it the button goes below.
  const float beside = width - button - look.px(kGap);
  const bool narrow = beside < look.px(kLeastTitle);
  wrapped_item(look, TextRole::heading, look.theme.ink, page.proposition.statement,
               narrow ? width : beside);
  const float below = ImGui::GetCursorPosY();
  if (!narrow) ImGui::SetCursorPos(ImVec2(left + width - button, top));
  event.record = primary_button(look, "Record outcome…", why_not_record(page));
  ImGui::SetCursorPos(ImVec2(left, std::max(below, ImGui::GetCursorPosY())));
  pill_and_facts(look, status_look(page.proposition.status, page.due), page.summary);
}

void draw_as_of(const TrackPageScene& scene) {
  const auto& page = *scene.track.page();
  if (!page.as_of) return;
  note_item(scene.look, "As of " + core::to_short(*page.as_of) +
                            ": what was said, known and recorded by then.");
  ImGui::SameLine(0, scene.look.px(12));
  if (link_button(scene.look, "Back to today")) {
    scene.actions.emplace_back(workbench::SetAsOf{});
  }
}

// Somebody looked and there is nothing to record: that, too, is worth a row.
void draw_look(const TrackPageScene& scene) {
  const auto& page = *scene.track.page();
  const bool runs = page.proposition.status == core::Status::open ||
                    page.proposition.status == core::Status::due ||
                    page.proposition.status == core::Status::provisional;
  if (!runs || page.as_of) return;
  if (!page.looked.empty()) {
    note_item(scene.look, page.looked + ".");
    ImGui::SameLine(0, scene.look.px(12));
  }
  if (link_button(scene.look, "I looked: nothing to record yet")) {
    core::RecordLook look;
    look.proposition = page.proposition.id;
    scene.actions.emplace_back(workbench::Apply{std::move(look)});
  }
}

void draw_columns(const TrackPageScene& scene, TrackPagePanel& panel, TrackPageEvent& event) {
  const Look& look = scene.look;
  const auto& page = *scene.track.page();
  const float width = ImGui::GetContentRegionAvail().x;
  const bool two = width >= look.px(kTwoColumns);
  const float gap = look.px(kGap);
  const float left = two ? std::floor((width - gap) * 0.52F) : width;
  {
    const ColumnScope column("left", left);
    if (column.visible()) {
      draw_outcome_log(look, page);
      ImGui::Dummy(ImVec2(1, look.px(8)));
      draw_said(look, page, scene.actions);
    }
  }
  if (two) ImGui::SameLine(0, gap);
  const ColumnScope column("right", two ? width - left - gap : width);
  if (!column.visible()) return;
  draw_criteria(scene, panel, event);
  draw_evidence(look, page);
  draw_relations(scene, panel, event);
  draw_duplicates(scene);
}

void draw_nothing(const TrackPageScene& scene) {
  const bool any = scene.track.count(workbench::TrackTab::all) > 0;
  (void)empty_state(
      scene.look, icon::kLink, any ? "Choose a proposition" : "Nothing to track yet",
      any ? "Its timeline, criteria, evidence and outcomes open here."
          : "A proposition is what can turn out true or false, whatever the wording.");
}

}  // namespace

TrackPageEvent draw_track_page(const TrackPageScene& scene, TrackPagePanel& panel) {
  TrackPageEvent event;
  const auto* page = scene.track.page();
  if (page == nullptr) {
    draw_nothing(scene);
    return event;
  }
  if (panel.shown != page->proposition.id) {
    panel.shown = page->proposition.id;
    panel.revisions = false;
    panel.relating = false;
    panel.other.clear();
    ImGui::SetScrollY(0);
  }
  ImGui::PushID(reinterpret_cast<const void*>(page->proposition.id.value));
  draw_header(scene.look, *page, event);
  draw_as_of(scene);
  draw_look(scene);
  ImGui::Dummy(ImVec2(1, scene.look.px(4)));
  const auto plot = timeline_plot(scene.look, page->proposition.id, page->timeline,
                                  page->as_of.value_or(scene.today), panel.timeline);
  if (plot.open) scene.actions.emplace_back(workbench::SelectAnnotation{plot.open});
  ImGui::Dummy(ImVec2(1, scene.look.px(6)));
  draw_columns(scene, panel, event);
  ImGui::PopID();
  return event;
}

}  // namespace ui
