#include "ui/shared/evidence_fields.h"

#include <array>

#include "ui/shared/fact_line.h"
#include "ui/text/text.h"
#include "ui/widget/buttons.h"
#include "ui/widget/fields.h"
#include "ui/widget/icons.h"

namespace ui {
namespace {

constexpr std::array<std::string_view, 3> kBears = {"supports", "refutes", "context"};
constexpr std::array<std::string_view, 6> kReliability = {
    "A reliable", "B usually", "C fairly", "D not usually", "E unreliable", "F cannot judge"};
constexpr std::array<std::string_view, 6> kCredibility = {
    "1 confirmed", "2 probable", "3 possible", "4 doubtful", "5 improbable", "6 cannot judge"};

void draw_grades(const Look& look, workbench::EvidenceForm& form) {
  const float gap = ImGui::GetStyle().ItemSpacing.x;
  const float width = std::min(look.px(156), (ImGui::GetContentRegionAvail().x - 2 * gap) / 3);
  if (const auto to =
          choice(look, "##bears", kBears, static_cast<int>(form.bears), {.width = width})) {
    form.bears = static_cast<core::Bears>(*to);
  }
  tooltip(look, "What it says of the outcome");
  ImGui::SameLine();
  if (const auto to =
          choice(look, "##reliability", kReliability, form.reliability, {.width = width})) {
    form.reliability = *to;
  }
  tooltip(look, "How reliable the source is (Admiralty code)");
  ImGui::SameLine();
  if (const auto to =
          choice(look, "##credibility", kCredibility, form.credibility - 1, {.width = width})) {
    form.credibility = *to + 1;
  }
  tooltip(look, "How credible what it says is (Admiralty code)");
}

std::string size_words(std::size_t bytes) {
  if (bytes < 1024) return std::to_string(bytes) + " bytes";
  return std::to_string((bytes + 512) / 1024) + " KB";
}

void draw_copy(const Look& look, workbench::EvidenceForm& form, const EvidenceFields& fields,
               workbench::Actions& actions) {
  if (!form.copy.bytes.empty()) {
    elided_item(look, TextRole::small, look.theme.ink,
                "Copy kept: " + form.copy.name + ", " + size_words(form.copy.bytes.size()),
                ImGui::GetContentRegionAvail().x - look.px(90));
    ImGui::SameLine(0, look.px(12));
    if (link_button(look, "Leave it out")) form.copy = {};
  } else {
    if (link_button(look, "Keep a copy…")) {
      actions.emplace_back(workbench::ShowOverlay{workbench::Overlay::pick_evidence});
    }
    ImGui::SameLine(0, look.px(12));
    note_item(look, "or drop the saved page or file here");
  }
  if (!fields.problem.empty()) {
    wrapped_item(look, TextRole::small, look.theme.tone(Tone::danger).text, fields.problem);
  }
}

void draw_span(const Look& look, const std::optional<workbench::EvidenceSpan>& selected,
               workbench::EvidenceForm& form) {
  if (form.span) {
    elided_item(look, TextRole::small, look.theme.ink, "Words of “" + form.span->title + "”",
                ImGui::GetContentRegionAvail().x - look.px(90));
    ImGui::SameLine(0, look.px(12));
    if (link_button(look, "Take it back")) form.span.reset();
    return;
  }
  if (!selected) {
    wrapped_item(look, TextRole::small, look.theme.soft,
                 "Words of an imported document can be evidence too: choose them in Read first.");
    return;
  }
  const Elision cut = elide(look, TextRole::small, selected->quote, look.px(260));
  const std::string words = selected->quote.substr(0, cut.bytes) + (cut.cut ? "…" : "");
  if (link_button(look, "Use “" + words + "” chosen in Read")) {
    form = workbench::with_span(std::move(form), *selected);
  }
}

}  // namespace

void take_attachment(const workbench::State& state, workbench::EvidenceForm& form,
                     EvidenceFields& fields) {
  if (fields.taken == state.attachments) return;
  fields.taken = state.attachments;
  auto copy = workbench::read_evidence_copy(state.attachment);
  fields.open = true;
  fields.problem = copy ? std::string() : copy.error().message;
  if (copy) form = workbench::with_copy(std::move(form), *std::move(copy));
}

void draw_evidence_fields(const Look& look, const std::optional<workbench::EvidenceSpan>& selected,
                          workbench::EvidenceForm& form, EvidenceFields& fields,
                          workbench::Actions& actions) {
  if (!fields.open) {
    if (link_button(look, "Add evidence…")) {
      fields.open = true;
      fields.take_focus = true;
    }
    return;
  }
  const float day = look.px(140);
  const float rest = ImGui::GetContentRegionAvail().x - day - ImGui::GetStyle().ItemSpacing.x;
  [[maybe_unused]] FieldEvent event = text_field(
      look, "##title", form.title,
      {.placeholder = "Title of the source", .width = rest, .take_focus = fields.take_focus});
  fields.take_focus = false;
  ImGui::SameLine();
  event = text_field(look, "##published", form.published,
                     {.placeholder = "published on", .width = day});
  event = text_field(look, "##address", form.address, {.placeholder = "Address (https://…)"});
  event = text_field(look, "##quote", form.quote, {.placeholder = "The words that decide it"});
  draw_grades(look, form);
  draw_copy(look, form, fields, actions);
  draw_span(look, selected, form);
}

}  // namespace ui
