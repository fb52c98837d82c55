#include "ui/read/inspector_editor.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "imgui_internal.h"
#include "ui/text/text.h"
#include "ui/widget/fields.h"
#include "ui/widget/key_input.h"

namespace ui {
namespace {

using workbench::CompletionRow;
using workbench::FieldDraft;
using workbench::FieldKey;

constexpr float kListRow = 30;

bool same_thing(const FieldDraft& a, const FieldDraft& b) {
  return a.key == b.key && a.annotation.id == b.annotation.id && a.document == b.document;
}

bool on_shown(const InspectorScene& scene, const FieldDraft& draft) {
  if (draft.document) return scene.document != nullptr && scene.document->id == draft.document;
  return scene.span != nullptr && scene.span->annotation.id == draft.annotation.id;
}

// A row of the list: what it stands for at the left, what else is known of it at the right.
bool list_row(const Look& look, int index, const CompletionRow& row, bool chosen) {
  const std::string words = (row.fresh ? "New: " : "") + row.text;
  ImGui::PushID(index);
  const float width = ImGui::GetContentRegionAvail().x;
  const Hit hit = clickable("row", ImVec2(width, look.px(kListRow)));
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (chosen || hit.hovered) {
    list.AddRectFilled(hit.box.min, hit.box.max, look.theme.selection, look.px(4));
  }
  const float detail = std::min(text_width(look, TextRole::small, row.detail), width * 0.45F);
  const float y = std::round(hit.box.center().y - look.em(TextRole::body) / 2);
  const float left = hit.box.min.x + look.px(8);
  const bool cut = draw_elided(list, look, TextRole::body, ImVec2(left, y), look.theme.ink, words,
                               width - detail - look.px(24));
  draw_elided(list, look, TextRole::small,
              ImVec2(hit.box.max.x - detail - look.px(8), y + look.px(1)), look.theme.soft,
              row.detail, detail + 1);
  if (cut) tooltip(look, words);
  ImGui::PopID();
  return hit.clicked;
}

}  // namespace

void FieldEditor::push(const InspectorScene& scene, workbench::MaybeEdit edit) {
  if (edit) scene.actions.emplace_back(workbench::Apply{std::move(*edit)});
}

const FieldEditor::Kept* FieldEditor::kept(const InspectorScene& scene, FieldKey key) const {
  for (const Kept& each : kept_) {
    if (each.draft.key == key && on_shown(scene, each.draft)) return &each;
  }
  return nullptr;
}

bool FieldEditor::take_return(FieldKey key) {
  if (!(returned_ == key)) return false;
  returned_ = {};
  return true;
}

bool FieldEditor::take_accepted(FieldKey key) {
  if (!(accepted_ == key)) return false;
  accepted_ = {};
  go_on_from(key);
  return true;
}

void FieldEditor::ask(const InspectorScene& scene, const workbench::Complete& wanted) const {
  if (scene.state.completion == wanted) return;
  for (const auto& action : scene.actions) {
    const auto* asked = std::get_if<workbench::Complete>(&action);
    if (asked != nullptr && *asked == wanted) return;
  }
  scene.actions.emplace_back(wanted);
}

void FieldEditor::begin_frame(const InspectorScene& scene) {
  order_.clear();
  drawn_ = false;
  finish_waiting(scene);
  if (!draft_) return;
  // Another annotation or document was chosen: what was typed is kept where it belongs.
  if (!on_shown(scene, *draft_)) return leave(scene, Leaving::blur);
  if (scene.span != nullptr && !draft_->document) workbench::follow(*draft_, *scene.span);
  if (scene.document != nullptr && draft_->document) workbench::follow(*draft_, *scene.document);
}

void FieldEditor::end_frame(const InspectorScene& scene) {
  // A field whose row went away keeps nobody waiting.
  if (draft_ && !drawn_ && !take_focus_) leave(scene, Leaving::blur);
  if (step_.by != 0) step(scene);
  if (first_wanted_ && !order_.empty()) {
    first_wanted_ = false;
    const FieldKey proposed = open_after({});
    if (!draft_) open(scene, proposed ? proposed : order_.front().key);
  }
  if (onwards_) open_onwards(scene);
  if (returned_ == last_returned_) returned_ = {};
  if (accepted_ == last_accepted_) accepted_ = {};
  last_returned_ = returned_;
  last_accepted_ = accepted_;
}

// What is proposed goes before what is empty; behind `from` goes before what stands above it.
FieldKey FieldEditor::open_after(FieldKey from) const {
  const auto at = std::find_if(order_.begin(), order_.end(),
                               [&](const Listed& each) { return each.key == from; });
  const auto begin = at == order_.end() ? order_.begin() : at;
  for (const Open wanted : {Open::proposal, Open::empty}) {
    if (!from && wanted == Open::empty) break;
    for (const auto& [first, last] :
         {std::pair(begin, order_.end()), std::pair(order_.begin(), begin)}) {
      const auto next = std::find_if(first, last, [&](const Listed& each) {
        return each.open == wanted && !(each.key == from);
      });
      if (next != last) return next->key;
    }
  }
  return {};
}

void FieldEditor::open_onwards(const InspectorScene& scene) {
  keep_typed_letters();
  if (--onwards_.frames > 0) return;
  const FieldKey from = std::exchange(onwards_, {}).from;
  if (draft_) return;
  const FieldKey next = open_after(from);
  if (next) {
    open(scene, next);
  } else {
    returned_ = from;
  }
}

void FieldEditor::push_accept_all(const InspectorScene& scene) {
  scene.actions.emplace_back(workbench::RunCommand{"accept_proposals"});
  ImGui::SetWindowFocus(nullptr);
}

void FieldEditor::open(const InspectorScene& scene, FieldKey key) {
  if (draft_) leave(scene, Leaving::blur);
  const bool of_span = key.field < workbench::InspectorField::title;
  if (of_span ? scene.span == nullptr : scene.document == nullptr) return;
  draft_ = of_span ? workbench::start_draft(*scene.span, key)
                   : workbench::start_draft(*scene.document, key);
  problem_.clear();
  if (const Kept* old = kept(scene, key)) {
    draft_->typed = old->draft.typed;
    problem_ = old->problem;
  }
  onwards_ = {};
  returned_ = {};
  take_focus_ = true;
  keep_typed_letters();
  was_active_ = false;
  opening_ = 0;
  over_list_ = false;
  moved_.reset();
  if (scene.state.focus != workbench::Focus::inspector) {
    scene.actions.emplace_back(workbench::FocusInspector{});
  }
}

void FieldEditor::draw(const InspectorScene& scene, const EditorBox& box) {
  drawn_ = true;
  if (!was_active_) ++opening_;
  offers_ = box.offers;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const Leaving how = draw_box(scene, box);
  const Box field{at, ImVec2(ImGui::GetItemRectMax().x, ImGui::GetCursorScreenPos().y)};
  if (!problem_.empty()) {
    wrapped_item(scene.look, TextRole::small, scene.look.theme.tone(Tone::danger).text, problem_);
  }
  if (how != Leaving::stay) return leave(scene, how);
  const auto wanted = workbench::completion_wanted(*draft_);
  if (wanted.kind == workbench::CompletionKind::none) return;
  if (waiting_.empty()) ask(scene, wanted);
  if (list_shown(scene)) {
    draw_completions(scene, field);
  } else {
    over_list_ = false;
  }
}

FieldEditor::Leaving FieldEditor::draw_box(const InspectorScene& scene, const EditorBox& box) {
  FieldOptions options;
  options.placeholder = box.placeholder;
  options.width = box.width;
  options.take_focus = take_focus_;
  take_focus_ = false;
  const FieldEvent event = box.lines > 1
                               ? text_area(scene.look, "##edit", draft_->typed, box.lines, options)
                               : text_field(scene.look, "##edit", draft_->typed, options);
  if (event.changed) {
    moved_.reset();
    problem_.clear();
  }
  if (event.cancelled) return Leaving::cancel;
  if (std::exchange(all_wanted_, false)) return Leaving::all;
  if (event.submitted) return Leaving::submit;
  if (event.active) {
    was_active_ = true;
    // Tab steps through our fields, the arrows through the list: Dear ImGui is not to use them.
    const ImGuiID owner = ImGui::GetActiveID();
    ImGui::SetKeyOwner(ImGuiKey_Tab, owner);
    if (box.lines == 1) {
      ImGui::SetKeyOwner(ImGuiKey_UpArrow, owner);
      ImGui::SetKeyOwner(ImGuiKey_DownArrow, owner);
    }
    if (ImGui::IsKeyPressed(ImGuiKey_Tab, false)) {
      return ImGui::GetIO().KeyShift ? Leaving::previous : Leaving::next;
    }
    return Leaving::stay;
  }
  return was_active_ && !over_list_ ? Leaving::blur : Leaving::stay;
}

bool FieldEditor::list_shown(const InspectorScene& scene) const {
  const auto wanted = workbench::completion_wanted(*draft_);
  const bool fresh = scene.completion.asked == wanted;
  // What the span may speak of is listed beside the offer to make it of the span's own words.
  const bool both = draft_->key.field == workbench::InspectorField::proposition;
  const bool useful = draft_->changed() || (draft_->typed.empty() && (!offers_ || both));
  return fresh && useful && !scene.completion.rows.empty() && (was_active_ || over_list_);
}

void FieldEditor::draw_completions(const InspectorScene& scene, const Box& field) {
  const Look& look = scene.look;
  const auto& rows = scene.completion.rows;
  const int shown = static_cast<int>(std::min(rows.size(), workbench::kMostCompletions));
  int chosen = chosen_row(scene, *draft_);
  // Round at the ends: what is new stands last and is one press away.
  if (ImGui::IsKeyPressed(ImGuiKey_DownArrow)) moved_ = chosen = (chosen + 1) % shown;
  if (ImGui::IsKeyPressed(ImGuiKey_UpArrow)) moved_ = chosen = chosen > 0 ? chosen - 1 : shown - 1;
  const float height = static_cast<float>(shown) * look.px(kListRow) + look.px(12);
  const ImGuiViewport& screen = *ImGui::GetMainViewport();
  float top = field.max.y + look.px(2);
  if (top + height > screen.Pos.y + screen.Size.y) top = field.min.y - height - look.px(4);
  // Beside the edge of a narrow window it reaches out to the left.
  const float width = std::max(field.width(), look.px(240));
  const float rightmost = screen.Pos.x + screen.Size.x - width - look.px(4);
  ImGui::SetNextWindowPos(ImVec2(std::min(field.min.x, rightmost), top));
  ImGui::SetNextWindowSize(ImVec2(width, height));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, look.px(6, 6));
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, look.px(1));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, look.px(6));
  ImGui::PushStyleColor(ImGuiCol_WindowBg, look.theme.card);
  ImGui::PushStyleColor(ImGuiCol_Border, look.theme.line);
  constexpr ImGuiWindowFlags kFlags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                      ImGuiWindowFlags_NoSavedSettings |
                                      ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoNav;
  const CompletionRow* picked = nullptr;
  if (ImGui::Begin("###completions", nullptr, kFlags)) {
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    over_list_ = ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
    for (int i = 0; i < shown; ++i) {
      const auto& row = rows[static_cast<std::size_t>(i)];
      if (list_row(look, i, row, i == chosen)) picked = &row;
    }
  }
  ImGui::End();
  ImGui::PopStyleColor(2);
  ImGui::PopStyleVar(4);
  if (picked != nullptr) choose(scene, *picked);
}

// The row that leaving the field takes, -1: none. What the arrows chose, else the obvious match of
// what was typed.
int FieldEditor::chosen_row(const InspectorScene& scene, const FieldDraft& draft) const {
  const auto& found = scene.completion;
  if (!(found.asked == workbench::completion_wanted(draft))) return -1;
  const int last = static_cast<int>(found.rows.size()) - 1;
  if (moved_) return std::min(*moved_, last);
  return draft.changed() && found.obvious ? static_cast<int>(*found.obvious) : -1;
}

void FieldEditor::choose(const InspectorScene& scene, const CompletionRow& row) {
  FieldDraft draft = std::move(*draft_);
  draft_.reset();
  returned_ = draft.key;
  finish(scene, std::move(draft), &row);
}

void FieldEditor::leave(const InspectorScene& scene, Leaving how) {
  FieldDraft draft = std::move(*draft_);
  draft_.reset();
  problem_.clear();
  const FieldKey key = draft.key;
  if (how == Leaving::cancel) {
    std::erase_if(kept_, [&](const Kept& each) { return same_thing(each.draft, draft); });
    scene.actions.emplace_back(workbench::FocusReader{});
    ImGui::SetWindowFocus(nullptr);
    return;
  }
  const int chosen = chosen_row(scene, draft);
  if (how == Leaving::submit && chosen < 0 && offers_ && draft.typed.empty() && !draft.changed()) {
    accepted_ = key;
    return;
  }
  const CompletionRow* row =
      chosen < 0 ? nullptr : &scene.completion.rows[static_cast<std::size_t>(chosen)];
  const bool read = finish(scene, std::move(draft), row);
  if (how == Leaving::submit && read) returned_ = key;
  if ((how == Leaving::submit || how == Leaving::all) && !read) return open(scene, key);
  if (how == Leaving::all) {
    all_waits_ = !waiting_.empty();
    if (!all_waits_) push_accept_all(scene);
  }
  if (how == Leaving::next) step_ = {key, 1};
  if (how == Leaving::previous) step_ = {key, -1};
}

// Once all fields of the frame are known: the one that Tab leads to.
void FieldEditor::step(const InspectorScene& scene) {
  const auto here = std::find_if(order_.begin(), order_.end(),
                                 [&](const Listed& each) { return each.key == step_.from; });
  const auto index = here - order_.begin() + step_.by;
  step_ = {};
  if (index >= 0 && index < static_cast<std::ptrdiff_t>(order_.size())) {
    open(scene, order_[static_cast<std::size_t>(index)].key);
  } else if (here != order_.end()) {
    returned_ = here->key;  // The end of the fields: the keyboard stays in sight at the last one.
  }
}

bool FieldEditor::finish(const InspectorScene& scene, FieldDraft draft, const CompletionRow* row) {
  std::erase_if(kept_, [&](const Kept& each) { return same_thing(each.draft, draft); });
  const auto wanted = workbench::completion_wanted(draft);
  const bool look_up = row == nullptr && !wanted.typed.empty() && draft.changed();
  if (look_up && !(scene.completion.asked == wanted)) {
    ask(scene, wanted);
    waiting_.push_back(std::move(draft));
    return true;
  }
  // Typed and left before the list came: the row it would have shown first.
  if (look_up && scene.completion.obvious) row = &scene.completion.rows[*scene.completion.obvious];
  if (row != nullptr) workbench::take_row(draft, *row);
  const core::Id known = row != nullptr ? row->id : core::Id();
  auto edit = workbench::commit(draft, known, ids_);
  if (!edit) {
    kept_.push_back({std::move(draft), edit.error().message});
    return false;
  }
  push(scene, std::move(*edit));
  return true;
}

void FieldEditor::finish_waiting(const InspectorScene& scene) {
  if (waiting_.empty()) return;
  const auto wanted = workbench::completion_wanted(waiting_.front());
  if (!(scene.completion.asked == wanted)) return ask(scene, wanted);
  FieldDraft draft = std::move(waiting_.front());
  waiting_.erase(waiting_.begin());
  if (scene.span != nullptr) workbench::follow(draft, *scene.span);
  finish(scene, std::move(draft), nullptr);
  if (waiting_.empty() && std::exchange(all_waits_, false)) push_accept_all(scene);
}

}  // namespace ui
