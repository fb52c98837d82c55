// The rows on who said it, through whom, and when.
#include <array>
#include <vector>

#include "ui/read/inspector_parts.h"
#include "ui/text/text.h"
#include "ui/widget/buttons.h"
#include "ui/widget/fields.h"
#include "ui/widget/icons.h"
#include "ui/widget/rows.h"

namespace ui {
namespace {

using workbench::FieldKey;
using workbench::InspectorField;

constexpr std::array<std::string_view, 6> kModes = {"published", "direct",     "indirect",
                                                    "mixed",     "impersonal", "imputed"};

void draw_speaker(const InspectorScene& scene, InspectorPanel& panel) {
  const workbench::SpanView& span = *scene.span;
  const FieldKey key{InspectorField::speaker};
  const Definition row(scene.look, "Speaker");
  const auto& proposal = span.proposals.speaker;
  const bool proposed = span.speaker.empty() && proposal;
  const bool open = panel.editor.is_open(key) || panel.editor.kept(scene, key) != nullptr;
  bool accepted = proposed && panel.editor.take_accepted(key);
  if (proposed && !open) {
    accepted |= proposed_value(scene, panel.editor, key, proposal->text);
  } else {
    value_field(scene, panel.editor, key, span.speaker,
                {.placeholder = "Who says it…",
                 .aside = span.speaker_kind,
                 .offer = proposed ? std::string_view(proposal->text) : std::string_view(),
                 .wanted = true});
  }
  if (span.annotation.speaker && !open) {
    if (link_button(scene.look, "Spellings…")) {
      scene.actions.emplace_back(workbench::SelectParty{span.annotation.speaker});
    }
    tooltip(scene.look, "Other spellings of this speaker, merging and splitting");
  }
  if (!accepted) return;
  FieldEditor::push(scene,
                    workbench::accept_speaker(span.annotation, *proposal, panel.editor.ids()));
}

// "La Stampa reports → Press review quotes"
void draw_hop_line(const InspectorScene& scene, InspectorPanel& panel) {
  const Look& look = scene.look;
  std::vector<TextRun> runs;
  for (const auto& line : scene.span->via) {
    if (!runs.empty()) runs.push_back({"→", false});
    runs.push_back({line.party, false});
    runs.push_back({line.verb, true});
  }
  const float room = ImGui::GetContentRegionAvail().x;
  const float height = draw_runs(nullptr, look, TextRole::small, {}, room, runs);
  const Hit hit = clickable("hops", ImVec2(room, height));
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (hit.hovered) {
    const ImVec2 out = look.px(6, 3);
    list.AddRectFilled(hit.box.min - out, hit.box.max + out, look.theme.hover, look.px(4));
  }
  draw_runs(&list, look, TextRole::small, hit.box.min, room, runs);
  if (hit.clicked) panel.hops_open = true;
}

void set_hop(const InspectorScene& scene, std::size_t index, bool remove,
             core::AttributionMode mode) {
  core::Annotation after = scene.span->annotation;
  if (remove) {
    after.attribution.erase(after.attribution.begin() + static_cast<std::ptrdiff_t>(index));
  } else {
    after.attribution[index].mode = mode;
  }
  FieldEditor::push(scene, workbench::change_annotation(scene.span->annotation, after));
}

// One hop: who, how, and the words that say so. The one past the last is there to be added.
void draw_hop(const InspectorScene& scene, InspectorPanel& panel, std::size_t index) {
  const Look& look = scene.look;
  const auto& hops = scene.span->annotation.attribution;
  const FieldKey party{InspectorField::hop_party, index};
  ImGui::PushID(static_cast<int>(index));
  const bool there = index < hops.size();
  const std::string_view hint = hops.empty() ? "Who published it…" : "Add who passed it on…";
  value_field(scene, panel.editor, party, workbench::field_text(*scene.span, party),
              {.role = TextRole::small, .placeholder = hint, .alone = false});
  if (there) {
    const int mode = static_cast<int>(hops[index].mode);
    if (const auto picked = choice(look, "##mode", kModes, mode, {.width = look.px(124)})) {
      set_hop(scene, index, false, static_cast<core::AttributionMode>(*picked));
    }
    ImGui::SameLine();
    if (icon_button(look, {.id = "remove", .icon = icon::kClose, .name = "Take this hop out"})) {
      set_hop(scene, index, true, {});
    }
    const FieldKey cue{InspectorField::hop_cue, index};
    value_field(
        scene, panel.editor, cue, hops[index].cue,
        {.role = TextRole::small, .soft = true, .placeholder = "“according to”…", .alone = false});
    separator(look);
  }
  ImGui::PopID();
}

}  // namespace

void draw_via_row(const InspectorScene& scene, InspectorPanel& panel) {
  const Look& look = scene.look;
  const Definition row(look, "Via");
  const FieldKey first{InspectorField::hop_party, 0};
  const auto& hops = scene.span->annotation.attribution;
  // Tab opens the first hop, wherever it is hidden in the line of hops.
  if (panel.editor.is_open(first)) panel.hops_open = panel.hops_open || !hops.empty();
  if (!panel.hops_open && !hops.empty()) panel.editor.enlist(first);
  if (panel.hops_open) {
    for (std::size_t i = 0; i <= hops.size(); ++i) draw_hop(scene, panel, i);
    if (link_button(look, "Done")) panel.hops_open = false;
  } else if (!scene.span->via.empty()) {
    draw_hop_line(scene, panel);
  } else if (!hops.empty()) {
    const Hit hit = value_button(look, "hops", "in the speaker’s own voice",
                                 {.role = TextRole::small, .soft = true});
    if (hit.clicked) panel.hops_open = true;
  } else {
    value_field(scene, panel.editor, first, "",
                {.role = TextRole::small, .placeholder = "Add who passed it on…"});
  }
}

void draw_speech_rows(const InspectorScene& scene, InspectorPanel& panel) {
  draw_speaker(scene, panel);
  draw_via_row(scene, panel);
  const Definition row(scene.look, "Said");
  value_field(scene, panel.editor, {InspectorField::said}, scene.span->said,
              {.placeholder = "When it was said…", .hint = "As 20 Dec 2022 or 15–20 Dec 2022"});
}

}  // namespace ui
