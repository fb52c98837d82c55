#include "ui/track/proposition_sheet.h"

#include <array>
#include <string>

#include "ui/text/text.h"
#include "ui/widget/buttons.h"
#include "ui/widget/fields.h"
#include "ui/widget/overlay.h"
#include "ui/widget/rows.h"

namespace ui {
namespace {

using workbench::PropositionForm;

void field(const Look& look, const char* id, std::string& value, std::string_view hint,
           float width = 0, bool focus = false) {
  [[maybe_unused]] const FieldEvent event =
      text_field(look, id, value, {.placeholder = hint, .width = width, .take_focus = focus});
}

void area_field(const Look& look, const char* id, std::string& value, int lines,
                std::string_view hint, bool focus = false) {
  [[maybe_unused]] const FieldEvent event =
      text_area(look, id, value, lines, {.placeholder = hint, .take_focus = focus});
}

void draw_kind(const Look& look, PropositionForm& form) {
  static constexpr std::array<std::string_view, 4> kAnswerKinds = {"yes or no", "a number",
                                                                   "a date", "one of several"};
  const Definition row(look, "Kind");
  if (const auto kind = choice(look, "##kind", kAnswerKinds, static_cast<int>(form.kind),
                               {.width = look.px(160)})) {
    form.kind = static_cast<core::PropositionKind>(*kind);
  }
  if (form.kind == core::PropositionKind::numeric) {
    ImGui::SameLine();
    field(look, "##unit", form.unit, "unit", look.px(160));
  }
  if (form.kind == core::PropositionKind::category) {
    area_field(look, "##categories", form.categories, 3, "One possible answer a line");
  }
}

void draw_fields(const Look& look, PropositionSheet& sheet) {
  PropositionForm& form = sheet.form;
  {
    const Definition row(look, "Statement");
    area_field(look, "##statement", form.statement, 2,
               "What can turn out true or false, whatever the wording", sheet.fresh);
  }
  draw_kind(look, form);
  {
    const Definition row(look, "Window");
    field(look, "##from", form.window_from, "from 2022-01-01", look.px(150));
    ImGui::SameLine();
    field(look, "##to", form.window_to, "to 2023-12-31", look.px(150));
  }
  {
    const Definition row(look, "Criteria");
    area_field(look, "##criteria", form.criteria, 3, "What exactly has to be seen for “true”");
  }
  {
    const Definition row(look, "Fine print");
    area_field(look, "##fine print", form.fine_print, 2,
               "Edge cases: what does and does not count");
  }
  {
    const Definition row(look, "Sources");
    area_field(look, "##sources", form.sources, 2, "Who is to be believed, one a line");
  }
  {
    const Definition row(look, "Base rate");
    field(look, "##base rate", form.base_rate, "0.05 or 5 %", look.px(150));
  }
  {
    const Definition row(look, "Topic", true);
    field(look, "##topic", form.topic, "Groups propositions in lists and scores");
  }
}

}  // namespace

void draw_proposition_sheet(const Look& look, const Box& area, PropositionSheet& sheet,
                            workbench::Actions& actions) {
  const OverlayScope scope(look, "proposition", area, ImVec2(680, 720));
  if (scope.dismissed()) actions.emplace_back(workbench::ShowOverlay{});
  if (!scope.visible()) return;
  const bool is_new = !sheet.form.original.id;
  if (overlay_title(look, is_new ? "New proposition" : "Change the wording")) {
    actions.emplace_back(workbench::ShowOverlay{});
  }
  {
    const ScrollScope fields(look, "fields", 52);
    if (fields.visible()) draw_fields(look, sheet);
  }
  sheet.fresh = false;
  const auto edit = workbench::read_proposition(sheet.form);
  const std::string reason = edit ? std::string() : edit.error().message;
  const float left = ImGui::GetCursorPosX();
  const float width = ImGui::GetContentRegionAvail().x;
  const float top = ImGui::GetCursorPosY();
  const std::string_view label = is_new ? "Make it" : "Keep the change";
  const float button = button_size(look, label).x;
  ImGui::SetCursorPosY(top + (look.px(34) - look.em(TextRole::small)) / 2);
  elided_item(look, TextRole::small, look.theme.soft,
              is_new ? "It starts as a draft; record “open” when it is ready."
                     : "The earlier wording is kept.",
              width - button - look.px(16));
  ImGui::SetCursorPos(ImVec2(left + width - button, top));
  if (primary_button(look, label, reason) && edit) {
    actions.emplace_back(workbench::Apply{*edit});
    actions.emplace_back(workbench::ShowOverlay{});
    sheet = PropositionSheet();
  }
}

}  // namespace ui
