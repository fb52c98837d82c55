#include "ui/track/outcome_sheet.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "ui/shared/fact_line.h"
#include "ui/shared/status_style.h"
#include "ui/text/text.h"
#include "ui/widget/buttons.h"
#include "ui/widget/chips.h"
#include "ui/widget/fields.h"
#include "ui/widget/overlay.h"
#include "ui/widget/rows.h"

namespace ui {
namespace {

using core::Status;
using workbench::TrackPage;

struct OutcomeDrawing {
  const Look& look;
  const OutcomeScene& about;
  const TrackPage& page;
  OutcomeSheet& sheet;
  workbench::Actions& actions;
};

std::string_view move_words(Status to) {
  switch (to) {
    case Status::open:
      return "Open";
    case Status::withdrawn:
      return "Withdraw";
    case Status::due:
      return "Due";
    case Status::provisional:
      return "Provisional";
    case Status::yes:
      return "True";
    case Status::no:
      return "False";
    case Status::ambiguous:
      return "Ambiguous";
    case Status::annulled:
      return "Annulled";
    case Status::disputed:
      return "Disputed";
    case Status::draft:
      break;
  }
  return "Draft";
}

std::string_view move_hint(Status to) {
  switch (to) {
    case Status::open:
      return "The question stands and waits for its window.";
    case Status::withdrawn:
      return "It will not be asked.";
    case Status::due:
      return "The window has closed; somebody has to look what came of it.";
    case Status::provisional:
      return "It looks decided; a second look will confirm it.";
    case Status::yes:
      return "It happened, inside the window.";
    case Status::no:
      return "It did not happen, and the window is over.";
    case Status::ambiguous:
      return "Reality itself is unclear. Not scored, but counted.";
    case Status::annulled:
      return "The question was unclear, or its condition failed. Not scored, but counted.";
    case Status::disputed:
      return "Somebody has reason to doubt the outcome.";
    case Status::draft:
      break;
  }
  return "";
}

// Every move goes through here: the keyboard goes to the first thing that is then missing.
void choose(const OutcomeDrawing& scene, Status to) {
  OutcomeSheet& sheet = scene.sheet;
  sheet.form = workbench::with_move(std::move(sheet.form), to, scene.page, scene.about.today);
  sheet.focus_date = to == Status::yes && sheet.form.occurred.empty();
  sheet.evidence.take_focus = !sheet.focus_date && sheet.evidence.open;
}

void draw_moves(const OutcomeDrawing& scene) {
  const Look& look = scene.look;
  const auto& form = scene.sheet.form;
  std::vector<std::string_view> labels;
  int chosen = -1;
  for (std::size_t i = 0; i < scene.page.moves.size(); ++i) {
    labels.push_back(move_words(scene.page.moves[i].to));
    if (form.chosen && scene.page.moves[i].to == form.status) chosen = static_cast<int>(i);
  }
  if (const auto pressed = segments(look, labels, chosen)) {
    choose(scene, scene.page.moves[static_cast<std::size_t>(*pressed)].to);
  }
  elided_item(look, TextRole::small, look.theme.soft,
              form.chosen ? move_hint(form.status) : "What came of it?");
  if (scene.page.not_now.empty()) return;
  if (!scene.sheet.more) {
    if (link_button(look, "What is not possible now, and why")) scene.sheet.more = true;
    return;
  }
  for (const auto& reason : scene.page.not_now) {
    wrapped_item(look, TextRole::small, look.theme.soft, "· " + reason);
  }
}

void draw_value(const OutcomeDrawing& scene) {
  const Look& look = scene.look;
  const auto& proposition = scene.page.proposition;
  auto& form = scene.sheet.form;
  const bool decided = form.status == Status::yes || form.status == Status::no ||
                       form.status == Status::provisional || form.status == Status::disputed;
  if (!decided || proposition.kind == core::PropositionKind::binary) return;
  const Definition row(look, "Value");
  if (proposition.kind == core::PropositionKind::category) {
    std::vector<std::string_view> labels(proposition.categories.begin(),
                                         proposition.categories.end());
    const auto found = std::find(labels.begin(), labels.end(), form.value);
    const int now = found == labels.end() ? -1 : static_cast<int>(found - labels.begin());
    if (const auto to = choice(look, "##value", labels, now,
                               {.placeholder = "Which of the answers", .width = look.px(280)})) {
      form.value = labels[static_cast<std::size_t>(*to)];
    }
    return;
  }
  const bool day = proposition.kind == core::PropositionKind::date;
  [[maybe_unused]] const FieldEvent event =
      text_field(look, "##value", form.value,
                 {.placeholder = day ? "20 Dec 2022" : "41.5", .width = look.px(140)});
  if (day || proposition.unit.empty()) return;
  ImGui::SameLine();
  ImGui::SetCursorPosY(ImGui::GetCursorPosY() + look.px(9));
  text_item(look, TextRole::small, look.theme.soft, proposition.unit);
}

void draw_dates(const OutcomeDrawing& scene) {
  const Look& look = scene.look;
  auto& form = scene.sheet.form;
  const float day = look.px(180);
  if (form.status == Status::yes || form.status == Status::provisional) {
    const Definition row(look, "Happened");
    [[maybe_unused]] const FieldEvent event =
        text_field(look, "##occurred", form.occurred,
                   {.placeholder = "26 Dec 2023, or 15–20 Dec 2023",
                    .width = look.px(280),
                    .take_focus = scene.sheet.focus_date});
    scene.sheet.focus_date = false;
  }
  {
    const Definition row(look, "Known on");
    [[maybe_unused]] const FieldEvent event =
        text_field(look, "##known", form.known, {.placeholder = "17 Jan 2024", .width = day});
    ImGui::SameLine();
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + look.px(9));
    elided_item(look, TextRole::small, look.theme.soft, "when the answer could first be known");
  }
  if (form.status != Status::no) return;
  const Definition row(look, "Early");
  if (checkbox(look, "It can no longer happen", form.impossible)) {
  }
}

void draw_known_evidence(const OutcomeDrawing& scene) {
  auto& form = scene.sheet.form;
  for (const auto& line : scene.page.evidence) {
    ImGui::PushID(reinterpret_cast<const void*>(line.evidence.id.value));
    bool ticked = form.evidence.contains(line.evidence.id);
    const std::string& title =
        line.evidence.title.empty() ? line.evidence.address : line.evidence.title;
    const Elision cut = elide(scene.look, TextRole::body, title,
                              ImGui::GetContentRegionAvail().x - scene.look.px(34));
    const std::string label = title.substr(0, cut.bytes) + (cut.cut ? "…" : "");
    if (checkbox(scene.look, label, ticked)) {
      if (ticked) {
        form.evidence.insert(line.evidence.id);
      } else {
        form.evidence.erase(line.evidence.id);
      }
    }
    if (cut.cut) tooltip(scene.look, title);
    ImGui::PopID();
  }
}

// What else the row will be recorded on.
void draw_twins(const OutcomeDrawing& scene) {
  const auto& form = scene.sheet.form;
  for (const auto& twin : scene.page.twins) {
    const Status status = twin.negated ? core::mirrored(form.status) : form.status;
    wrapped_item(scene.look, TextRole::small, scene.look.theme.soft,
                 "“" + twin.statement + "” becomes " + lower(move_words(status)) + " with it.", 0,
                 2);
  }
}

void draw_fields(const OutcomeDrawing& scene) {
  const Look& look = scene.look;
  OutcomeSheet& sheet = scene.sheet;
  draw_value(scene);
  draw_dates(scene);
  {
    const Definition row(look, "Evidence");
    draw_known_evidence(scene);
    draw_evidence_fields(look, scene.about.selected, sheet.form.new_evidence, sheet.evidence,
                         scene.actions);
  }
  {
    const Definition row(look, "Resolver");
    [[maybe_unused]] const FieldEvent event =
        text_field(look, "##resolver", sheet.form.resolver, {.placeholder = "Who decides"});
  }
  {
    const Definition row(look, "Note", true);
    [[maybe_unused]] const FieldEvent event = text_area(look, "##note", sheet.form.note, 2);
  }
  draw_twins(scene);
}

void draw_record(const OutcomeDrawing& scene) {
  const Look& look = scene.look;
  OutcomeSheet& sheet = scene.sheet;
  const auto read = workbench::read_outcome(sheet.form, scene.page, scene.about.today);
  const std::string reason = read ? std::string() : read.error().message;
  const float left = ImGui::GetCursorPosX();
  const float width = ImGui::GetContentRegionAvail().x;
  const float top = ImGui::GetCursorPosY();
  const float button = button_size(look, "Record").x;
  const bool complains = sheet.form.chosen && !reason.empty();
  ImGui::SetCursorPosY(top + (look.px(34) - look.em(TextRole::small)) / 2);
  elided_item(look, TextRole::small, look.theme.tone(Tone::due).text, complains ? reason : " ",
              width - button - look.px(16));
  ImGui::SetCursorPos(ImVec2(left + width - button, top));
  if (primary_button(look, "Record", reason) && read) {
    scene.actions.emplace_back(
        workbench::Apply{workbench::outcome_edit(*read, scene.page, sheet.ids)});
    scene.actions.emplace_back(workbench::ShowOverlay{});
    sheet.form = {};
  }
}

void draw_about(const OutcomeDrawing& scene) {
  const Look& look = scene.look;
  wrapped_item(look, TextRole::quote, look.theme.ink, scene.page.proposition.statement, 0, 3);
  const StatusLook status = status_look(scene.page.proposition.status, scene.page.due);
  pill_and_facts(look, status,
                 scene.page.window.empty() ? "no window" : "window " + scene.page.window);
}

// What it is about and which way it goes: above the fields.
void draw_heads(const OutcomeDrawing& scene) {
  draw_about(scene);
  draw_moves(scene);
}

}  // namespace

void draw_outcome_sheet(const Look& look, const Box& area, const OutcomeScene& about,
                        OutcomeSheet& sheet, workbench::Actions& actions) {
  if (about.page == nullptr || about.page->as_of) {
    actions.emplace_back(workbench::ShowOverlay{});
    return;
  }
  if (sheet.form.proposition != about.page->proposition.id) {
    sheet.form = workbench::outcome_form(*about.page, about.today, about.resolver);
    sheet.evidence = {};
    sheet.evidence.open = about.page->evidence.empty();
    sheet.evidence.taken = about.state.attachments;
    sheet.more = false;
  }
  take_attachment(about.state, sheet.form.new_evidence, sheet.evidence);
  const OverlayScope scope(look, "record outcome", area, ImVec2(700, 720));
  if (scope.dismissed()) actions.emplace_back(workbench::ShowOverlay{});
  if (!scope.visible()) return;
  if (overlay_title(look, "Record outcome")) actions.emplace_back(workbench::ShowOverlay{});
  const OutcomeDrawing scene{look, about, *about.page, sheet, actions};
  if (!scope.low()) draw_heads(scene);
  {
    const ScrollScope fields(look, "fields", 52);
    if (fields.visible() && scope.low()) draw_heads(scene);
    if (fields.visible()) draw_fields(scene);
  }
  draw_record(scene);
}

}  // namespace ui
