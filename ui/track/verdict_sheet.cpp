#include "ui/track/verdict_sheet.h"

#include <utility>
#include <vector>

#include "ui/text/text.h"
#include "ui/widget/buttons.h"
#include "ui/widget/fields.h"
#include "ui/widget/key_input.h"
#include "ui/widget/overlay.h"
#include "ui/widget/rows.h"
#include "workbench/base/wording.h"

namespace ui {
namespace {

struct VerdictView {
  const Look& look;
  const VerdictScene& about;
  const workbench::SpanView& span;
  VerdictSheet& sheet;
  workbench::Actions& actions;
};

const core::VerdictVocabulary* chosen(const VerdictView& scene) {
  const int at = scene.sheet.form.vocabulary;
  const auto& all = scene.span.vocabularies;
  if (at < 0 || at >= static_cast<int>(all.size())) return nullptr;
  return &all[static_cast<std::size_t>(at)];
}

void draw_vocabulary(const VerdictView& scene) {
  auto& form = scene.sheet.form;
  std::vector<std::string> names;
  for (const auto& each : scene.span.vocabularies) {
    names.push_back(workbench::vocabulary_name(each));
  }
  const std::vector<std::string_view> labels(names.begin(), names.end());
  const Definition row(scene.look, "Vocabulary");
  if (const auto to = choice(scene.look, "##vocabulary", labels, form.vocabulary,
                             {.placeholder = "none there", .width = scene.look.px(240)})) {
    form.vocabulary = *to;
    form.term = -1;
  }
}

void draw_terms(const VerdictView& scene) {
  const auto* vocabulary = chosen(scene);
  if (vocabulary == nullptr) return;
  auto& form = scene.sheet.form;
  std::vector<std::string> words;
  for (const auto& term : vocabulary->terms) words.push_back(workbench::spoken(term.term));
  const std::vector<std::string_view> labels(words.begin(), words.end());
  const Definition row(scene.look, "Verdict");
  if (const auto to = segments(scene.look, labels, form.term)) {
    form.term = *to;
    scene.sheet.to_reason = true;
    keep_typed_letters();
  }
  const bool any = form.term >= 0 && form.term < static_cast<int>(vocabulary->terms.size());
  const std::string_view meaning =
      any ? std::string_view(vocabulary->terms[static_cast<std::size_t>(form.term)].definition)
          : std::string_view("Choose the term that fits as of the day below.");
  if (!meaning.empty()) {
    wrapped_item(scene.look, TextRole::small, scene.look.theme.soft, meaning, 0, 3);
  }
}

void draw_fields(const VerdictView& scene) {
  const Look& look = scene.look;
  auto& form = scene.sheet.form;
  draw_vocabulary(scene);
  draw_terms(scene);
  {
    const Definition row(look, "As of");
    [[maybe_unused]] const FieldEvent event = text_field(
        look, "##as of", form.as_of, {.placeholder = "31 Dec 2023", .width = look.px(180)});
  }
  {
    const Definition row(look, "Why");
    [[maybe_unused]] const FieldEvent event =
        text_area(look, "##why", form.explanation, 3,
                  {.placeholder = "What speaks for this verdict",
                   .take_focus = std::exchange(scene.sheet.to_reason, false)});
  }
  {
    const Definition row(look, "Evidence");
    draw_evidence_fields(look, std::nullopt, form.evidence, scene.sheet.evidence, scene.actions);
  }
  const Definition row(look, "Reviewer", true);
  [[maybe_unused]] const FieldEvent event =
      text_field(look, "##reviewer", form.reviewer, {.placeholder = "Who judges"});
}

void draw_record(const VerdictView& scene) {
  const Look& look = scene.look;
  const auto read =
      workbench::read_verdict(scene.sheet.form, scene.span.vocabularies, scene.about.today);
  const std::string reason = read ? std::string() : read.error().message;
  const float left = ImGui::GetCursorPosX();
  const float width = ImGui::GetContentRegionAvail().x;
  const float top = ImGui::GetCursorPosY();
  const float button = button_size(look, "Record").x;
  ImGui::SetCursorPosY(top + (look.px(34) - look.em(TextRole::small)) / 2);
  elided_item(look, TextRole::small, look.theme.soft,
              reason.empty() ? "A later verdict stands beside it, never over it." : reason,
              width - button - look.px(16));
  ImGui::SetCursorPos(ImVec2(left + width - button, top));
  if (primary_button(look, "Record", reason) && read) {
    scene.actions.emplace_back(workbench::Apply{*read});
    scene.actions.emplace_back(workbench::ShowOverlay{});
    scene.sheet = VerdictSheet();
  }
}

}  // namespace

void draw_verdict_sheet(const Look& look, const Box& area, const VerdictScene& about,
                        VerdictSheet& sheet, workbench::Actions& actions) {
  if (about.span == nullptr) {
    actions.emplace_back(workbench::ShowOverlay{});
    return;
  }
  if (sheet.form.annotation != about.span->annotation.id) {
    sheet.form = workbench::verdict_form(about.span->annotation.id, about.span->vocabularies,
                                         about.today, about.reviewer);
    sheet.evidence = {};
    sheet.evidence.taken = about.state.attachments;
  }
  take_attachment(about.state, sheet.form.evidence, sheet.evidence);
  const OverlayScope scope(look, "verdict", area, ImVec2(680, 640));
  if (scope.dismissed()) actions.emplace_back(workbench::ShowOverlay{});
  if (!scope.visible()) return;
  if (overlay_title(look, "Give a verdict")) actions.emplace_back(workbench::ShowOverlay{});
  wrapped_item(look, TextRole::quote, look.theme.ink, about.span->quote, 0, 4);
  const VerdictView scene{look, about, *about.span, sheet, actions};
  {
    const ScrollScope fields(look, "fields", 52);
    if (fields.visible()) draw_fields(scene);
  }
  draw_record(scene);
}

}  // namespace ui
