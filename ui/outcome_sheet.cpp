#include "ui/outcome_sheet.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "ui/buttons.h"
#include "ui/chips.h"
#include "ui/fields.h"
#include "ui/overlay.h"
#include "ui/rows.h"
#include "ui/status_look.h"
#include "ui/text.h"

namespace ui {
namespace {

using core::Status;
using workbench::OutcomeForm;
using workbench::TrackPage;

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

void draw_moves(const Look& look, const TrackPage& page, OutcomeForm& form) {
  std::vector<std::string_view> labels;
  int chosen = -1;
  for (std::size_t i = 0; i < page.moves.size(); ++i) {
    labels.push_back(move_words(page.moves[i].to));
    if (form.chosen && page.moves[i].to == form.status) chosen = static_cast<int>(i);
  }
  if (const auto pressed = filter_tabs(look, labels, chosen)) {
    form.status = page.moves[static_cast<std::size_t>(*pressed)].to;
    form.chosen = true;
  }
  const std::string_view hint =
      form.chosen ? move_hint(form.status) : "From here it may go to one of these.";
  elided_item(look, TextRole::small, look.theme.soft, hint);
}

void day_field(const Look& look, const char* id, std::string& value, float width,
               std::string_view hint = "2023-12-31") {
  [[maybe_unused]] const FieldEvent event =
      text_field(look, id, value, {.placeholder = hint, .width = width});
}

void draw_dates(const Look& look, const TrackPage& page, OutcomeForm& form) {
  const float day = look.px(132);
  const bool decided = form.status == Status::yes || form.status == Status::no ||
                       form.status == Status::provisional || form.status == Status::disputed;
  if (decided && page.proposition.kind != core::PropositionKind::binary) {
    const Definition row(look, "Value");
    [[maybe_unused]] const FieldEvent event =
        text_field(look, "##value", form.value, {.placeholder = page.proposition.unit});
  }
  if (form.status == Status::yes || form.status == Status::provisional) {
    const Definition row(look, "Happened");
    day_field(look, "##from", form.occurred_from, day);
    ImGui::SameLine();
    day_field(look, "##to", form.occurred_to, day, "to (if not one day)");
  }
  {
    const Definition row(look, "Known on");
    day_field(look, "##known", form.known, day);
  }
  if (form.status == Status::no) {
    const Definition row(look, "Early");
    if (checkbox(look, "It can no longer happen", form.impossible)) {
    }
  }
}

void draw_known_evidence(const Look& look, const TrackPage& page, OutcomeForm& form) {
  for (const auto& line : page.evidence) {
    ImGui::PushID(static_cast<int>(line.evidence.id.value & 0x7FFFFFFF));
    ImGui::PushID(static_cast<int>(line.evidence.id.value >> 31));
    bool ticked = form.evidence.contains(line.evidence.id);
    const std::string& title =
        line.evidence.title.empty() ? line.evidence.address : line.evidence.title;
    if (checkbox(look, title, ticked)) {
      if (ticked) {
        form.evidence.insert(line.evidence.id);
      } else {
        form.evidence.erase(line.evidence.id);
      }
    }
    ImGui::PopID();
    ImGui::PopID();
  }
}

void draw_grades(const Look& look, workbench::EvidenceForm& form) {
  static constexpr std::array<std::string_view, 3> kBears = {"supports", "refutes", "context"};
  static constexpr std::array<std::string_view, 6> kReliability = {
      "A reliable", "B usually", "C fairly", "D not usually", "E unreliable", "F cannot judge"};
  static constexpr std::array<std::string_view, 6> kCredibility = {
      "1 confirmed", "2 probable", "3 possible", "4 doubtful", "5 improbable", "6 cannot judge"};
  const float width = look.px(150);
  if (const auto to =
          choice(look, "##bears", kBears, static_cast<int>(form.bears), {.width = width})) {
    form.bears = static_cast<core::Bears>(*to);
  }
  ImGui::SameLine();
  if (const auto to =
          choice(look, "##reliability", kReliability, form.reliability, {.width = width})) {
    form.reliability = *to;
  }
  ImGui::SameLine();
  if (const auto to =
          choice(look, "##credibility", kCredibility, form.credibility - 1, {.width = width})) {
    form.credibility = *to + 1;
  }
}

void draw_new_evidence(const Look& look, OutcomeSheet& sheet) {
  auto& form = sheet.form.new_evidence;
  if (!sheet.adding_evidence) {
    if (link_button(look, "Add evidence…")) sheet.adding_evidence = true;
    return;
  }
  const float day = look.px(132);
  const float rest = ImGui::GetContentRegionAvail().x - day - look.px(8);
  [[maybe_unused]] FieldEvent event = text_field(
      look, "##title", form.title, {.placeholder = "Title of the source", .width = rest});
  ImGui::SameLine();
  day_field(look, "##published", form.published, day, "published");
  event = text_field(look, "##address", form.address, {.placeholder = "Address (https://…)"});
  event = text_field(look, "##quote", form.quote, {.placeholder = "The words that decide it"});
  draw_grades(look, form);
}

void draw_fields(const Look& look, const TrackPage& page, OutcomeSheet& sheet) {
  draw_dates(look, page, sheet.form);
  {
    const Definition row(look, "Evidence");
    draw_known_evidence(look, page, sheet.form);
    draw_new_evidence(look, sheet);
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
}

void draw_record(const Look& look, const TrackPage& page, core::Date today, OutcomeSheet& sheet,
                 workbench::Actions& actions) {
  const auto edit = workbench::read_outcome(sheet.form, page, today);
  const std::string reason = edit ? std::string() : edit.error().message;
  const float left = ImGui::GetCursorPosX();
  const float width = ImGui::GetContentRegionAvail().x;
  const float top = ImGui::GetCursorPosY();
  const float button = button_size(look, "Record").x;
  const bool complains = sheet.form.chosen && !reason.empty();
  ImGui::SetCursorPosY(top + (look.px(34) - look.em(TextRole::small)) / 2);
  elided_item(look, TextRole::small, look.theme.tone(Tone::due).text, complains ? reason : " ",
              width - button - look.px(16));
  ImGui::SetCursorPos(ImVec2(left + width - button, top));
  if (primary_button(look, "Record", reason) && edit) {
    actions.emplace_back(workbench::Apply{*edit});
    actions.emplace_back(workbench::ShowOverlay{});
    sheet = OutcomeSheet();
  }
}

}  // namespace

void draw_outcome_sheet(const Look& look, const Box& area, const TrackPage* page, core::Date today,
                        const std::string& resolver, OutcomeSheet& sheet,
                        workbench::Actions& actions) {
  if (page == nullptr) {
    actions.emplace_back(workbench::ShowOverlay{});
    return;
  }
  if (sheet.form.proposition != page->proposition.id) {
    sheet.form = workbench::outcome_form(*page, today, resolver);
    sheet.adding_evidence = page->evidence.empty();
  }
  const OverlayScope scope(look, "record outcome", area, ImVec2(680, 640));
  if (scope.dismissed()) actions.emplace_back(workbench::ShowOverlay{});
  if (!scope.visible()) return;
  if (overlay_title(look, "Record outcome")) actions.emplace_back(workbench::ShowOverlay{});
  wrapped_item(look, TextRole::quote, look.theme.ink, page->proposition.statement, 0, 3);
  const StatusLook status = status_look(page->proposition.status, page->due);
  status_pill(look, status.word, status.tone);
  ImGui::SameLine(0, look.px(12));
  elided_item(look, TextRole::small, look.theme.soft,
              page->window.empty() ? "no window" : "window " + page->window);
  draw_moves(look, *page, sheet.form);
  {
    const ScrollScope fields(look, "fields", 52);
    if (fields.visible()) draw_fields(look, *page, sheet);
  }
  draw_record(look, *page, today, sheet, actions);
}

}  // namespace ui
