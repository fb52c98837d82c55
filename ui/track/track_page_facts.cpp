// The right column of a proposition's page: criteria, evidence, what is related, what may be the
// same.
#include <array>

#include "ui/shared/fact_line.h"
#include "ui/text/text.h"
#include "ui/track/track_page_parts.h"
#include "ui/widget/buttons.h"
#include "ui/widget/chips.h"
#include "ui/widget/draw.h"
#include "ui/widget/fields.h"
#include "ui/widget/icons.h"
#include "ui/widget/rows.h"
#include "workbench/base/wording.h"

namespace ui {
namespace {

using workbench::TrackPage;

void draw_revisions(const Look& look, const TrackPage& page, TrackPagePanel& panel) {
  if (page.revisions.empty()) return;
  const std::string count =
      workbench::counted(std::ssize(page.revisions), "earlier wording", "earlier wordings");
  if (link_button(look, panel.revisions ? "Hide earlier wordings" : count)) {
    panel.revisions = !panel.revisions;
  }
  if (!panel.revisions) return;
  for (const auto& revision : page.revisions) {
    wrapped_item(look, TextRole::small_bold, look.theme.soft, revision.when);
    for (const auto& was : revision.was) soft_line(look, was);
  }
}

void draw_related_link(const TrackPageScene& scene, core::Id other, std::string_view statement) {
  ImGui::PushID(reinterpret_cast<const void*>(other.value));
  if (link_button(scene.look, statement)) {
    scene.actions.emplace_back(workbench::SelectProposition{other, true});
  }
  ImGui::PopID();
}

constexpr std::array<std::string_view, 7> kRelations = {
    "means the same as",  "negates",          "implies",
    "excludes",           "is narrower than", "is another window of",
    "is the condition of"};

void relate(const TrackPageScene& scene, TrackPagePanel& panel, core::Id other) {
  core::Relation relation;
  relation.from = scene.track.page()->proposition.id;
  relation.kind = static_cast<core::RelationKind>(panel.relation);
  relation.to = other;
  scene.actions.emplace_back(workbench::Apply{core::PutRelation{relation}});
  panel.relating = false;
  panel.other.clear();
}

// A proposition that says the opposite, so that one outcome serves both.
void make_negation(const TrackPageScene& scene, TrackPagePanel& panel) {
  const auto& own = scene.track.page()->proposition;
  core::Proposition twin = own;
  twin.id = panel.ids.next();
  twin.template_of = {};
  twin.external_id.clear();
  twin.extra.clear();
  twin.statement = "It is not the case that: " + own.statement;
  if (own.base_rate) twin.base_rate = 1 - *own.base_rate;
  core::Together together;
  together.description = "Make the negation";
  together.edits.emplace_back(core::PutProposition{twin});
  together.edits.emplace_back(core::PutRelation{{twin.id, core::RelationKind::negates, own.id}});
  scene.actions.emplace_back(workbench::Apply{std::move(together)});
}

void draw_relating(const TrackPageScene& scene, TrackPagePanel& panel) {
  const Look& look = scene.look;
  if (const auto to = choice(look, "##relation", kRelations, panel.relation, {})) {
    panel.relation = *to;
  }
  const FieldEvent field =
      text_field(look, "##other", panel.other,
                 {.placeholder = "Words of the other proposition…", .icon = icon::kSearch});
  if (field.changed) {
    scene.actions.emplace_back(
        workbench::Complete{workbench::CompletionKind::proposition, panel.other});
  }
  for (const auto& found : scene.track.completions()) {
    if (panel.other.empty() || found.proposition == scene.track.page()->proposition.id) continue;
    ImGui::PushID(reinterpret_cast<const void*>(found.proposition.value));
    if (link_button(look, found.statement)) relate(scene, panel, found.proposition);
    ImGui::PopID();
  }
  if (link_button(look, "Never mind")) panel.relating = false;
}

void draw_instances(const TrackPageScene& scene) {
  const auto& page = *scene.track.page();
  if (page.instances.empty()) return;
  section_heading(scene.look, "Same question, other windows");
  for (const auto& line : page.instances) {
    const StatusLook status = status_look(line.status);
    pill_and_facts(scene.look, status,
                   (line.is_template ? "template · " : "") +
                       (line.window.empty() ? std::string("no window") : line.window));
    draw_related_link(scene, line.id, line.statement);
  }
}

std::string_view proposed_words(core::RelationKind kind) {
  if (kind == core::RelationKind::negates) return "says the opposite?";
  if (kind == core::RelationKind::other_window) return "same question, another window?";
  return "same truth conditions?";
}

void draw_duplicate(const TrackPageScene& scene, const workbench::DuplicateLine& line) {
  const Look& look = scene.look;
  const core::Id own = scene.track.page()->proposition.id;
  soft_line(look, proposed_words(line.proposed));
  draw_related_link(scene, line.other, line.statement);
  soft_line(look, line.reason);
  const auto put = [&](core::RelationKind kind) {
    scene.actions.emplace_back(workbench::Apply{core::PutRelation{{own, kind, line.other}}});
  };
  if (line.keep) {
    const core::Id drop = line.keep == own ? line.other : own;
    if (link_button(look, "Merge")) {
      scene.actions.emplace_back(workbench::Apply{core::MergePropositions{line.keep, drop}});
      scene.actions.emplace_back(workbench::SelectProposition{line.keep, true});
    }
    ImGui::SameLine(0, look.px(14));
  } else if (line.proposed == core::RelationKind::equivalent) {
    if (link_button(look, "Relate as the same")) put(core::RelationKind::equivalent);
    ImGui::SameLine(0, look.px(14));
  }
  if (line.proposed == core::RelationKind::other_window) {
    if (link_button(look, "Relate")) put(core::RelationKind::other_window);
  } else {
    if (link_button(look, "Mark as negation")) put(core::RelationKind::negates);
  }
  ImGui::SameLine(0, look.px(14));
  if (link_button(look, "Not the same")) {
    scene.actions.emplace_back(workbench::KeepApart{own, line.other});
  }
  ImGui::Dummy(ImVec2(1, look.px(4)));
}

std::string evidence_facts(const workbench::EvidenceLine& line) {
  const auto& evidence = line.evidence;
  std::string facts = line.when;
  const auto add = [&facts](std::string_view part) {
    if (!part.empty()) facts += (facts.empty() ? "" : " · ") + std::string(part);
  };
  add(line.grade);
  add(core::name_of(evidence.bears));
  if (!evidence.archived_sha256.empty()) add("archived");
  if (evidence.range) add("words of a document");
  if (!line.used) add("not used in the log");
  return facts;
}

}  // namespace

void draw_evidence(const Look& look, const TrackPage& page) {
  section_heading(look, "Evidence");
  if (page.evidence.empty()) soft_line(look, "None yet. It is added when an outcome is recorded.");
  for (const auto& line : page.evidence) {
    const auto& evidence = line.evidence;
    wrapped_item(look, TextRole::small, look.theme.ink,
                 evidence.title.empty() ? evidence.address : evidence.title);
    soft_line(look, evidence_facts(line));
    soft_line(look, quoted(evidence.quote));
    ImGui::Dummy(ImVec2(1, look.px(2)));
  }
}

void draw_criteria(const TrackPageScene& scene, TrackPagePanel& panel, TrackPageEvent& event) {
  const Look& look = scene.look;
  const TrackPage& page = *scene.track.page();
  section_heading(look, "Criteria");
  const auto& proposition = page.proposition;
  if (proposition.criteria.empty()) {
    soft_line(look, "No criteria yet: nothing can be opened without them.");
  } else {
    wrapped_item(look, TextRole::small, look.theme.ink, proposition.criteria);
  }
  soft_line(look, proposition.fine_print);
  soft_line(look, page.window.empty() ? "No window yet" : "Window " + page.window);
  if (proposition.kind != core::PropositionKind::binary) {
    soft_line(look, "Its answer is a " + std::string(core::name_of(proposition.kind)) +
                        (proposition.unit.empty() ? "" : " in " + proposition.unit));
  }
  std::string sources;
  for (const auto& source : proposition.sources) sources += (sources.empty() ? "" : "; ") + source;
  if (!sources.empty()) soft_line(look, "Sources named in advance: " + sources);
  draw_revisions(look, page, panel);
  if (link_button(look, "Change the wording…")) event.edit = true;
}

void draw_relations(const TrackPageScene& scene, TrackPagePanel& panel, TrackPageEvent& event) {
  const Look& look = scene.look;
  const TrackPage& page = *scene.track.page();
  draw_instances(scene);
  section_heading(look, "Related");
  bool negated = false;
  for (std::size_t i = 0; i < page.relations.size(); ++i) {
    const auto& line = page.relations[i];
    negated |= line.relation.kind == core::RelationKind::negates;
    ImGui::PushID(static_cast<int>(i));
    soft_line(look, line.words);
    ImGui::SameLine(0, look.px(12));
    if (link_button(look, "Take away")) {
      scene.actions.emplace_back(workbench::Apply{core::RemoveRelation{line.relation}});
    }
    draw_related_link(scene, line.other, line.statement);
    ImGui::PopID();
  }
  if (panel.relating) return draw_relating(scene, panel);
  if (link_button(look, "Relate to another…")) panel.relating = true;
  ImGui::SameLine(0, look.px(14));
  if (!negated) {
    if (link_button(look, "Make its negation")) make_negation(scene, panel);
    ImGui::SameLine(0, look.px(14));
  }
  if (link_button(look, "Another window…")) event.instance = true;
}

void draw_duplicates(const TrackPageScene& scene) {
  const auto& duplicates = scene.track.page()->duplicates;
  if (duplicates.empty()) return;
  section_heading(scene.look, "Perhaps the same");
  for (const auto& line : duplicates) {
    ImGui::PushID(reinterpret_cast<const void*>(line.other.value));
    draw_duplicate(scene, line);
    ImGui::PopID();
  }
}

}  // namespace ui
