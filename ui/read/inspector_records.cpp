// What came of it: outcomes of the propositions it is linked to, verdicts on it, and who tagged it.
#include <cmath>

#include "ui/read/inspector_parts.h"
#include "ui/shared/status_style.h"
#include "ui/text/text.h"
#include "ui/widget/buttons.h"
#include "ui/widget/chips.h"
#include "ui/widget/rows.h"

namespace ui {
namespace {

constexpr float kPad = 12;

// A quiet box with the status of one proposition; it opens the proposition.
void draw_outcome(const InspectorScene& scene, const workbench::LinkLine& line) {
  const Look& look = scene.look;
  const auto status = status_look(line.outcome->status, line.outcome->due);
  const ImVec2 pill = status_pill_size(look, status.word);
  const float room = ImGui::GetContentRegionAvail().x;
  const float height = look.px(2 * kPad + 6) + look.em(TextRole::small) + pill.y;
  ImGui::PushID(reinterpret_cast<const void*>(line.link.proposition.value));
  const Hit hit = clickable("outcome", ImVec2(room, height));
  ImGui::PopID();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Color fill = hit.hovered ? over(look.theme.hover, look.theme.panel) : look.theme.panel;
  list.AddRectFilled(hit.box.min, hit.box.max, fill, look.px(6));
  const ImVec2 inner = hit.box.min + look.px(kPad, kPad);
  draw_text(list, look, TextRole::small, inner, look.theme.soft, "Outcome");
  const float top = inner.y + look.em(TextRole::small) + look.px(6);
  draw_status_pill(list, look, ImVec2(inner.x, top), status.word, status.tone);
  const float left = inner.x + pill.x + look.px(8);
  const float y = std::round(top + (pill.y - look.em(TextRole::small)) / 2);
  draw_elided(list, look, TextRole::small, ImVec2(left, y), look.theme.ink, line.outcome->words,
              hit.box.max.x - look.px(kPad) - left);
  tooltip(look, line.statement);
  if (hit.clicked) {
    scene.actions.emplace_back(workbench::SelectProposition{line.link.proposition, true});
  }
}

// The latest first; what was thought before stays to be read.
void draw_verdicts(const InspectorScene& scene) {
  const Look& look = scene.look;
  const workbench::SpanView& span = *scene.span;
  const bool judged = span.annotation.type != core::StatementType::prediction;
  if (!judged && span.verdicts.empty()) return;
  const Definition row(look, "Verdict", true);
  for (std::size_t i = span.verdicts.size(); i-- > 0;) {
    const auto& verdict = span.verdicts[i];
    const bool latest = i + 1 == span.verdicts.size();
    wrapped_item(look, latest ? TextRole::body : TextRole::small,
                 latest ? look.theme.ink : look.theme.soft, verdict.words);
    if (!verdict.verdict.explanation.empty()) {
      wrapped_item(look, TextRole::small, look.theme.soft, verdict.verdict.explanation, 0, 4);
    }
  }
  if (link_button(look, span.verdicts.empty() ? "Give a verdict…" : "Give another…")) {
    scene.actions.emplace_back(workbench::ShowOverlay{workbench::Overlay::record_verdict});
  }
}

}  // namespace

void draw_records(const InspectorScene& scene, InspectorPanel& /*panel*/) {
  const Look& look = scene.look;
  const workbench::SpanView& span = *scene.span;
  draw_verdicts(scene);
  for (const auto& line : span.links) {
    if (!line.outcome) continue;
    ImGui::Dummy(ImVec2(1, look.px(6)));
    draw_outcome(scene, line);
  }
  ImGui::Dummy(ImVec2(1, look.px(6)));
  wrapped_item(look, TextRole::small, look.theme.soft, span.made);
}

}  // namespace ui
