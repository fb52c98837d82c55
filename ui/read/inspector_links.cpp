// The rows of a link: hedge and its range, horizon, the proposition and how the statement stands
// to it.
#include <array>
#include <cmath>

#include "core/model/link_meaning.h"
#include "ui/read/inspector_parts.h"
#include "ui/text/text.h"
#include "ui/widget/buttons.h"
#include "ui/widget/icons.h"
#include "ui/widget/key_input.h"
#include "ui/widget/menus.h"
#include "ui/widget/range_bars.h"
#include "ui/widget/rows.h"
#include "workbench/base/typed_values.h"
#include "workbench/base/wording.h"

namespace ui {
namespace {

using core::StatementType;
using workbench::FieldKey;
using workbench::InspectorField;
using workbench::LinkLine;

const LinkLine& line_of(const InspectorScene& scene, std::size_t link) {
  return scene.span->links[link];
}

bool predicts(const InspectorScene& scene) {
  return scene.span->annotation.type == StatementType::prediction;
}

void push_link(const InspectorScene& scene, InspectorPanel& panel, std::size_t link,
               core::Link after) {
  FieldEditor::push(scene, workbench::change_link(line_of(scene, link).link, std::move(after),
                                                  panel.editor.ids()));
}

// The range as a bar and as words, or the way to one.
void draw_probability(const InspectorScene& scene, InspectorPanel& panel, std::size_t link,
                      std::string_view offer = {}) {
  const LinkLine& line = line_of(scene, link);
  const FieldKey key{InspectorField::probability, link};
  if (line.link.probability) draw_range(scene, panel, link);
  std::string shown = line.probability;
  if (panel.dragged && panel.dragged_link == link) {
    shown = workbench::probability_text(*panel.dragged);
  } else if (!shown.empty()) {
    shown += " · " + line.scale;
  }
  value_field(scene, panel.editor, key, shown,
              {.role = TextRole::small,
               .soft = true,
               .placeholder = "Add a range, as 40–75 %…",
               .hint = "Probability of the event, not of the sentence",
               .offer = offer,
               .alone = false});
}

// A denial in words that reach to both sides of one half: which range is meant.
void ask_range(const InspectorScene& scene, InspectorPanel& panel) {
  const workbench::SpanView& span = *scene.span;
  const Look& look = scene.look;
  workbench::HedgeProposal chosen = *span.proposals.hedge;
  wrapped_item(
      look, TextRole::small, look.theme.soft,
      "It is denied in words that leave both ways open. How likely do they make the event?");
  for (const auto& range : {chosen.asked->range, *chosen.asked->or_else}) {
    if (!link_button(look, workbench::probability_text(range))) continue;
    chosen.probability = range;
    FieldEditor::push(scene, workbench::accept_hedge(span.annotation, span.links.front().link,
                                                     chosen, panel.editor.ids()));
  }
}

void draw_hedge_words(const InspectorScene& scene, InspectorPanel& panel, std::string_view offer) {
  const workbench::SpanView& span = *scene.span;
  const bool empty = span.annotation.hedge.empty();
  value_field(scene, panel.editor, {InspectorField::hedge}, span.annotation.hedge,
              {.role = TextRole::small,
               .placeholder = "The words of doubt or certainty…",
               .offer = empty ? offer : std::string_view(),
               .wanted = predicts(scene),
               .alone = empty && !span.links.front().link.probability});
}

void draw_hedge(const InspectorScene& scene, InspectorPanel& panel) {
  const workbench::SpanView& span = *scene.span;
  const core::Link& link = span.links.front().link;
  const FieldKey words{InspectorField::hedge};
  const FieldKey range{InspectorField::probability};
  const Definition row(scene.look, "Hedge");
  const auto& proposal = span.proposals.hedge;
  const bool empty = span.annotation.hedge.empty();
  // A proposal stands for what is missing: the words with their range, or the range alone.
  const FieldKey key = empty ? words : range;
  const bool open = panel.editor.is_open(key) || panel.editor.kept(scene, key) != nullptr;
  const std::string_view offer = proposal ? std::string_view(proposal->text) : std::string_view();
  bool accepted = proposal && panel.editor.take_accepted(key);
  if (!empty || open || !proposal) draw_hedge_words(scene, panel, offer);
  if (proposal && proposal->asked && !empty) {
    draw_probability(scene, panel, 0);
    if (!open) ask_range(scene, panel);
  } else if (proposal && !open) {
    accepted |= proposed_value(scene, panel.editor, key, offer);
  } else if (link.probability || (predicts(scene) && !empty)) {
    draw_probability(scene, panel, 0, empty ? std::string_view() : offer);
  }
  if (!accepted) return;
  FieldEditor::push(scene,
                    workbench::accept_hedge(span.annotation, link, *proposal, panel.editor.ids()));
}

void draw_horizon(const InspectorScene& scene, InspectorPanel& panel, std::size_t link) {
  const LinkLine& line = line_of(scene, link);
  const FieldKey words{InspectorField::horizon_words, link};
  const FieldKey range{InspectorField::horizon_range, link};
  const Definition row(scene.look, "Horizon");
  const auto& proposal = scene.span->proposals.horizon;
  const bool open = panel.editor.is_open(words) || panel.editor.is_open(range) ||
                    panel.editor.kept(scene, words) != nullptr ||
                    panel.editor.kept(scene, range) != nullptr;
  const bool proposed = link == 0 && proposal && line.link.horizon.empty();
  bool accepted = proposed && panel.editor.take_accepted(words);
  if (proposed && !open) {
    accepted |= proposed_value(scene, panel.editor, words, proposal->text);
  } else {
    value_field(scene, panel.editor, words, line.link.horizon.words.empty() ? "" : line.horizon,
                {.role = TextRole::small,
                 .placeholder = "By when, in its own words…",
                 .offer = proposed ? std::string_view(proposal->text) : std::string_view(),
                 .wanted = link == 0 && line.link.horizon.empty(),
                 .alone = false});
    value_field(scene, panel.editor, range, line.horizon_range,
                {.role = TextRole::small,
                 .soft = true,
                 .placeholder = "from – to…",
                 .hint = line.link.horizon.rule,
                 .alone = false});
  }
  if (!accepted) return;
  FieldEditor::push(scene, workbench::accept_horizon(line.link, *proposal, panel.editor.ids()));
}

void draw_proposition_menu(const InspectorScene& scene, InspectorPanel& panel, std::size_t link) {
  const Menu menu(scene.look, "proposition", scene.look.px(200));
  if (!menu.open()) return;
  const core::Link& now = line_of(scene, link).link;
  if (menu_item(scene.look, {.label = "Open in Track", .icon = icon::kRight})) {
    scene.actions.emplace_back(workbench::SelectProposition{now.proposition, true});
  }
  if (menu_item(scene.look, {.label = "Choose another…", .icon = icon::kPencil})) {
    panel.editor.open(scene, {InspectorField::proposition, link});
  }
  menu_separator(scene.look);
  if (menu_item(scene.look, {.label = "Unlink", .icon = icon::kTrash})) {
    // A first link goes on holding hedge and horizon; a further one is nothing without its
    // proposition.
    core::Link after = now;
    after.proposition = {};
    if (link == 0) {
      push_link(scene, panel, link, std::move(after));
    } else {
      scene.actions.emplace_back(workbench::Apply{core::RemoveLink{now.id}});
    }
  }
}

// The span's words as a statement: without its quotation marks, on one line.
std::string own_words(const InspectorScene& scene) {
  std::string out = scene.span->annotation.span.whole_quote();
  for (char& c : out) c = c == '\n' || c == '\t' ? ' ' : c;
  return out;
}

// The likeliest proposition, the field to choose one, or both while it is open.
void draw_untracked(const InspectorScene& scene, InspectorPanel& panel, std::size_t link,
                    std::string_view statement) {
  const FieldKey key{InspectorField::proposition, link};
  const auto& likely = scene.span->proposals.tracks;
  const bool proposed = link == 0 && statement.empty() && likely;
  const bool open = panel.editor.is_open(key) || panel.editor.kept(scene, key) != nullptr;
  bool accepted = statement.empty() && panel.editor.take_accepted(key);
  if (proposed && !open) {
    accepted |= proposed_value(scene, panel.editor, key, likely->text);
  } else {
    const std::string offer = proposed ? likely->text : "New: " + own_words(scene);
    value_field(scene, panel.editor, key, statement,
                {.role = TextRole::small,
                 .placeholder = "Choose or word a proposition…",
                 .hint = "Enter in the empty field makes one of the span’s own words",
                 .offer = statement.empty() ? std::string_view(offer) : std::string_view(),
                 .new_offer = !proposed,
                 .wanted = predicts(scene)});
  }
  if (!accepted) return;
  const core::Link before = workbench::link_of(*scene.span, link);
  FieldEditor::push(scene, proposed ? workbench::accept_tracks(before, *likely, panel.editor.ids())
                                    : workbench::change_proposition(before, {{}, own_words(scene)},
                                                                    panel.editor.ids()));
}

void draw_tracks(const InspectorScene& scene, InspectorPanel& panel, std::size_t link) {
  const FieldKey key{InspectorField::proposition, link};
  const Definition row(scene.look, "Tracks");
  const bool there = link < scene.span->links.size();
  const std::string_view statement =
      there ? std::string_view(line_of(scene, link).statement) : std::string_view();
  const bool open = panel.editor.is_open(key) || panel.editor.kept(scene, key) != nullptr;
  if (statement.empty() || open) return draw_untracked(scene, panel, link, statement);
  panel.editor.enlist(key);
  take_ring(panel.editor, key);
  const Hit hit = wrapped_chip(scene.look, "chip", statement);
  if (hit.clicked || hit.menu) ImGui::OpenPopup("proposition");
  if (hit.focused && letters_at_ring()) panel.editor.open(scene, key);
  ImGui::SetNextWindowPos(ImVec2(hit.box.min.x, hit.box.max.y + scene.look.px(4)));
  draw_proposition_menu(scene, panel, link);
}

// The value that was chosen, unless it is the one that stands.
template <class E>
std::optional<E> choose_enum(const InspectorScene& scene, std::string_view heading, E now) {
  std::optional<E> chosen;
  menu_heading(scene.look, heading);
  for (std::size_t i = 0; i < core::kEnumNames<E>.size(); ++i) {
    const auto value = static_cast<E>(i);
    const std::string label = workbench::spoken(core::name_of(value));
    const bool is = now == value;
    if (menu_item(scene.look, {.label = label, .checked = is}) && !is) chosen = value;
  }
  return chosen;
}

void push_stance(const InspectorScene& scene, InspectorPanel& panel, const LinkLine& line,
                 core::Stance stance) {
  FieldEditor::push(scene,
                    workbench::change_stance(line.link, stance, line.as_read, panel.editor.ids()));
}

// What to do about a range that says the opposite of the stance.
void draw_contradiction(const InspectorScene& scene, InspectorPanel& panel, const LinkLine& line) {
  if (line.contradiction.empty()) return;
  const Look& look = scene.look;
  wrapped_item(look, TextRole::small, look.theme.tone(Tone::danger).text, line.contradiction);
  const auto turned = core::turned_round(*line.link.probability);
  if (link_button(look, "Make it " + workbench::probability_text(turned))) {
    FieldEditor::push(scene, workbench::turn_range_round(line.link, panel.editor.ids()));
  }
  if (link_button(look, "It asserts the event")) {
    push_stance(scene, panel, line, core::Stance::asserts);
  }
}

void draw_stance(const InspectorScene& scene, InspectorPanel& panel, std::size_t link) {
  const LinkLine& line = line_of(scene, link);
  {
    const Definition row(scene.look, "Stance");
    const Hit hit = value_button(scene.look, "stance", line.standing);
    if (hit.clicked) ImGui::OpenPopup("stances");
    ImGui::SetNextWindowPos(ImVec2(hit.box.min.x, hit.box.max.y + scene.look.px(4)));
    if (const Menu menu(scene.look, "stances", scene.look.px(180)); menu.open()) {
      if (const auto stance = choose_enum(scene, "How it stands to it", line.link.stance)) {
        push_stance(scene, panel, line, *stance);
      }
      if (const auto fit = choose_enum(scene, "How well it fits", line.link.fit)) {
        core::Link after = line.link;
        after.fit = *fit;
        push_link(scene, panel, link, std::move(after));
      }
    }
    draw_contradiction(scene, panel, line);
  }
  if (line.link.stance != core::Stance::conditional && line.condition.empty()) return;
  const Definition row(scene.look, "Condition");
  value_field(scene, panel.editor, {InspectorField::condition, link}, line.condition,
              {.role = TextRole::small, .placeholder = "On what it depends…"});
}

std::string_view scorable_words(const core::Link& link) {
  if (!link.scorable) return "not decided";
  return *link.scorable ? "yes" : "no";
}

void draw_scorable(const InspectorScene& scene, InspectorPanel& panel, std::size_t link) {
  const core::Link& now = line_of(scene, link).link;
  const Definition row(scene.look, "Scorable");
  const Hit hit = value_button(scene.look, "scorable", scorable_words(now),
                               {.role = TextRole::small, .soft = !now.scorable});
  if (hit.clicked) ImGui::OpenPopup("scorable menu");
  ImGui::SetNextWindowPos(ImVec2(hit.box.min.x, hit.box.max.y + scene.look.px(4)));
  if (const Menu menu(scene.look, "scorable menu", scene.look.px(160)); menu.open()) {
    const auto entry = [&](std::string_view label, std::optional<bool> value) {
      if (!menu_item(scene.look, {.label = label, .checked = now.scorable == value})) return;
      core::Link after = now;
      after.scorable = value;
      push_link(scene, panel, link, std::move(after));
    };
    entry("Yes", true);
    entry("No", false);
    entry("Not decided", std::nullopt);
  }
  if (now.scorable.value_or(true)) return;
  value_field(scene, panel.editor, {InspectorField::reason, link}, now.not_scorable_reason,
              {.role = TextRole::small, .soft = true, .placeholder = "Why not…", .alone = false});
}

bool tracks(const LinkLine& line) { return static_cast<bool>(line.link.proposition); }

}  // namespace

void draw_link_rows(const InspectorScene& scene, InspectorPanel& panel) {
  const LinkLine& line = line_of(scene, 0);
  draw_hedge(scene, panel);
  if (predicts(scene) || !line.link.horizon.empty()) draw_horizon(scene, panel, 0);
  draw_tracks(scene, panel, 0);
  if (!tracks(line)) return;
  draw_stance(scene, panel, 0);
  if (predicts(scene)) draw_scorable(scene, panel, 0);
}

void draw_more_links(const InspectorScene& scene, InspectorPanel& panel) {
  const auto& links = scene.span->links;
  for (std::size_t i = 1; i < links.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    section_heading(scene.look, "Also");
    draw_tracks(scene, panel, i);
    draw_stance(scene, panel, i);
    if (links[i].link.probability || predicts(scene)) {
      const Definition row(scene.look, "Range");
      draw_probability(scene, panel, i);
    }
    if (predicts(scene) || !links[i].link.horizon.empty()) draw_horizon(scene, panel, i);
    ImGui::PopID();
  }
  if (!tracks(links.back())) return;
  const FieldKey key{InspectorField::proposition, links.size()};
  if (panel.editor.is_open(key)) {
    draw_tracks(scene, panel, links.size());
    return;
  }
  ImGui::Dummy(ImVec2(1, scene.look.px(2)));
  if (link_button(scene.look, "Link to one more proposition…")) panel.editor.open(scene, key);
}

}  // namespace ui
